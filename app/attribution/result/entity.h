// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"
#include "document/span.h"

#include <QList>
#include <QString>

namespace hearsay {

/// What kind of thing speaks. AnonymousSource is a person or body that the article does not name ("the
/// insider").
enum class EntityType { Person, Organisation, Outlet, AnonymousSource, Group, Document, Unknown };
template <>
struct EnumNames<EntityType>
{
    static constexpr auto all
        = enumNames("person", "organisation", "outlet", "anonymous source", "group", "document", "unknown");
};

/// How a mention refers to its entity.
enum class MentionForm { Name, Pronoun, Description };
template <>
struct EnumNames<MentionForm>
{
    static constexpr auto all = enumNames("name", "pronoun", "description");
};

/// Index into Analysis::entities; noEntity where the article leaves it open.
using EntityIndex = int;
inline constexpr EntityIndex noEntity = -1;

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
