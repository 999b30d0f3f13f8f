// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphlayout.h"

#include "graph/graphmetrics.h"
#include "graph/layeredgraph.h"
#include "graph/layerorder.h"
#include "graph/layerpositions.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace hearsay {

namespace {

constexpr int layerTotal = 4;
constexpr double bendHeight = 4;
/// Where nodes went away, a strip across all layers without any node is made this narrow.
constexpr double widestEmptyStrip = 60;

/// The graph with a bend wherever an edge passes a layer, and the way of each edge through its bends.
struct ProperGraph
{
    LayeredGraph layered;
    QList<LayerVertex> vertices; ///< the graph's nodes first, then the bends
    QList<QList<int>> ways; ///< for each edge of the graph its vertices from left to right
};

/// Statements stand together by what they hang on.
QList<int> groupsOf(const SourceGraph &graph)
{
    QList<int> groups(graph.nodes.size(), 0);
    for (const GraphEdge &edge : graph.edges) {
        if (isSaying(edge.kind) || graph.nodes[edge.to].kind == GraphNodeKind::Statement)
            groups[edge.to] = edge.from + 1;
    }
    return groups;
}

ProperGraph properGraph(const SourceGraph &graph)
{
    ProperGraph proper;
    const QList<int> groups = groupsOf(graph);
    proper.layered.layerCount = layerTotal;
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode &node = graph.nodes[i];
        proper.layered.layers.append(graphLayer(node.kind));
        proper.vertices.append({graphNodeSize(node).height(), groups[i], false, std::nullopt});
    }
    for (const GraphEdge &edge : graph.edges) {
        QList<int> way{edge.from};
        const int last = proper.layered.layers[edge.to];
        for (int layer = proper.layered.layers[edge.from] + 1; layer < last; ++layer) {
            way.append(proper.layered.vertexCount());
            proper.layered.layers.append(layer);
            proper.vertices.append({bendHeight, 0, true, std::nullopt});
        }
        way.append(edge.to);
        // Two nodes of one layer do not weigh on the order; their edge is drawn beside the layer.
        if (last > proper.layered.layers[edge.from]) {
            for (qsizetype i = 1; i < way.size(); ++i)
                proper.layered.edges.append({way[i - 1], way[i]});
        }
        proper.ways.append(way);
    }
    return proper;
}

/// Gives the nodes that were there before their old places as anchors. False where there is none.
bool anchorToPrevious(const SourceGraph &graph, const QHash<QString, QRectF> &previous, ProperGraph &proper)
{
    bool any = false;
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        const auto old = previous.constFind(graph.nodes[i].key);
        if (old == previous.constEnd())
            continue;
        proper.vertices[i].anchor = old->center().y();
        any = true;
    }
    return any;
}

/// Where each vertex should come in the order of its layer: at its old place, or else at the height of what
/// leads to it, or else below everything. So a new article comes below the ones that were there, and all that
/// is new in it with it.
QList<double> wishedPlaces(const ProperGraph &proper)
{
    constexpr double below = std::numeric_limits<double>::max();
    QList<double> wished(proper.layered.vertexCount(), below);
    QList<QList<int>> left(proper.layered.vertexCount());
    for (const auto &[from, to] : proper.layered.edges)
        left[to].append(from);
    for (int layer = 0; layer < proper.layered.layerCount; ++layer) {
        for (int v = 0; v < proper.layered.vertexCount(); ++v) {
            if (proper.layered.layers[v] != layer)
                continue;
            for (int neighbour : std::as_const(left[v]))
                wished[v] = std::min(wished[v], wished[neighbour]);
            wished[v] = proper.vertices[v].anchor.value_or(wished[v]);
        }
    }
    return wished;
}

/// Puts the vertices that were there before back into their old order and the new ones among them where they
/// wish to be; those that wish for the same place keep the order that they have in `order`. Statements stay
/// with their speakers.
void restorePreviousOrder(const ProperGraph &proper, LayerOrder &order)
{
    const QList<double> wished = wishedPlaces(proper);
    for (QList<int> &layer : order)
        std::stable_sort(layer.begin(), layer.end(), [&](int a, int b) { return wished[a] < wished[b]; });
    sortLastLayer(proper.layered, order);
}

/// Narrows the strips that nodes left empty when they went away. Everything below moves up by the same
/// amount.
void closeEmptyStrips(const ProperGraph &proper, QList<double> &places)
{
    QList<int> byTop(places.size());
    for (int v = 0; v < places.size(); ++v)
        byTop[v] = v;
    const auto top = [&](int v) { return places[v] - proper.vertices[v].height / 2; };
    std::sort(byTop.begin(), byTop.end(), [&](int a, int b) { return top(a) < top(b); });
    double shift = 0;
    double covered = std::numeric_limits<double>::max();
    QList<double> closed = places;
    for (int v : std::as_const(byTop)) {
        if (top(v) - covered > widestEmptyStrip)
            shift += top(v) - covered - widestEmptyStrip;
        const double bottom = places[v] + proper.vertices[v].height / 2;
        covered = covered == std::numeric_limits<double>::max() ? bottom : std::max(covered, bottom);
        closed[v] = places[v] - shift;
    }
    places = closed;
}

/// The left side of each layer; layers without nodes take no room.
QList<double> layerLefts(const SourceGraph &graph)
{
    QList<bool> used(layerTotal, false);
    for (const GraphNode &node : graph.nodes)
        used[graphLayer(node.kind)] = true;
    QList<double> lefts;
    double x = GraphMetrics::margin;
    for (int layer = 0; layer < layerTotal; ++layer) {
        lefts.append(x);
        if (used[layer])
            x += graphLayerWidth(layer) + GraphMetrics::layerGap;
    }
    return lefts;
}

GraphEdgeRoute routeOf(const QList<int> &way, const ProperGraph &proper, const QList<double> &lefts,
                       const QList<double> &places, const QList<QRectF> &nodes)
{
    const QRectF from = nodes[way.first()];
    const QRectF to = nodes[way.last()];
    if (proper.layered.layers[way.first()] == proper.layered.layers[way.last()])
        return {{{from.right(), from.center().y()}, {to.right(), to.center().y()}}};
    GraphEdgeRoute route{{{from.right(), from.center().y()}}};
    for (int bend : way.mid(1, way.size() - 2)) {
        const int layer = proper.layered.layers[bend];
        // A layer without nodes has no width: its left side is that of the next one.
        const bool isEmpty = layer + 1 < lefts.size() && qFuzzyCompare(lefts[layer], lefts[layer + 1]);
        if (isEmpty)
            continue;
        route.points.append({lefts[layer], places[bend]});
        route.points.append({lefts[layer] + graphLayerWidth(layer), places[bend]});
    }
    route.points.append({to.left(), to.center().y()});
    return route;
}

/// Moves edges between the same two nodes apart, so that each can be seen.
void spreadParallels(const SourceGraph &graph, GraphLayout &layout)
{
    constexpr double gap = 7;
    QHash<std::pair<GraphNodeIndex, GraphNodeIndex>, QList<int>> parallels;
    for (int i = 0; i < graph.edges.size(); ++i)
        parallels[{graph.edges[i].from, graph.edges[i].to}].append(i);
    for (const QList<int> &edges : std::as_const(parallels)) {
        for (int i = 0; i < edges.size() && edges.size() > 1; ++i) {
            for (QPointF &point : layout.edges[edges[i]].points)
                point.ry() += gap * (i - (double(edges.size()) - 1) / 2);
        }
    }
}

GraphLayout layoutOf(const SourceGraph &graph, const ProperGraph &proper, const QList<double> &places)
{
    GraphLayout layout;
    const QList<double> lefts = layerLefts(graph);
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        const QSizeF size = graphNodeSize(graph.nodes[i]);
        const double left = lefts[graphLayer(graph.nodes[i].kind)];
        // Whole points keep outlines crisp. Heights and gaps are whole, so that rounding tears no gap open or
        // shut; the little extra makes places that differ by a rounding error alone go the same way.
        const double top = std::floor(places[i] - size.height() / 2 + 0.5 + 1e-6);
        layout.nodes.append(QRectF(QPointF(left, top), size));
        layout.bounds |= layout.nodes.last();
    }
    for (const QList<int> &way : proper.ways)
        layout.edges.append(routeOf(way, proper, lefts, places, layout.nodes));
    spreadParallels(graph, layout);
    for (const GraphEdgeRoute &route : std::as_const(layout.edges)) {
        for (const QPointF &point : route.points)
            layout.bounds |= QRectF(point, QSizeF(0.1, 0.1));
    }
    constexpr double margin = GraphMetrics::margin;
    layout.bounds.adjust(-margin, -margin, margin, margin);
    return layout;
}

/// Moves everything so that the topmost vertex touches the margin.
void moveToTop(const ProperGraph &proper, QList<double> &places)
{
    double top = std::numeric_limits<double>::max();
    for (qsizetype v = 0; v < places.size(); ++v)
        top = std::min(top, places[v] - proper.vertices[v].height / 2);
    for (double &place : places)
        place += GraphMetrics::margin - top;
}

} // namespace

Result<GraphLayout> layoutGraph(const SourceGraph &graph, const QHash<QString, QRectF> &previous,
                                JobMonitor &monitor)
{
    if (graph.isEmpty())
        return GraphLayout{};
    ProperGraph proper = properGraph(graph);
    const bool anchored = anchorToPrevious(graph, previous, proper);
    Result<LayerOrder> ordered = orderLayers(proper.layered, monitor);
    if (!ordered)
        return ordered.error();
    LayerOrder order = std::move(ordered).value();
    if (anchored)
        restorePreviousOrder(proper, order);
    QList<double> places = placeLayers(proper.layered, order, proper.vertices, monitor);
    if (monitor.isCancelled())
        return Error{
            ErrorCode::Cancelled,
            QCoreApplication::translate("hearsay::GraphLayout", "Laying out the graph was cancelled.")};
    if (anchored)
        closeEmptyStrips(proper, places);
    else
        moveToTop(proper, places);
    return layoutOf(graph, proper, places);
}

} // namespace hearsay
