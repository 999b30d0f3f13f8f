// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/stance.h"

#include <QColor>
#include <QPalette>

namespace hearsay {

/// The colours of stances on the ground of lists and pages. They only help: a sign and a word stand beside
/// each of them.
struct ClaimColours
{
    QColor asserts;
    QColor denies;
    QColor rumour;

    QColor of(Stance stance) const
    {
        return stance == Stance::Asserts ? asserts : stance == Stance::Denies ? denies : rumour;
    }
};

/// Colours that can be read on QPalette::Base of `palette`.
ClaimColours claimColours(const QPalette &palette);

} // namespace hearsay
