// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/analysis.h"

namespace hearsay {

namespace {

/// Length of the shortest piece of `attribution` that holds `position`, or -1. Cue and source weigh like
/// content, so that pointing at "she said" finds the quotation it belongs to.
qsizetype shortestPieceAt(const Attribution &attribution, qsizetype position)
{
    qsizetype shortest = -1;
    const auto consider = [&](Span span) {
        if (span.contains(position) && (shortest < 0 || span.length() < shortest))
            shortest = span.length();
    };
    for (Span span : attribution.contents)
        consider(span);
    for (Span span : attribution.sources)
        consider(span);
    if (attribution.cue)
        consider(*attribution.cue);
    return shortest;
}

} // namespace

AttributionIndex Analysis::attributionAt(qsizetype position) const
{
    AttributionIndex best = noAttribution;
    qsizetype bestLength = 0;
    for (AttributionIndex i = 0; i < attributions.size(); ++i) {
        const qsizetype length = shortestPieceAt(attributions[i], position);
        if (length >= 0 && (best == noAttribution || length < bestLength)) {
            best = i;
            bestLength = length;
        }
    }
    return best;
}

QList<AttributionIndex> Analysis::attributionsOf(EntityIndex entity) const
{
    QList<AttributionIndex> found;
    for (AttributionIndex i = 0; i < attributions.size(); ++i) {
        if (attributions[i].speakers.contains(entity))
            found.append(i);
    }
    return found;
}

} // namespace hearsay
