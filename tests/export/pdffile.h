// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "export/qpdfjson.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>
#include <memory>
#include <qpdf/QPDF.hh>

namespace hearsay {

/// A PDF read back for tests.
class PdfFile
{
public:
    /// Throws what QPDF throws where the file is broken.
    explicit PdfFile(const QString &path);

    QPDF &pdf() { return *m_pdf; }
    int pageCount();
    QPDFObjectHandle page(int number);
    double pageHeight(int number);
    /// The annotations of one subtype ("/Highlight") on one page.
    QList<QPDFObjectHandle> annotations(int page, const std::string &subtype);
    QList<QPDFObjectHandle> annotations(const std::string &subtype);
    /// The index of the page that a destination array leads to, or -1.
    int pageOf(QPDFObjectHandle destination);

private:
    std::unique_ptr<QPDF> m_pdf;
};

/// The rectangles of /QuadPoints, from the top of a page of this height. Fails the program where the points
/// of a quadrilateral are not in the order upper left, upper right, lower left, lower right.
QList<QRectF> quadsOf(QPDFObjectHandle highlight, double pageHeight);

/// What the PDF calls an annotation: "q12-page3".
std::string nameOf(QPDFObjectHandle highlight);
/// The attribution that an annotation is named after: 11 of "q12-page3".
AttributionIndex attributionOf(const QPDFObjectHandle &highlight);

/// A word as pdftotext finds it.
struct PdfWord
{
    int page = 0;
    QRectF box;
    QString text;
};

/// Whether there is a pdftotext to read PDFs with.
bool hasPdfToText();
/// The words of a PDF in pdftotext's order; empty where pdftotext cannot read it.
QList<PdfWord> wordsOf(const QString &path);

/// Letters and digits of `text`: what is compared where quotation marks may or may not stick to a word.
QString lettersOf(const QString &text);

} // namespace hearsay
