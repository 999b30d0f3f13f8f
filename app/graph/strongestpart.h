// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/sourcegraph.h"

#include <QSet>

namespace hearsay {

/// So many nodes can still be read in one drawing.
inline constexpr int strongestNodes = 200;
/// So many lines between them.
inline constexpr qsizetype strongestEdges = 1500;
/// The most nodes that are drawn when neighbours are asked for: beyond them a window no longer answers at
/// once.
inline constexpr int mostNodes = 2000;

/// The part of `graph` with the strongest claims and statements (most articles, then most edges, then first)
/// and all that leads to them, of about `limit` nodes: the last claim that comes in may bring a few nodes
/// more, up to twice the limit. Beyond it, the nodes with the keys `expanded` have their neighbours, with the
/// ways that lead to those, up to mostNodes in all. Of more than strongestEdges edges those that carry the
/// most attributions stay. A graph that is small enough comes back as it is. Order and keys of nodes stay;
/// GraphNode::hidden counts the neighbours that were left out. O(n log n).
SourceGraph strongestPart(const SourceGraph &graph, int limit = strongestNodes,
                          const QSet<QString> &expanded = {});

} // namespace hearsay
