// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimcolours.h"

#include "ui/shared/colourmath.h"

namespace hearsay {

ClaimColours claimColours(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const bool dark = ground.lightness() < 128;
    return {readable(dark ? QColor(0x63, 0xc7, 0x84) : QColor(0x1b, 0x7a, 0x3d), ground, text),
            readable(dark ? QColor(0xf2, 0x8b, 0x82) : QColor(0xb3, 0x26, 0x1e), ground, text),
            readable(dark ? QColor(0xb0, 0xb8, 0xc0) : QColor(0x55, 0x5d, 0x66), ground, text)};
}

} // namespace hearsay
