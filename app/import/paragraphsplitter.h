// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "document/span.h"

#include <QList>
#include <QStringView>

namespace hearsay {

/// A paragraph of a plain text file before anybody asked what it is for.
struct TextBlock
{
    Span span; ///< without white space at its ends; holds line ends where the file wraps its lines
    bool opensBlock = true; ///< a blank line or the beginning of the text is before it
    bool closesBlock = true; ///< a blank line or the end of the text is after it
    bool indented = false; ///< white space is before its first word
};

/// Splits plain text into paragraphs: at blank lines, and at line ends too unless the file wraps its lines. A
/// file wraps if nearly all lines inside its blocks are as full as they could be (the next line's first word
/// would not have fitted). Linear in the length of the text; stops early, with what it has, when `monitor` is
/// cancelled.
QList<TextBlock> splitParagraphs(QStringView text, JobMonitor &monitor);

} // namespace hearsay
