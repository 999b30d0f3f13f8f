// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/attributionfinder.h"

#include "attribution/blockquotationreader.h"
#include "attribution/clausereporter.h"
#include "attribution/quotationlinker.h"

#include <QCoreApplication>
#include <algorithm>

namespace hearsay {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::AttributionFinder)
};

/// Reads an article paragraph by paragraph.
class Finder : private ParagraphReader
{
public:
    explicit Finder(ParagraphState &state)
        : ParagraphReader(state)
        , m_state(state)
        , m_blocks(state)
    {
    }

    void find(JobMonitor &monitor)
    {
        m_draftOfQuote.fill(-1, m_article.quotes.size());
        m_isTranscript = countTurns() >= 2;
        for (qsizetype p = 0; p < m_article.paragraphs.size() && !monitor.isCancelled(); ++p) {
            readParagraph(p);
            monitor.setProgress(p + 1, m_article.paragraphs.size());
        }
        std::stable_sort(m_result.drafts.begin(), m_result.drafts.end(),
                         [](const AttributionDraft &a, const AttributionDraft &b) {
                             return a.attribution.contents.first() < b.attribution.contents.first();
                         });
    }

private:
    void readParagraph(qsizetype p)
    {
        m_state.paragraph = &m_article.paragraphs[p];
        m_state.paragraphIndex = p;
        if (readTranscriptTurn() || m_blocks.read())
            return;
        m_clauses = findReportingClauses(m_article, *m_paragraph, m_lexicon);
        m_clauseUsed.fill(false, m_clauses.size());
        QuotationLinker linker(m_state);
        linker.linkQuotes();
        ClauseReporter(m_state).reportClauses();
        linker.settleExpressions();
    }

    /// The colon that ends a paragraph's speaker label, or -1.
    qsizetype labelColon(const TokenizedParagraph &paragraph) const
    {
        const qsizetype begin = paragraph.tokens.begin;
        for (qsizetype i = begin; i < paragraph.tokens.end && i - begin < 6; ++i) {
            if (m_article.is(i, u":"))
                return i > begin && i + 1 < paragraph.tokens.end ? i : -1;
            const bool bracket = m_article.is(i, u"(") || m_article.is(i, u")") || m_article.is(i, u"’")
                || m_article.is(i, u"'");
            if (!m_article.isCapitalised(i) && !bracket)
                return -1;
        }
        return -1;
    }

    qsizetype countTurns() const
    {
        return std::count_if(
            m_article.paragraphs.begin(), m_article.paragraphs.end(),
            [this](const TokenizedParagraph &paragraph) { return labelColon(paragraph) >= 0; });
    }

    /// A label in capitals, or one of several labels, gives the whole paragraph to its speaker.
    bool readTranscriptTurn()
    {
        const qsizetype colon = labelColon(*m_paragraph);
        if (colon < 0 || !m_isTranscript || !m_paragraph->quotes.isEmpty())
            return false;
        AttributionDraft draft
            = makeDraft(m_article.span({colon + 1, m_paragraph->tokens.end}), AttributionKind::Direct);
        draft.attribution.cue = m_article.tokens[colon].span;
        setSource(draft, {m_paragraph->tokens.begin, colon});
        addReason(draft, Decision::Content,
                  Texts::tr("A line of a transcript: the label before the colon says who speaks."),
                  {m_article.span({m_paragraph->tokens.begin, colon + 1})});
        draft.attribution.confidence = 0.9;
        m_result.drafts.append(draft);
        return true;
    }

    ParagraphState &m_state;
    BlockQuotationReader m_blocks;
    bool m_isTranscript = false;
};

} // namespace

FoundAttributions findAttributions(const TokenizedArticle &article, const Lexicon &lexicon,
                                   JobMonitor &monitor)
{
    ParagraphState state{.article = article, .lexicon = lexicon};
    Finder(state).find(monitor);
    return std::move(state.result);
}

} // namespace hearsay
