// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "ui/article/articlecolours.h"
#include "ui/article/pieceindex.h"

#include <QPainter>
#include <QTextBlock>

namespace hearsay {

/// What is emphasised among the pieces of an article; indices of its analysis, -1 for none.
struct Emphasis
{
    AttributionIndex selected = noAttribution;
    AttributionIndex hovered = noAttribution;
    EntityIndex entity = noEntity;

    friend bool operator==(const Emphasis &, const Emphasis &) = default;
};

/// A laid-out block of the view: the characters of the article in it, and its top left corner.
struct PlacedBlock
{
    QTextBlock block;
    Span span;
    QPointF origin;
};

/// The boxes, one per line, that the characters of `span` fill in a block. They take nearly all of the
/// distance between lines. Empty where nothing overlaps.
QList<QRectF> lineBoxes(const PlacedBlock &placed, Span span);

/// Paints what stands behind the characters of an article: for each content a band in its speaker's colour.
/// The form tells the kind without the colour: direct speech is filled, indirect speech is tinted and
/// underlined with dots, mixed is filled and underlined with dashes; a guess is hatched. Nested ones stand
/// inside their parents, smaller.
class QuotationPainter
{
public:
    /// Keeps references to all three, for as long as it lives.
    QuotationPainter(const Analysis &analysis, const ArticleColours &colours, const Emphasis &emphasis);

    /// Paints the bands of `pieces` in a block, under the text to come.
    void paint(QPainter &painter, const PlacedBlock &placed, const QList<Piece> &pieces) const;

private:
    void paintContent(QPainter &painter, const Piece &piece, const QList<QRectF> &boxes) const;
    void paintForm(QPainter &painter, const Attribution &attribution, const QList<QRectF> &boxes,
                   int depth) const;
    void paintMention(QPainter &painter, const Piece &piece, const QList<QRectF> &boxes) const;
    void paintSelectedParts(QPainter &painter, const Piece &piece, const QList<QRectF> &boxes) const;

    const Analysis &m_analysis;
    const ArticleColours &m_colours;
    const Emphasis &m_emphasis;
};

} // namespace hearsay
