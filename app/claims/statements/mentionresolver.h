// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "claims/statements/proposition.h"
#include "document/spanindex.h"
#include "language/lexicon/lexicon.h"

#include <QHash>

namespace hearsay {

/// Who the words of a content speak of: names by the article's entities, descriptions by what the article
/// calls somebody
/// ("the coach"), pronouns by who was named before. Guesses weigh less. Keeps references to the article.
class MentionResolver
{
public:
    explicit MentionResolver(const AnalysedArticle &article);

    /// What an attribution tells about the pronouns of its content.
    struct Context
    {
        EntityIndex speaker = noEntity;
        bool isDirect = false;
        Span content; ///< hull of it
    };

    /// The entity whose name holds the characters of `span`, or noEntity.
    EntityIndex named(Span span) const;
    /// Those for whom a pronoun stands (lower case), with weights; empty where it stands for nobody known.
    QList<Participant> behindPronoun(const QString &pronoun, Span span, const Context &context) const;
    /// The person whom the article calls by this noun ("mayor"), or noEntity.
    EntityIndex described(const QString &noun) const { return m_byRole.value(noun, noEntity); }
    Participant participant(EntityIndex entity, float weight) const;
    const NameKey &key(EntityIndex entity) const { return m_keys[entity]; }
    /// What the article calls an entity: lower-case nouns beside its names.
    QStringList roles(EntityIndex entity) const { return m_roles.value(entity); }
    Gender gender(EntityIndex entity) const { return m_genders[entity]; }

private:
    void readGender(EntityIndex entity);
    void readRoles(EntityIndex entity);
    void addRole(EntityIndex entity, const QString &noun);
    QList<EntityIndex> before(qsizetype position) const;
    QList<Participant> pairIn(Span place, EntityIndex except, bool last) const;
    QList<Participant> behindPlural(Span span, const Context &context) const;
    bool isPerson(EntityIndex entity) const;

    const AnalysedArticle &m_article;
    SpanIndex m_names; ///< of entities
    QList<NameKey> m_keys;
    QList<Gender> m_genders;
    QHash<QString, EntityIndex> m_byRole;
    QHash<EntityIndex, QStringList> m_roles;
};

} // namespace hearsay
