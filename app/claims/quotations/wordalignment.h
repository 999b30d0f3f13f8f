// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/worddifference.h"
#include "claims/quotations/quotedwords.h"

#include <span>
#include <vector>

namespace hearsay {

/// Words that two texts share in order: `length` of them, from `first` of the one and `second` of the other.
struct AlignedRun
{
    qsizetype first = 0;
    qsizetype second = 0;
    qsizetype length = 0;

    friend bool operator==(AlignedRun, AlignedRun) = default;
};

/// The runs of words that `first` and `second` share, in order: the longest one, then the longest on either
/// side of it, and so on (Ratcliff and Obershelp 1988), which gives differences that people read easily.
std::vector<AlignedRun> alignWords(std::span<const quint64> first, std::span<const quint64> second);

/// What happened to the words of one print in another, in the order of the first; `runs` is their alignment.
/// Words that are left over on both sides between two runs are Changed; left-over words that stand on the
/// other side elsewhere are Moved.
QList<WordDifference> wordDifferences(std::span<const QuotedWord> first, std::span<const QuotedWord> second,
                                      const std::vector<AlignedRun> &runs);

} // namespace hearsay
