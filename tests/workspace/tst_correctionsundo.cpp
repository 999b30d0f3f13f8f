// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/samplearticle.h"
#include "workspace/engine.h"
#include "workspace/library.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

/// The sample's analysis as a later engine would make it.
class LaterExtractor : public AttributionExtractor
{
public:
    Result<Analysis> extract(const AnalysedText &text, JobMonitor &) const override
    {
        Analysis analysis = sampleAnalysis(text.article->text);
        analysis.engine = version();
        analysis.attributions[Signing].confidence = 0.5;
        return analysis;
    }
    QString version() const override { return u"sample 2"_s; }
};

template <typename Extractor>
std::shared_ptr<const Engine> engineOf()
{
    return std::make_shared<const Engine>(ImporterRegistry::withDefaultImporters(),
                                          [] { return std::make_unique<Extractor>(); });
}

} // namespace

/// A reader corrects, undoes, closes the program, and finds it as it was left.
class CorrectionsUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aCorrectionShowsAtOnceAndIsUndone();
    void everyKindOfCorrectionIsAStep();
    void correctionsComeBackAtTheNextStart();
    void undoneCorrectionsDoNotComeBack();
    void correctionsHoldOverAnotherEngine();
    void undoingReachesAnArticleThatWasOpenedAgain();
    void withoutALibraryCorrectionsWorkToo();
    void wrongIndicesAreIgnored();

private:
    void start(const std::shared_ptr<const Engine> &engine, bool withLibrary = true);
    void open();
    const Analysis &analysis() const { return *m_workspace->article(m_id).analysis; }
    QString speakerOf(int attribution) const
    {
        const EntityIndex speaker = analysis().attributions[attribution].speaker();
        return speaker == noEntity ? u"nobody"_s : analysis().entities[speaker].name;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    ArticleId m_id = noArticle;
};

void CorrectionsUndoTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"harbour.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sampleText().toUtf8()) > 0);
    file.close();
    start(engineOf<SampleExtractor>());
    open();
}

void CorrectionsUndoTest::cleanup()
{
    m_workspace.reset();
}

void CorrectionsUndoTest::start(const std::shared_ptr<const Engine> &engine, bool withLibrary)
{
    m_workspace.reset();
    m_workspace = std::make_unique<Workspace>(
        engine, withLibrary ? m_folder->filePath(u"library.sqlite"_s) : QString());
}

void CorrectionsUndoTest::open()
{
    QSignalSpy changed(m_workspace.get(), &Workspace::articleChanged);
    m_workspace->openFiles({m_folder->filePath(u"harbour.txt"_s)});
    QVERIFY(changed.wait());
    m_id = changed.first().first().value<ArticleId>();
}

void CorrectionsUndoTest::aCorrectionShowsAtOnceAndIsUndone()
{
    QSignalSpy changed(m_workspace.get(), &Workspace::articleChanged);
    m_workspace->setSpeaker(m_id, Asked, u"Ole O'Hara"_s, EntityType::Person);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(speakerOf(Asked), u"Ole O'Hara"_s);
    QVERIFY(m_workspace->undoStack()->undoText().contains(u"Ole O'Hara"));
    m_workspace->undoStack()->undo();
    QCOMPARE(analysis(), sampleAnalysis(sampleText()));
    m_workspace->undoStack()->redo();
    QCOMPARE(speakerOf(Asked), u"Ole O'Hara"_s);
    QCOMPARE(changed.size(), 3);
}

void CorrectionsUndoTest::everyKindOfCorrectionIsAStep()
{
    m_workspace->setKind(m_id, Answers, AttributionKind::Indirect);
    QCOMPARE(analysis().attributions[Answers].kind, AttributionKind::Indirect);
    m_workspace->renameEntity(m_id, Insider, u"Board member"_s);
    QCOMPARE(speakerOf(Claiming), u"Board member"_s);
    m_workspace->mergeEntities(m_id, Insider, Voss);
    QCOMPARE(speakerOf(Claiming), u"Mara Voss"_s);
    m_workspace->setSpeaker(m_id, Signing, {}, EntityType::Person);
    QCOMPARE(speakerOf(Signing), u"nobody"_s);
    m_workspace->removeAttribution(m_id, Asked);
    QCOMPARE(analysis().attributions.size(), 4);
    QCOMPARE(m_workspace->undoStack()->count(), 5);
    while (m_workspace->undoStack()->canUndo())
        m_workspace->undoStack()->undo();
    QCOMPARE(analysis(), sampleAnalysis(sampleText()));
}

void CorrectionsUndoTest::correctionsComeBackAtTheNextStart()
{
    m_workspace->renameEntity(m_id, Crew, u"Deckhands"_s);
    m_workspace->setSpeaker(m_id, Asked, u"Deckhands"_s, EntityType::Person);
    const Analysis seen = analysis();
    start(engineOf<SampleExtractor>());
    open();
    QCOMPARE(analysis(), seen);
    QCOMPARE(speakerOf(Asked), u"Deckhands"_s);
}

void CorrectionsUndoTest::undoneCorrectionsDoNotComeBack()
{
    m_workspace->renameEntity(m_id, Crew, u"Deckhands"_s);
    m_workspace->setSpeaker(m_id, Asked, u"Somebody"_s, EntityType::Person);
    m_workspace->undoStack()->undo();
    start(engineOf<SampleExtractor>());
    open();
    QCOMPARE(speakerOf(Asked), u"Mara Voss"_s);
    QCOMPARE(speakerOf(Answers), u"Deckhands"_s);
}

void CorrectionsUndoTest::correctionsHoldOverAnotherEngine()
{
    m_workspace->setSpeaker(m_id, Asked, u"Ole O'Hara"_s, EntityType::Person);
    start(engineOf<LaterExtractor>());
    open();
    QTRY_COMPARE(analysis().engine, u"sample 2"_s);
    QCOMPARE(analysis().attributions[Signing].confidence, 0.5);
    QCOMPARE(speakerOf(Asked), u"Ole O'Hara"_s);
}

void CorrectionsUndoTest::undoingReachesAnArticleThatWasOpenedAgain()
{
    m_workspace->setSpeaker(m_id, Asked, u"Ole O'Hara"_s, EntityType::Person);
    m_workspace->closeArticle(m_id);
    const ArticleId before = m_id;
    open();
    QVERIFY(m_id != before);
    QCOMPARE(speakerOf(Asked), u"Ole O'Hara"_s);
    m_workspace->undoStack()->undo();
    QCOMPARE(speakerOf(Asked), u"Mara Voss"_s);
}

void CorrectionsUndoTest::withoutALibraryCorrectionsWorkToo()
{
    start(engineOf<SampleExtractor>(), false);
    open();
    m_workspace->setSpeaker(m_id, Asked, u"Ole O'Hara"_s, EntityType::Person);
    QCOMPARE(speakerOf(Asked), u"Ole O'Hara"_s);
    m_workspace->analyse(m_id);
    QTRY_VERIFY(!m_workspace->isBusy());
    QCOMPARE(speakerOf(Asked), u"Ole O'Hara"_s);
}

void CorrectionsUndoTest::wrongIndicesAreIgnored()
{
    m_workspace->setSpeaker(m_id, 99, u"Nobody"_s, EntityType::Person);
    m_workspace->setKind(m_id, noAttribution, AttributionKind::Direct);
    m_workspace->removeAttribution(m_id + 1, 0);
    m_workspace->renameEntity(m_id, noEntity, u"Nobody"_s);
    m_workspace->mergeEntities(m_id, Voss, Voss);
    m_workspace->mergeEntities(m_id, Voss, 99);
    QCOMPARE(m_workspace->undoStack()->count(), 0);
}

QTEST_GUILESS_MAIN(CorrectionsUndoTest)
#include "tst_correctionsundo.moc"
