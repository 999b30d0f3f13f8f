// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

#include <QList>
#include <QString>

namespace hearsay {

/// A text whose hits the search index has marked: the text without the marks, and where the hits are in it.
struct MarkedText
{
    QString text;
    QList<Span> marks;
};

/// Reads hitBegin and hitEnd out of `marked`.
MarkedText readMarks(const QString &marked);

/// A line of context: `text` with line ends as blanks, cut at words with an ellipsis.
struct Passage
{
    Span span; ///< the first mark of it, in the whole text
    QString context;
    QList<Span> marks; ///< in `context`
};

/// The context of the marks within `bounds` of `text`, about `length` code units beginning shortly before the
/// first of them. `marks` are of `text`, in order, at least one within `bounds`.
Passage passageOf(const QString &text, const QList<Span> &marks, Span bounds, qsizetype length);

/// At most `limit` passages, those with most marks, in text order, no two from the same paragraph.
QList<Passage> bestPassages(const MarkedText &marked, qsizetype limit);

} // namespace hearsay
