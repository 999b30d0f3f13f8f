// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/featurehash.h"

#include <vector>

namespace hearsay {

/// The features of one pass of the attribution tagger, asked for token by token (indices of the
/// AnalysedText). Training and tagging read the same ones.
class ChainFeatures
{
public:
    ChainFeatures() = default;
    virtual ~ChainFeatures() = default;
    ChainFeatures(const ChainFeatures &) = delete;
    ChainFeatures &operator=(const ChainFeatures &) = delete;

    /// Replaces `features` by those of the label of `token`.
    virtual void extract(qsizetype token, std::vector<FeatureHash> &features) const = 0;
    /// Replaces `features` by those of the step from the label before to the label of `token`.
    virtual void extractStep(qsizetype token, std::vector<FeatureHash> &features) const = 0;
};

} // namespace hearsay
