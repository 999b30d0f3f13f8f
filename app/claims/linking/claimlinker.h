// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimcorrections.h"
#include "claims/graph/claimgraph.h"
#include "claims/statements/articlestatements.h"
#include "document/jobmonitor.h"

namespace hearsay {

/// Links articles that were read, for a set that is at hand whole. Libraries use ClaimIndex. Error:
/// Cancelled.
Result<ClaimGraph> linkClaims(const QList<ArticleStatements> &articles, const ClaimCorrections &corrections,
                              JobMonitor &monitor);

} // namespace hearsay
