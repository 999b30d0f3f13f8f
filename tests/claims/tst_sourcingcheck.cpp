// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/checks/sourcingcheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Two articles and a claim in the making.
struct Fixture
{
    QList<AnalysedArticle> articles;
    ClaimGraph graph;

    Fixture()
    {
        for (int i = 1; i <= 2; ++i) {
            Article article;
            article.text = u"The mayor is a liar, and the quay is leaking."_s;
            articles.append(
                {i, std::make_shared<const Article>(article), std::make_shared<const Analysis>()});
        }
        Origin insider;
        insider.id = u"o1"_s;
        insider.label = u"insider"_s;
        insider.anonymous = true;
        Origin named;
        named.id = u"o2"_s;
        named.label = u"Mara Voss"_s;
        graph.origins = {insider, named};
        Claim claim;
        claim.id = u"c1"_s;
        claim.text = u"The quay is leaking"_s;
        graph.claims = {claim};
    }

    void back(ArticleId article, const QString &origin, Stance stance, Span words = {25, 44})
    {
        Backing backing;
        backing.article = article;
        backing.origin = origin;
        backing.stance = stance;
        backing.words = {words};
        graph.claims.first().backing.append(backing);
    }

    QList<SourcingRule> rules(SourcingRules wanted = allSourcingRules) const
    {
        QList<SourcingRule> found;
        for (const SourcingRemark &remark : checkSourcing(graph, articles, wanted)) {
            const bool isOfClaim = remark.rule != SourcingRule::WordsDiffer;
            if (remark.text.isEmpty() == isOfClaim || remark.places.isEmpty())
                qFatal("a remark without the claim or a place");
            found.append(remark.rule);
        }
        return found;
    }
};

} // namespace

/// The reader's rules, one by one.
class SourcingCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneNamelessOrigin();
    void manyArticlesOneOrigin();
    void denialLeftOut();
    void namelessOpinion();
    void wordsDiffer();
    void soundSourcingPasses();
    void rulesCanBeSwitchedOff();
};

void SourcingCheckTest::oneNamelessOrigin()
{
    Fixture fixture;
    fixture.back(1, u"o1"_s, Stance::Asserts);
    QCOMPARE(fixture.rules(), QList<SourcingRule>{SourcingRule::OneAnonymousOrigin});
}

void SourcingCheckTest::manyArticlesOneOrigin()
{
    Fixture fixture;
    fixture.back(1, u"o2"_s, Stance::Asserts);
    fixture.back(2, u"o2"_s, Stance::Asserts);
    QCOMPARE(fixture.rules(), QList<SourcingRule>{SourcingRule::ManyArticlesOneOrigin});
}

void SourcingCheckTest::denialLeftOut()
{
    Fixture fixture;
    fixture.back(1, u"o2"_s, Stance::Asserts);
    fixture.back(2, u"o1"_s, Stance::Denies);
    const QList<SourcingRemark> remarks = checkSourcing(fixture.graph, fixture.articles);
    QCOMPARE(remarks.size(), 1);
    QCOMPARE(remarks[0].rule, SourcingRule::DenialLeftOut);
    QCOMPARE(remarks[0].places.first().article, 1);
}

void SourcingCheckTest::namelessOpinion()
{
    Fixture fixture;
    fixture.back(1, u"o1"_s, Stance::Asserts, {0, 19});
    fixture.back(1, u"o2"_s, Stance::Asserts, {0, 19});
    QCOMPARE(fixture.rules(), QList<SourcingRule>{SourcingRule::AnonymousOpinion});
}

void SourcingCheckTest::wordsDiffer()
{
    Fixture fixture;
    fixture.graph.claims.clear();
    QuotationMatch match;
    match.id = u"m1"_s;
    match.sides = {{1, {{{25, 44}, 0}}, {{WordChange::Equal, {25, 44}, {25, 44}}}},
                   {2, {{{25, 44}, 0}}, {{WordChange::Changed, {25, 33}, {25, 33}}}}};
    fixture.graph.matches = {match};
    QCOMPARE(fixture.rules(), QList<SourcingRule>{SourcingRule::WordsDiffer});
}

void SourcingCheckTest::soundSourcingPasses()
{
    Fixture fixture;
    fixture.back(1, u"o2"_s, Stance::Asserts);
    fixture.back(2, u"o1"_s, Stance::Asserts);
    QVERIFY(fixture.rules().isEmpty());
}

void SourcingCheckTest::rulesCanBeSwitchedOff()
{
    Fixture fixture;
    fixture.back(1, u"o1"_s, Stance::Asserts);
    QVERIFY(fixture.rules(allSourcingRules & ~SourcingRules(SourcingRule::OneAnonymousOrigin)).isEmpty());
}

QTEST_GUILESS_MAIN(SourcingCheckTest)
#include "tst_sourcingcheck.moc"
