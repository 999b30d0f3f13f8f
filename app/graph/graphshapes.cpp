// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphshapes.h"

#include "graph/graphmetrics.h"

#include <QPainter>

namespace hearsay {

namespace {

constexpr double tailWidth = 7; ///< of a speech bubble
constexpr double foldSize = 11; ///< the folded corner of a sheet
constexpr double mastheadHeight = 4;

QPainterPath sheet(const QRectF &r)
{
    QPainterPath path(r.topLeft());
    path.lineTo(r.right() - foldSize, r.top());
    path.lineTo(r.right(), r.top() + foldSize);
    path.lineTo(r.bottomRight());
    path.lineTo(r.bottomLeft());
    path.closeSubpath();
    return path;
}

QPainterPath rounded(const QRectF &r, double radius)
{
    QPainterPath path;
    path.addRoundedRect(r, radius, radius);
    return path;
}

QPainterPath bubble(const QRectF &r)
{
    const QRectF body = r.adjusted(tailWidth, 0, 0, 0);
    constexpr double d = 2 * graphCornerRadius;
    const double y = r.center().y();
    QPainterPath path(QPointF(body.left(), y - 5));
    path.arcTo(body.left(), body.top(), d, d, 180, -90);
    path.arcTo(body.right() - d, body.top(), d, d, 90, -90);
    path.arcTo(body.right() - d, body.bottom() - d, d, d, 0, -90);
    path.arcTo(body.left(), body.bottom() - d, d, d, 270, -90);
    path.lineTo(body.left(), y + 5);
    path.lineTo(r.left(), y);
    path.closeSubpath();
    return path;
}

/// A signpost: a plate that points at those who stand to it.
QPainterPath signpost(const QRectF &r)
{
    constexpr double tip = 9;
    QPainterPath path(QPointF(r.left(), r.center().y()));
    path.lineTo(r.left() + tip, r.top());
    path.lineTo(r.right(), r.top());
    path.lineTo(r.right(), r.bottom());
    path.lineTo(r.left() + tip, r.bottom());
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath graphOutline(GraphNodeKind kind, const QRectF &r)
{
    switch (kind) {
    case GraphNodeKind::Article:
    case GraphNodeKind::Document:
        return sheet(r);
    case GraphNodeKind::Outlet:
        return rounded(r, graphCornerRadius);
    case GraphNodeKind::Organisation: {
        QPainterPath box;
        box.addRect(r);
        return box;
    }
    case GraphNodeKind::Person:
    case GraphNodeKind::Group:
    case GraphNodeKind::AnonymousSource:
    case GraphNodeKind::UnknownSpeaker:
        return rounded(r, std::min(r.height() / 2, 16.0));
    case GraphNodeKind::Statement:
        return bubble(r);
    case GraphNodeKind::Claim:
        return signpost(r);
    }
    Q_UNREACHABLE();
}

void paintGraphTrimmings(QPainter &painter, GraphNodeKind kind, const QRectF &rect,
                         const QPainterPath &outline, const QColor &line)
{
    if (kind == GraphNodeKind::Outlet) {
        painter.save();
        painter.setClipPath(outline, Qt::IntersectClip);
        painter.fillRect(QRectF(rect.topLeft(), QSizeF(rect.width(), mastheadHeight)), line);
        painter.restore();
    } else if (kind == GraphNodeKind::Article || kind == GraphNodeKind::Document) {
        QPainterPath fold(QPointF(rect.right() - foldSize, rect.top()));
        fold.lineTo(rect.right() - foldSize, rect.top() + foldSize);
        fold.lineTo(rect.right(), rect.top() + foldSize);
        painter.strokePath(fold, QPen(line, graphOutlineWidth));
    }
}

QRectF graphLabelBox(GraphNodeKind kind, const QRectF &rect)
{
    const double padding = GraphMetrics::padding;
    QRectF box = rect.adjusted(padding, padding - 3, -padding, -padding + 3);
    if (kind == GraphNodeKind::Statement || kind == GraphNodeKind::Claim)
        return box.adjusted(tailWidth, 0, 2, 0);
    if (kind == GraphNodeKind::Outlet)
        box.adjust(0, mastheadHeight / 2, 0, mastheadHeight / 2);
    return box.adjusted(GraphMetrics::symbolSize + GraphMetrics::symbolGap, 0, 0, 0);
}

} // namespace hearsay
