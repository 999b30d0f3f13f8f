// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimgraph.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <utility>

namespace hearsay {

/// Finds claims by the attributions that back them, and who is who across articles. Keeps pointers: `claims`
/// must outlive it.
class BackingIndex
{
public:
    /// A claim and the statement for it.
    struct Place
    {
        const Claim *claim = nullptr;
        const Backing *backing = nullptr;
    };

    /// Knows nothing.
    BackingIndex() = default;
    /// Of `claims`, what concerns `articles`: those whose analyses the claims were linked from.
    BackingIndex(const ClaimGraph &claims, const QSet<ArticleId> &articles);

    /// The statements of an attribution, strongest claim first.
    QList<Place> of(ArticleId article, AttributionIndex attribution) const
    {
        return m_places.value({article, attribution});
    }
    /// The entity of all articles that an entity of one is, or nullptr.
    const LibraryEntity *entity(ArticleId article, EntityIndex entity) const
    {
        return m_entities.value({article, entity});
    }
    /// The entity of `article` that is the one with this LibraryEntity::id, or noEntity.
    EntityIndex entityOf(ArticleId article, const QString &id) const
    {
        return m_local.value({article, id}, noEntity);
    }

private:
    QHash<std::pair<ArticleId, AttributionIndex>, QList<Place>> m_places;
    QHash<std::pair<ArticleId, EntityIndex>, const LibraryEntity *> m_entities;
    QHash<std::pair<ArticleId, QString>, EntityIndex> m_local;
};

} // namespace hearsay
