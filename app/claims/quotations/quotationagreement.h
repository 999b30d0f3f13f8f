// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/quotations/quotedwords.h"

#include <optional>
#include <span>

namespace hearsay {

/// Half-open range of word numbers within a quoted span.
struct WordRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - begin; }

    friend bool operator==(WordRange, WordRange) = default;
};

/// What two quoted spans have in common: the stretch of each in which they agree, and how many words that is.
struct QuotationAgreement
{
    WordRange first;
    WordRange second;
    qsizetype shared = 0;

    friend bool operator==(const QuotationAgreement &, const QuotationAgreement &) = default;
};

/// Decides whether two quoted spans hold the same utterance, whole or in part: four words or more in order,
/// most of what stands between the first and the last of them, and enough words that are not common ones; a
/// part of two longer spans needs a longer run. Spans of three words agree only where they are equal and two
/// of the words are uncommon.
std::optional<QuotationAgreement> quotationAgreement(std::span<const QuotedWord> first,
                                                     std::span<const QuotedWord> second);

} // namespace hearsay
