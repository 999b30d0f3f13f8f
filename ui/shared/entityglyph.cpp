// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/entityglyph.h"

#include <QPainterPath>

namespace hearsay {

namespace {

// All shapes are drawn on a grid of 16 by 16.
constexpr qreal grid = 16;

QPainterPath shoulders(qreal left, qreal right, qreal top)
{
    QPainterPath path;
    path.moveTo(left, 14.5);
    path.cubicTo(left, top, left + (right - left) * 0.2, top, (left + right) / 2, top);
    path.cubicTo(right - (right - left) * 0.2, top, right, top, right, 14.5);
    path.closeSubpath();
    return path;
}

void drawPerson(QPainter &painter)
{
    painter.drawEllipse(QPointF(8, 4.8), 3.1, 3.3);
    painter.drawPath(shoulders(2.2, 13.8, 9));
}

void drawAnonymous(QPainter &painter, const QColor &colour)
{
    QPen outline(colour, 1.4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(outline);
    painter.drawPath(shoulders(2.4, 13.6, 9.8));
    painter.drawEllipse(QPointF(8, 5), 3.4, 3.6);
    // The mask over the eyes.
    QPainterPath head;
    head.addEllipse(QPointF(8, 5), 3.4, 3.6);
    painter.setClipPath(head);
    painter.fillRect(QRectF(4, 3.2, 8, 2.6), colour);
    painter.setClipping(false);
}

void drawOrganisation(QPainter &painter)
{
    QPainterPath roof;
    roof.moveTo(1.5, 6);
    roof.lineTo(8, 1.6);
    roof.lineTo(14.5, 6);
    roof.closeSubpath();
    painter.drawPath(roof);
    for (qreal x : {3.0, 7.0, 11.0})
        painter.drawRect(QRectF(x, 7, 2, 5));
    painter.drawRect(QRectF(1.8, 12.8, 12.4, 1.8));
}

void drawOutlet(QPainter &painter)
{
    QPainterPath sheet;
    sheet.setFillRule(Qt::OddEvenFill);
    sheet.addRoundedRect(QRectF(1.5, 2.2, 13, 11.8), 1.4, 1.4);
    sheet.addRect(QRectF(3.3, 4.2, 9.4, 1.8));
    sheet.addRect(QRectF(3.3, 7.6, 4, 4.4));
    for (qreal y : {7.6, 9.4, 11.2})
        sheet.addRect(QRectF(8.7, y, 4, 0.9));
    painter.drawPath(sheet);
}

void drawGroup(QPainter &painter)
{
    painter.drawEllipse(QPointF(5.2, 5.2), 2.5, 2.7);
    painter.drawPath(shoulders(0.8, 9.4, 9));
    QPainterPath second;
    second.addEllipse(QPointF(11.2, 4.6), 2.3, 2.5);
    second.addPath(shoulders(10.2, 15.4, 8.2));
    painter.drawPath(second);
}

void drawDocument(QPainter &painter)
{
    QPainterPath sheet;
    sheet.setFillRule(Qt::OddEvenFill);
    sheet.moveTo(3, 1.4);
    sheet.lineTo(9.6, 1.4);
    sheet.lineTo(13.2, 5);
    sheet.lineTo(13.2, 14.6);
    sheet.lineTo(3, 14.6);
    sheet.closeSubpath();
    for (qreal y : {6.6, 8.8, 11.0})
        sheet.addRect(QRectF(5, y, 6.2, 1));
    painter.drawPath(sheet);
}

void drawUnknown(QPainter &painter, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.3));
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
    QPainterPath hook;
    hook.moveTo(5.9, 6.4);
    hook.cubicTo(6, 3.4, 10.4, 3.6, 10.2, 6.3);
    hook.cubicTo(10.1, 7.8, 8, 7.8, 8, 9.6);
    painter.drawPath(hook);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(8, 11.6), 0.9, 0.9);
}

} // namespace

void drawEntityGlyph(QPainter &painter, const QRectF &box, EntityType type, const QColor &colour)
{
    const qreal side = qMin(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / grid, side / grid);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (type) {
    case EntityType::Person:
        drawPerson(painter);
        break;
    case EntityType::Organisation:
        drawOrganisation(painter);
        break;
    case EntityType::Outlet:
        drawOutlet(painter);
        break;
    case EntityType::AnonymousSource:
        drawAnonymous(painter, colour);
        break;
    case EntityType::Group:
        drawGroup(painter);
        break;
    case EntityType::Document:
        drawDocument(painter);
        break;
    case EntityType::Unknown:
        drawUnknown(painter, colour);
        break;
    }
    painter.restore();
}

QPixmap entityGlyph(EntityType type, const QColor &colour, int size, qreal devicePixelRatio)
{
    QPixmap picture(QSize(size, size) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawEntityGlyph(painter, QRectF(0, 0, size, size), type, colour);
    return picture;
}

} // namespace hearsay
