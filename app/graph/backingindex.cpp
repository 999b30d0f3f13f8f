// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/backingindex.h"

namespace hearsay {

BackingIndex::BackingIndex(const ClaimGraph &claims, const QSet<ArticleId> &articles)
{
    for (const Claim &claim : claims.claims) {
        for (const Backing &backing : claim.backing) {
            if (articles.contains(backing.article))
                m_places[{backing.article, backing.attribution}].append({&claim, &backing});
        }
    }
    for (const LibraryEntity &entity : claims.entities) {
        for (const EntityOccurrence &occurrence : entity.occurrences) {
            if (!articles.contains(occurrence.article))
                continue;
            m_entities.insert({occurrence.article, occurrence.entity}, &entity);
            if (!m_local.contains({occurrence.article, entity.id}))
                m_local.insert({occurrence.article, entity.id}, occurrence.entity);
        }
    }
}

} // namespace hearsay
