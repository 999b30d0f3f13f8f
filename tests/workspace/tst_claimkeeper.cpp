// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatedextractor.h"
#include "workspace/claimkeeper.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString shared = u"“We put every word of it in writing in March,” Ann Example said."_s;
const QString other = u"“Nobody in the harbour office ever opened that letter,” Ann Example said."_s;

AnalysedArticle articleOf(ArticleId id, const QString &text)
{
    Article article;
    article.text = text;
    article.paragraphs = {{{0, text.size()}, ParagraphRole::Body}};
    return {id, std::make_shared<const Article>(article),
            std::make_shared<const Analysis>(GatedExtractor::quotationsOf(article))};
}

} // namespace

/// Rounds of the keeper by itself, and the keeper within a workspace.
class ClaimKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void beginsEmpty();
    void linksWhatWasPutIn();
    void changesMeltIntoOneRound();
    void aRemovedArticleIsForgotten();
    void aRoundWhoseArticleWentIsDropped();
    void aNewAnalysisTakesThePlaceOfTheOld();
    void cancelledWorkIsDoneWithTheNextChange();
    void unknownArticlesAreIgnored();
    void sameCorrectionsAreNoChange();
    void workspaceLinksAnalysedArticles();
    void workspaceForgetsClosedArticles();
    void workspaceTellsOfTheWork();

private:
    QString write(const QString &name, const QString &text) const;
    bool waitUntilIdle() const
    {
        return QTest::qWaitFor([this] { return !m_keeper->isBusy(); }, 120'000);
    }

    std::shared_ptr<const Engine> m_engine;
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<ClaimKeeper> m_keeper;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ClaimKeeperTest::init()
{
    const auto gate = std::make_shared<GatedExtractor::Gate>();
    gate->permits.release(1000);
    m_engine = gatedEngine(gate);
    m_pool = std::make_unique<QThreadPool>();
    m_keeper = std::make_unique<ClaimKeeper>(*m_pool, m_engine);
    m_folder = std::make_unique<QTemporaryDir>();
}

void ClaimKeeperTest::cleanup()
{
    m_keeper->cancel();
    m_pool->waitForDone();
    m_keeper.reset();
    m_pool.reset();
}

QString ClaimKeeperTest::write(const QString &name, const QString &text) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write a test file");
    return file.fileName();
}

void ClaimKeeperTest::beginsEmpty()
{
    QVERIFY(m_keeper->latest());
    QVERIFY(m_keeper->latest()->graph.matches.isEmpty());
    QVERIFY(!m_keeper->isBusy());
}

void ClaimKeeperTest::linksWhatWasPutIn()
{
    QSignalSpy changed(m_keeper.get(), &ClaimKeeper::changed);
    m_keeper->setArticle(articleOf(1, shared));
    m_keeper->setArticle(articleOf(2, u"On Monday: "_s + shared));
    m_keeper->setArticle(articleOf(3, other));
    QVERIFY(m_keeper->isBusy());
    QVERIFY(waitUntilIdle());
    QVERIFY(!changed.isEmpty());
    const LinkedClaims &linked = *m_keeper->latest();
    QCOMPARE(linked.articles.size(), size_t(3));
    QCOMPARE(linked.graph.matches.size(), 1);
    QCOMPARE(linked.graph.matches.first().sides.size(), 2);
}

void ClaimKeeperTest::changesMeltIntoOneRound()
{
    QSignalSpy started(m_keeper.get(), &ClaimKeeper::started);
    for (ArticleId id = 1; id <= 50; ++id)
        m_keeper->setArticle(articleOf(id, shared));
    QVERIFY(waitUntilIdle());
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_keeper->latest()->articles.size(), size_t(50));
}

void ClaimKeeperTest::aRemovedArticleIsForgotten()
{
    m_keeper->setArticle(articleOf(1, shared));
    m_keeper->setArticle(articleOf(2, shared));
    QVERIFY(waitUntilIdle());
    QCOMPARE(m_keeper->latest()->graph.matches.size(), 1);
    m_keeper->removeArticle(2);
    QVERIFY(waitUntilIdle());
    QVERIFY(m_keeper->latest()->graph.matches.isEmpty());
    QVERIFY(!m_keeper->latest()->article(2).isValid());
    QVERIFY(m_keeper->latest()->article(1).isValid());
}

void ClaimKeeperTest::aRoundWhoseArticleWentIsDropped()
{
    // From within started(): the outcome cannot have been delivered yet.
    const auto once = Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection);
    connect(
        m_keeper.get(), &ClaimKeeper::started, this, [&] { m_keeper->removeArticle(2); }, once);
    QList<size_t> seen;
    connect(m_keeper.get(), &ClaimKeeper::changed, this,
            [&] { seen.append(m_keeper->latest()->articles.size()); });
    m_keeper->setArticle(articleOf(1, shared));
    m_keeper->setArticle(articleOf(2, shared));
    QVERIFY(waitUntilIdle());
    QCOMPARE(seen, QList<size_t>{1});
    QVERIFY(m_keeper->latest()->graph.matches.isEmpty());
}

void ClaimKeeperTest::aNewAnalysisTakesThePlaceOfTheOld()
{
    m_keeper->setArticle(articleOf(1, shared));
    const AnalysedArticle before = articleOf(2, shared);
    m_keeper->setArticle(before);
    QVERIFY(waitUntilIdle());
    QVERIFY(m_keeper->latest()->isOf(before));
    AnalysedArticle after = before;
    after.analysis = std::make_shared<const Analysis>();
    m_keeper->setArticle(after);
    QVERIFY(waitUntilIdle());
    QVERIFY(m_keeper->latest()->isOf(after));
    QVERIFY(!m_keeper->latest()->isOf(before));
}

void ClaimKeeperTest::cancelledWorkIsDoneWithTheNextChange()
{
    QSignalSpy finished(m_keeper.get(), &ClaimKeeper::finished);
    const auto once = Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection);
    connect(m_keeper.get(), &ClaimKeeper::started, m_keeper.get(), &ClaimKeeper::cancel, once);
    m_keeper->setArticle(articleOf(1, shared));
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().toBool(), true);
    QVERIFY(!m_keeper->isBusy());
    QVERIFY(m_keeper->latest()->articles.empty());
    m_keeper->setArticle(articleOf(2, shared));
    QVERIFY(waitUntilIdle());
    QCOMPARE(m_keeper->latest()->graph.matches.size(), 1);
}

void ClaimKeeperTest::unknownArticlesAreIgnored()
{
    m_keeper->removeArticle(7);
    m_keeper->setArticle({});
    QVERIFY(!m_keeper->isBusy());
}

void ClaimKeeperTest::sameCorrectionsAreNoChange()
{
    m_keeper->setCorrections({});
    QVERIFY(!m_keeper->isBusy());
    ClaimCorrections corrections;
    corrections.stances.append({{1, {0, 5}}, Stance::Denies});
    m_keeper->setCorrections(corrections);
    QVERIFY(m_keeper->isBusy());
    QVERIFY(waitUntilIdle());
}

void ClaimKeeperTest::workspaceLinksAnalysedArticles()
{
    Workspace workspace(m_engine);
    workspace.openFiles({write(u"a.txt"_s, u"First story\n\n"_s + shared + u'\n'),
                         write(u"b.txt"_s, u"Second story\n\n"_s + shared + u'\n')});
    QTRY_COMPARE_WITH_TIMEOUT(workspace.claims()->graph.matches.size(), 1, 120'000);
    for (ArticleId id : workspace.articles())
        QVERIFY(workspace.claims()->isOf(workspace.article(id)));
}

void ClaimKeeperTest::workspaceForgetsClosedArticles()
{
    Workspace workspace(m_engine);
    workspace.openFiles({write(u"a.txt"_s, u"First story\n\n"_s + shared + u'\n'),
                         write(u"b.txt"_s, u"Second story\n\n"_s + shared + u'\n')});
    QTRY_COMPARE_WITH_TIMEOUT(workspace.claims()->graph.matches.size(), 1, 120'000);
    QSignalSpy changed(&workspace, &Workspace::claimsChanged);
    workspace.closeArticle(workspace.articles().first());
    QVERIFY(changed.wait());
    QVERIFY(workspace.claims()->graph.matches.isEmpty());
}

void ClaimKeeperTest::workspaceTellsOfTheWork()
{
    Workspace workspace(m_engine);
    QSignalSpy started(&workspace, &Workspace::jobStarted);
    QSignalSpy finished(&workspace, &Workspace::jobFinished);
    workspace.openFiles({write(u"a.txt"_s, u"First story\n\n"_s + shared + u'\n')});
    const auto jobOfClaims = [&]() -> JobId {
        for (const QList<QVariant> &call : std::as_const(started)) {
            if (call.at(1).toString() == u"Linking the claims")
                return call.at(0).value<JobId>();
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(jobOfClaims() >= 0, 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.isBusy(), 120'000);
    QVERIFY(std::any_of(finished.begin(), finished.end(), [&](const auto &call) {
        return call.at(0).template value<JobId>() == jobOfClaims();
    }));
}

QTEST_GUILESS_MAIN(ClaimKeeperTest)
#include "tst_claimkeeper.moc"
