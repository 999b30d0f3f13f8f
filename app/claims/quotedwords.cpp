// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/quotedwords.h"

#include "attribution/quotationmarks.h"
#include "claims/commonwords.h"
#include "language/featurehash.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr qsizetype fewestWords = 3;
/// A longer span in quotation marks is worth comparing even where it was taken for a scare quote or a term.
constexpr qsizetype certainlyWords = 6;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u02bc';
}

bool isWordCharacter(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isLetterOrNumber() || c.isMark() || c == u'_' || c.isSurrogate())
        return true;
    return isApostrophe(c) && at > 0 && at + 1 < text.size() && text[at - 1].isLetterOrNumber()
        && text[at + 1].isLetterOrNumber();
}

QString comparedForm(QStringView word)
{
    QString form = word.toString().toLower();
    for (QChar &c : form) {
        if (isApostrophe(c))
            c = u'\'';
    }
    return form;
}

AttributionIndex holderOf(const Analysis &analysis, Span span)
{
    AttributionIndex best = noAttribution;
    for (AttributionIndex i = 0; i < analysis.attributions.size(); ++i) {
        for (Span content : analysis.attributions[i].contents) {
            // The innermost one: a later attribution stands inside the one before or after it.
            if (content.contains(span) || (span.contains(content) && best == noAttribution))
                best = i;
        }
    }
    return best;
}

bool isTitle(const Analysis &analysis, Span span, qsizetype words)
{
    return std::any_of(analysis.notSpeech.begin(), analysis.notSpeech.end(), [&](const NotSpeech &item) {
        return item.span.overlaps(span) && (item.reason == NotSpeechReason::Title || words < certainlyWords);
    });
}

/// Paragraphs that stand for themselves as somebody's words: set as a quotation, or after one that ends with
/// a colon.
QList<Span> quotedParagraphs(const Article &article)
{
    QList<Span> spans;
    bool isAnnounced = false;
    for (const Paragraph &paragraph : article.paragraphs) {
        const QStringView text = article.view(paragraph.span).trimmed();
        if ((isAnnounced && paragraph.role == ParagraphRole::Body)
            || paragraph.role == ParagraphRole::Quotation)
            spans.append(paragraph.span);
        isAnnounced = text.endsWith(u':');
    }
    return spans;
}

bool isDoubleMark(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u00ab'
        || c == u'\u00bb';
}

bool overlapsAny(const QList<Span> &spans, Span span)
{
    return std::any_of(spans.begin(), spans.end(), [&](Span other) { return other.overlaps(span); });
}

/// Stretches between two marks that the state machine makes nothing of, as where a mark was typed twice.
void addStrayQuotations(const Article &article, QList<Span> &spans)
{
    for (const Paragraph &paragraph : article.paragraphs) {
        qsizetype open = -1;
        for (qsizetype i = paragraph.span.begin; i < paragraph.span.end; ++i) {
            if (!isDoubleMark(article.text[i]))
                continue;
            const bool closes = i > paragraph.span.begin && !article.text[i - 1].isSpace()
                && !isDoubleMark(article.text[i - 1]);
            const Span between{open, i};
            if (open >= 0 && closes && !overlapsAny(spans, between)
                && wordsOf(article.text, between).size() >= certainlyWords)
                spans.append(between);
            open = closes ? -1 : i + 1;
        }
    }
}

QList<Span> verbatimSpans(const AnalysedArticle &article)
{
    QList<Span> spans;
    for (const QuotedSpan &quoted : findQuotedSpans(*article.article)) {
        if (quoted.depth == 0)
            spans.append(quoted.inner());
    }
    for (const Attribution &attribution : article.analysis->attributions) {
        if (attribution.kind != AttributionKind::Direct)
            continue;
        for (Span content : attribution.contents) {
            if (!overlapsAny(spans, content))
                spans.append(content);
        }
    }
    for (Span paragraph : quotedParagraphs(*article.article)) {
        // What is in marks within the words of somebody is a part of them.
        qsizetype marked = 0;
        for (Span span : spans)
            marked += paragraph.contains(span) ? span.length() : 0;
        if (2 * marked > paragraph.length())
            continue;
        spans.removeIf([&](Span span) { return paragraph.contains(span); });
        spans.append(paragraph);
    }
    addStrayQuotations(*article.article, spans);
    std::sort(spans.begin(), spans.end());
    return spans;
}

} // namespace

QList<QuotedWord> wordsOf(QStringView text, Span span)
{
    QList<QuotedWord> words;
    bool bracketed = false;
    for (qsizetype at = span.begin; at < span.end;) {
        if (!isWordCharacter(text, at)) {
            if (text[at] == u'[' || text[at] == u']')
                bracketed = text[at] == u'[';
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < span.end && isWordCharacter(text, at))
            ++at;
        const QString form = comparedForm(text.sliced(begin, at - begin));
        words.append({hashOf(form), {begin, at}, bracketed, isCommonWord(form)});
    }
    return words;
}

QList<QuotedWords> quotedWordsOf(const AnalysedArticle &article)
{
    QList<QuotedWords> found;
    for (Span span : verbatimSpans(article)) {
        const QList<QuotedWord> words = wordsOf(article.article->text, span);
        if (words.size() < fewestWords || isTitle(*article.analysis, span, words.size()))
            continue;
        found.append({span, holderOf(*article.analysis, span), words});
    }
    return found;
}

} // namespace hearsay
