// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/article.h"
#include "document/clippedtext.h"
#include "document/result.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class ArticleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansAreHalfOpen();
    void hullCoversAllSpans();
    void paragraphIsFoundByPosition();
    void titleFallsBackToWordsThenFile();
    void resultHoldsValueOrError();
};

void ArticleTest::spansAreHalfOpen()
{
    const Span span{3, 7};
    QCOMPARE(span.length(), 4);
    QVERIFY(span.contains(3) && span.contains(6) && !span.contains(7));
    QVERIFY(span.overlaps({6, 9}) && !span.overlaps({7, 9}));
    QVERIFY((Span{5, 5}.isEmpty()));
}

void ArticleTest::hullCoversAllSpans()
{
    QCOMPARE(hull({{8, 9}, {2, 4}, {5, 6}}), (Span{2, 9}));
    QCOMPARE(hull({}), (Span{0, 0}));
}

void ArticleTest::paragraphIsFoundByPosition()
{
    Article article;
    article.text = u"One.\n\nTwo."_s;
    article.paragraphs = {{{0, 4}, ParagraphRole::Body}, {{6, 10}, ParagraphRole::Body}};
    QCOMPARE(article.paragraphAt(0), 0);
    QCOMPARE(article.paragraphAt(3), 0);
    QCOMPARE(article.paragraphAt(4), -1);
    QCOMPARE(article.paragraphAt(6), 1);
    QCOMPARE(article.paragraphAt(10), -1);
    QCOMPARE(article.view({6, 9}), u"Two");
}

void ArticleTest::titleFallsBackToWordsThenFile()
{
    Article article;
    article.path = u"/somewhere/harbour-strike.txt"_s;
    QCOMPARE(article.displayTitle(), u"harbour-strike");
    article.text = u"The harbour  is shut."_s;
    article.paragraphs = {{{0, article.text.size()}, ParagraphRole::Body}};
    QCOMPARE(article.displayTitle(), u"The harbour is shut.");
    article.text = u"Advertisement\nThe harbour is shut."_s;
    article.paragraphs = {{{0, 13}, ParagraphRole::Notice}, {{14, article.text.size()}, ParagraphRole::Body}};
    QCOMPARE(article.displayTitle(), u"The harbour is shut.");
    article.metadata.title = u"Harbour shut"_s;
    QCOMPARE(article.displayTitle(), u"Harbour shut");
    article.metadata.title = QString(1'000'000, u'x');
    QCOMPARE(article.displayTitle().size(), longestShownName);
    QVERIFY(article.displayTitle().endsWith(u'…'));
    article.metadata.title = QString(longestShownName, u'x');
    QCOMPARE(article.displayTitle(), article.metadata.title);
    article.metadata.title = u"𝔸"_s.repeated(longestShownName);
    QVERIFY(article.displayTitle().isValidUtf16());
}

void ArticleTest::resultHoldsValueOrError()
{
    const Result<int> good(3);
    QVERIFY(good);
    QCOMPARE(good.value(), 3);
    const Result<int> bad(Error{ErrorCode::Empty, u"The file is empty."_s});
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::Empty);
}

QTEST_GUILESS_MAIN(ArticleTest)
#include "tst_article.moc"
