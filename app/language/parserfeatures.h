// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/parserstate.h"
#include "language/taggedsentence.h"

#include <vector>

namespace hearsay {

/// The features of the parser's two decisions, one table each, used by training and parsing alike: which move
/// to make (after Zhang and Nivre 2011, for arc-hybrid), and which relation a new arc has.
struct ParserFeatures
{
    /// Replaces `features` by those of the next move in `state`.
    static void extractMove(const TaggedSentence &input, const ParserState &state,
                            std::vector<FeatureHash> &features);
    /// Replaces `features` by those of the relation of the arc that `move` would make.
    static void extractRelation(const TaggedSentence &input, const ParserState &state, ParserMove move,
                                std::vector<FeatureHash> &features);
    /// Changes with either table.
    static FeatureHash signature();
};

} // namespace hearsay
