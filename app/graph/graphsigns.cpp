// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphsigns.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace hearsay {

namespace {

/// A head over shoulders, filled.
void addFigure(QPainterPath &path, const QPointF &centre, double size)
{
    path.addEllipse(centre + QPointF(0, -size * 0.22), size * 0.21, size * 0.21);
    const QRectF shoulders(centre.x() - size * 0.38, centre.y() + size * 0.08, size * 0.76, size * 0.72);
    path.moveTo(shoulders.left(), shoulders.center().y());
    path.arcTo(shoulders, 180, -180);
    path.closeSubpath();
}

void paintSheetSign(QPainter &painter, const QRectF &box, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.2));
    for (int line = 0; line < 4; ++line) {
        const double y = box.top() + 2.5 + line * 3;
        painter.drawLine(QPointF(box.left() + 1, y),
                         QPointF(line == 3 ? box.center().x() : box.right() - 1, y));
    }
}

void paintPressSign(QPainter &painter, const QRectF &box, const QColor &colour)
{
    const QRectF page = box.adjusted(0.5, 2, -0.5, -2);
    painter.setPen(QPen(colour, 1.1));
    painter.drawRect(page);
    painter.fillRect(QRectF(page.left() + 2, page.top() + 2.2, 4.2, 5.6), colour);
    for (int line = 0; line < 3; ++line) {
        const double y = page.top() + 2.8 + line * 2.3;
        painter.drawLine(QPointF(page.left() + 8, y), QPointF(page.right() - 1.8, y));
    }
}

void paintColumnsSign(QPainter &painter, const QRectF &box, const QColor &colour)
{
    QPainterPath roof;
    roof.moveTo(box.left() + 0.5, box.top() + 5);
    roof.lineTo(box.center().x(), box.top() + 1);
    roof.lineTo(box.right() - 0.5, box.top() + 5);
    roof.closeSubpath();
    painter.fillPath(roof, colour);
    for (int column = 0; column < 3; ++column)
        painter.fillRect(QRectF(box.left() + 2 + column * 4.2, box.top() + 6, 1.8, 5), colour);
    painter.fillRect(QRectF(box.left() + 0.5, box.top() + 11.8, box.width() - 1, 1.6), colour);
}

void paintFigures(QPainter &painter, const QRectF &box, const QColor &colour, const QColor &behind,
                  bool several)
{
    const QPointF centre = box.center() + QPointF(0, -0.5);
    if (several) {
        QPainterPath others;
        addFigure(others, centre + QPointF(-3.6, -0.8), 10);
        addFigure(others, centre + QPointF(3.6, -0.8), 10);
        painter.fillPath(others, colour);
        QPainterPath first;
        addFigure(first, centre + QPointF(0, 1.4), 11);
        painter.strokePath(first, QPen(behind, 2));
        painter.fillPath(first, colour);
        return;
    }
    QPainterPath figure;
    addFigure(figure, centre, box.height());
    painter.fillPath(figure, colour);
}

void paintQuestionSign(QPainter &painter, const QRectF &box, const QColor &colour, const QColor &behind)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(behind);
    painter.setFont(graphFont(10, QFont::Bold));
    painter.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
}

} // namespace

void paintGraphSign(QPainter &painter, GraphNodeKind kind, const QRectF &box, const QColor &colour,
                    const QColor &behind)
{
    switch (kind) {
    case GraphNodeKind::Article:
    case GraphNodeKind::Document:
        return paintSheetSign(painter, box, colour);
    case GraphNodeKind::Outlet:
        return paintPressSign(painter, box, colour);
    case GraphNodeKind::Organisation:
        return paintColumnsSign(painter, box, colour);
    case GraphNodeKind::Person:
        return paintFigures(painter, box, colour, behind, false);
    case GraphNodeKind::Group:
        return paintFigures(painter, box, colour, behind, true);
    case GraphNodeKind::AnonymousSource:
        return paintQuestionSign(painter, box, colour, behind);
    case GraphNodeKind::UnknownSpeaker:
        painter.setPen(QPen(colour, 1.6));
        painter.drawEllipse(box.adjusted(3, 3, -3, -3));
        return;
    case GraphNodeKind::Statement:
    case GraphNodeKind::Claim:
        return;
    }
}

QFont graphFont(double size, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(int(std::lround(size)));
    font.setWeight(weight);
    // The same line breaks at every scale and on every device.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace hearsay
