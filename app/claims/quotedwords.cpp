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
            if (std::none_of(spans.begin(), spans.end(), [&](Span span) { return span.overlaps(content); }))
                spans.append(content);
        }
    }
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
