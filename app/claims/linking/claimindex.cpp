// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/claimindex.h"

#include "claims/linking/claimassembler.h"

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

template <typename T>
void joinList(QList<T> &changed, QStringList &removed, const QList<T> &thenChanged,
              const QStringList &thenRemoved)
{
    QSet<QString> later;
    for (const T &item : thenChanged)
        later.insert(item.id);
    changed.removeIf([&](const T &item) { return later.contains(item.id) || thenRemoved.contains(item.id); });
    changed += thenChanged;
    removed.removeIf([&](const QString &id) { return later.contains(id); });
    removed += thenRemoved;
    removed.removeDuplicates();
}

/// One change after the other, as one.
ClaimChanges joined(ClaimChanges first, const ClaimChanges &second)
{
    joinList(first.changed.claims, first.removedClaims, second.changed.claims, second.removedClaims);
    joinList(first.changed.origins, first.removedOrigins, second.changed.origins, second.removedOrigins);
    joinList(first.changed.entities, first.removedEntities, second.changed.entities, second.removedEntities);
    joinList(first.changed.matches, first.removedMatches, second.changed.matches, second.removedMatches);
    return first;
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
        linked.articles.insert_or_assign(article->article, article);
        linked.quotations.add(article);
        linked.propositions.add(article, linked.toldApart(*article));
        linked.entities.add(article);
    }

    void erase(const Article &article)
    {
        linked.quotations.remove(article);
        linked.propositions.remove(article, linked.toldApart(*article));
        linked.entities.remove(article);
        linked.articles.erase(article->article);
    }

    /// Ties the statements that a reader called the same, or told apart.
    void force()
    {
        linked.propositions.clearForced();
        for (const SameClaimCorrection &correction : linked.corrections.sameClaim) {
            const NodeId first = nodeOf(correction.first);
            const NodeId second = nodeOf(correction.second);
            if (first >= 0 && second >= 0)
                linked.propositions.force(first, second, correction.same);
        }
    }

    NodeId nodeOf(const StatementRef &reference) const
    {
        const qsizetype proposition = linked.propositionOf(reference);
        return proposition < 0 ? -1 : linked.nodeOf(linked.article(reference.article), proposition);
    }

    std::vector<NodeId> nodesOf(const Article &article) const
    {
        std::vector<NodeId> nodes;
        for (qsizetype i = 0; i < article->propositions.size(); ++i)
            nodes.push_back(linked.nodeOf(article, i));
        return nodes;
    }

    /// Which statements and word sequences a change touches.
    struct Touched
    {
        std::set<NodeId> nodes;
        std::set<qint32> texts;
    };

    Touched takeTouched() { return {linked.propositions.takeTouched(), linked.quotations.takeTouched()}; }

    /// Claims that hang together with what is touched, and what `article` says alone.
    ClaimGraph graphAround(const Touched &touched, const Article &article) const
    {
        ClaimAssembler assembler(linked);
        for (NodeId node : touched.nodes) {
            if (linked.propositions.contains(node) && !assembler.knows(node))
                assembler.addAround(node);
        }
        if (article)
            assembler.addAlone(article);
        ClaimGraph graph = assembler.take();
        return graph;
    }

    /// Those whose id may change with `article`: its namesakes, and the nameless sources of the claims in
    /// `graph`.
    Ids idsAround(const Article &article, const ClaimGraph &graph, const Ids &also = {}) const
    {
        Ids ids;
        const OriginTracer tracer(linked);
        const auto note = [&](const Article &of, EntityIndex entity) {
            ids.emplace(std::make_pair(of->article, entity), tracer.entityId(of, entity));
        };
        for (const auto &[place, id] : also) {
            const Article of = linked.article(place.first);
            if (of && place.second < of->entities.size())
                note(of, place.second);
        }
        for (EntityIndex i = 0; linked.article(article->article) == article && i < article->entities.size();
             ++i)
            note(article, i);
        for (EntityIndex i = 0; i < article->entities.size(); ++i) {
            for (const EntityMatcher::Member &member : linked.entities.candidates(article, i))
                note(member.article, member.entity);
        }
        for (const Claim &claim : graph.claims) {
            for (const Backing &backing : claim.backing) {
                const Article of = linked.article(backing.article);
                for (EntityIndex i = 0; of && i < of->entities.size(); ++i) {
                    if (of->entities[i].key.isEmpty())
                        note(of, i);
                }
            }
        }
        return ids;
    }

    /// Puts `article` in, or takes it out. What it touches is known once it was done; so it is done, undone,
    /// looked at, and done again: each takes some milliseconds however many articles are in.
    ClaimChanges change(const Article &article, bool isIn)
    {
        const auto apply = [&](bool insertIt) {
            if (insertIt)
                insert(article);
            else
                erase(article);
            if (!linked.corrections.sameClaim.isEmpty())
                force();
        };
        takeTouched();
        apply(isIn);
        apply(!isIn);
        Touched touched = takeTouched();
        const ClaimGraph before = graphAround(touched, isIn ? nullptr : article);
        const Ids idsBefore = idsAround(article, before);
        std::set<qint32> around = withMatched(touched.texts);
        const QuotationMatcher::MatchTexts matchesBefore = linked.quotations.matchTextsAround(around);
        apply(isIn);
        const Touched now = takeTouched();
        touched.nodes.insert(now.nodes.begin(), now.nodes.end());
        touched.texts.insert(now.texts.begin(), now.texts.end());
        around.merge(withMatched(touched.texts));
        const ClaimGraph after = graphAround(touched, isIn ? article : nullptr);
        ClaimChanges changes = changesBetween(before, after);
        addRenamed(changes, idsBefore, idsAround(article, after, idsBefore));
        addMatches(changes, touched.texts, matchesBefore, linked.quotations.matchTextsAround(around));
        return changes;
    }

    /// Word sequences and all that are matched with them.
    std::set<qint32> withMatched(const std::set<qint32> &texts) const
    {
        std::set<qint32> found = texts;
        for (const auto &[id, matched] : linked.quotations.matchTextsAround(texts))
            found.insert(matched.begin(), matched.end());
        return found;
    }

    /// Matches that are new, gone, or have a print more or less: those of equal word sequences none of which
    /// is touched are what they were.
    void addMatches(ClaimChanges &changes, const std::set<qint32> &touched,
                    const QuotationMatcher::MatchTexts &before,
                    const QuotationMatcher::MatchTexts &after) const
    {
        for (const auto &[id, texts] : after) {
            const bool isTouched = std::any_of(texts.begin(), texts.end(),
                                               [&](qint32 text) { return touched.contains(text); });
            if (isTouched || !before.contains(id))
                changes.changed.matches.append(linked.quotations.match(texts));
        }
        for (const auto &[id, texts] : before) {
            if (!after.contains(id))
                changes.removedMatches.append(id);
        }
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
        ClaimAssembler assembler(linked);
        for (const auto &[place, id] : after) {
            if (affected.contains(id))
                assembler.addEntity(linked.article(place.first), place.second);
        }
        for (const QString &id : affected) {
            if (!present.contains(id))
                changes.removedEntities.append(id);
        }
        changes.removedEntities.sort();
        for (ArticleId id : renamed) {
            const Article article = linked.article(id);
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

    LinkedStatements linked;
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
    const auto added = std::make_shared<const ArticleStatements>(statements);
    const Private::Article old = d->linked.article(statements.article);
    if (!old)
        return d->change(added, true);
    const ClaimChanges removed = d->change(old, false);
    return joined(removed, d->change(added, true));
}

void ClaimIndex::addAll(const QList<ArticleStatements> &all, const JobMonitor &monitor)
{
    for (const ArticleStatements &statements : all) {
        if (monitor.isCancelled())
            return;
        if (const Private::Article old = d->linked.article(statements.article))
            d->erase(old);
        d->insert(std::make_shared<const ArticleStatements>(statements));
    }
    d->force();
}

ClaimChanges ClaimIndex::remove(ArticleId article)
{
    const Private::Article old = d->linked.article(article);
    if (!old)
        return {};
    return d->change(old, false);
}

ClaimChanges ClaimIndex::setCorrections(const ClaimCorrections &corrections)
{
    const ClaimGraph before = graph();
    std::set<ArticleId> touched;
    for (const ClaimCorrections &list : {d->linked.corrections, corrections}) {
        for (const SameClaimCorrection &correction : list.sameClaim)
            touched.insert({correction.first.article, correction.second.article});
    }
    std::vector<Private::Article> articles;
    for (ArticleId id : touched) {
        if (const Private::Article article = d->linked.article(id)) {
            articles.push_back(article);
            d->erase(article);
        }
    }
    d->linked.corrections = corrections;
    d->linked.entities.setCorrections(corrections.samePerson);
    for (const Private::Article &article : articles)
        d->insert(article);
    d->force();
    return changesBetween(before, graph());
}

bool ClaimIndex::contains(ArticleId article) const
{
    return d->linked.articles.contains(article);
}

qsizetype ClaimIndex::articleCount() const
{
    return qsizetype(d->linked.articles.size());
}

ClaimGraph ClaimIndex::graph() const
{
    std::vector<Private::Article> articles;
    for (const auto &[id, article] : d->linked.articles)
        articles.push_back(article);
    ClaimAssembler assembler(d->linked);
    for (NodeId node : d->linked.propositions.nodes()) {
        if (!assembler.knows(node))
            assembler.addAround(node);
    }
    for (const Private::Article &article : articles) {
        assembler.addAlone(article);
        assembler.addEntities(article);
    }
    ClaimGraph graph = assembler.take();
    graph.matches = d->linked.quotations.matches();
    return graph;
}

ClaimGraph ClaimIndex::graphOf(const QList<ArticleId> &articles) const
{
    ClaimAssembler assembler(d->linked);
    QList<QuotationMatch> matches;
    for (ArticleId id : articles) {
        const Private::Article article = d->linked.article(id);
        if (!article)
            continue;
        for (NodeId node : d->nodesOf(article)) {
            if (node >= 0 && !assembler.knows(node))
                assembler.addAround(node);
        }
        assembler.addAlone(article);
        assembler.addEntities(article);
        uniteById(matches, d->linked.quotations.matchesOf(*article));
    }
    ClaimGraph graph = assembler.take();
    std::sort(matches.begin(), matches.end(),
              [](const QuotationMatch &a, const QuotationMatch &b) { return a.id < b.id; });
    graph.matches = matches;
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
