// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"
#include "document/jobmonitor.h"
#include "document/result.h"
#include "language/text/textanalyser.h"

#include <memory>

namespace hearsay {

/// Finds who said what in an article. Implementations are immutable: extract() may run on many threads at
/// once, and the same article always gives the same analysis.
class AttributionExtractor
{
public:
    /// Reads what `texts` makes; without it, texts without trees.
    explicit AttributionExtractor(std::shared_ptr<const TextAnalyser> texts = nullptr);
    virtual ~AttributionExtractor() = default;
    AttributionExtractor(const AttributionExtractor &) = delete;
    AttributionExtractor &operator=(const AttributionExtractor &) = delete;

    /// What makes the texts that extract() reads, for whoever reads them, too; never null.
    const std::shared_ptr<const TextAnalyser> &texts() const { return m_texts; }
    /// The analysis of the article of `text`, in time linear in its length. Error: Cancelled, also where
    /// `monitor` was cancelled before, so that `text` may be incomplete.
    virtual Result<Analysis> extract(const AnalysedText &text, JobMonitor &monitor) const = 0;
    /// The same from the article on, for callers that have no other use for its text.
    Result<Analysis> extract(const Article &article, JobMonitor &monitor) const;
    /// What Analysis::engine of its analyses says. Kept analyses of another version are made anew: whoever
    /// changes what is found changes it. Empty: not known, kept analyses are taken as they are.
    virtual QString version() const { return {}; }

private:
    std::shared_ptr<const TextAnalyser> m_texts;
};

/// The extractor that Hearsay ships, with the models of modelFolder(): each call loads them.
std::unique_ptr<AttributionExtractor> makeAttributionExtractor();

} // namespace hearsay
