// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/namelesssources.h"

#include "language/featurehash.h"
#include "language/lexicon/lexicon.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace hearsay {

namespace {

/// A set of sources that hangs together by more ties is a flood of wire copy: the rest stays apart.
constexpr std::size_t mostSources = 500;
/// So many equal words are no accident.
constexpr qsizetype fewestEqualWords = 5;

bool shareOutlet(const std::vector<NameKey> &first, const std::vector<NameKey> &second)
{
    return std::any_of(first.begin(), first.end(), [&](const NameKey &a) {
        return std::any_of(second.begin(), second.end(), [&](const NameKey &b) { return a.agrees(b); });
    });
}

/// Words that say nothing about who somebody is.
bool isGeneric(const QString &noun)
{
    return Lexicon::shared().sourceTraits(noun).testFlag(SourceTrait::Generic);
}

/// "A nurse" and "a technician" are two people, "a senior nurse" and "a nurse at the port" may be; any of
/// them may be "a source".
bool kindsAgree(const NamelessSource &first, const NamelessSource &second)
{
    const EntityProfile &a = first.article->entities[first.entity];
    const EntityProfile &b = second.article->entities[second.entity];
    if (isGeneric(a.head) || isGeneric(b.head))
        return true;
    const bool shareWords = a.modifiers.isEmpty() || b.modifiers.isEmpty()
        || std::any_of(a.modifiers.begin(), a.modifiers.end(),
                       [&](const QString &word) { return b.modifiers.contains(word); });
    return a.head == b.head && shareWords;
}

} // namespace

NamelessSources::NamelessSources(const QuotationMatcher &quotations, const PropositionIndex &propositions)
    : m_quotations(quotations)
    , m_propositions(propositions)
{
}

bool NamelessSources::isNameless(const ArticleStatements &article, EntityIndex entity)
{
    if (entity < 0 || entity >= article.entities.size())
        return false;
    return article.entities[entity].key.isEmpty();
}

quint64 NamelessSources::hashOf(const NamelessSource &source)
{
    return mixed(combined(combined(source.article->key, quint64(source.article->article)),
                          quint64(source.entity) + 17));
}

std::vector<NameKey> NamelessSources::outletsOf(const ArticleStatements &article,
                                                const QList<EntityIndex> &via)
{
    std::vector<NameKey> outlets;
    for (EntityIndex outlet : via) {
        if (outlet >= 0 && outlet < article.entities.size())
            outlets.push_back(nameKeyOf(article.entities[outlet].name));
    }
    if (outlets.empty() && !article.outlet.isEmpty())
        outlets.push_back(nameKeyOf(article.outlet));
    return outlets;
}

std::vector<NameKey> NamelessSources::allOutlets(const NamelessSource &source) const
{
    QList<EntityIndex> via;
    if (const EntityIndex told = source.article->entities[source.entity].toldTo; told != noEntity)
        via.append(told);
    for (const Proposition &proposition : source.article->propositions) {
        if (proposition.isSaidBy(source.entity) && !proposition.embedded)
            via += proposition.via;
    }
    return outletsOf(*source.article, via);
}

void NamelessSources::addWordTies(const NamelessSource &source, std::vector<Tie> &ties) const
{
    for (const Proposition &proposition : source.article->propositions) {
        if (!proposition.isSaidBy(source.entity) || proposition.embedded)
            continue;
        for (const QuotationMatcher::Place &place :
             m_quotations.sameWords(source.article, proposition.attribution)) {
            for (const Proposition &other : place.statements->propositions) {
                if (other.attribution != place.attribution || other.embedded
                    || place.statements == source.article)
                    continue;
                for (const EntityIndex speaker : other.allSpeakers()) {
                    if (isNameless(*place.statements, speaker))
                        ties.push_back({{place.statements, speaker}, SourceTie::SameWords});
                }
            }
        }
    }
}

void NamelessSources::addStatementTies(const NamelessSource &source, const Proposition &own,
                                       const StatementPlace &other, bool sameStance,
                                       std::vector<Tie> &ties) const
{
    const Proposition &theirs = other.value();
    if (other.article == source.article || theirs.embedded)
        return;
    const bool equalWords = own.wordsKey == theirs.wordsKey && own.terms.size() >= fewestEqualWords;
    for (const EntityIndex speaker : theirs.allSpeakers()) {
        const NamelessSource candidate{other.article, speaker};
        if (!isNameless(*other.article, speaker) || !kindsAgree(source, candidate))
            continue;
        if (equalWords)
            ties.push_back({candidate, SourceTie::SameWords});
        else if (sameStance && shareOutlet(allOutlets(source), allOutlets(candidate)))
            ties.push_back({candidate, SourceTie::SameOutletAndClaim});
    }
}

void NamelessSources::addClaimTies(const NamelessSource &source, std::vector<Tie> &ties) const
{
    for (qsizetype i = 0; i < source.article->propositions.size(); ++i) {
        const Proposition &proposition = source.article->propositions[i];
        if (!proposition.isSaidBy(source.entity) || proposition.embedded)
            continue;
        NodeId node = m_propositions.nodeOf(source.article, i, false);
        if (node < 0)
            node = m_propositions.nodeOf(source.article, i, true);
        if (node < 0)
            continue;
        for (const StatementCluster &cluster : *m_propositions.clustersAround(node)) {
            const auto own = std::find_if(cluster.members.begin(), cluster.members.end(),
                                          [&](ClusterMember member) { return member.node == node; });
            if (own == cluster.members.end())
                continue;
            for (ClusterMember member : cluster.members) {
                for (const StatementPlace &place : m_propositions.statements(member.node)) {
                    const bool sameStance
                        = (place.value().stance == proposition.stance) == (member.opposite == own->opposite);
                    addStatementTies(source, proposition, place, sameStance, ties);
                }
            }
        }
    }
}

std::vector<NamelessSources::Tie> NamelessSources::tiesOf(const NamelessSource &source) const
{
    std::vector<Tie> ties;
    addWordTies(source, ties);
    addClaimTies(source, ties);
    return ties;
}

std::shared_ptr<const NamelessSources::Group> NamelessSources::group(const NamelessSource &source) const
{
    const auto known = m_groups.constFind(hashOf(source));
    if (known != m_groups.constEnd())
        return *known;
    struct Edge
    {
        SourceTie kind;
        quint64 first;
        quint64 second;
    };
    std::map<quint64, NamelessSource> sources{{hashOf(source), source}};
    std::vector<NamelessSource> open{source};
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < open.size() && open.size() < mostSources; ++i) {
        const NamelessSource from = open[i];
        for (const Tie &tie : tiesOf(from)) {
            edges.push_back({tie.kind, std::min(hashOf(from), hashOf(tie.other)),
                             std::max(hashOf(from), hashOf(tie.other))});
            if (sources.emplace(hashOf(tie.other), tie.other).second)
                open.push_back(tie.other);
        }
    }
    const auto rank
        = [](const Edge &edge) { return std::make_tuple(int(edge.kind), edge.first, edge.second); };
    std::sort(edges.begin(), edges.end(), [&](const Edge &a, const Edge &b) { return rank(a) < rank(b); });
    std::map<quint64, std::set<quint64>> sets;
    std::map<quint64, quint64> setOf;
    for (const auto &[hash, value] : sources) {
        sets[hash] = {hash};
        setOf[hash] = hash;
    }
    // Two of one article that are not the same are never joined, whatever ties them.
    const auto clash = [&](const std::set<quint64> &first, const std::set<quint64> &second) {
        return std::any_of(first.begin(), first.end(), [&](quint64 a) {
            return std::any_of(second.begin(), second.end(),
                               [&](quint64 b) { return sources[a].article == sources[b].article; });
        });
    };
    for (const Edge &edge : edges) {
        const quint64 first = setOf[edge.first];
        const quint64 second = setOf[edge.second];
        if (first == second || clash(sets[first], sets[second]))
            continue;
        const quint64 into = std::min(first, second);
        const quint64 from = std::max(first, second);
        for (quint64 member : sets[from]) {
            sets[into].insert(member);
            setOf[member] = into;
        }
        sets.erase(from);
    }
    for (const auto &[id, members] : sets) {
        auto made = std::make_shared<Group>();
        made->id = *members.begin();
        for (quint64 member : members)
            made->sources.push_back(sources[member]);
        std::sort(made->sources.begin(), made->sources.end(),
                  [](const NamelessSource &a, const NamelessSource &b) {
                      return std::make_tuple(a.article->article, a.entity)
                          < std::make_tuple(b.article->article, b.entity);
                  });
        for (quint64 member : members)
            m_groups.insert(member, made);
    }
    return m_groups.value(hashOf(source));
}

std::vector<NamelessSource> NamelessSources::groupOf(const NamelessSource &source) const
{
    return group(source)->sources;
}

quint64 NamelessSources::idOf(const NamelessSource &source) const
{
    return group(source)->id;
}

} // namespace hearsay
