// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphwalk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace hearsay {

namespace {

double heightDifference(const GraphLayout &layout, GraphNodeIndex a, GraphNodeIndex b)
{
    return std::abs(layout.nodes[a].center().y() - layout.nodes[b].center().y());
}

/// The node nearest in height at the other end of an edge on the right or left of `from`.
GraphNodeIndex alongEdge(const SourceGraph &graph, const GraphLayout &layout, GraphNodeIndex from, bool right)
{
    GraphNodeIndex best = noGraphNode;
    for (const GraphEdge &edge : graph.edges) {
        if ((right ? edge.from : edge.to) != from)
            continue;
        const GraphNodeIndex other = right ? edge.to : edge.from;
        if (best == noGraphNode
            || heightDifference(layout, from, other) < heightDifference(layout, from, best))
            best = other;
    }
    return best;
}

/// The node nearest in height of the next column to the right or left.
GraphNodeIndex inNextColumn(const GraphLayout &layout, GraphNodeIndex from, bool right)
{
    GraphNodeIndex best = noGraphNode;
    const auto distance = [&](GraphNodeIndex node) {
        const double x = layout.nodes[node].left() - layout.nodes[from].left();
        return std::pair(std::abs(x), heightDifference(layout, from, node));
    };
    for (GraphNodeIndex i = 0; i < layout.nodes.size(); ++i) {
        const double x = layout.nodes[i].left() - layout.nodes[from].left();
        if (right ? x <= 1 : x >= -1)
            continue;
        if (best == noGraphNode || distance(i) < distance(best))
            best = i;
    }
    return best;
}

GraphNodeIndex inColumn(const GraphLayout &layout, GraphNodeIndex from, bool down)
{
    GraphNodeIndex best = noGraphNode;
    for (GraphNodeIndex i = 0; i < layout.nodes.size(); ++i) {
        if (std::abs(layout.nodes[i].left() - layout.nodes[from].left()) > 1)
            continue;
        const double y = layout.nodes[i].top() - layout.nodes[from].top();
        if (down ? y <= 0 : y >= 0)
            continue;
        if (best == noGraphNode || heightDifference(layout, from, i) < heightDifference(layout, from, best))
            best = i;
    }
    return best;
}

GraphNodeIndex extremeNode(const GraphLayout &layout, bool last)
{
    const auto place = [&](const QRectF &node) { return std::pair(node.left(), node.top()); };
    GraphNodeIndex best = noGraphNode;
    for (GraphNodeIndex i = 0; i < layout.nodes.size(); ++i) {
        if (best == noGraphNode || (place(layout.nodes[i]) < place(layout.nodes[best])) != last)
            best = i;
    }
    return best;
}

} // namespace

GraphNodeIndex neighbourOf(const SourceGraph &graph, const GraphLayout &layout, GraphNodeIndex from,
                           GraphDirection direction)
{
    if (from < 0 || from >= layout.nodes.size())
        return firstNodeOf(layout);
    GraphNodeIndex found = noGraphNode;
    if (direction == GraphDirection::Up || direction == GraphDirection::Down) {
        found = inColumn(layout, from, direction == GraphDirection::Down);
    } else {
        const bool right = direction == GraphDirection::Right;
        found = alongEdge(graph, layout, from, right);
        if (found == noGraphNode)
            found = inNextColumn(layout, from, right);
    }
    return found == noGraphNode ? from : found;
}

GraphNodeIndex firstNodeOf(const GraphLayout &layout)
{
    return extremeNode(layout, false);
}

GraphNodeIndex lastNodeOf(const GraphLayout &layout)
{
    return extremeNode(layout, true);
}

} // namespace hearsay
