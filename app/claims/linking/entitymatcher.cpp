// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/entitymatcher.h"

#include "language/featurehash.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr float relatedRoles = 0.6F;
/// Enough names to tell whether two people move in the same circles.
constexpr std::size_t mostNamesOfGroup = 200;

bool rolesDiffer(const QStringList &first, const QStringList &second)
{
    if (first.isEmpty() || second.isEmpty())
        return false;
    const WordRelations &relations = WordRelations::shared();
    for (const QString &a : first) {
        for (const QString &b : second) {
            if (a == b
                || relations
                        .likeness(relations.find(a, PartOfSpeech::Noun),
                                  relations.find(b, PartOfSpeech::Noun))
                        .degree
                    >= relatedRoles)
                return false;
        }
    }
    return true;
}

bool gendersDiffer(Gender first, Gender second)
{
    return first != Gender::Unknown && second != Gender::Unknown && first != second;
}

} // namespace

quint64 EntityMatcher::hashOf(const Member &member)
{
    const EntityProfile &entity = member.article->entities[member.entity];
    return mixed(combined(combined(entity.key.whole, member.article->key), quint64(member.entity)));
}

void EntityMatcher::add(const Articles &article)
{
    m_articles.insert_or_assign(article->article, article);
    for (EntityIndex i = 0; i < article->entities.size(); ++i) {
        const NameKey &key = article->entities[i].key;
        if (key.isEmpty())
            continue;
        m_byName[key.whole].push_back({article, i});
        m_families.erase(key.whole);
        if (key.words > 1) {
            m_fullNames[key.first].insert(key.whole);
            m_fullNames[key.last].insert(key.whole);
        }
    }
}

void EntityMatcher::remove(const Articles &article)
{
    m_articles.erase(article->article);
    for (const EntityProfile &entity : article->entities) {
        const auto found = m_byName.find(entity.key.whole);
        if (entity.key.isEmpty() || found == m_byName.end())
            continue;
        std::erase_if(found->second, [&](const Member &member) { return member.article == article; });
        m_families.erase(entity.key.whole);
        if (!found->second.empty())
            continue;
        m_byName.erase(found);
        m_fullNames[entity.key.first].remove(entity.key.whole);
        m_fullNames[entity.key.last].remove(entity.key.whole);
    }
}

bool EntityMatcher::belongs(const Member &member, const Group &group) const
{
    const EntityProfile &entity = profile(member);
    if (gendersDiffer(entity.gender, group.gender))
        return false;
    const auto shares = [&] {
        return std::any_of(member.article->names.begin(), member.article->names.end(), [&](quint64 name) {
            return name != entity.key.last
                && std::find(group.names.begin(), group.names.end(), name) != group.names.end();
        });
    };
    const bool bareName = entity.key.words == 1 && entity.type == EntityType::Person;
    if (bareName || rolesDiffer(entity.roles, group.roles))
        return shares();
    return true;
}

void EntityMatcher::join(const Member &member, Group &group) const
{
    const EntityProfile &entity = profile(member);
    group.members.push_back(member);
    if (group.gender == Gender::Unknown)
        group.gender = entity.gender;
    for (const QString &role : entity.roles) {
        if (!group.roles.contains(role))
            group.roles.append(role);
    }
    for (quint64 name : member.article->names) {
        if (group.names.size() < mostNamesOfGroup
            && std::find(group.names.begin(), group.names.end(), name) == group.names.end())
            group.names.push_back(name);
    }
    group.id = group.id == 0 ? hashOf(member) : std::min(group.id, hashOf(member));
}

const EntityMatcher::Family &EntityMatcher::familyOf(quint64 name) const
{
    const auto known = m_families.find(name);
    if (known != m_families.end())
        return known->second;
    Family family;
    std::vector<Group> &groups = family.groups;
    const auto found = m_byName.find(name);
    std::vector<Member> members = found == m_byName.end() ? std::vector<Member>() : found->second;
    std::sort(members.begin(), members.end(), [](const Member &a, const Member &b) {
        return std::make_tuple(a.article->key, a.article->article, a.entity)
            < std::make_tuple(b.article->key, b.article->article, b.entity);
    });
    for (const Member &member : members) {
        auto fitting = std::find_if(groups.begin(), groups.end(),
                                    [&](const Group &group) { return belongs(member, group); });
        if (fitting == groups.end())
            fitting = groups.insert(groups.end(), Group());
        join(member, *fitting);
        family.places.emplace(std::make_pair(member.article->article, member.entity),
                              std::size_t(fitting - groups.begin()));
    }
    return m_families.emplace(name, std::move(family)).first->second;
}

const EntityMatcher::Group *EntityMatcher::groupOf(const Member &member) const
{
    const Family &family = familyOf(profile(member).key.whole);
    const auto place = family.places.find({member.article->article, member.entity});
    return place == family.places.end() ? nullptr : &family.groups[place->second];
}

/// The one group of a full name that a bare name can mean here.
const EntityMatcher::Group *EntityMatcher::fullNameOf(const Member &member) const
{
    const EntityProfile &entity = profile(member);
    if (entity.key.words != 1 || entity.type != EntityType::Person)
        return nullptr;
    const Group *found = nullptr;
    for (quint64 whole : m_fullNames.value(entity.key.whole)) {
        for (const Group &group : familyOf(whole).groups) {
            if (!belongs(member, group))
                continue;
            if (found)
                return nullptr;
            found = &group;
        }
    }
    return found;
}

quint64 EntityMatcher::uncorrectedId(const Member &member) const
{
    if (const Group *full = fullNameOf(member))
        return full->id;
    const Group *group = groupOf(member);
    return group ? group->id : hashOf(member);
}

bool EntityMatcher::isMeant(const Member &member, const PersonRef &reference) const
{
    const QList<Span> &mentions = profile(member).mentions;
    return member.article->article == reference.article
        && std::any_of(mentions.begin(), mentions.end(),
                       [&](Span mention) { return mention.overlaps(reference.mention); });
}

EntityMatcher::Member EntityMatcher::memberOf(const PersonRef &reference) const
{
    const auto article = m_articles.find(reference.article);
    if (article == m_articles.end())
        return {nullptr, noEntity};
    for (EntityIndex i = 0; i < article->second->entities.size(); ++i) {
        if (isMeant({article->second, i}, reference))
            return {article->second, i};
    }
    return {nullptr, noEntity};
}

quint64 EntityMatcher::partedId(const Member &member) const
{
    const auto parts = [&](const SamePersonCorrection &correction) {
        return !correction.same && isMeant(member, correction.second);
    };
    return std::any_of(m_corrections.begin(), m_corrections.end(), parts)
        ? mixed(combined(hashOf(member), 13))
        : uncorrectedId(member);
}

/// The reader's word over the machine's: of two that are not the same, the second becomes one of its own;
/// those that are the same, directly or by way of others, share the least id.
quint64 EntityMatcher::correctedId(const Member &member) const
{
    QList<std::pair<quint64, quint64>> joined;
    for (const SamePersonCorrection &correction : m_corrections) {
        const Member first = correction.same ? memberOf(correction.first) : Member{nullptr, noEntity};
        const Member second = correction.same ? memberOf(correction.second) : Member{nullptr, noEntity};
        if (first.article && second.article)
            joined.append({partedId(first), partedId(second)});
    }
    QSet<quint64> same{partedId(member)};
    qsizetype before = 0;
    while (before != same.size()) {
        before = same.size();
        for (const auto &[first, second] : joined) {
            if (same.contains(first) || same.contains(second))
                same += {first, second};
        }
    }
    return *std::min_element(same.begin(), same.end());
}

QString EntityMatcher::idOf(const Articles &article, EntityIndex entity) const
{
    if (entity < 0 || entity >= article->entities.size() || article->entities[entity].key.isEmpty())
        return {};
    const Member member{article, entity};
    const quint64 id = m_corrections.isEmpty() ? uncorrectedId(member) : correctedId(member);
    return u"e%1"_s.arg(id, 16, 16, QChar(u'0'));
}

std::vector<EntityMatcher::Member> EntityMatcher::candidates(const Articles &article,
                                                             EntityIndex entity) const
{
    std::vector<Member> found = namesakes(article, entity);
    if (m_corrections.isEmpty() || article->entities[entity].key.isEmpty())
        return found;
    const quint64 id = correctedId({article, entity});
    for (const SamePersonCorrection &correction : m_corrections) {
        const Member first = memberOf(correction.first);
        const Member second = memberOf(correction.second);
        if (!correction.same || !first.article || !second.article || correctedId(first) != id)
            continue;
        for (const Member &member : {first, second}) {
            const std::vector<Member> others = namesakes(member.article, member.entity);
            found.insert(found.end(), others.begin(), others.end());
        }
    }
    return found;
}

std::vector<EntityMatcher::Member> EntityMatcher::namesakes(const Articles &article, EntityIndex entity) const
{
    std::vector<Member> found;
    const NameKey &key = article->entities[entity].key;
    const auto append = [&](quint64 name) {
        const auto members = m_byName.find(name);
        if (members != m_byName.end())
            found.insert(found.end(), members->second.begin(), members->second.end());
    };
    if (key.isEmpty())
        return found;
    append(key.whole);
    if (key.words == 1) {
        for (quint64 whole : m_fullNames.value(key.whole))
            append(whole);
    } else {
        append(key.first);
        append(key.last);
    }
    return found;
}

} // namespace hearsay
