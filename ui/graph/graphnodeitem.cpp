// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphnodeitem.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace hearsay {

namespace {

/// Below this scale letters are too small to be read.
constexpr double legibleScale = 0.4;

} // namespace

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
    m_painter.paintNode(*painter, m_node, m_marks,
                        scale < legibleScale ? GraphDetail::ShapeOnly : GraphDetail::Full);
}

} // namespace hearsay
