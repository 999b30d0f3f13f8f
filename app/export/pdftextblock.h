// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"
#include "export/pdfstyle.h"

#include <QList>
#include <QPainter>
#include <QRectF>
#include <QTextLayout>

namespace hearsay {

/// A paragraph broken into lines of a given width, ready to be drawn line by line and asked where its words
/// stand. Positions count UTF-16 code units of the paragraph. Direction follows the first strong character
/// (Unicode Standard Annex 9); words longer than a line are broken.
class PdfTextBlock
{
public:
    /// Colours for a part of the text.
    struct Tint
    {
        Span span;
        QColor colour;
    };

    PdfTextBlock(const QString &text, const PdfTextStyle &style, qreal width, const QList<Tint> &tints = {});

    int lineCount() const { return m_layout.lineCount(); }
    qreal lineHeight(int line) const { return m_heights[line]; }
    qreal height() const;
    /// Width of the widest line.
    qreal naturalWidth() const;
    /// Draws one line with its upper left corner at `corner`.
    void drawLine(QPainter &painter, int line, QPointF corner) const;
    /// Draws all lines.
    void draw(QPainter &painter, QPointF corner) const;
    /// Where the words of `span` stand on a line, relative to the line's upper left corner: one rectangle in
    /// text that runs one way, several where directions mix, none where the line holds no word of it. Spaces
    /// at the ends of the line are left out.
    QList<QRectF> rectsOf(Span span, int line) const;
    /// The first `line` lines' text, for eliding: position after the last character of a line.
    qsizetype endOfLine(int line) const;

private:
    Span trimmed(Span span) const;
    qreal baseline(int line) const;

    QTextLayout m_layout;
    QList<qreal> m_heights;
    qreal m_ascent = 0; ///< of the style's own font
    qreal m_descent = 0;
    QColor m_colour;
    bool m_mixesDirections = false;
};

} // namespace hearsay
