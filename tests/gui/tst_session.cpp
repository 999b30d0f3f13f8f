// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/filepath.h"
#include "tests/support/faultyplaces.h"
#include "tests/support/smalldisk.h"
#include "ui/articletabs.h"
#include "ui/messagestrip.h"
#include "ui/session.h"
#include "windowfixture.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <sys/stat.h>

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
    void aFullDiskLeavesTheOldSession();
    void theSessionIsPrivate();
    void pipesAndDevicesAreRefused();
    void textsOfAllKindsComeBack_data();
    void textsOfAllKindsComeBack();
    void signalsCloseTheWindow_data();
    void signalsCloseTheWindow();
    void recentFilesAreKeptOnceAndFew();
    void theWindowComesBack();
    void namesThatAreNotUtf8ComeBack();
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
    QTest::newRow("values within values") << "[window]\ngeometry=\"@Variant("
            + QByteArray("\\0\\0\\0\\t\\0\\0\\0\\0\\x1").repeated(50'000) + ")\"\n";
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
    const auto saved = SessionStore(m_folder.filePath(u"file/session.ini"_s)).save({});
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(u"session.ini"));
}

void SessionTest::aFullDiskLeavesTheOldSession()
{
    Session session;
    session.articles = {u"/kept.txt"_s};
    const SessionStore store(m_folder.filePath(u"kept.ini"_s));
    QVERIFY(store.save(session));
    const auto saved = [&] {
        const FileSizeLimit limit(16);
        return store.save({});
    }();
    QVERIFY(!saved);
    QCOMPARE(store.load(), session);

    SmallDisk disk;
    if (!disk.isThere())
        QSKIP("only root can make a small disk");
    const SessionStore onDisk(disk.filePath(u"session.ini"_s));
    QVERIFY(onDisk.save(session));
    disk.fill();
    const auto full = onDisk.save({});
    QVERIFY(!full);
    QVERIFY(full.error().message.contains(u"no space left on the disk"));
    QCOMPARE(onDisk.load(), session);
}

void SessionTest::theSessionIsPrivate()
{
    const QString path = m_folder.filePath(u"private/session.ini"_s);
    QVERIFY(SessionStore(path).save({}));
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    const auto mask = owner | QFile::ExeOwner | QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(path) & mask, owner);
    QCOMPARE(QFile::permissions(QFileInfo(path).path()) & mask, owner | QFile::ExeOwner);
    // What an earlier version left for all to read.
    QVERIFY(QFile::setPermissions(path, owner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(SessionStore(path).save({}));
    QCOMPARE(QFile::permissions(path) & mask, owner);
}

void SessionTest::pipesAndDevicesAreRefused()
{
    const QString pipe = m_folder.filePath(u"pipe.ini"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString device = m_folder.filePath(u"device.ini"_s);
    QVERIFY(QFile::link(u"/dev/zero"_s, device));
    for (const QString &path : {pipe, device}) {
        QCOMPARE(SessionStore(path).load(), Session());
        QVERIFY(!SessionStore(path).save({}));
        QVERIFY(!QFileInfo(path).isFile());
    }
}

void SessionTest::textsOfAllKindsComeBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("blank") << u" "_s;
    QTest::newRow("like a variant") << u"@Variant(a)"_s;
    QTest::newRow("like nothing") << u"@Invalid()"_s;
    QTest::newRow("at signs") << u"@@"_s;
    QTest::newRow("separators") << u"a,b;c=d#e%f"_s;
    QTest::newRow("control characters") << u"“é\u001b”fade 0\n\t"_s;
    QTest::newRow("escapes") << u"\"\\\"x41\\x41"_s;
    QTest::newRow("beyond the first plane") << u"👩‍🚒 cafe"_s;
}

void SessionTest::textsOfAllKindsComeBack()
{
    QFETCH(QString, text);
    Session session;
    session.theme = text;
    session.folder = u'/' + text;
    session.columns = text.toUtf8() + QByteArray("\0\xff)", 3);
    session.articles = {u'/' + text, u"/"_s, u'/' + text};
    session.recent = {u'/' + text};
    const SessionStore store(m_folder.filePath(u"texts.ini"_s));
    QVERIFY(store.save(session));
    QCOMPARE(store.load(), session);
}

void SessionTest::signalsCloseTheWindow_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("terminal closed") << SIGHUP;
    QTest::newRow("end of the session") << SIGTERM;
    QTest::newRow("Ctrl+C") << SIGINT;
}

/// Runs the program: by the time that it catches the signal there is a window.
void SessionTest::signalsCloseTheWindow()
{
    QFETCH(int, number);
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HEARSAY_WINDOW), {u"--library"_s, home.filePath(u"library.sqlite"_s)});
    QVERIFY(process.waitForStarted());
    const auto catches = [&] {
        QFile status(u"/proc/%1/status"_s.arg(process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = status.readAll();
        const QByteArray caught = text.mid(text.indexOf("SigCgt:") + 7, 18).trimmed();
        return (caught.toULongLong(nullptr, 16) >> unsigned(number - 1) & 1U) != 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(catches(), 120'000);
    QCOMPARE(::kill(pid_t(process.processId()), number), 0);
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!SessionStore(home.filePath(u"hearsay/session.ini"_s)).load().geometry.isEmpty());
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

void SessionTest::namesThatAreNotUtf8ComeBack()
{
    if (!test::takesAnyName(m_folder.path()))
        QSKIP("this file system takes no names that are not UTF-8");
    WindowFixture fixture;
    const QByteArray name = bytesOfPath(m_folder.path()) + "/caf\xe9.txt";
    const QString written = fixture.write(u"a.txt"_s, ferryArticle());
    QCOMPARE(std::rename(bytesOfPath(written).constData(), name.constData()), 0);
    // As a file manager drops it.
    QMimeData data;
    data.setData(u"text/uri-list"_s, "file://" + name.toPercentEncoding("/") + "\r\n");
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.window.get(), &enter);
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.window.get(), &drop);
    QVERIFY(fixture.waitUntilIdle());
    QCOMPARE(fixture.workspace.articles().size(), 1);

    const SessionStore store(m_folder.filePath(u"bytes.ini"_s));
    QVERIFY(store.save(fixture.window->session()));
    WindowFixture next;
    next.window->restore(store.load());
    QVERIFY(next.waitUntilIdle());
    QCOMPARE(std::remove(name.constData()), 0); // Qt does not see it, and would leave the folder
    QCOMPARE(next.workspace.articles().size(), 1);
    const ArticleId id = next.workspace.articles().first();
    QCOMPARE(bytesOfPath(next.workspace.article(id).article->path), name);
    QVERIFY(next.window->findChild<MessageStrip *>()->failures().isEmpty());
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
