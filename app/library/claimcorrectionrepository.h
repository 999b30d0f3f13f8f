// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/claimcorrection.h"
#include "library/database.h"
#include "library/libraryentry.h"

#include <QList>

namespace hearsay {

/// What readers said about claims, over all articles. Opens no transactions.
class ClaimCorrectionRepository
{
public:
    explicit ClaimCorrectionRepository(Database &database)
        : m_database(database)
    {
    }

    /// All, in the order of their making. Rows that are wrong are passed over, and stay in the file.
    Result<QList<ClaimCorrection>> read();
    /// Stores a correction under its id, or a new one where it has none. Error: NotFound, where one of its
    /// articles is not in the library.
    Result<CorrectionId> insert(const ClaimCorrection &correction);
    Result<Done> remove(CorrectionId id);
    /// Copies those of `older` for its newer version `article`, `id` in the library, where the words still
    /// stand; says how many.
    Result<qsizetype> inherit(LibraryArticleId older, LibraryArticleId id, const Article &article);

private:
    Result<LibraryArticleId> idOf(const ArticleKey &key);

    Database &m_database;
};

} // namespace hearsay
