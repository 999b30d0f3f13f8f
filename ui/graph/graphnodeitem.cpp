// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphnodeitem.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace hearsay {

GraphNodeItem::GraphNodeItem(const GraphPainter &painter, GraphNodeIndex node, const QRectF &rect)
    : m_painter(painter)
    , m_node(node)
    , m_rect(rect)
{
    setZValue(2);
}

void GraphNodeItem::setMarks(GraphMarks marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    update();
}

QRectF GraphNodeItem::boundingRect() const
{
    constexpr double overhang = GraphPainter::overhang;
    return m_rect.adjusted(-overhang, -overhang, overhang, overhang);
}

void GraphNodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    m_painter.paintNode(*painter, m_node, m_marks, GraphPainter::detailAt(scale));
}

} // namespace hearsay
