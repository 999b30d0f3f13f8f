// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/librarycopies.h"
#include "workspace/librarythread.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace hearsay {

/// Number of a search, for telling a late answer from the one that is waited for.
using SearchId = int;

/// The library as a window uses it: requests return at once, outcomes come as signals from the event loop.
/// One thread writes, another one reads. Without a file (an empty path) every request does nothing. Lives on
/// the window's thread, except for the methods that say otherwise.
class Library : public QObject
{
    Q_OBJECT

public:
    explicit Library(const QString &path, QObject *parent = nullptr);
    /// Finishes what was asked to be written.
    ~Library() override;

    /// The file where a user's library is kept unless another one is named.
    static QString standardPath();

    const QString &path() const { return m_path; }
    /// True once the library was opened; see opened() and failed().
    bool isOpen() const { return m_isOpen; }

    /// Stores an article with its analysis; entriesChanged() follows.
    void store(const std::shared_ptr<const Article> &article,
               const std::shared_ptr<const Analysis> &analysis);
    /// Changes the reader's layer of an article that is stored or about to be.
    void addCorrection(const std::shared_ptr<const Article> &article, const Correction &correction);
    void removeCorrection(const std::shared_ptr<const Article> &article, CorrectionId correction);
    void remove(const QList<LibraryArticleId> &articles);
    /// Changes what readers said about claims; the articles are stored or about to be.
    void addClaimCorrections(const QList<ClaimCorrection> &corrections);
    void removeClaimCorrections(const QList<ClaimCorrection> &corrections);
    /// Asks for all that readers said about claims; `deliver` is called from the event loop.
    void requestClaimCorrections(const std::function<void(const QList<ClaimCorrection> &)> &deliver);
    /// Asks for all entries; entriesChanged() brings them, latest first.
    void requestEntries();
    /// Asks for the copies that can be restored, latest first; `deliver` is called from the event loop.
    void requestCopies(const std::function<void(const QList<LibraryCopy> &)> &deliver);
    /// Puts a copy in the place of the library, which is put aside under another name; also where the library
    /// cannot be opened. restored() or failed() follows.
    void restore(const QString &copy);
    /// Looks for `query`; searchFinished() or searchFailed() brings this number.
    SearchId search(const SearchQuery &query, qsizetype limit);

    /// Waits until the library is open, or for the sentence that says why it is not. From any thread.
    Result<Done> waitUntilOpen();
    /// Waits until it is known that the library may be written to, which is checked where it was not left in
    /// good order. From any thread but the window's.
    Result<Done> waitUntilWritable();
    /// The following wait and may be called from any thread but the window's. Nothing is found where the
    /// library could not be opened.
    std::optional<StoredArticle> findStored(const Article &article);
    std::optional<StoredArticle> findStoredPath(const QString &path);
    bool holdsBytes(const QByteArray &sha256);
    Result<StoredArticle> read(LibraryArticleId id);
    /// All articles, latest first.
    QList<LibraryArticleId> articles();
    QList<LibraryArticleId> madeByOthers(const QString &engine);
    Result<LibraryStore::Added> addAndWait(const Article &article, const Analysis &analysis);
    Result<Done> renewAndWait(LibraryArticleId id, const Analysis &analysis);

Q_SIGNALS:
    void opened();
    /// Something could not be read or written; `message` is a sentence for the reader.
    void failed(const QString &message);
    /// The library is damaged and will not be written to; restore() may help.
    void damaged(const QString &message);
    /// A copy has taken the library's place, which is at `aside` now; opened() follows.
    void restored(const QString &aside);
    /// The library is checked or copied, which may take seconds; reading goes on, writing waits.
    void upkeepStarted();
    void upkeepFinished();
    /// Entries that are new or have changed; all of them after requestEntries().
    void entriesChanged(const QList<hearsay::LibraryEntry> &entries);
    /// Articles that are new, or whose analysis or corrections have changed.
    void articlesChanged(const QList<hearsay::LibraryArticleId> &articles);
    void entriesRemoved(const QList<hearsay::LibraryArticleId> &articles);
    /// An article has taken over corrections of claims from its older version.
    void claimCorrectionsInherited();
    void searchFinished(hearsay::SearchId search, const hearsay::SearchResult &result);
    void searchFailed(hearsay::SearchId search, const QString &message);

private:
    using Change = std::function<Result<LibraryArticleId>(LibraryStore &)>;

    /// As LibraryThread::ask() of the writer, counted.
    template <typename T>
    void askWriter(std::function<Result<T>(LibraryStore &)> work, std::function<void(Result<T>)> deliver);
    /// Waits until what was asked to be written before is: a correction just made is read, too.
    void settle();
    void keepUp();
    void purge();
    /// Writes, then tells of the entry that has changed.
    void write(Change change);
    void noteChanged(LibraryStore &store, LibraryArticleId id);
    void collect(const LibraryEntry &entry);
    void report(const Error &error);

    QString m_path;
    bool m_isOpen = false;
    SearchId m_lastSearch = 0;
    QList<LibraryEntry> m_changed; ///< not told yet
    QTimer m_pause; ///< thousands of articles that come in are told of in a few signals
    QSet<LibraryArticleId> m_known; ///< told of
    QTimer m_purgeAgain; ///< while another program reads what was removed
    std::atomic_int m_unwritten = 0; ///< changes that were asked for and are not written
    QString m_lastFailure;
    // The reader waits for the writer, and goes first.
    std::unique_ptr<LibraryThread> m_writer;
    std::unique_ptr<LibraryThread> m_reader;
};

} // namespace hearsay
