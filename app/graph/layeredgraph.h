// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <utility>

namespace hearsay {

/// A graph whose every edge joins neighbouring layers, from the left one to the right one: the form in which
/// Sugiyama's method orders and places. Vertices that stand for a longer edge on its way through a layer are
/// vertices like others.
struct LayeredGraph
{
    QList<int> layers; ///< of each vertex; 0 is the leftmost
    QList<std::pair<int, int>> edges;
    int layerCount = 0;

    int vertexCount() const { return int(layers.size()); }
};

/// For each layer its vertices from top to bottom.
using LayerOrder = QList<QList<int>>;

} // namespace hearsay
