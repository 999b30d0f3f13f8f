// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/quotationpainter.h"

#include "ui/article/readerlayout.h"
#include "ui/shared/colourmath.h"
#include "ui/shared/wording.h"

#include <QPainterPath>
#include <QTextLayout>
#include <algorithm>

namespace hearsay {

namespace {

constexpr qreal cornerRadius = 3;
constexpr qreal sidePadding = 2;
/// By how much a nested band is lower than the one around it, at top and bottom.
constexpr qreal nestingInset = 2.5;

QPainterPath bandPath(const QList<QRectF> &boxes, int depth)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const qreal inset = nestingInset * depth;
    for (const QRectF &box : boxes)
        path.addRoundedRect(box.adjusted(-sidePadding, inset, sidePadding, -inset), cornerRadius,
                            cornerRadius);
    return path;
}

QPen underlinePen(const QColor &colour, AttributionKind kind)
{
    QPen pen(colour, 1.6);
    pen.setCapStyle(Qt::FlatCap);
    if (kind == AttributionKind::Indirect) {
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.1, 2.2});
    } else if (kind == AttributionKind::Mixed) {
        pen.setDashPattern({4, 2.4});
    }
    return pen;
}

} // namespace

QList<QRectF> lineBoxes(const PlacedBlock &placed, Span span)
{
    const QTextLayout *layout = placed.block.layout();
    const qsizetype begin = qMax(span.begin - placed.span.begin, qsizetype(0));
    const qsizetype end = qMin(span.end - placed.span.begin, placed.span.length());
    const qreal half = ReaderLayout::lineHeight(placed.block) * 0.47;
    QList<QRectF> boxes;
    for (int i = 0; begin < end && i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int from = qMax(int(begin), line.textStart());
        const int to = qMin(int(end), line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal x1 = line.cursorToX(from);
        const qreal x2 = qMin(line.cursorToX(to), line.x() + line.naturalTextWidth());
        const qreal middle = line.y() + line.height() / 2;
        boxes.append(QRectF(QPointF(qMin(x1, x2), middle - half), QPointF(qMax(x1, x2), middle + half))
                         .translated(placed.origin));
    }
    return boxes;
}

QuotationPainter::QuotationPainter(const Analysis &analysis, const ArticleColours &colours,
                                   const Emphasis &emphasis)
    : m_analysis(analysis)
    , m_colours(colours)
    , m_emphasis(emphasis)
{
}

void QuotationPainter::paint(QPainter &painter, const PlacedBlock &placed, const QList<Piece> &pieces) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Parents first, so that what is nested in them stays visible.
    QList<Piece> contents;
    for (const Piece &piece : pieces) {
        if (piece.role == PieceRole::Content)
            contents.append(piece);
    }
    std::stable_sort(contents.begin(), contents.end(),
                     [](const Piece &a, const Piece &b) { return a.depth < b.depth; });
    for (const Piece &piece : std::as_const(contents))
        paintContent(painter, piece, lineBoxes(placed, piece.span));
    for (const Piece &piece : pieces) {
        if (piece.role == PieceRole::Mention && piece.owner == m_emphasis.entity)
            paintMention(painter, piece, lineBoxes(placed, piece.span));
        else if ((piece.role == PieceRole::Source || piece.role == PieceRole::Cue)
                 && piece.owner == m_emphasis.selected)
            paintSelectedParts(painter, piece, lineBoxes(placed, piece.span));
    }
    painter.restore();
}

void QuotationPainter::paintContent(QPainter &painter, const Piece &piece, const QList<QRectF> &boxes) const
{
    const Attribution &attribution = m_analysis.attributions[piece.owner];
    const QColor strong = m_colours.strong(attribution.speaker());
    const QColor soft = m_colours.soft(attribution.speaker());
    const QPainterPath path = bandPath(boxes, piece.depth);
    const bool selected = piece.owner == m_emphasis.selected;
    const bool emphasised = selected || piece.owner == m_emphasis.hovered
        || (m_emphasis.entity != noEntity && attribution.speakers.contains(m_emphasis.entity));

    QColor fill = soft;
    if (attribution.kind == AttributionKind::Indirect)
        fill = mixed(soft, m_colours.page, 0.62);
    if (emphasised)
        fill = mixed(soft, strong, m_colours.dark ? 0.14 : 0.1);
    painter.setPen(Qt::NoPen);
    if (isGuess(attribution) && !emphasised) {
        painter.fillPath(path, mixed(fill, m_colours.page, 0.55));
        painter.fillPath(path, QBrush(mixed(soft, strong, 0.22), Qt::BDiagPattern));
    } else {
        painter.fillPath(path, fill);
    }
    if (piece.depth > 0 || emphasised) {
        const qreal width = selected ? 1.6 : 1;
        painter.setPen(QPen(selected ? strong : mixed(strong, soft, 0.45), width));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path.simplified());
    }
    paintForm(painter, attribution, boxes, piece.depth);
}

void QuotationPainter::paintForm(QPainter &painter, const Attribution &attribution,
                                 const QList<QRectF> &boxes, int depth) const
{
    if (attribution.kind == AttributionKind::Direct)
        return;
    painter.setPen(underlinePen(m_colours.strong(attribution.speaker()), attribution.kind));
    for (const QRectF &box : boxes) {
        const qreal y = box.bottom() - 2.2 - nestingInset * depth;
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    }
}

void QuotationPainter::paintMention(QPainter &painter, const Piece &piece, const QList<QRectF> &boxes) const
{
    painter.setPen(QPen(m_colours.strong(piece.owner), 1));
    painter.setBrush(Qt::NoBrush);
    for (const QRectF &box : boxes)
        painter.drawRoundedRect(box.adjusted(-sidePadding, 2, sidePadding, -2), cornerRadius, cornerRadius);
}

void QuotationPainter::paintSelectedParts(QPainter &painter, const Piece &piece,
                                          const QList<QRectF> &boxes) const
{
    const Attribution &attribution = m_analysis.attributions[piece.owner];
    painter.setPen(QPen(m_colours.strong(attribution.speaker()), piece.role == PieceRole::Source ? 2 : 1));
    for (const QRectF &box : boxes)
        painter.drawLine(QPointF(box.left(), box.bottom() - 2), QPointF(box.right(), box.bottom() - 2));
}

} // namespace hearsay
