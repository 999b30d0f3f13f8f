// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/attributiontagger.h"

#include "attribution/tagger/cuefeatures.h"
#include "attribution/tagger/cuereading.h"
#include "attribution/tagger/spanfeatures.h"
#include "document/budgets.h"

#include <algorithm>

namespace hearsay {

namespace {

/// A cue is taken for one from this chance on: chosen on the development part.
constexpr float leastCertainty = 0.5F;
/// A candidate without a token of this chance turns out a cue so seldom, and is then right so seldom, that
/// leaving it unread gains accuracy and time: chosen on the development part.
constexpr float leastChance = 0.08F;

float highestChance(const FirstReading &reading, TokenRange tokens)
{
    float highest = 0;
    for (qsizetype i = tokens.begin; i < tokens.end; ++i)
        highest = std::max(highest, reading.chance(i, SpanRole::Cue));
    return highest;
}

} // namespace

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

FeatureHash attributionSignature()
{
    return combined(combined(SpanFeatures::signature(), CueFeatures::signature()),
                    ReadingFeatures::signature());
}

Result<std::shared_ptr<const TwoPassTagger>> TwoPassTagger::load(const ModelFile &file)
{
    auto tagger = std::make_shared<TwoPassTagger>();
    tagger->m_file = file;
    if (!file.hasSignature("attribution.features", attributionSignature()))
        return modelOfAnotherVersion(file.name());
    tagger->m_cues = CueLexicon::fromLines(file.lines("attribution.cues"));
    Result<ChainModel> first = ChainModel::load(file, "attribution.1");
    if (!first)
        return first.error();
    Result<ChainModel> second = ChainModel::load(file, "attribution.2");
    if (!second)
        return second.error();
    Result<ReadingReranker> reranker = ReadingReranker::load(file);
    if (!reranker)
        return reranker.error();
    tagger->m_reranker = std::move(reranker).value();
    tagger->m_first = std::move(first).value();
    tagger->m_second = std::move(second).value();
    return std::shared_ptr<const TwoPassTagger>(std::move(tagger));
}

FirstReading TwoPassTagger::readFirst(const AnalysedText &text, const TextFacts &facts,
                                      const JobMonitor &monitor) const
{
    const SpanFeatures features(text, facts);
    FirstReading reading;
    for (const TextParagraph &paragraph : text.paragraphs) {
        if (monitor.isCancelled())
            break;
        if (paragraph.tokens.length() == 0)
            continue;
        ChainLattice lattice = m_first.lattice(features, paragraph.tokens);
        addToReading(lattice, reading);
    }
    return reading;
}

QList<TaggedAttribution> TwoPassTagger::tag(const AnalysedText &text, const JobMonitor &monitor) const
{
    const TextFacts facts = TextFacts::of(text, m_cues, monitor);
    if (monitor.isCancelled())
        return {};
    const FirstReading reading = readFirst(text, facts, monitor);
    if (monitor.isCancelled())
        return {};
    CueFeatures features(text, facts, reading);
    const ReadingFeatures readingFeatures(text, facts, reading);
    QList<TaggedAttribution> attributions;
    for (const CueCandidate &cue : findCueCandidates(text, reading)) {
        if (attributions.size() == Budgets::attributions || monitor.isCancelled())
            break;
        if (highestChance(reading, cue.tokens) < leastChance)
            continue;
        features.lookFrom(cue);
        ChainLattice lattice = m_second.lattice(features, cue.window);
        const float certainty = certaintyOf(cue, lattice);
        if (certainty < leastCertainty)
            continue;
        const std::vector<CueReading> readings = readingsOf(cue, lattice, certainty);
        if (readings.empty())
            continue;
        attributions.append(readings[m_reranker.best(readingFeatures, readings)].attribution);
        attributions.last().grounds
            = groundsOf(features, m_second.labels, cue.anchor, attributions.last().cue);
    }
    return attributions;
}

} // namespace hearsay
