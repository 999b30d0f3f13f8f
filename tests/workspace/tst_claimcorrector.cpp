// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/claimlookup.h"
#include "tests/support/rumourarticles.h"
#include "workspace/claimcorrector.h"
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

/// What Hearsay ships under the name of a later version, so that all is analysed anew.
class LaterExtractor : public AttributionExtractor
{
public:
    explicit LaterExtractor(std::unique_ptr<AttributionExtractor> shipped)
        : AttributionExtractor(shipped->texts())
        , m_shipped(std::move(shipped))
    {
    }

    Result<Analysis> extract(const AnalysedText &text, JobMonitor &monitor) const override
    {
        Result<Analysis> found = m_shipped->extract(text, monitor);
        if (found) {
            Analysis renamed = found.value();
            renamed.engine = version();
            return renamed;
        }
        return found;
    }
    QString version() const override { return u"later"_s; }

private:
    std::unique_ptr<AttributionExtractor> m_shipped;
};

std::shared_ptr<const Engine> laterEngine()
{
    return std::make_shared<const Engine>(ImporterRegistry::withDefaultImporters(), [] {
        return std::make_unique<LaterExtractor>(makeAttributionExtractor());
    });
}

StatementRef statementOf(const Backing &backing)
{
    return {backing.article, backing.words.first()};
}

} // namespace

/// A reader corrects claims, undoes it, closes the program, and finds it as it was left.
class ClaimCorrectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aStanceIsAStep();
    void statementsArePartedAndJoined();
    void originsArePartedAndJoined();
    void peopleArePartedAndJoined();
    void correctionsComeBackAtTheNextStart();
    void undoneCorrectionsDoNotComeBack();
    void correctionsHoldOverANewAnalysis();
    void correctionsHoldOverAnotherEngine();
    void correctionsWaitForTheirArticles();
    void withoutALibraryCorrectionsWorkToo();
    void removingAnArticleTakesItsCorrections();
    void wrongPlacesAreIgnored();
    void theLastWordOnAPersonWins();
    void originsArePassedOn();

private:
    void start(const std::shared_ptr<const Engine> &engine, bool withLibrary = true);
    bool open(const QStringList &names);
    bool settle()
    {
        return QTest::qWaitFor([this] { return !m_workspace->isBusy(); }, 120'000);
    }
    const ClaimGraph &graph() const { return m_workspace->claims()->graph; }
    /// The claim with these words in its text, with its backing ordered by date; null where there is none.
    const Claim *claimOf(const QString &words) const { return test::claimWith(graph(), words); }
    qsizetype claimsWith(const QString &words) const { return test::countClaimsWith(graph(), words); }
    ClaimCorrector &corrector() const { return *m_workspace->claimCorrector(); }
    const LinkedClaims &claims() const { return *m_workspace->claims(); }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// Who the speaker of the ships is, in each article.
    QStringList speakersOfTheShips() const
    {
        QStringList speakers;
        for (const Backing &backing : claimOf(u"ship"_s)->backing)
            speakers.append(backing.speaker);
        return speakers;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void ClaimCorrectorTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto write = [&](const QString &name, const QString &text) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    };
    write(u"gazette.txt"_s, rumourInTheGazette());
    write(u"courier.txt"_s, rumourInTheCourier());
    start(Engine::standard());
    QVERIFY(open({u"gazette.txt"_s, u"courier.txt"_s}));
    QVERIFY(claimOf(u"mayor"_s));
    QCOMPARE(claimOf(u"mayor"_s)->backing.size(), 3);
    QCOMPARE(claimOf(u"ship"_s)->backing.size(), 2);
}

void ClaimCorrectorTest::cleanup()
{
    m_workspace.reset();
}

void ClaimCorrectorTest::start(const std::shared_ptr<const Engine> &engine, bool withLibrary)
{
    m_workspace.reset();
    m_workspace = std::make_unique<Workspace>(engine, withLibrary ? path(u"library.sqlite"_s) : QString());
}

bool ClaimCorrectorTest::open(const QStringList &names)
{
    QStringList paths;
    for (const QString &name : names)
        paths.append(path(name));
    m_workspace->openFiles(paths);
    return settle();
}

void ClaimCorrectorTest::aStanceIsAStep()
{
    const Backing last = claimOf(u"mayor"_s)->backing.last();
    QCOMPARE(last.stance, Stance::Denies);
    corrector().setStance(claims(), {statementOf(last)}, Stance::Rumour);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing.last().stance, Stance::Rumour);
    QCOMPARE(claimOf(u"mayor"_s)->backing.last().evidence.last().decision(), ClaimDecision::Correction);
    QVERIFY(!m_workspace->undoStack()->undoText().isEmpty());
    m_workspace->undoStack()->undo();
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing.last().stance, Stance::Denies);
    m_workspace->undoStack()->redo();
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing.last().stance, Stance::Rumour);
}

void ClaimCorrectorTest::statementsArePartedAndJoined()
{
    const ClaimGraph before = graph();
    const Claim mayor = *claimOf(u"mayor"_s);
    corrector().setSameClaim(claims(), {statementOf(mayor.backing[2])},
                             {statementOf(mayor.backing[0]), statementOf(mayor.backing[1])}, false);
    QVERIFY(settle());
    QCOMPARE(claimsWith(u"mayor"_s), 2);
    QCOMPARE(claimOf(u"mayor"_s)->backing.size(), 2);
    QCOMPARE(m_workspace->undoStack()->count(), 1);
    corrector().setSameClaim(claims(), {statementOf(mayor.backing[2])},
                             {statementOf(mayor.backing[0]), statementOf(mayor.backing[1])}, true);
    QVERIFY(settle());
    QCOMPARE(claimsWith(u"mayor"_s), 1);
    QCOMPARE(claimOf(u"mayor"_s)->backing.size(), 3);
    m_workspace->undoStack()->undo();
    m_workspace->undoStack()->undo();
    QVERIFY(settle());
    QVERIFY(graph() == before);

    const Backing ferry = claimOf(u"ten minutes"_s)->backing.first();
    corrector().setSameClaim(claims(), {statementOf(ferry)}, {statementOf(mayor.backing[0])}, true);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing.size(), 4);
}

void ClaimCorrectorTest::originsArePartedAndJoined()
{
    const Claim mayor = *claimOf(u"mayor"_s);
    QCOMPARE(mayor.backing[0].origin, mayor.backing[1].origin);
    corrector().setSameOrigin(claims(), {statementOf(mayor.backing[1])}, statementOf(mayor.backing[0]),
                              false);
    QVERIFY(settle());
    QVERIFY(claimOf(u"mayor"_s)->backing[0].origin != claimOf(u"mayor"_s)->backing[1].origin);
    QCOMPARE(claimOf(u"mayor"_s)->origins(Stance::Asserts).size(), 2);
    corrector().setSameOrigin(claims(), {statementOf(mayor.backing[1])}, statementOf(mayor.backing[0]), true);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->origins(Stance::Asserts).size(), 1);
    m_workspace->undoStack()->undo();
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->origins(Stance::Asserts).size(), 2);
}

void ClaimCorrectorTest::peopleArePartedAndJoined()
{
    const auto mentionIn = [this](ArticleId id) -> PersonRef {
        const qsizetype at = claims().article(id).article->text.indexOf(u"Ingrid Sallow");
        return {id, {at, at + 13}};
    };
    const Claim ships = *claimOf(u"ship"_s);
    QCOMPARE(speakersOfTheShips().first(), speakersOfTheShips().last());
    const PersonRef first = mentionIn(ships.backing[0].article);
    const PersonRef second = mentionIn(ships.backing[1].article);
    corrector().setSamePerson(claims(), second, first, false);
    QVERIFY(settle());
    QVERIFY(speakersOfTheShips().first() != speakersOfTheShips().last());
    corrector().setSamePerson(claims(), first, second, true);
    QVERIFY(settle());
    QCOMPARE(speakersOfTheShips().first(), speakersOfTheShips().last());
    m_workspace->undoStack()->undo();
    QVERIFY(settle());
    QVERIFY(speakersOfTheShips().first() != speakersOfTheShips().last());
}

void ClaimCorrectorTest::correctionsComeBackAtTheNextStart()
{
    const Claim mayor = *claimOf(u"mayor"_s);
    corrector().setStance(claims(), {statementOf(mayor.backing[0])}, Stance::Rumour);
    corrector().setSameOrigin(claims(), {statementOf(mayor.backing[1])}, statementOf(mayor.backing[0]),
                              false);
    QVERIFY(settle());
    const ClaimGraph seen = graph();
    start(Engine::standard());
    QVERIFY(open({u"gazette.txt"_s, u"courier.txt"_s}));
    QTRY_VERIFY(graph() == seen);
    QCOMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Rumour);
    QCOMPARE(corrector().book().all().size(), 2);
}

void ClaimCorrectorTest::undoneCorrectionsDoNotComeBack()
{
    const ClaimGraph before = graph();
    corrector().setStance(claims(), {statementOf(claimOf(u"mayor"_s)->backing[0])}, Stance::Rumour);
    m_workspace->undoStack()->undo();
    QVERIFY(settle());
    start(Engine::standard());
    QVERIFY(open({u"gazette.txt"_s, u"courier.txt"_s}));
    QVERIFY(graph() == before);
    QVERIFY(corrector().book().all().isEmpty());
}

void ClaimCorrectorTest::correctionsHoldOverANewAnalysis()
{
    corrector().setStance(claims(), {statementOf(claimOf(u"mayor"_s)->backing[0])}, Stance::Rumour);
    QVERIFY(settle());
    for (ArticleId id : m_workspace->articles())
        m_workspace->analyse(id);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Rumour);
}

void ClaimCorrectorTest::correctionsHoldOverAnotherEngine()
{
    corrector().setStance(claims(), {statementOf(claimOf(u"mayor"_s)->backing[0])}, Stance::Rumour);
    QVERIFY(settle());
    start(laterEngine());
    QVERIFY(open({u"gazette.txt"_s, u"courier.txt"_s}));
    QTRY_COMPARE(m_workspace->article(m_workspace->articles().first()).analysis->engine, u"later"_s);
    QVERIFY(settle());
    QTRY_COMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Rumour);
}

void ClaimCorrectorTest::correctionsWaitForTheirArticles()
{
    const Claim mayor = *claimOf(u"mayor"_s);
    corrector().setSameClaim(claims(), {statementOf(mayor.backing[2])},
                             {statementOf(mayor.backing[0]), statementOf(mayor.backing[1])}, false);
    QVERIFY(settle());
    m_workspace->closeArticle(mayor.backing[0].article);
    QVERIFY(settle());
    QCOMPARE(claimsWith(u"mayor"_s), 2);
    QVERIFY(open({u"gazette.txt"_s}));
    QCOMPARE(claimsWith(u"mayor"_s), 2);
    QCOMPARE(claimOf(u"mayor"_s)->backing.size(), 2);
    m_workspace->undoStack()->undo();
    QVERIFY(settle());
    QCOMPARE(claimsWith(u"mayor"_s), 1);
}

void ClaimCorrectorTest::withoutALibraryCorrectionsWorkToo()
{
    start(Engine::standard(), false);
    QVERIFY(open({u"gazette.txt"_s, u"courier.txt"_s}));
    corrector().setStance(claims(), {statementOf(claimOf(u"mayor"_s)->backing[0])}, Stance::Denies);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Denies);
    m_workspace->undoStack()->undo();
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Asserts);
}

void ClaimCorrectorTest::removingAnArticleTakesItsCorrections()
{
    corrector().setStance(claims(), {statementOf(claimOf(u"mayor"_s)->backing[0])}, Stance::Rumour);
    QVERIFY(settle());
    QSignalSpy changed(&corrector(), &ClaimCorrector::changed);
    m_workspace->library()->remove({1, 2});
    QVERIFY(changed.wait());
    QVERIFY(corrector().book().all().isEmpty());
}

void ClaimCorrectorTest::wrongPlacesAreIgnored()
{
    const StatementRef statement = statementOf(claimOf(u"mayor"_s)->backing[0]);
    corrector().setStance(claims(), {{99, {0, 4}}}, Stance::Denies);
    corrector().setStance(claims(), {{statement.article, {0, 99'999}}}, Stance::Denies);
    corrector().setSameClaim(claims(), {statement}, {statement}, true);
    corrector().setSameClaim(claims(), {statement}, {}, true);
    corrector().setSameOrigin(claims(), {statement}, {}, true);
    corrector().setSamePerson(claims(), {statement.article, {0, 4}}, {}, false);
    QCOMPARE(m_workspace->undoStack()->count(), 0);
}

namespace {

ClaimCorrection correction(CorrectionId id, ClaimCorrectionKind kind, const QString &reference,
                           const QString &target)
{
    const auto words = [](const QString &name) -> AnchoredWords {
        return {{name.toUtf8(), {}}, {name, {}, {}, 10}};
    };
    return {id, kind, words(reference), words(target)};
}

const std::map<ArticleKey, ArticleId> threeArticles{{{"a", {}}, 1}, {{"b", {}}, 2}, {{"c", {}}, 3}};

} // namespace

void ClaimCorrectorTest::theLastWordOnAPersonWins()
{
    using enum ClaimCorrectionKind;
    ClaimCorrectionBook book;
    book.add({correction(1, OtherPerson, u"a"_s, u"b"_s), correction(2, SamePerson, u"b"_s, u"a"_s)});
    QCOMPARE(book.resolve(threeArticles).samePerson.size(), 1);
    QVERIFY(book.resolve(threeArticles).samePerson.first().same);
    book.add({correction(3, OtherPerson, u"a"_s, u"b"_s)});
    QCOMPARE(book.resolve(threeArticles).samePerson.size(), 1);
    QVERIFY(!book.resolve(threeArticles).samePerson.first().same);
    book.add({correction(4, SamePerson, u"a"_s, u"c"_s)});
    QCOMPARE(book.resolve(threeArticles).samePerson.size(), 2);
}

void ClaimCorrectorTest::originsArePassedOn()
{
    using enum ClaimCorrectionKind;
    ClaimCorrectionBook book;
    book.add({correction(1, SameOrigin, u"a"_s, u"b"_s), correction(2, SameOrigin, u"b"_s, u"c"_s)});
    const SameOriginCorrection last = book.resolve(threeArticles).sameOrigin.last();
    QCOMPARE(last.first.article, 1);
    QCOMPARE(last.second.article, 3);
    QCOMPARE(book.resolve({{{"c", {}}, 3}}).sameOrigin.size(), 0);
}

QTEST_GUILESS_MAIN(ClaimCorrectorTest)
#include "tst_claimcorrector.moc"
