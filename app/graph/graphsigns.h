// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/sourcegraph.h"

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;

namespace hearsay {

/// Draws the sign that tells the kind of a node without colour: a sheet, a newspaper, columns, one figure or
/// several, a question mark, a ring; nothing for statements and claims. `behind` is the colour that it stands
/// on. Any thread that may paint.
void paintGraphSign(QPainter &painter, GraphNodeKind kind, const QRectF &box, const QColor &colour,
                    const QColor &behind);

/// The font of what is written in a graph, `size` in points of the layout: the same line breaks at every
/// scale.
QFont graphFont(double size, QFont::Weight weight);

} // namespace hearsay
