// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/taggerevidence.h"

#include "document/article.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hearsay {

namespace {

/// The strongest grounds that speak for the cue, or against it; the faint ones are left out.
QList<CueGround> strongest(const QList<CueGround> &grounds, bool speakFor)
{
    constexpr qsizetype most = 3;
    constexpr float faint = 0.1F;
    QList<CueGround> chosen;
    for (const CueGround &ground : grounds) {
        if ((ground.weight > 0) == speakFor && std::abs(ground.weight) >= faint && chosen.size() < most)
            chosen.append(ground);
    }
    return chosen;
}

Evidence groundsFor(EvidenceCode code, const Attribution &attribution, const QList<CueGround> &grounds)
{
    Evidence evidence{code, {*attribution.cue}};
    evidence.grounds = grounds;
    return evidence;
}

} // namespace

double calibrated(float certainty)
{
    constexpr std::array<double, 11> right = {0.2, 0.2, 0.2, 0.2, 0.22, 0.26, 0.33, 0.44, 0.54, 0.68, 0.88};
    const double place = std::clamp(double(certainty), 0.0, 1.0) * 10;
    const auto below = std::min(static_cast<std::size_t>(place), right.size() - 2);
    return right[below] + (right[below + 1] - right[below]) * (place - double(below));
}

QList<Evidence> taggerEvidence(const Article &article, const Attribution &attribution,
                               const QList<CueGround> &grounds)
{
    const QString cue = article.view(*attribution.cue).toString();
    QList<Evidence> evidence
        = {{EvidenceCode::TaggedCue, {*attribution.cue}, cue, noEntity, attribution.confidence}};
    if (const QList<CueGround> speakFor = strongest(grounds, true); !speakFor.isEmpty())
        evidence.append(groundsFor(EvidenceCode::GroundsForCue, attribution, speakFor));
    if (const QList<CueGround> against = strongest(grounds, false); !against.isEmpty())
        evidence.append(groundsFor(EvidenceCode::GroundsAgainstCue, attribution, against));
    evidence.append({EvidenceCode::TaggedContent, attribution.contents, cue});
    if (!attribution.sources.isEmpty())
        evidence.append({EvidenceCode::TaggedSource, attribution.sources, cue});
    return evidence;
}

} // namespace hearsay
