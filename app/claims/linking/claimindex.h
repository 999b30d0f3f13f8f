// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimchanges.h"
#include "claims/graph/claimcorrections.h"
#include "claims/statements/articlestatements.h"
#include "document/jobmonitor.h"

#include <memory>

namespace hearsay {

/// Links the statements of articles into quotation matches, claims, origins and entities, one article at a
/// time, through indexes: adding compares an article with what it shares rare words with, not with every
/// article. The result depends on the articles and corrections that are in, not on the order in which they
/// came or on what was removed. One thread at a time; made for a worker thread that hands out plain values.
class ClaimIndex
{
public:
    ClaimIndex();
    ~ClaimIndex();
    ClaimIndex(ClaimIndex &&) noexcept;
    ClaimIndex &operator=(ClaimIndex &&) noexcept;
    ClaimIndex(const ClaimIndex &) = delete;
    ClaimIndex &operator=(const ClaimIndex &) = delete;

    /// Adds an article, or puts it in the place of the one with its id. Says what became different.
    ClaimChanges add(const ArticleStatements &statements);
    /// Adds many: the same result as one after the other, without telling the changes; faster. Stops between
    /// two articles once `monitor` is cancelled; what is in then is no use.
    void addAll(const QList<ArticleStatements> &all, const JobMonitor &monitor = {});
    /// Takes an article out; nothing happens where it is not in.
    ClaimChanges remove(ArticleId article);
    /// Puts `corrections` in the place of those before.
    ClaimChanges setCorrections(const ClaimCorrections &corrections);

    bool contains(ArticleId article) const;
    qsizetype articleCount() const;

    /// Everything. Linear in what is in.
    ClaimGraph graph() const;
    /// What concerns `articles`: claims, matches and entities that at least one of them carries, whole, with
    /// the origins of those claims.
    ClaimGraph graphOf(const QList<ArticleId> &articles) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hearsay
