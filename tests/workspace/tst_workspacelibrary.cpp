// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatedextractor.h"
#include "library/librarystore.h"
#include "tests/support/faultyplaces.h"
#include "workspace/library.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

constexpr int enoughPermits = 1'000'000;

} // namespace

/// Articles that were opened stay, come back without work, and are renewed by another engine.
class WorkspaceLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void openedArticlesAreKept();
    void keptArticlesComeBackWithoutAnalysis();
    void anotherEngineRenewsWhatIsOpened();
    void anotherEngineRenewsTheRestInTheBackground();
    void wrongRowsAreRenewedWhenTheArticleIsOpened();
    void aFileThatIsGoneIsReadFromTheLibrary();
    void articlesAreOpenedFromTheLibrary();
    void openArticlesAreNotDoubled();
    void removedArticlesAreGone();
    void searchesAreAnswered();
    void aFolderIsImported();
    void anImportIsCancelled();
    void anImportOfNothingSaysSo();
    void aRefusedLibraryLeavesTheWorkspaceUsable();
    void aLibraryThatCannotBeWrittenIsSearched();
    void aDamagedLibraryIsToldAndRestored();

private:
    QString write(const QString &name, const QByteArray &bytes);
    QString writeStory(const QString &name, int number)
    {
        return write(
            name, u"“Sentence number %1 is mine,” Ann Example said. So it went on.\n"_s.arg(number).toUtf8());
    }
    void start(const QString &version = u"gated 1"_s);
    ArticleId openOne(const QString &path);
    bool waitForEntries(qsizetype count);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<GatedExtractor::Gate> m_gate;
    std::unique_ptr<Workspace> m_workspace;
};

void WorkspaceLibraryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start();
}

void WorkspaceLibraryTest::cleanup()
{
    m_workspace.reset();
}

void WorkspaceLibraryTest::start(const QString &version)
{
    m_workspace.reset();
    m_gate = std::make_shared<GatedExtractor::Gate>();
    m_gate->permits.release(enoughPermits);
    m_workspace
        = std::make_unique<Workspace>(gatedEngine(m_gate, version), m_folder->filePath(u"library.sqlite"_s));
    QSignalSpy opened(m_workspace->library(), &Library::opened);
    QVERIFY(opened.wait());
}

QString WorkspaceLibraryTest::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return path;
}

ArticleId WorkspaceLibraryTest::openOne(const QString &path)
{
    QSignalSpy changed(m_workspace.get(), &Workspace::articleChanged);
    m_workspace->openFiles({path});
    return changed.wait() ? changed.first().first().value<ArticleId>() : noArticle;
}

bool WorkspaceLibraryTest::waitForEntries(qsizetype count)
{
    QSet<LibraryArticleId> seen;
    const auto note = [&](const QList<LibraryEntry> &entries) {
        for (const LibraryEntry &entry : entries)
            seen.insert(entry.id);
    };
    const auto connection = connect(m_workspace->library(), &Library::entriesChanged, this, note);
    m_workspace->library()->requestEntries();
    const bool came = QTest::qWaitFor([&] { return seen.size() >= count; });
    disconnect(connection);
    return came && seen.size() == count;
}

void WorkspaceLibraryTest::openedArticlesAreKept()
{
    QSignalSpy changed(m_workspace->library(), &Library::entriesChanged);
    QVERIFY(openOne(writeStory(u"a.txt"_s, 1)) != noArticle);
    QVERIFY(changed.wait());
    const auto entries = changed.first().first().value<QList<LibraryEntry>>();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].quotations, 1);
    QVERIFY(entries[0].title.startsWith(u"“Sentence number 1"));
}

void WorkspaceLibraryTest::keptArticlesComeBackWithoutAnalysis()
{
    const QString path = writeStory(u"a.txt"_s, 1);
    const ArticleId first = openOne(path);
    const Analysis analysis = *m_workspace->article(first).analysis;
    start();
    const ArticleId id = openOne(path);
    QVERIFY(m_workspace->isAnalysed(id));
    QCOMPARE(*m_workspace->article(id).analysis, analysis);
    QTRY_VERIFY(!m_workspace->isBusy());
    QCOMPARE(m_gate->begun.load(), 0);
}

void WorkspaceLibraryTest::anotherEngineRenewsWhatIsOpened()
{
    const QString path = writeStory(u"a.txt"_s, 1);
    openOne(path);
    start(u"gated 2"_s);
    const ArticleId id = openOne(path);
    // The old analysis shows at once, the new one follows.
    QTRY_COMPARE(m_workspace->article(id).analysis->engine, u"gated 2"_s);
    QCOMPARE(m_gate->begun.load(), 1);
    start(u"gated 2"_s);
    openOne(path);
    QTRY_VERIFY(!m_workspace->isBusy());
    QCOMPARE(m_gate->begun.load(), 0);
}

void WorkspaceLibraryTest::anotherEngineRenewsTheRestInTheBackground()
{
    openOne(writeStory(u"a.txt"_s, 1));
    openOne(writeStory(u"b.txt"_s, 2));
    start(u"gated 2"_s);
    QSignalSpy changed(m_workspace->library(), &Library::entriesChanged);
    QTRY_COMPARE(m_gate->ended.load(), 2);
    QTRY_VERIFY(!changed.isEmpty());
    QTRY_VERIFY(!m_workspace->isBusy());
}

void WorkspaceLibraryTest::wrongRowsAreRenewedWhenTheArticleIsOpened()
{
    const QString path = writeStory(u"a.txt"_s, 1);
    const Analysis analysis = *m_workspace->article(openOne(path)).analysis;
    QVERIFY(waitForEntries(1));
    m_workspace.reset();
    const auto store = LibraryStore::open(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(store.isOk());
    QVERIFY(store.value()->database().run(u"UPDATE attribution SET speakers = '999', contents = '9-3'"_s));
    start();
    const ArticleId id = openOne(path);
    QTRY_COMPARE(*m_workspace->article(id).analysis, analysis);
    QTRY_VERIFY(!m_workspace->isBusy());
    QCOMPARE(m_gate->begun.load(), 1);
    start();
    QCOMPARE(*m_workspace->article(openOne(path)).analysis, analysis);
    QTRY_VERIFY(!m_workspace->isBusy());
    QCOMPARE(m_gate->begun.load(), 0);
}

void WorkspaceLibraryTest::aFileThatIsGoneIsReadFromTheLibrary()
{
    const QString path = writeStory(u"a.txt"_s, 1);
    openOne(path);
    start();
    QVERIFY(QFile::remove(path));
    const ArticleId id = openOne(path);
    QVERIFY(id != noArticle);
    QVERIFY(m_workspace->article(id).article->text.contains(u"number 1 is mine"));
    QCOMPARE(m_workspace->article(id).article->path, path);
}

void WorkspaceLibraryTest::articlesAreOpenedFromTheLibrary()
{
    QSignalSpy changed(m_workspace->library(), &Library::entriesChanged);
    openOne(writeStory(u"a.txt"_s, 1));
    QVERIFY(changed.wait());
    const LibraryArticleId stored = changed.first().first().value<QList<LibraryEntry>>().first().id;
    start();
    QSignalSpy opened(m_workspace.get(), &Workspace::storedArticleOpened);
    m_workspace->openStored(stored);
    QVERIFY(opened.wait());
    QCOMPARE(opened.first().at(0).value<LibraryArticleId>(), stored);
    const ArticleId id = opened.first().at(1).value<ArticleId>();
    QCOMPARE(m_workspace->article(id).analysis->attributions.size(), 1);

    QSignalSpy failed(m_workspace.get(), &Workspace::openFailed);
    m_workspace->openStored(stored + 1);
    QVERIFY(failed.wait());
    QVERIFY(failed.first().at(1).toString().contains(u"not in the library"));
}

void WorkspaceLibraryTest::openArticlesAreNotDoubled()
{
    QSignalSpy changed(m_workspace->library(), &Library::entriesChanged);
    const QString path = writeStory(u"a.txt"_s, 1);
    const ArticleId id = openOne(path);
    QVERIFY(changed.wait());
    const LibraryArticleId stored = changed.first().first().value<QList<LibraryEntry>>().first().id;
    QSignalSpy opened(m_workspace.get(), &Workspace::storedArticleOpened);
    m_workspace->openStored(stored);
    QVERIFY(opened.wait());
    QCOMPARE(opened.first().at(1).value<ArticleId>(), id);
    // The same text in another file is the article that the library has.
    start();
    const ArticleId again = openOne(path);
    QSignalSpy shown(m_workspace.get(), &Workspace::articleOpened);
    m_workspace->openFiles({write(
        u"copy.txt"_s, u"“Sentence number 1 is mine,” Ann Example said. So it went on.\r\n"_s.toUtf8())});
    QVERIFY(shown.wait());
    QCOMPARE(shown.first().first().value<ArticleId>(), again);
    QCOMPARE(m_workspace->articles().size(), 1);
}

void WorkspaceLibraryTest::removedArticlesAreGone()
{
    QSignalSpy changed(m_workspace->library(), &Library::entriesChanged);
    openOne(writeStory(u"a.txt"_s, 1));
    QVERIFY(changed.wait());
    const LibraryArticleId stored = changed.first().first().value<QList<LibraryEntry>>().first().id;
    QSignalSpy removed(m_workspace->library(), &Library::entriesRemoved);
    m_workspace->library()->remove({stored});
    QVERIFY(removed.wait());
    QCOMPARE(removed.first().first().value<QList<LibraryArticleId>>(), QList<LibraryArticleId>({stored}));
    QVERIFY(waitForEntries(0));
}

void WorkspaceLibraryTest::searchesAreAnswered()
{
    QSignalSpy changed(m_workspace->library(), &Library::entriesChanged);
    openOne(writeStory(u"a.txt"_s, 71));
    QVERIFY(changed.wait());
    QSignalSpy finished(m_workspace->library(), &Library::searchFinished);
    const SearchId search
        = m_workspace->library()->search(parseSearchQuery(u"speaker:example 71"_s).value(), 10);
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().at(0).value<SearchId>(), search);
    const auto result = finished.first().at(1).value<SearchResult>();
    QCOMPARE(result.hits.size(), 1);
    QCOMPARE(result.hits[0].speaker, u"Ann Example"_s);
}

void WorkspaceLibraryTest::aFolderIsImported()
{
    for (int i = 0; i < 30; ++i)
        writeStory(u"in/deep %1/story %2.txt"_s.arg(i % 3).arg(i), i);
    const QString picture
        = write(u"in/picture.png"_s, QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(200, '\7'));
    const QString empty = write(u"in/empty.txt"_s, {});
    QSignalSpy imported(m_workspace.get(), &Workspace::imported);
    QSignalSpy progressed(m_workspace.get(), &Workspace::jobProgressed);
    m_workspace->importFolder(m_folder->filePath(u"in"_s));
    QVERIFY(imported.wait());
    auto report = imported.first().first().value<ImportReport>();
    QCOMPARE(report.folder, m_folder->filePath(u"in"_s));
    QCOMPARE(report.added, 30);
    QCOMPARE(report.known, 0);
    QCOMPARE(report.failures.size(), 2);
    QCOMPARE(report.failures[0].path, empty);
    QCOMPARE(report.failures[1].path, picture);
    QVERIFY(report.failures[1].message.contains(u"picture.png"));
    QVERIFY(!report.isCancelled);
    QVERIFY(!progressed.isEmpty());
    QVERIFY(m_workspace->articles().isEmpty());
    QVERIFY(waitForEntries(30));

    writeStory(u"in/late.txt"_s, 99);
    imported.clear();
    m_workspace->importFolder(m_folder->filePath(u"in"_s));
    QVERIFY(imported.wait());
    report = imported.first().first().value<ImportReport>();
    QCOMPARE(report.added, 1);
    QCOMPARE(report.known, 30);
}

void WorkspaceLibraryTest::anImportIsCancelled()
{
    for (int i = 0; i < 40; ++i)
        writeStory(u"in/story %1.txt"_s.arg(i), i);
    m_gate->permits.acquire(enoughPermits);
    m_gate->permits.release(5);
    QSignalSpy imported(m_workspace.get(), &Workspace::imported);
    const JobId job = m_workspace->importFolder(m_folder->filePath(u"in"_s));
    QTRY_COMPARE(m_gate->ended.load(), 5);
    m_workspace->cancel(job);
    QVERIFY(imported.wait());
    const auto report = imported.first().first().value<ImportReport>();
    QVERIFY(report.isCancelled);
    QVERIFY(report.failures.isEmpty());
    QVERIFY(report.added <= 5);
    QTRY_VERIFY(!m_workspace->isBusy());
    QVERIFY(waitForEntries(report.added));
}

void WorkspaceLibraryTest::anImportOfNothingSaysSo()
{
    QSignalSpy imported(m_workspace.get(), &Workspace::imported);
    m_workspace->importFolder(m_folder->filePath(u"nowhere"_s));
    QVERIFY(imported.wait());
    const auto report = imported.first().first().value<ImportReport>();
    QCOMPARE(report.failures.size(), 1);
    QVERIFY(report.failures[0].message.contains(u"no folder"));
}

void WorkspaceLibraryTest::aRefusedLibraryLeavesTheWorkspaceUsable()
{
    m_workspace.reset();
    const QString other = write(u"notes.txt"_s, "These are notes and not a library.");
    m_workspace = std::make_unique<Workspace>(gatedEngine(m_gate), other);
    QSignalSpy failed(m_workspace->library(), &Library::failed);
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(u"not a library"));
    QVERIFY(!m_workspace->library()->isOpen());
    QVERIFY(openOne(writeStory(u"a.txt"_s, 1)) != noArticle);
    QTRY_VERIFY(!m_workspace->isBusy());
    QFile file(other);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "These are notes and not a library.");
}

void WorkspaceLibraryTest::aLibraryThatCannotBeWrittenIsSearched()
{
    const AsOrdinaryUser user;
    if (!user.isOrdinary())
        QSKIP("Permissions bind nobody here.");
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    start();
    openOne(writeStory(u"a.txt"_s, 71));
    QVERIFY(waitForEntries(1));
    m_workspace.reset();
    const QByteArray folder = QFile::encodeName(m_folder->path());
    QCOMPARE(::chmod(folder.constData(), 0555), 0);
    m_workspace = std::make_unique<Workspace>(gatedEngine(m_gate), m_folder->filePath(u"library.sqlite"_s));
    QSignalSpy failed(m_workspace->library(), &Library::failed);
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(u"cannot be written"));
    QTRY_VERIFY(m_workspace->library()->isOpen());
    QSignalSpy finished(m_workspace->library(), &Library::searchFinished);
    m_workspace->library()->search(parseSearchQuery(u"speaker:example 71"_s).value(), 10);
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().at(1).value<SearchResult>().hits.size(), 1);
    m_workspace.reset();
    QCOMPARE(::chmod(folder.constData(), 0755), 0);
    m_folder.reset();
}

void WorkspaceLibraryTest::aDamagedLibraryIsToldAndRestored()
{
    openOne(writeStory(u"a.txt"_s, 1));
    QVERIFY(waitForEntries(1));
    start(); // makes a copy
    openOne(writeStory(u"b.txt"_s, 2));
    QVERIFY(waitForEntries(2));
    m_workspace.reset();
    QFile file(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096) && file.write(QByteArray(8192, 'Z')) > 0);
    file.close();

    m_workspace = std::make_unique<Workspace>(gatedEngine(m_gate), file.fileName());
    Library *library = m_workspace->library();
    QSignalSpy damaged(library, &Library::damaged);
    QVERIFY(damaged.wait());
    QCOMPARE(damaged.size(), 1);
    QVERIFY(damaged.first().first().toString().contains(u"damaged"));
    QVERIFY(!library->isOpen());
    QList<LibraryCopy> copies;
    library->requestCopies([&](const QList<LibraryCopy> &found) { copies = found; });
    QTRY_COMPARE(copies.size(), 1);
    QCOMPARE(copies.first().articles, 1);
    QSignalSpy restored(library, &Library::restored);
    QSignalSpy opened(library, &Library::opened);
    library->restore(copies.first().path);
    QVERIFY(opened.wait());
    QCOMPARE(restored.size(), 1);
    QVERIFY(QFile::exists(restored.first().first().toString()));
    QVERIFY(waitForEntries(1));
    // It is written to as before.
    openOne(writeStory(u"c.txt"_s, 3));
    QVERIFY(waitForEntries(2));
}

QTEST_GUILESS_MAIN(WorkspaceLibraryTest)
#include "tst_workspacelibrary.moc"
