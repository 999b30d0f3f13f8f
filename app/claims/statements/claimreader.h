// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/statements/articlestatements.h"
#include "document/jobmonitor.h"
#include "language/languagepipeline.h"

#include <optional>

namespace hearsay {

/// Reads out of an analysed article what claims are made of: quotations, clauses with their polarity, reports
/// within reports, entities. Immutable and cheap to copy; const use from any thread, so that articles can be
/// read in parallel.
class ClaimReader
{
public:
    /// With the language models of `folder`. Errors: those of LanguagePipeline::load.
    static Result<ClaimReader> load(const QString &folder);

    /// Without language models: quotation matches are found, claims only where the words are the same.
    ClaimReader() = default;
    explicit ClaimReader(LanguagePipeline pipeline);

    /// In time linear in the length of the article. Error: Cancelled.
    Result<ArticleStatements> read(const AnalysedArticle &article, JobMonitor &monitor) const;

private:
    std::optional<LanguagePipeline> m_pipeline;
};

} // namespace hearsay
