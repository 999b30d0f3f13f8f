// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"
#include "document/jobmonitor.h"
#include "document/span.h"

#include <QList>

namespace hearsay {

/// The pair of marks around a quotation, named by how the two look.
enum class QuotationStyle {
    DoubleCurly, ///< “ ”
    SingleCurly, ///< ‘ ’
    DoubleStraight, ///< " "
    SingleStraight, ///< ' '
    Guillemets, ///< « »
    ReversedGuillemets, ///< » «
    SingleGuillemets, ///< ‹ ›
    LowHighDouble, ///< „ “ or „ ”
    LowHighSingle, ///< ‚ ‘
    SameDouble, ///< ” ”
    Backticks, ///< `` ''
    DoubledApostrophes, ///< '' ''
};

/// A stretch of text between quotation marks, within one paragraph.
struct QuotedSpan
{
    Span span; ///< with its marks
    QuotationStyle style = QuotationStyle::DoubleCurly;
    int depth = 0; ///< 0: outermost; 1: within another quoted span; …
    bool closed = true; ///< false: the paragraph ended first
    qsizetype continues = -1; ///< index of the quoted span of the paragraph before that goes on in this one

    /// The words without their marks.
    Span inner() const;

    friend bool operator==(const QuotedSpan &, const QuotedSpan &) = default;
};

/// All quoted spans of an article in the order of their beginning (an outer one before those within it).
/// A state machine over the whole article: knows curly, straight, low-high and angled marks, single within
/// double and the reverse, a long quotation whose marks open again at each paragraph, and tells marks from
/// apostrophes, decades, feet and inches. A mark that is never closed is healed at the end of its paragraph.
/// Linear. Stops early, with what there is so far, once `monitor` is cancelled.
QList<QuotedSpan> findQuotedSpans(const Article &article, const JobMonitor &monitor = JobMonitor());

} // namespace hearsay
