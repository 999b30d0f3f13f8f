// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/speakerpalette.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSizeF>

namespace hearsay {

/// How a run of text is set: all lengths are points (1/72 inch).
struct PdfTextStyle
{
    QFont font;
    qreal lineHeight = 0; ///< the least; a line with taller characters takes more
    QColor colour;
};

/// The look of the annotated PDF: an A4 page with one column of about 65 characters and a margin for notes
/// beside it. Lengths are points, y grows downwards from the top of the page.
struct PdfStyle
{
    static constexpr QSizeF page{595, 842};
    static constexpr qreal left = 62;
    static constexpr qreal top = 72;
    static constexpr qreal bottom = 766;
    static constexpr qreal textWidth = 336;
    static constexpr qreal notesLeft = 414;
    static constexpr qreal notesWidth = 128;
    /// The whole width between the outer margins: head, legend and index use it.
    static constexpr qreal fullWidth = notesLeft + notesWidth - left;

    PdfTextStyle body;
    PdfTextStyle title;
    PdfTextStyle heading;
    PdfTextStyle byline;
    PdfTextStyle small; ///< facts in the head, running head and foot
    PdfTextStyle noteName;
    PdfTextStyle noteDetail;
    PdfTextStyle legend;
    PdfTextStyle indexName;
    PdfTextStyle indexEntry;

    /// The shipped style. Needs a QGuiApplication.
    static PdfStyle standard();
};

/// A palette colour for painting.
inline QColor toColour(Rgb rgb)
{
    return QColor::fromRgb(rgb);
}

} // namespace hearsay
