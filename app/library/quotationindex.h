// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"
#include "library/database.h"
#include "library/libraryentry.h"

namespace hearsay {

/// Quotations as the reader sees them, corrections applied, for searching. Made anew from the two layers
/// whenever one of them changes; nothing is lost with it. Opens no transactions.
class QuotationIndex
{
public:
    explicit QuotationIndex(Database &database)
        : m_database(database)
    {
    }

    /// Puts the quotations of `analysis` in the place of those of the article that are there.
    Result<Done> write(LibraryArticleId id, const Article &article, const Analysis &analysis);

private:
    Database &m_database;
};

/// What stands between the pieces of a quotation that is written as one line.
inline constexpr QStringView pieceGap = u" … ";

} // namespace hearsay
