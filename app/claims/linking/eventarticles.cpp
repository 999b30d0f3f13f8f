// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/eventarticles.h"

#include <set>

namespace hearsay {

QList<ArticleId> eventArticles(const ClaimGraph &graph, ArticleId article)
{
    std::set<ArticleId> found{article};
    const auto addTogether = [&](const auto &places) {
        const bool hasIt = std::any_of(places.begin(), places.end(),
                                       [&](const auto &place) { return place.article == article; });
        for (const auto &place : places) {
            if (hasIt)
                found.insert(place.article);
        }
    };
    for (const Claim &claim : graph.claims)
        addTogether(claim.backing);
    for (const QuotationMatch &match : graph.matches)
        addTogether(match.sides);
    return {found.begin(), found.end()};
}

} // namespace hearsay
