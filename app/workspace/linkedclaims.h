// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "claims/graph/claimgraph.h"
#include "claims/graph/sourcingremark.h"

#include <map>

namespace hearsay {

/// Claims with the very articles and analyses that they were linked from: spans and indices of `graph` are
/// theirs, whatever the workspace knows by now. Immutable once made; shared between threads.
struct LinkedClaims
{
    ClaimGraph graph;
    QList<SourcingRemark> remarks;
    std::map<ArticleId, AnalysedArticle> articles;

    /// The article as it was linked; invalid where it was not.
    AnalysedArticle article(ArticleId id) const
    {
        const auto found = articles.find(id);
        return found == articles.end() ? AnalysedArticle{} : found->second;
    }
    /// True where the claims speak of this very analysis, so that indices of attributions can be compared.
    bool isOf(const AnalysedArticle &other) const
    {
        return other.isValid() && article(other.id).analysis == other.analysis;
    }
};

} // namespace hearsay
