// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graphlayout.h"
#include "graph/sourcegraph.h"

namespace hearsay {

/// Where an arrow key goes.
enum class GraphDirection { Left, Right, Up, Down };

/// The node that lies one step from `from`: up and down the next one of the same layer; left and right the
/// nearest one at the other end of an edge, or, where no edge leads there, the nearest of the next layer that
/// has any. `from` itself at the rim, the topmost article where `from` is no node, noGraphNode in an empty
/// graph.
GraphNodeIndex neighbourOf(const SourceGraph &graph, const GraphLayout &layout, GraphNodeIndex from,
                           GraphDirection direction);

/// The first node in reading order: topmost of the leftmost layer. noGraphNode in an empty graph.
GraphNodeIndex firstNodeOf(const GraphLayout &layout);
/// The last one: lowest of the rightmost layer.
GraphNodeIndex lastNodeOf(const GraphLayout &layout);

} // namespace hearsay
