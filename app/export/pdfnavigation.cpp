// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfnavigation.h"

namespace hearsay {

namespace {

PdfPlace placeOf(const PdfTarget &target, const PdfMarks &marks)
{
    switch (target.kind) {
    case PdfTarget::Kind::Quotation:
        return marks.quotations.value(target.number);
    case PdfTarget::Kind::IndexEntry:
        return marks.indexEntries.value(target.number);
    case PdfTarget::Kind::Speaker:
        return marks.speakers.value(target.number);
    }
    Q_UNREACHABLE();
}

/// Fills `parent` with `items`, chained to one another; returns how many they are.
int addItems(PdfPages &pages, QPDFObjectHandle parent, const QList<PdfOutlineItem> &items)
{
    QPDFObjectHandle previous;
    for (const PdfOutlineItem &item : items) {
        QPDFObjectHandle entry = pages.pdf().makeIndirectObject(QPDFObjectHandle::newDictionary());
        entry.replaceKey("/Title", PdfPages::text(item.title));
        entry.replaceKey("/Dest", pages.destination(item.place));
        entry.replaceKey("/Parent", parent);
        if (previous.isInitialized()) {
            entry.replaceKey("/Prev", previous);
            previous.replaceKey("/Next", entry);
        } else {
            parent.replaceKey("/First", entry);
        }
        const int children = addItems(pages, entry, item.children);
        if (children > 0) // negative: shown closed
            entry.replaceKey("/Count", QPDFObjectHandle::newInteger(-children));
        previous = entry;
    }
    if (previous.isInitialized())
        parent.replaceKey("/Last", previous);
    return int(items.size());
}

} // namespace

void addLinks(PdfPages &pages, const PdfMarks &marks, const JobMonitor &monitor)
{
    for (const PdfLink &link : marks.links) {
        if (monitor.isCancelled())
            return;
        const PdfPlace place = placeOf(link.target, marks);
        if (!place.isValid())
            continue;
        QPDFObjectHandle annotation
            = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] >>");
        annotation.replaceKey("/Rect", pages.rectangle(link.page, link.rect));
        annotation.replaceKey("/Dest", pages.destination(place));
        pages.addAnnotation(link.page, annotation);
    }
}

void addOutline(PdfPages &pages, const QList<PdfOutlineItem> &items)
{
    if (items.isEmpty())
        return;
    QPDFObjectHandle root = pages.pdf().makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    const int count = addItems(pages, root, items);
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
    pages.pdf().getRoot().replaceKey("/Outlines", root);
    pages.pdf().getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

} // namespace hearsay
