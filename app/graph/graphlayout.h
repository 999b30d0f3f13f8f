// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "document/result.h"
#include "graph/sourcegraph.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace hearsay {

/// The route of an edge: points from the right side of its left node to the left side of its right node, in
/// order.
struct GraphEdgeRoute
{
    QList<QPointF> points;
};

/// Where everything is, in points (1/72 inch); x grows to the right, y downwards. Lists run parallel to the
/// graph's.
struct GraphLayout
{
    QList<QRectF> nodes;
    QList<GraphEdgeRoute> edges;
    QRectF bounds;
};

/// Lays `graph` out in layers by igraph's Sugiyama method (Sugiyama, Tagawa, Toda 1981), articles left,
/// statements right. `previous` holds the places of nodes by key from an earlier layout: nodes that are still
/// there keep their order and move as little as possible. Deterministic. Call it off the UI thread. Errors:
/// Cancelled, Internal.
Result<GraphLayout> layoutGraph(const SourceGraph &graph, const QHash<QString, QRectF> &previous,
                                JobMonitor &monitor);

} // namespace hearsay
