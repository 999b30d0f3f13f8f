// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimcorrections.h"
#include "claims/graph/claimgraph.h"
#include "claims/statements/claimreader.h"

namespace hearsay {

/// Reads `articles` on all cores and links them: for a set that is at hand whole. Libraries use ClaimReader
/// and ClaimIndex. Invalid articles are skipped. Error: Cancelled.
Result<ClaimGraph> linkClaims(const QList<AnalysedArticle> &articles, const ClaimReader &reader,
                              const ClaimCorrections &corrections, JobMonitor &monitor);

} // namespace hearsay
