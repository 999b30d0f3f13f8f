// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "document/result.h"
#include "graph/layeredgraph.h"

namespace hearsay {

/// The number of pairs of edges that cross when the layers are in `order`. O(edges · log vertices) by an
/// accumulator tree (Barth, Mutzel, Jünger 2004).
qint64 countCrossings(const LayeredGraph &graph, const LayerOrder &order);

/// Puts the last layer in the order of the middle of what leads to each vertex; among equals the numbers
/// decide.
void sortLastLayer(const LayeredGraph &graph, LayerOrder &order);

/// Orders each layer so that few edges cross: igraph's Sugiyama, run repeatedly from the best order so far
/// until it finds no better one. Among equals the numbers of the vertices decide. Deterministic. Any thread;
/// runs of several threads wait for each other, because igraph keeps global state. Errors: Cancelled,
/// Internal.
Result<LayerOrder> orderLayers(const LayeredGraph &graph, JobMonitor &monitor);

} // namespace hearsay
