// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimevidence.h"
#include "claims/graph/origin.h"
#include "claims/linking/linkedstatements.h"
#include "claims/linking/namelesssources.h"

namespace hearsay {

/// Where a statement comes from, and why.
struct TracedOrigin
{
    Origin origin; ///< with the article that was asked for
    ClaimEvidence evidence; ///< without article and words
    bool isOutlet = false; ///< an outlet is given as the one who says it
    bool isPerson = false; ///< somebody taken for a person is
};

/// Traces statements to independent origins: a named speaker is one, however many outlets print him; nameless
/// sources are one where NamelessSources says so; what somebody is said to have said is an origin of its own,
/// told by another.
class OriginTracer
{
public:
    explicit OriginTracer(const LinkedStatements &linked);

    /// `speaker`: the one of the statement's speakers who is asked for, or noEntity where it has none.
    TracedOrigin trace(const StatementPlace &place, EntityIndex speaker) const;
    /// LibraryEntity::id of an entity of an article; nameless ones have the id of their group.
    QString entityId(const std::shared_ptr<const ArticleStatements> &article, EntityIndex entity) const;
    const NamelessSources &sources() const { return m_sources; }

private:
    TracedOrigin traceSpeaker(const StatementPlace &place, EntityIndex speaker) const;
    TracedOrigin traceNobody(const StatementPlace &place) const;
    TracedOrigin traceHearsay(const StatementPlace &place, EntityIndex speaker) const;
    TracedOrigin traceUncorrected(const StatementPlace &place, EntityIndex speaker) const;
    const SameOriginCorrection *latestCorrection(const StatementPlace &place, StatementPlace &first) const;
    void applyCorrections(const StatementPlace &place, TracedOrigin &traced) const;

    const LinkedStatements &m_linked;
    NamelessSources m_sources;
};

} // namespace hearsay
