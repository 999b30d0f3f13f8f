// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimfixture.h"
#include "claims/linking/claimlinker.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// How many origins a claim of several articles has, and what they are called.
class OriginsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outletThatIsCreditedAddsNone_data();
    void outletThatIsCreditedAddsNone();
    void bodyAndSpokeswomanAreOne();
    void legalFormsDoNotCount();
    void namelessSourcesAreToldApart_data();
    void namelessSourcesAreToldApart();
    void allWhoSayItBackIt();
    void whatCannotSpeakIsNoOrigin();

private:
    static ClaimGraph linked(const QList<AnalysedArticle> &articles);
    /// The names of those who assert the claim with most statements, sorted.
    static QStringList asserting(const ClaimGraph &graph);
};

ClaimGraph OriginsTest::linked(const QList<AnalysedArticle> &articles)
{
    JobMonitor monitor;
    return linkClaims(statementsOf(articles, shippedReader()), {}, monitor).value();
}

QStringList OriginsTest::asserting(const ClaimGraph &graph)
{
    const auto largest
        = std::max_element(graph.claims.begin(), graph.claims.end(), [](const Claim &a, const Claim &b) {
              return a.backing.size() < b.backing.size();
          });
    QStringList names;
    if (largest != graph.claims.end()) {
        for (const QString &id : largest->origins(Stance::Asserts))
            names.append(graph.origin(id)->label);
    }
    names.sort();
    return names;
}

void OriginsTest::outletThatIsCreditedAddsNone_data()
{
    QTest::addColumn<QString>("credit");
    QTest::newRow("its name") << u"Meridian reported"_s;
    QTest::newRow("its name with a word more") << u"Meridian Newswire reported"_s;
    QTest::newRow("a body by that name") << u"Meridian Group reported"_s;
}

void OriginsTest::outletThatIsCreditedAddsNone()
{
    QFETCH(QString, credit);
    const ClaimGraph graph = linked(
        {analysedText(1, u"“Corvane will close its plant in Dunmore,” a manager told Meridian."_s,
                      u"Meridian"_s),
         analysedText(2, credit + u" on Monday that Corvane will close its plant in Dunmore."_s, u"Echo"_s)});
    QVERIFY(!graph.claims.isEmpty());
    QCOMPARE(graph.claims.first().backing.size(), 2);
    QCOMPARE(asserting(graph).size(), 1);
}

void OriginsTest::bodyAndSpokeswomanAreOne()
{
    const ClaimGraph graph = linked(
        {analysedText(
             1,
             u"Harbour Foods will close its plant in Dunmore, said Ann Okoro, a spokeswoman for Harbour Foods."_s,
             u"Echo"_s),
         analysedText(2, u"Harbour Foods said on Monday that it will close its plant in Dunmore."_s,
                      u"Post"_s)});
    QVERIFY(!graph.claims.isEmpty());
    QCOMPARE(graph.claims.first().backing.size(), 2);
    QCOMPARE(asserting(graph), QStringList{u"Harbour Foods"_s});
}

void OriginsTest::legalFormsDoNotCount()
{
    const ClaimGraph graph = linked(
        {analysedText(1, u"Halden AB will close its plant in Dunmore, a Halden AB spokesman said."_s,
                      u"Echo"_s),
         analysedText(2, u"Halden said on Monday that it will close its plant in Dunmore."_s, u"Post"_s)});
    QVERIFY(!graph.claims.isEmpty());
    QCOMPARE(graph.claims.first().backing.size(), 2);
    QCOMPARE(asserting(graph).size(), 1);
}

void OriginsTest::namelessSourcesAreToldApart_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("origins");
    QTest::newRow("two trades") << u"A nurse at the port"_s << u"A technician at the port"_s << 2;
    QTest::newRow("one trade") << u"A nurse at the port"_s << u"The nurse"_s << 1;
    QTest::newRow("one trade, two places") << u"A nurse at the port"_s << u"A nurse at the airport"_s << 2;
    QTest::newRow("a trade that says nothing") << u"A nurse at the port"_s << u"An insider"_s << 1;
}

void OriginsTest::namelessSourcesAreToldApart()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(int, origins);
    const QString told = u"%1 told the Lund Courier that Corvane will close its plant in Dunmore."_s;
    const ClaimGraph graph
        = linked({analysedText(1, told.arg(first), u"Echo"_s), analysedText(2, told.arg(second), u"Post"_s)});
    QVERIFY(!graph.claims.isEmpty());
    QCOMPARE(graph.claims.first().backing.size(), 2);
    QCOMPARE(asserting(graph).size(), origins);
}

void OriginsTest::allWhoSayItBackIt()
{
    const ClaimGraph graph = linked(
        {analysedText(1, u"Ann Okoro and Ben Lind said that Corvane will close its plant in Dunmore."_s,
                      u"Echo"_s),
         analysedText(2, u"Ben Lind said that Corvane will close its plant in Dunmore."_s, u"Post"_s)});
    QVERIFY(!graph.claims.isEmpty());
    QCOMPARE(graph.claims.first().backing.size(), 3);
    QCOMPARE(asserting(graph), (QStringList{u"Ann Okoro"_s, u"Ben Lind"_s}));
}

void OriginsTest::whatCannotSpeakIsNoOrigin()
{
    const ClaimGraph graph = linked(
        {analysedText(1, u"The election said that Corvane will close its plant in Dunmore."_s, u"Echo"_s),
         analysedText(2, u"Ben Lind said that Corvane will close its plant in Dunmore."_s, u"Post"_s)});
    QVERIFY(!graph.claims.isEmpty());
    QCOMPARE(asserting(graph), (QStringList{u"Ben Lind"_s, u"nobody in particular (Echo)"_s}));
}

QTEST_GUILESS_MAIN(OriginsTest)
#include "tst_origins.moc"
