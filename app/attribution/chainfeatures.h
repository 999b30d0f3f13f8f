// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/featurehash.h"

#include <cstddef>
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
    /// The features of extract() in two parts, in any order: those that `token` has in common with all tokens
    /// of its group, to be scored once for the group, and its own.
    virtual std::size_t groupOf(qsizetype /*token*/) const { return 0; }
    virtual void extractShared(qsizetype /*token*/, std::vector<FeatureHash> &features) const
    {
        features.clear();
    }
    virtual void extractOwn(qsizetype token, std::vector<FeatureHash> &features) const
    {
        extract(token, features);
    }
    /// Groups are numbered from 0 to below this.
    static constexpr std::size_t mostGroups = 5;
    /// Replaces `features` by those of the step from the label before to the label of `token`.
    virtual void extractStep(qsizetype token, std::vector<FeatureHash> &features) const = 0;
};

} // namespace hearsay
