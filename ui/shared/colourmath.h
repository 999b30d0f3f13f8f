// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace hearsay {

/// `a` with `share` (0 to 1) of `b` mixed in.
QColor mixed(const QColor &a, const QColor &b, qreal share);

/// Contrast of two colours, 1 to 21 (WCAG 2.1, from relative luminance).
qreal contrast(const QColor &a, const QColor &b);

/// `colour`, drawn towards `text` until it can be read on `ground` (4.5 : 1), as far as `text` itself can.
QColor readable(QColor colour, const QColor &ground, const QColor &text);

} // namespace hearsay
