// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/pdfstyle.h"

#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>

namespace hearsay {

/// The pages under the pen: a painter in points, the running head and foot, and how far down the page is
/// filled. One thread only.
class PdfCanvas
{
public:
    /// Begins the first page. `title` is the running head of all later ones. `device` must outlive the
    /// canvas.
    PdfCanvas(QIODevice &device, const PdfStyle &style, const QString &title);

    QPainter &painter() { return m_painter; }
    /// The current page, from 0.
    int page() const { return m_page; }
    qreal y() const { return m_y; }
    void moveTo(qreal y) { m_y = y; }
    void advance(qreal height) { m_y += height; }
    /// Height that is left on this page.
    qreal available() const { return PdfStyle::bottom - m_y; }

    /// Begins a page of the usual size, with y at its top.
    void newPage();
    /// Begins a page of another size (points) without running head; the page after it has the usual size
    /// again.
    void newPage(QSizeF size);
    /// Finishes the document. False where the device took not all of it.
    bool end();

private:
    void setPageSize(QSizeF size);
    void drawRunningLines(QSizeF size);

    const PdfStyle &m_style;
    QString m_title;
    QPdfWriter m_writer;
    QPainter m_painter;
    int m_page = 0;
    qreal m_y = PdfStyle::top;
};

} // namespace hearsay
