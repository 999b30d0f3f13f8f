// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graphpainter.h"

#include <QGraphicsItem>

namespace hearsay {

/// An edge on the scene, in the coordinates of the layout.
class GraphEdgeItem : public QGraphicsItem
{
public:
    /// `painter` must outlive it.
    GraphEdgeItem(const GraphPainter &painter, int edge);

    void setMarks(GraphMarks marks);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const GraphPainter &m_painter;
    int m_edge;
    QRectF m_bounds;
    GraphMarks m_marks;
};

} // namespace hearsay
