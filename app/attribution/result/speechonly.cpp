// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/speechonly.h"

#include <utility>

namespace hearsay {

bool isUttered(const Attribution &attribution)
{
    return isSpeech(attribution.act) || attribution.kind == AttributionKind::Direct;
}

Analysis speechOnly(const Analysis &analysis)
{
    const QList<Attribution> &all = analysis.attributions;
    Analysis speech = analysis;
    speech.attributions.clear();
    QList<AttributionIndex> places(all.size(), noAttribution);
    for (AttributionIndex i = 0; i < all.size(); ++i) {
        if (!isUttered(all[i]))
            continue;
        places[i] = AttributionIndex(speech.attributions.size());
        speech.attributions.append(all[i]);
    }
    for (Attribution &each : speech.attributions) {
        // The bound ends a chain that an extractor made circular.
        for (qsizetype steps = 0; each.parent >= 0 && each.parent < all.size() && !isUttered(all[each.parent])
             && steps < all.size();
             ++steps)
            each.parent = all[each.parent].parent;
        each.parent = each.parent >= 0 && each.parent < all.size() ? places[each.parent] : noAttribution;
    }
    return speech;
}

} // namespace hearsay
