// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/chainlattice.h"
#include "attribution/tagger/firstreading.h"
#include "attribution/tagger/taggedattribution.h"

#include <vector>

namespace hearsay {

/// One way to read what a cue attributes to whom.
struct CueReading
{
    TaggedAttribution attribution;
    float behind = 0; ///< how much lower its score in the chain is than that of the best, ≥ 0
};

/// The chance that `cue` attributes anything. `lattice` is that of its window; its marginals are computed.
float certaintyOf(const CueCandidate &cue, ChainLattice &lattice);

/// The likeliest readings of `cue` that attribute something, the likeliest first, no two alike. Changes
/// `lattice`: what attributes nothing is ruled out.
std::vector<CueReading> readingsOf(const CueCandidate &cue, ChainLattice &lattice, float certainty);

} // namespace hearsay
