// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/eventarticles.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Which articles tell of one event.
class EventArticlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharedClaimsAndWordsTie();
    void nothingTiesAnArticleThatStandsAlone();
};

namespace {

Claim claimOf(const QList<ArticleId> &articles)
{
    Claim claim;
    for (ArticleId id : articles) {
        Backing backing;
        backing.article = id;
        claim.backing.append(backing);
    }
    return claim;
}

/// 1 and 2 share a claim, 2 and 4 too, 1 and 3 share words; 5 stands alone.
ClaimGraph graph()
{
    ClaimGraph made;
    made.claims = {claimOf({2, 1, 2}), claimOf({2, 4}), claimOf({5})};
    QuotationMatch match;
    match.sides = {{3, {}, {}}, {1, {}, {}}};
    made.matches = {match};
    return made;
}

} // namespace

void EventArticlesTest::sharedClaimsAndWordsTie()
{
    QCOMPARE(eventArticles(graph(), 1), (QList<ArticleId>{1, 2, 3}));
    QCOMPARE(eventArticles(graph(), 2), (QList<ArticleId>{1, 2, 4}));
}

void EventArticlesTest::nothingTiesAnArticleThatStandsAlone()
{
    QCOMPARE(eventArticles(graph(), 5), QList<ArticleId>{5});
    QCOMPARE(eventArticles({}, 5), QList<ArticleId>{5});
}

QTEST_APPLESS_MAIN(EventArticlesTest)
#include "tst_eventarticles.moc"
