// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/sourcegraph.h"

#include <QList>

namespace hearsay {

/// The part of a graph that belongs to one node: what was said through it and the ways that those words took.
/// The lists run parallel to the graph's nodes and edges.
struct GraphPath
{
    QList<bool> nodes;
    QList<bool> edges;
};

/// The path through `node`: the edges that carry an attribution in which `node` has a part, the edges at
/// `node` itself, and the nodes that they join. Other words of the same speaker or article stay out. Nothing
/// for noGraphNode.
GraphPath pathThrough(const SourceGraph &graph, GraphNodeIndex node);

} // namespace hearsay
