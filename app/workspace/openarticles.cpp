// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/openarticles.h"

#include <utility>

namespace hearsay {

ArticleId OpenArticles::add(const QString &path, const std::shared_ptr<const Article> &article)
{
    // Text that came from elsewhere than a file has no hash and is never the same as another.
    if (!article->sha256.isEmpty()) {
        if (const ArticleId same = m_bySha256.value(article->sha256, noArticle); same != noArticle) {
            m_articles[same].paths.append(path);
            m_byPath.insert(path, same);
            return same;
        }
    }
    static const auto nothingYet = std::make_shared<const Analysis>();
    const ArticleId id = m_nextId++;
    m_articles[id] = {{id, article, nothingYet}, {path}, false};
    m_byPath.insert(path, id);
    if (!article->sha256.isEmpty())
        m_bySha256.insert(article->sha256, id);
    return id;
}

bool OpenArticles::remove(ArticleId id)
{
    const auto at = m_articles.find(id);
    if (at == m_articles.end())
        return false;
    for (const QString &path : std::as_const(at->second.paths))
        m_byPath.remove(path);
    m_bySha256.remove(at->second.article.article->sha256);
    m_articles.erase(at);
    return true;
}

bool OpenArticles::setAnalysis(ArticleId id, const std::shared_ptr<const Analysis> &analysis)
{
    const auto at = m_articles.find(id);
    if (at == m_articles.end())
        return false;
    at->second.article.analysis = analysis;
    at->second.analysed = true;
    return true;
}

AnalysedArticle OpenArticles::article(ArticleId id) const
{
    const auto at = m_articles.find(id);
    return at == m_articles.end() ? AnalysedArticle{} : at->second.article;
}

bool OpenArticles::isAnalysed(ArticleId id) const
{
    const auto at = m_articles.find(id);
    return at != m_articles.end() && at->second.analysed;
}

QList<ArticleId> OpenArticles::ids() const
{
    QList<ArticleId> ids;
    ids.reserve(size());
    for (const auto &[id, entry] : m_articles)
        ids.append(id);
    return ids;
}

} // namespace hearsay
