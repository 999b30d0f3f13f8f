// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdftextblock.h"

#include "export/codepointindex.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <algorithm>

namespace hearsay {

namespace {

/// The same text, position by position, without what cannot be drawn on one line.
QString drawable(const QString &text)
{
    QString result = wellFormed(text);
    for (QChar &c : result) {
        const bool breaksLine = c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        if (c.category() == QChar::Other_Control || breaksLine)
            c = u' ';
    }
    return result;
}

bool runsRightToLeft(QChar c)
{
    const QChar::Direction direction = c.direction();
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirRLE
        || direction == QChar::DirRLO || direction == QChar::DirRLI;
}

} // namespace

PdfTextBlock::PdfTextBlock(const QString &text, const PdfTextStyle &style, qreal width,
                           const QList<Tint> &tints)
    : m_layout(drawable(text), style.font)
    , m_colour(style.colour)
{
    const QFontMetricsF metrics(style.font);
    m_ascent = metrics.ascent();
    m_descent = metrics.descent();
    m_mixesDirections = std::any_of(text.begin(), text.end(), runsRightToLeft);

    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const Tint &tint : tints) {
        QTextCharFormat format;
        format.setForeground(tint.colour);
        formats.append({int(tint.span.begin), int(tint.span.length()), format});
    }
    m_layout.setFormats(formats);

    m_layout.beginLayout();
    while (true) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        m_heights.append(std::max(style.lineHeight, line.ascent() + line.descent()));
    }
    m_layout.endLayout();
}

qreal PdfTextBlock::height() const
{
    qreal sum = 0;
    for (qreal height : m_heights)
        sum += height;
    return sum;
}

qreal PdfTextBlock::naturalWidth() const
{
    qreal widest = 0;
    for (int line = 0; line < lineCount(); ++line)
        widest = std::max(widest, m_layout.lineAt(line).naturalTextWidth());
    return widest;
}

qreal PdfTextBlock::baseline(int line) const
{
    const qreal own = (m_heights[line] - m_ascent - m_descent) / 2 + m_ascent;
    return std::max(own, m_layout.lineAt(line).ascent());
}

void PdfTextBlock::drawLine(QPainter &painter, int line, QPointF corner) const
{
    const QTextLine textLine = m_layout.lineAt(line);
    painter.setPen(m_colour);
    textLine.draw(&painter, corner + QPointF(0, baseline(line) - textLine.ascent()) - textLine.position());
}

void PdfTextBlock::draw(QPainter &painter, QPointF corner) const
{
    for (int line = 0; line < lineCount(); ++line) {
        drawLine(painter, line, corner);
        corner.ry() += m_heights[line];
    }
}

Span PdfTextBlock::trimmed(Span span) const
{
    const QString &text = m_layout.text();
    while (!span.isEmpty() && text[span.begin].isSpace())
        ++span.begin;
    while (!span.isEmpty() && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

QList<QRectF> PdfTextBlock::rectsOf(Span span, int line) const
{
    const QTextLine textLine = m_layout.lineAt(line);
    const qsizetype start = textLine.textStart();
    const Span here
        = trimmed({std::max(span.begin, start), std::min(span.end, start + textLine.textLength())});
    if (here.isEmpty())
        return {};
    const qreal top = baseline(line) - m_ascent;
    const auto rect = [&](qreal a, qreal b) {
        return QRectF(std::min(a, b), top, std::abs(b - a), m_ascent + m_descent);
    };
    if (!m_mixesDirections)
        return {rect(textLine.cursorToX(int(here.begin)), textLine.cursorToX(int(here.end)))};

    // Between two directions a cursor stands at one of two places; the glyphs of each character stand at
    // theirs.
    QList<QRectF> rects;
    for (int at = int(here.begin); at < here.end;) {
        const int next = std::max(at + 1, m_layout.nextCursorPosition(at));
        for (const QGlyphRun &run : textLine.glyphRuns(at, next - at)) {
            const QRectF bounds = run.boundingRect();
            const QRectF cell = rect(bounds.left(), bounds.right());
            constexpr qreal slack = 0.1;
            const bool touches = !rects.isEmpty() && cell.left() <= rects.last().right() + slack
                && cell.right() >= rects.last().left() - slack;
            if (touches)
                rects.last() |= cell;
            else
                rects.append(cell);
        }
        at = next;
    }
    rects.removeIf([](const QRectF &cell) { return cell.width() <= 0; });
    return rects;
}

qsizetype PdfTextBlock::endOfLine(int line) const
{
    const QTextLine textLine = m_layout.lineAt(line);
    return textLine.textStart() + textLine.textLength();
}

} // namespace hearsay
