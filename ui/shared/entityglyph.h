// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/entity.h"

#include <QColor>
#include <QPainter>
#include <QPixmap>

namespace hearsay {

/// Draws the sign of a type of entity into `box` (taken as a square in its middle), in one colour: a head for
/// a person, a masked head with a broken outline for an anonymous source, a building, a newspaper, two heads,
/// a page. They differ in shape, so that nobody depends on colour.
void drawEntityGlyph(QPainter &painter, const QRectF &box, EntityType type, const QColor &colour);

/// The same as a picture of `size` device-independent pixels for a screen with `devicePixelRatio`.
QPixmap entityGlyph(EntityType type, const QColor &colour, int size, qreal devicePixelRatio);

} // namespace hearsay
