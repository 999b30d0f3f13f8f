// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"

#include <QColor>
#include <QPainter>
#include <QPointF>

namespace hearsay {

/// Draws the line under attributed words that tells their kind without colour: solid for direct, dotted for
/// indirect, dashed for mixed. `from` is the left end; lengths in points.
void drawUnderline(QPainter &painter, AttributionKind kind, const QColor &colour, QPointF from, qreal length);

} // namespace hearsay
