// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphcanvas.h"

#include "ui/graph/graphtext.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QInputDevice>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr double zoomStep = 1.25;
/// A graph that nobody has zoomed yet is shown no smaller and no larger than this: its words shall be read.
constexpr double smallestComfort = 0.65;
constexpr double largestComfort = 1.25;
constexpr int revealMargin = 6;

} // namespace

GraphCanvas::GraphCanvas(QWidget *parent)
    : QGraphicsView(parent)
    , m_scene(new GraphScene(this))
{
    setObjectName(u"graphCanvas"_s);
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setOptimizationFlags(QGraphicsView::DontSavePainterState | QGraphicsView::DontAdjustForAntialiasing);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(
        Qt::ScrollBarAlwaysOff); // the vertical one tells where one is; this one would not
    viewport()->grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Graph of who said what"));
}

void GraphCanvas::setGraph(std::shared_ptr<const LaidOutGraph> graph, const GraphStyle &style)
{
    const QString focusKey = m_focus == noGraphNode ? QString() : m_scene->graph().nodes[m_focus].key;
    m_selected = noGraphNode;
    m_onPath.clear();
    m_edgesOnPath.clear();
    m_dimOthers = false;
    m_scene->setGraph(std::move(graph), style,
                      this->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
    m_focus = focusKey.isEmpty() ? noGraphNode : m_scene->graph().indexOf(focusKey);
    updateMarks();
    updateRoom();
    if (!m_isZoomChosen)
        fitComfortably();
    viewport()->update();
}

void GraphCanvas::showSelection(GraphNodeIndex selected, const QList<bool> &nodes, const QList<bool> &edges,
                                bool dimOthers)
{
    m_selected = selected;
    m_onPath = nodes;
    m_edgesOnPath = edges;
    m_dimOthers = dimOthers;
    updateMarks();
}

void GraphCanvas::updateMarks()
{
    QList<GraphMarks> nodes;
    for (GraphNodeIndex i = 0; i < m_scene->graph().nodes.size(); ++i) {
        GraphMarks marks;
        const bool onPath = m_onPath.value(i, false);
        marks.setFlag(GraphMark::Selected, i == m_selected);
        marks.setFlag(GraphMark::Highlighted, onPath);
        marks.setFlag(GraphMark::Dimmed, m_dimOthers && !onPath && i != m_selected);
        marks.setFlag(GraphMark::Focused, i == m_focus && (hasFocus() || m_isFocusAlwaysShown));
        nodes.append(marks);
    }
    QList<GraphMarks> edges;
    for (qsizetype i = 0; i < m_scene->graph().edges.size(); ++i) {
        const bool onPath = m_edgesOnPath.value(i, false);
        GraphMarks marks;
        marks.setFlag(GraphMark::Highlighted, onPath);
        marks.setFlag(GraphMark::Dimmed, m_dimOthers && !onPath);
        edges.append(marks);
    }
    m_scene->setMarks(nodes, edges);
}

void GraphCanvas::setFocusNode(GraphNodeIndex node)
{
    if (node == m_focus)
        return;
    m_focus = node;
    updateMarks();
    Q_EMIT focusNodeChanged(node);
}

void GraphCanvas::setFocusAlwaysShown(bool shown)
{
    m_isFocusAlwaysShown = shown;
    updateMarks();
}

void GraphCanvas::reveal(GraphNodeIndex node)
{
    const QList<QRectF> &places = m_scene->layout().nodes;
    if (node < 0 || node >= places.size())
        return;
    QRectF path = places[node];
    for (GraphNodeIndex i = 0; i < places.size() && node == m_selected; ++i) {
        if (m_onPath.value(i, false))
            path |= places[i];
    }
    const QSizeF room = QSizeF(viewport()->size()) / zoom();
    if (path.width() <= room.width() && path.height() <= room.height())
        ensureVisible(path, revealMargin, revealMargin);
    ensureVisible(places[node], revealMargin, revealMargin);
}

QRect GraphCanvas::viewportRect(GraphNodeIndex node) const
{
    return mapFromScene(m_scene->layout().nodes[node]).boundingRect();
}

void GraphCanvas::setZoom(double zoom)
{
    const double allowed = std::clamp(zoom, smallestZoom, largestZoom);
    setTransform(QTransform::fromScale(allowed, allowed));
    updateRoom();
}

void GraphCanvas::updateRoom()
{
    // Half a viewport on each side: any point of the graph can be brought under the cursor or to the middle.
    const double x = viewport()->width() / zoom() / 2;
    const double y = viewport()->height() / zoom() / 2;
    setSceneRect(m_scene->sceneRect().adjusted(-x, -y, x, y));
}

void GraphCanvas::zoomBy(double factor, const QPointF &anchor)
{
    const QPointF scenePoint = viewportTransform().inverted().map(anchor);
    m_isZoomChosen = true;
    setZoom(zoom() * factor);
    const QPointF moved = viewportTransform().map(scenePoint) - anchor;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(moved.y())));
}

void GraphCanvas::zoomIn()
{
    zoomBy(zoomStep, QRectF(viewport()->rect()).center());
}

void GraphCanvas::zoomOut()
{
    zoomBy(1 / zoomStep, QRectF(viewport()->rect()).center());
}

void GraphCanvas::fit()
{
    m_isZoomChosen = true;
    const QRectF bounds = m_scene->sceneRect();
    if (m_scene->graph().isEmpty())
        return;
    const QSizeF room = viewport()->size();
    setZoom(std::min({room.width() / bounds.width(), room.height() / bounds.height(), largestComfort}));
    centerOn(bounds.center());
}

void GraphCanvas::fitComfortably()
{
    const QRectF bounds = m_scene->sceneRect();
    if (m_scene->graph().isEmpty())
        return;
    const QSizeF room = viewport()->size();
    const double byWidth = room.width() / bounds.width();
    const double whole = std::min(byWidth, room.height() / bounds.height());
    setZoom(std::clamp(whole >= smallestComfort ? whole : byWidth, smallestComfort, largestComfort));
    // What does not fit begins at its beginning.
    const QSizeF shown = room / zoom();
    const QPointF half(shown.width() / 2, shown.height() / 2);
    centerOn(shown.width() < bounds.width() ? bounds.left() + half.x() : bounds.center().x(),
             shown.height() < bounds.height() ? bounds.top() + half.y() : bounds.center().y());
}

void GraphCanvas::wheelEvent(QWheelEvent *event)
{
    const bool isTouchpad = event->phase() != Qt::NoScrollPhase
        || (event->device() && event->device()->type() == QInputDevice::DeviceType::TouchPad);
    // Two fingers scroll, as everywhere; a wheel has nothing but itself to zoom with.
    const bool scrolls = isTouchpad ? !event->modifiers().testFlag(Qt::ControlModifier)
                                    : event->modifiers().testFlag(Qt::ShiftModifier);
    if (scrolls)
        return QGraphicsView::wheelEvent(event);
    const int angle = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    zoomBy(std::pow(zoomStep, angle / 120.0), event->position());
    event->accept();
}

bool GraphCanvas::pinch(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    zoomBy(1 + event.value(), event.position());
    return true;
}

bool GraphCanvas::pinch(QGestureEvent &event)
{
    auto *gesture = static_cast<QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (!gesture)
        return false;
    const QPointF centre = viewport()->mapFromGlobal(gesture->centerPoint());
    if (gesture->changeFlags().testFlag(QPinchGesture::ScaleFactorChanged))
        zoomBy(gesture->scaleFactor(), centre);
    event.accept(gesture);
    return true;
}

bool GraphCanvas::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::NativeGesture:
        if (pinch(*static_cast<QNativeGestureEvent *>(event)))
            return true;
        break;
    case QEvent::Gesture:
        if (pinch(*static_cast<QGestureEvent *>(event)))
            return true;
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    default:
        break;
    }
    return QGraphicsView::viewportEvent(event);
}

void GraphCanvas::showToolTip(const QPoint &viewportPosition, const QPoint &globalPosition)
{
    const GraphNodeIndex node = m_scene->nodeAt(mapToScene(viewportPosition));
    if (node == noGraphNode)
        QToolTip::hideText();
    else
        QToolTip::showText(globalPosition, graphNodeToolTip(m_scene->graph(), node), viewport(),
                           viewportRect(node));
}

void GraphCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QGraphicsView::mousePressEvent(event);
    m_isPressed = true;
    m_isDragging = false;
    m_pressedAt = m_draggedTo = event->position().toPoint();
}

void GraphCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_isPressed) {
        const bool overNode = m_scene->nodeAt(mapToScene(position)) != noGraphNode;
        viewport()->setCursor(overNode ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_isDragging && (position - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    m_isZoomChosen = true; // who has moved the graph wants it to stay
    viewport()->setCursor(Qt::ClosedHandCursor);
    const QPoint way = position - m_draggedTo;
    m_draggedTo = position;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return QGraphicsView::mouseReleaseEvent(event);
    m_isPressed = false;
    viewport()->setCursor(Qt::ArrowCursor);
    if (m_isDragging)
        return;
    const GraphNodeIndex node = m_scene->nodeAt(mapToScene(m_pressedAt));
    setFocusNode(node);
    if (node == noGraphNode)
        Q_EMIT choiceCleared();
    else
        Q_EMIT nodeChosen(node);
}

void GraphCanvas::moveFocus(GraphNodeIndex node)
{
    setFocusNode(node);
    reveal(node);
}

void GraphCanvas::walk(GraphDirection direction)
{
    const GraphNodeIndex from = m_focus == noGraphNode ? m_selected : m_focus;
    moveFocus(neighbourOf(m_scene->graph(), m_scene->layout(), from, direction));
}

bool GraphCanvas::zoomByKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_F:
    case Qt::Key_0:
        fit();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    default:
        return false;
    }
}

void GraphCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && zoomByKey(*event))
        return;
    if (!isPlain)
        return QGraphicsView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(GraphDirection::Left);
    case Qt::Key_Right:
        return walk(GraphDirection::Right);
    case Qt::Key_Up:
        return walk(GraphDirection::Up);
    case Qt::Key_Down:
        return walk(GraphDirection::Down);
    case Qt::Key_Home:
        return moveFocus(firstNodeOf(m_scene->layout()));
    case Qt::Key_End:
        return moveFocus(lastNodeOf(m_scene->layout()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focus != noGraphNode)
            Q_EMIT nodeChosen(m_focus);
        return;
    case Qt::Key_E:
        if (m_focus != noGraphNode)
            Q_EMIT expandRequested(m_focus);
        return;
    case Qt::Key_Escape:
        Q_EMIT choiceCleared();
        return;
    case Qt::Key_Slash:
        Q_EMIT findRequested();
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void GraphCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const GraphNodeIndex node = byMouse ? m_scene->nodeAt(mapToScene(event->pos())) : m_focus;
    if (node == noGraphNode)
        return event->ignore();
    setFocusNode(node);
    Q_EMIT menuRequested(node,
                         byMouse ? event->globalPos() : viewport()->mapToGlobal(viewportRect(node).center()));
}

void GraphCanvas::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    const bool byKeyboard
        = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (m_focus == noGraphNode && byKeyboard)
        setFocusNode(m_selected != noGraphNode ? m_selected : firstNodeOf(m_scene->layout()));
    updateMarks();
}

void GraphCanvas::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    updateMarks();
}

void GraphCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    updateRoom();
    if (!m_isZoomChosen)
        fitComfortably();
}

void GraphCanvas::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    if (!m_isZoomChosen)
        fitComfortably();
}

void GraphCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_scene->graph().isEmpty())
        return;
    painter->save();
    painter->resetTransform();
    painter->setPen(palette().color(QPalette::PlaceholderText));
    painter->drawText(viewport()->rect().adjusted(24, 24, -24, -24),
                      int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_emptyText);
    painter->restore();
}

} // namespace hearsay
