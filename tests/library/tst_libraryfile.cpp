// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryfile.h"
#include "library/librarystore.h"
#include "library/migration.h"
#include "tests/support/samplearticle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// What may be opened, what is refused, and what happens to either.
class LibraryFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aNewFileIsMade();
    void anEmptyFileBecomesALibrary();
    void aFolderIsRefused();
    void otherFilesAreRefusedAndLeft_data();
    void otherFilesAreRefusedAndLeft();
    void anotherDatabaseIsRefusedAndLeft();
    void aNewerLibraryIsRefusedAndLeft();
    void damageIsRefusedAndLeft_data();
    void damageIsRefusedAndLeft();
    void anOlderLibraryIsCopiedAndBroughtUpToDate();
    void earlierVersionsAreBroughtUpToDate_data();
    void earlierVersionsAreBroughtUpToDate();
    void sentencesOfTheThirdVersionGoAndAllElseStays();
    void aMigrationThatStopsLeavesTheSentences();
    void aStepThatFailsChangesNothing();
    void entitiesOfVersionFourAreMadeAnew();
    void aCopyNeverReplacesAnother();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    void writeLibrary();
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void writeBytes(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    /// Opens the file, expects a refusal with these words, and that nothing has changed.
    void verifyRefused(const QString &words);
    void writeThirdVersion();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LibraryFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void LibraryFileTest::writeLibrary()
{
    const AnalysedArticle sample = sampleArticle();
    const auto store = LibraryStore::open(path());
    QVERIFY2(store.isOk(), store ? "" : qPrintable(store.error().message));
    QVERIFY(store.value()->add(*sample.article, *sample.analysis));
}

void LibraryFileTest::verifyRefused(const QString &words)
{
    const QByteArray before = bytes();
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    for (OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto refused = LibraryStore::open(path(), mode);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));
        QVERIFY(refused.error().message.contains(u"library.sqlite"));
    }
    QVERIFY(bytes() == before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
}

void LibraryFileTest::aNewFileIsMade()
{
    writeLibrary();
    const auto again = LibraryStore::open(path());
    QVERIFY(again.isOk());
    QCOMPARE(again.value()->entries().value().size(), 1);
    QCOMPARE(again.value()->database().value(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
    QCOMPARE(again.value()->database().value(u"PRAGMA user_version"_s)->toInt(), librarySchema().size());
}

void LibraryFileTest::anEmptyFileBecomesALibrary()
{
    writeBytes({});
    QVERIFY(LibraryStore::open(path()).isOk());
}

void LibraryFileTest::aFolderIsRefused()
{
    const auto refused = LibraryStore::open(m_folder->path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::IsFolder);
}

void LibraryFileTest::otherFilesAreRefusedAndLeft_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("An article, not a library.\n");
    QTest::newRow("one byte") << QByteArray("S");
    QTest::newRow("head alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, '\7');
}

void LibraryFileTest::otherFilesAreRefusedAndLeft()
{
    QFETCH(QByteArray, content);
    writeBytes(content);
    verifyRefused(u"not a library"_s);
}

void LibraryFileTest::anotherDatabaseIsRefusedAndLeft()
{
    {
        const auto other = Database::open(path(), OpenMode::ReadWrite);
        QVERIFY(other.isOk());
        QVERIFY(other.value()->run(u"CREATE TABLE bookmark (title TEXT)"_s));
    }
    verifyRefused(u"not a library"_s);
}

void LibraryFileTest::aNewerLibraryIsRefusedAndLeft()
{
    writeLibrary();
    QVERIFY(Database::open(path(), OpenMode::ReadWrite)
                .value()
                ->run(u"PRAGMA user_version = %1"_s.arg(librarySchema().size() + 1)));
    verifyRefused(u"newer version"_s);
}

void LibraryFileTest::damageIsRefusedAndLeft_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("cut short") << 0;
    QTest::newRow("cut within a page") << 1;
    QTest::newRow("pages overwritten") << 2;
    QTest::newRow("schema overwritten") << 3;
}

void LibraryFileTest::damageIsRefusedAndLeft()
{
    QFETCH(int, damage);
    writeLibrary();
    QByteArray content = bytes();
    constexpr qsizetype page = 4096;
    QVERIFY(content.size() > 8 * page);
    if (damage == 0)
        content.chop(3 * page);
    else if (damage == 1)
        content.chop(100);
    else if (damage == 2)
        content.replace(2 * page, 6 * page, QByteArray(6 * page, '\x5a'));
    else
        content.replace(100, page - 100, QByteArray(page - 100, '\x5a'));
    writeBytes(content);
    verifyRefused(u"damaged"_s);
}

void LibraryFileTest::anOlderLibraryIsCopiedAndBroughtUpToDate()
{
    writeLibrary();
    const QList<SchemaStep> next = librarySchema()
        + QList<SchemaStep>{{u"ALTER TABLE article ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'"_s}};
    {
        const auto database = Database::open(path(), OpenMode::ReadWrite);
        QVERIFY(migrate(*database.value(), next));
        QCOMPARE(database.value()->value(u"PRAGMA user_version"_s)->toInt(), next.size());
        QCOMPARE(database.value()->value(u"SELECT colour FROM article"_s)->toString(), u"blue"_s);
        QVERIFY(migrate(*database.value(), next));
    }
    const QString name = u"library.version-%1.sqlite"_s.arg(librarySchema().size());
    QCOMPARE(QDir(m_folder->path()).entryList({u"library.version-*"_s}), QStringList{name});
    const auto copy = LibraryStore::open(m_folder->filePath(name));
    QVERIFY(copy.isOk());
    QCOMPARE(copy.value()->entries().value().size(), 1);
    verifyRefused(u"newer version"_s);
}

void LibraryFileTest::earlierVersionsAreBroughtUpToDate_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("1") << 1;
    QTest::newRow("2") << 2;
    QTest::newRow("3") << 3;
}

void LibraryFileTest::earlierVersionsAreBroughtUpToDate()
{
    QFETCH(int, version);
    {
        const auto database = Database::open(path(), OpenMode::ReadWrite);
        QVERIFY(migrate(*database.value(), librarySchema().first(version)));
        QVERIFY(database.value()->run(
            u"INSERT INTO article (title, shown_title, outlet, byline, date, dateline, url, format, added_at,"
            " text_sha256, text) VALUES ('A', 'A', '', '', '', '', '', 'plain-text', '', x'00', 'A quagmire.')"_s));
        QVERIFY(database.value()->run(
            u"INSERT INTO analysis (article_id, engine, quotations) VALUES (1, 'old', 0)"_s));
    }
    const auto store = LibraryStore::open(path());
    QVERIFY2(store.isOk(), store ? "" : qPrintable(store.error().message));
    QCOMPARE(store.value()->database().value(u"PRAGMA user_version"_s)->toInt(), librarySchema().size());
    const auto stored = store.value()->read(1);
    QVERIFY(stored.isOk());
    QCOMPARE(stored.value().article->text, u"A quagmire."_s);
    QVERIFY(stored.value().machine->unread.isEmpty());
    QVERIFY(store.value()->remove(1));
    QVERIFY(store.value()->purgeRemoved());
    QCOMPARE(store.value()->database().value(u"PRAGMA foreign_key_check"_s), std::nullopt);
}

/// One article with an analysis and a correction, as the third version has them: evidence in sentences.
void LibraryFileTest::writeThirdVersion()
{
    const auto database = Database::open(path(), OpenMode::ReadWrite);
    QVERIFY(migrate(*database.value(), librarySchema().first(3)));
    for (
        const QString &sql : {
            u"INSERT INTO article (title, shown_title, outlet, byline, date, dateline, url, format, added_at,"
            " text_sha256, text) VALUES ('A', 'A', '', '', '', '', '', 'plain-text', '', x'00',"
            " 'A source said it “sank”.')"_s,
            u"INSERT INTO paragraph VALUES (1, 0, 0, 24, 'list-item')"_s,
            u"INSERT INTO analysis VALUES (1, 'learned 6', 1, '')"_s,
            u"INSERT INTO entity VALUES (1, 0, 'source', 'anonymous')"_s,
            u"INSERT INTO mention VALUES (1, 0, 0, 0, 8, 'description')"_s,
            u"INSERT INTO attribution VALUES (1, 0, '14-23', '9-13', '0-8', 'indirect', 'says', 0, '', NULL, "
            u"0.7,"
            " 0)"_s,
            u"INSERT INTO not_speech VALUES (1, 0, 17, 23, 'scare-quote')"_s,
            u"INSERT INTO evidence VALUES (1, 'attribution', 0, 0, 'cue', '“say” is a reporting verb.', '9-13')"_s,
            u"INSERT INTO evidence VALUES (1, 'not-speech', 0, 0, 'not-speech', 'A few words.', '17-23')"_s,
            u"INSERT INTO correction (article_id, kind, exact, prefix, suffix, position, entity, name, type,"
            " attribution_kind, made_at) VALUES (1, 'speaker', 'it “sank”', 'said ', '.', 14, '', 'An "
            "insider',"
            " 'anonymous', 'indirect', '')"_s,
        })
        QVERIFY2(database.value()->run(sql).isOk(), qPrintable(sql));
}

void LibraryFileTest::sentencesOfTheThirdVersionGoAndAllElseStays()
{
    writeThirdVersion();
    const auto store = LibraryStore::open(path());
    QVERIFY2(store.isOk(), store ? "" : qPrintable(store.error().message));
    const StoredArticle stored = store.value()->read(1).value();
    QCOMPARE(stored.article->format, ArticleFormat::PlainText);
    QCOMPARE(stored.article->paragraphs.first().role, ParagraphRole::ListItem);
    // The reader's layer is as it was.
    QCOMPARE(stored.corrections.size(), 1);
    QCOMPARE(stored.corrections.first().type, EntityType::AnonymousSource);
    QCOMPARE(stored.corrections.first().name, u"An insider"_s);
    // What was found is shown without its reasons, until it is made anew.
    QCOMPARE(stored.machine->entities.value(0).type, EntityType::AnonymousSource);
    QCOMPARE(stored.machine->notSpeech.value(0).reason, NotSpeechReason::ScareQuote);
    QCOMPARE(stored.machine->attributions.size(), 1);
    QVERIFY(stored.machine->attributions.first().evidence.isEmpty());
    QCOMPARE(store.value()->madeByOthers(u"learned 6"_s).value(), QList<LibraryArticleId>{1});
    Analysis renewed = *stored.machine;
    renewed.engine = u"learned 6"_s;
    renewed.attributions[0].evidence = {Evidence{EvidenceCode::ReportingVerb, {{9, 13}}, u"say"_s}};
    QVERIFY(store.value()->setAnalysis(1, renewed).isOk());
    QCOMPARE(*store.value()->read(1).value().machine, renewed);
    QVERIFY(store.value()->madeByOthers(u"learned 6"_s).value().isEmpty());
}

void LibraryFileTest::aMigrationThatStopsLeavesTheSentences()
{
    writeThirdVersion();
    const auto database = Database::open(path(), OpenMode::ReadWrite);
    QVERIFY(!migrate(*database.value(),
                     librarySchema() + QList<SchemaStep>{{u"ALTER TABLE nowhere ADD COLUMN x"_s}}));
    QCOMPARE(database.value()->value(u"PRAGMA user_version"_s)->toInt(), 3);
    QCOMPARE(
        database.value()->value(u"SELECT reason FROM evidence WHERE subject = 'attribution'"_s)->toString(),
        u"“say” is a reporting verb."_s);
    QCOMPARE(database.value()->value(u"SELECT type FROM correction"_s)->toString(), u"anonymous"_s);
    QCOMPARE(database.value()->value(u"SELECT engine FROM analysis"_s)->toString(), u"learned 6"_s);
}

void LibraryFileTest::aStepThatFailsChangesNothing()
{
    writeLibrary();
    const QList<SchemaStep> broken = librarySchema()
        + QList<SchemaStep>{
            {u"ALTER TABLE article ADD COLUMN colour TEXT"_s, u"ALTER TABLE nowhere ADD COLUMN x"_s}};
    {
        const auto database = Database::open(path(), OpenMode::ReadWrite);
        const auto failed = migrate(*database.value(), broken);
        QVERIFY(!failed);
        QVERIFY(failed.error().message.contains(u"nowhere"));
    }
    const auto store = LibraryStore::open(path());
    QVERIFY(store.isOk());
    QCOMPARE(store.value()->entries().value().size(), 1);
    QVERIFY(!store.value()->database().value(u"SELECT colour FROM article"_s));
}

/// Speakers stay, and the engine that did not tell what entities are is not the one of today.
void LibraryFileTest::entitiesOfVersionFourAreMadeAnew()
{
    {
        const auto database = Database::open(path(), OpenMode::ReadWrite);
        QVERIFY(migrate(*database.value(), librarySchema().first(4)));
        for (
            const QString &sql :
            {u"INSERT INTO article (title, shown_title, outlet, byline, date, dateline, url, format, "
             u"added_at,"
             " text_sha256, text) VALUES ('A', 'A', '', '', '', '', '', 'plain text', '', x'00', 'A quagmire.')"_s,
             u"INSERT INTO analysis (article_id, engine, quotations) VALUES (1, 'learned 6', 0)"_s,
             u"INSERT INTO entity VALUES (1, 0, 'Ann Bell', 'person'), (1, 1, 'insider', 'anonymous source')"_s,
             u"INSERT INTO attribution VALUES (1, 0, '0-1', '', '', 'direct', 'says', 1, '', NULL, 0.5, 0),"
             " (1, 1, '2-5', '', '', 'direct', 'says', NULL, '', NULL, 0.5, 0)"_s})
            QVERIFY(database.value()->run(sql));
    }
    const auto store = LibraryStore::open(path());
    QVERIFY2(store.isOk(), store ? "" : qPrintable(store.error().message));
    const auto stored = store.value()->read(1);
    QVERIFY(stored.isOk());
    const Analysis &machine = *stored.value().machine;
    QCOMPARE(machine.engine, u"learned 6"_s);
    QCOMPARE(machine.entities.size(), 2);
    QVERIFY(machine.entities[0].isNamed);
    QVERIFY(!machine.entities[1].isNamed);
    QCOMPARE(machine.entities[1].gender, Gender::Unknown);
    QVERIFY(machine.entities[1].roles.isEmpty());
    QCOMPARE(machine.attributions[0].speakers, QList<EntityIndex>{1});
    QCOMPARE(machine.attributions[1].speakers, QList<EntityIndex>());
    const QString today = makeAttributionExtractor()->version();
    QCOMPARE(store.value()->madeByOthers(today).value(), QList<LibraryArticleId>{1});
}

void LibraryFileTest::aCopyNeverReplacesAnother()
{
    writeLibrary();
    const int version = int(librarySchema().size());
    QFile kept(m_folder->filePath(u"library.version-%1.sqlite"_s.arg(version)));
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("kept") == 4);
    kept.close();
    {
        const auto database = Database::open(path(), OpenMode::ReadWrite);
        QVERIFY(
            migrate(*database.value(), librarySchema() + QList<SchemaStep>{{u"CREATE TABLE more (x)"_s}}));
    }
    QCOMPARE(QFileInfo(kept.fileName()).size(), 4);
    QVERIFY(QFileInfo(m_folder->filePath(u"library.version-%1-2.sqlite"_s.arg(version))).size() > 4096);
}

QTEST_GUILESS_MAIN(LibraryFileTest)
#include "tst_libraryfile.moc"
