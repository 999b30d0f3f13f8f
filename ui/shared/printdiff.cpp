// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/printdiff.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class PrintDiffTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::PrintDiff)
};

/// The words of `span` with the marks that close them.
QString wordsAt(const AnalysedArticle &article, Span span)
{
    if (!article.isValid() || span.isEmpty() || span.end > article.article->text.size())
        return {};
    const QString &text = article.article->text;
    while (span.end < text.size() && u",.;:!?…"_s.contains(text[span.end]))
        ++span.end;
    return article.article->view(span).toString().simplified();
}

/// The words of `span` that belong to the print: what stands between its pieces ("he said") is not quoted.
QString wordsWithin(const AnalysedArticle &article, const QList<MatchFragment> &fragments, Span span)
{
    QStringList pieces;
    for (const MatchFragment &fragment : fragments) {
        const Span shared{std::max(span.begin, fragment.span.begin), std::min(span.end, fragment.span.end)};
        pieces.append(wordsAt(article, shared));
    }
    pieces.removeAll(QString());
    return pieces.join(u" … "_s);
}

QString quoted(const QString &words)
{
    return u"“%1”"_s.arg(words);
}

QString gone(const QString &words, const QColor &colour)
{
    return u"<s style='color:%1'>%2</s>"_s.arg(colour.name(), words.toHtmlEscaped());
}

QString added(const QString &words, const QColor &colour)
{
    return u"<b><u style='color:%1'>%2</u></b>"_s.arg(colour.name(), words.toHtmlEscaped());
}

QString htmlOf(const PrintedWords &words, const DiffColours &colours)
{
    switch (words.change) {
    case WordChange::Equal:
        return words.here.toHtmlEscaped();
    case WordChange::Dropped:
        return gone(words.first, colours.gone);
    case WordChange::Inserted:
        return added(words.here, colours.added);
    case WordChange::Changed:
        return gone(words.first, colours.gone) + u' ' + added(words.here, colours.added);
    case WordChange::Bracketed:
        return u"<i>%1</i>"_s.arg(words.here.toHtmlEscaped());
    case WordChange::Moved:
        return u"⇄&nbsp;<u>%1</u>"_s.arg(words.here.toHtmlEscaped());
    }
    return {};
}

} // namespace

QList<PrintedWords> printedWords(const LinkedClaims &claims, const QuotationMatch &match,
                                 const MatchSide &side)
{
    if (match.sides.isEmpty())
        return {};
    const AnalysedArticle there = claims.article(match.sides.first().article);
    const AnalysedArticle here = claims.article(side.article);
    if (!there.isValid() || !here.isValid())
        return {};
    QList<PrintedWords> words;
    for (const WordDifference &difference : side.differences)
        words.append({difference.change, wordsWithin(there, match.sides.first().fragments, difference.there),
                      wordsWithin(here, side.fragments, difference.here)});
    return words;
}

QString diffHtml(const QList<PrintedWords> &words, const DiffColours &colours)
{
    QStringList parts;
    for (const PrintedWords &each : words)
        parts.append(htmlOf(each, colours));
    parts.removeAll(QString());
    return parts.join(u' ');
}

QStringList differencesInWords(const QList<PrintedWords> &words)
{
    QStringList sentences;
    for (const PrintedWords &each : words) {
        switch (each.change) {
        case WordChange::Equal:
            break;
        case WordChange::Dropped:
            sentences.append(PrintDiffTexts::tr("without %1").arg(quoted(each.first)));
            break;
        case WordChange::Inserted:
            sentences.append(PrintDiffTexts::tr("with %1").arg(quoted(each.here)));
            break;
        case WordChange::Changed:
            sentences.append(
                PrintDiffTexts::tr("%1 instead of %2").arg(quoted(each.here), quoted(each.first)));
            break;
        case WordChange::Bracketed:
            sentences.append(PrintDiffTexts::tr("an editor's %1").arg(quoted(each.here)));
            break;
        case WordChange::Moved:
            sentences.append(PrintDiffTexts::tr("%1 in another place").arg(quoted(each.here)));
            break;
        }
    }
    return sentences;
}

QString wordsOfPrint(const LinkedClaims &claims, const MatchSide &side)
{
    const AnalysedArticle article = claims.article(side.article);
    QStringList pieces;
    for (const MatchFragment &fragment : side.fragments)
        pieces.append(wordsAt(article, fragment.span));
    pieces.removeAll(QString());
    return pieces.join(u" … "_s);
}

} // namespace hearsay
