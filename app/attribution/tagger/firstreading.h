// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/spanrole.h"
#include "language/text/analysedtext.h"

#include <array>
#include <vector>

namespace hearsay {

/// What the first pass of the attribution tagger says of every token of an article: the best label, and the
/// chance (0 to 1) of each role.
struct FirstReading
{
    using RoleChances = std::array<float, 4>;

    std::vector<quint8> labels;
    std::vector<RoleChances> chances;

    float chance(qsizetype token, SpanRole role) const
    {
        return chances[static_cast<std::size_t>(token)][static_cast<std::size_t>(role)];
    }
};

/// Words that may attribute, to be read more closely: neighbouring tokens that the first pass thinks at least
/// possible as a cue.
struct CueCandidate
{
    TokenRange tokens;
    qsizetype anchor = 0; ///< the most likely token of them, and the topmost in the tree among equals
    TokenRange
        window; ///< the tokens among which source and content are looked for, never beyond the paragraph
};

/// The candidates of an article in text order. Linear: windows are bounded.
std::vector<CueCandidate> findCueCandidates(const AnalysedText &text, const FirstReading &reading);

} // namespace hearsay
