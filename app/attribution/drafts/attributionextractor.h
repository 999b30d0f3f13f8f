// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"
#include "document/jobmonitor.h"
#include "document/result.h"

#include <memory>

namespace hearsay {

/// Finds who said what in an article. Implementations are immutable: extract() may run on many threads at
/// once, and the same article always gives the same analysis.
class AttributionExtractor
{
public:
    AttributionExtractor() = default;
    virtual ~AttributionExtractor() = default;
    AttributionExtractor(const AttributionExtractor &) = delete;
    AttributionExtractor &operator=(const AttributionExtractor &) = delete;

    /// The analysis of `article`, in time linear in its length. Error: Cancelled.
    virtual Result<Analysis> extract(const Article &article, JobMonitor &monitor) const = 0;
    /// What Analysis::engine of its analyses says. Kept analyses of another version are made anew: whoever
    /// changes what is found changes it. Empty: not known, kept analyses are taken as they are.
    virtual QString version() const { return {}; }
};

/// The extractor that Hearsay ships.
std::unique_ptr<AttributionExtractor> makeAttributionExtractor();

} // namespace hearsay
