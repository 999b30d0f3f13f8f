// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/firstreading.h"

#include <algorithm>

namespace hearsay {

namespace {

/// Below this chance fewer than one cue in fifty is missed, and reading all of the rest would cost time.
constexpr float leastRoleChance = 0.03F;
/// In annotated news one attribution in a hundred reaches further than eighty tokens from its cue.
constexpr qsizetype reach = 110;

qsizetype anchorOf(const AnalysedText &text, const FirstReading &reading, TokenRange tokens)
{
    qsizetype anchor = tokens.begin;
    const auto isTop = [&](qsizetype i) { return !tokens.contains(text.words[i].head); };
    for (qsizetype i = tokens.begin + 1; i < tokens.end; ++i) {
        const float gain = reading.chance(i, SpanRole::Cue) - reading.chance(anchor, SpanRole::Cue);
        if (isTop(i) == isTop(anchor) ? gain > 0 : isTop(i))
            anchor = i;
    }
    return anchor;
}

} // namespace

std::vector<CueCandidate> findCueCandidates(const AnalysedText &text, const FirstReading &reading)
{
    std::vector<CueCandidate> candidates;
    for (const TextParagraph &each : text.paragraphs) {
        const TokenRange paragraph = each.tokens;
        for (qsizetype i = paragraph.begin; i < paragraph.end; ++i) {
            if (reading.chance(i, SpanRole::Cue) < leastRoleChance)
                continue;
            TokenRange tokens{i, i + 1};
            const auto startsAnother = [&reading](qsizetype k) {
                return reading.labels[static_cast<std::size_t>(k)] == labelOf(SpanRole::Cue, true);
            };
            while (tokens.end < paragraph.end && reading.chance(tokens.end, SpanRole::Cue) >= leastRoleChance
                   && !startsAnother(tokens.end))
                ++tokens.end;
            candidates.push_back({tokens,
                                  anchorOf(text, reading, tokens),
                                  {std::max(paragraph.begin, tokens.begin - reach),
                                   std::min(paragraph.end, tokens.end + reach)}});
            i = tokens.end - 1;
        }
    }
    return candidates;
}

} // namespace hearsay
