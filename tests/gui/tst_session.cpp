// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/articletabs.h"
#include "ui/messagestrip.h"
#include "ui/session.h"
#include "windowfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What was open and how it looked comes back; what was damaged does no harm.
class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBackFromTheFile();
    void aMissingFileIsAFirstStart();
    void damagedFilesDoNoHarm_data();
    void damagedFilesDoNoHarm();
    void aDamagedFileIsReplaced();
    void anImpossiblePlaceIsTold();
    void recentFilesAreKeptOnceAndFew();
    void theWindowComesBack();
    void vanishedFilesAreTold();
    void closingTellsThatItIsTime();

private:
    QTemporaryDir m_folder;
};

void SessionTest::everyFieldComesBackFromTheFile()
{
    Session session;
    session.geometry = QByteArray("\0\1\xff", 3);
    session.columns = "columns";
    session.panels = "panels";
    session.graphShown = false;
    session.cardShown = false;
    session.libraryShown = false;
    session.speechOnly = true;
    session.rules
        = allSourcingRules & ~SourcingRules(SourcingRule::WordsDiffer | SourcingRule::DenialLeftOut);
    session.zoom = 130;
    session.scale = 150;
    session.theme = u"Breeze Dark"_s;
    session.articles = {u"/a, b; c = \"d\".txt"_s, u"/ünïcödé/“quoted”.txt"_s};
    session.currentArticle = session.articles.last();
    session.recent = {u"/one.txt"_s};
    session.folder = u"/home"_s;
    const SessionStore store(m_folder.filePath(u"new/folder/session.ini"_s));
    QVERIFY(store.save(session));
    QCOMPARE(store.load(), session);
    session.articles = {u"/only one.txt"_s};
    QVERIFY(store.save(session));
    QCOMPARE(store.load(), session);
}

void SessionTest::aMissingFileIsAFirstStart()
{
    QCOMPARE(SessionStore(m_folder.filePath(u"nothing.ini"_s)).load(), Session());
}

void SessionTest::damagedFilesDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("garbage") << QByteArray("\0\xff\xfe[[[===\n\\x\x01", 14);
    QTest::newRow("half a line") << QByteArray("[view]\nzoom=");
    QTest::newRow("no number") << QByteArray("[view]\nzoom=large\nscale=@Invalid()\n");
    QTest::newRow("out of range") << QByteArray("[view]\nzoom=2147483647\nscale=-5\n");
    QTest::newRow("wrong kinds") << QByteArray(
        "[window]\ngeometry=7\ncolumns=@ByteArray(zzz)\n[articles]\nopen=relative.txt\n");
    QTest::newRow("paths that are none")
        << QByteArray("[articles]\ncurrent=relative.txt\nfolder=\"/a\\0b\"\nopen=/a\\0b\n");
    QTest::newRow("broken variant") << QByteArray("[window]\ngeometry=@Variant(\\0\\0)\n");
}

void SessionTest::damagedFilesDoNoHarm()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_folder.filePath(u"damaged.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const Session session = SessionStore(path).load();
    QVERIFY(session.zoom >= 50 && session.zoom <= 300);
    QVERIFY(session.scale >= 100 && session.scale <= 200);
    QVERIFY(session.articles.isEmpty());
    QCOMPARE(session.currentArticle, QString());
    QCOMPARE(session.folder, QString());
    WindowFixture fixture;
    fixture.window->restore(session);
    QVERIFY(fixture.window->isVisible());
    QVERIFY(fixture.window->width() > 300);
    QVERIFY(fixture.find(u"startPage"_s)->isVisible());
}

void SessionTest::aDamagedFileIsReplaced()
{
    const QString path = m_folder.filePath(u"replaced.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[[[\n=\nnonsense") > 0);
    file.close();
    Session session;
    session.zoom = 120;
    QVERIFY(SessionStore(path).save(session));
    QCOMPARE(SessionStore(path).load(), session);
}

void SessionTest::anImpossiblePlaceIsTold()
{
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!SessionStore(m_folder.filePath(u"file/session.ini"_s)).save({}));
}

void SessionTest::recentFilesAreKeptOnceAndFew()
{
    QStringList recent;
    for (int i = 0; i < 40; ++i)
        rememberRecent(recent, u"/%1"_s.arg(i));
    rememberRecent(recent, u"/35"_s);
    QCOMPARE(recent.size(), 12);
    QCOMPARE(recent.first(), u"/35"_s);
    QCOMPARE(recent.count(u"/35"_s), 1);
}

void SessionTest::theWindowComesBack()
{
    WindowFixture first;
    const QStringList paths
        = {first.write(u"a.txt"_s, bridgeArticle()), first.write(u"b.txt"_s, ferryArticle())};
    QVERIFY(first.open(paths));
    first.find<ArticleTabs>(u"articleTabs"_s)->setCurrentIndex(1);
    first.action(u"zoomIn"_s)->trigger();
    first.action(u"showCard"_s)->trigger();
    first.appearance.setThemeName(u"Breeze Dark"_s);
    first.window->resize(791, 655); // within the offscreen screen of 800 points
    const SessionStore store(m_folder.filePath(u"window.ini"_s));
    QVERIFY(store.save(first.window->session()));

    WindowFixture second;
    second.window->restore(store.load());
    QVERIFY(second.waitUntilIdle());
    auto *tabs = second.find<ArticleTabs>(u"articleTabs"_s);
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->currentIndex(), 1);
    QVERIFY(second.window->windowTitle().contains(u"Ferry"));
    QCOMPARE(tabs->zoom(), 110);
    QVERIFY(!second.find(u"sourceCard"_s)->isVisible());
    QVERIFY(second.find(u"graphView"_s)->isVisible());
    QCOMPARE(second.appearance.themeName(), u"Breeze Dark"_s);
    QCOMPARE(second.window->size(), QSize(791, 655));
    QCOMPARE(second.window->session().recent, first.window->session().recent);
}

void SessionTest::vanishedFilesAreTold()
{
    WindowFixture fixture;
    Session session;
    session.articles = {fixture.pathOf(u"gone.txt"_s), fixture.write(u"here.txt"_s, bridgeArticle())};
    session.currentArticle = session.articles.first();
    session.recent = session.articles;
    fixture.window->restore(session);
    QVERIFY(fixture.waitUntilIdle());
    const auto *strip = fixture.find<MessageStrip>(u"messageStrip"_s);
    QTRY_COMPARE(strip->failures().size(), 1);
    QVERIFY(strip->text().contains(u"gone.txt"));
    // Once: the next start does not look for it again.
    const Session next = fixture.window->session();
    QCOMPARE(next.articles, QStringList{session.articles.last()});
    QCOMPARE(next.recent, QStringList{session.articles.last()});
}

void SessionTest::closingTellsThatItIsTime()
{
    WindowFixture fixture;
    QSignalSpy closing(fixture.window.get(), &MainWindow::closing);
    fixture.window->close();
    QCOMPARE(closing.size(), 1);
}

QTEST_MAIN(SessionTest)
#include "tst_session.moc"
