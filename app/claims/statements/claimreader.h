// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/statements/articlestatements.h"
#include "document/jobmonitor.h"
#include "language/text/textanalyser.h"

#include <memory>

namespace hearsay {

/// Reads out of an analysed article what claims are made of: quotations, clauses with their polarity, reports
/// within reports, entities. Immutable and cheap to copy; const use from any thread, so that articles can be
/// read in parallel.
class ClaimReader
{
public:
    /// Analyses articles whose text nobody has at hand with `texts`. Without models quotation matches are
    /// found, claims only where the words are the same.
    explicit ClaimReader(std::shared_ptr<const TextAnalyser> texts = nullptr);

    /// In time linear in the length of the article. `text` is that of the article. Error: Cancelled, also
    /// where `monitor` was cancelled before.
    static Result<ArticleStatements> read(const AnalysedArticle &article, const AnalysedText &text,
                                          JobMonitor &monitor);
    /// The same of an article that was analysed at another time, as those of a library are.
    Result<ArticleStatements> read(const AnalysedArticle &article, JobMonitor &monitor) const;

private:
    std::shared_ptr<const TextAnalyser> m_texts;
};

} // namespace hearsay
