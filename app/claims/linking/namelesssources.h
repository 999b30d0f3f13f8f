// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/linking/entitymatcher.h"
#include "claims/matching/quotationmatcher.h"

namespace hearsay {

/// A source without a name, of one article.
struct NamelessSource
{
    std::shared_ptr<const ArticleStatements> article;
    EntityIndex entity = noEntity;
};

/// Why two articles' nameless sources are taken for one.
enum class SourceTie { None, SameWords, SameOutletAndClaim, Reader };

/// Which nameless sources of different articles are one: those that are quoted with the same words, and those
/// that say the same thing to the same outlet. Two that one article keeps apart stay apart. Looks only at
/// what is linked with the source that it is asked for, and keeps what it found as long as it lives; nothing
/// may change meanwhile.
class NamelessSources
{
public:
    NamelessSources(const QuotationMatcher &quotations, const PropositionIndex &propositions);

    /// Sources that are one with `source`, itself among them, ordered by article and entity. Never empty.
    std::vector<NamelessSource> groupOf(const NamelessSource &source) const;
    /// The least hash of the group: names it.
    quint64 idOf(const NamelessSource &source) const;
    /// Outlets that a statement reached its article through: those that were told, or else the article's own.
    static std::vector<NameKey> outletsOf(const ArticleStatements &article, const QList<EntityIndex> &via);

    static bool isNameless(const ArticleStatements &article, EntityIndex entity);
    static quint64 hashOf(const NamelessSource &source);

private:
    struct Tie
    {
        NamelessSource other;
        SourceTie kind = SourceTie::None;
    };
    struct Group
    {
        std::vector<NamelessSource> sources;
        quint64 id = 0;
    };

    std::vector<Tie> tiesOf(const NamelessSource &source) const;
    void addWordTies(const NamelessSource &source, std::vector<Tie> &ties) const;
    void addClaimTies(const NamelessSource &source, std::vector<Tie> &ties) const;
    void addStatementTies(const NamelessSource &source, const Proposition &own, const StatementPlace &other,
                          bool sameStance, std::vector<Tie> &ties) const;
    std::vector<NameKey> allOutlets(const NamelessSource &source) const;
    std::shared_ptr<const Group> group(const NamelessSource &source) const;

    const QuotationMatcher &m_quotations;
    const PropositionIndex &m_propositions;
    mutable QHash<quint64, std::shared_ptr<const Group>> m_groups;
};

} // namespace hearsay
