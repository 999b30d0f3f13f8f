// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graphpainter.h"
#include "ui/graph/graphedgeitem.h"
#include "ui/graph/graphnodeitem.h"
#include "workspace/laidoutgraph.h"

#include <QGraphicsScene>
#include <QHash>
#include <QVariantAnimation>
#include <memory>
#include <vector>

namespace hearsay {

/// The graph as graphics items. Nodes that stay when the graph changes move to their new places.
class GraphScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit GraphScene(QObject *parent = nullptr);
    ~GraphScene() override;

    /// Shows `graph` (not null) in `style`. Takes `duration` milliseconds to move what was there; 0 for at
    /// once.
    void setGraph(std::shared_ptr<const LaidOutGraph> graph, const GraphStyle &style, int duration);
    const SourceGraph &graph() const { return m_graph->graph; }
    const GraphLayout &layout() const { return m_graph->layout; }

    /// True while nodes are on the way to their places.
    bool isMoving() const { return m_animation.state() == QAbstractAnimation::Running; }

    /// The node whose shape holds `position` (at the place where it comes to rest), or noGraphNode.
    GraphNodeIndex nodeAt(const QPointF &position) const;
    /// How nodes and edges stand out; the lists run parallel to the graph's.
    void setMarks(const QList<GraphMarks> &nodes, const QList<GraphMarks> &edges);

private:
    void move(const QHash<QString, QRectF> &oldPlaces, int duration);
    void showProgress(double progress);

    std::shared_ptr<const LaidOutGraph> m_graph;
    std::unique_ptr<GraphPainter> m_painter;
    std::vector<GraphNodeItem *> m_nodes; ///< owned by the scene
    std::vector<GraphEdgeItem *> m_edges; ///< owned by the scene
    QVariantAnimation m_animation;
    QList<QPointF> m_ways; ///< from the new place of each node to its old one
    QList<bool> m_isNew;
};

} // namespace hearsay
