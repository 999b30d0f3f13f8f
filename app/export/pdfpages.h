// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/pdfmarks.h"
#include "export/qpdfjson.h"

#include <QRectF>
#include <QString>
#include <qpdf/QPDF.hh>
#include <vector>

namespace hearsay {

/// The pages of a PDF under annotation: turns places from the top of a page into PDF coordinates and gathers
/// each page's annotations. Not thread-safe. QPDF's exceptions pass through.
class PdfPages
{
public:
    explicit PdfPages(QPDF &pdf);

    QPDF &pdf() { return m_pdf; }
    /// An indirect object from `dictionary`, added to the annotations of `page`.
    QPDFObjectHandle addAnnotation(int page, const QPDFObjectHandle &dictionary);
    /// Writes the gathered annotations into the pages; call it once.
    void finish();

    QPDFObjectHandle page(int number) const { return m_pages.at(size_t(number)); }
    /// A rectangle as [left bottom right top].
    QPDFObjectHandle rectangle(int page, const QRectF &rect) const;
    /// The height of `y`, which counts from the top of the page, above its lower edge.
    double flipped(int page, double y) const { return m_heights.at(size_t(page)) - y; }
    /// An explicit destination a little above `place` that leaves the zoom as it is.
    QPDFObjectHandle destination(const PdfPlace &place) const;

    static QPDFObjectHandle text(const QString &text);
    static QPDFObjectHandle real(double value);

private:
    QPDF &m_pdf;
    std::vector<QPDFObjectHandle> m_pages;
    std::vector<double> m_heights;
    std::vector<std::vector<QPDFObjectHandle>> m_annotations;
};

} // namespace hearsay
