// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/layerpositions.h"

#include "graph/graphmetrics.h"

#include <algorithm>
#include <limits>

namespace hearsay {

namespace {

/// What an old place weighs against the wish to stand amid the neighbours, and its owner against new
/// vertices.
constexpr double anchorWeight = 4;
constexpr double anchoredWeight = 10;
/// A vertex stands no further than this below the topmost one that it leads to.
constexpr double farthestBelow = 200;
/// What a vertex leads to counts so much more than where it comes from: a speaker stands by the statements.
constexpr double rightWeight = 6;
constexpr int sweepCount = 16;

double distance(const LayerVertex &upper, const LayerVertex &lower)
{
    double gap = upper.group == lower.group ? GraphMetrics::nodeGap : GraphMetrics::groupGap;
    if (upper.isBend || lower.isBend)
        gap = GraphMetrics::nodeGap;
    if (upper.isBend && lower.isBend)
        gap = GraphMetrics::nodeGap / 2;
    return (upper.height + lower.height) / 2 + gap;
}

/// Neighbouring vertices that touch and therefore move as one.
struct Block
{
    double weight;
    double weightedSum; ///< of the wished places, each less its vertex's offset from the top of the layer
    qsizetype size;

    double place() const { return weightedSum / weight; }
};

class LayerPlacer
{
public:
    LayerPlacer(const LayeredGraph &graph, const LayerOrder &order, const QList<LayerVertex> &vertices);

    void stackLayers();
    void sweep(bool rightwards, bool bothSides);
    void raise();
    const QList<double> &places() const { return m_places; }

private:
    double wish(int vertex, bool left, bool right) const;
    void placeLayer(const QList<int> &layer, bool left, bool right);

    const LayerOrder &m_order;
    const QList<LayerVertex> &m_vertices;
    QList<QList<int>> m_left;
    QList<QList<int>> m_right;
    QList<double> m_places;
    bool m_raises = false;
};

LayerPlacer::LayerPlacer(const LayeredGraph &graph, const LayerOrder &order,
                         const QList<LayerVertex> &vertices)
    : m_order(order)
    , m_vertices(vertices)
    , m_left(graph.vertexCount())
    , m_right(graph.vertexCount())
    , m_places(graph.vertexCount(), 0)
{
    for (const auto &[from, to] : graph.edges) {
        m_right[from].append(to);
        m_left[to].append(from);
    }
}

void LayerPlacer::stackLayers()
{
    for (const QList<int> &layer : m_order) {
        double place = 0;
        for (qsizetype i = 0; i < layer.size(); ++i) {
            if (i > 0)
                place += distance(m_vertices[layer[i - 1]], m_vertices[layer[i]]);
            m_places[layer[i]] = place = std::max(place, m_vertices[layer[i]].anchor.value_or(place));
        }
        const bool isAnchored = std::any_of(layer.begin(), layer.end(),
                                            [this](int v) { return m_vertices[v].anchor.has_value(); });
        for (int v : isAnchored ? QList<int>() : layer)
            m_places[v] -= place / 2;
    }
}

double LayerPlacer::wish(int vertex, bool left, bool right) const
{
    double sum = 0;
    double weights = 0;
    double topmost = std::numeric_limits<double>::max();
    if (left) {
        for (int neighbour : m_left[vertex])
            sum += m_places[neighbour];
        weights += double(m_left[vertex].size());
    }
    if (right) {
        const double weight = m_vertices[vertex].isBend ? 1 : rightWeight;
        for (int neighbour : m_right[vertex]) {
            sum += weight * m_places[neighbour];
            topmost = std::min(topmost, m_places[neighbour]);
        }
        weights += weight * double(m_right[vertex].size());
    }
    if (m_vertices[vertex].anchor) {
        sum += anchorWeight * *m_vertices[vertex].anchor;
        weights += anchorWeight;
    }
    if (weights <= 0)
        return m_places[vertex];
    const double middle = sum / weights;
    return m_raises ? std::min(middle, topmost + farthestBelow) : middle;
}

void LayerPlacer::placeLayer(const QList<int> &layer, bool left, bool right)
{
    QList<double> offsets;
    QList<Block> blocks;
    for (qsizetype i = 0; i < layer.size(); ++i) {
        const LayerVertex &vertex = m_vertices[layer[i]];
        offsets.append(i > 0 ? offsets.last() + distance(m_vertices[layer[i - 1]], vertex) : 0.0);
        const double weight = vertex.anchor ? anchoredWeight : 1.0;
        Block block{weight, weight * (wish(layer[i], left, right) - offsets.last()), 1};
        while (!blocks.isEmpty() && blocks.last().place() >= block.place()) {
            const Block upper = blocks.takeLast();
            block = {upper.weight + block.weight, upper.weightedSum + block.weightedSum,
                     upper.size + block.size};
        }
        blocks.append(block);
    }
    qsizetype i = 0;
    for (const Block &block : std::as_const(blocks)) {
        for (const qsizetype last = i + block.size; i < last; ++i)
            m_places[layer[i]] = block.place() + offsets[i];
    }
}

void LayerPlacer::sweep(bool rightwards, bool bothSides)
{
    const qsizetype count = m_order.size();
    for (qsizetype step = 0; step < count; ++step) {
        const qsizetype layer = rightwards ? step : count - 1 - step;
        placeLayer(m_order[layer], bothSides || rightwards, bothSides || !rightwards);
    }
}

void LayerPlacer::raise()
{
    m_raises = true;
    for (qsizetype layer = m_order.size() - 2; layer >= 0; --layer)
        placeLayer(m_order[layer], false, true);
}

} // namespace

QList<double> placeLayers(const LayeredGraph &graph, const LayerOrder &order,
                          const QList<LayerVertex> &vertices, JobMonitor &monitor)
{
    LayerPlacer placer(graph, order, vertices);
    placer.stackLayers();
    for (int i = 0; i < sweepCount && !monitor.isCancelled(); ++i) {
        // The rightmost layer is the fullest one: the others first come to stand by it, then all give way to
        // all.
        placer.sweep(i % 2 == 1, i >= 2);
    }
    placer.raise();
    return placer.places();
}

} // namespace hearsay
