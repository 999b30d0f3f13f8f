// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimgraph.h"

#include <QStringList>

namespace hearsay {

/// What one addition, removal or correction did to the claims: what to write into a store, and what to take
/// out of it. An origin stands in `changed` with the articles and outlets of the changed claims only: all of
/// them are those of its backings. A thing that changed stands in `changed` as it is now; its id may be new.
struct ClaimChanges
{
    ClaimGraph changed;
    QStringList removedClaims; ///< ids
    QStringList removedOrigins;
    QStringList removedEntities;
    QStringList removedMatches;

    bool isEmpty() const { return *this == ClaimChanges{}; }

    friend bool operator==(const ClaimChanges &, const ClaimChanges &) = default;
};

} // namespace hearsay
