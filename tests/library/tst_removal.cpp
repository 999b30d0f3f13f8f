// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarycopies.h"
#include "library/librarystore.h"
#include "library/purge.h"
#include "tests/support/faultyplaces.h"
#include "tests/support/plainarticle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

const SearchQuery quagmire = {{{u"quagmire"_s}}, {}, {}, {}, {}, {}};

} // namespace

/// What is removed is in no file any more, whatever comes between.
class RemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aKillBetweenLeavesNothing_data();
    void aKillBetweenLeavesNothing();
    void aReaderHoldsItUpNoLongerThanItReads();
    void ofManyArticlesNothingIsLeft();
    void theCopiesGo();
    void nothingGoesToTemporaryFiles();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    std::unique_ptr<LibraryStore> open(OpenMode mode = OpenMode::ReadWrite)
    {
        auto store = LibraryStore::open(path(), mode);
        return store ? std::move(store).value() : nullptr;
    }
    /// One article that stays and one that goes, in the library and in a copy.
    LibraryArticleId fill();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void RemovalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

LibraryArticleId RemovalTest::fill()
{
    LibraryArticleId gone = noLibraryArticle;
    {
        const auto store = open();
        if (!store || !store->add(articleOf(u"Kept is the quagmire."_s), Analysis()))
            return noLibraryArticle;
        const auto added = store->add(articleOf(u"Gone is the zeppelin."_s), Analysis());
        gone = added ? added.value().id : noLibraryArticle;
    }
    return open()->upkeep() ? gone : noLibraryArticle;
}

void RemovalTest::aKillBetweenLeavesNothing_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("after it was removed") << 0;
    QTest::newRow("after the copies") << 1;
    QTest::newRow("after the index") << 2;
    QTest::newRow("after the log") << 3;
}

void RemovalTest::aKillBetweenLeavesNothing()
{
    QFETCH(int, steps);
    const LibraryArticleId gone = fill();
    QVERIFY(gone != noLibraryArticle);
    QCOMPARE(libraryCopies(path()).size(), 1);
    const QTemporaryDir killed;
    {
        const auto store = open();
        QVERIFY(store->remove(gone));
        if (steps >= 1)
            QVERIFY(removeCopies(path()));
        if (steps >= 2) {
            for (const QString &index : {u"article_search"_s, u"quotation_search"_s})
                QVERIFY(store->database().run(u"INSERT INTO %1 (%1) VALUES ('optimize')"_s.arg(index)));
        }
        if (steps >= 3)
            QCOMPARE(store->database().ask(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).value().toInt(), 0);
        QVERIFY(copyFolder(m_folder->path(), killed.path()));
    }
    QCOMPARE(anyFileHolds(killed.path(), "zeppelin"), steps < 3);
    const QString library = killed.filePath(u"library.sqlite"_s);
    {
        const auto store = LibraryStore::open(library);
        QVERIFY2(store.isOk(), store ? "" : qPrintable(store.error().message));
        QVERIFY(store.value()->isUpkeepDue());
        const Result<Done> done = store.value()->upkeep();
        QVERIFY2(done.isOk(), done ? "" : qPrintable(done.error().message));
        QVERIFY(!anyFileHolds(killed.path(), "zeppelin"));
        QVERIFY(!isPurgeDue(store.value()->database()).value());
        QCOMPARE(store.value()->search(quagmire, 10).value().hits.size(), 1);
    }
    QVERIFY(!anyFileHolds(killed.path(), "zeppelin"));
    // A copy of what is left.
    QCOMPARE(libraryCopies(library).first().articles, 1);
}

void RemovalTest::aReaderHoldsItUpNoLongerThanItReads()
{
    const LibraryArticleId gone = fill();
    const auto store = open();
    QVERIFY(store->database().run(u"PRAGMA busy_timeout = 0"_s));
    // In the log, and in the index of the log that the reader has.
    QVERIFY(store->add(articleOf(u"Gone is another zeppelin."_s), Analysis()));
    {
        const auto reader = open(OpenMode::ReadOnly);
        QVERIFY(reader->database().run(u"BEGIN"_s));
        QCOMPARE(reader->entries().value().size(), 3);
        QVERIFY(store->remove(gone));
        QVERIFY(store->remove(gone + 1));
        const Result<Done> blocked = store->purgeRemoved();
        QVERIFY(!blocked);
        QVERIFY2(blocked.error().message.contains(u"still reads"), qPrintable(blocked.error().message));
        QVERIFY(isPurgeDue(store->database()).value());
        QVERIFY(anyFileHolds(m_folder->path(), "zeppelin"));
    }
    QVERIFY(store->purgeRemoved());
    QVERIFY(!anyFileHolds(m_folder->path(), "zeppelin"));
}

void RemovalTest::ofManyArticlesNothingIsLeft()
{
    // Of many lengths, so that pages are split and put together again.
    const auto store = open();
    QList<LibraryArticleId> ids;
    for (int i = 0; i < 160; ++i) {
        QString text = u"Story secret%1x. "_s.arg(i, 3, 10, '0'_L1);
        for (int k = 0; k < (i * 37) % 400; ++k)
            text += u"word%1 "_s.arg((i * 31 + k * 17) % 997);
        Article article = articleOf(text + u"The end, secret%1x."_s.arg(i, 3, 10, '0'_L1));
        article.metadata.title = u"Title secret%1x"_s.arg(i, 3, 10, '0'_L1);
        article.path = u"/stories/secret%1x.txt"_s.arg(i, 3, 10, '0'_L1);
        const auto added = store->add(article, Analysis());
        QVERIFY(added);
        ids.append(added.value().id);
    }
    for (int i = 0; i < 160; i += 3)
        QVERIFY(store->remove(ids[i]));
    QVERIFY(store->purgeRemoved());
    for (int i = 0; i < 160; ++i) {
        const QByteArray secret = "secret" + QByteArray::number(i).rightJustified(3, '0') + 'x';
        QVERIFY2(anyFileHolds(m_folder->path(), secret) == (i % 3 != 0), secret.constData());
    }
}

void RemovalTest::theCopiesGo()
{
    const LibraryArticleId gone = fill();
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(QFile::copy(path(), m_folder->filePath(u"library.version-1.sqlite"_s)));
    QVERIFY(write(u"library.copy-2026-01-02.sqlite.part-77"_s, "half of the zeppelin"));
    // Named alike, and not ours.
    QVERIFY(write(u"library.version-7.sqlite"_s, "notes"));
    QVERIFY(write(u"library.copy-of-mine.sqlite"_s, "notes"));
    const auto store = open();
    QVERIFY(store->remove(gone));
    QVERIFY(store->purgeRemoved());
    QVERIFY(!anyFileHolds(m_folder->path(), "zeppelin"));
    QVERIFY(libraryCopies(path()).isEmpty());
    QVERIFY(QFile::exists(m_folder->filePath(u"library.version-7.sqlite"_s)));
    QVERIFY(QFile::exists(m_folder->filePath(u"library.copy-of-mine.sqlite"_s)));
}

void RemovalTest::nothingGoesToTemporaryFiles()
{
    constexpr int inMemory = 2;
    fill();
    for (OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto store = open(mode);
        QCOMPARE(store->database().value(u"PRAGMA temp_store"_s)->toInt(), inMemory);
        QCOMPARE(store->database().value(u"PRAGMA secure_delete"_s)->toInt(), 1);
    }
}

QTEST_GUILESS_MAIN(RemovalTest)
#include "tst_removal.moc"
