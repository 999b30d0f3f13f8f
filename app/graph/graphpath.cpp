// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphpath.h"

#include <QSet>
#include <algorithm>
#include <utility>

namespace hearsay {

namespace {

using AttributionKey = std::pair<ArticleId, AttributionIndex>;

QSet<AttributionKey> attributionsThrough(const SourceGraph &graph, GraphNodeIndex node)
{
    QSet<AttributionKey> found;
    for (const GraphEdge &edge : graph.edges) {
        if (edge.from != node && edge.to != node)
            continue;
        for (const GraphOccurrence &occurrence : edge.attributions)
            found.insert({occurrence.article, occurrence.attribution});
    }
    return found;
}

} // namespace

GraphPath pathThrough(const SourceGraph &graph, GraphNodeIndex node)
{
    GraphPath path{QList<bool>(graph.nodes.size(), false), QList<bool>(graph.edges.size(), false)};
    if (node < 0 || node >= graph.nodes.size())
        return path;
    path.nodes[node] = true;
    const QSet<AttributionKey> attributions = attributionsThrough(graph, node);
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge &edge = graph.edges[i];
        const bool carries
            = std::any_of(edge.attributions.begin(), edge.attributions.end(), [&](const GraphOccurrence &o) {
                  return attributions.contains({o.article, o.attribution});
              });
        if (!carries && edge.from != node && edge.to != node)
            continue;
        path.edges[i] = true;
        path.nodes[edge.from] = true;
        path.nodes[edge.to] = true;
    }
    return path;
}

} // namespace hearsay
