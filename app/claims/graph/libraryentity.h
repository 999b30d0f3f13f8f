// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QList>
#include <QString>

namespace hearsay {

/// An entity of one article.
struct EntityOccurrence
{
    ArticleId article = noArticle;
    EntityIndex entity = noEntity;

    friend bool operator==(const EntityOccurrence &, const EntityOccurrence &) = default;
};

/// Somebody or something that several articles speak of, or one: the entities of those articles that are the
/// same one. Two people of one name are two of these. `id` is made of what the articles say, not of the order
/// in which they came, and stays while the occurrence that gave it stays.
struct LibraryEntity
{
    QString id;
    QString name; ///< the fullest name or description
    EntityType type = EntityType::Unknown;
    QList<EntityOccurrence> occurrences; ///< ordered by article and entity

    friend bool operator==(const LibraryEntity &, const LibraryEntity &) = default;
};

} // namespace hearsay
