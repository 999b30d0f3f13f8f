// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimcorrections.h"
#include "claims/matching/propositionindex.h"

#include <map>

namespace hearsay {

/// Who is who across articles: entities of one name are one, unless what the articles say of them speaks
/// against it (gender, or offices that have nothing in common in articles that share no other name). A bare
/// first or last name is the one full name that fits in articles that share names with it. The reader's word
/// wins. Depends on what is in only.
class EntityMatcher
{
public:
    using Articles = std::shared_ptr<const ArticleStatements>;

    void add(const Articles &article);
    void remove(const Articles &article);
    void setCorrections(const QList<SamePersonCorrection> &corrections)
    {
        m_corrections = latestOfEachPair(corrections);
    }

    /// The id of an entity with a name; empty for one without.
    QString idOf(const Articles &article, EntityIndex entity) const;
    /// An entity of an article.
    struct Member
    {
        Articles article;
        EntityIndex entity = noEntity;
    };
    /// Entities, this one among them, that have a name in common with it or with what a reader joined with
    /// it: all that can have its id, some of them more than once.
    std::vector<Member> candidates(const Articles &article, EntityIndex entity) const;

private:
    std::vector<Member> namesakes(const Articles &article, EntityIndex entity) const;
    /// Members that are one.
    struct Group
    {
        std::vector<Member> members;
        QStringList roles;
        std::vector<quint64> names;
        Gender gender = Gender::Unknown;
        quint64 id = 0;
    };

    const EntityProfile &profile(const Member &member) const
    {
        return member.article->entities[member.entity];
    }
    static quint64 hashOf(const Member &member);
    bool belongs(const Member &member, const Group &group) const;
    void join(const Member &member, Group &group) const;
    /// The entities of one name, parted.
    struct Family
    {
        std::vector<Group> groups;
        std::map<std::pair<ArticleId, EntityIndex>, std::size_t> places; ///< group of each member
    };
    const Family &familyOf(quint64 name) const;
    const Group *groupOf(const Member &member) const;
    const Group *fullNameOf(const Member &member) const;
    quint64 uncorrectedId(const Member &member) const;
    bool isMeant(const Member &member, const PersonRef &reference) const;
    /// The entity that a reader means; without an article where it is not there.
    Member memberOf(const PersonRef &reference) const;
    /// The id after a reader parted what is not the same.
    quint64 partedId(const Member &member) const;
    quint64 correctedId(const Member &member) const;

    std::map<quint64, std::vector<Member>> m_byName;
    QHash<quint64, QSet<quint64>> m_fullNames; ///< a first or last name → whole names with it
    std::map<ArticleId, Articles> m_articles;
    mutable std::map<quint64, Family> m_families; ///< of names asked for since they changed
    QList<SamePersonCorrection> m_corrections;
};

} // namespace hearsay
