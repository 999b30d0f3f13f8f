// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/graph/claim.h"

namespace hearsay {

QSet<QString> Claim::origins(Stance stance) const
{
    QSet<QString> found;
    for (const Backing &item : backing) {
        if (item.stance == stance)
            found.insert(item.origin);
    }
    return found;
}

QList<ArticleId> Claim::articles() const
{
    QList<ArticleId> found;
    for (const Backing &item : backing) {
        if (!found.contains(item.article))
            found.append(item.article);
    }
    return found;
}

} // namespace hearsay
