// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/attributiontooltip.h"

#include "document/clippedtext.h"
#include "export/evidencewording.h"
#include "ui/shared/outsidetext.h"
#include "ui/shared/wording.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The margin has one sentence for every label, at every step of the wheel.
constexpr qsizetype longestSpoken = 1000;

class Tip
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::AttributionToolTip)
};

QString row(const QString &label, const QString &value)
{
    return u"<tr><td style='padding-right:8px'>%1</td><td>%2</td></tr>"_s.arg(toolTipPart(label),
                                                                              toolTipPart(value));
}

QString wayInWords(const AnalysedArticle &article, const Attribution &attribution)
{
    QStringList names;
    for (const WayStep &step : wayOf(article, attribution))
        names.append(step.name);
    return names.join(u" → "_s);
}

} // namespace

QString attributionToolTip(const AnalysedArticle &article, AttributionIndex index)
{
    const Attribution &attribution = article.analysis->attributions[index];
    const QString speaker = speakerName(*article.analysis, attribution);
    QString tip = u"<p style='white-space:pre'><b>%1</b><br>%2</p><table>"_s.arg(
        toolTipPart(isGuess(attribution) ? Tip::tr("%1 (a guess)").arg(speaker) : speaker),
        toolTipPart(kindInWords(attribution.kind)));
    if (attribution.cue)
        tip += row(Tip::tr("Cue"), clippedText(article.article->view(*attribution.cue)).simplified());
    tip += row(Tip::tr("Way"), wayInWords(article, attribution));
    tip += row(Tip::tr("Certainty"), confidenceInWords(attribution.confidence));
    if (attribution.parent != noAttribution) {
        const Attribution &parent = article.analysis->attributions[attribution.parent];
        tip += row(Tip::tr("Told by"), speakerName(*article.analysis, parent));
    }
    return tip + u"</table>"_s;
}

QString attributionSentence(const AnalysedArticle &article, AttributionIndex index)
{
    const Attribution &attribution = article.analysis->attributions[index];
    const QString speaker = speakerName(*article.analysis, attribution);
    return Tip::tr("%1, %2, %3: %4")
        .arg(isGuess(attribution) ? Tip::tr("%1 (a guess)").arg(speaker) : speaker,
             kindInWords(attribution.kind), confidenceInWords(attribution.confidence),
             attributedWords(*article.article, attribution, longestSpoken));
}

QString notSpeechToolTip(const Analysis &analysis, const NotSpeech &notSpeech)
{
    QString what;
    switch (notSpeech.reason) {
    case NotSpeechReason::Title:
        what = Tip::tr("A title, not speech");
        break;
    case NotSpeechReason::ScareQuote:
        what = Tip::tr("Words held at a distance, not speech");
        break;
    case NotSpeechReason::Nickname:
        what = Tip::tr("A nickname, not speech");
        break;
    case NotSpeechReason::Term:
        what = Tip::tr("A term, not speech");
        break;
    }
    QStringList lines = {u"<b>%1</b>"_s.arg(toolTipPart(what))};
    for (const Evidence &evidence : notSpeech.evidence)
        lines.append(toolTipPart(evidenceInWords(evidence, analysis)));
    return lines.join(u"<br>"_s);
}

} // namespace hearsay
