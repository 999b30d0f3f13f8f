// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/sourcegraph.h"

#include <QPainterPath>
#include <QRectF>

class QColor;
class QPainter;

namespace hearsay {

/// The shapes of the kinds of nodes, in the points of the layout. Any thread that may paint.
constexpr double graphOutlineWidth = 1.3;
constexpr double graphCornerRadius = 7;

/// The outline of a node that fills `rect`: a sheet, a card, a box, a pill, a speech bubble or a signpost.
QPainterPath graphOutline(GraphNodeKind kind, const QRectF &rect);

/// Draws what belongs to a shape beside its outline, in `line`: the masthead of an outlet, the fold of a
/// sheet.
void paintGraphTrimmings(QPainter &painter, GraphNodeKind kind, const QRectF &rect,
                         const QPainterPath &outline, const QColor &line);

/// Where in `rect` the words of a node stand: beside its sign, clear of what its shape takes.
QRectF graphLabelBox(GraphNodeKind kind, const QRectF &rect);

} // namespace hearsay
