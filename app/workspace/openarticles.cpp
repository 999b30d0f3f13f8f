// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/openarticles.h"

#include "attribution/result/speechonly.h"
#include "document/outputfile.h"
#include "library/correctionlayer.h"

#include <QFileInfo>
#include <algorithm>
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
    m_articles[id] = {{id, article, nothingYet}, {path}, false, nothingYet, {}, noLibraryArticle};
    m_byPath.insert(path, id);
    if (!article->sha256.isEmpty())
        m_bySha256.insert(article->sha256, id);
    return id;
}

ArticleId OpenArticles::addStored(const QString &path, const StoredArticle &stored)
{
    if (const ArticleId same = m_byStored.value(stored.id, noArticle); same != noArticle)
        return same;
    const qsizetype before = size();
    const ArticleId id = add(path, stored.article);
    m_byStored.insert(stored.id, id);
    Entry &entry = m_articles[id];
    entry.stored = stored.id;
    if (size() == before)
        return id;
    entry.corrections = stored.corrections;
    setAnalysis(id, stored.machine);
    return id;
}

bool OpenArticles::wereReadFrom(const QString &path) const
{
    return QFileInfo::exists(path)
        && std::any_of(m_byPath.keyBegin(), m_byPath.keyEnd(),
                       [&path](const QString &read) { return isSameFile(read, path); });
}

bool OpenArticles::remove(ArticleId id)
{
    const auto at = m_articles.find(id);
    if (at == m_articles.end())
        return false;
    for (const QString &path : std::as_const(at->second.paths))
        m_byPath.remove(path);
    m_bySha256.remove(at->second.article.article->sha256);
    m_byStored.remove(at->second.stored);
    m_articles.erase(at);
    return true;
}

bool OpenArticles::setAnalysis(ArticleId id, const std::shared_ptr<const Analysis> &analysis)
{
    const auto at = m_articles.find(id);
    if (at == m_articles.end())
        return false;
    at->second.machine = analysis;
    at->second.analysed = true;
    layOver(at->second);
    return true;
}

bool OpenArticles::setCorrection(ArticleId id, const Correction &correction, bool isDone)
{
    const auto at = m_articles.find(id);
    if (at == m_articles.end())
        return false;
    QList<Correction> &all = at->second.corrections;
    all.removeIf([&](const Correction &each) { return each.id == correction.id; });
    if (isDone) {
        const auto place
            = std::upper_bound(all.begin(), all.end(), correction,
                               [](const Correction &a, const Correction &b) { return a.id < b.id; });
        all.insert(place, correction);
    }
    layOver(at->second);
    return true;
}

void OpenArticles::setSpeechOnly(bool speechOnly)
{
    m_isSpeechOnly = speechOnly;
    for (auto &[id, entry] : m_articles)
        layOver(entry);
}

void OpenArticles::layOver(Entry &entry) const
{
    if (entry.corrections.isEmpty() && !m_isSpeechOnly) {
        entry.article.analysis = entry.machine;
        return;
    }
    CorrectedAnalysis seen = applyCorrections(entry.article.article->text, *entry.machine, entry.corrections);
    entry.article.analysis = std::make_shared<const Analysis>(m_isSpeechOnly ? speechOnly(seen.analysis)
                                                                             : std::move(seen.analysis));
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
