// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatedextractor.h"
#include "workspace/claimupdater.h"
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

/// Rounds of the updater by itself, and the updater within a workspace.
class ClaimUpdaterTest : public QObject
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
        return QTest::qWaitFor([this] { return !m_updater->isBusy(); }, 120'000);
    }

    std::shared_ptr<const Engine> m_engine;
    std::unique_ptr<QThreadPool> m_pool;
    std::unique_ptr<ClaimUpdater> m_updater;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ClaimUpdaterTest::init()
{
    const auto gate = std::make_shared<GatedExtractor::Gate>();
    gate->permits.release(1000);
    m_engine = gatedEngine(gate);
    m_pool = std::make_unique<QThreadPool>();
    m_updater = std::make_unique<ClaimUpdater>(*m_pool, m_engine);
    m_folder = std::make_unique<QTemporaryDir>();
}

void ClaimUpdaterTest::cleanup()
{
    m_updater->cancel();
    m_pool->waitForDone();
    m_updater.reset();
    m_pool.reset();
}

QString ClaimUpdaterTest::write(const QString &name, const QString &text) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write a test file");
    return file.fileName();
}

void ClaimUpdaterTest::beginsEmpty()
{
    QVERIFY(m_updater->latest());
    QVERIFY(m_updater->latest()->graph.matches.isEmpty());
    QVERIFY(!m_updater->isBusy());
}

void ClaimUpdaterTest::linksWhatWasPutIn()
{
    QSignalSpy changed(m_updater.get(), &ClaimUpdater::changed);
    m_updater->setArticle(articleOf(1, shared));
    m_updater->setArticle(articleOf(2, u"On Monday: "_s + shared));
    m_updater->setArticle(articleOf(3, other));
    QVERIFY(m_updater->isBusy());
    QVERIFY(waitUntilIdle());
    QVERIFY(!changed.isEmpty());
    const LinkedClaims &linked = *m_updater->latest();
    QCOMPARE(linked.articles.size(), size_t(3));
    QCOMPARE(linked.graph.matches.size(), 1);
    QCOMPARE(linked.graph.matches.first().sides.size(), 2);
}

void ClaimUpdaterTest::changesMeltIntoOneRound()
{
    QSignalSpy started(m_updater.get(), &ClaimUpdater::started);
    for (ArticleId id = 1; id <= 50; ++id)
        m_updater->setArticle(articleOf(id, shared));
    QVERIFY(waitUntilIdle());
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_updater->latest()->articles.size(), size_t(50));
}

void ClaimUpdaterTest::aRemovedArticleIsForgotten()
{
    m_updater->setArticle(articleOf(1, shared));
    m_updater->setArticle(articleOf(2, shared));
    QVERIFY(waitUntilIdle());
    QCOMPARE(m_updater->latest()->graph.matches.size(), 1);
    m_updater->removeArticle(2);
    QVERIFY(waitUntilIdle());
    QVERIFY(m_updater->latest()->graph.matches.isEmpty());
    QVERIFY(!m_updater->latest()->article(2).isValid());
    QVERIFY(m_updater->latest()->article(1).isValid());
}

void ClaimUpdaterTest::aRoundWhoseArticleWentIsDropped()
{
    // From within started(): the outcome cannot have been delivered yet.
    const auto once = Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection);
    connect(
        m_updater.get(), &ClaimUpdater::started, this, [&] { m_updater->removeArticle(2); }, once);
    QList<size_t> seen;
    connect(m_updater.get(), &ClaimUpdater::changed, this,
            [&] { seen.append(m_updater->latest()->articles.size()); });
    m_updater->setArticle(articleOf(1, shared));
    m_updater->setArticle(articleOf(2, shared));
    QVERIFY(waitUntilIdle());
    QCOMPARE(seen, QList<size_t>{1});
    QVERIFY(m_updater->latest()->graph.matches.isEmpty());
}

void ClaimUpdaterTest::aNewAnalysisTakesThePlaceOfTheOld()
{
    m_updater->setArticle(articleOf(1, shared));
    const AnalysedArticle before = articleOf(2, shared);
    m_updater->setArticle(before);
    QVERIFY(waitUntilIdle());
    QVERIFY(m_updater->latest()->isOf(before));
    AnalysedArticle after = before;
    after.analysis = std::make_shared<const Analysis>();
    m_updater->setArticle(after);
    QVERIFY(waitUntilIdle());
    QVERIFY(m_updater->latest()->isOf(after));
    QVERIFY(!m_updater->latest()->isOf(before));
}

void ClaimUpdaterTest::cancelledWorkIsDoneWithTheNextChange()
{
    QSignalSpy finished(m_updater.get(), &ClaimUpdater::finished);
    const auto once = Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection);
    connect(m_updater.get(), &ClaimUpdater::started, m_updater.get(), &ClaimUpdater::cancel, once);
    m_updater->setArticle(articleOf(1, shared));
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().toBool(), true);
    QVERIFY(!m_updater->isBusy());
    QVERIFY(m_updater->latest()->articles.empty());
    m_updater->setArticle(articleOf(2, shared));
    QVERIFY(waitUntilIdle());
    QCOMPARE(m_updater->latest()->graph.matches.size(), 1);
}

void ClaimUpdaterTest::unknownArticlesAreIgnored()
{
    m_updater->removeArticle(7);
    m_updater->setArticle({});
    QVERIFY(!m_updater->isBusy());
}

void ClaimUpdaterTest::sameCorrectionsAreNoChange()
{
    m_updater->setCorrections({});
    QVERIFY(!m_updater->isBusy());
    ClaimCorrections corrections;
    corrections.stances.append({{1, {0, 5}}, Stance::Denies});
    m_updater->setCorrections(corrections);
    QVERIFY(m_updater->isBusy());
    QVERIFY(waitUntilIdle());
}

void ClaimUpdaterTest::workspaceLinksAnalysedArticles()
{
    Workspace workspace(m_engine);
    workspace.openFiles({write(u"a.txt"_s, u"First story\n\n"_s + shared + u'\n'),
                         write(u"b.txt"_s, u"Second story\n\n"_s + shared + u'\n')});
    QTRY_COMPARE_WITH_TIMEOUT(workspace.claims()->graph.matches.size(), 1, 120'000);
    for (ArticleId id : workspace.articles())
        QVERIFY(workspace.claims()->isOf(workspace.article(id)));
}

void ClaimUpdaterTest::workspaceForgetsClosedArticles()
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

void ClaimUpdaterTest::workspaceTellsOfTheWork()
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

QTEST_GUILESS_MAIN(ClaimUpdaterTest)
#include "tst_claimupdater.moc"
