// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimgraph.h"

namespace hearsay {

/// The articles that tell of the event that `article` tells of: itself, and those that share a claim or
/// quoted words with it. Ascending, each once. One look at each claim and match; any thread.
QList<ArticleId> eventArticles(const ClaimGraph &graph, ArticleId article);

} // namespace hearsay
