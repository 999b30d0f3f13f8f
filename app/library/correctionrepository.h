// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/correction.h"
#include "library/database.h"
#include "library/libraryentry.h"

namespace hearsay {

/// The reader's layer. Opens no transactions.
class CorrectionRepository
{
public:
    explicit CorrectionRepository(Database &database)
        : m_database(database)
    {
    }

    /// In the order of their making. Rows that are wrong are passed over, and stay in the file.
    Result<QList<Correction>> read(LibraryArticleId article);
    /// Stores a correction and returns its number: its own where it has one (undone and done again), or a new
    /// one.
    Result<CorrectionId> insert(LibraryArticleId article, const Correction &correction);
    Result<Done> remove(CorrectionId id);

private:
    Database &m_database;
};

} // namespace hearsay
