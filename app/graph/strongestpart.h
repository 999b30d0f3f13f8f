// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/sourcegraph.h"

#include <QSet>

namespace hearsay {

/// So many nodes can still be read in one drawing.
inline constexpr int strongestNodes = 200;

/// The part of `graph` with the strongest claims and statements (most articles, then most edges, then first)
/// and all that leads to them, of about `limit` nodes at most: the last claim that comes in may bring a few
/// nodes more. Beyond the limit, the nodes with the keys `expanded` have all their neighbours, with the ways
/// that lead to those. A graph that is small enough comes back as it is. Order and keys of nodes stay;
/// GraphNode::hidden counts what was left out.
SourceGraph strongestPart(const SourceGraph &graph, int limit = strongestNodes,
                          const QSet<QString> &expanded = {});

} // namespace hearsay
