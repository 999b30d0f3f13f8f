// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/libraryclaims.h"

#include <utility>

namespace hearsay {

LibraryClaims::LibraryClaims(QThreadPool &pool, const std::shared_ptr<const Engine> &engine, Library *library,
                             QObject *parent)
    : QObject(parent)
    , m_updater(pool, engine)
{
    connect(library, &Library::articlesChanged, this, [this](const QList<LibraryArticleId> &articles) {
        if (!m_isStarted)
            return;
        m_changed.unite(QSet<LibraryArticleId>(articles.begin(), articles.end()));
        readMore();
    });
    connect(library, &Library::entriesRemoved, this, &LibraryClaims::remove);
}

ArticleId LibraryClaims::idOf(const ArticleKey &key) const
{
    const auto found = m_ids.find(key);
    return found == m_ids.end() ? noArticle : found->second;
}

void LibraryClaims::start()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_isOutOfDate = true;
    readMore();
}

void LibraryClaims::readMore()
{
    if (m_isReading || (m_changed.isEmpty() && !m_isOutOfDate))
        return;
    m_isReading = true;
    const QSet<LibraryArticleId> changed = std::exchange(m_changed, {});
    const bool all = std::exchange(m_isOutOfDate, false);
    Q_EMIT readingRequested(all ? QList<LibraryArticleId>() : changed.values());
}

void LibraryClaims::add(const QList<LibraryArticle> &articles)
{
    for (const LibraryArticle &each : articles) {
        const ArticleId id = idOf(each.id);
        const ArticleKey key = articleKeyOf(*each.article);
        m_ids.insert_or_assign(key, id);
        m_keys.insert_or_assign(id, key);
        m_updater.setArticle({id, each.article, each.analysis});
    }
    setCorrections(m_book);
}

void LibraryClaims::endReading(bool cancelled)
{
    m_isReading = false;
    if (cancelled) {
        m_isStarted = false;
        m_changed.clear();
        m_isOutOfDate = false;
    }
    readMore();
}

void LibraryClaims::setSpeechOnly(bool speechOnly)
{
    m_isSpeechOnly = speechOnly;
    if (!m_isStarted)
        return;
    m_isOutOfDate = true;
    readMore();
}

void LibraryClaims::setCorrections(const ClaimCorrectionBook &book)
{
    m_book = book;
    m_updater.setCorrections(m_book.resolve(m_ids));
}

void LibraryClaims::remove(const QList<LibraryArticleId> &articles)
{
    for (LibraryArticleId stored : articles) {
        m_changed.remove(stored);
        const auto key = m_keys.find(idOf(stored));
        if (key == m_keys.end())
            continue;
        m_ids.erase(key->second);
        m_updater.removeArticle(key->first);
        m_keys.erase(key);
    }
    setCorrections(m_book);
}

} // namespace hearsay
