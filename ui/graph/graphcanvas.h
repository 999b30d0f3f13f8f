// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/graph/graphscene.h"
#include "ui/graph/graphwalk.h"

#include <QGraphicsView>
#include <QPoint>
#include <memory>

class QGestureEvent;
class QNativeGestureEvent;

namespace hearsay {

/// Shows a graph and lets the reader move in it: wheel and pinch zoom, dragging, a walk by the arrow keys. It
/// knows of nodes alone; what choosing one means is decided by whoever listens.
class GraphCanvas : public QGraphicsView
{
    Q_OBJECT

public:
    static constexpr double smallestZoom = 0.02;
    static constexpr double largestZoom = 6;

    explicit GraphCanvas(QWidget *parent = nullptr);

    /// Shows `graph` (not null). Zoom and place stay as they are once the reader has chosen them; until then
    /// the graph is fitted. Marks are cleared; the keyboard stays at the same node if it is still there.
    void setGraph(std::shared_ptr<const LaidOutGraph> graph, const GraphStyle &style);
    const GraphScene &graphScene() const { return *m_scene; }
    /// What to say in the place of a graph without nodes.
    void setEmptyText(const QString &sentence) { m_emptyText = sentence; }
    QString emptyText() const { return m_emptyText; }

    /// Marks `selected` (noGraphNode for none), and the nodes and edges that belong together with it; when
    /// `others` is set, what does not belong is dimmed. Lists run parallel to the graph's.
    void showSelection(GraphNodeIndex selected, const QList<bool> &nodes, const QList<bool> &edges,
                       bool dimOthers);
    /// The node at which the keyboard is, or noGraphNode.
    GraphNodeIndex focusNode() const { return m_focus; }
    void setFocusNode(GraphNodeIndex node);
    /// Shows where the keyboard would be, even while it is elsewhere: a search points with it.
    void setFocusAlwaysShown(bool shown);
    /// Scrolls as little as it takes to show the whole of `node`, and of what belongs with it where `node` is
    /// selected and that fits.
    void reveal(GraphNodeIndex node);

    /// Device-independent pixels per point.
    double zoom() const { return transform().m11(); }
    /// Zooms by `factor`; the point of the graph at `anchor` (in the viewport) stays where it is.
    void zoomBy(double factor, const QPointF &anchor);
    /// Where a node is in the viewport once it has come to rest.
    QRect viewportRect(GraphNodeIndex node) const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// Shows the whole graph.
    void fit();

Q_SIGNALS:
    /// The reader clicked `node` or pressed Enter at it.
    void nodeChosen(hearsay::GraphNodeIndex node);
    /// The reader clicked where nothing is, or pressed Escape.
    void choiceCleared();
    /// The keyboard has come to `node`.
    void focusNodeChanged(hearsay::GraphNodeIndex node);
    /// The reader asks what can be done with `node`; `place` is of the screen.
    void menuRequested(hearsay::GraphNodeIndex node, QPoint place);
    /// The reader wants to see what is not drawn around `node`.
    void expandRequested(hearsay::GraphNodeIndex node);
    /// The reader wants to look for a node.
    void findRequested();

protected:
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void walk(GraphDirection direction);
    void moveFocus(GraphNodeIndex node);
    bool zoomByKey(const QKeyEvent &event);
    bool pinch(const QNativeGestureEvent &event);
    bool pinch(QGestureEvent &event);
    void showToolTip(const QPoint &viewportPosition, const QPoint &globalPosition);
    void fitComfortably();
    void setZoom(double zoom);
    void updateRoom();
    void updateMarks();

    GraphScene *m_scene;
    GraphNodeIndex m_focus = noGraphNode;
    GraphNodeIndex m_selected = noGraphNode;
    QList<bool> m_onPath;
    QList<bool> m_edgesOnPath;
    bool m_dimOthers = false;
    QString m_emptyText;
    bool m_isZoomChosen = false; ///< by the reader; until then the graph is fitted to the window
    bool m_isFocusAlwaysShown = false;
    bool m_isPressed = false;
    bool m_isDragging = false;
    QPoint m_pressedAt;
    QPoint m_draggedTo;
};

} // namespace hearsay
