// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfmarginnotes.h"

#include "export/pdftextblock.h"

#include <QCoreApplication>
#include <algorithm>

namespace hearsay {

namespace {

constexpr qreal noteGap = 4;

QList<qreal> heightsOf(const QList<PdfNote> &notes, const PdfStyle &style, bool withDetail)
{
    QList<qreal> heights;
    for (const PdfNote &note : notes) {
        qreal height = PdfTextBlock(note.name, style.noteName, PdfStyle::notesWidth).height();
        if (withDetail && !note.detail.isEmpty())
            height += PdfTextBlock(note.detail, style.noteDetail, PdfStyle::notesWidth).height();
        heights.append(height);
    }
    return heights;
}

} // namespace

QList<qreal> stackNotes(const QList<qreal> &wishes, const QList<qreal> &heights, qreal gap, qreal top,
                        qreal bottom)
{
    qsizetype count = 0;
    for (qreal used = top; count < heights.size() && used + heights[count] <= bottom; ++count)
        used += heights[count] + gap;
    QList<qreal> tops;
    qreal free = top;
    for (qsizetype i = 0; i < count; ++i) {
        tops.append(std::max(wishes[i], free));
        free = tops[i] + heights[i] + gap;
    }
    qreal limit = bottom;
    for (qsizetype i = count - 1; i >= 0 && tops[i] + heights[i] > limit; --i) {
        tops[i] = limit - heights[i];
        limit = tops[i] - gap;
    }
    return tops;
}

void PdfMarginNotes::flush(PdfCanvas &canvas, PdfMarks &marks, qreal top, qreal bottom)
{
    // However short they are, no more than these stand above one another; the others need not be measured.
    const auto most = qsizetype((bottom - top) / (m_style.noteName.lineHeight + noteGap)) + 1;
    const qsizetype all = m_notes.size();
    m_notes = m_notes.first(std::min(all, std::max(most, qsizetype(1))));
    QList<qreal> wishes;
    for (const PdfNote &note : std::as_const(m_notes))
        wishes.append(note.y);
    bool withDetail = true;
    QList<qreal> tops = stackNotes(wishes, heightsOf(m_notes, m_style, true), noteGap, top, bottom);
    // One line stays free for the words that say how many more there are.
    const qreal lastLine = bottom - m_style.noteDetail.lineHeight;
    if (tops.size() < all) {
        withDetail = false;
        tops = stackNotes(wishes, heightsOf(m_notes, m_style, false), noteGap, top, lastLine);
    }
    for (qsizetype i = 0; i < tops.size(); ++i)
        drawNote(canvas, marks, m_notes[i], tops[i], withDetail);
    const qsizetype left = all - tops.size();
    if (left > 0) {
        const QString more
            = QCoreApplication::translate("PdfMarginNotes", "and %1 more, see the index").arg(left);
        PdfTextBlock(more, m_style.noteDetail, PdfStyle::notesWidth)
            .draw(canvas.painter(), {PdfStyle::notesLeft, lastLine});
    }
    m_notes.clear();
}

void PdfMarginNotes::drawNote(PdfCanvas &canvas, PdfMarks &marks, const PdfNote &note, qreal y,
                              bool withDetail) const
{
    PdfTextStyle nameStyle = m_style.noteName;
    nameStyle.colour = note.colour;
    const PdfTextBlock name(note.name, nameStyle, PdfStyle::notesWidth);
    name.draw(canvas.painter(), {PdfStyle::notesLeft, y});
    qreal height = name.height();
    if (withDetail && !note.detail.isEmpty()) {
        const PdfTextBlock detail(note.detail, m_style.noteDetail, PdfStyle::notesWidth);
        detail.draw(canvas.painter(), {PdfStyle::notesLeft, y + height});
        height += detail.height();
    }
    canvas.painter().fillRect(QRectF(PdfStyle::notesLeft - 6, y + 1, 1.5, height - 2), note.colour);
    marks.links.append({canvas.page(),
                        {PdfStyle::notesLeft, y, PdfStyle::notesWidth, height},
                        {PdfTarget::Kind::IndexEntry, note.attribution}});
}

} // namespace hearsay
