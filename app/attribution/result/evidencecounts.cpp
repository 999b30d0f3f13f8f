// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/evidencecounts.h"

#include <algorithm>

namespace hearsay {

QList<EvidenceCount> countEvidence(const Analysis &analysis)
{
    QList<EvidenceCount> counts;
    for (const EvidenceKind &kind : evidenceKinds)
        counts.append({kind.code, 0});
    const auto add = [&counts](const QList<Evidence> &evidence) {
        for (const Evidence &each : evidence)
            ++counts[qsizetype(each.code)].count;
    };
    for (const Attribution &attribution : analysis.attributions)
        add(attribution.evidence);
    for (const NotSpeech &notSpeech : analysis.notSpeech)
        add(notSpeech.evidence);
    counts.removeIf([](const EvidenceCount &each) { return each.count == 0; });
    std::stable_sort(counts.begin(), counts.end(),
                     [](const EvidenceCount &a, const EvidenceCount &b) { return a.count > b.count; });
    return counts;
}

} // namespace hearsay
