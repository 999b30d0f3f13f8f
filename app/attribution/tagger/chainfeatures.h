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
    static constexpr std::size_t mostGroups = 5;

    ChainFeatures() = default;
    virtual ~ChainFeatures() = default;
    ChainFeatures(const ChainFeatures &) = delete;
    ChainFeatures &operator=(const ChainFeatures &) = delete;

    /// Replaces `features` by those of the label of `token`.
    virtual void extract(qsizetype token, std::vector<FeatureHash> &features) const = 0;
    /// The group of `token`, below mostGroups: its tokens have features in common, which need to be scored
    /// once only.
    virtual std::size_t groupOf(qsizetype /*token*/) const { return 0; }
    /// Replaces `features` by those of extract() that all tokens of the group of `token` have, in any order.
    virtual void extractShared(qsizetype /*token*/, std::vector<FeatureHash> &features) const
    {
        features.clear();
    }
    /// Replaces `features` by those of extract() that are not among the shared ones, in any order.
    virtual void extractOwn(qsizetype token, std::vector<FeatureHash> &features) const
    {
        extract(token, features);
    }
    /// Replaces `features` by those of the step from the label before to the label of `token`.
    virtual void extractStep(qsizetype token, std::vector<FeatureHash> &features) const = 0;
};

} // namespace hearsay
