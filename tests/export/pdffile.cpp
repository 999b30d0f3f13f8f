// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffile.h"

#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

PdfFile::PdfFile(const QString &path)
    : m_pdf(std::make_unique<QPDF>())
{
    m_pdf->processFile(path.toLocal8Bit().constData());
}

int PdfFile::pageCount()
{
    return int(m_pdf->getAllPages().size());
}

QPDFObjectHandle PdfFile::page(int number)
{
    return m_pdf->getAllPages().at(size_t(number));
}

double PdfFile::pageHeight(int number)
{
    return QPDFPageObjectHelper(page(number)).getMediaBox().getArrayAsRectangle().ury;
}

QList<QPDFObjectHandle> PdfFile::annotations(int number, const std::string &subtype)
{
    QList<QPDFObjectHandle> found;
    QPDFObjectHandle all = page(number).getKey("/Annots");
    for (int i = 0; all.isArray() && i < all.getArrayNItems(); ++i) {
        if (all.getArrayItem(i).getKey("/Subtype").getName() == subtype)
            found.append(all.getArrayItem(i));
    }
    return found;
}

QList<QPDFObjectHandle> PdfFile::annotations(const std::string &subtype)
{
    QList<QPDFObjectHandle> found;
    for (int i = 0; i < pageCount(); ++i)
        found += annotations(i, subtype);
    return found;
}

int PdfFile::pageOf(QPDFObjectHandle destination)
{
    if (!destination.isArray() || destination.getArrayNItems() < 2)
        return -1;
    for (int i = 0; i < pageCount(); ++i) {
        if (page(i).getObjGen() == destination.getArrayItem(0).getObjGen())
            return i;
    }
    return -1;
}

QList<QRectF> quadsOf(QPDFObjectHandle highlight, double pageHeight)
{
    QList<QRectF> quads;
    QPDFObjectHandle points = highlight.getKey("/QuadPoints");
    if (points.getArrayNItems() % 8 != 0)
        qFatal("quadrilaterals have eight numbers");
    for (int i = 0; i < points.getArrayNItems(); i += 8) {
        double p[8];
        for (int k = 0; k < 8; ++k)
            p[k] = points.getArrayItem(i + k).getNumericValue();
        const bool ordered
            = p[0] == p[4] && p[2] == p[6] && p[0] < p[2] && p[1] == p[3] && p[5] == p[7] && p[1] > p[5];
        if (!ordered)
            qFatal("a quadrilateral is out of order");
        quads.append(QRectF(QPointF(p[0], pageHeight - p[1]), QPointF(p[2], pageHeight - p[5])));
    }
    return quads;
}

std::string nameOf(QPDFObjectHandle highlight)
{
    return highlight.getKey("/NM").getUTF8Value();
}

AttributionIndex attributionOf(const QPDFObjectHandle &highlight)
{
    const QString text = QString::fromStdString(nameOf(highlight));
    return text.mid(1, text.indexOf(u'-') - 1).toInt() - 1;
}

bool hasPdfToText()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
}

QList<PdfWord> wordsOf(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s});
    if (!process.waitForStarted() || !process.waitForFinished())
        return {};
    QList<PdfWord> words;
    QXmlStreamReader xml(process.readAllStandardOutput());
    for (int page = -1; !xml.atEnd();) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"page")
            ++page;
        if (xml.name() != u"word")
            continue;
        const auto edge = [attributes = xml.attributes()](const QString &name) {
            return attributes.value(name).toDouble();
        };
        const QRectF box(QPointF(edge(u"xMin"_s), edge(u"yMin"_s)),
                         QPointF(edge(u"xMax"_s), edge(u"yMax"_s)));
        words.append({page, box, xml.readElementText()});
    }
    return words;
}

QString lettersOf(const QString &text)
{
    QString letters;
    for (QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

} // namespace hearsay
