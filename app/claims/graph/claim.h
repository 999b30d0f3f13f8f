// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/backing.h"

#include <QSet>

namespace hearsay {

/// What attributions say that say the same thing. `id` is made of the statements, not of the order in which
/// they came: it stays while the statement that gave it stays.
struct Claim
{
    QString id;
    QString text; ///< a line that can be read by itself: the clearest of the statements that assert it
    QList<Backing> backing; ///< ordered by date of the article, article and place; never empty

    /// Ids of the origins whose statements stand to the claim in this way.
    QSet<QString> origins(Stance stance) const;
    /// The articles that carry it, in the order of the backing, each once.
    QList<ArticleId> articles() const;

    friend bool operator==(const Claim &, const Claim &) = default;
};

} // namespace hearsay
