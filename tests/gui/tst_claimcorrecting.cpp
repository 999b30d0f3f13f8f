// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/claimlookup.h"
#include "tests/support/rumourarticles.h"
#include "ui/claims/claimbrowser.h"
#include "ui/claims/claimlink.h"
#include "ui/claims/claimspanel.h"
#include "ui/graph/graphcanvas.h"
#include "ui/shared/selection.h"
#include "windowfixture.h"

#include <QContextMenuEvent>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// The reader corrects claims, from the panel, the card and the graph, by menu and keys, and takes it back.
class ClaimCorrectingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keysSetTheStance();
    void undoAndRedoByKeys();
    void aStatementIsTakenOutOfItsClaim();
    void aClaimIsChosenFromTheDialog();
    void originsArePartedAndChosen();
    void peopleArePartedAndChosen();
    void theLinkOfAStatementOpensTheMenu();
    void theListHasTheMenu();
    void theCardHasTheMenu();
    void theGraphHasTheMenu();
    void nothingSelectedNothingToCorrect();
    void theLibraryKeepsTheCorrection();

private:
    const ClaimGraph &graph() const { return m_fixture->workspace.claims()->graph; }
    const Claim *claimOf(const QString &words) const { return test::claimWith(graph(), words); }
    qsizetype claimsWith(const QString &words) const { return test::countClaimsWith(graph(), words); }
    /// Selects a statement as a click on it would.
    void select(const Claim &claim, qsizetype index) const
    {
        const Backing &backing = claim.backing[index];
        m_fixture->window->selection()->select({backing.article, backing.attribution, noEntity, claim.id});
    }
    void press(int key, Qt::KeyboardModifiers more = {}) const
    {
        QTest::keyClick(m_fixture->window.get(), Qt::Key(key), Qt::ControlModifier | Qt::AltModifier | more);
    }
    bool settle() const { return m_fixture->waitUntilIdle(); }
    /// Answers the dialog with the first line that fits `words`.
    bool choose(const QString &words) const;
    /// The menu that is shown, closed again; null where none is.
    QMenu *shownMenu() const
    {
        auto *menu = m_fixture->find<QMenu>(u"correctClaimMenu"_s);
        const bool isThere = QTest::qWaitFor([menu] { return menu->isVisible(); });
        menu->close();
        return isThere ? menu : nullptr;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void ClaimCorrectingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->open({m_fixture->write(u"gazette.txt"_s, rumourInTheGazette()),
                             m_fixture->write(u"courier.txt"_s, rumourInTheCourier())}));
    QVERIFY(claimOf(u"mayor"_s));
    QCOMPARE(claimOf(u"mayor"_s)->backing.size(), 3);
}

void ClaimCorrectingTest::cleanup()
{
    m_fixture.reset();
}

bool ClaimCorrectingTest::choose(const QString &words) const
{
    QDialog *asked = nullptr;
    const bool isShown = QTest::qWaitFor([&] {
        asked = m_fixture->window->findChild<QDialog *>(u"choiceDialog"_s);
        return asked && asked->isVisible();
    });
    if (!isShown)
        return false;
    auto *field = asked->findChild<QLineEdit *>(u"choiceFilter"_s);
    QTest::keyClicks(field, words);
    if (asked->findChild<QListView *>(u"choiceList"_s)->model()->rowCount() == 0)
        return false;
    QTest::keyClick(field, Qt::Key_Return);
    return QTest::qWaitFor([this] { return !m_fixture->window->findChild<QDialog *>(u"choiceDialog"_s); })
        && settle();
}

void ClaimCorrectingTest::keysSetTheStance()
{
    select(*claimOf(u"mayor"_s), 0);
    QVERIFY(m_fixture->action(u"stanceAsserts"_s)->isChecked());
    press(Qt::Key_6);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Rumour);
    QVERIFY(m_fixture->action(u"stanceRumour"_s)->isChecked());
    press(Qt::Key_5);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Denies);
}

void ClaimCorrectingTest::undoAndRedoByKeys()
{
    select(*claimOf(u"mayor"_s), 0);
    press(Qt::Key_5);
    QVERIFY(settle());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Asserts);
    QVERIFY(m_fixture->action(u"redo"_s)->text().contains(u"denies"));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Denies);
}

void ClaimCorrectingTest::aStatementIsTakenOutOfItsClaim()
{
    select(*claimOf(u"mayor"_s), 2);
    press(Qt::Key_C, Qt::ShiftModifier);
    QVERIFY(settle());
    QCOMPARE(claimsWith(u"mayor"_s), 2);
    m_fixture->action(u"undo"_s)->trigger();
    QVERIFY(settle());
    QCOMPARE(claimsWith(u"mayor"_s), 1);
}

void ClaimCorrectingTest::aClaimIsChosenFromTheDialog()
{
    select(*claimOf(u"ten minutes"_s), 0);
    press(Qt::Key_C);
    QVERIFY(choose(u"mayor"_s));
    QCOMPARE(claimOf(u"mayor"_s)->backing.size(), 4);
    QVERIFY(!claimOf(u"ten minutes"_s));
}

void ClaimCorrectingTest::originsArePartedAndChosen()
{
    select(*claimOf(u"mayor"_s), 1);
    press(Qt::Key_O, Qt::ShiftModifier);
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->origins(Stance::Asserts).size(), 2);
    select(*claimOf(u"mayor"_s), 1);
    QVERIFY(!m_fixture->action(u"otherOrigin"_s)->isEnabled());
    press(Qt::Key_O);
    QVERIFY(choose(u"insider"_s));
    QCOMPARE(claimOf(u"mayor"_s)->origins(Stance::Asserts).size(), 1);
}

void ClaimCorrectingTest::peopleArePartedAndChosen()
{
    const auto speakers = [this] {
        QSet<QString> all;
        for (const Backing &backing : claimOf(u"ship"_s)->backing)
            all.insert(backing.speaker);
        return all.size();
    };
    QCOMPARE(speakers(), 1);
    select(*claimOf(u"ship"_s), 1);
    press(Qt::Key_P, Qt::ShiftModifier);
    QVERIFY(settle());
    QCOMPARE(speakers(), 2);
    press(Qt::Key_P);
    QVERIFY(choose(u"Sallow"_s));
    QCOMPARE(speakers(), 1);
}

void ClaimCorrectingTest::theLinkOfAStatementOpensTheMenu()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    select(*claimOf(u"mayor"_s), 0);
    auto *page = m_fixture->find<ClaimBrowser>(u"claimPage"_s);
    const QString href = hrefOf(CorrectLink{2});
    QVERIFY(page->toHtml().contains(href));
    Q_EMIT page->anchorClicked(QUrl(href));
    QMenu *menu = shownMenu();
    QVERIFY(menu);
    QVERIFY(m_fixture->action(u"stanceDenies"_s)->isChecked());
    m_fixture->action(u"stanceRumour"_s)->trigger();
    QVERIFY(settle());
    QCOMPARE(claimOf(u"mayor"_s)->backing[2].stance, Stance::Rumour);
    QCOMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Asserts);
}

void ClaimCorrectingTest::theListHasTheMenu()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F8);
    const auto *list = m_fixture->find<QListView>(u"claimList"_s);
    QCOMPARE(list->contextMenuPolicy(), Qt::ActionsContextMenu);
    QVERIFY(list->actions().contains(m_fixture->action(u"sameClaim"_s)));
    QVERIFY(m_fixture->find(u"claimPage"_s)->actions().contains(m_fixture->action(u"sameOrigin"_s)));
}

void ClaimCorrectingTest::theCardHasTheMenu()
{
    const QMenu *correct = m_fixture->find<QMenu>(u"correctMenu"_s);
    QVERIFY(m_fixture->find(u"sourceCard"_s)->actions().contains(correct->menuAction()));
    QVERIFY(correct->actions().contains(m_fixture->find<QMenu>(u"correctClaimMenu"_s)->menuAction()));
}

void ClaimCorrectingTest::theGraphHasTheMenu()
{
    const SourceGraph &drawn = m_fixture->workspace.graph()->graph;
    const GraphNodeIndex node = drawn.indexOf(claimKey(claimOf(u"mayor"_s)->id));
    QVERIFY(node != noGraphNode);
    GraphCanvas *canvas = m_fixture->graph();
    canvas->reveal(node);
    QTRY_VERIFY(canvas->viewport()->rect().contains(canvas->viewportRect(node).center()));
    const QPoint place = canvas->viewportRect(node).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place, canvas->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(canvas->viewport(), &asked);
    auto *menu = m_fixture->find<QMenu>(u"graphMenu"_s);
    QTRY_VERIFY(menu->isVisible());
    menu->close();
    QVERIFY(menu->actions().contains(m_fixture->find<QMenu>(u"correctMenu"_s)->menuAction()));
    QCOMPARE(m_fixture->window->selection()->current().claim, claimOf(u"mayor"_s)->id);
    QVERIFY(m_fixture->action(u"otherClaim"_s)->isEnabled());

    m_fixture->window->selection()->clear();
    canvas->setFocusNode(node);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(canvas->viewport(), &byKey);
    QTRY_VERIFY(menu->isVisible());
    menu->close();
    QCOMPARE(m_fixture->window->selection()->current().claim, claimOf(u"mayor"_s)->id);
}

void ClaimCorrectingTest::nothingSelectedNothingToCorrect()
{
    m_fixture->window->selection()->clear();
    const QList<QAction *> actions = m_fixture->find<QMenu>(u"correctClaimMenu"_s)->actions();
    QVERIFY(!actions.isEmpty());
    for (const QAction *action : actions)
        QVERIFY2(action->isSeparator() || !action->isEnabled(), qPrintable(action->text()));
}

void ClaimCorrectingTest::theLibraryKeepsTheCorrection()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_s);
    const auto write = [&](const QString &name, const QString &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 ? file.fileName() : QString();
    };
    const QStringList paths{write(u"gazette.txt"_s, rumourInTheGazette()),
                            write(u"courier.txt"_s, rumourInTheCourier())};
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(Engine::standard(), library);
    QVERIFY(m_fixture->open(paths));
    select(*claimOf(u"mayor"_s), 0);
    press(Qt::Key_6);
    QVERIFY(settle());
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(Engine::standard(), library);
    QVERIFY(m_fixture->open(paths));
    QTRY_VERIFY(claimOf(u"mayor"_s));
    QTRY_COMPARE(claimOf(u"mayor"_s)->backing[0].stance, Stance::Rumour);
}

QTEST_MAIN(ClaimCorrectingTest)
#include "tst_claimcorrecting.moc"
