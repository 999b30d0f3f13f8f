// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/matching/propositionindex.h"

#include "language/featurehash.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hearsay {

namespace {

/// A key that more statements have says little.
constexpr std::size_t mostPerKey = 48;
constexpr std::size_t mostTermsOfKeys = 4;
constexpr std::size_t mostNamesOfKeys = 4;
constexpr float leastTermWeight = 0.9F;

quint64 hashOfStatement(const ArticleStatements &article, qsizetype index, bool isOwn)
{
    const Proposition &proposition = article.propositions[index];
    quint64 hash = combined(
        combined(proposition.wordsKey, quint64(proposition.modality) * 2 + quint64(proposition.isWhole)),
        proposition.speakerName);
    for (const PropositionTerm &term : proposition.terms)
        hash = combined(combined(hash, term.form), quint64(std::lround(term.rarity * 1000)));
    for (const Participant &participant : proposition.participants)
        hash = combined(combined(hash, participant.name.whole), participant.isSubject ? 3 : 5);
    for (quint64 name : article.names)
        hash = combined(hash, name);
    if (isOwn)
        hash = combined(combined(hash, article.key), quint64(index));
    return mixed(hash);
}

/// By what a term is looked up: its meaning, or the senses that the word has most often.
std::vector<quint64> classesOf(const PropositionTerm &term, std::size_t most)
{
    std::vector<quint64> classes;
    for (const TermMeaning &meaning : term.meanings) {
        if (classes.size() < most)
            classes.push_back(meaning.name);
    }
    for (quint32 sense : WordRelations::shared().classes(term.word)) {
        if (sense != 0 && classes.size() < most)
            classes.push_back(sense);
    }
    if (classes.empty())
        classes.push_back(term.form);
    return classes;
}

std::vector<quint64> namesOf(const Proposition &proposition, const ArticleStatements &article)
{
    std::vector<quint64> names;
    const auto add = [&](quint64 name) {
        if (names.size() < mostNamesOfKeys && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    for (const Participant &participant : proposition.participants)
        add(participant.name.last);
    for (quint64 name : article.names)
        add(name);
    return names;
}

std::vector<quint64> keysOfStatement(const StatementPlace &place)
{
    const Proposition &proposition = place.value();
    std::vector<std::vector<quint64>> classes;
    for (const PropositionTerm &term : proposition.terms) {
        if (classes.size() < mostTermsOfKeys && (term.weight >= leastTermWeight || term.isPredicate))
            classes.push_back(classesOf(term, 2));
    }
    std::vector<quint64> keys;
    for (quint64 name : namesOf(proposition, *place.article)) {
        for (const std::vector<quint64> &term : classes) {
            for (quint64 sense : term)
                keys.push_back(mixed(combined(name, sense)));
        }
    }
    for (std::size_t i = 0; i < classes.size() && i < 3; ++i) {
        for (std::size_t k = i + 1; k < classes.size() && k < 3; ++k) {
            const quint64 first = std::min(classes[i].front(), classes[k].front());
            const quint64 second = std::max(classes[i].front(), classes[k].front());
            keys.push_back(mixed(combined(combined(first, second), 7)));
        }
    }
    // A word alone finds what is at hand; in a large library it is soon too common.
    for (const std::vector<quint64> &term : classes) {
        for (quint64 sense : term)
            keys.push_back(mixed(combined(sense, 5)));
    }
    keys.push_back(mixed(combined(proposition.wordsKey, 11)));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace

PropositionIndex::PropositionIndex()
    : m_postings(mostPerKey)
{
}

std::vector<quint64> PropositionIndex::keysOf(NodeId node) const
{
    return keysOfStatement(at(node).statements.front());
}

void PropositionIndex::add(const Articles &article, const QSet<qsizetype> &ownNodes)
{
    for (qsizetype i = 0; i < article->propositions.size(); ++i) {
        const quint64 hash = hashOfStatement(*article, i, ownNodes.contains(i));
        const auto known = m_byHash.constFind(hash);
        if (known != m_byHash.constEnd()) {
            at(*known).statements.push_back({article, i});
            touch(*known);
            continue;
        }
        NodeId node = NodeId(m_nodes.size());
        if (m_free.empty()) {
            m_nodes.emplace_back();
        } else {
            node = m_free.back();
            m_free.pop_back();
        }
        at(node).hash = hash;
        at(node).statements.push_back({article, i});
        m_byHash.insert(hash, node);
        touch(node);
        insertNode(node);
    }
}

void PropositionIndex::remove(const Articles &article, const QSet<qsizetype> &ownNodes)
{
    for (qsizetype i = 0; i < article->propositions.size(); ++i) {
        const NodeId node = nodeOf(article, i, ownNodes.contains(i));
        if (node < 0)
            continue;
        std::vector<StatementPlace> &places = at(node).statements;
        const auto isHere = [&](const StatementPlace &place) { return place.article == article; };
        touch(node);
        if (std::all_of(places.begin(), places.end(), isHere))
            eraseNode(node);
        else
            std::erase_if(places, isHere);
    }
}

NodeId PropositionIndex::nodeOf(const Articles &article, qsizetype proposition, bool isOwn) const
{
    return m_byHash.value(hashOfStatement(*article, proposition, isOwn), -1);
}

void PropositionIndex::compare(NodeId first, NodeId second)
{
    if (first == second || at(first).neighbours.contains(second))
        return;
    if (at(first).hash > at(second).hash)
        std::swap(first, second);
    const StatementPlace &a = at(first).statements.front();
    const StatementPlace &b = at(second).statements.front();
    const PropositionLikeness likeness
        = likenessOf(a.value(), b.value(), sharedNames(*a.article, *b.article));
    if (likeness.score < leastLikeness)
        return;
    touchLinked(first, second, likeness.score);
    at(first).neighbours.emplace(second, likeness);
    at(second).neighbours.emplace(first, likeness);
}

void PropositionIndex::unlink(NodeId first, NodeId second)
{
    touchLinked(first, second, likeness(first, second).score);
    at(first).neighbours.erase(second);
    at(second).neighbours.erase(first);
}

void PropositionIndex::insertNode(NodeId node)
{
    const std::vector<quint64> keys = keysOf(node);
    for (const std::vector<NodeId> &crossed : m_postings.insert(node, keys)) {
        const std::set<NodeId> all(crossed.begin(), crossed.end());
        for (NodeId first : crossed) {
            const std::map<NodeId, PropositionLikeness> neighbours = at(first).neighbours;
            std::vector<quint64> own;
            for (const auto &[second, likeness] : neighbours) {
                if (second < first || !all.contains(second))
                    continue;
                if (own.empty())
                    own = keysOf(first);
                const std::vector<quint64> others = keysOf(second);
                const bool shares = std::any_of(own.begin(), own.end(), [&](quint64 key) {
                    return std::binary_search(others.begin(), others.end(), key) && m_postings.isRare(key);
                });
                if (!shares)
                    unlink(first, second);
            }
        }
    }
    for (NodeId other : m_postings.find(keys))
        compare(node, other);
}

void PropositionIndex::eraseNode(NodeId node)
{
    const std::map<NodeId, PropositionLikeness> neighbours = at(node).neighbours;
    for (const auto &[other, likeness] : neighbours)
        unlink(node, other);
    for (const auto &[other, same] : at(node).forced)
        at(other).forced.erase(node);
    const PostingTable::Crossed crossed = m_postings.erase(node, keysOf(node));
    m_byHash.remove(at(node).hash);
    at(node) = Node{};
    m_free.push_back(node);
    for (const std::vector<NodeId> &list : crossed) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            for (std::size_t k = i + 1; k < list.size(); ++k)
                compare(list[i], list[k]);
        }
    }
}

void PropositionIndex::force(NodeId first, NodeId second, bool same)
{
    if (first == second)
        return;
    touch(first);
    touch(second);
    at(first).forced.insert_or_assign(second, same);
    at(second).forced.insert_or_assign(first, same);
}

void PropositionIndex::clearForced()
{
    for (Node &node : m_nodes) {
        if (node.forced.empty())
            continue;
        touch(NodeId(&node - m_nodes.data()));
        node.forced.clear();
    }
}

void PropositionIndex::touch(NodeId node)
{
    dropClusters(node);
    m_touched.insert(node);
}

/// A weak link counts only among statements that stronger links tie together.
void PropositionIndex::touchLinked(NodeId first, NodeId second, float score)
{
    const auto &clusters = at(first).clusters;
    const auto &others = at(second).clusters;
    if (score < leastAverage && clusters && others && clusters != others)
        return;
    touch(first);
    touch(second);
}

std::vector<NodeId> PropositionIndex::component(NodeId node) const
{
    std::vector<NodeId> found{node};
    QSet<NodeId> seen{node};
    const auto visit = [&](NodeId other) {
        if (!seen.contains(other)) {
            seen.insert(other);
            found.push_back(other);
        }
    };
    std::size_t next = 0;
    while (next < found.size()) {
        const Node &current = at(found[next++]);
        for (const auto &[other, likeness] : current.neighbours) {
            if (likeness.score >= leastAverage)
                visit(other);
        }
        for (const auto &[other, same] : current.forced)
            visit(other);
    }
    std::sort(found.begin(), found.end(), [this](NodeId a, NodeId b) { return at(a).hash < at(b).hash; });
    return found;
}

/// The clusters of a component hang together: when one statement of it changes, none of them is kept.
void PropositionIndex::dropClusters(NodeId node) const
{
    const auto clusters = at(node).clusters;
    if (!clusters)
        return;
    for (const StatementCluster &cluster : *clusters) {
        for (const ClusterMember &member : cluster.members)
            at(member.node).clusters.reset();
    }
}

std::shared_ptr<const std::vector<StatementCluster>> PropositionIndex::clustersAround(NodeId node) const
{
    if (at(node).clusters)
        return at(node).clusters;
    const std::vector<NodeId> nodes = component(node);
    QHash<NodeId, int> places;
    ClusterInput input;
    for (NodeId member : nodes) {
        places.insert(member, int(input.hashes.size()));
        input.hashes.push_back(at(member).hash);
    }
    for (NodeId first : nodes) {
        const int i = places.value(first);
        for (const auto &[second, likeness] : at(first).neighbours) {
            if (places.contains(second) && i < places.value(second))
                input.links.insert({{i, places.value(second)}, likeness});
        }
        for (const auto &[second, same] : at(first).forced) {
            if (i < places.value(second))
                (same ? input.same : input.different).emplace_back(i, places.value(second));
        }
    }
    auto clusters = std::make_shared<std::vector<StatementCluster>>();
    for (const auto &found : clusterStatements(input)) {
        StatementCluster cluster{input.hashes[std::size_t(found.front().first)], {}};
        for (const auto &[place, opposite] : found)
            cluster.members.push_back({nodes[std::size_t(place)], opposite});
        clusters->push_back(std::move(cluster));
    }
    for (NodeId member : nodes)
        at(member).clusters = clusters;
    return clusters;
}

std::set<NodeId> PropositionIndex::takeTouched()
{
    return std::exchange(m_touched, {});
}

PropositionLikeness PropositionIndex::likeness(NodeId first, NodeId second) const
{
    const auto found = at(first).neighbours.find(second);
    return found == at(first).neighbours.end() ? PropositionLikeness{} : found->second;
}

std::vector<NodeId> PropositionIndex::nodes() const
{
    std::vector<NodeId> found(m_byHash.begin(), m_byHash.end());
    std::sort(found.begin(), found.end(), [this](NodeId a, NodeId b) { return at(a).hash < at(b).hash; });
    return found;
}

} // namespace hearsay
