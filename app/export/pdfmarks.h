// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace hearsay {

/// A place in the PDF: page (from 0) and height on it, in points from the top.
struct PdfPlace
{
    int page = -1;
    qreal y = 0;

    bool isValid() const { return page >= 0; }
};

/// The pieces of one attribution's content on one page, one rectangle for each run of each line, in reading
/// order.
struct PdfHighlight
{
    int page = 0;
    AttributionIndex attribution = noAttribution;
    QList<QRectF> rects;
};

/// Where a link leads: the first content line of an attribution, or its entry in the index of sources, or the
/// index entry of a group of speakers.
struct PdfTarget
{
    enum class Kind { Quotation, IndexEntry, Speaker };
    Kind kind = Kind::Quotation;
    int number = 0; ///< attribution index, or index of the group in the speaker roll
};

/// A link area on a page.
struct PdfLink
{
    int page = 0;
    QRectF rect;
    PdfTarget target;
};

/// One entry of the outline that viewers show beside the pages.
struct PdfOutlineItem
{
    QString title;
    PdfPlace place;
    QList<PdfOutlineItem> children;
};

/// What drawing the pages leaves behind for the annotations, links and outline. Rectangles are in points from
/// the top left of their page.
struct PdfMarks
{
    QList<PdfHighlight> highlights;
    QList<PdfLink> links;
    QList<PdfPlace> quotations; ///< by attribution; invalid where nothing of it was drawn
    QList<PdfPlace> indexEntries; ///< by attribution
    QList<PdfPlace> speakers; ///< by group of the speaker roll
    QList<PdfOutlineItem> outline;
    bool unmarked = false; ///< true where a line had more quotations than are marked on one
};

} // namespace hearsay
