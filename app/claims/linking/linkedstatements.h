// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimcorrections.h"
#include "claims/linking/entitymatcher.h"
#include "claims/matching/propositionindex.h"
#include "claims/matching/quotationmatcher.h"

#include <map>

namespace hearsay {

/// What ClaimIndex holds: the statements of all articles under their indexes, and the reader's corrections.
struct LinkedStatements
{
    using Articles = std::shared_ptr<const ArticleStatements>;

    std::map<ArticleId, Articles> articles;
    QuotationMatcher quotations;
    PropositionIndex propositions;
    EntityMatcher entities;
    ClaimCorrections corrections;

    Articles article(ArticleId id) const;
    /// The proposition that `reference` means: the one that shares most words with it; -1 where there is
    /// none.
    qsizetype propositionOf(const StatementRef &reference) const;
    /// Propositions of an article that a reader told apart from others.
    QSet<qsizetype> toldApart(const ArticleStatements &article) const;
    /// The node of a proposition of an article that is in, or -1.
    NodeId nodeOf(const Articles &article, qsizetype proposition) const;
};

} // namespace hearsay
