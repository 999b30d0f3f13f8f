// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarystore.h"
#include "tests/support/claimlookup.h"
#include "tests/support/rumourarticles.h"
#include "workspace/claimcorrector.h"
#include "workspace/engine.h"
#include "workspace/library.h"
#include "workspace/libraryclaims.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// Claims over everything that the library holds, whatever is open.
class LibraryClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingIsReadUntilAskedFor();
    void holdsWhatIsNotOpen();
    void analysesThatCannotBeReadAreMadeAnew();
    void workIsAJobThatCanBeCancelled();
    void newArticlesComeIn();
    void removedArticlesGo();
    void correctionsOfOneArticleComeIn();
    void claimsAreCorrectedAndKept();
    void thoughtsCanBeLeftOut();
    void numbersLeadToOpenArticles();

private:
    void start();
    bool open(const QString &name)
    {
        m_workspace->openFiles({m_folder->filePath(name)});
        return settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !m_workspace->isBusy(); }, 120'000);
    }
    LibraryClaims &claims() const { return *m_workspace->libraryClaims(); }
    bool waitFor(qsizetype articles)
    {
        return QTest::qWaitFor([&] { return qsizetype(claims().latest()->articles.size()) == articles; },
                               120'000)
            && settle();
    }
    const Claim *claimOf(const QString &words) const
    {
        return test::claimWith(claims().latest()->graph, words);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void LibraryClaimsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto write = [&](const QString &name, const QString &text) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    };
    write(u"gazette.txt"_s, rumourInTheGazette());
    write(u"courier.txt"_s, rumourInTheCourier());
    write(u"thoughts.txt"_s, u"Joost Abernethy believes that the bridge will open again in March.\n"_s);
    start();
    QVERIFY(open(u"gazette.txt"_s));
    QVERIFY(open(u"courier.txt"_s));
    start(); // now nothing is open
}

void LibraryClaimsTest::cleanup()
{
    m_workspace.reset();
}

void LibraryClaimsTest::start()
{
    m_workspace.reset();
    m_workspace = std::make_unique<Workspace>(Engine::standard(), m_folder->filePath(u"library.sqlite"_s));
}

void LibraryClaimsTest::nothingIsReadUntilAskedFor()
{
    QVERIFY(open(u"gazette.txt"_s));
    QVERIFY(!claims().isStarted());
    QVERIFY(claims().latest()->articles.empty());
}

void LibraryClaimsTest::holdsWhatIsNotOpen()
{
    QVERIFY(m_workspace->articles().isEmpty());
    claims().start();
    QVERIFY(waitFor(2));
    QVERIFY(claimOf(u"mayor"_s));
    QCOMPARE(claimOf(u"mayor"_s)->backing.size(), 3);
    QCOMPARE(claims().latest()->graph.matches.size(), 1);
    for (const auto &[id, article] : claims().latest()->articles)
        QVERIFY(LibraryClaims::storedOf(id) != noLibraryArticle);
    QVERIFY(m_workspace->claims()->graph.claims.isEmpty());
}

void LibraryClaimsTest::analysesThatCannotBeReadAreMadeAnew()
{
    m_workspace.reset();
    const auto store = LibraryStore::open(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(store.isOk());
    const LibraryArticleId id = store.value()->entries().value().first().id;
    const Analysis whole = *store.value()->read(id).value().machine;
    QVERIFY(!whole.attributions.isEmpty());
    QVERIFY(store.value()->database().run(
        u"UPDATE attribution SET parent = ordinal WHERE article_id = %1"_s.arg(id)));
    start();
    claims().start();
    QVERIFY(waitFor(2));
    QTRY_COMPARE_WITH_TIMEOUT(*store.value()->read(id).value().machine, whole, 120'000);
    const auto linked = [&] {
        const auto &articles = claims().latest()->articles;
        const auto at = std::find_if(articles.begin(), articles.end(), [id](const auto &each) {
            return LibraryClaims::storedOf(each.first) == id;
        });
        return at != articles.end() && *at->second.analysis == whole;
    };
    QTRY_VERIFY_WITH_TIMEOUT(linked(), 120'000);
    QVERIFY(settle());
}

void LibraryClaimsTest::workIsAJobThatCanBeCancelled()
{
    QSignalSpy started(m_workspace.get(), &Workspace::jobStarted);
    QSignalSpy finished(m_workspace.get(), &Workspace::jobFinished);
    connect(m_workspace.get(), &Workspace::jobStarted, this, [this](JobId job) { m_workspace->cancel(job); });
    claims().start();
    QVERIFY(!started.isEmpty());
    QVERIFY(settle());
    QVERIFY(finished.first().at(1).toBool());
    QVERIFY(claims().latest()->articles.empty());
    QVERIFY(!claims().isStarted());
    disconnect(m_workspace.get(), &Workspace::jobStarted, this, nullptr);
    claims().start();
    QVERIFY(waitFor(2));
}

void LibraryClaimsTest::newArticlesComeIn()
{
    claims().start();
    QVERIFY(waitFor(2));
    QVERIFY(open(u"thoughts.txt"_s));
    QVERIFY(waitFor(3));
}

void LibraryClaimsTest::removedArticlesGo()
{
    claims().start();
    QVERIFY(waitFor(2));
    m_workspace->library()->remove({1});
    QVERIFY(waitFor(1));
    QVERIFY(claims().latest()->graph.matches.isEmpty());
}

void LibraryClaimsTest::correctionsOfOneArticleComeIn()
{
    claims().start();
    QVERIFY(waitFor(2));
    QVERIFY(open(u"courier.txt"_s));
    const ArticleId id = m_workspace->articles().first();
    m_workspace->setSpeaker(id, 0, u"Ole O'Hara"_s, EntityType::Person);
    const ArticleId stored = m_workspace->libraryIdOf(id);
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(claims().latest()->article(stored).analysis->entities.begin(),
                                         claims().latest()->article(stored).analysis->entities.end(),
                                         [](const Entity &each) { return each.name == u"Ole O'Hara"; }),
                             120'000);
}

void LibraryClaimsTest::claimsAreCorrectedAndKept()
{
    claims().start();
    QVERIFY(waitFor(2));
    QVERIFY(claimOf(u"mayor"_s));
    const Backing first = claimOf(u"mayor"_s)->backing.first();
    m_workspace->claimCorrector()->setStance(*claims().latest(), {{first.article, first.words.first()}},
                                             Stance::Rumour);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing.first().stance, Stance::Rumour);
    // What was said in the library holds for the open articles, too.
    QVERIFY(open(u"gazette.txt"_s));
    QCOMPARE(m_workspace->claims()->graph.claims.isEmpty(), false);
    const auto isRumour = [](const Claim &claim) { return claim.backing.first().stance == Stance::Rumour; };
    const QList<Claim> &open = m_workspace->claims()->graph.claims;
    QTRY_VERIFY(std::any_of(open.begin(), open.end(), isRumour));
    start();
    claims().start();
    QVERIFY(waitFor(2));
    QTRY_COMPARE(claimOf(u"mayor"_s)->backing.first().stance, Stance::Rumour);
}

void LibraryClaimsTest::thoughtsCanBeLeftOut()
{
    QVERIFY(open(u"thoughts.txt"_s));
    claims().start();
    QVERIFY(waitFor(3));
    QVERIFY(claimOf(u"bridge"_s));
    m_workspace->setSpeechOnly(true);
    QTRY_VERIFY(!claimOf(u"bridge"_s));
    QVERIFY(settle());
    QVERIFY(claimOf(u"mayor"_s));
}

void LibraryClaimsTest::numbersLeadToOpenArticles()
{
    claims().start();
    QVERIFY(waitFor(2));
    const ArticleId stored = claims().latest()->articles.begin()->first;
    QCOMPARE(m_workspace->openIdOf(stored), noArticle);
    QVERIFY(open(u"gazette.txt"_s));
    QVERIFY(open(u"courier.txt"_s));
    const ArticleId open = m_workspace->openIdOf(stored);
    QVERIFY(open != noArticle);
    QCOMPARE(m_workspace->article(open).article->text, claims().latest()->article(stored).article->text);
    QCOMPARE(m_workspace->libraryIdOf(open), stored);
    QCOMPARE(m_workspace->openIdOf(open), open);
    m_workspace->closeArticle(open);
    QCOMPARE(m_workspace->openIdOf(stored), noArticle);
}

QTEST_GUILESS_MAIN(LibraryClaimsTest)
#include "tst_libraryclaims.moc"
