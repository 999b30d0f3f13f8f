// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/claimcorrectionbook.h"
#include "workspace/claimupdater.h"
#include "workspace/readlibraryjob.h"

#include <QSet>

namespace hearsay {

/// The claims of all articles of the library, kept up to date in the background from the first start() on.
/// Articles have numbers of their own here, which no open article has: idOf(). UI thread only.
class LibraryClaims : public QObject
{
    Q_OBJECT

public:
    LibraryClaims(QThreadPool &pool, const std::shared_ptr<const Engine> &engine, Library *library,
                  QObject *parent = nullptr);

    /// Numbers of open articles stay below it.
    static constexpr ArticleId firstId = ArticleId(1) << 40;
    /// The number of an article of the library among the claims, and the way back; noLibraryArticle for the
    /// number of an open article.
    static ArticleId idOf(LibraryArticleId stored) { return firstId + stored; }
    static LibraryArticleId storedOf(ArticleId id)
    {
        return id < firstId ? noLibraryArticle : LibraryArticleId(id - firstId);
    }
    /// The number of the article with this key, or noArticle.
    ArticleId idOf(const ArticleKey &key) const;

    /// Has the library read, unless it was or is being read: readingRequested() follows.
    void start();
    bool isStarted() const { return m_isStarted; }
    /// Takes in what was read.
    void add(const QList<LibraryArticle> &articles);
    /// All that was asked for was read, or reading was cancelled: the next start() reads again.
    void endReading(bool cancelled);
    /// Has everything read again, where it was read before.
    void setSpeechOnly(bool speechOnly);
    bool isSpeechOnly() const { return m_isSpeechOnly; }
    /// What readers said about claims, of any articles.
    void setCorrections(const ClaimCorrectionBook &book);

    ClaimUpdater &updater() { return m_updater; }
    /// The latest claims, never null.
    std::shared_ptr<const LinkedClaims> latest() const { return m_updater.latest(); }

Q_SIGNALS:
    /// These articles are to be read, all where there are none.
    void readingRequested(const QList<hearsay::LibraryArticleId> &articles);

private:
    void readMore();
    void remove(const QList<LibraryArticleId> &articles);

    ClaimUpdater m_updater;
    ClaimCorrectionBook m_book;
    std::map<ArticleKey, ArticleId> m_ids;
    std::map<ArticleId, ArticleKey> m_keys;
    QSet<LibraryArticleId> m_changed; ///< to be read again
    bool m_isStarted = false;
    bool m_isReading = false;
    bool m_isSpeechOnly = false;
    bool m_isOutOfDate = false; ///< all of it is to be read again
};

} // namespace hearsay
