// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claim.h"
#include "claims/graph/libraryentity.h"
#include "claims/graph/origin.h"
#include "claims/graph/quotationmatch.h"

namespace hearsay {

/// Who backs what over a set of articles. A plain value; lists are ordered by their ids' texts and dates,
/// never by the order in which articles were added. Look-ups are linear.
struct ClaimGraph
{
    QList<Claim> claims; ///< those of most origins first, then by id
    QList<Origin> origins; ///< by id
    QList<LibraryEntity> entities; ///< by id
    QList<QuotationMatch> matches; ///< by id

    const Claim *claim(const QString &id) const;
    const Origin *origin(const QString &id) const;
    const LibraryEntity *entity(const QString &id) const;
    const QuotationMatch *match(const QString &id) const;
    /// Claims that an attribution of an article backs, and matches that have a fragment in it.
    QList<const Claim *> claimsOf(ArticleId article, AttributionIndex attribution) const;
    QList<const QuotationMatch *> matchesOf(ArticleId article, AttributionIndex attribution) const;

    friend bool operator==(const ClaimGraph &, const ClaimGraph &) = default;
};

} // namespace hearsay
