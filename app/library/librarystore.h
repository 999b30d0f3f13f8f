// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/claimcorrection.h"
#include "library/database.h"
#include "library/librarysearch.h"
#include "library/storedarticle.h"

#include <QList>
#include <memory>
#include <optional>

namespace hearsay {

/// One connection to a library: everything that is stored and found. Every change is one transaction, so that
/// a program that is killed leaves whole articles. Belongs to the thread that opened it; several stores, also
/// of other programs, may have the same file open.
class LibraryStore
{
public:
    /// What became of an article that was added.
    struct Added
    {
        LibraryArticleId id = noLibraryArticle;
        bool isNew = false;
        /// Corrections of claims were taken over from an older version.
        bool inheritedClaims = false;
    };

    /// Opens the library at `path`, ":memory:" for one that vanishes. ReadWrite makes file and folder where
    /// there are none, for the user alone, and brings an older library up to date after copying it. ReadOnly
    /// also reads what stands where nothing can be written. Errors are sentences; a file that is refused was
    /// not changed.
    static Result<std::unique_ptr<LibraryStore>> open(const QString &path,
                                                      OpenMode mode = OpenMode::ReadWrite);
    /// Closes the file, and notes beside it that it was left in good order where it was; see libraryseal.h.
    ~LibraryStore();
    LibraryStore(const LibraryStore &) = delete;
    LibraryStore &operator=(const LibraryStore &) = delete;

    /// Checks a library that was not left in good order, or may have changed since. Does nothing where it is
    /// known to be sound. Takes seconds for hundreds of megabytes. Every change does this first: nothing is
    /// written to a library that is damaged, while reading may go on. Error: Undecodable where it is damaged.
    Result<Done> check();
    /// What is to be done once after opening, in the background: check(), purging what an earlier run could
    /// not, the copy of the day. Yields the first error.
    Result<Done> upkeep();
    /// Whether upkeep() has anything to do that takes time.
    bool isUpkeepDue();

    /// Adds an article with its analysis. One that is there already (same bytes, or same text of the same
    /// outlet) is not doubled; its analysis is renewed where another engine made it. Corrections of an older
    /// version of the same address or path are taken over where their words are in the new text.
    Result<Added> add(const Article &article, const Analysis &analysis);
    /// Renews the machine's layer; the reader's stays.
    Result<Done> setAnalysis(LibraryArticleId id, const Analysis &analysis);
    /// Removes an article with everything that hangs on it, corrections too. Unknown ids are ignored.
    Result<Done> remove(LibraryArticleId id);
    /// Nothing of a removed article is left in the files then; see purge.h.
    Result<Done> purgeRemoved();

    /// The stored article that `article` is, or noLibraryArticle.
    Result<LibraryArticleId> find(const Article &article);
    /// The one with these bytes (SHA-256), or noLibraryArticle.
    Result<LibraryArticleId> findBytes(const QByteArray &sha256);
    /// The one that was read last from this absolute path, or noLibraryArticle.
    Result<LibraryArticleId> findPath(const QString &path);
    /// Rows that are wrong are none: paragraphs are then those that the text shows, the machine's layer is an
    /// empty analysis of no engine, which is to be renewed. Error: NotFound.
    Result<StoredArticle> read(LibraryArticleId id);
    Result<QList<LibraryEntry>> entries();
    Result<LibraryEntry> entry(LibraryArticleId id);
    /// Articles that another engine than `engine` analysed, or none, latest first.
    Result<QList<LibraryArticleId>> madeByOthers(const QString &engine);

    /// Stores a correction as the last one of the article and returns its number; one that has a number keeps
    /// it.
    Result<CorrectionId> addCorrection(LibraryArticleId id, const Correction &correction);
    Result<Done> removeCorrection(LibraryArticleId article, CorrectionId correction);

    /// What readers said about claims, in the order of its making.
    Result<QList<ClaimCorrection>> claimCorrections();
    /// All of them or none. Error: NotFound, where an article of one is not in the library.
    Result<Done> addClaimCorrections(const QList<ClaimCorrection> &corrections);
    Result<Done> removeClaimCorrections(const QList<CorrectionId> &corrections);

    /// At most `limit` hits, best first.
    Result<SearchResult> search(const SearchQuery &query, qsizetype limit);

    /// For tests and maintenance.
    Database &database() { return *m_database; }

private:
    LibraryStore(std::unique_ptr<Database> database, OpenMode mode);
    /// Runs `change` as one transaction, if the library may be written to.
    template <typename T, typename Change>
    Result<T> atomically(Change change);
    /// Writes the machine's layer, and the paragraphs where their rows were wrong.
    Result<Done> writeAnalysis(LibraryArticleId id, const Analysis &analysis);
    /// Makes the search index of an article anew from both layers.
    Result<Done> refresh(LibraryArticleId id);
    Result<Done> inheritCorrections(Added &added, const Article &article);

    std::unique_ptr<Database> m_database;
    OpenMode m_mode;
    bool m_isSound = false; ///< checked, or left in good order the last time
    bool m_isChecked = false; ///< by this object
    std::optional<Error> m_damage;
};

} // namespace hearsay
