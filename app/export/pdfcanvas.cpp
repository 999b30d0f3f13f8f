// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfcanvas.h"

#include "export/pdftextblock.h"

#include <QPageLayout>
#include <QPageSize>

namespace hearsay {

PdfCanvas::PdfCanvas(QIODevice &device, const PdfStyle &style, const QString &title)
    : m_style(style)
    , m_title(title)
    , m_writer(&device)
{
    m_writer.setResolution(72);
    setPageSize(PdfStyle::page);
    m_painter.begin(&m_writer);
    drawRunningLines(PdfStyle::page);
}

void PdfCanvas::setPageSize(QSizeF size)
{
    const QPageSize pageSize(size, QPageSize::Point, {}, QPageSize::ExactMatch);
    m_writer.setPageLayout(QPageLayout(pageSize, QPageLayout::Portrait, {}, QPageLayout::Point));
}

void PdfCanvas::newPage()
{
    newPage(PdfStyle::page);
    m_y = PdfStyle::top;
}

void PdfCanvas::newPage(QSizeF size)
{
    setPageSize(size);
    m_writer.newPage();
    ++m_page;
    m_y = PdfStyle::top;
    drawRunningLines(size);
}

void PdfCanvas::drawRunningLines(QSizeF size)
{
    const PdfTextBlock number(QString::number(m_page + 1), m_style.small, size.width());
    const qreal right = size.width() - (PdfStyle::page.width() - PdfStyle::notesLeft - PdfStyle::notesWidth);
    number.drawLine(m_painter, 0, {right - number.naturalWidth(), size.height() - 46});
    if (m_page == 0)
        return;
    const QString title
        = QFontMetricsF(m_style.small.font).elidedText(m_title, Qt::ElideRight, PdfStyle::fullWidth);
    PdfTextBlock(title, m_style.small, size.width()).drawLine(m_painter, 0, {PdfStyle::left, 36});
}

bool PdfCanvas::end()
{
    return m_painter.end();
}

} // namespace hearsay
