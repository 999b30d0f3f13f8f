// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarystore.h"
#include "tests/support/evidencesample.h"
#include "tests/support/samplearticle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

Article articleOf(const QString &text, const QByteArray &sha256 = {}, const QString &path = {})
{
    Article article;
    article.text = text;
    article.paragraphs = {{{0, text.size()}, ParagraphRole::Body}};
    article.sha256 = sha256;
    article.path = path;
    return article;
}

} // namespace

/// Articles, analyses and corrections go in and come out as they were.
class LibraryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anArticleComesBackAsItWas();
    void everyRoleOfAParagraphComesBack();
    void everyKindOfEvidenceComesBack();
    void whatWasLeftUnreadIsKept();
    void oddTextsComeBackAsTheyWere_data();
    void oddTextsComeBackAsTheyWere();
    void sameBytesAreNotDoubled();
    void sameTextIsNotDoubled();
    void sameTextOfAnotherOutletIsAnotherArticle();
    void articlesAreFoundByPath();
    void listsArticlesLatestFirst();
    void removingLeavesNothing();
    void nothingOfARemovedArticleIsLeftInTheFiles();
    void numbersAreNotUsedAgain();
    void anotherEngineRenewsTheAnalysis();
    void correctionsSurviveAnotherAnalysis();
    void correctionsAreTakenOverByANewerVersion();
    void anUndoneCorrectionKeepsItsPlace();
    void unknownArticlesAreErrors();
    void aFullDiskLosesNothing();
    void aReadOnlyLibraryReadsButDoesNotWrite();
    void twoStoresShareAFile();

private:
    LibraryArticleId addSample();
    qint64 rowsOf(const QString &table)
    {
        return m_store->database().value(u"SELECT count(*) FROM "_s + table).value_or(-1).toLongLong();
    }

    std::unique_ptr<LibraryStore> m_store;
};

void LibraryStoreTest::init()
{
    Result<std::unique_ptr<LibraryStore>> opened = LibraryStore::open(u":memory:"_s);
    QVERIFY2(opened.isOk(), opened ? "" : qPrintable(opened.error().message));
    m_store = std::move(opened).value();
}

void LibraryStoreTest::cleanup()
{
    m_store.reset();
}

LibraryArticleId LibraryStoreTest::addSample()
{
    const AnalysedArticle sample = sampleArticle();
    const auto added = m_store->add(*sample.article, *sample.analysis);
    return added ? added.value().id : noLibraryArticle;
}

void LibraryStoreTest::anArticleComesBackAsItWas()
{
    const AnalysedArticle sample = sampleArticle();
    Article article = *sample.article;
    article.metadata.url = u"https://lund.example/harbour"_s;
    article.metadata.dateline = u"PORT LUND"_s;
    article.path = u"/articles/harbour talk's.md"_s;
    article.sha256 = QByteArray(32, '\0');
    article.format = ArticleFormat::Markdown;
    const auto added = m_store->add(article, *sample.analysis);
    QVERIFY2(added.isOk(), added ? "" : qPrintable(added.error().message));
    QVERIFY(added.value().isNew);

    const auto stored = m_store->read(added.value().id);
    QVERIFY(stored.isOk());
    QCOMPARE(stored.value().article->text, article.text);
    QCOMPARE(stored.value().article->paragraphs, article.paragraphs);
    QCOMPARE(stored.value().article->metadata, article.metadata);
    QCOMPARE(stored.value().article->format, article.format);
    QCOMPARE(stored.value().article->path, article.path);
    QCOMPARE(stored.value().article->sha256, article.sha256);
    QCOMPARE(*stored.value().machine, *sample.analysis);
    QVERIFY(stored.value().corrections.isEmpty());
}

void LibraryStoreTest::everyRoleOfAParagraphComesBack()
{
    // These words are in libraries that people have: no role may ever be stored by another one.
    const QStringList words
        = {u"title"_s,     u"heading"_s,       u"byline"_s,         u"dateline"_s, u"body"_s,
           u"quotation"_s, u"list item"_s,     u"standfirst"_s,     u"caption"_s,  u"teaser"_s,
           u"notice"_s,    u"embedded post"_s, u"transcript turn"_s};
    Article article = *sampleArticle().article;
    article.text.clear();
    article.paragraphs.clear();
    for (int role = 0; role <= int(ParagraphRole::TranscriptTurn); ++role) {
        const qsizetype begin = article.text.size();
        article.text += u"word\n"_s;
        article.paragraphs.append({{begin, begin + 4}, ParagraphRole(role)});
    }
    const auto added = m_store->add(article, {});
    QVERIFY2(added.isOk(), added ? "" : qPrintable(added.error().message));
    QCOMPARE(m_store->read(added.value().id).value().article->paragraphs, article.paragraphs);
    const auto stored = m_store->database().value(u"SELECT group_concat(role, '|') FROM "
                                                  "(SELECT role FROM paragraph ORDER BY ordinal)"_s);
    QCOMPARE(stored.value_or(QVariant()).toString().split(u'|'), words);
}

void LibraryStoreTest::everyKindOfEvidenceComesBack()
{
    const AnalysedArticle sample = sampleArticle();
    Analysis analysis = *sample.analysis;
    QList<Evidence> all = evidenceOfAllCodes(Courier);
    all.first().words = analysis.attributions[Claiming].contents + analysis.attributions[Signing].contents;
    // Numbers that need all their digits.
    all.first().chance = 0.1 + 0.2;
    for (Evidence &each : all) {
        for (CueGround &ground : each.grounds)
            ground.weight = -1.0F / 3;
    }
    analysis.attributions[Claiming].evidence = all;
    const auto added = m_store->add(*sample.article, analysis);
    QVERIFY2(added.isOk(), added ? "" : qPrintable(added.error().message));
    const Analysis read = *m_store->read(added.value().id).value().machine;
    QCOMPARE(read.attributions[Claiming].evidence, all);
    QCOMPARE(read, analysis);
}

void LibraryStoreTest::whatWasLeftUnreadIsKept()
{
    const AnalysedArticle sample = sampleArticle();
    Analysis analysis = *sample.analysis;
    analysis.unread = {{20, 31}, {60, sample.article->text.size()}};
    const auto added = m_store->add(*sample.article, analysis);
    QVERIFY(added.isOk());
    QCOMPARE(*m_store->read(added.value().id).value().machine, analysis);
    analysis.unread.clear();
    QVERIFY(m_store->setAnalysis(added.value().id, analysis));
    QCOMPARE(*m_store->read(added.value().id).value().machine, analysis);
}

void LibraryStoreTest::oddTextsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("apostrophes") << u"It's O'Brien's."_s;
    QTest::newRow("wildcards") << u"100 % * _ ?"_s;
    QTest::newRow("emoji") << u"She wrote 🎈🎈."_s;
    QTest::newRow("first half of a pair") << u"cut "_s + QChar(0xD83C) + u" short"_s;
    QTest::newRow("second half of a pair") << u"cut "_s + QChar(0xDF88);
    QTest::newRow("halves in the wrong order") << QString(QChar(0xDF88)) + QChar(0xD83C);
    QTest::newRow("zero") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("marks of hits") << u"a"_s + QChar(0xFDD0) + u"b"_s + QChar(0xFDD1);
}

void LibraryStoreTest::oddTextsComeBackAsTheyWere()
{
    QFETCH(QString, text);
    const auto added = m_store->add(articleOf(text), Analysis());
    QVERIFY2(added.isOk(), added ? "" : qPrintable(added.error().message));
    const auto stored = m_store->read(added.value().id);
    QVERIFY(stored.isOk());
    QCOMPARE(stored.value().article->text, text);
    const auto again = m_store->add(articleOf(text), Analysis());
    QVERIFY(again.isOk());
    QCOMPARE(again.value().id, added.value().id);
}

void LibraryStoreTest::sameBytesAreNotDoubled()
{
    const auto first = m_store->add(articleOf(u"As it was read."_s, "bytes", u"/a"_s), Analysis());
    const auto second = m_store->add(articleOf(u"As it is read by now."_s, "bytes", u"/b"_s), Analysis());
    QVERIFY(first.isOk() && second.isOk());
    QCOMPARE(second.value().id, first.value().id);
    QVERIFY(!second.value().isNew);
    QCOMPARE(rowsOf(u"article"_s), 1);
    QCOMPARE(m_store->read(first.value().id).value().article->text, u"As it was read."_s);
    QCOMPARE(m_store->findBytes("bytes").value(), first.value().id);
    QCOMPARE(m_store->findBytes("others").value(), noLibraryArticle);
}

void LibraryStoreTest::sameTextIsNotDoubled()
{
    const auto first = m_store->add(articleOf(u"One story."_s, "as a page"), Analysis());
    const auto second = m_store->add(articleOf(u"One story."_s, "as plain text"), Analysis());
    QVERIFY(first.isOk() && second.isOk());
    QCOMPARE(second.value().id, first.value().id);
    QVERIFY(!second.value().isNew);
    QCOMPARE(m_store->findBytes("as plain text").value(), first.value().id);
}

void LibraryStoreTest::sameTextOfAnotherOutletIsAnotherArticle()
{
    Article wire = articleOf(u"The wire says so."_s);
    wire.metadata.outlet = u"Lund Observer"_s;
    const auto observer = m_store->add(wire, Analysis());
    wire.metadata.outlet = u"Calder Post"_s;
    const auto post = m_store->add(wire, Analysis());
    QVERIFY(observer.isOk() && post.isOk());
    QVERIFY(post.value().isNew);
    QVERIFY(post.value().id != observer.value().id);
    wire.metadata.outlet.clear();
    QVERIFY(!m_store->add(wire, Analysis()).value().isNew);
}

void LibraryStoreTest::articlesAreFoundByPath()
{
    const auto first = m_store->add(articleOf(u"Old."_s, "old", u"/news.txt"_s), Analysis());
    QCOMPARE(m_store->findPath(u"/news.txt"_s).value(), first.value().id);
    const auto second = m_store->add(articleOf(u"New."_s, "new", u"/news.txt"_s), Analysis());
    QCOMPARE(m_store->findPath(u"/news.txt"_s).value(), second.value().id);
    QCOMPARE(m_store->findPath(u"/other.txt"_s).value(), noLibraryArticle);
    QCOMPARE(m_store->findPath({}).value(), noLibraryArticle);
}

void LibraryStoreTest::listsArticlesLatestFirst()
{
    const LibraryArticleId sample = addSample();
    const auto second = m_store->add(articleOf(u"Untitled words of a story"_s), Analysis());
    const auto entries = m_store->entries();
    QVERIFY(entries.isOk());
    QCOMPARE(entries.value().size(), 2);
    QCOMPARE(entries.value()[0].id, second.value().id);
    QCOMPARE(entries.value()[0].title, u"Untitled words of a story"_s);
    QVERIFY(!entries.value()[0].date.isValid());
    QCOMPARE(entries.value()[1].id, sample);
    QCOMPARE(entries.value()[1].title, u"Harbour talks stall"_s);
    QCOMPARE(entries.value()[1].outlet, u"Lund Observer"_s);
    QCOMPARE(entries.value()[1].date, QDate(2026, 3, 2));
    QCOMPARE(entries.value()[1].quotations, 5);
    QVERIFY(entries.value()[1].addedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(m_store->entry(sample).value(), entries.value()[1]);
}

void LibraryStoreTest::removingLeavesNothing()
{
    const LibraryArticleId id = addSample();
    const AnalysedArticle sample = sampleArticle();
    QVERIFY(m_store->addCorrection(
        id, correctNotQuotation(sample.article->text, sample.analysis->attributions[Asked])));
    QVERIFY(m_store->remove(id));
    for (const QString &table :
         {u"article"_s, u"article_file"_s, u"paragraph"_s, u"analysis"_s, u"entity"_s, u"entity_role"_s,
          u"mention"_s, u"attribution"_s, u"not_speech"_s, u"evidence"_s, u"correction"_s, u"quotation"_s})
        QCOMPARE(rowsOf(table), 0);
    QVERIFY(m_store->search({{{u"ferry"_s}}, {}, {}, {}, {}, {}}, 10).value().hits.isEmpty());
    QVERIFY(
        m_store->database().run(u"INSERT INTO article_search (article_search) VALUES ('integrity-check')"_s));
    QVERIFY(m_store->database().run(
        u"INSERT INTO quotation_search (quotation_search) VALUES ('integrity-check')"_s));
    QVERIFY(m_store->remove(id));
}

void LibraryStoreTest::nothingOfARemovedArticleIsLeftInTheFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    const auto holds = [&](const QByteArray &word) {
        for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
                return true;
        }
        return false;
    };
    const std::unique_ptr<LibraryStore> store = LibraryStore::open(path).value();
    QVERIFY(store->add(articleOf(u"Kept is the quagmire."_s), Analysis()));
    const auto added = store->add(articleOf(u"Gone is the zeppelin."_s), Analysis());
    QVERIFY(holds("zeppelin"));
    QVERIFY(store->remove(added.value().id));
    QVERIFY(store->purgeRemoved());
    QVERIFY(!holds("zeppelin"));
    QVERIFY(holds("quagmire"));
    QCOMPARE(store->search({{{u"quagmire"_s}}, {}, {}, {}, {}, {}}, 10).value().hits.size(), 1);
}

void LibraryStoreTest::numbersAreNotUsedAgain()
{
    const LibraryArticleId first = addSample();
    QVERIFY(m_store->remove(first));
    QVERIFY(addSample() > first);
}

void LibraryStoreTest::anotherEngineRenewsTheAnalysis()
{
    const AnalysedArticle sample = sampleArticle();
    const LibraryArticleId id = addSample();
    QCOMPARE(m_store->madeByOthers(u"sample 1"_s).value(), QList<LibraryArticleId>());
    QCOMPARE(m_store->madeByOthers(u"sample 2"_s).value(), QList<LibraryArticleId>({id}));
    Analysis next = *sample.analysis;
    next.engine = u"sample 2"_s;
    next.attributions.removeLast();
    QVERIFY(!m_store->add(*sample.article, next).value().isNew);
    QCOMPARE(*m_store->read(id).value().machine, next);
    QCOMPARE(m_store->entry(id).value().quotations, 4);
    QCOMPARE(m_store->madeByOthers(u"sample 2"_s).value(), QList<LibraryArticleId>());
}

void LibraryStoreTest::correctionsSurviveAnotherAnalysis()
{
    const AnalysedArticle sample = sampleArticle();
    const LibraryArticleId id = addSample();
    const Attribution &asked = sample.analysis->attributions[Asked];
    QVERIFY(m_store->addCorrection(
        id, correctSpeaker(sample.article->text, asked, u"Ole O'Hara"_s, EntityType::Person)));
    QVERIFY(m_store->addCorrection(
        id, correctNotQuotation(sample.article->text, sample.analysis->attributions[Answers])));
    QCOMPARE(m_store->entry(id).value().quotations, 4);

    Analysis next = *sample.analysis;
    next.engine = u"sample 2"_s;
    next.attributions.removeFirst();
    next.attributions[Telling - 1].parent = Claiming - 1;
    QVERIFY(m_store->setAnalysis(id, next));
    const StoredArticle stored = m_store->read(id).value();
    QCOMPARE(*stored.machine, next);
    QCOMPARE(stored.corrections.size(), 2);
    QCOMPARE(stored.corrections[0].name, u"Ole O'Hara"_s);
    QCOMPARE(m_store->entry(id).value().quotations, 3);
    // The search sees what the reader sees.
    const auto hits = m_store->search({{}, {{u"o'hara"_s}}, {}, {}, {}, {}}, 10);
    QVERIFY2(hits.isOk(), hits ? "" : qPrintable(hits.error().message));
    QCOMPARE(hits.value().hits.size(), 1);
    QCOMPARE(hits.value().hits[0].span, asked.contents.first());
}

void LibraryStoreTest::correctionsAreTakenOverByANewerVersion()
{
    const AnalysedArticle sample = sampleArticle();
    Article article = *sample.article;
    article.metadata.url = u"https://lund.example/harbour"_s;
    const LibraryArticleId old = m_store->add(article, *sample.analysis).value().id;
    QVERIFY(m_store->addCorrection(old,
                                   correctSpeaker(article.text, sample.analysis->attributions[Asked],
                                                  u"Ole Ohara"_s, EntityType::Person)));

    article.text.prepend(u"Updated at noon.\n\n"_s);
    Analysis next = sampleAnalysis(article.text);
    const auto newer = m_store->add(article, next);
    QVERIFY(newer.isOk());
    QVERIFY(newer.value().isNew);
    const StoredArticle stored = m_store->read(newer.value().id).value();
    QCOMPARE(stored.corrections.size(), 1);
    QCOMPARE(m_store->search({{}, {{u"Ohara"_s}}, {}, {}, {}, {}}, 10).value().hits.size(), 2);
    // Both stay as they are; undoing one does not undo the other.
    QVERIFY(m_store->removeCorrection(newer.value().id, stored.corrections[0].id));
    QCOMPARE(m_store->read(old).value().corrections.size(), 1);
}

void LibraryStoreTest::anUndoneCorrectionKeepsItsPlace()
{
    const AnalysedArticle sample = sampleArticle();
    const LibraryArticleId id = addSample();
    const Attribution &asked = sample.analysis->attributions[Asked];
    Correction first = correctSpeaker(sample.article->text, asked, u"First"_s, EntityType::Person);
    first.id = m_store->addCorrection(id, first).value();
    QVERIFY(m_store->addCorrection(
        id, correctSpeaker(sample.article->text, asked, u"Second"_s, EntityType::Person)));
    QVERIFY(m_store->removeCorrection(id, first.id));
    QCOMPARE(m_store->read(id).value().corrections.size(), 1);
    QCOMPARE(m_store->addCorrection(id, first).value(), first.id);
    QCOMPARE(m_store->read(id).value().corrections.first(), first);
}

void LibraryStoreTest::unknownArticlesAreErrors()
{
    const auto missing = m_store->read(99);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(!m_store->entry(99));
    QVERIFY(!m_store->addCorrection(99, Correction()));
    QVERIFY(!m_store->setAnalysis(99, Analysis()));
    QCOMPARE(rowsOf(u"correction"_s), 0);
}

void LibraryStoreTest::aFullDiskLosesNothing()
{
    const LibraryArticleId id = addSample();
    const int pages = m_store->database().value(u"PRAGMA page_count"_s)->toInt();
    m_store->database().value(u"PRAGMA max_page_count = %1"_s.arg(pages));
    const auto full = m_store->add(articleOf(QString(500'000, u'w')), Analysis());
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::WriteFailed);
    QVERIFY(full.error().message.contains(u"no room"));
    QCOMPARE(m_store->entries().value().size(), 1);
    QCOMPARE(*m_store->read(id).value().machine, *sampleArticle().analysis);
    QCOMPARE(m_store->database().value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);

    m_store->database().value(u"PRAGMA max_page_count = 1000000"_s);
    QVERIFY(m_store->add(articleOf(QString(500'000, u'w')), Analysis()));
}

void LibraryStoreTest::aReadOnlyLibraryReadsButDoesNotWrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    const AnalysedArticle sample = sampleArticle();
    QVERIFY(LibraryStore::open(path).value()->add(*sample.article, *sample.analysis));
    Result<std::unique_ptr<LibraryStore>> opened = LibraryStore::open(path, OpenMode::ReadOnly);
    QVERIFY(opened.isOk());
    const std::unique_ptr<LibraryStore> reader = std::move(opened).value();
    QCOMPARE(reader->entries().value().size(), 1);
    const auto refused = reader->add(articleOf(u"More."_s), Analysis());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::WriteFailed);
    QVERIFY(refused.error().message.contains(u"cannot be written"));
    QCOMPARE(reader->entries().value().size(), 1);
}

void LibraryStoreTest::twoStoresShareAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/er/library.sqlite"_s);
    const std::unique_ptr<LibraryStore> writer = LibraryStore::open(path).value();
    const std::unique_ptr<LibraryStore> reader = LibraryStore::open(path, OpenMode::ReadOnly).value();
    QVERIFY(reader->entries().value().isEmpty());
    QVERIFY(writer->add(articleOf(u"A story."_s), Analysis()));
    QCOMPARE(reader->entries().value().size(), 1);
}

QTEST_GUILESS_MAIN(LibraryStoreTest)
#include "tst_librarystore.moc"
