// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/citation.h"

#include "ui/shared/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class Cite
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Citation)
};

bool isQuotationMark(QChar c)
{
    return u"\"“”„«»‘’‹›'"_s.contains(c);
}

/// Direct words always stand in quotation marks, also where only a part was taken from between them.
QString citedWords(const AnalysedArticle &article, const Attribution &attribution, std::optional<Span> part)
{
    if (!part)
        return attributedWords(*article.article, attribution);
    QString words = article.article->view(*part).toString().simplified();
    if (attribution.kind != AttributionKind::Direct || words.isEmpty())
        return words;
    if (!isQuotationMark(words.front()))
        words.prepend(u'“');
    if (words.size() == 1 || !isQuotationMark(words.back()))
        words.append(u'”');
    return words;
}

QString citedSpeaker(const AnalysedArticle &article, const Attribution &attribution)
{
    QString speaker = speakerName(*article.analysis, attribution);
    if (isGuess(attribution))
        speaker = Cite::tr("probably %1").arg(speaker);
    QStringList circumstances;
    if (attribution.cue)
        circumstances.append(article.article->view(*attribution.cue).toString().simplified());
    for (EntityIndex outlet : attribution.via)
        circumstances.append(Cite::tr("to %1").arg(article.analysis->entities[outlet].name));
    return circumstances.isEmpty() ? speaker : u"%1 (%2)"_s.arg(speaker, circumstances.join(u", "_s));
}

QStringList publication(const Article &article)
{
    QStringList parts;
    if (!article.metadata.outlet.isEmpty())
        parts.append(article.metadata.outlet);
    if (article.metadata.date.isValid())
        parts.append(QLocale().toString(article.metadata.date, QLocale::LongFormat));
    return parts;
}

} // namespace

Citation citationOf(const AnalysedArticle &article, AttributionIndex index, std::optional<Span> part)
{
    const Attribution &attribution = article.analysis->attributions[index];
    const QString words = citedWords(article, attribution, part);
    const QString speaker = citedSpeaker(article, attribution);
    const QString title = article.article->displayTitle();
    const QStringList rest = publication(*article.article);

    Citation citation;
    citation.plain = u"%1 — %2"_s.arg(words, (QStringList{speaker, title} + rest).join(u", "_s));
    QStringList marked = {speaker.toHtmlEscaped(), u"<cite>%1</cite>"_s.arg(title.toHtmlEscaped())};
    for (const QString &each : rest)
        marked.append(each.toHtmlEscaped());
    citation.html = u"<blockquote><p>%1</p><footer>— %2</footer></blockquote>"_s.arg(words.toHtmlEscaped(),
                                                                                     marked.join(u", "_s));
    return citation;
}

} // namespace hearsay
