// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/taggerevidence.h"

#include "document/article.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class TaggerEvidenceTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::TaggerEvidence)
};

QString wordsFor(CueGroundKind kind)
{
    switch (kind) {
    case CueGroundKind::Word:
        return TaggerEvidenceTexts::tr("the word itself");
    case CueGroundKind::Sense:
        return TaggerEvidenceTexts::tr("what words of its kind mean");
    case CueGroundKind::Neighbours:
        return TaggerEvidenceTexts::tr("the words beside it");
    case CueGroundKind::Structure:
        return TaggerEvidenceTexts::tr("its place in the sentence");
    case CueGroundKind::Quotes:
        return TaggerEvidenceTexts::tr("the quotation marks");
    case CueGroundKind::FirstReading:
        return TaggerEvidenceTexts::tr("a source or content that a first reading saw near it");
    case CueGroundKind::Place:
        return TaggerEvidenceTexts::tr("its place in the paragraph");
    }
    return {};
}

/// The strongest grounds that speak for the cue, or against it, with their weights; the faint ones are left
/// out.
QString listed(const QList<CueGround> &grounds, bool speakFor)
{
    constexpr qsizetype most = 3;
    constexpr float faint = 0.1F;
    QStringList parts;
    for (const CueGround &ground : grounds) {
        if ((ground.weight > 0) == speakFor && std::abs(ground.weight) >= faint && parts.size() < most)
            parts.append(TaggerEvidenceTexts::tr("%1 (%2)", "a ground and its weight")
                             .arg(wordsFor(ground.kind),
                                  QString::number(double(ground.weight), 'f', 1)
                                      .prepend(speakFor ? u"+"_s : QString())));
    }
    return parts.join(TaggerEvidenceTexts::tr(", ", "between the parts of a list"));
}

void appendGrounds(QList<Evidence> &evidence, const Attribution &attribution, const QList<CueGround> &grounds)
{
    const QString speakFor = listed(grounds, true);
    const QString against = listed(grounds, false);
    if (!speakFor.isEmpty())
        evidence.append({Decision::Cue,
                         TaggerEvidenceTexts::tr("For this speak most: %1.").arg(speakFor),
                         {*attribution.cue}});
    if (!against.isEmpty())
        evidence.append({Decision::Cue,
                         TaggerEvidenceTexts::tr("Against it speak: %1.").arg(against),
                         {*attribution.cue}});
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
        = {{Decision::Cue,
            TaggerEvidenceTexts::tr(
                "“%1” attributes here, as in annotated news; in cases like this %2 of 100 are right.")
                .arg(cue)
                .arg(qRound(attribution.confidence * 100)),
            {*attribution.cue}}};
    appendGrounds(evidence, attribution, grounds);
    evidence.append(
        {Decision::Content,
         TaggerEvidenceTexts::tr("These words are what “%1” reports, by their place in the sentence.")
             .arg(cue),
         attribution.contents});
    if (!attribution.sources.isEmpty())
        evidence.append({Decision::Source,
                         TaggerEvidenceTexts::tr("It is whom the sentence gives “%1” to.").arg(cue),
                         attribution.sources});
    return evidence;
}

} // namespace hearsay
