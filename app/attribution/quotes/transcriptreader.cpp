// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/quotes/transcriptreader.h"

#include "language/lexicon/wordgroup.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestLabel = 6;
constexpr qsizetype fewestLabels = 2;
/// Tokens of "(APPLAUSE AND LAUGHTER)".
constexpr qsizetype longestDirection = 12;

/// What pages put before a colon without anybody speaking: "RELATED: …", "Photos: …", "When: Friday".
bool isHeading(const QString &word)
{
    return isIn(WordGroup::PageLabels, word);
}

} // namespace

TranscriptReader::TranscriptReader(ParagraphState &state)
    : ParagraphReader(state)
{
    const auto labels
        = std::count_if(m_article.paragraphs.begin(), m_article.paragraphs.end(),
                        [this](const TextParagraph &paragraph) { return labelOf(paragraph).length() > 0; });
    m_isTranscript = labels >= fewestLabels;
}

bool TranscriptReader::read()
{
    if (!m_isTranscript || m_paragraph->tokens.length() == 0)
        return false;
    const TokenRange label = labelOf(*m_paragraph);
    if (label.length() == 0)
        return isStageDirection();
    if (!m_paragraph->quotes.isEmpty() && !holdsWholeTurn(label))
        return false;
    readTurn(label);
    return true;
}

/// "OKORO: I call it “the rush”" is said as a whole; "Okoro: “We close it,” she said", "LOWICK: “We close
/// it,” Ann said" and "“BREAKING: We close it,” she wrote" report.
bool TranscriptReader::holdsWholeTurn(TokenRange label) const
{
    const qsizetype quote = m_article.quoteOfToken[label.begin];
    if (!isInCapitals(label))
        return false;
    if (quote < 0)
        return !opensQuotation(label.end + 1);
    return !m_article.quotes[quote].closed
        || m_article.quotes[quote].span.end >= m_article.tokens[m_paragraph->tokens.end - 1].span.end;
}

bool TranscriptReader::opensQuotation(qsizetype token) const
{
    const qsizetype quote = m_article.quoteOfToken[token];
    return quote >= 0 && m_article.quotes[quote].span.begin == m_article.tokens[token].span.begin;
}

TokenRange TranscriptReader::labelOf(const TextParagraph &paragraph) const
{
    qsizetype begin = paragraph.tokens.begin;
    if (begin < paragraph.tokens.end && opensQuotation(begin))
        ++begin;
    if (begin < paragraph.tokens.end && isHeading(lower(begin)))
        return {0, 0};
    for (qsizetype i = begin; i < paragraph.tokens.end && i - begin < longestLabel; ++i) {
        if (m_article.is(i, u":"))
            return i > begin && hasWord({i + 1, paragraph.tokens.end}) ? TokenRange{begin, i}
                                                                       : TokenRange{0, 0};
        const bool bracket = m_article.is(i, u"(") || m_article.is(i, u")") || m_article.is(i, u"’")
            || m_article.is(i, u"'");
        if (!m_article.isCapitalised(i) && (!bracket || i == begin))
            break;
    }
    return {0, 0};
}

bool TranscriptReader::hasWord(TokenRange range) const
{
    for (qsizetype i = range.begin; i < range.end; ++i) {
        if (m_article.isWord(i))
            return true;
    }
    return false;
}

bool TranscriptReader::isInCapitals(TokenRange label) const
{
    const QStringView words = m_article.article->view(m_article.span(label));
    return words.size() > 1 && std::none_of(words.begin(), words.end(), [](QChar c) { return c.isLower(); });
}

/// "(APPLAUSE)" is no part of what anybody says; what comes behind it goes on with the turn before.
bool TranscriptReader::isStageDirection() const
{
    static const QRegularExpression direction(u"^[\"“”]?[(\\[][^()\\[\\]\\p{Ll}]+[)\\]][.\"“”]*$"_s);
    if (m_paragraphIndex == 0 || m_paragraph->tokens.length() > longestDirection)
        return false;
    const QString words = m_article.article->view(m_article.span(m_paragraph->tokens)).toString();
    if (!direction.match(words).hasMatch())
        return false;
    for (qsizetype quote : m_paragraph->quotes) {
        const qsizetype before = m_article.quotes[quote].continues;
        if (before >= 0)
            m_draftOfQuote[quote] = m_draftOfQuote[before];
    }
    return true;
}

void TranscriptReader::readTurn(TokenRange label)
{
    const qsizetype colon = label.end;
    TokenRange words{colon + 1, m_paragraph->tokens.end};
    const qsizetype quote = m_article.quoteOfToken[label.begin];
    const bool isQuoted = quote >= 0;
    if (isQuoted && m_article.quotes[quote].closed && words.length() > 1
        && m_article.quotes[quote].span.end == m_article.tokens[words.end - 1].span.end)
        --words.end;
    AttributionDraft draft = makeDraft(m_article.span(words), AttributionKind::Direct);
    draft.attribution.cue = m_article.tokens[colon].span;
    setSource(draft, label);
    draft.attribution.evidence.append(
        {EvidenceCode::TranscriptLine, {m_article.span({label.begin, colon + 1})}});
    draft.attribution.confidence = 0.9;
    if (isQuoted)
        m_draftOfQuote[quote] = m_result.drafts.size();
    m_result.drafts.append(draft);
}

} // namespace hearsay
