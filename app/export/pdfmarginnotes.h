// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/pdfcanvas.h"
#include "export/pdfmarks.h"

#include <QColor>
#include <QList>
#include <QString>

namespace hearsay {

/// One note beside the text: who says it, and how we know.
struct PdfNote
{
    qreal y = 0; ///< wished top: that of the first content line
    QString name;
    QString detail; ///< may be empty
    QColor colour;
    AttributionIndex attribution = noAttribution;
};

/// The notes of one page. They never overlap: each is pushed below the one before it, the whole column is
/// pushed up where it would leave the page, details and then the last notes give way where the page cannot
/// hold them all.
class PdfMarginNotes
{
public:
    explicit PdfMarginNotes(const PdfStyle &style)
        : m_style(style)
    {
    }

    /// Notes must come in the order of their wished places.
    void add(const PdfNote &note) { m_notes.append(note); }
    /// Draws the notes on the current page between `top` and `bottom`, adds a link from each to its index
    /// entry, and forgets them.
    void flush(PdfCanvas &canvas, PdfMarks &marks, qreal top, qreal bottom);

private:
    void drawNote(PdfCanvas &canvas, PdfMarks &marks, const PdfNote &note, qreal y, bool withDetail) const;

    const PdfStyle &m_style;
    QList<PdfNote> m_notes;
};

/// The tops at which boxes of `heights` stand without overlapping between `top` and `bottom`, each at its
/// wished place or as close below it as the others allow; those that fit in no way get none (the result is
/// shorter). Wishes ascend.
QList<qreal> stackNotes(const QList<qreal> &wishes, const QList<qreal> &heights, qreal gap, qreal top,
                        qreal bottom);

} // namespace hearsay
