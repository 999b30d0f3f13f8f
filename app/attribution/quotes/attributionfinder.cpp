// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/quotes/attributionfinder.h"

#include "attribution/quotes/blockquotationreader.h"
#include "attribution/quotes/clausereporter.h"
#include "attribution/quotes/quotationlinker.h"
#include "attribution/quotes/transcriptreader.h"
#include "document/budgets.h"

#include <algorithm>

namespace hearsay {

namespace {

/// Reads an article paragraph by paragraph.
class ArticleFinder : private ParagraphReader
{
public:
    explicit ArticleFinder(ParagraphState &state)
        : ParagraphReader(state)
        , m_state(state)
        , m_transcript(state)
        , m_blocks(state)
    {
    }

    void find(JobMonitor &monitor)
    {
        m_draftOfQuote.fill(-1, m_article.quotes.size());
        for (qsizetype p = 0; p < m_article.paragraphs.size() && !monitor.isCancelled(); ++p) {
            if (m_result.drafts.size() >= Budgets::attributions) {
                m_result.readEnd = m_article.paragraphs[p].tokens.begin;
                break;
            }
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
        if (m_blocks.isRead() || m_transcript.read() || m_blocks.read())
            return;
        m_clauses = findReportingClauses(m_article, *m_paragraph, m_lexicon);
        m_clauseUsed.fill(false, m_clauses.size());
        QuotationLinker linker(m_state);
        linker.linkQuotes();
        ClauseReporter(m_state).reportClauses();
        linker.settleExpressions();
    }

    ParagraphState &m_state;
    TranscriptReader m_transcript;
    BlockQuotationReader m_blocks;
};

} // namespace

FoundAttributions findAttributions(const AnalysedText &article, const Lexicon &lexicon, JobMonitor &monitor)
{
    ParagraphState state{.article = article, .lexicon = lexicon};
    ArticleFinder(state).find(monitor);
    return std::move(state.result);
}

} // namespace hearsay
