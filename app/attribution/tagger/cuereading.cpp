// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/cuereading.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr std::size_t mostPaths = 20;
/// What is hundreds of times less likely than the best is right too seldom to be worth a look.
constexpr float widest = 6;

constexpr auto beginsCue = static_cast<std::size_t>(labelOf(SpanRole::Cue, true));
constexpr auto insideCue = static_cast<std::size_t>(labelOf(SpanRole::Cue, false));

TaggedAttribution attributionOf(const CueCandidate &cue, const std::vector<quint8> &labels, float certainty)
{
    TaggedAttribution attribution;
    attribution.anchor = cue.anchor;
    attribution.confidence = certainty;
    attribution.contents = spansOfRole(labels, SpanRole::Content, cue.window.begin);
    attribution.sources = spansOfRole(labels, SpanRole::Source, cue.window.begin);
    for (TokenRange span : spansOfRole(labels, SpanRole::Cue, cue.window.begin)) {
        if (span.contains(cue.anchor))
            attribution.cue = span;
    }
    return attribution;
}

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

float certaintyOf(const CueCandidate &cue, ChainLattice &lattice)
{
    const auto anchor = static_cast<std::size_t>(cue.anchor - cue.window.begin);
    lattice.computeMarginals();
    return lattice.labelChance(anchor, beginsCue) + lattice.labelChance(anchor, insideCue);
}

std::vector<CueReading> readingsOf(const CueCandidate &cue, ChainLattice &lattice, float certainty)
{
    // That it attributes nothing is a single sequence, that it does is spread over many: those are wanted.
    const auto anchor = static_cast<std::size_t>(cue.anchor - cue.window.begin);
    for (std::size_t label = 0; label < ChainLattice::labels; ++label) {
        if (label != beginsCue && label != insideCue)
            lattice.label(anchor, label) = -1e6F;
    }
    std::vector<CueReading> readings;
    float best = 0;
    for (const ChainLattice::Path &path : lattice.findBestPaths(mostPaths, widest)) {
        CueReading reading{attributionOf(cue, path.labels, certainty), 0};
        if (reading.attribution.contents.isEmpty())
            continue;
        if (readings.empty())
            best = path.score;
        reading.behind = best - path.score;
        const auto alike
            = [&reading](const CueReading &other) { return other.attribution == reading.attribution; };
        if (std::none_of(readings.begin(), readings.end(), alike))
            readings.push_back(std::move(reading));
    }
    return readings;
}

} // namespace hearsay
