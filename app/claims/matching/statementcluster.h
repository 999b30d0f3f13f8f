// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/matching/propositionlikeness.h"

#include <map>
#include <vector>

namespace hearsay {

/// Number of a distinct statement in PropositionIndex.
using NodeId = qint32;

/// Clusters are joined while their statements are alike to this degree on average. No cluster can reach over
/// statements that no chain of links of this degree ties together.
inline constexpr float leastAverage = 0.28F;

/// A statement in a cluster: whether it says what the cluster says, or the opposite.
struct ClusterMember
{
    NodeId node = -1;
    bool opposite = false;

    friend bool operator==(ClusterMember, ClusterMember) = default;
};

/// Statements that say the same thing.
struct StatementCluster
{
    quint64 id = 0; ///< the least hash of its statements
    std::vector<ClusterMember> members; ///< by hash; the first is not opposite
};

/// A set of statements to part into clusters. Numbers are places in `hashes`, which is ascending.
struct ClusterInput
{
    std::vector<quint64> hashes;
    std::map<std::pair<int, int>, PropositionLikeness> links; ///< of (lesser, greater)
    std::vector<std::pair<int, int>> same; ///< a reader said so
    std::vector<std::pair<int, int>> different; ///< a reader said so
};

/// Parts the statements by average linkage: the two clusters that are most alike on average are joined, until
/// none are alike enough, so that one loose link does not tie two claims together. Reader's words come first.
/// Depends on nothing but the input; cubic in the size of a component at worst, for components that are cut
/// to a bounded size by stricter links first.
std::vector<std::vector<std::pair<int, bool>>> clusterStatements(const ClusterInput &input);

} // namespace hearsay
