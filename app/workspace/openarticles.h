// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "library/storedarticle.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <map>

namespace hearsay {

/// The articles that are open, in the order of opening, found by id, path or content, each with its two
/// layers: the machine's analysis and the reader's corrections over it. A plain container.
class OpenArticles
{
public:
    /// Adds an article, without an analysis yet, and returns its new id; or the id of the one with the same
    /// bytes.
    ArticleId add(const QString &path, const std::shared_ptr<const Article> &article);
    /// Forgets an article; false where `id` is unknown.
    bool remove(ArticleId id);
    /// Adds an article as the library holds it, with both layers; or returns the id of the one that is open
    /// already.
    ArticleId addStored(const QString &path, const StoredArticle &stored);
    /// Sets the machine's layer of an article; false where `id` is unknown.
    bool setAnalysis(ArticleId id, const std::shared_ptr<const Analysis> &analysis);

    /// Adds a correction to the reader's layer (isDone), or takes it away; false where `id` is unknown.
    bool setCorrection(ArticleId id, const Correction &correction, bool isDone);

    /// Leaves beliefs, wishes and feelings out of all analyses as the reader sees them, or brings them back.
    void setSpeechOnly(bool speechOnly);
    bool isSpeechOnly() const { return m_isSpeechOnly; }

    bool contains(ArticleId id) const { return m_articles.contains(id); }
    /// The article with its analysis as the reader sees it, an empty one until setAnalysis(); invalid where
    /// `id` is unknown.
    AnalysedArticle article(ArticleId id) const;
    bool isAnalysed(ArticleId id) const;
    /// The article that was read from this absolute path, or noArticle.
    ArticleId idOfPath(const QString &path) const { return m_byPath.value(path, noArticle); }
    /// The article with these bytes (SHA-256), or noArticle.
    ArticleId idOfBytes(const QByteArray &sha256) const
    {
        return sha256.isEmpty() ? noArticle : m_bySha256.value(sha256, noArticle);
    }
    /// True where an article was read from the file at `path`, by this name or another. Asks the disk.
    bool wereReadFrom(const QString &path) const;
    QList<ArticleId> ids() const;
    qsizetype size() const { return qsizetype(m_articles.size()); }

private:
    struct Entry
    {
        AnalysedArticle article;
        QStringList paths; ///< every path that led to these bytes
        bool analysed = false;
        std::shared_ptr<const Analysis> machine;
        QList<Correction> corrections; ///< in the order of their ids
        LibraryArticleId stored = noLibraryArticle;
    };

    void layOver(Entry &entry) const;

    std::map<ArticleId, Entry> m_articles; ///< ids grow, so that this order is that of opening
    QHash<QString, ArticleId> m_byPath;
    QHash<QByteArray, ArticleId> m_bySha256;
    QHash<LibraryArticleId, ArticleId> m_byStored;
    ArticleId m_nextId = 1;
    bool m_isSpeechOnly = false;
};

} // namespace hearsay
