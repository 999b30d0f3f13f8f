// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graphpainter.h"

#include <QGraphicsItem>

namespace hearsay {

/// A node on the scene. Its coordinates are those of the layout, so that at rest its position is (0, 0);
/// while things move, the position is the way that it still has to go.
class GraphNodeItem : public QGraphicsItem
{
public:
    /// `painter` must outlive it.
    GraphNodeItem(const GraphPainter &painter, GraphNodeIndex node, const QRectF &rect);

    void setMarks(GraphMarks marks);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const GraphPainter &m_painter;
    GraphNodeIndex m_node;
    QRectF m_rect;
    GraphMarks m_marks;
};

} // namespace hearsay
