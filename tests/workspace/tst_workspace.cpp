// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatedextractor.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

constexpr int enoughPermits = 1'000'000;

QString bodyOf(int number)
{
    return u"“Sentence number %1 is mine alone,” Ann Example said. The rest of the story is short and plain.\n"_s
        .arg(number);
}

} // namespace

/// Opens real files with the shipped importers and an engine that the test can hold.
class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void deliversTheTextBeforeTheAnalysis();
    void opensInTheOrderAsked();
    void aFileOpenAlreadyIsShownNotDoubled();
    void sameBytesUnderAnotherNameAreNotDoubled();
    void failuresAreSentences_data();
    void failuresAreSentences();
    void oneBadFileDoesNotStopTheOthers();
    void closingDropsTheAnalysisUnderWay();
    void cancellingKeepsTheText();
    void analysingAgainAfterCancelling();
    void tenThousandFilesAreOpenedInOrder();
    void tenThousandFilesAreCancelled();
    void viewedArticlesAreAnalysedFirst();
    void graphHoldsAllOpenArticles();
    void graphKeepsPlaces();
    void graphForgetsClosedArticles();
    void graphIsBounded();
    void exportWaitsForTheAnalysis();
    void exportToAnImpossiblePathFails();
    void exportNeverReplacesAnOpenArticle();
    void exportOfAClosedArticleFails();
    void aCancelledExportLeavesNoFile();
    void sameSpeakerHasOneColour();
    void destructionStopsTheWork();

private:
    QString write(const QString &name, const QByteArray &bytes);
    QStringList writeMany(int count);
    QStringList tenThousandFiles();
    ArticleId openOne(const QString &path);

    QTemporaryDir m_manyFolder;
    QStringList m_many;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<GatedExtractor::Gate> m_gate;
    std::unique_ptr<Workspace> m_workspace;
};

void WorkspaceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_gate = std::make_shared<GatedExtractor::Gate>();
    m_workspace = std::make_unique<Workspace>(gatedEngine(m_gate));
}

void WorkspaceTest::cleanup()
{
    m_workspace.reset();
}

QString WorkspaceTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(QDir(m_folder->path()).absoluteFilePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QStringList WorkspaceTest::writeMany(int count)
{
    QStringList paths;
    for (int i = 0; i < count; ++i)
        paths.append(write(u"%1.txt"_s.arg(i, 5, 10, '0'_L1), bodyOf(i).toUtf8()));
    return paths;
}

QStringList WorkspaceTest::tenThousandFiles()
{
    // Written once for all tests: that costs more than opening them.
    if (m_many.isEmpty()) {
        for (int i = 0; i < 10'000; ++i)
            m_many.append(write(m_manyFolder.filePath(QString::number(i)), bodyOf(i).toUtf8()));
    }
    return m_many;
}

ArticleId WorkspaceTest::openOne(const QString &path)
{
    QSignalSpy opened(m_workspace.get(), &Workspace::articleOpened);
    m_workspace->openFiles({path});
    return opened.wait() ? opened.first().first().value<ArticleId>() : noArticle;
}

void WorkspaceTest::deliversTheTextBeforeTheAnalysis()
{
    QSignalSpy changed(m_workspace.get(), &Workspace::articleChanged);
    const ArticleId id = openOne(write(u"a.txt"_s, bodyOf(1).toUtf8()));
    QVERIFY(m_workspace->article(id).isValid());
    QVERIFY(m_workspace->article(id).article->text.contains(u"number 1"));
    QVERIFY(!m_workspace->isAnalysed(id));
    QVERIFY(m_workspace->isBusy());

    m_gate->permits.release();
    QVERIFY(changed.wait());
    QVERIFY(m_workspace->isAnalysed(id));
    QCOMPARE(m_workspace->article(id).analysis->attributions.size(), 1);
    QTRY_VERIFY(!m_workspace->isBusy());
}

void WorkspaceTest::opensInTheOrderAsked()
{
    m_gate->permits.release(enoughPermits);
    const QStringList paths = writeMany(120);
    QSignalSpy finished(m_workspace.get(), &Workspace::jobFinished);
    QSignalSpy opened(m_workspace.get(), &Workspace::articleOpened);
    const JobId job = m_workspace->openFiles(paths);
    QTRY_VERIFY(!finished.isEmpty() && finished.last().first().value<JobId>() >= job
                && opened.size() == paths.size());
    for (qsizetype i = 0; i < paths.size(); ++i)
        QCOMPARE(m_workspace->article(opened[i].first().value<ArticleId>()).article->path, paths[i]);
}

void WorkspaceTest::aFileOpenAlreadyIsShownNotDoubled()
{
    m_gate->permits.release(enoughPermits);
    const QString path = write(u"a.txt"_s, bodyOf(1).toUtf8());
    const ArticleId id = openOne(path);
    QCOMPARE(openOne(path), id);
    QCOMPARE(openOne(m_folder->filePath(u"./a.txt"_s)), id);
    QCOMPARE(m_workspace->articles(), QList<ArticleId>{id});
    QTRY_VERIFY(!m_workspace->isBusy());
    QCOMPARE(m_gate->begun, 1);
}

void WorkspaceTest::sameBytesUnderAnotherNameAreNotDoubled()
{
    const ArticleId id = openOne(write(u"a.txt"_s, bodyOf(1).toUtf8()));
    QCOMPARE(openOne(write(u"b.txt"_s, bodyOf(1).toUtf8())), id);
    QCOMPARE(m_workspace->articles().size(), 1);
}

void WorkspaceTest::failuresAreSentences_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no such file") << u"missing.txt"_s << QByteArray();
    QTest::newRow("a folder") << u"."_s << QByteArray();
    QTest::newRow("empty") << u"empty.txt"_s << QByteArray("");
    QTest::newRow("binary") << u"binary.txt"_s
                            << QByteArray("\x7f"
                                          "ELF\0\0\0\1\0\2\0\3",
                                          12);
}

void WorkspaceTest::failuresAreSentences()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QString path = bytes.isNull() ? m_folder->filePath(name) : write(name, bytes);
    QSignalSpy failed(m_workspace.get(), &Workspace::openFailed);
    m_workspace->openFiles({path});
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().toString(), QDir::cleanPath(path));
    const QString message = failed.first().at(1).toString();
    QVERIFY2(message.endsWith(u'.') && message.contains(u' '), qPrintable(message));
    QTRY_VERIFY(!m_workspace->isBusy());
}

void WorkspaceTest::oneBadFileDoesNotStopTheOthers()
{
    m_gate->permits.release(enoughPermits);
    const QStringList paths = {write(u"a.txt"_s, bodyOf(1).toUtf8()), m_folder->filePath(u"missing.txt"_s),
                               write(u"c.txt"_s, bodyOf(3).toUtf8())};
    QSignalSpy failed(m_workspace.get(), &Workspace::openFailed);
    QSignalSpy changed(m_workspace.get(), &Workspace::articleChanged);
    m_workspace->openFiles(paths);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(failed.size(), 1);
    QTRY_VERIFY(!m_workspace->isBusy());
}

void WorkspaceTest::closingDropsTheAnalysisUnderWay()
{
    QSignalSpy changed(m_workspace.get(), &Workspace::articleChanged);
    QSignalSpy closed(m_workspace.get(), &Workspace::articleClosed);
    const ArticleId id = openOne(write(u"a.txt"_s, bodyOf(1).toUtf8()));
    QTRY_COMPARE(m_gate->begun, 1);
    m_workspace->closeArticle(id);
    QCOMPARE(closed.size(), 1);
    QTRY_COMPARE(m_gate->ended, 1);
    QTRY_VERIFY(!m_workspace->isBusy());
    QCOMPARE(changed.size(), 0);
    QVERIFY(!m_workspace->article(id).isValid());
}

void WorkspaceTest::cancellingKeepsTheText()
{
    QSignalSpy opened(m_workspace.get(), &Workspace::articleOpened);
    QSignalSpy finished(m_workspace.get(), &Workspace::jobFinished);
    const JobId job = m_workspace->openFiles({write(u"a.txt"_s, bodyOf(1).toUtf8())});
    QVERIFY(opened.wait());
    const ArticleId id = opened.first().first().value<ArticleId>();
    QTRY_COMPARE(m_gate->begun, 1);
    m_workspace->cancel(job);
    QTRY_VERIFY(finished.contains(QVariantList{QVariant::fromValue(job), true}));
    QVERIFY(m_workspace->article(id).isValid());
    QVERIFY(!m_workspace->isAnalysed(id));
}

void WorkspaceTest::analysingAgainAfterCancelling()
{
    cancellingKeepsTheText();
    m_gate->permits.release();
    QSignalSpy changed(m_workspace.get(), &Workspace::articleChanged);
    const ArticleId id = m_workspace->articles().constFirst();
    m_workspace->analyse(id);
    QVERIFY(changed.wait());
    QVERIFY(m_workspace->isAnalysed(id));
}

void WorkspaceTest::tenThousandFilesAreOpenedInOrder()
{
    m_gate->permits.release(enoughPermits);
    const QStringList paths = tenThousandFiles();
    QStringList opened;
    connect(m_workspace.get(), &Workspace::articleOpened, this,
            [&](ArticleId id) { opened.append(m_workspace->article(id).article->path); });
    QSignalSpy progressed(m_workspace.get(), &Workspace::jobProgressed);
    QSignalSpy finished(m_workspace.get(), &Workspace::jobFinished);
    const JobId job = m_workspace->openFiles(paths);
    QTRY_VERIFY_WITH_TIMEOUT(finished.contains(QVariantList{QVariant::fromValue(job), false}), 240'000);
    QCOMPARE(opened, paths);
    qint64 last = 0;
    for (const QVariantList &step : progressed) {
        if (step.first().value<JobId>() != job)
            continue;
        QVERIFY(step[1].toLongLong() >= last);
        last = step[1].toLongLong();
        QCOMPARE(step[2].toLongLong(), 20'000);
    }
    QCOMPARE(last, 20'000);
}

void WorkspaceTest::tenThousandFilesAreCancelled()
{
    const QStringList paths = tenThousandFiles();
    QSignalSpy opened(m_workspace.get(), &Workspace::articleOpened);
    QSignalSpy finished(m_workspace.get(), &Workspace::jobFinished);
    const JobId job = m_workspace->openFiles(paths);
    QTRY_VERIFY(opened.size() >= 10);
    m_workspace->cancel(job);
    QTRY_VERIFY(finished.contains(QVariantList{QVariant::fromValue(job), true}));
    const qsizetype openedWhenFinished = opened.size();
    QVERIFY(openedWhenFinished < paths.size());
    QTRY_VERIFY(!m_workspace->isBusy());
    QCOMPARE(opened.size(), openedWhenFinished);
}

void WorkspaceTest::viewedArticlesAreAnalysedFirst()
{
    QSignalSpy opened(m_workspace.get(), &Workspace::articleOpened);
    QSignalSpy changed(m_workspace.get(), &Workspace::articleChanged);
    m_workspace->openFiles(writeMany(20));
    QTRY_COMPARE(opened.size(), 20);
    const ArticleId wanted = m_workspace->articles().constLast();
    m_workspace->markViewed(wanted);
    const int underWay = m_gate->begun;
    m_gate->permits.release(enoughPermits);
    QTRY_COMPARE(changed.size(), 20);
    qsizetype place = 0;
    while (changed[place].first().value<ArticleId>() != wanted)
        ++place;
    // Those that were begun already may come first, and as many may finish beside it.
    QVERIFY2(place <= 2 * qsizetype(underWay), qPrintable(QString::number(place)));
}

void WorkspaceTest::graphHoldsAllOpenArticles()
{
    m_gate->permits.release(enoughPermits);
    m_workspace->openFiles(writeMany(3));
    QTRY_VERIFY(!m_workspace->isBusy() && m_workspace->articles().size() == 3);
    const auto graph = m_workspace->graph();
    QCOMPARE(graph->layout.nodes.size(), graph->graph.nodes.size());
    for (ArticleId id : m_workspace->articles())
        QVERIFY(graph->graph.nodeOfAttribution(id, 0) != noGraphNode);
}

void WorkspaceTest::graphKeepsPlaces()
{
    m_gate->permits.release(enoughPermits);
    const QStringList paths = writeMany(4);
    m_workspace->openFiles(paths.first(3));
    QTRY_VERIFY(!m_workspace->isBusy() && m_workspace->articles().size() == 3);
    const auto before = m_workspace->graph();
    m_workspace->openFiles(paths.last(1));
    QTRY_VERIFY(!m_workspace->isBusy() && m_workspace->articles().size() == 4);
    const auto after = m_workspace->graph();
    const GraphNodeIndex first = before->graph.nodeOfAttribution(1, 0);
    const GraphNodeIndex second = before->graph.nodeOfAttribution(2, 0);
    const auto placeAfter = [&](GraphNodeIndex index) {
        return after->layout.nodes[after->graph.indexOf(before->graph.nodes[index].key)];
    };
    QCOMPARE(placeAfter(first).top() < placeAfter(second).top(),
             before->layout.nodes[first].top() < before->layout.nodes[second].top());
}

void WorkspaceTest::graphForgetsClosedArticles()
{
    m_gate->permits.release(enoughPermits);
    m_workspace->openFiles(writeMany(2));
    QTRY_VERIFY(!m_workspace->isBusy() && m_workspace->articles().size() == 2);
    for (ArticleId id : m_workspace->articles())
        m_workspace->closeArticle(id);
    QTRY_VERIFY(!m_workspace->isBusy());
    QVERIFY(m_workspace->graph()->graph.isEmpty());
}

void WorkspaceTest::graphIsBounded()
{
    m_gate->permits.release(enoughPermits);
    const int count = int(Workspace::graphArticleLimit) + 5;
    m_workspace->openFiles(writeMany(count));
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy() && m_workspace->articles().size() == count, 60'000);
    const ArticleId first = m_workspace->articles().constFirst();
    const ArticleId last = m_workspace->articles().constLast();
    QCOMPARE(m_workspace->graph()->graph.nodeOfAttribution(first, 0), noGraphNode);
    QVERIFY(m_workspace->graph()->graph.nodeOfAttribution(last, 0) != noGraphNode);

    m_workspace->markViewed(first);
    QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->isBusy(), 60'000);
    QVERIFY(m_workspace->graph()->graph.nodeOfAttribution(first, 0) != noGraphNode);
}

void WorkspaceTest::exportWaitsForTheAnalysis()
{
    const ArticleId id = openOne(write(u"a.txt"_s, bodyOf(1).toUtf8()));
    QSignalSpy exported(m_workspace.get(), &Workspace::exported);
    const QString path = m_folder->filePath(u"out.json"_s);
    m_workspace->exportArticle(id, ExportFormat::Json, path);
    QTRY_COMPARE(m_gate->begun, 1);
    QVERIFY(!QFile::exists(path));
    m_gate->permits.release();
    QVERIFY(exported.wait());
    QCOMPARE(exported.first().at(1).toString(), path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject written = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(written["quotes"_L1].toArray().size(), 1);
}

void WorkspaceTest::exportToAnImpossiblePathFails()
{
    m_gate->permits.release();
    const ArticleId id = openOne(write(u"a.txt"_s, bodyOf(1).toUtf8()));
    QSignalSpy failed(m_workspace.get(), &Workspace::exportFailed);
    m_workspace->exportArticle(id, ExportFormat::Text, m_folder->filePath(u"no/such/folder/out.txt"_s));
    QVERIFY(failed.wait());
    QVERIFY(failed.first().at(1).toString().contains(u"out.txt"));
}

void WorkspaceTest::exportNeverReplacesAnOpenArticle()
{
    m_gate->permits.release(enoughPermits);
    const QByteArray bytes = bodyOf(1).toUtf8();
    const ArticleId id = openOne(write(u"a.txt"_s, bytes));
    const QString twin = write(u"twin.txt"_s, bytes); // the same bytes: no article of its own
    m_workspace->openFiles({twin});
    QTRY_VERIFY(!m_workspace->isBusy());
    QVERIFY(QFile::link(twin, m_folder->filePath(u"link.txt"_s)));
    for (const QString &name : {u"a.txt"_s, u"twin.txt"_s, u"./twin.txt"_s, u"link.txt"_s}) {
        QSignalSpy failed(m_workspace.get(), &Workspace::exportFailed);
        m_workspace->exportArticle(id, ExportFormat::Text, m_folder->filePath(name));
        QVERIFY(failed.wait());
    }
    QFile file(twin);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void WorkspaceTest::exportOfAClosedArticleFails()
{
    QSignalSpy failed(m_workspace.get(), &Workspace::exportFailed);
    m_workspace->exportArticle(99, ExportFormat::Json, m_folder->filePath(u"out.json"_s));
    QVERIFY(failed.wait());
    QTRY_VERIFY(!m_workspace->isBusy());
}

void WorkspaceTest::aCancelledExportLeavesNoFile()
{
    const ArticleId id = openOne(write(u"a.txt"_s, bodyOf(1).toUtf8()));
    QSignalSpy finished(m_workspace.get(), &Workspace::jobFinished);
    const QString path = m_folder->filePath(u"out.json"_s);
    const JobId job = m_workspace->exportArticle(id, ExportFormat::Json, path);
    m_workspace->cancel(job);
    QVERIFY(finished.contains(QVariantList{QVariant::fromValue(job), true}));
    m_gate->permits.release();
    QTRY_VERIFY(!m_workspace->isBusy() && m_workspace->isAnalysed(id));
    QVERIFY(!QFile::exists(path));
}

void WorkspaceTest::sameSpeakerHasOneColour()
{
    m_gate->permits.release(enoughPermits);
    m_workspace->openFiles(writeMany(2));
    QTRY_VERIFY(!m_workspace->isBusy() && m_workspace->articles().size() == 2);
    QCOMPARE(m_workspace->speakerSlot(1, 0), m_workspace->speakerSlot(2, 0));
}

void WorkspaceTest::destructionStopsTheWork()
{
    QSignalSpy opened(m_workspace.get(), &Workspace::articleOpened);
    m_workspace->openFiles(writeMany(50));
    QTRY_VERIFY(m_gate->begun > 0 && !opened.isEmpty());
    m_workspace.reset();
    QCOMPARE(m_gate->begun, m_gate->ended);
}

// exportPdf() needs a QGuiApplication; so does laying out text in the graph.
QTEST_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
