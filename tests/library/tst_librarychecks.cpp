// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/databaseerror.h"
#include "library/libraryfile.h"
#include "library/libraryseal.h"
#include "library/librarystore.h"
#include "library/schema.h"
#include "tests/support/faultyplaces.h"
#include "tests/support/plainarticle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

constexpr int damages = 14;

} // namespace

/// What hinders a library is told from what is wrong with it, and nothing is written to a damaged one.
class LibraryChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void eachCauseHasItsSentence_data();
    void eachCauseHasItsSentence();
    void aFailedCheckIsNoDamage_data();
    void aFailedCheckIsNoDamage();
    void aLockedLibraryIsInUse();
    void aFolderThatCannotBeWrittenIsRead();
    void whereNoneIsNothingIsFound();
    void pipesAndDevicesAreRefused();
    void aHalfMadeLibraryHasNothingInIt_data();
    void aHalfMadeLibraryHasNothingInIt();
    void aLargeDamagedLibraryIsNotWrittenTo_data();
    void aLargeDamagedLibraryIsNotWrittenTo();
    void whatWasLeftInGoodOrderIsNotChecked();
    void whatWasKilledIsChecked();
    void filesAreForTheUserAlone();
    void openFilesAreTightened();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    void addTo(const QString &library, const QString &text)
    {
        const auto store = LibraryStore::open(library);
        QVERIFY2(store.isOk(), store ? "" : qPrintable(store.error().message));
        QVERIFY(store.value()->add(articleOf(text), Analysis()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_large; ///< the bytes of a library over the size up to which all is checked at once
};

void LibraryChecksTest::initTestCase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    {
        const auto store = LibraryStore::open(path);
        QVERIFY(store.isOk());
        for (int i = 0; i < 45; ++i) {
            QString text;
            for (int k = 0; k < 9000; ++k)
                text += u"plank%1 of pier%2 "_s.arg(k * 7919 % 10007).arg(i);
            QVERIFY(store.value()->add(articleOf(text), Analysis()));
        }
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_large = file.readAll();
    QVERIFY(m_large.size() > smallLibrary);
}

void LibraryChecksTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void LibraryChecksTest::eachCauseHasItsSentence_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("words");
    QTest::addColumn<ErrorCode>("kind");
    const QString here = QDir::tempPath();
    const QString nowhere = here + u"/there is no such folder"_s;
    const auto row = [&](const char *name, int code, const QString &words, ErrorCode kind) {
        QTest::newRow(name) << code << here << words << kind;
    };
    row("full", 13, u"no room left"_s, ErrorCode::WriteFailed);
    row("read-only", 8, u"cannot be written"_s, ErrorCode::WriteFailed);
    row("read-only folder", 8 | 6 << 8, u"of its folder"_s, ErrorCode::WriteFailed);
    row("no permission", 3, u"cannot be written"_s, ErrorCode::WriteFailed);
    row("moved", 8 | 4 << 8, u"moved or deleted"_s, ErrorCode::WriteFailed);
    row("busy", 5, u"in use"_s, ErrorCode::WriteFailed);
    row("busy while mending", 5 | 1 << 8, u"in use"_s, ErrorCode::WriteFailed);
    row("locked", 6, u"in use"_s, ErrorCode::WriteFailed);
    row("locking protocol", 15, u"in use"_s, ErrorCode::WriteFailed);
    row("no memory", 7, u"not enough memory"_s, ErrorCode::Unreadable);
    row("no memory for pages", 10 | 12 << 8, u"not enough memory"_s, ErrorCode::Unreadable);
    row("disk", 10, u"disk failed"_s, ErrorCode::Unreadable);
    row("disk while reading", 10 | 1 << 8, u"disk failed"_s, ErrorCode::Unreadable);
    row("disk while writing", 10 | 3 << 8, u"disk failed"_s, ErrorCode::Unreadable);
    row("cannot open", 14, u"permissions of the files"_s, ErrorCode::Unreadable);
    QTest::newRow("no folder") << 14 << nowhere << u"there is no folder"_s << ErrorCode::Unreadable;
    row("corrupt", 11, u"damaged"_s, ErrorCode::Undecodable);
    row("corrupt index", 11 | 1 << 8, u"damaged"_s, ErrorCode::Undecodable);
    row("no database", 26, u"damaged"_s, ErrorCode::Undecodable);
    row("any other", 1, u"own words"_s, ErrorCode::Internal);
}

void LibraryChecksTest::eachCauseHasItsSentence()
{
    QFETCH(int, code);
    QFETCH(QString, folder);
    QFETCH(QString, words);
    QFETCH(ErrorCode, kind);
    const Error error = databaseError(folder + u"/sound.sqlite"_s, code, u"own words"_s);
    QCOMPARE(int(error.code), int(kind));
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QVERIFY(error.message.contains(u"sound.sqlite"));
    QCOMPARE(error.message.contains(u"damaged"), kind == ErrorCode::Undecodable);
}

void LibraryChecksTest::aFailedCheckIsNoDamage_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("words");
    QTest::newRow("sound") << u"ok"_s << QString();
    QTest::newRow("damage") << u"*** in database main ***\nPage 12: btreeInitPage() returns error code 11"_s
                            << u"damaged"_s;
    QTest::newRow("page not read")
        << u"*** in database main ***\nPage 12: unable to get the page. error code=266"_s << u"disk failed"_s;
    QTest::newRow("page too far") << u"Page 12: unable to get the page. error code=11"_s << u"damaged"_s;
}

void LibraryChecksTest::aFailedCheckIsNoDamage()
{
    QFETCH(QString, answer);
    QFETCH(QString, words);
    const Result<Done> verdict = verdictOf(answer, path());
    QCOMPARE(verdict.isOk(), words.isEmpty());
    if (!verdict)
        QVERIFY2(verdict.error().message.contains(words), qPrintable(verdict.error().message));
}

void LibraryChecksTest::aLockedLibraryIsInUse()
{
    addTo(path(), u"A story."_s);
    const auto holder = Database::open(path(), OpenMode::ReadWrite);
    QVERIFY(holder.value()->ask(u"PRAGMA locking_mode = EXCLUSIVE"_s));
    QVERIFY(holder.value()->run(u"BEGIN EXCLUSIVE"_s));
    for (OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto refused = LibraryStore::open(path(), mode);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"in use"), qPrintable(refused.error().message));
    }
}

void LibraryChecksTest::aFolderThatCannotBeWrittenIsRead()
{
    const AsOrdinaryUser user;
    if (!user.isOrdinary())
        QSKIP("Permissions bind nobody here.");
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_s);
    addTo(library, u"The quagmire is deep."_s);
    QFile::remove(library + u"-seal"_s);
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0555), 0);
    const auto reader = LibraryStore::open(library, OpenMode::ReadOnly);
    QVERIFY2(reader.isOk(), reader ? "" : qPrintable(reader.error().message));
    QCOMPARE(reader.value()->search({{{u"quagmire"_s}}, {}, {}, {}, {}, {}}, 10).value().hits.size(), 1);
    const auto writer = LibraryStore::open(library);
    QVERIFY(!writer);
    QVERIFY2(writer.error().message.contains(u"cannot be written"), qPrintable(writer.error().message));
    QVERIFY(writer.error().message.contains(folder.path()));
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
}

void LibraryChecksTest::whereNoneIsNothingIsFound()
{
    const auto absent = LibraryStore::open(path(), OpenMode::ReadOnly);
    QVERIFY(!absent);
    QVERIFY2(absent.error().message.contains(u"There is no library"), qPrintable(absent.error().message));
    const auto nowhere = LibraryStore::open(m_folder->filePath(u"no/library.sqlite"_s), OpenMode::ReadOnly);
    QVERIFY(!nowhere);
    QVERIFY2(nowhere.error().message.contains(u"there is no folder"), qPrintable(nowhere.error().message));
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void LibraryChecksTest::pipesAndDevicesAreRefused()
{
    const QString pipe = m_folder->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &file : {pipe, u"/dev/zero"_s, u"/dev/null"_s}) {
        for (OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto refused = LibraryStore::open(file, mode);
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.contains(u"device or a pipe"),
                     qPrintable(refused.error().message));
        }
    }
}

void LibraryChecksTest::aHalfMadeLibraryHasNothingInIt_data()
{
    QTest::addColumn<bool>("isBegun");
    QTest::newRow("nothing is written") << false;
    QTest::newRow("the schema is half written") << true;
}

void LibraryChecksTest::aHalfMadeLibraryHasNothingInIt()
{
    QFETCH(bool, isBegun);
    const QTemporaryDir making;
    {
        // What a program that is killed leaves: copied while its transaction is open.
        const auto database = Database::open(making.filePath(u"library.sqlite"_s), OpenMode::ReadWrite);
        if (isBegun) {
            QVERIFY(database.value()->run(u"PRAGMA cache_size = 1"_s));
            QVERIFY(database.value()->run(u"BEGIN IMMEDIATE"_s));
            for (const QString &sql : librarySchema().first())
                QVERIFY(database.value()->run(sql));
            QVERIFY(QFileInfo(making.filePath(u"library.sqlite-journal"_s)).size() > 0);
            QVERIFY(QFileInfo(making.filePath(u"library.sqlite"_s)).size() > 0);
        }
        QVERIFY(copyFolder(making.path(), m_folder->path()));
    }
    const auto reader = LibraryStore::open(path(), OpenMode::ReadOnly);
    QVERIFY(!reader);
    QVERIFY2(reader.error().message.contains(u"nothing in it"), qPrintable(reader.error().message));
    addTo(path(), u"It goes on."_s);
    QCOMPARE(LibraryStore::open(path(), OpenMode::ReadOnly).value()->entries().value().size(), 1);
}

void LibraryChecksTest::aLargeDamagedLibraryIsNotWrittenTo_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<char>("filling");
    const int pages = int(m_large.size() / 4096);
    for (int i = 0; i < damages; ++i)
        QTest::addRow("%d", i) << (pages - 2) * (i + 1) / (damages + 1) << (i % 2 == 0 ? 'Z' : '\0');
}

void LibraryChecksTest::aLargeDamagedLibraryIsNotWrittenTo()
{
    QFETCH(int, page);
    QFETCH(char, filling);
    QByteArray bytes = m_large;
    bytes.replace(qsizetype(page) * 4096, 2 * 4096, QByteArray(2 * 4096, filling));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    {
        const auto store = LibraryStore::open(path());
        if (store) {
            const auto added = store.value()->add(articleOf(u"New words."_s), Analysis());
            QVERIFY(!added);
            QVERIFY2(added.error().message.contains(u"damaged"), qPrintable(added.error().message));
            QCOMPARE(int(store.value()->upkeep().error().code), int(ErrorCode::Undecodable));
            // Reading goes on, as far as it goes.
            (void)store.value()->entries();
        }
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bytes);
    QVERIFY(!isSealed(path()));
}

void LibraryChecksTest::whatWasLeftInGoodOrderIsNotChecked()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_large) == m_large.size());
    file.close();
    {
        const auto store = LibraryStore::open(path());
        QVERIFY(store.value()->isUpkeepDue());
        QVERIFY(store.value()->add(articleOf(u"More words."_s), Analysis()));
    }
    QVERIFY(isSealed(path()));
    // Whatever else writes to it breaks the seal.
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(m_large.size() / 2) && file.write("x") == 1);
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(2), QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(!isSealed(path()));
}

void LibraryChecksTest::whatWasKilledIsChecked()
{
    const QTemporaryDir killed;
    {
        const auto store = LibraryStore::open(path());
        QVERIFY(store.value()->add(articleOf(u"Before."_s), Analysis()));
        QVERIFY(copyFolder(m_folder->path(), killed.path()));
    }
    QVERIFY(isSealed(path()));
    QVERIFY(!isSealed(killed.filePath(u"library.sqlite"_s)));
    QCOMPARE(LibraryStore::open(killed.filePath(u"library.sqlite"_s)).value()->entries().value().size(), 1);
}

void LibraryChecksTest::filesAreForTheUserAlone()
{
    const mode_t former = ::umask(022);
    const QString library = m_folder->filePath(u"deep/er/library.sqlite"_s);
    {
        const auto store = LibraryStore::open(library);
        QVERIFY(store.value()->add(articleOf(u"Mine."_s), Analysis()));
        QCOMPARE(modeOf(library), "600");
        QCOMPARE(modeOf(library + u"-wal"_s), "600");
        QCOMPARE(modeOf(library + u"-shm"_s), "600");
        QVERIFY(store.value()->upkeep());
    }
    ::umask(former);
    QCOMPARE(modeOf(m_folder->filePath(u"deep"_s)), "700");
    QCOMPARE(modeOf(m_folder->filePath(u"deep/er"_s)), "700");
    const QFileInfoList files = QDir(m_folder->filePath(u"deep/er"_s)).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 3); // the library, its seal, and its copy
    for (const QFileInfo &file : files)
        QVERIFY2(modeOf(file.filePath()) == "600", qPrintable(file.fileName()));
}

void LibraryChecksTest::openFilesAreTightened()
{
    addTo(path(), u"Mine."_s);
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0644), 0);
    QVERIFY(LibraryStore::open(path()).isOk());
    QCOMPARE(modeOf(path()), "600");
}

QTEST_GUILESS_MAIN(LibraryChecksTest)
#include "tst_librarychecks.moc"
