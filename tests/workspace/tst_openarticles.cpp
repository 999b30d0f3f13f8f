// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/openarticles.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

std::shared_ptr<const Article> articleOf(const QByteArray &sha256)
{
    Article article;
    article.text = u"Text"_s;
    article.sha256 = sha256;
    return std::make_shared<const Article>(article);
}

} // namespace

class OpenArticlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfOpening();
    void sameBytesAreOneArticle();
    void textWithoutAFileIsNeverTheSame();
    void removedArticlesAreForgottenByEveryPath();
    void analysisComesLater();
    void unknownIdsGiveNothing();
};

void OpenArticlesTest::keepsTheOrderOfOpening()
{
    OpenArticles articles;
    const ArticleId second = articles.add(u"/b"_s, articleOf("b"));
    const ArticleId first = articles.add(u"/a"_s, articleOf("a"));
    QCOMPARE(articles.ids(), (QList<ArticleId>{second, first}));
    QCOMPARE(articles.idOfPath(u"/a"_s), first);
}

void OpenArticlesTest::sameBytesAreOneArticle()
{
    OpenArticles articles;
    const ArticleId id = articles.add(u"/a"_s, articleOf("same"));
    QCOMPARE(articles.add(u"/copy"_s, articleOf("same")), id);
    QCOMPARE(articles.size(), 1);
    QCOMPARE(articles.idOfPath(u"/copy"_s), id);
}

void OpenArticlesTest::textWithoutAFileIsNeverTheSame()
{
    OpenArticles articles;
    QVERIFY(articles.add({}, articleOf({})) != articles.add({}, articleOf({})));
}

void OpenArticlesTest::removedArticlesAreForgottenByEveryPath()
{
    OpenArticles articles;
    const ArticleId id = articles.add(u"/a"_s, articleOf("same"));
    articles.add(u"/copy"_s, articleOf("same"));
    QVERIFY(articles.remove(id));
    QVERIFY(!articles.remove(id));
    QCOMPARE(articles.idOfPath(u"/a"_s), noArticle);
    QCOMPARE(articles.idOfPath(u"/copy"_s), noArticle);
    QVERIFY(articles.add(u"/a"_s, articleOf("same")) != id);
}

void OpenArticlesTest::analysisComesLater()
{
    OpenArticles articles;
    const ArticleId id = articles.add(u"/a"_s, articleOf("a"));
    QVERIFY(articles.article(id).isValid());
    QVERIFY(!articles.isAnalysed(id));
    QVERIFY(articles.article(id).analysis->attributions.isEmpty());
    const auto analysis = std::make_shared<const Analysis>();
    QVERIFY(articles.setAnalysis(id, analysis));
    QVERIFY(articles.isAnalysed(id));
    QCOMPARE(articles.article(id).analysis, analysis);
}

void OpenArticlesTest::unknownIdsGiveNothing()
{
    OpenArticles articles;
    QVERIFY(!articles.article(7).isValid());
    QVERIFY(!articles.isAnalysed(7));
    QVERIFY(!articles.setAnalysis(7, std::make_shared<const Analysis>()));
    QVERIFY(!articles.contains(noArticle));
}

QTEST_GUILESS_MAIN(OpenArticlesTest)
#include "tst_openarticles.moc"
