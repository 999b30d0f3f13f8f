// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/filepath.h"
#include "gatedextractor.h"
#include "tests/support/faultyplaces.h"
#include "workspace/folderimport.h"
#include "workspace/folderwalk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <climits>
#include <filesystem>
#include <sys/socket.h>
#include <sys/un.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Cancels when it is asked for the given time, and counts how often it was asked.
class CountingMonitor : public JobMonitor
{
public:
    explicit CountingMonitor(int patience = INT_MAX)
        : m_patience(patience)
    {
    }

    bool isCancelled() const override { return ++polls >= m_patience; }

    mutable std::atomic_int polls = 0;

private:
    int m_patience;
};

/// A library that turns some articles down.
class RefusingStore
{
public:
    /// The failure that the article with these words meets, if any.
    using Refuse = std::function<std::optional<Error>(const QString &text)>;

    explicit RefusingStore(Refuse refuse)
        : m_refuse(std::move(refuse))
    {
    }

    ImportTarget target()
    {
        const auto add = [this](const Article &article, const Analysis &) -> Result<LibraryStore::Added> {
            ++asked;
            if (const auto error = m_refuse(article.text))
                return *error;
            LibraryStore::Added added;
            added.isNew = true;
            return added;
        };
        return {[](const QByteArray &) { return false; }, add};
    }

    int asked = 0;

private:
    Refuse m_refuse;
};

const Error noRoom{ErrorCode::WriteFailed, u"There is no room left for the library."_s};
const Error damaged{ErrorCode::Unreadable, u"The library is damaged."_s};

} // namespace

/// Everything in a folder that is imported is counted in one place, and what stops one file stops no other.
class FolderImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyEntryIsCounted();
    void theReportNamesAFew();
    void namesThatAreNotUtf8AreFound();
    void namesThatAreNotUtf8AreInTheLibrary();
    void unreadableFoldersAreTold();
    void whatLiesTooDeepIsTold();
    void noFolderIsTold();
    void aHundredThousandFilesAreListed();
    void theWalkIsCancelled_data();
    void theWalkIsCancelled();
    void aFileThatIsGoneByThenIsTold();
    void anArticleWithoutRoomStopsNoOther();
    void aFullLibraryStopsTheImport();
    void aDamagedLibraryStopsTheImport();
    void aLibraryThatDoesNotOpenIsTold();
    void whatCancellingLeavesIsCounted();

private:
    QString root() const { return m_folder->path() + u"/in"_s; }
    void write(const QByteArray &name, const QByteArray &text = "“It is mine,” Ann Example said.\n");
    QStringList writeStories(int count);
    QStringList walk()
    {
        CountingMonitor monitor;
        return filesBelow(root(), m_report, monitor);
    }
    void importInto(RefusingStore &linked, const QStringList &files);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const Engine> m_engine;
    ImportReport m_report;
};

void FolderImportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(root()));
    m_report = {};
    const auto gate = std::make_shared<GatedExtractor::Gate>();
    gate->permits.release(1'000'000);
    m_engine = gatedEngine(gate);
}

void FolderImportTest::cleanup()
{
    // Qt does not see names that are not UTF-8, and would leave the folder.
    std::filesystem::remove_all(m_folder->path().toStdString());
}

void FolderImportTest::write(const QByteArray &name, const QByteArray &text)
{
    const QByteArray path = bytesOfPath(root()) + '/' + name;
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0 || ::write(file, text.constData(), size_t(text.size())) != text.size())
        qFatal("cannot write %s", path.constData());
    ::close(file);
}

QStringList FolderImportTest::writeStories(int count)
{
    QStringList files;
    for (int i = 0; i < count; ++i) {
        const QString name = u"story %1.txt"_s.arg(i, 3, 10, '0'_L1);
        write(name.toUtf8(), "“Number " + QByteArray::number(i) + " is mine,” Ann Example said.\n");
        files.append(root() + u'/' + name);
    }
    return files;
}

void FolderImportTest::importInto(RefusingStore &linked, const QStringList &files)
{
    JobMonitor monitor;
    importFiles(files, *m_engine, linked.target(), 2, m_report, monitor);
    const auto left = std::count_if(m_report.failures.begin(), m_report.failures.end(),
                                    [](const ImportReport::Failure &each) { return each.message.isEmpty(); });
    QCOMPARE(left, 0);
    QCOMPARE(m_report.added + m_report.known + m_report.failed(), files.size());
}

void FolderImportTest::everyEntryIsCounted()
{
    write("a.txt");
    write(".hidden.txt");
    QVERIFY(QDir().mkpath(root() + u"/.store/deep"_s));
    QVERIFY(QDir().mkpath(root() + u"/sub/sub"_s));
    write("sub/sub/b.txt");
    const QByteArray in = bytesOfPath(root());
    QCOMPARE(symlink("a.txt", (in + "/to a.txt").constData()), 0);
    QCOMPARE(symlink("..", (in + "/sub/up").constData()), 0);
    QCOMPARE(symlink("circle", (in + "/circle").constData()), 0);
    QCOMPARE(symlink("nowhere", (in + "/dead").constData()), 0);
    QCOMPARE(mkfifo((in + "/pipe.txt").constData(), 0600), 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray place = in + "/socket";
    QVERIFY(size_t(place.size()) < sizeof address.sun_path);
    std::copy(place.begin(), place.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ::close(socket);

    QCOMPARE(walk(),
             QStringList({root() + u"/a.txt"_s, root() + u"/sub/sub/b.txt"_s, root() + u"/to a.txt"_s}));
    QCOMPARE(m_report.countOf(NotImported::Hidden), 2);
    QCOMPARE(m_report.countOf(NotImported::LinkToFolder), 1);
    QCOMPARE(m_report.countOf(NotImported::DeadLink), 2);
    QCOMPARE(m_report.countOf(NotImported::NoFile), 2);
    QCOMPARE(m_report.tallies.size(), 4);
    QCOMPARE(m_report.failed(), 0);
}

void FolderImportTest::theReportNamesAFew()
{
    for (int i = 0; i < 1200; ++i)
        m_report.leaveOut(NotImported::Hidden, u"/x/.%1"_s.arg(i));
    m_report.fail(NotImported::Unreadable, pathFromBytes("/x/caf\xe9"), u"It is unreadable."_s);
    m_report.leaveOut(NotImported::DeadLink, u"/x/dead"_s);
    QCOMPARE(
        m_report.sentences(),
        QStringList({u"Left out: hidden files and folders: %1 (.0, .1, .2 …); links that lead nowhere or "
                     "in a circle: 1 (dead)."_s.arg(QLocale().toString(1200)),
                     u"Failed: unreadable: 1 (caf�)."_s}));
    QCOMPARE(m_report.failed(), 1);
    QCOMPARE(ImportReport().sentences(), QStringList());
}

void FolderImportTest::namesThatAreNotUtf8AreFound()
{
    if (!test::takesAnyName(root()))
        QSKIP("this file system takes no names that are not UTF-8");
    const QByteArray folder = bytesOfPath(root()) + "/caf\xe9";
    QCOMPARE(mkdir(folder.constData(), 0700), 0);
    write("caf\xe9/th\xe9.txt");
    write("caf\xe9/th\xe8.txt");
    const QStringList files = walk();
    QCOMPARE(files.size(), 2);
    for (const char *name : {"/th\xe8.txt", "/th\xe9.txt"})
        QVERIFY(files.contains(pathFromBytes(folder + name)));
    QVERIFY(m_report.tallies.isEmpty());
}

void FolderImportTest::namesThatAreNotUtf8AreInTheLibrary()
{
    if (!test::takesAnyName(root()))
        QSKIP("this file system takes no names that are not UTF-8");
    const QByteArray name = bytesOfPath(root()) + "/th\xe9.txt";
    write("th\xe9.txt");
    const QStringList files = walk();
    const QString libraryPath = m_folder->filePath(u"library.sqlite"_s);
    {
        Library library(libraryPath);
        JobMonitor monitor;
        importFiles(files, *m_engine, library, 2, m_report, monitor);
        QCOMPARE(m_report.added, 1);
    }
    Library library(libraryPath);
    QVERIFY(library.waitUntilOpen());
    const auto stored = library.findStoredPath(files.value(0));
    QVERIFY(stored);
    QCOMPARE(bytesOfPath(stored->article->path), name);
    JobMonitor monitor;
    QVERIFY(m_engine->importers().importFile(stored->article->path, monitor));
}

void FolderImportTest::unreadableFoldersAreTold()
{
    write("a.txt");
    QVERIFY(QDir().mkpath(root() + u"/locked"_s));
    QVERIFY(QDir().mkpath(root() + u"/names only"_s));
    write("names only/b.txt");
    const QByteArray in = bytesOfPath(root());
    QCOMPARE(chmod(bytesOfPath(m_folder->path()).constData(), 0755), 0);
    QCOMPARE(chmod(in.constData(), 0755), 0);
    QCOMPARE(chmod((in + "/locked").constData(), 0), 0);
    QCOMPARE(chmod((in + "/names only").constData(), 0444), 0);
    QStringList files;
    bool isOther = false;
    {
        const test::AsOrdinaryUser other;
        isOther = other.isOrdinary();
        files = walk();
    }
    QCOMPARE(chmod((in + "/locked").constData(), 0700), 0);
    QCOMPARE(chmod((in + "/names only").constData(), 0700), 0);
    if (!isOther)
        QSKIP("everything is readable to root, and there is nobody else to be");
    QCOMPARE(files, QStringList(root() + u"/a.txt"_s));
    QCOMPARE(m_report.countOf(NotImported::Unreadable), 2);
    QCOMPARE(m_report.failures.size(), 2);
    for (const ImportReport::Failure &failure : m_report.failures)
        QVERIFY2(failure.message.contains(u"permission"), qPrintable(failure.message));
}

void FolderImportTest::whatLiesTooDeepIsTold()
{
    write("a.txt");
    int folder = ::open(bytesOfPath(root()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const QByteArray name(200, 'd');
    for (int length = 0; length < PATH_MAX + 1000; length += int(name.size()) + 1) {
        QCOMPARE(mkdirat(folder, name.constData(), 0700), 0);
        const int next = openat(folder, name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        QVERIFY(next >= 0);
        ::close(folder);
        folder = next;
    }
    ::close(folder);
    const QStringList files = walk();
    std::error_code error;
    std::filesystem::remove_all(root().toStdString() + '/' + name.toStdString(), error);
    QVERIFY2(!error, error.message().c_str());
    QCOMPARE(files, QStringList(root() + u"/a.txt"_s));
    QCOMPARE(m_report.countOf(NotImported::TooDeep), 1);
    QCOMPARE(m_report.failed(), 1);
    QVERIFY2(m_report.failures.first().message.contains(u"too deep"),
             qPrintable(m_report.failures.first().message));
}

void FolderImportTest::noFolderIsTold()
{
    JobMonitor monitor;
    write("a.txt");
    for (const QString &path : {root() + u"/nowhere"_s, root() + u"/a.txt"_s}) {
        ImportReport report;
        QCOMPARE(filesBelow(path, report, monitor), QStringList());
        QCOMPARE(report.countOf(NotImported::Gone), 1);
        QVERIFY(report.failures.first().message.contains(u"no folder"));
    }
}

void FolderImportTest::aHundredThousandFilesAreListed()
{
    constexpr int count = 100'000;
    const int folder = ::open(bytesOfPath(root()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (int i = 0; i < count; ++i) {
        const int file
            = openat(folder, QByteArray::number(i).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        QVERIFY(file >= 0);
        ::close(file);
    }
    ::close(folder);
    CountingMonitor monitor;
    const QStringList files = filesBelow(root(), m_report, monitor);
    QCOMPARE(files.size(), count);
    QVERIFY(std::is_sorted(files.begin(), files.end()));
    QVERIFY(m_report.tallies.isEmpty());
    // Asked before each entry: cancelling is felt at once however many there are.
    QVERIFY(monitor.polls >= count);
}

void FolderImportTest::theWalkIsCancelled_data()
{
    QTest::addColumn<int>("poll");
    for (int poll : {1, 2, 17, 60})
        QTest::addRow("%d", poll) << poll;
}

void FolderImportTest::theWalkIsCancelled()
{
    QFETCH(int, poll);
    for (int i = 0; i < 30; ++i) {
        const QByteArray folder = "folder " + QByteArray::number(i);
        QCOMPARE(mkdir((bytesOfPath(root()) + '/' + folder).constData(), 0700), 0);
        write(folder + "/a.txt");
        write(folder + "/b.txt");
    }
    CountingMonitor monitor(poll);
    const QStringList files = filesBelow(root(), m_report, monitor);
    QVERIFY(m_report.isCancelled);
    QCOMPARE(monitor.polls, poll);
    QVERIFY(files.size() < poll);
}

void FolderImportTest::aFileThatIsGoneByThenIsTold()
{
    const QStringList files = writeStories(3);
    QCOMPARE(walk(), files);
    QVERIFY(QFile::remove(files[1]));
    RefusingStore linked([](const QString &) { return std::nullopt; });
    importInto(linked, files);
    QCOMPARE(m_report.added, 2);
    QCOMPARE(m_report.countOf(NotImported::Gone), 1);
    QVERIFY(m_report.failures.first().message.contains(u"story 001.txt"));
}

void FolderImportTest::anArticleWithoutRoomStopsNoOther()
{
    const QStringList files = writeStories(40);
    // Never as many in a row as would stop the import.
    const auto refuse = [](const QString &text) {
        return text.contains(u" 7 ") || text.contains(u" 8 ") || text.contains(u"0 is")
            ? std::optional(noRoom)
            : std::nullopt;
    };
    RefusingStore linked(refuse);
    importInto(linked, files);
    QCOMPARE(linked.asked, 40);
    QVERIFY(!m_report.hasStopped);
    QCOMPARE(m_report.added, 34);
    QCOMPARE(m_report.countOf(NotImported::NotStored), 6);
    QVERIFY(
        m_report.failures.first().message.startsWith(u"“story 000.txt” was not imported. There is no room"));
}

void FolderImportTest::aFullLibraryStopsTheImport()
{
    const QStringList files = writeStories(40);
    RefusingStore linked([](const QString &text) {
        return text.contains(u" 0 ") || text.contains(u" 1 ") ? std::nullopt : std::optional(noRoom);
    });
    importInto(linked, files);
    QVERIFY(m_report.hasStopped);
    QCOMPARE(linked.asked, 2 + patience);
    QCOMPARE(m_report.added, 2);
    QCOMPARE(m_report.countOf(NotImported::NotStored), patience);
    QCOMPARE(m_report.countOf(NotImported::NotTried), 38 - patience);
    QVERIFY(m_report.failures.last().message.contains(u"story 039.txt"));
}

void FolderImportTest::aDamagedLibraryStopsTheImport()
{
    const QStringList files = writeStories(10);
    RefusingStore linked(
        [](const QString &text) { return text.contains(u" 3 ") ? std::optional(damaged) : std::nullopt; });
    importInto(linked, files);
    QVERIFY(m_report.hasStopped);
    QCOMPARE(linked.asked, 4);
    QCOMPARE(m_report.added, 3);
    QCOMPARE(m_report.countOf(NotImported::NotStored), 1);
    QCOMPARE(m_report.countOf(NotImported::NotTried), 6);
}

void FolderImportTest::aLibraryThatDoesNotOpenIsTold()
{
    const QStringList files = writeStories(3);
    Library library(files.first());
    JobMonitor monitor;
    importFiles(files, *m_engine, library, 2, m_report, monitor);
    QVERIFY(m_report.hasStopped);
    QCOMPARE(m_report.countOf(NotImported::NotTried), 3);
    QVERIFY(m_report.failures.first().message.contains(u"not a library"));
    QCOMPARE(m_report.failures.size(), 4);
}

void FolderImportTest::whatCancellingLeavesIsCounted()
{
    const QStringList files = writeStories(50);
    CountingMonitor monitor(60);
    RefusingStore linked([](const QString &) { return std::nullopt; });
    importFiles(files, *m_engine, linked.target(), 2, m_report, monitor);
    QVERIFY(m_report.isCancelled);
    QVERIFY(m_report.failures.isEmpty());
    QVERIFY(m_report.countOf(NotImported::Cancelled) > 0);
    QCOMPARE(m_report.added + m_report.countOf(NotImported::Cancelled), files.size());
}

QTEST_GUILESS_MAIN(FolderImportTest)
#include "tst_folderimport.moc"
