// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graphlayout.h"
#include "graph/sourcegraph.h"

#include <QColor>
#include <QList>
#include <QPainterPath>
#include <functional>

class QPainter;

namespace hearsay {

/// How a node or edge stands out; may be combined.
enum class GraphMark {
    None = 0,
    Selected = 1, ///< the reader chose it
    Highlighted = 2, ///< it belongs to the path of the selection, or a search found it
    Dimmed = 4, ///< there is a selection, and it does not belong to it
    Focused = 8, ///< the keyboard is there
};
Q_DECLARE_FLAGS(GraphMarks, GraphMark)
Q_DECLARE_OPERATORS_FOR_FLAGS(GraphMarks)

/// How much is drawn: all of it, for small scales shapes and colours without words and dashes, for the
/// smallest ones mere patches and hairlines, so that thousands cost no more than a frame has.
enum class GraphDetail { Full, Shape, Trace };

/// The look of a graph: light or dark, and the speakers' colours.
struct GraphStyle
{
    bool dark = false;
    /// For each node the SpeakerPalette slot of its speaker, -1 where it has none (see speakerSlots()).
    QList<int> speakerSlots;
};

/// For each node of `graph` the palette slot of the speaker that it is or that said it, or -1. `slotOf` is
/// asked for the slot of an entity of an article, in the order of nodes.
QList<int> speakerSlots(const SourceGraph &graph, const std::function<int(ArticleId, EntityIndex)> &slotOf);

/// Draws nodes and edges for window, PDF, SVG and PNG alike, in the coordinates of the layout (points; scale
/// the painter for others). Kinds of nodes differ by shape and sign, kinds of attribution by the form of the
/// line, never by colour alone. Keeps references: graph and layout must outlive it. Const methods may run on
/// any thread that may paint.
class GraphPainter
{
public:
    GraphPainter(const SourceGraph &graph, const GraphLayout &layout, GraphStyle style);

    void paintNode(QPainter &painter, GraphNodeIndex node, GraphMarks marks = GraphMark::None,
                   GraphDetail detail = GraphDetail::Full) const;
    void paintEdge(QPainter &painter, int edge, GraphMarks marks = GraphMark::None,
                   GraphDetail detail = GraphDetail::Full) const;

    /// The outline of a node, for hit tests; it lies within the node's rectangle in the layout.
    QPainterPath nodeOutline(GraphNodeIndex node) const;
    /// The line of an edge.
    QPainterPath edgeLine(int edge) const;
    /// The colour to lay under the graph.
    QColor background() const;
    /// The detail that suits a scale, in device pixels per point.
    static GraphDetail detailAt(double scale);
    /// How far ink may reach beyond a node's rectangle (focus and selection rings), in points.
    static constexpr double overhang = 5;

private:
    const SourceGraph &m_graph;
    const GraphLayout &m_layout;
    GraphStyle m_style;
};

/// Draws the whole of a graph without marks, edges first; the background is left as it is. Stops early once
/// `monitor` is cancelled.
void paintGraph(QPainter &painter, const SourceGraph &graph, const GraphLayout &layout,
                const GraphStyle &style, const JobMonitor &monitor = {});

} // namespace hearsay
