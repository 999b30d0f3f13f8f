// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/strongestpart.h"

#include <QSet>
#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>
#include <vector>

namespace hearsay {

namespace {

constexpr int lastLayer = 3;

using Attribution = std::pair<ArticleId, AttributionIndex>;

qsizetype articleCount(const GraphNode &node)
{
    QSet<ArticleId> articles;
    for (const GraphOccurrence &occurrence : node.occurrences)
        articles.insert(occurrence.article);
    return articles.size();
}

/// The last layer, strongest first.
std::vector<GraphNodeIndex> ranked(const SourceGraph &graph)
{
    std::vector<int> edges(size_t(graph.nodes.size()), 0);
    for (const GraphEdge &edge : graph.edges)
        ++edges[size_t(edge.to)];
    std::vector<std::tuple<qsizetype, int, GraphNodeIndex>> strength;
    for (GraphNodeIndex i = 0; i < graph.nodes.size(); ++i) {
        if (graphLayer(graph.nodes[i].kind) == lastLayer)
            strength.emplace_back(-articleCount(graph.nodes[i]), -edges[size_t(i)], i);
    }
    std::sort(strength.begin(), strength.end());
    std::vector<GraphNodeIndex> order;
    order.reserve(strength.size());
    for (const auto &each : strength)
        order.push_back(std::get<2>(each));
    return order;
}

/// Takes in nodes of the last layer with the ways that lead to them, until there is no room.
class Part
{
public:
    Part(const SourceGraph &graph, int most)
        : m_graph(graph)
        , m_kept(graph.nodes.size(), false)
        , m_most(most)
    {
        for (int i = 0; i < graph.edges.size(); ++i) {
            for (const GraphOccurrence &occurrence : graph.edges[i].attributions)
                m_edges[{occurrence.article, occurrence.attribution}].append(i);
        }
    }

    int size() const { return m_size; }
    void allow(int most) { m_most = most; }

    void take(GraphNodeIndex node)
    {
        keep(node);
        for (const GraphOccurrence &occurrence : m_graph.nodes[node].occurrences) {
            if (m_size >= m_most)
                return;
            for (int edge : m_edges.value({occurrence.article, occurrence.attribution})) {
                if (graphLayer(m_graph.nodes[m_graph.edges[edge].to].kind) != lastLayer) {
                    keep(m_graph.edges[edge].from);
                    keep(m_graph.edges[edge].to);
                } else if (m_graph.edges[edge].to == node) {
                    keep(m_graph.edges[edge].from);
                }
            }
        }
    }

    /// Takes in all neighbours of a node that is in; nothing happens where it is not.
    void expand(GraphNodeIndex node)
    {
        if (!m_kept[node])
            return;
        for (const GraphEdge &edge : m_graph.edges) {
            if (m_size >= m_most)
                return;
            if (edge.from != node && edge.to != node)
                continue;
            const GraphNodeIndex other = edge.from == node ? edge.to : edge.from;
            if (graphLayer(m_graph.nodes[other].kind) == lastLayer)
                take(other);
            else
                keep(other);
        }
    }

    SourceGraph build() const
    {
        SourceGraph part;
        QList<GraphNodeIndex> places(m_graph.nodes.size(), noGraphNode);
        for (GraphNodeIndex i = 0; i < m_graph.nodes.size(); ++i) {
            if (!m_kept[i])
                continue;
            places[i] = GraphNodeIndex(part.nodes.size());
            part.nodes.append(m_graph.nodes[i]);
        }
        for (GraphEdge edge : m_graph.edges) {
            edge.from = places[edge.from];
            edge.to = places[edge.to];
            if (edge.from != noGraphNode && edge.to != noGraphNode)
                part.edges.append(edge);
        }
        countHidden(places, part);
        return part;
    }

private:
    void countHidden(const QList<GraphNodeIndex> &places, SourceGraph &part) const
    {
        QSet<std::pair<GraphNodeIndex, GraphNodeIndex>> seen;
        const auto note = [&](GraphNodeIndex node, GraphNodeIndex other) {
            if (!m_kept[node] || m_kept[other] || seen.contains({node, other}))
                return;
            seen.insert({node, other});
            ++part.nodes[places[node]].hidden;
        };
        for (const GraphEdge &edge : m_graph.edges) {
            note(edge.from, edge.to);
            note(edge.to, edge.from);
        }
    }

    void keep(GraphNodeIndex node)
    {
        if (m_kept[node] || m_size >= m_most)
            return;
        ++m_size;
        m_kept[node] = true;
    }

    const SourceGraph &m_graph;
    QList<bool> m_kept;
    QHash<Attribution, QList<int>> m_edges;
    int m_size = 0;
    int m_most;
};

/// Takes the edges that carry the fewest attributions out of `graph`, as many as there are too many.
void dropWeakEdges(SourceGraph &graph)
{
    if (graph.edges.size() <= strongestEdges)
        return;
    QList<qsizetype> weights;
    for (const GraphEdge &edge : std::as_const(graph.edges))
        weights.append(edge.attributions.size());
    std::sort(weights.begin(), weights.end(), std::greater<>());
    const qsizetype least = weights[strongestEdges - 1];
    // Of those that weigh the least of what stays the first ones stay.
    qsizetype equals
        = std::lower_bound(weights.begin(), weights.begin() + strongestEdges, least, std::greater<>())
        - weights.begin();
    equals = strongestEdges - equals;
    graph.edges.removeIf([&](const GraphEdge &edge) {
        const qsizetype weight = edge.attributions.size();
        return weight < least || (weight == least && equals-- <= 0);
    });
}

} // namespace

SourceGraph strongestPart(const SourceGraph &graph, int limit, const QSet<QString> &expanded)
{
    if (graph.nodes.size() <= limit) {
        SourceGraph whole = graph;
        dropWeakEdges(whole);
        return whole;
    }
    Part part(graph, 2 * limit);
    for (GraphNodeIndex node : ranked(graph)) {
        if (part.size() >= limit)
            break;
        part.take(node);
    }
    part.allow(std::max(mostNodes, 2 * limit));
    for (GraphNodeIndex i = 0; i < graph.nodes.size() && !expanded.isEmpty(); ++i) {
        if (expanded.contains(graph.nodes[i].key))
            part.expand(i);
    }
    SourceGraph strongest = part.build();
    dropWeakEdges(strongest);
    return strongest;
}

} // namespace hearsay
