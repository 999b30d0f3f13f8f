// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/claimindex.h"

#include "claims/quotationmatcher.h"

#include <algorithm>
#include <map>

namespace hearsay {

class ClaimIndex::Private
{
public:
    using Article = std::shared_ptr<const ArticleStatements>;

    Article statements(ArticleId article) const
    {
        const auto found = articles.find(article);
        return found == articles.end() ? nullptr : found->second;
    }

    void insert(const Article &statements)
    {
        articles.insert_or_assign(statements->article, statements);
        quotations.add(statements);
    }

    void erase(const Article &statements)
    {
        quotations.remove(statements);
        articles.erase(statements->article);
    }

    /// What concerns the articles, from before a change or after it.
    ClaimGraph around(const Article &first, const Article &second) const
    {
        ClaimGraph graph;
        for (const Article &article : {first, second}) {
            if (article)
                merge(graph.matches, quotations.matchesOf(*article));
        }
        return graph;
    }

    template <typename T>
    static void merge(QList<T> &into, const QList<T> &more)
    {
        for (const T &item : more) {
            if (std::none_of(into.begin(), into.end(), [&](const T &other) { return other.id == item.id; }))
                into.append(item);
        }
        std::sort(into.begin(), into.end(), [](const T &a, const T &b) { return a.id < b.id; });
    }

    std::map<ArticleId, Article> articles;
    QuotationMatcher quotations;
    ClaimCorrections corrections;
};

namespace {

template <typename T>
QStringList gone(const QList<T> &before, const QList<T> &after)
{
    QStringList ids;
    for (const T &item : before) {
        if (std::none_of(after.begin(), after.end(), [&](const T &other) { return other.id == item.id; }))
            ids.append(item.id);
    }
    return ids;
}

template <typename T>
QList<T> different(const QList<T> &before, const QList<T> &after)
{
    QList<T> found;
    for (const T &item : after) {
        if (!before.contains(item))
            found.append(item);
    }
    return found;
}

ClaimChanges changesBetween(const ClaimGraph &before, const ClaimGraph &after)
{
    return {{different(before.claims, after.claims), different(before.origins, after.origins),
             different(before.entities, after.entities), different(before.matches, after.matches)},
            gone(before.claims, after.claims),
            gone(before.origins, after.origins),
            gone(before.entities, after.entities),
            gone(before.matches, after.matches)};
}

} // namespace

ClaimIndex::ClaimIndex()
    : d(std::make_unique<Private>())
{
}

ClaimIndex::~ClaimIndex() = default;
ClaimIndex::ClaimIndex(ClaimIndex &&) noexcept = default;
ClaimIndex &ClaimIndex::operator=(ClaimIndex &&) noexcept = default;

ClaimChanges ClaimIndex::add(const ArticleStatements &statements)
{
    const Private::Article old = d->statements(statements.article);
    const auto added = std::make_shared<const ArticleStatements>(statements);
    const ClaimGraph before = d->around(old, nullptr);
    if (old)
        d->erase(old);
    d->insert(added);
    return changesBetween(before, d->around(added, nullptr));
}

void ClaimIndex::addAll(const QList<ArticleStatements> &all)
{
    for (const ArticleStatements &statements : all) {
        if (const Private::Article old = d->statements(statements.article))
            d->erase(old);
        d->insert(std::make_shared<const ArticleStatements>(statements));
    }
}

ClaimChanges ClaimIndex::remove(ArticleId article)
{
    const Private::Article old = d->statements(article);
    if (!old)
        return {};
    const ClaimGraph before = d->around(old, nullptr);
    d->erase(old);
    return changesBetween(before, {});
}

ClaimChanges ClaimIndex::setCorrections(const ClaimCorrections &corrections)
{
    d->corrections = corrections;
    return {};
}

bool ClaimIndex::contains(ArticleId article) const
{
    return d->articles.contains(article);
}

qsizetype ClaimIndex::articleCount() const
{
    return qsizetype(d->articles.size());
}

ClaimGraph ClaimIndex::graph() const
{
    ClaimGraph graph;
    graph.matches = d->quotations.matches();
    return graph;
}

ClaimGraph ClaimIndex::graphOf(const QList<ArticleId> &articles) const
{
    ClaimGraph graph;
    for (ArticleId article : articles)
        Private::merge(graph.matches, d->around(d->statements(article), nullptr).matches);
    return graph;
}

} // namespace hearsay
