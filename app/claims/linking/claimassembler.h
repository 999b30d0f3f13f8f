// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimgraph.h"
#include "claims/linking/origintracer.h"

#include <optional>
#include <set>

namespace hearsay {

/// Makes claims, origins and entities as values out of LinkedStatements. One use: add what is
/// wanted, take the graph. Nothing may change meanwhile.
class ClaimAssembler
{
public:
    explicit ClaimAssembler(const LinkedStatements &linked);

    /// The claims of all statements that are linked with `node`, and what those attributions say alone.
    void addAround(NodeId node);
    /// True where addAround() was there already.
    bool knows(NodeId node) const { return m_visited.contains(node); }
    /// What the attributions of `article` say that nobody else says.
    void addAlone(const std::shared_ptr<const ArticleStatements> &article);
    /// One entity, with all its occurrences.
    void addEntity(const std::shared_ptr<const ArticleStatements> &article, EntityIndex entity);
    /// The entities of `article`.
    void addEntities(const std::shared_ptr<const ArticleStatements> &article);

    /// Claims with the origins that they name, and entities; matches are left empty.
    ClaimGraph take();

private:
    struct Said
    {
        StatementPlace place;
        bool opposite = false;
        NodeId node = -1;
    };
    using Carrier = std::tuple<ArticleId, AttributionIndex, bool, EntityIndex>;

    static Carrier carrierOf(const StatementPlace &place);
    std::vector<Said> saidBy(const StatementCluster &cluster) const;
    static bool isShared(const std::vector<Said> &said);
    bool isSharedNode(NodeId node);
    void noteShared(NodeId node);
    void addClaim(quint64 id, std::vector<Said> said);
    void orient(std::vector<Said> &said) const;
    Stance stanceOf(const Said &said) const;
    Backing backingOf(const Said &said, EntityIndex speaker, const std::vector<Said> &all);
    const Said &clearestOf(const std::vector<Said> &said) const;
    std::optional<ClaimEvidence> likestOf(const Said &said, const std::vector<Said> &all) const;
    void creditOutlets(Claim &claim, const QList<TracedOrigin> &traced);
    const TracedOrigin &noteOrigin(const StatementPlace &place, EntityIndex speaker);

    const LinkedStatements &m_linked;
    OriginTracer m_tracer;
    std::map<quint64, Claim> m_claims;
    std::set<Carrier> m_alone; ///< done already
    QSet<NodeId> m_visited;
    QHash<NodeId, bool> m_shared; ///< of all nodes looked at: whether somebody else says the same
    std::map<QString, Origin> m_origins;
    std::map<QString, LibraryEntity> m_entities;
    TracedOrigin m_traced;
};

} // namespace hearsay
