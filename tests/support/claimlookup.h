// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimgraph.h"

#include <algorithm>

namespace hearsay::test {

/// The first claim with these words in its text, upper or lower case alike; null where there is none.
inline const Claim *claimWith(const ClaimGraph &graph, const QString &words)
{
    for (const Claim &claim : graph.claims) {
        if (claim.text.contains(words, Qt::CaseInsensitive))
            return &claim;
    }
    return nullptr;
}

/// How many claims have them.
inline qsizetype countClaimsWith(const ClaimGraph &graph, const QString &words)
{
    return std::count_if(graph.claims.begin(), graph.claims.end(),
                         [&](const Claim &claim) { return claim.text.contains(words, Qt::CaseInsensitive); });
}

} // namespace hearsay::test
