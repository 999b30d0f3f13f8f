// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimfixture.h"
#include "claims/linking/claimindex.h"
#include "claims/linking/claimlinker.h"
#include "claimset.h"

#include <QTest>
#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

/// What a store keeps that writes every change it is told.
struct Mirror
{
    std::map<QString, Claim> claims;
    std::map<QString, QuotationMatch> matches;
    std::map<QString, LibraryEntity> entities;
    std::map<QString, Origin> origins;

    /// An origin that a claim names and the store does not know; empty where there is none.
    QString strayOrigin() const
    {
        for (const auto &[id, claim] : claims) {
            for (const Backing &backing : claim.backing) {
                if (!origins.contains(backing.origin))
                    return backing.origin;
            }
        }
        return {};
    }

    void apply(const ClaimChanges &changes)
    {
        for (const QString &id : changes.removedClaims)
            claims.erase(id);
        for (const QString &id : changes.removedMatches)
            matches.erase(id);
        for (const QString &id : changes.removedEntities)
            entities.erase(id);
        for (const QString &id : changes.removedOrigins)
            origins.erase(id);
        for (const Origin &origin : changes.changed.origins)
            origins.insert_or_assign(origin.id, origin);
        for (const Claim &claim : changes.changed.claims)
            claims.insert_or_assign(claim.id, claim);
        for (const QuotationMatch &match : changes.changed.matches)
            matches.insert_or_assign(match.id, match);
        for (const LibraryEntity &entity : changes.changed.entities)
            entities.insert_or_assign(entity.id, entity);
    }
};

template <typename T>
QString differenceOf(const std::map<QString, T> &mirrored, const QList<T> &all, const QString &what)
{
    for (const T &item : all) {
        const auto found = mirrored.find(item.id);
        if (found == mirrored.end())
            return what + u" missing: "_s + item.id;
        if (!(found->second == item))
            return what + u" differs: "_s + item.id;
    }
    return qsizetype(mirrored.size()) == all.size() ? QString() : u"too many: "_s + what;
}

const QList<ArticleStatements> &statements()
{
    static const QList<ArticleStatements> all = [] {
        QList<ArticleStatements> read;
        for (const QString &half : {u"tuned"_s, u"measured"_s}) {
            for (AnalysedArticle article :
                 readClaimSet(QStringLiteral(HEARSAY_TEST_DATA) + u"/claims/"_s + half).articles)
            {
                article.id = read.size() + 1;
                read.append(statementsOf(article, shippedReader()));
            }
        }
        return read;
    }();
    return all;
}

auto personOfTwoArticles(const ClaimGraph &graph)
{
    return std::find_if(graph.entities.begin(), graph.entities.end(), [](const LibraryEntity &entity) {
        return entity.type == EntityType::Person && entity.occurrences.size() > 1
            && entity.occurrences[0].article != entity.occurrences[1].article;
    });
}

PersonRef mentionOf(const EntityOccurrence &occurrence)
{
    for (const ArticleStatements &article : statements()) {
        if (article.article == occurrence.article)
            return {article.article, article.entities[occurrence.entity].mentions.first()};
    }
    return {};
}

/// Cancels at the third question.
class ThirdTimeCancelled : public JobMonitor
{
public:
    bool isCancelled() const override { return ++m_asked > 2; }

private:
    mutable int m_asked = 0;
};

} // namespace

/// The index as a whole: order does not matter, changes are told, corrections win.
class ClaimIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancellingStopsBetweenTwoArticles();
    void anyOrderGivesTheSameClaims();
    void changesKeepAStoreUpToDate();
    void changesTellEveryOrigin();
    void statementsSurviveStorage();
    void brokenBytesAreRefused();
    void partOfTheGraphIsWhole();
    void readerPartsAndJoinsClaims();
    void readerSetsAStance();
    void readerPartsOrigins();
    void readerPartsPeople();
    void readerJoinsToAPartedOrigin();
    void readerJoinsToAPartedPerson();
};

void ClaimIndexTest::anyOrderGivesTheSameClaims()
{
    ClaimIndex reference;
    reference.addAll(statements());
    const ClaimGraph expected = reference.graph();
    QVERIFY(expected.claims.size() > 40);
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        QList<ArticleStatements> order = statements();
        std::shuffle(order.begin(), order.end(), random);
        ClaimIndex index;
        for (const ArticleStatements &article : order) {
            index.add(article);
            if (random() % 3 == 0) {
                index.remove(order.first().article);
                index.add(order.first());
            }
        }
        const ClaimGraph graph = index.graph();
        QCOMPARE(graph.claims.size(), expected.claims.size());
        QCOMPARE(graph.matches.size(), expected.matches.size());
        for (qsizetype i = 0; i < graph.matches.size(); ++i)
            QVERIFY2(graph.matches[i] == expected.matches[i], qPrintable(graph.matches[i].id));
        QVERIFY(graph.claims == expected.claims);
        QVERIFY(graph.origins == expected.origins);
        QVERIFY(graph.entities == expected.entities);
    }
}

void ClaimIndexTest::changesKeepAStoreUpToDate()
{
    std::mt19937 random(5);
    QList<ArticleStatements> order = statements();
    std::shuffle(order.begin(), order.end(), random);
    ClaimIndex index;
    Mirror mirror;
    const auto check = [&] {
        const ClaimGraph graph = index.graph();
        return differenceOf(mirror.claims, graph.claims, u"claims"_s)
            + differenceOf(mirror.matches, graph.matches, u"matches"_s)
            + differenceOf(mirror.entities, graph.entities, u"entities"_s);
    };
    for (const ArticleStatements &article : order) {
        mirror.apply(index.add(article));
        const QString difference = check();
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
    for (const ArticleStatements &article : order) {
        mirror.apply(index.remove(article.article));
        const QString difference = check();
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
    QVERIFY(mirror.claims.empty());
}

/// Whatever the order of adding and removing: a store that writes every change knows the origin of every
/// backing.
void ClaimIndexTest::changesTellEveryOrigin()
{
    std::mt19937 random(17);
    ClaimIndex reference;
    reference.addAll(statements());
    const ClaimGraph expected = reference.graph();
    for (int round = 0; round < 6; ++round) {
        QList<ArticleStatements> order = statements();
        std::shuffle(order.begin(), order.end(), random);
        ClaimIndex index;
        Mirror mirror;
        for (qsizetype i = 0; i < order.size(); ++i) {
            mirror.apply(index.add(order[i]));
            if (random() % 2 == 0) {
                const qsizetype other = qsizetype(random() % std::size_t(i + 1));
                mirror.apply(index.remove(order[other].article));
                QVERIFY2(mirror.strayOrigin().isEmpty(), qPrintable(mirror.strayOrigin()));
                mirror.apply(index.add(order[other]));
            }
        }
        std::set<QString> used;
        for (const auto &[id, claim] : mirror.claims) {
            for (const Backing &backing : claim.backing)
                used.insert(backing.origin);
        }
        QCOMPARE(qsizetype(used.size()), expected.origins.size());
        for (const Origin &origin : expected.origins) {
            QVERIFY2(used.contains(origin.id), qPrintable(origin.label));
            const auto known = mirror.origins.find(origin.id);
            QVERIFY2(known != mirror.origins.end(), qPrintable(origin.label));
            QCOMPARE(known->second.speaker, origin.speaker);
            QCOMPARE(known->second.anonymous, origin.anonymous);
        }
    }
}

void ClaimIndexTest::statementsSurviveStorage()
{
    QVERIFY(!statements().isEmpty());
    for (const ArticleStatements &article : statements()) {
        const auto read = ArticleStatements::fromBytes(article.toBytes(), article.article);
        QVERIFY(read);
        QVERIFY(read.value() == article);
    }
}

void ClaimIndexTest::brokenBytesAreRefused()
{
    const QByteArray bytes = statements().first().toBytes();
    QVERIFY(!ArticleStatements::fromBytes({}, 1));
    QVERIFY(!ArticleStatements::fromBytes(bytes.chopped(3), 1));
    QVERIFY(!ArticleStatements::fromBytes(bytes + "x", 1));
    QByteArray other = bytes;
    other[3] = char(other[3] + 1); // the version
    QVERIFY(!ArticleStatements::fromBytes(other, 1));
}

void ClaimIndexTest::partOfTheGraphIsWhole()
{
    ClaimIndex index;
    index.addAll(statements());
    const ClaimGraph all = index.graph();
    const ClaimGraph part = index.graphOf({statements().first().article});
    QVERIFY(!part.claims.isEmpty());
    qsizetype expected = 0;
    for (const Claim &claim : all.claims)
        expected += claim.articles().contains(statements().first().article) ? 1 : 0;
    QCOMPARE(part.claims.size(), expected);
    for (const Claim &claim : part.claims) {
        QVERIFY(all.claim(claim.id));
        QVERIFY(*all.claim(claim.id) == claim);
        for (const Backing &backing : claim.backing)
            QVERIFY(part.origin(backing.origin));
    }
}

void ClaimIndexTest::readerPartsAndJoinsClaims()
{
    ClaimIndex index;
    index.addAll(statements());
    const Claim claim = index.graph().claims.first();
    QVERIFY(claim.backing.size() > 2);
    const StatementRef first{claim.backing.first().article, hull(claim.backing.first().words)};
    const StatementRef last{claim.backing.last().article, hull(claim.backing.last().words)};
    const auto together = [&](const ClaimGraph &graph) {
        return std::any_of(graph.claims.begin(), graph.claims.end(), [&](const Claim &one) {
            const auto has = [&](const StatementRef &reference) {
                return std::any_of(one.backing.begin(), one.backing.end(), [&](const Backing &backing) {
                    return backing.article == reference.article && hull(backing.words) == reference.words;
                });
            };
            return has(first) && has(last);
        });
    };
    QVERIFY(together(index.graph()));
    ClaimCorrections corrections;
    corrections.sameClaim = {{first, last, false}};
    const ClaimChanges changes = index.setCorrections(corrections);
    QVERIFY(!changes.isEmpty());
    QVERIFY(!together(index.graph()));
    corrections.sameClaim = {{first, last, true}};
    index.setCorrections(corrections);
    QVERIFY(together(index.graph()));
    index.setCorrections({});
    ClaimIndex reference;
    reference.addAll(statements());
    QVERIFY(index.graph() == reference.graph());
}

void ClaimIndexTest::readerSetsAStance()
{
    ClaimIndex index;
    index.addAll(statements());
    const Claim claim = index.graph().claims.first();
    const Backing backing = claim.backing.first();
    ClaimCorrections corrections;
    corrections.stances = {{{backing.article, hull(backing.words)}, Stance::Rumour}};
    index.setCorrections(corrections);
    const Backing corrected = index.graph().claim(claim.id)->backing.first();
    QCOMPARE(corrected.stance, Stance::Rumour);
    QCOMPARE(corrected.evidence.last().decision(), ClaimDecision::Correction);
}

void ClaimIndexTest::readerPartsOrigins()
{
    ClaimIndex index;
    index.addAll(statements());
    const ClaimGraph graph = index.graph();
    for (const Claim &claim : graph.claims) {
        for (qsizetype i = 1; i < claim.backing.size(); ++i) {
            const Backing &first = claim.backing[0];
            const Backing &second = claim.backing[i];
            if (first.origin != second.origin || first.article == second.article)
                continue;
            ClaimCorrections corrections;
            corrections.sameOrigin
                = {{{first.article, hull(first.words)}, {second.article, hull(second.words)}, false}};
            index.setCorrections(corrections);
            const Claim corrected = *index.graph().claim(claim.id);
            QCOMPARE(corrected.backing[0].origin, first.origin);
            QVERIFY(corrected.backing[i].origin != first.origin);
            return;
        }
    }
    QFAIL("no two statements of one origin among the articles");
}

void ClaimIndexTest::readerPartsPeople()
{
    ClaimIndex index;
    index.addAll(statements());
    const ClaimGraph graph = index.graph();
    const auto shared = personOfTwoArticles(graph);
    QVERIFY(shared != graph.entities.end());
    ClaimCorrections corrections;
    corrections.samePerson = {{mentionOf(shared->occurrences[0]), mentionOf(shared->occurrences[1]), false}};
    index.setCorrections(corrections);
    const ClaimGraph corrected = index.graph();
    for (const LibraryEntity &entity : corrected.entities)
        QVERIFY(!entity.occurrences.contains(shared->occurrences[0])
                || !entity.occurrences.contains(shared->occurrences[1]));
}

void ClaimIndexTest::readerJoinsToAPartedOrigin()
{
    ClaimIndex index;
    index.addAll(statements());
    const ClaimGraph graph = index.graph();
    const auto refOf = [](const Backing &backing) {
        return StatementRef{backing.article, hull(backing.words)};
    };
    for (const Claim &claim : graph.claims) {
        for (qsizetype i = 1; i + 1 < claim.backing.size(); ++i) {
            const Backing &first = claim.backing[0];
            const Backing &second = claim.backing[i];
            const Backing &third = claim.backing[i + 1];
            if (first.origin != second.origin || refOf(first) == refOf(second)
                || refOf(second) == refOf(third))
                continue;
            ClaimCorrections corrections;
            corrections.sameOrigin
                = {{refOf(first), refOf(second), false}, {refOf(second), refOf(third), true}};
            index.setCorrections(corrections);
            const Claim corrected = *index.graph().claim(claim.id);
            QCOMPARE(corrected.backing[0].origin, first.origin);
            QVERIFY(corrected.backing[i].origin != first.origin);
            QCOMPARE(corrected.backing[i + 1].origin, corrected.backing[i].origin);
            return;
        }
    }
    QFAIL("no three statements of which two are of one origin");
}

void ClaimIndexTest::readerJoinsToAPartedPerson()
{
    ClaimIndex index;
    index.addAll(statements());
    const ClaimGraph graph = index.graph();
    const auto shared = personOfTwoArticles(graph);
    const auto other
        = std::find_if(graph.entities.begin(), graph.entities.end(), [&](const LibraryEntity &entity) {
              return entity.type == EntityType::Person && entity.id != shared->id && entity.name[0].isUpper();
          });
    QVERIFY(shared != graph.entities.end() && other != graph.entities.end());
    ClaimCorrections corrections;
    corrections.samePerson = {{mentionOf(shared->occurrences[0]), mentionOf(shared->occurrences[1]), false},
                              {mentionOf(shared->occurrences[1]), mentionOf(other->occurrences[0]), true}};
    index.setCorrections(corrections);
    const ClaimGraph corrected = index.graph();
    const auto holder = [&corrected](const EntityOccurrence &occurrence) {
        return std::find_if(
            corrected.entities.begin(), corrected.entities.end(),
            [&](const LibraryEntity &entity) { return entity.occurrences.contains(occurrence); });
    };
    QVERIFY(holder(shared->occurrences[1]) == holder(other->occurrences[0]));
    QVERIFY(holder(shared->occurrences[0]) != holder(shared->occurrences[1]));

    // What a reader takes back has no effect.
    corrections.samePerson.append(
        {mentionOf(other->occurrences[0]), mentionOf(shared->occurrences[1]), false});
    corrections.samePerson.append(
        {mentionOf(shared->occurrences[0]), mentionOf(shared->occurrences[1]), true});
    index.setCorrections(corrections);
    const ClaimGraph again = index.graph();
    const auto same
        = std::find_if(again.entities.begin(), again.entities.end(), [&](const LibraryEntity &entity) {
              return entity.occurrences.contains(shared->occurrences[0]);
          });
    QVERIFY(same->occurrences.contains(shared->occurrences[1]));
    QVERIFY(!same->occurrences.contains(other->occurrences[0]));
}

void ClaimIndexTest::cancellingStopsBetweenTwoArticles()
{
    QVERIFY(statements().size() > 2);
    ClaimIndex index;
    index.addAll(statements(), ThirdTimeCancelled());
    QCOMPARE(index.articleCount(), 2);
}

QTEST_GUILESS_MAIN(ClaimIndexTest)
#include "tst_claimindex.moc"
