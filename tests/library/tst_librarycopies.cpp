// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarycopies.h"
#include "library/librarystore.h"
#include "tests/support/faultyplaces.h"
#include "tests/support/plainarticle.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/wait.h>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// Copies of a library: made of what is sound, few, whole, and put back in its place.
class LibraryCopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void oneCopyIsMadeOnADay();
    void fewCopiesAreKept();
    void aCopyThatFailsLeavesNothing();
    void ofADamagedLibraryNoCopyIsMade();
    void aDamagedLibraryIsRestored();
    void whatIsOpenElsewhereIsNotReplaced();
    void aDamagedCopyIsNotRestored();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    std::unique_ptr<LibraryStore> open()
    {
        auto store = LibraryStore::open(path());
        return store ? std::move(store).value() : nullptr;
    }
    /// Stores an article in a session of its own.
    void add(const QString &text)
    {
        const auto store = open();
        QVERIFY(store && store->add(articleOf(text), Analysis()));
    }
    /// What happens at a start.
    void keepUp()
    {
        const auto store = open();
        QVERIFY(store);
        const Result<Done> done = store->upkeep();
        QVERIFY2(done.isOk(), done ? "" : qPrintable(done.error().message));
    }
    void damage(const QString &file)
    {
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadWrite) && bytes.seek(2 * 4096));
        QCOMPARE(bytes.write(QByteArray(6 * 4096, 'Z')), 6 * 4096);
    }
    /// Makes the latest copy one of an earlier day.
    void age(int days)
    {
        const QString copy = latestCopyOf(path());
        const QDateTime then = QDateTime::currentDateTime().addDays(-days);
        const QString name
            = m_folder->filePath(u"library.copy-%1.sqlite"_s.arg(then.date().toString(Qt::ISODate)));
        QVERIFY(QFile::rename(copy, name));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(then, QFileDevice::FileModificationTime));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LibraryCopiesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void LibraryCopiesTest::oneCopyIsMadeOnADay()
{
    keepUp();
    QVERIFY(libraryCopies(path()).isEmpty()); // of nothing
    add(u"One."_s);
    keepUp();
    QCOMPARE(libraryCopies(path()).size(), 1);
    QCOMPARE(libraryCopies(path()).first().articles, 1);
    add(u"Two."_s);
    keepUp();
    QCOMPARE(libraryCopies(path()).size(), 1);
    QCOMPARE(libraryCopies(path()).first().articles, 1);
    age(1);
    keepUp();
    QCOMPARE(libraryCopies(path()).size(), 2);
    QCOMPARE(libraryCopies(path()).first().articles, 2);
}

void LibraryCopiesTest::fewCopiesAreKept()
{
    for (int day = 0; day < 4; ++day) {
        add(u"Day %1."_s.arg(day));
        keepUp();
        if (day < 3)
            age(3 - day);
    }
    const QList<LibraryCopy> copies = libraryCopies(path());
    QCOMPARE(copies.size(), keptCopies);
    QCOMPARE(copies[0].articles, 4);
    QCOMPARE(copies[1].articles, 3);
}

void LibraryCopiesTest::aCopyThatFailsLeavesNothing()
{
    add(QString(400'000, u'w'));
    const auto store = open();
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
    {
        const FileSizeLimit full(200'000);
        QVERIFY(!store->upkeep());
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
    QCOMPARE(store->entries().value().size(), 1);
    QVERIFY(store->add(articleOf(u"More."_s), Analysis()));
    QVERIFY(store->upkeep());
    QCOMPARE(libraryCopies(path()).size(), 1);
}

void LibraryCopiesTest::ofADamagedLibraryNoCopyIsMade()
{
    add(QString(4'000'000, u'w'));
    add(QString(5'000'000, u'v'));
    const auto store = open(); // sealed, and harmed after it was opened
    damage(path());
    QCOMPARE(int(store->upkeep().error().code), int(ErrorCode::Undecodable));
    QVERIFY(libraryCopies(path()).isEmpty());
    QVERIFY(!store->add(articleOf(u"More."_s), Analysis()));
}

void LibraryCopiesTest::aDamagedLibraryIsRestored()
{
    add(u"Kept is the quagmire."_s);
    keepUp();
    const QString copy = latestCopyOf(path());
    damage(path());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray damaged = file.readAll();
    file.close();
    const auto refused = LibraryStore::open(path());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(copy), qPrintable(refused.error().message));

    const Result<QString> aside = restoreCopy(path(), copy);
    QVERIFY2(aside.isOk(), aside ? "" : qPrintable(aside.error().message));
    QFile kept(aside.value());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll() == damaged);
    QCOMPARE(modeOf(path()), "600");
    QVERIFY(QFile::exists(copy));
    QCOMPARE(open()->search({{{u"quagmire"_s}}, {}, {}, {}, {}, {}}, 10).value().hits.size(), 1);
}

void LibraryCopiesTest::whatIsOpenElsewhereIsNotReplaced()
{
    add(u"One."_s);
    keepUp();
    const QString copy = latestCopyOf(path());
    int ready[2];
    int end[2];
    QVERIFY(::pipe(ready) == 0 && ::pipe(end) == 0);
    const pid_t other = ::fork();
    char byte = 0;
    if (other == 0) {
        const auto store = open();
        (void)store->entries();
        (void)!::write(ready[1], "r", 1);
        (void)!::read(end[0], &byte, 1);
        ::_exit(0);
    }
    QCOMPARE(::read(ready[0], &byte, 1), 1);
    const Result<QString> refused = restoreCopy(path(), copy);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"open in another program"),
             qPrintable(refused.error().message));
    QCOMPARE(::write(end[1], "e", 1), 1);
    QCOMPARE(::waitpid(other, nullptr, 0), other);
    QVERIFY(restoreCopy(path(), copy));
}

void LibraryCopiesTest::aDamagedCopyIsNotRestored()
{
    add(u"One."_s);
    keepUp();
    const QString copy = latestCopyOf(path());
    damage(copy);
    QVERIFY(!restoreCopy(path(), copy));
    QCOMPARE(open()->entries().value().size(), 1);
}

QTEST_GUILESS_MAIN(LibraryCopiesTest)
#include "tst_librarycopies.moc"
