// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace hearsay {

/// A half-open range [begin, end) of UTF-16 code units (QString positions) of an article's text.
/// Every position in the engine and the window is of this kind; only importers and exporters convert.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - begin; }
    bool isEmpty() const { return end <= begin; }
    bool contains(qsizetype position) const { return begin <= position && position < end; }
    bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

    friend bool operator==(Span, Span) = default;
    friend auto operator<=>(Span, Span) = default; // NOLINT(modernize-use-nullptr): the check misreads <=>
};

/// The smallest span that holds all of `spans`; empty at 0 where there are none.
inline Span hull(const QList<Span> &spans)
{
    if (spans.isEmpty())
        return {};
    Span all = spans.first();
    for (Span span : spans)
        all = {qMin(all.begin, span.begin), qMax(all.end, span.end)};
    return all;
}

} // namespace hearsay

Q_DECLARE_TYPEINFO(hearsay::Span, Q_PRIMITIVE_TYPE);
