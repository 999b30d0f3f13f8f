// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphscene.h"

#include <utility>

namespace hearsay {

namespace {

/// More nodes than this are not moved but set, so that each frame stays cheap.
constexpr qsizetype mostMovingNodes = 500;

} // namespace

GraphScene::GraphScene(QObject *parent)
    : QGraphicsScene(parent)
    , m_graph(std::make_shared<const LaidOutGraph>())
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { showProgress(value.toDouble()); });
}

GraphScene::~GraphScene()
{
    clear(); // the items refer to the painter
}

void GraphScene::setGraph(std::shared_ptr<const LaidOutGraph> graph, const GraphStyle &style, int duration)
{
    QHash<QString, QRectF> oldPlaces;
    for (qsizetype i = 0; i < m_graph->layout.nodes.size(); ++i)
        oldPlaces.insert(m_graph->graph.nodes[i].key, m_graph->layout.nodes[i]);

    m_animation.stop();
    clear();
    m_nodes.clear();
    m_edges.clear();
    m_graph = std::move(graph);
    m_painter = std::make_unique<GraphPainter>(m_graph->graph, m_graph->layout, style);
    for (int i = 0; i < m_graph->graph.edges.size(); ++i) {
        m_edges.push_back(new GraphEdgeItem(*m_painter, i));
        addItem(m_edges.back());
    }
    for (GraphNodeIndex i = 0; i < m_graph->graph.nodes.size(); ++i) {
        m_nodes.push_back(new GraphNodeItem(*m_painter, i, m_graph->layout.nodes[i]));
        addItem(m_nodes.back());
    }
    setSceneRect(m_graph->layout.bounds);
    setBackgroundBrush(m_painter->background());
    if (!oldPlaces.isEmpty() && m_graph->graph.nodes.size() <= mostMovingNodes)
        move(oldPlaces, duration);
}

void GraphScene::move(const QHash<QString, QRectF> &oldPlaces, int duration)
{
    bool changed = false;
    m_ways.clear();
    m_isNew.clear();
    for (qsizetype i = 0; i < m_graph->layout.nodes.size(); ++i) {
        const QPointF place = m_graph->layout.nodes[i].topLeft();
        const auto old = oldPlaces.constFind(m_graph->graph.nodes[i].key);
        const bool isNew = old == oldPlaces.constEnd();
        m_isNew.append(isNew);
        m_ways.append(isNew ? QPointF() : old->topLeft() - place);
        changed = changed || isNew || !m_ways.last().isNull();
    }
    if (!changed || duration <= 0)
        return;
    m_animation.setDuration(duration);
    m_animation.start();
}

void GraphScene::showProgress(double progress)
{
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i]->setPos(m_ways[qsizetype(i)] * (1 - progress));
        m_nodes[i]->setOpacity(m_isNew[qsizetype(i)] ? progress : 1);
    }
    for (GraphEdgeItem *edge : m_edges)
        edge->setOpacity(progress * progress);
}

GraphNodeIndex GraphScene::nodeAt(const QPointF &position) const
{
    for (GraphNodeIndex i = 0; i < m_graph->layout.nodes.size(); ++i) {
        if (m_graph->layout.nodes[i].contains(position) && m_painter->nodeOutline(i).contains(position))
            return i;
    }
    return noGraphNode;
}

void GraphScene::setMarks(const QList<GraphMarks> &nodes, const QList<GraphMarks> &edges)
{
    for (size_t i = 0; i < m_nodes.size(); ++i)
        m_nodes[i]->setMarks(nodes.value(qsizetype(i)));
    for (size_t i = 0; i < m_edges.size(); ++i)
        m_edges[i]->setMarks(edges.value(qsizetype(i)));
}

} // namespace hearsay
