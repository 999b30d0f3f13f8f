// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphedgeitem.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace hearsay {

GraphEdgeItem::GraphEdgeItem(const GraphPainter &painter, int edge)
    : m_painter(painter)
    , m_edge(edge)
    , m_bounds(painter.edgeLine(edge).controlPointRect().adjusted(-2, -2, 2, 2))
{
}

void GraphEdgeItem::setMarks(GraphMarks marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    // What belongs to the selection lies over what does not.
    setZValue(marks.testFlag(GraphMark::Highlighted) ? 1 : 0);
    update();
}

void GraphEdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    m_painter.paintEdge(*painter, m_edge, m_marks, GraphPainter::detailAt(scale));
}

} // namespace hearsay
