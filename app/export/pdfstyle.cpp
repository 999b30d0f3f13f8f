// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfstyle.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr QRgb ink = 0xff1c1c1c;
constexpr QRgb grey = 0xff666666;

QStringList serifFamilies()
{
    return {u"Source Serif 4"_s, u"Source Serif Pro"_s, u"Libertinus Serif"_s,
            u"Noto Serif"_s,     u"Liberation Serif"_s, u"DejaVu Serif"_s,
            u"serif"_s};
}

QStringList sansFamilies()
{
    return {u"Source Sans 3"_s,   u"Source Sans Pro"_s, u"Noto Sans"_s,
            u"Liberation Sans"_s, u"DejaVu Sans"_s,     u"sans-serif"_s};
}

PdfTextStyle style(const QStringList &families, int size, qreal lineHeight, QRgb colour,
                   QFont::Weight weight = QFont::Normal)
{
    QFont font(families);
    // One unit of the page is one point, so that pixels here are points.
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return {font, lineHeight, QColor::fromRgb(colour)};
}

} // namespace

PdfStyle PdfStyle::standard()
{
    PdfStyle result;
    result.body = style(serifFamilies(), 11, 16, ink);
    result.title = style(serifFamilies(), 24, 29, ink, QFont::Bold);
    result.heading = style(serifFamilies(), 13, 18, ink, QFont::Bold);
    result.byline = style(serifFamilies(), 11, 16, grey);
    result.byline.font.setItalic(true);
    result.small = style(sansFamilies(), 8, 12, grey);
    result.noteName = style(sansFamilies(), 8, 10, ink, QFont::Bold);
    result.noteDetail = style(sansFamilies(), 7, 9, grey);
    result.legend = style(sansFamilies(), 8, 13, ink);
    result.indexName = style(sansFamilies(), 10, 14, ink, QFont::Bold);
    result.indexEntry = style(serifFamilies(), 10, 13.5, ink);
    return result;
}

} // namespace hearsay
