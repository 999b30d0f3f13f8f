// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

#include <QList>
#include <QString>

namespace hearsay {

/// What kind of thing speaks. AnonymousSource is a person or body that the article does not name ("the
/// insider").
enum class EntityType { Person, Organisation, Outlet, AnonymousSource, Group, Document, Unknown };

/// How a mention refers to its entity.
enum class MentionForm { Name, Pronoun, Description };

/// One place of the article that refers to an entity.
struct Mention
{
    Span span;
    MentionForm form = MentionForm::Name;

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// Somebody or something that an article speaks of: its fullest name or description, and every mention in
/// order. Entities are numbered by their index in Analysis::entities.
struct Entity
{
    QString name;
    EntityType type = EntityType::Unknown;
    QList<Mention> mentions;

    friend bool operator==(const Entity &, const Entity &) = default;
};

} // namespace hearsay
