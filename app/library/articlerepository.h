// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"
#include "library/database.h"
#include "library/libraryentry.h"

#include <QByteArray>
#include <QList>

namespace hearsay {

/// An article as its rows have it.
struct ArticleRows
{
    Article article;
    /// False where rows of paragraphs were wrong: the article has those that its text shows.
    bool areWhole = true;
};

/// Articles with their paragraphs and the files they came from. Opens no transactions.
class ArticleRepository
{
public:
    explicit ArticleRepository(Database &database)
        : m_database(database)
    {
    }

    /// The article with the same bytes, or with the same text where the outlets do not contradict each other:
    /// the same wire copy in two papers is two articles. noLibraryArticle where there is none.
    Result<LibraryArticleId> find(const Article &article);
    /// The article with these bytes, by their SHA-256.
    Result<LibraryArticleId> findBytes(const QByteArray &sha256);
    /// The article that was read last from this path.
    Result<LibraryArticleId> findPath(const QString &path);
    /// The latest other article from the same address or path: an older version of `id`.
    Result<LibraryArticleId> findPredecessor(LibraryArticleId id, const Article &article);
    Result<LibraryArticleId> insert(const Article &article);
    /// Puts `paragraphs` in the place of those that are there.
    Result<Done> writeParagraphs(LibraryArticleId id, const QList<Paragraph> &paragraphs);
    /// Notes one more file that the article was found in.
    Result<Done> insertFile(LibraryArticleId id, const Article &article);
    /// Error: NotFound.
    Result<ArticleRows> read(LibraryArticleId id);
    Result<Done> remove(LibraryArticleId id);
    /// All, latest first.
    Result<QList<LibraryEntry>> entries();
    /// Error: NotFound.
    Result<LibraryEntry> entry(LibraryArticleId id);

private:
    Database &m_database;
};

/// `text` as the full-text search can hold it, of the same length: halves of surrogate pairs, zeros and the
/// two characters that mark hits are replaced.
QString searchableText(const QString &text);

} // namespace hearsay
