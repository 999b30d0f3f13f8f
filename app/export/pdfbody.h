// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "export/pdfcontext.h"
#include "export/pdfmarginnotes.h"
#include "export/pdftextblock.h"
#include "export/spansweep.h"

#include <QHash>

namespace hearsay {

/// Sets the article's text: paragraphs over as many pages as it takes (no single line of a paragraph is left
/// alone on a page), underlines and highlight areas for every content line, margin notes. Fills highlights
/// and quotation places.
class PdfBody
{
public:
    explicit PdfBody(PdfContext &context);

    /// Draws all of it from the canvas's current place. Between the title paragraph, where the article begins
    /// with one, and the rest stands the head. Error: Cancelled.
    Result<Done> draw();

private:
    void drawTitleAndHead();
    void drawParagraph(const Paragraph &paragraph);
    void drawPart(Span span, ParagraphRole role);
    void drawLines(const PdfTextBlock &block, qsizetype offset, qreal x,
                   const QList<AttributionPiece> &pieces);
    void drawLine(const PdfTextBlock &block, int line, qsizetype offset, QPointF corner,
                  const QList<AttributionPiece> &pieces);
    /// Underlines the words of an attribution in `rects`, which it moves to their place on the page, and
    /// marks them.
    void drawBand(AttributionIndex attribution, QPointF corner, QList<QRectF> &rects);
    /// Notes the places of those that begin on a line that is too full to mark them.
    void noteBeginnings(Span line, qreal y, const QList<AttributionPiece> &pieces);
    void markPlace(AttributionIndex attribution, qreal y);
    void markContent(AttributionIndex attribution, const QList<QRectF> &rects);
    void addNote(AttributionIndex attribution, qreal y);
    void nextPage();

    PdfContext &m_context;
    PdfMarginNotes m_notes;
    SpanSweep m_sweep;
    QList<int> m_depths; ///< by attribution: how many others it stands inside
    QHash<AttributionIndex, qsizetype> m_highlights; ///< index of its highlight on the current page
    qsizetype m_firstParagraph = 0;
    qreal m_notesTop = PdfStyle::top; ///< where the margin of the current page begins
};

/// How many lines of the `remaining` go on a page that has room for `fitting`: never one alone at its foot,
/// never one alone at the head of the next.
int linesForPage(int remaining, int fitting, bool isParagraphStart);

} // namespace hearsay
