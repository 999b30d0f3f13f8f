// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/analysedarticle.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <map>

namespace hearsay {

/// The articles that are open, in the order of opening, found by id, path or content. A plain container.
class OpenArticles
{
public:
    /// Adds an article, without an analysis yet, and returns its new id; or the id of the one with the same
    /// bytes.
    ArticleId add(const QString &path, const std::shared_ptr<const Article> &article);
    /// Forgets an article; false where `id` is unknown.
    bool remove(ArticleId id);
    /// Sets the analysis of an article; false where `id` is unknown.
    bool setAnalysis(ArticleId id, const std::shared_ptr<const Analysis> &analysis);

    bool contains(ArticleId id) const { return m_articles.contains(id); }
    /// The article with its analysis, an empty one until setAnalysis(); invalid where `id` is unknown.
    AnalysedArticle article(ArticleId id) const;
    bool isAnalysed(ArticleId id) const;
    /// The article that was read from this absolute path, or noArticle.
    ArticleId idOfPath(const QString &path) const { return m_byPath.value(path, noArticle); }
    QList<ArticleId> ids() const;
    qsizetype size() const { return qsizetype(m_articles.size()); }

private:
    struct Entry
    {
        AnalysedArticle article;
        QStringList paths; ///< every path that led to these bytes
        bool analysed = false;
    };

    std::map<ArticleId, Entry> m_articles; ///< ids grow, so that this order is that of opening
    QHash<QString, ArticleId> m_byPath;
    QHash<QByteArray, ArticleId> m_bySha256;
    ArticleId m_nextId = 1;
};

} // namespace hearsay
