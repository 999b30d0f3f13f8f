// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/standardextractor.h"
#include "claims/statements/claimreader.h"
#include "import/importerregistry.h"
#include "language/modelfolder.h"
#include "workspace/engine.h"
#include "workspace/wholereading.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Counts the texts that it makes.
class CountingAnalyser : public TextAnalyser
{
public:
    explicit CountingAnalyser(LanguagePipeline models)
        : TextAnalyser(std::move(models))
    {
    }

    AnalysedText analyse(std::shared_ptr<const Article> article, const JobMonitor &monitor) const override
    {
        ++made;
        return TextAnalyser::analyse(std::move(article), monitor);
    }

    mutable std::atomic_int made = 0;
};

const QString story = u"Council shuts bridge\n\n"
                      "Ann Okoro said that the bridge was unsafe. “The council,” she told the Tarn "
                      "Courier, “knew of the crack for years.”\n\n"
                      "Bo Lind denied it. “Nobody has told us that the bridge was unsafe,” he said.\n"_s;

} // namespace

/// The text of an article is analysed once for all that is read in it.
class WholeReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneTextServesAll();
    void theSameIsReadLater();
    void aWorkspaceAnalysesEachArticleOnce();
    void cancelledReadingsSaySo();

private:
    static std::shared_ptr<const Article> storyArticle();

    std::shared_ptr<const CountingAnalyser> m_texts;
    std::shared_ptr<const AttributionTagger> m_tagger;
    std::unique_ptr<AttributionExtractor> m_extractor;
};

void WholeReadingTest::init()
{
    Result<LanguagePipeline> models = LanguagePipeline::load(modelFolder());
    QVERIFY2(models, models ? "" : qPrintable(models.error().message));
    const Result<ModelFile> file = ModelFile::open(QDir(modelFolder()).filePath(u"attribution.model"_s));
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    const auto tagger = TwoPassTagger::load(file.value());
    QVERIFY2(tagger, tagger ? "" : qPrintable(tagger.error().message));
    m_texts = std::make_shared<const CountingAnalyser>(std::move(models).value());
    m_tagger = tagger.value();
    m_extractor = std::make_unique<StandardExtractor>(m_texts, m_tagger);
}

std::shared_ptr<const Article> WholeReadingTest::storyArticle()
{
    JobMonitor monitor;
    return std::make_shared<const Article>(
        ImporterRegistry::withDefaultImporters().importBytes(story.toUtf8(), {}, monitor).value());
}

void WholeReadingTest::oneTextServesAll()
{
    JobMonitor monitor;
    const auto read = readWhole(7, storyArticle(), *m_extractor, monitor);
    QVERIFY(read);
    QCOMPARE(m_texts->made, 1);
    QCOMPARE(read.value().analysis->engine, m_extractor->version());
    QVERIFY(read.value().analysis->attributions.size() >= 4);
    const QList<Proposition> &propositions = read.value().statements->propositions;
    QCOMPARE(read.value().statements->article, 7);
    QVERIFY(std::any_of(propositions.begin(), propositions.end(),
                        [](const Proposition &each) { return each.stance == Stance::Denies; }));
}

/// Claims of an article whose analysis was kept are those that were read together with it.
void WholeReadingTest::theSameIsReadLater()
{
    JobMonitor monitor;
    const auto article = storyArticle();
    const auto read = readWhole(7, article, *m_extractor, monitor);
    QVERIFY(read);
    const auto again = ClaimReader(m_texts).read({7, article, read.value().analysis}, monitor);
    QVERIFY(again);
    QCOMPARE(m_texts->made, 2);
    QVERIFY(again.value() == *read.value().statements);
}

void WholeReadingTest::aWorkspaceAnalysesEachArticleOnce()
{
    const QTemporaryDir folder;
    QStringList paths;
    for (int i = 0; i < 3; ++i) {
        paths.append(folder.filePath(u"%1.txt"_s.arg(i)));
        QFile file(paths.last());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((u"Day %1: "_s.arg(i) + story).toUtf8());
    }
    const auto engine = std::make_shared<const Engine>(ImporterRegistry::withDefaultImporters(), [this] {
        return std::make_unique<StandardExtractor>(m_texts, m_tagger);
    });
    Workspace workspace(engine);
    workspace.openFiles(paths);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace.claims()->graph.claims.isEmpty(), 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.claims()->articles.size() == 3 && !workspace.isBusy(), 120'000);
    QCOMPARE(m_texts->made, 3);
}

void WholeReadingTest::cancelledReadingsSaySo()
{
    struct Cancelled : JobMonitor
    {
        bool isCancelled() const override { return true; }
    };
    Cancelled monitor;
    const auto read = readWhole(7, storyArticle(), *m_extractor, monitor);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(WholeReadingTest)
#include "tst_wholereading.moc"
