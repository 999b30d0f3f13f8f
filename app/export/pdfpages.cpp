// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfpages.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>

namespace hearsay {

PdfPages::PdfPages(QPDF &pdf)
    : m_pdf(pdf)
{
    for (QPDFPageObjectHelper &helper : QPDFPageDocumentHelper(pdf).getAllPages()) {
        m_pages.push_back(helper.getObjectHandle());
        m_heights.push_back(helper.getMediaBox().getArrayAsRectangle().ury);
    }
    m_annotations.resize(m_pages.size());
}

QPDFObjectHandle PdfPages::addAnnotation(int page, const QPDFObjectHandle &dictionary)
{
    QPDFObjectHandle annotation = m_pdf.makeIndirectObject(dictionary);
    m_annotations.at(size_t(page)).push_back(annotation);
    return annotation;
}

void PdfPages::finish()
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (!m_annotations[i].empty())
            m_pages[i].replaceKey("/Annots", QPDFObjectHandle::newArray(m_annotations[i]));
    }
}

QPDFObjectHandle PdfPages::rectangle(int page, const QRectF &rect) const
{
    return QPDFObjectHandle::newArray({real(rect.left()), real(flipped(page, rect.bottom())),
                                       real(rect.right()), real(flipped(page, rect.top()))});
}

QPDFObjectHandle PdfPages::destination(const PdfPlace &place) const
{
    constexpr double air = 12; // so that the place does not touch the upper edge of the view
    return QPDFObjectHandle::newArray({page(place.page), QPDFObjectHandle::newName("/XYZ"), real(0),
                                       real(flipped(place.page, std::max(0.0, place.y - air))),
                                       QPDFObjectHandle::newNull()});
}

QPDFObjectHandle PdfPages::text(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle PdfPages::real(double value)
{
    return QPDFObjectHandle::newReal(value, 2);
}

} // namespace hearsay
