// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/quotations/quotedwords.h"

#include "claims/words/commonwords.h"
#include "document/spanindex.h"
#include "language/featurehash.h"

#include <algorithm>
#include <set>

namespace hearsay {

namespace {

constexpr qsizetype fewestWords = 3;
/// A longer span in quotation marks is worth comparing even where it was taken for a scare quote or a term.
constexpr qsizetype certainlyWords = 6;
/// How many spans before a place are looked at for one that reaches into it.
constexpr int mostOverlaps = 16;

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

/// What the analysis says of places in the text.
class Places
{
public:
    explicit Places(const Analysis &analysis)
        : m_analysis(analysis)
    {
        for (AttributionIndex i = 0; i < analysis.attributions.size(); ++i) {
            for (Span content : analysis.attributions[i].contents)
                m_contents.add(content, i);
        }
        for (qsizetype i = 0; i < analysis.notSpeech.size(); ++i)
            m_notSpeech.add(analysis.notSpeech[i].span, i);
        m_contents.sort();
        m_notSpeech.sort();
    }

    /// The innermost attribution that holds `span`: a later one stands inside the one before or after it.
    /// Else the first within it.
    AttributionIndex holderOf(Span span) const
    {
        AttributionIndex around = noAttribution;
        AttributionIndex within = noAttribution;
        m_contents.visit(span, [&](Span content, qsizetype number) {
            const auto index = AttributionIndex(number);
            if (content.contains(span))
                around = std::max(around, index);
            else if (span.contains(content) && (within == noAttribution || index < within))
                within = index;
            return true;
        });
        return around != noAttribution ? around : within;
    }

    bool isTitle(Span span, qsizetype words) const
    {
        bool found = false;
        m_notSpeech.visit(span, [&](Span other, qsizetype number) {
            found = other.overlaps(span)
                && (words < certainlyWords || m_analysis.notSpeech[number].reason == NotSpeechReason::Title);
            return !found;
        });
        return found;
    }

private:
    const Analysis &m_analysis;
    SpanIndex m_contents; ///< of attributions
    SpanIndex m_notSpeech; ///< of Analysis::notSpeech
};

/// Paragraphs that stand for themselves as somebody's words: set as a quotation, or after one that ends with
/// a colon.
QList<Span> quotedParagraphs(const Article &article)
{
    QList<Span> spans;
    bool isAnnounced = false;
    for (const Paragraph &paragraph : article.paragraphs) {
        if (!isRead(paragraph.role))
            continue;
        const QStringView text = article.view(paragraph.span).trimmed();
        const bool isProse
            = paragraph.role == ParagraphRole::Body || paragraph.role == ParagraphRole::TranscriptTurn;
        if ((isAnnounced && isProse) || isSetApart(paragraph.role))
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

/// Spans in text order, hardly any of which overlap.
using Spans = std::set<Span>;

bool overlapsAny(const Spans &spans, Span span)
{
    auto behind = spans.lower_bound({span.end, span.end});
    for (int looked = 0; looked < mostOverlaps && behind != spans.begin(); ++looked) {
        --behind;
        if (behind->overlaps(span))
            return true;
    }
    return false;
}

/// Stretches between two marks that the state machine makes nothing of, as where a mark was typed twice.
void addStrayQuotations(const Article &article, Spans &spans)
{
    for (const Paragraph &paragraph : article.paragraphs) {
        if (!isRead(paragraph.role))
            continue;
        qsizetype open = -1;
        for (qsizetype i = paragraph.span.begin; i < paragraph.span.end; ++i) {
            if (!isDoubleMark(article.text[i]))
                continue;
            const bool closes = i > paragraph.span.begin && !article.text[i - 1].isSpace()
                && !isDoubleMark(article.text[i - 1]);
            const Span between{open, i};
            if (open >= 0 && closes && !overlapsAny(spans, between)
                && wordsOf(article.text, between).size() >= certainlyWords)
                spans.insert(between);
            open = closes ? -1 : i + 1;
        }
    }
}

/// Gives a paragraph that is quoted as a whole the place of what is in marks within it, unless that is most
/// of it: what is in marks within the words of somebody is a part of them.
void addParagraph(Span paragraph, Spans &spans)
{
    qsizetype marked = 0;
    const auto first = spans.lower_bound({paragraph.begin, paragraph.begin});
    auto end = first;
    for (; end != spans.end() && end->begin <= paragraph.end; ++end)
        marked += paragraph.contains(*end) ? end->length() : 0;
    if (2 * marked > paragraph.length())
        return;
    for (auto span = first; span != end;)
        span = paragraph.contains(*span) ? spans.erase(span) : std::next(span);
    spans.insert(paragraph);
}

Spans verbatimSpans(const AnalysedArticle &article, const AnalysedText &text)
{
    Spans spans;
    for (const QuotedSpan &quoted : text.quotes) {
        if (quoted.depth == 0)
            spans.insert(quoted.inner());
    }
    for (const Attribution &attribution : article.analysis->attributions) {
        if (attribution.kind != AttributionKind::Direct)
            continue;
        for (Span content : attribution.contents) {
            if (!overlapsAny(spans, content))
                spans.insert(content);
        }
    }
    for (Span paragraph : quotedParagraphs(*article.article))
        addParagraph(paragraph, spans);
    addStrayQuotations(*article.article, spans);
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

QList<QuotedWords> quotedWordsOf(const AnalysedArticle &article, const AnalysedText &text)
{
    QList<QuotedWords> found;
    const Places places(*article.analysis);
    for (Span span : verbatimSpans(article, text)) {
        const QList<QuotedWord> words = wordsOf(article.article->text, span);
        if (words.size() < fewestWords || places.isTitle(span, words.size()))
            continue;
        found.append({span, places.holderOf(span), words});
    }
    return found;
}

} // namespace hearsay
