// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/matching/statementcluster.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace hearsay {

namespace {

/// Larger sets are parted by stricter links first.
constexpr std::size_t mostAtOnce = 160;

using Cluster = std::vector<std::pair<int, bool>>;

class Linkage
{
public:
    Linkage(const ClusterInput &input, const std::vector<int> &nodes)
        : m_input(input)
        , m_size(nodes.size())
    {
        for (std::size_t i = 0; i < m_size; ++i)
            m_clusters.push_back({{nodes[i], false}});
        m_sum.assign(m_size * m_size, 0);
        m_opposition.assign(m_size * m_size, 0);
        for (std::size_t i = 0; i < m_size; ++i) {
            for (std::size_t k = i + 1; k < m_size; ++k) {
                const auto link
                    = input.links.find({std::min(nodes[i], nodes[k]), std::max(nodes[i], nodes[k])});
                if (link == input.links.end())
                    continue;
                sum(i, k) = sum(k, i) = link->second.score;
                const float vote = link->second.opposite ? -link->second.score : link->second.score;
                opposition(i, k) = opposition(k, i) = vote;
            }
        }
    }

    std::vector<Cluster> run()
    {
        forbid();
        joinSame();
        while (joinBest()) {
        }
        std::vector<Cluster> found;
        for (const Cluster &cluster : m_clusters) {
            if (!cluster.empty())
                found.push_back(cluster);
        }
        return found;
    }

private:
    float &sum(std::size_t i, std::size_t k) { return m_sum[i * m_size + k]; }
    float &opposition(std::size_t i, std::size_t k) { return m_opposition[i * m_size + k]; }

    std::size_t placeOf(int node) const
    {
        for (std::size_t i = 0; i < m_size; ++i) {
            for (const auto &[member, opposite] : m_clusters[i]) {
                if (member == node)
                    return i;
            }
        }
        return m_size;
    }

    void forbid()
    {
        for (const auto &[first, second] : m_input.different) {
            const std::size_t i = placeOf(first);
            const std::size_t k = placeOf(second);
            if (i < m_size && k < m_size && i != k)
                m_forbidden.insert({std::min(first, second), std::max(first, second)});
        }
    }

    void joinSame()
    {
        for (const auto &[first, second] : m_input.same) {
            const std::size_t i = placeOf(first);
            const std::size_t k = placeOf(second);
            if (i < m_size && k < m_size && i != k && !isForbidden(i, k))
                join(std::min(i, k), std::max(i, k));
        }
    }

    bool isForbidden(std::size_t i, std::size_t k) const
    {
        if (m_forbidden.empty())
            return false;
        for (const auto &[first, oppositeFirst] : m_clusters[i]) {
            for (const auto &[second, oppositeSecond] : m_clusters[k]) {
                if (m_forbidden.contains({std::min(first, second), std::max(first, second)}))
                    return true;
            }
        }
        return false;
    }

    struct Partner
    {
        float average = leastAverage;
        std::size_t place = 0; ///< greater than the own place; 0 where there is none
    };

    /// The later cluster that cluster `i` is most like; of equal ones the first.
    Partner partnerOf(std::size_t i)
    {
        Partner best;
        if (m_clusters[i].empty())
            return best;
        for (std::size_t k = i + 1; k < m_size; ++k) {
            if (sum(i, k) <= 0 || m_clusters[k].empty())
                continue;
            const float average = sum(i, k) / float(m_clusters[i].size() * m_clusters[k].size());
            if (average > best.average && !isForbidden(i, k))
                best = {average, k};
        }
        return best;
    }

    bool joinBest()
    {
        if (m_partners.empty()) {
            for (std::size_t i = 0; i < m_size; ++i)
                m_partners.push_back(partnerOf(i));
        }
        std::size_t first = m_size;
        float best = leastAverage;
        for (std::size_t i = 0; i < m_size; ++i) {
            if (m_partners[i].place != 0 && m_partners[i].average > best) {
                best = m_partners[i].average;
                first = i;
            }
        }
        if (first == m_size)
            return false;
        const std::size_t second = m_partners[first].place;
        join(first, second);
        // Only what is linked with the two has another partner now.
        for (std::size_t i = 0; i < m_size; ++i) {
            const bool isLinked = i == first || i == second || m_partners[i].place == first
                || m_partners[i].place == second || sum(i, first) > 0;
            if (isLinked)
                m_partners[i] = partnerOf(i);
        }
        return true;
    }

    void join(std::size_t into, std::size_t from)
    {
        const bool flip = opposition(into, from) < 0;
        for (const auto &[node, opposite] : m_clusters[from])
            m_clusters[into].emplace_back(node, opposite != flip);
        m_clusters[from].clear();
        for (std::size_t k = 0; k < m_size; ++k) {
            if (k == into || k == from)
                continue;
            sum(into, k) += sum(from, k);
            sum(k, into) = sum(into, k);
            opposition(into, k) += flip ? -opposition(from, k) : opposition(from, k);
            opposition(k, into) = opposition(into, k);
        }
    }

    const ClusterInput &m_input;
    std::size_t m_size;
    std::vector<Cluster> m_clusters;
    std::vector<Partner> m_partners;
    std::vector<float> m_sum;
    std::vector<float> m_opposition;
    std::set<std::pair<int, int>> m_forbidden;
};

/// Sets that links of at least `least` tie together.
std::vector<std::vector<int>> tied(const ClusterInput &input, const std::vector<int> &nodes, float least)
{
    std::vector<int> parent(input.hashes.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](int node) {
        while (parent[std::size_t(node)] != node)
            node = parent[std::size_t(node)] = parent[std::size_t(parent[std::size_t(node)])];
        return node;
    };
    const std::set<int> within(nodes.begin(), nodes.end());
    const auto tie = [&](int first, int second) {
        if (within.contains(first) && within.contains(second))
            parent[std::size_t(std::max(root(first), root(second)))] = std::min(root(first), root(second));
    };
    for (const auto &[pair, likeness] : input.links) {
        if (likeness.score >= least)
            tie(pair.first, pair.second);
    }
    for (const auto &[first, second] : input.same)
        tie(first, second);
    std::map<int, std::vector<int>> sets;
    for (int node : nodes)
        sets[root(node)].push_back(node);
    std::vector<std::vector<int>> found;
    found.reserve(sets.size());
    for (auto &[at, set] : sets)
        found.push_back(std::move(set));
    return found;
}

void appendClusters(const ClusterInput &input, const std::vector<int> &nodes, float least,
                    std::vector<Cluster> &found)
{
    constexpr float step = 0.08F;
    constexpr float strictest = 0.95F;
    if (nodes.size() <= mostAtOnce) {
        for (Cluster &cluster : Linkage(input, nodes).run())
            found.push_back(std::move(cluster));
        return;
    }
    if (least > strictest) {
        // Nearly equal words all of them: one claim, without looking at each pair.
        Cluster cluster;
        for (int node : nodes)
            cluster.emplace_back(node, false);
        found.push_back(std::move(cluster));
        return;
    }
    for (const std::vector<int> &set : tied(input, nodes, least + step))
        appendClusters(input, set, least + step, found);
}

} // namespace

std::vector<Cluster> clusterStatements(const ClusterInput &input)
{
    std::vector<int> nodes(input.hashes.size());
    std::iota(nodes.begin(), nodes.end(), 0);
    std::vector<Cluster> found;
    appendClusters(input, nodes, leastAverage, found);
    for (Cluster &cluster : found) {
        std::sort(cluster.begin(), cluster.end());
        if (cluster.front().second) {
            for (auto &[node, opposite] : cluster)
                opposite = !opposite;
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace hearsay
