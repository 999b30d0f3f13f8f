// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarystore.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

constexpr int articleCount = 150;
constexpr int kills = 50;

QString articleText(int number)
{
    QString text = u"Pier %1 is repaired\n\nBy Ola Marsh\n\n"_s.arg(number);
    for (int i = 0; i < 12; ++i)
        text += u"“Plank %1 of pier %2 is sound,” said Ingrid Sallow, who counted them. “We go on,” she "
                u"said.\n\n"
                "The harbour master claimed that nobody had asked for board %1 of %2.\n\n"_s.arg(i)
                    .arg(number);
    return text;
}

} // namespace

/// Kills a program that imports, again and again: what it had stored is whole, and it goes on where it was.
class KilledImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAtAnyPointTheLibraryIsWhole();

private:
    QString newLibrary() { return m_folder.filePath(u"library-%1.sqlite"_s.arg(++m_libraries)); }
    /// Imports for at most `milliseconds`; true where the import came to its end.
    bool importFor(const QString &library, int milliseconds);
    /// The number of articles in a library that has none half in.
    void countWholeArticles(const QString &library, qsizetype &count);

    QTemporaryDir m_folder;
    QString m_articles;
    int m_libraries = 0;
};

void KilledImportTest::initTestCase()
{
    m_articles = m_folder.filePath(u"articles"_s);
    QVERIFY(QDir().mkpath(m_articles));
    for (int i = 0; i < articleCount; ++i) {
        QFile file(m_articles + u"/%1.txt"_s.arg(i, 4, 10, '0'_L1));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(articleText(i).toUtf8()) > 0);
    }
}

bool KilledImportTest::importFor(const QString &library, int milliseconds)
{
    QProcess importer;
    importer.start(QStringLiteral(HEARSAY_IMPORTER), {library, m_articles});
    if (importer.waitForFinished(milliseconds))
        return importer.exitStatus() == QProcess::NormalExit && importer.exitCode() == 0;
    importer.kill(); // SIGKILL: the program has no say in it
    importer.waitForFinished(-1);
    return false;
}

void KilledImportTest::countWholeArticles(const QString &library, qsizetype &count)
{
    count = 0;
    if (!QFile::exists(library))
        return; // killed before it could begin
    const auto store = LibraryStore::open(library);
    QVERIFY2(store.isOk(), store ? "" : qPrintable(store.error().message));
    Database &database = store.value()->database();
    QCOMPARE(database.value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
    QVERIFY(database.run(u"INSERT INTO article_search (article_search) VALUES ('integrity-check')"_s));
    QVERIFY(database.run(u"INSERT INTO quotation_search (quotation_search) VALUES ('integrity-check')"_s));
    // Each article has all that belongs to it, and nothing is left of one that is not in.
    count = database.value(u"SELECT count(*) FROM article"_s)->toLongLong();
    QCOMPARE(database.value(u"SELECT count(*) FROM analysis"_s)->toLongLong(), count);
    QCOMPARE(database.value(u"SELECT count(DISTINCT article_id) FROM article_file"_s)->toLongLong(), count);
    QCOMPARE(database.value(u"PRAGMA foreign_key_check"_s), std::nullopt);
    const auto entries = store.value()->entries();
    QVERIFY(entries.isOk());
    for (const LibraryEntry &entry : entries.value()) {
        const auto stored = store.value()->read(entry.id);
        QVERIFY(stored.isOk());
        QCOMPARE(stored.value().article->paragraphs.size(), 26);
        QVERIFY(stored.value().article->text.contains(u"board 11"));
        QVERIFY(!stored.value().machine->attributions.isEmpty());
        QCOMPARE(entry.quotations, stored.value().machine->attributions.size());
    }
    QCOMPARE(database.value(u"SELECT count(*) FROM quotation"_s)->toLongLong(),
             database.value(u"SELECT total(quotations) FROM analysis"_s)->toLongLong());
}

void KilledImportTest::killedAtAnyPointTheLibraryIsWhole()
{
    QElapsedTimer clock;
    clock.start();
    QVERIFY(importFor(newLibrary(), 300'000));
    const int whole = int(clock.elapsed());

    std::mt19937 random(4); // the points are the same ones in each run, as far as the machine is
    std::uniform_int_distribution<int> moment(0, qMax(20, whole / 2));
    QString library = newLibrary();
    qsizetype before = 0;
    qsizetype mostAtOnce = 0;
    for (int killed = 0; killed < kills;) {
        const bool ended = importFor(library, moment(random));
        qsizetype after = 0;
        countWholeArticles(library, after);
        if (QTest::currentTestFailed())
            return;
        QVERIFY2(after >= before, qPrintable(u"%1 articles were in, %2 are"_s.arg(before).arg(after)));
        mostAtOnce = qMax(mostAtOnce, after - before);
        before = after;
        if (ended) {
            QCOMPARE(after, articleCount);
            library = newLibrary();
            before = 0;
        } else {
            ++killed;
        }
    }
    // The kills hit the work and not only its beginning.
    QVERIFY(mostAtOnce > 1);
    QVERIFY(importFor(library, 300'000));
    countWholeArticles(library, before);
    QCOMPARE(before, articleCount);
}

QTEST_GUILESS_MAIN(KilledImportTest)
#include "tst_killedimport.moc"
