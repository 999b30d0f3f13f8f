// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "graph/layeredgraph.h"

#include <QList>
#include <optional>

namespace hearsay {

/// What the placing of a vertex has to know of it; lengths in points.
struct LayerVertex
{
    double height = 0;
    /// Vertices of one group stand closer together than those of different groups.
    int group = 0;
    /// True where a longer edge merely passes.
    bool isBend = false;
    /// Its old place: it weighs against the neighbours, and the others give way to it.
    std::optional<double> anchor;
};

/// The vertical centre of each vertex: the order is kept, no two vertices of a layer come nearer than their
/// gap, and each stands as near as possible (least squares) to the middle of its neighbours, but not far
/// below the first one that it leads to, so that reading begins at the top. Layer by layer this is isotonic
/// regression, solved exactly by pooling adjacent violators (Ayer et al. 1955), swept over the layers in both
/// directions. Linear in vertices and edges. Stops early once `monitor` is cancelled; the result then still
/// keeps the gaps.
QList<double> placeLayers(const LayeredGraph &graph, const LayerOrder &order,
                          const QList<LayerVertex> &vertices, JobMonitor &monitor);

} // namespace hearsay
