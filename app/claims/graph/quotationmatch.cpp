// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/graph/quotationmatch.h"

#include <algorithm>

namespace hearsay {

bool QuotationMatch::hasDifferences() const
{
    const auto matters = [](const WordDifference &difference) {
        return difference.change != WordChange::Equal && difference.change != WordChange::Bracketed;
    };
    return std::any_of(sides.begin(), sides.end(), [&](const MatchSide &side) {
        return std::any_of(side.differences.begin(), side.differences.end(), matters);
    });
}

} // namespace hearsay
