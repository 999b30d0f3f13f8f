// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimcorrections.h"
#include "library/claimcorrection.h"

#include <QList>
#include <map>

namespace hearsay {

/// All that readers said about claims, of articles that are there and of others, in the order of its making.
/// A plain container.
class ClaimCorrectionBook
{
public:
    /// Puts `all`, ordered by their ids, in the place of what was in.
    void setAll(const QList<ClaimCorrection> &all) { m_all = all; }
    void add(const QList<ClaimCorrection> &corrections);
    void remove(const QList<ClaimCorrection> &corrections);
    const QList<ClaimCorrection> &all() const { return m_all; }

    /// What is in, as the claims of `articles` are corrected by it; what speaks of another article is left
    /// out. Of words on origins and people that contradict each other the last one stays. Linear in what is
    /// in and those of one person or origin squared.
    ClaimCorrections resolve(const std::map<ArticleKey, ArticleId> &articles) const;

private:
    QList<ClaimCorrection> m_all;
};

} // namespace hearsay
