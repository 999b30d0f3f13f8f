// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/stance.h"

#include <QString>

namespace hearsay {

/// What the words that attribute tell about the stance of what they attribute.
struct CueStance
{
    Stance stance = Stance::Asserts;
    bool asks = false; ///< "asked whether": says nothing of its own
    QString word; ///< the word that decided, where it is not a plain assertion
};

/// Reads a cue ("denied", "shut down the rumours", "reportedly") in its context: `before` are the few words
/// before it.
CueStance stanceOfCue(const QString &cue, const QString &before);

} // namespace hearsay
