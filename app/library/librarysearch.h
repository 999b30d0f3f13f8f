// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/database.h"
#include "library/searchhit.h"
#include "library/searchquery.h"

namespace hearsay {

/// Answers queries from the full-text index. An article shows up to three passages; a quotation shows itself.
class LibrarySearch
{
public:
    explicit LibrarySearch(Database &database)
        : m_database(database)
    {
    }

    /// At most `limit` articles, or quotations where the query asks for them.
    Result<SearchResult> run(const SearchQuery &query, qsizetype limit);

private:
    Result<SearchResult> searchArticles(const SearchQuery &query, qsizetype limit);
    Result<SearchResult> searchQuotations(const SearchQuery &query, qsizetype limit);
    /// A row that fits, with marks round the words that were found.
    struct Found
    {
        qint64 id = 0;
        QString marked;
    };
    Result<Done> addPassages(const Found &found, QList<SearchHit> &hits);
    Result<Done> addQuotation(const Found &found, QList<SearchHit> &hits);

    Database &m_database;
};

} // namespace hearsay
