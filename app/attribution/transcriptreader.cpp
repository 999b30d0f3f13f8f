// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/transcriptreader.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestLabel = 6;
constexpr qsizetype fewestLabels = 2;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::TranscriptReader)
};

} // namespace

TranscriptReader::TranscriptReader(ParagraphState &state)
    : ParagraphReader(state)
{
    const auto labels = std::count_if(
        m_article.paragraphs.begin(), m_article.paragraphs.end(),
        [this](const TokenizedParagraph &paragraph) { return labelOf(paragraph).length() > 0; });
    m_isTranscript = labels >= fewestLabels;
}

bool TranscriptReader::read()
{
    if (!m_isTranscript)
        return false;
    const TokenRange label = labelOf(*m_paragraph);
    if (label.length() == 0)
        return isStageDirection();
    // "Okoro: “We close it,” she said" reports; "OKORO: I call it “the bridge”" is said as a whole.
    if (!m_paragraph->quotes.isEmpty() && !isInCapitals(label))
        return false;
    readTurn(label);
    return true;
}

bool TranscriptReader::opensQuotation(qsizetype token) const
{
    const qsizetype quote = m_article.quoteOfToken[token];
    return quote >= 0 && m_article.quotes[quote].span.begin == m_article.tokens[token].span.begin;
}

TokenRange TranscriptReader::labelOf(const TokenizedParagraph &paragraph) const
{
    qsizetype begin = paragraph.tokens.begin;
    if (begin < paragraph.tokens.end && opensQuotation(begin))
        ++begin;
    for (qsizetype i = begin; i < paragraph.tokens.end && i - begin < longestLabel; ++i) {
        if (m_article.is(i, u":"))
            return i > begin && i + 1 < paragraph.tokens.end ? TokenRange{begin, i} : TokenRange{0, 0};
        const bool bracket = m_article.is(i, u"(") || m_article.is(i, u")") || m_article.is(i, u"’")
            || m_article.is(i, u"'");
        if (!m_article.isCapitalised(i) && !bracket)
            break;
    }
    return {0, 0};
}

bool TranscriptReader::isInCapitals(TokenRange label) const
{
    const QStringView words = m_article.article->view(m_article.span(label));
    return words.size() > 1 && std::none_of(words.begin(), words.end(), [](QChar c) { return c.isLower(); });
}

/// "(APPLAUSE)" is no part of what anybody says; what comes behind it goes on with the turn before.
bool TranscriptReader::isStageDirection() const
{
    if (m_paragraphIndex == 0)
        return false;
    QStringView words = m_article.article->view(m_article.span(m_paragraph->tokens));
    const auto isMark = [](QChar c) { return c.isPunct() && c != u'(' && c != u')'; };
    while (!words.isEmpty() && isMark(words.front()))
        words = words.sliced(1);
    while (!words.isEmpty() && isMark(words.back()))
        words.chop(1);
    if (!words.startsWith(u'(') || !words.endsWith(u')') || words.indexOf(u')') != words.size() - 1)
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
    addReason(draft, Decision::Content,
              Texts::tr("A line of a transcript: the label before the colon says who speaks."),
              {m_article.span({label.begin, colon + 1})});
    draft.attribution.confidence = 0.9;
    if (isQuoted)
        m_draftOfQuote[quote] = m_result.drafts.size();
    m_result.drafts.append(draft);
}

} // namespace hearsay
