// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "claims/statements/proposition.h"
#include "document/spanindex.h"

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

private:
    QList<EntityIndex> before(qsizetype position) const;
    QList<Participant> pairIn(Span place, EntityIndex except, bool last) const;
    QList<Participant> behindPlural(Span span, const Context &context) const;
    bool isPerson(EntityIndex entity) const;

    const AnalysedArticle &m_article;
    SpanIndex m_names; ///< of entities
    QList<NameKey> m_keys; ///< empty for unnamed sources
    QHash<QString, EntityIndex> m_byRole; ///< of people; noEntity where several have it
};

} // namespace hearsay
