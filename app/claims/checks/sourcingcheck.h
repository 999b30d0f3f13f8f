// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimgraph.h"
#include "claims/graph/sourcingremark.h"

namespace hearsay {

inline constexpr SourcingRules allSourcingRules = SourcingRule::OneAnonymousOrigin
    | SourcingRule::ManyArticlesOneOrigin | SourcingRule::WordsDiffer | SourcingRule::AnonymousOpinion
    | SourcingRule::DenialLeftOut;

/// What the reader's `rules` have to say about `graph`, by claim and rule. `articles` are those that the
/// graph was made of; their words are read for opinions and for the sentences of the remarks. Linear; any
/// thread.
QList<SourcingRemark> checkSourcing(const ClaimGraph &graph, const QList<AnalysedArticle> &articles,
                                    SourcingRules rules = allSourcingRules);

} // namespace hearsay
