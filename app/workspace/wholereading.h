// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "attribution/result/analysedarticle.h"
#include "claims/statements/articlestatements.h"

#include <memory>

namespace hearsay {

/// An analysis and the statements of its attributions.
struct WholeReading
{
    std::shared_ptr<const Analysis> analysis;
    std::shared_ptr<const ArticleStatements> statements;
};

/// Reads an article for who said what and for what is claimed, in one go: its text is analysed once, and let
/// go with its trees before this returns. Linear. Error: Cancelled.
Result<WholeReading> readWhole(ArticleId id, const std::shared_ptr<const Article> &article,
                               const AttributionExtractor &extractor, JobMonitor &monitor);

} // namespace hearsay
