// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/graph/claimgraph.h"

#include <algorithm>

namespace hearsay {

namespace {

template <typename T>
const T *withId(const QList<T> &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T &item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

bool holds(const MatchSide &side, ArticleId article, AttributionIndex attribution)
{
    return side.article == article
        && std::any_of(side.fragments.begin(), side.fragments.end(),
                       [&](const MatchFragment &fragment) { return fragment.attribution == attribution; });
}

} // namespace

const Claim *ClaimGraph::claim(const QString &id) const
{
    return withId(claims, id);
}

const Origin *ClaimGraph::origin(const QString &id) const
{
    return withId(origins, id);
}

const LibraryEntity *ClaimGraph::entity(const QString &id) const
{
    return withId(entities, id);
}

const QuotationMatch *ClaimGraph::match(const QString &id) const
{
    return withId(matches, id);
}

QList<const Claim *> ClaimGraph::claimsOf(ArticleId article, AttributionIndex attribution) const
{
    QList<const Claim *> found;
    for (const Claim &item : claims) {
        if (std::any_of(item.backing.begin(), item.backing.end(), [&](const Backing &backing) {
                return backing.article == article && backing.attribution == attribution;
            }))
            found.append(&item);
    }
    return found;
}

QList<const QuotationMatch *> ClaimGraph::matchesOf(ArticleId article, AttributionIndex attribution) const
{
    QList<const QuotationMatch *> found;
    for (const QuotationMatch &item : matches) {
        if (std::any_of(item.sides.begin(), item.sides.end(),
                        [&](const MatchSide &side) { return holds(side, article, attribution); }))
            found.append(&item);
    }
    return found;
}

} // namespace hearsay
