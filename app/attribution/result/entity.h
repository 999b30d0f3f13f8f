// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"
#include "document/span.h"
#include "language/lexicon/gender.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace hearsay {

/// Index into Analysis::entities; noEntity where the article leaves it open.
using EntityIndex = int;
inline constexpr EntityIndex noEntity = -1;

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

/// Whether one is meant or many.
enum class GrammaticalNumber { Unknown, Singular, Plural };
template <>
struct EnumNames<GrammaticalNumber>
{
    static constexpr auto all = enumNames("unknown", "singular", "plural");
};

/// How a description brings its entity in: "the nurse" as known, "a nurse" as new. None: by name, or by words
/// that do neither.
enum class Definiteness { None, Definite, Indefinite };
template <>
struct EnumNames<Definiteness>
{
    static constexpr auto all = enumNames("none", "definite", "indefinite");
};

/// One place of the article that refers to an entity.
struct Mention
{
    Span span;
    MentionForm form = MentionForm::Name;

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// A noun by which the article says what somebody is: an office, a title, a trade, a tie.
struct EntityRole
{
    /// In lower case; of a title the noun that it stands for: "senator" of "Sen.".
    QString noun;
    /// The words of the article that say so, first place only.
    Span words;

    friend bool operator==(const EntityRole &, const EntityRole &) = default;
};

/// Whose official voice somebody is: "a spokesman for the Tarn Trust".
struct SpokenBody
{
    /// The body or person, where the article names it elsewhere or here; never the voice itself.
    EntityIndex entity = noEntity;
    /// As the article calls it; empty for those who speak for nobody but themselves.
    QString name;

    friend bool operator==(const SpokenBody &, const SpokenBody &) = default;
};

/// Somebody or something that an article speaks of, with all that the article says of it. Entities are
/// numbered by their index in Analysis::entities. A plain value; empty and unknown where the article does not
/// say.
struct Entity
{
    /// The fullest name or description; never empty. For display: what it is stands in the other fields.
    QString name;
    EntityType type = EntityType::Unknown;
    /// In text order, without overlaps.
    QList<Mention> mentions = {};
    /// Of a description the noun that says what it is, lower case, as the article first has it: "nurse" of "a
    /// nurse at the port". Empty for those known by name.
    QString head = {};
    /// What else the words around head or name tell, lower case: "senior", "port". In text order for a
    /// description, in alphabetical order for a name; no word twice.
    QStringList modifiers = {};
    /// Told by a title, a given name, a noun ("actress"), or pronouns taken for it.
    Gender gender = Gender::Unknown;
    GrammaticalNumber number = GrammaticalNumber::Unknown;
    /// Of the first description; None for those known by name.
    Definiteness definiteness = Definiteness::None;
    /// What the article says that it is; no noun twice.
    QList<EntityRole> roles = {};
    SpokenBody speaksFor = {};
    /// The outlet that a source spoke to, the first that the article tells of.
    EntityIndex toldTo = noEntity;
    /// True where the article, or a reader, gives a name, and not only a description.
    bool isNamed = true;
    /// True for people, bodies, groups, documents and outlets; false for what no words can come from, though
    /// the grammar of a sentence says so: a measure, an event, the title of a work, a signature.
    bool canSpeak = true;

    bool isPlural() const { return number == GrammaticalNumber::Plural; }
    friend bool operator==(const Entity &, const Entity &) = default;
};

} // namespace hearsay
