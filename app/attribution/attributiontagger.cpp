// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/attributiontagger.h"

#include "attribution/cuefeatures.h"
#include "attribution/spanfeatures.h"

#include <limits>

namespace hearsay {

namespace {

/// A cue is taken for one from this chance on: chosen on the development part.
constexpr float leastCertainty = 0.5F;

} // namespace

QList<TokenRange> spansOfRole(const std::vector<quint8> &labels, SpanRole role, qsizetype first)
{
    QList<TokenRange> spans;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (roleOf(labels[i]) != role)
            continue;
        const qsizetype at = first + static_cast<qsizetype>(i);
        if (isBeginLabel(labels[i]) || spans.isEmpty() || spans.last().end != at)
            spans.append({at, at + 1});
        else
            spans.last().end = at + 1;
    }
    return spans;
}

void addToReading(ChainLattice &lattice, FirstReading &reading)
{
    std::vector<quint8> best;
    lattice.findBest(best);
    lattice.computeMarginals();
    reading.labels.insert(reading.labels.end(), best.begin(), best.end());
    for (std::size_t at = 0; at < lattice.length(); ++at) {
        FirstReading::RoleChances chances{};
        for (std::size_t label = 0; label < ChainLattice::labels; ++label)
            chances[static_cast<std::size_t>(roleOf(static_cast<int>(label)))]
                += lattice.labelChance(at, label);
        reading.chances.push_back(chances);
    }
}

std::optional<TaggedAttribution> attributionOf(const CueCandidate &cue, ChainLattice &lattice)
{
    constexpr auto begins = static_cast<std::size_t>(labelOf(SpanRole::Cue, true));
    constexpr auto goesOn = static_cast<std::size_t>(labelOf(SpanRole::Cue, false));
    const auto anchor = static_cast<std::size_t>(cue.anchor - cue.window.begin);
    lattice.computeMarginals();
    const float certainty = lattice.labelChance(anchor, begins) + lattice.labelChance(anchor, goesOn);
    if (certainty < leastCertainty)
        return std::nullopt;
    // That it attributes nothing is a single sequence, that it does is spread over many: the best of those is
    // wanted.
    for (std::size_t label = 0; label < ChainLattice::labels; ++label) {
        if (label != begins && label != goesOn)
            lattice.label(anchor, label) = -1e6F;
    }
    std::vector<quint8> best;
    lattice.findBest(best);
    TaggedAttribution attribution;
    attribution.anchor = cue.anchor;
    attribution.confidence = certainty;
    attribution.contents = spansOfRole(best, SpanRole::Content, cue.window.begin);
    attribution.sources = spansOfRole(best, SpanRole::Source, cue.window.begin);
    for (TokenRange span : spansOfRole(best, SpanRole::Cue, cue.window.begin)) {
        if (span.contains(cue.anchor))
            attribution.cue = span;
    }
    if (attribution.contents.isEmpty())
        return std::nullopt;
    return attribution;
}

Result<std::shared_ptr<const TwoPassTagger>> TwoPassTagger::load(const ModelFile &file)
{
    auto tagger = std::make_shared<TwoPassTagger>();
    tagger->m_file = file;
    if (!file.hasSignature("attribution.features",
                           combined(SpanFeatures::signature(), CueFeatures::signature())))
        return modelOfAnotherVersion(file.name());
    tagger->m_cues = CueLexicon::fromLines(file.lines("attribution.cues"));
    Result<ChainModel> first = ChainModel::load(file, "attribution.1");
    if (!first)
        return first.error();
    Result<ChainModel> second = ChainModel::load(file, "attribution.2");
    if (!second)
        return second.error();
    tagger->m_first = std::move(first).value();
    tagger->m_second = std::move(second).value();
    return std::shared_ptr<const TwoPassTagger>(std::move(tagger));
}

FirstReading TwoPassTagger::readFirst(const AnalysedText &text, const TextFacts &facts) const
{
    const SpanFeatures features(text, facts);
    FirstReading reading;
    for (TokenRange paragraph : text.paragraphs) {
        ChainLattice lattice = m_first.lattice(features, paragraph);
        addToReading(lattice, reading);
    }
    return reading;
}

QList<TaggedAttribution> TwoPassTagger::tag(const AnalysedText &text) const
{
    const TextFacts facts = TextFacts::of(text, m_cues);
    const FirstReading reading = readFirst(text, facts);
    CueFeatures features(text, facts, reading);
    QList<TaggedAttribution> attributions;
    for (const CueCandidate &cue : findCueCandidates(text, reading)) {
        features.lookFrom(cue);
        ChainLattice lattice = m_second.lattice(features, cue.window);
        if (std::optional<TaggedAttribution> attribution = attributionOf(cue, lattice))
            attributions.append(*std::move(attribution));
    }
    return attributions;
}

} // namespace hearsay
