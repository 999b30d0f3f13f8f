// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimfixture.h"
#include "claims/linking/claimindex.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

/// Articles as they are matched: their texts, and the matches among them.
struct Matched
{
    QList<AnalysedArticle> articles;
    QList<QuotationMatch> matches;

    explicit Matched(const QStringList &texts)
    {
        ClaimIndex index;
        for (const QString &text : texts) {
            articles.append(analysedText(articles.size() + 1, text));
            index.add(statementsOf(articles.last()));
        }
        matches = index.graph().matches;
    }

    QString words(ArticleId article, Span span) const
    {
        return articles[article - 1].article->view(span).toString();
    }

    /// "1: words | words" of each side.
    QStringList sides(qsizetype match) const
    {
        QStringList list;
        for (const MatchSide &side : matches[match].sides) {
            QStringList pieces;
            for (const MatchFragment &fragment : side.fragments)
                pieces.append(words(side.article, fragment.span));
            list.append(u"%1: "_s.arg(side.article) + pieces.join(u" | "));
        }
        list.sort();
        return list;
    }
};

} // namespace

/// The same words in two articles, or twice in one.
class QuotationMatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesOfOneAttributionAreNoMatch();
    void equalWordsMatch();
    void twiceInOneArticleMatches();
    void piecesOfOneQuotationAreOneSide();
    void anExcerptMatchesItsPlaceOnly();
    void bracketsOfAnEditorAreNoDifference();
    void changedDroppedAndInsertedWordsAreTold();
    void commonPhrasesDoNotMatch_data();
    void commonPhrasesDoNotMatch();
    void titlesDoNotMatch();
    void firstSeenComesFirst();
    void anyOrderGivesTheSameMatches();
    void changesTellWhatToStore();
};

void QuotationMatchesTest::equalWordsMatch()
{
    const Matched matched(
        {u"“The quay has been leaking since April,” Ivo Brandt said."_s,
         u"\"The quay has been leaking since April,\" the engineer Ivo Brandt told reporters."_s});
    QCOMPARE(matched.matches.size(), 1);
    QCOMPARE(matched.sides(0),
             (QStringList{u"1: The quay has been leaking since April"_s,
                          u"2: The quay has been leaking since April"_s}));
    QVERIFY(!matched.matches[0].hasDifferences());
}

void QuotationMatchesTest::twiceInOneArticleMatches()
{
    const Matched matched({u"“The quay has been leaking since April,” Ivo Brandt said.\n\n"
                           "Later he said it again: “The quay has been leaking since April.”"_s});
    QCOMPARE(matched.matches.size(), 1);
    QCOMPARE(matched.matches[0].sides.size(), 2);
}

void QuotationMatchesTest::piecesOfOneQuotationAreOneSide()
{
    const Matched matched(
        {u"“We counted every crate twice. Nobody listened to the night shift,” Ivo Brandt said."_s,
         u"“We counted every crate twice,” Ivo Brandt said. “Nobody listened to the night shift.”"_s});
    QCOMPARE(matched.matches.size(), 1);
    QCOMPARE(matched.sides(0),
             (QStringList{u"1: We counted every crate twice. Nobody listened to the night shift"_s,
                          u"2: We counted every crate twice | Nobody listened to the night shift"_s}));
}

void QuotationMatchesTest::anExcerptMatchesItsPlaceOnly()
{
    const Matched matched(
        {u"“I came here in March. The crane operators warned us about the frozen cables. I went "
         "home to my garden and planted beans,” Ivo Brandt said."_s,
         u"Brandt said that “the crane operators warned us about the frozen cables”."_s});
    QCOMPARE(matched.matches.size(), 1);
    QCOMPARE(matched.sides(0),
             (QStringList{u"1: The crane operators warned us about the frozen cables"_s,
                          u"2: the crane operators warned us about the frozen cables"_s}));
}

void QuotationMatchesTest::bracketsOfAnEditorAreNoDifference()
{
    const Matched matched({u"“I met her at the regatta with Odile,” Ivo Brandt said."_s,
                           u"“I met her at the regatta with Odile [Marsh],” Ivo Brandt said."_s});
    QCOMPARE(matched.matches.size(), 1);
    QVERIFY(!matched.matches[0].hasDifferences());
}

void QuotationMatchesTest::changedDroppedAndInsertedWordsAreTold()
{
    const Matched matched(
        {u"“The old ferry will never sail into the northern harbour again,” Ivo Brandt said."_s,
         u"“The ferry will never sail into the southern harbour again, sadly enough,” Brandt said."_s});
    QCOMPARE(matched.matches.size(), 1);
    QVERIFY(matched.matches[0].hasDifferences());
    QStringList told;
    const MatchSide &first = matched.matches[0].sides[0];
    for (const WordDifference &difference : matched.matches[0].sides[1].differences) {
        if (difference.change != WordChange::Equal)
            told.append(matched.words(first.article, difference.there) + u" > "_s
                        + matched.words(matched.matches[0].sides[1].article, difference.here));
    }
    told.sort();
    const QStringList forward = {u"northern > southern"_s, u"old > "_s};
    const QStringList backward = {u" > old"_s, u"southern > northern"_s};
    QVERIFY2(told == forward || told == backward, qPrintable(told.join(u", ")));
}

void QuotationMatchesTest::commonPhrasesDoNotMatch_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("three words") << u"no comment yet"_s << u"no comment yet"_s;
    QTest::newRow("opening") << u"I want to thank the crew of the Marigold for their patience"_s
                             << u"I want to thank the voters of the northern valley"_s;
    QTest::newRow("filler") << u"at the end of the day we will sell the mill"_s
                            << u"at the end of the day the singers go home"_s;
}

void QuotationMatchesTest::commonPhrasesDoNotMatch()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const Matched matched({u"“%1,” Ivo Brandt said."_s.arg(first), u"“%1,” Odile Marsh said."_s.arg(second)});
    QVERIFY2(matched.matches.isEmpty(),
             matched.matches.isEmpty() ? "" : qPrintable(matched.sides(0).join(u" / ")));
}

void QuotationMatchesTest::titlesDoNotMatch()
{
    const QString text = u"His novel “The Winter Of Green Lanterns” sold well, Ivo Brandt said."_s;
    const Matched matched({text, u"Yesterday: "_s + text});
    QVERIFY(matched.matches.isEmpty());
}

void QuotationMatchesTest::firstSeenComesFirst()
{
    const QString text = u"“The quay has been leaking since April,” Ivo Brandt said."_s;
    ClaimIndex index;
    index.add(statementsOf(analysedText(1, text + u" Undated."_s)));
    index.add(statementsOf(analysedText(2, text, u"Late Paper"_s, QDate(2026, 5, 2))));
    index.add(statementsOf(analysedText(3, text + u" So."_s, u"Early Paper"_s, QDate(2026, 5, 1))));
    const QuotationMatch match = index.graph().matches.value(0);
    QCOMPARE(match.sides.size(), 3);
    QCOMPARE(match.sides[0].article, 3);
    QCOMPARE(match.sides[1].article, 2);
    QCOMPARE(match.sides[2].article, 1);
}

void QuotationMatchesTest::anyOrderGivesTheSameMatches()
{
    const QStringList words = {u"old quay has been leaking%1 since the third week of April"_s,
                               u"mayor never read%1 what the divers wrote about the sluice"_s,
                               u"lantern oil was sold%1 to a dealer from the eastern islands"_s};
    QList<ArticleStatements> all;
    for (int i = 0; i < 12; ++i) {
        const QString said = words[i % 3].arg(i % 2 ? u" secretly"_s : QString());
        all.append(statementsOf(
            analysedText(i + 1, u"“The %1,” Ivo Brandt said. “Number %2 was mended.”"_s.arg(said).arg(i))));
    }
    ClaimIndex reference;
    reference.addAll(all);
    const ClaimGraph expected = reference.graph();
    QVERIFY(expected.matches.size() >= 3);
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        ClaimIndex index;
        QList<ArticleStatements> order = all;
        std::shuffle(order.begin(), order.end(), random);
        for (const ArticleStatements &statements : order)
            index.add(statements);
        for (int i = 0; i < 5; ++i)
            index.remove(order[i].article);
        for (int i = 4; i >= 0; --i)
            index.add(order[i]);
        QVERIFY(index.graph() == expected);
    }
}

void QuotationMatchesTest::changesTellWhatToStore()
{
    const QString text = u"“The quay has been leaking since April,” Ivo Brandt said."_s;
    ClaimIndex index;
    QVERIFY(index.add(statementsOf(analysedText(1, text))).changed.matches.isEmpty());
    const ClaimChanges added = index.add(statementsOf(analysedText(2, text + u" So."_s)));
    QCOMPARE(added.changed.matches.size(), 1);
    const ClaimChanges removed = index.remove(2);
    QCOMPARE(removed.removedMatches, QStringList{added.changed.matches[0].id});
    QVERIFY(index.graph().matches.isEmpty());
}

void QuotationMatchesTest::piecesOfOneAttributionAreNoMatch()
{
    const QString text
        = u"“The harbour of Calder will close for good in May,” said Ann Okoro, “the harbour of Calder "
          "will close for good in June.”"_s;
    const Matched once({text});
    QCOMPARE(once.articles[0].analysis->attributions.size(), 1);
    QCOMPARE(once.articles[0].analysis->attributions[0].contents.size(), 2);
    QVERIFY(once.matches.isEmpty());
    // The same in two articles is one, with a side each.
    const Matched twice({text, text + u" She left."_s});
    for (const QuotationMatch &match : twice.matches)
        QVERIFY(match.sides.size() >= 2);
    QVERIFY(!twice.matches.isEmpty());
}

QTEST_GUILESS_MAIN(QuotationMatchesTest)
#include "tst_quotationmatches.moc"
