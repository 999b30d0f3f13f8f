// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/claimindex.h"

#include "claims/claimassembler.h"

#include <algorithm>
#include <map>

namespace hearsay {

namespace {

template <typename T>
void uniteById(QList<T> &into, const QList<T> &more)
{
    QSet<QString> known;
    for (const T &item : into)
        known.insert(item.id);
    for (const T &item : more) {
        if (!known.contains(item.id))
            into.append(item);
    }
}

template <typename T>
QStringList gone(const QList<T> &before, const QList<T> &after)
{
    QSet<QString> known;
    for (const T &item : after)
        known.insert(item.id);
    QStringList ids;
    for (const T &item : before) {
        if (!known.contains(item.id))
            ids.append(item.id);
    }
    return ids;
}

template <typename T>
QList<T> different(const QList<T> &before, const QList<T> &after)
{
    QHash<QString, const T *> known;
    for (const T &item : before)
        known.insert(item.id, &item);
    QList<T> found;
    for (const T &item : after) {
        const T *const old = known.value(item.id);
        if (!old || !(*old == item))
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

class ClaimIndex::Private
{
public:
    using Article = std::shared_ptr<const ArticleStatements>;
    /// Ids of entities, by article and entity.
    using Ids = std::map<std::pair<ArticleId, EntityIndex>, QString>;

    void insert(const Article &article)
    {
        shelf.articles.insert_or_assign(article->article, article);
        shelf.quotations.add(article);
        shelf.propositions.add(article, shelf.toldApart(*article));
        shelf.entities.add(article);
    }

    void erase(const Article &article)
    {
        shelf.quotations.remove(article);
        shelf.propositions.remove(article, shelf.toldApart(*article));
        shelf.entities.remove(article);
        shelf.articles.erase(article->article);
    }

    /// Ties the statements that a reader called the same, or told apart.
    void force()
    {
        shelf.propositions.clearForced();
        for (const SameClaimCorrection &correction : shelf.corrections.sameClaim) {
            const NodeId first = nodeOf(correction.first);
            const NodeId second = nodeOf(correction.second);
            if (first >= 0 && second >= 0)
                shelf.propositions.force(first, second, correction.same);
        }
    }

    NodeId nodeOf(const StatementRef &reference) const
    {
        const qsizetype proposition = shelf.propositionOf(reference);
        return proposition < 0 ? -1 : shelf.nodeOf(shelf.article(reference.article), proposition);
    }

    std::vector<NodeId> nodesOf(const Article &article) const
    {
        std::vector<NodeId> nodes;
        for (qsizetype i = 0; i < article->propositions.size(); ++i)
            nodes.push_back(shelf.nodeOf(article, i));
        return nodes;
    }

    ClaimGraph graphAround(const std::vector<NodeId> &nodes, const std::vector<Article> &articles) const
    {
        ClaimAssembler assembler(shelf);
        for (NodeId node : nodes) {
            if (node >= 0 && shelf.propositions.contains(node) && !assembler.knows(node))
                assembler.addAround(node);
        }
        QList<QuotationMatch> matches;
        for (const Article &article : articles) {
            assembler.addAlone(article);
            uniteById(matches, shelf.quotations.matchesOf(*article));
        }
        ClaimGraph graph = assembler.take();
        std::sort(matches.begin(), matches.end(),
                  [](const QuotationMatch &a, const QuotationMatch &b) { return a.id < b.id; });
        graph.matches = matches;
        return graph;
    }

    /// Those whose id may change with `article`: its namesakes, and the nameless sources of the claims in
    /// `graph`.
    Ids idsAround(const Article &article, const ClaimGraph &graph, const Ids &also = {}) const
    {
        Ids ids;
        const OriginTracer tracer(shelf);
        const auto note = [&](const Article &of, EntityIndex entity) {
            ids.emplace(std::make_pair(of->article, entity), tracer.entityId(of, entity));
        };
        for (const auto &[place, id] : also) {
            const Article of = shelf.article(place.first);
            if (of && place.second < of->entities.size())
                note(of, place.second);
        }
        for (EntityIndex i = 0; shelf.article(article->article) == article && i < article->entities.size();
             ++i)
            note(article, i);
        for (EntityIndex i = 0; i < article->entities.size(); ++i) {
            for (const EntityLinker::Member &member : shelf.entities.namesakes(article, i))
                note(member.article, member.entity);
        }
        for (const Claim &claim : graph.claims) {
            for (const Backing &backing : claim.backing) {
                const Article of = shelf.article(backing.article);
                for (EntityIndex i = 0; of && i < of->entities.size(); ++i) {
                    if (of->entities[i].key.isEmpty())
                        note(of, i);
                }
            }
        }
        return ids;
    }

    template <typename Change>
    ClaimChanges change(const Article &old, const Article &added, Change apply)
    {
        const Article &about = added ? added : old;
        std::vector<NodeId> nodes;
        for (const Article &article : {old, added}) {
            if (article) {
                const std::vector<NodeId> more
                    = shelf.propositions.around(article, shelf.toldApart(*article));
                nodes.insert(nodes.end(), more.begin(), more.end());
            }
        }
        const auto present = [](const Article &article) {
            return article ? std::vector<Article>{article} : std::vector<Article>();
        };
        const ClaimGraph before = graphAround(nodes, present(old));
        const Ids idsBefore = idsAround(about, before);
        apply();
        force();
        if (added) {
            const std::vector<NodeId> more = nodesOf(added);
            nodes.insert(nodes.end(), more.begin(), more.end());
        }
        ClaimGraph after = graphAround(nodes, present(added));
        ClaimChanges changes = changesBetween(before, after);
        addRenamed(changes, idsBefore, idsAround(about, after, idsBefore));
        return changes;
    }

    /// Entities that gained or lost an occurrence, and claims that are the same but speak of somebody by
    /// another id now.
    void addRenamed(ClaimChanges &changes, const Ids &before, const Ids &after) const
    {
        QSet<ArticleId> renamed;
        QSet<QString> affected;
        QSet<QString> present;
        for (const auto &[place, id] : after) {
            present.insert(id);
            const auto old = before.find(place);
            if (old != before.end() && old->second == id)
                continue;
            affected.insert(id);
            if (old != before.end())
                renamed.insert(place.first);
        }
        for (const auto &[place, id] : before) {
            const auto now = after.find(place);
            if (now == after.end() || now->second != id)
                affected.insert(id);
        }
        ClaimAssembler assembler(shelf);
        for (const auto &[place, id] : after) {
            if (affected.contains(id))
                assembler.addEntity(shelf.article(place.first), place.second);
        }
        for (const QString &id : affected) {
            if (!present.contains(id))
                changes.removedEntities.append(id);
        }
        changes.removedEntities.sort();
        for (ArticleId id : renamed) {
            const Article article = shelf.article(id);
            for (NodeId node : nodesOf(article)) {
                if (node >= 0 && !assembler.knows(node))
                    assembler.addAround(node);
            }
        }
        const ClaimGraph more = assembler.take();
        uniteById(changes.changed.claims, more.claims);
        uniteById(changes.changed.origins, more.origins);
        changes.changed.entities = more.entities;
    }

    ClaimShelf shelf;
};

ClaimIndex::ClaimIndex()
    : d(std::make_unique<Private>())
{
}

ClaimIndex::~ClaimIndex() = default;
ClaimIndex::ClaimIndex(ClaimIndex &&) noexcept = default;
ClaimIndex &ClaimIndex::operator=(ClaimIndex &&) noexcept = default;

ClaimChanges ClaimIndex::add(const ArticleStatements &statements)
{
    const Private::Article old = d->shelf.article(statements.article);
    const auto added = std::make_shared<const ArticleStatements>(statements);
    return d->change(old, added, [&] {
        if (old)
            d->erase(old);
        d->insert(added);
    });
}

void ClaimIndex::addAll(const QList<ArticleStatements> &all)
{
    for (const ArticleStatements &statements : all) {
        if (const Private::Article old = d->shelf.article(statements.article))
            d->erase(old);
        d->insert(std::make_shared<const ArticleStatements>(statements));
    }
    d->force();
}

ClaimChanges ClaimIndex::remove(ArticleId article)
{
    const Private::Article old = d->shelf.article(article);
    if (!old)
        return {};
    return d->change(old, nullptr, [&] { d->erase(old); });
}

ClaimChanges ClaimIndex::setCorrections(const ClaimCorrections &corrections)
{
    const ClaimGraph before = graph();
    std::set<ArticleId> touched;
    for (const ClaimCorrections &list : {d->shelf.corrections, corrections}) {
        for (const SameClaimCorrection &correction : list.sameClaim)
            touched.insert({correction.first.article, correction.second.article});
    }
    std::vector<Private::Article> articles;
    for (ArticleId id : touched) {
        if (const Private::Article article = d->shelf.article(id)) {
            articles.push_back(article);
            d->erase(article);
        }
    }
    d->shelf.corrections = corrections;
    d->shelf.entities.setCorrections(corrections.samePerson);
    for (const Private::Article &article : articles)
        d->insert(article);
    d->force();
    return changesBetween(before, graph());
}

bool ClaimIndex::contains(ArticleId article) const
{
    return d->shelf.articles.contains(article);
}

qsizetype ClaimIndex::articleCount() const
{
    return qsizetype(d->shelf.articles.size());
}

ClaimGraph ClaimIndex::graph() const
{
    std::vector<Private::Article> articles;
    for (const auto &[id, article] : d->shelf.articles)
        articles.push_back(article);
    ClaimAssembler assembler(d->shelf);
    for (NodeId node : d->shelf.propositions.nodes()) {
        if (!assembler.knows(node))
            assembler.addAround(node);
    }
    for (const Private::Article &article : articles) {
        assembler.addAlone(article);
        assembler.addEntities(article);
    }
    ClaimGraph graph = assembler.take();
    graph.matches = d->shelf.quotations.matches();
    return graph;
}

ClaimGraph ClaimIndex::graphOf(const QList<ArticleId> &articles) const
{
    std::vector<Private::Article> present;
    std::vector<NodeId> nodes;
    for (ArticleId id : articles) {
        if (const Private::Article article = d->shelf.article(id)) {
            present.push_back(article);
            const std::vector<NodeId> more = d->nodesOf(article);
            nodes.insert(nodes.end(), more.begin(), more.end());
        }
    }
    ClaimGraph graph = d->graphAround(nodes, present);
    ClaimAssembler entities(d->shelf);
    for (const Private::Article &article : present)
        entities.addEntities(article);
    graph.entities = entities.take().entities;
    graph.claims.removeIf([&](const Claim &claim) {
        return std::none_of(claim.backing.begin(), claim.backing.end(),
                            [&](const Backing &backing) { return articles.contains(backing.article); });
    });
    QSet<QString> used;
    for (const Claim &claim : graph.claims) {
        for (const Backing &backing : claim.backing)
            used.insert(backing.origin);
    }
    graph.origins.removeIf([&](const Origin &origin) { return !used.contains(origin.id); });
    return graph;
}

} // namespace hearsay
