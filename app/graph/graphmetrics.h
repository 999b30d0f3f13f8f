// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/sourcegraph.h"

#include <QSizeF>
#include <QStringView>

namespace hearsay {

/// The measures that layout and painter share, in points (1/72 inch).
struct GraphMetrics
{
    static constexpr double fontSize = 11; ///< em of every label
    static constexpr double lineHeight = 15;
    static constexpr double padding = 7; ///< between the outline and what is inside
    static constexpr double symbolSize = 14; ///< the sign of a node's kind, left of its label
    static constexpr double symbolGap = 5;
    static constexpr double nodeGap = 10; ///< least distance of nodes in a layer
    static constexpr double groupGap = 18; ///< the same for nodes that hang on different things
    static constexpr double layerGap = 38; ///< from the right side of a layer to the left side of the next
    static constexpr double margin = 12; ///< around everything
};

/// The width of all nodes of a layer, 0 to 3.
double graphLayerWidth(int layer);

/// The most lines that the label of a kind of node takes.
int graphLabelLines(GraphNodeKind kind);

/// The width of `text` in a common sans serif of GraphMetrics::fontSize, by classes of characters: near
/// enough to choose the height of a node where no fonts are at hand. The painter shortens what does not fit.
double estimatedTextWidth(QStringView text);

/// The size of a node: the width of its layer, and as many lines as its label takes, up to graphLabelLines().
QSizeF graphNodeSize(const GraphNode &node);

} // namespace hearsay
