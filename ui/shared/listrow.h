// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QStyleOptionViewItem;

namespace hearsay {

// What rows of lists that draw themselves have in common with those that the style draws.

/// The ground of a row: as the style has it for one that is selected, pointed at, or neither.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option);
/// The frame that says that the keyboard is there; nothing for other rows.
void paintRowFocus(QPainter *painter, const QStyleOptionViewItem &option);
/// The colour of a row's words on its ground.
QColor rowInk(const QStyleOptionViewItem &option);
/// The colour of its lesser words: fainter, and dark enough to read in every theme.
QColor faintRowInk(const QStyleOptionViewItem &option);

} // namespace hearsay
