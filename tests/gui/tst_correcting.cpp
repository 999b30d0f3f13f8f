// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/selection.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The reader corrects what the engine found, by menu and keys, and takes it back.
class CorrectingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theSpeakerIsChanged();
    void aKnownSpeakerIsChosen();
    void theDialogCanBeLeft();
    void theKindIsChosen();
    void aQuotationIsTakenAway();
    void aPersonIsRenamed();
    void twoAreOne();
    void theTextsMenuOffersCorrections();
    void nothingSelectedNothingToCorrect();
    void theLibraryKnowsTheCorrection();

private:
    QString speakerOf(int attribution)
    {
        const Analysis &analysis = *m_fixture->workspace.article(1).analysis;
        const EntityIndex speaker = analysis.attributions[attribution].speaker();
        return speaker == noEntity ? u"nobody"_s : analysis.entities[speaker].name;
    }
    /// The dialog that asks for a name, once it is shown.
    QDialog *dialog()
    {
        QDialog *shown = nullptr;
        const bool isThere = QTest::qWaitFor([&] {
            shown = m_fixture->window->findChild<QDialog *>(u"nameDialog"_s);
            return shown && shown->isVisible();
        });
        return isThere ? shown : nullptr;
    }
    bool answer(const QString &name)
    {
        QDialog *asked = dialog();
        if (!asked)
            return false;
        auto *choice = asked->findChild<QComboBox *>(u"nameChoice"_s);
        if (choice->isEditable())
            choice->setEditText(name);
        else
            choice->setCurrentText(name);
        QTest::keyClick(asked, Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return !m_fixture->window->findChild<QDialog *>(u"nameDialog"_s); }))
            return false;
        // A window manager would bring the window back to the front.
        m_fixture->window->activateWindow();
        return QTest::qWaitForWindowActive(m_fixture->window.get());
    }

    QTemporaryDir m_data;
    std::unique_ptr<WindowFixture> m_fixture;
};

void CorrectingTest::init()
{
    const QString library
        = m_data.filePath(u"%1.sqlite"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    m_fixture = std::make_unique<WindowFixture>(Engine::standard(), library);
    QVERIFY(m_fixture->open({m_fixture->write(u"bridge.txt"_s, bridgeArticle())}));
    QCOMPARE(speakerOf(0), u"Ingrid Sallow"_s);
}

void CorrectingTest::cleanup()
{
    m_fixture.reset();
}

void CorrectingTest::theSpeakerIsChanged()
{
    QVERIFY(m_fixture->click(u"Nobody asked me"_s));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(answer(u"Clerk & Sons"_s));
    QCOMPARE(speakerOf(1), u"Clerk & Sons"_s);
    QVERIFY(m_fixture->card().contains(u"Clerk &amp; Sons") || m_fixture->card().contains(u"Clerk & Sons"));
    QVERIFY(m_fixture->card().contains(u"A reader named the speaker."));
    QVERIFY(m_fixture->action(u"undo"_s)->text().contains(u"Clerk && Sons"));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(speakerOf(1), u"Joost Abernethy"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(speakerOf(1), u"Clerk & Sons"_s);
    QVERIFY(!m_fixture->action(u"redo"_s)->isEnabled());
}

void CorrectingTest::aKnownSpeakerIsChosen()
{
    QVERIFY(m_fixture->click(u"Nobody asked me"_s));
    m_fixture->action(u"changeSpeaker"_s)->trigger();
    QDialog *asked = dialog();
    QVERIFY(asked);
    auto *choice = asked->findChild<QComboBox *>(u"nameChoice"_s);
    QCOMPARE(choice->currentText(), u"Joost Abernethy"_s);
    QVERIFY(choice->findText(u"Ingrid Sallow"_s) >= 0);
    auto *type = asked->findChild<QComboBox *>(u"nameType"_s);
    QVERIFY(!type->isEnabled());
    choice->setEditText(u"Somebody new"_s);
    QVERIFY(type->isEnabled());
    const qsizetype entities = m_fixture->workspace.article(1).analysis->entities.size();
    QVERIFY(answer(u"Ingrid Sallow"_s));
    QCOMPARE(speakerOf(1), u"Ingrid Sallow"_s);
    QCOMPARE(m_fixture->workspace.article(1).analysis->entities.size(), entities);
}

void CorrectingTest::theDialogCanBeLeft()
{
    QVERIFY(m_fixture->click(u"Nobody asked me"_s));
    m_fixture->action(u"changeSpeaker"_s)->trigger();
    QDialog *asked = dialog();
    QVERIFY(asked);
    asked->findChild<QComboBox *>(u"nameChoice"_s)->setEditText(u"Nobody at all"_s);
    QTest::keyClick(asked, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->window->findChild<QDialog *>(u"nameDialog"_s));
    QCOMPARE(speakerOf(1), u"Joost Abernethy"_s);
    QVERIFY(!m_fixture->action(u"undo"_s)->isEnabled());
}

void CorrectingTest::theKindIsChosen()
{
    QVERIFY(m_fixture->click(u"Nobody asked me"_s));
    QVERIFY(m_fixture->action(u"kindDirect"_s)->isChecked());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_fixture->workspace.article(1).analysis->attributions[1].kind, AttributionKind::Mixed);
    QVERIFY(m_fixture->action(u"kindMixed"_s)->isChecked());
    QVERIFY(!m_fixture->action(u"kindDirect"_s)->isChecked());
    m_fixture->action(u"kindMixed"_s)->trigger();
    QVERIFY(m_fixture->action(u"kindMixed"_s)->isChecked());
    m_fixture->action(u"undo"_s)->trigger();
    QVERIFY(!m_fixture->action(u"undo"_s)->isEnabled());
}

void CorrectingTest::aQuotationIsTakenAway()
{
    QVERIFY(m_fixture->click(u"Nobody asked me"_s));
    m_fixture->action(u"notQuotation"_s)->trigger();
    QCOMPARE(m_fixture->workspace.article(1).analysis->attributions.size(), 2);
    QVERIFY(m_fixture->selectedWords().isEmpty());
    QVERIFY(!m_fixture->action(u"changeSpeaker"_s)->isEnabled());
    m_fixture->action(u"undo"_s)->trigger();
    QCOMPARE(m_fixture->workspace.article(1).analysis->attributions.size(), 3);
}

void CorrectingTest::aPersonIsRenamed()
{
    QVERIFY(m_fixture->click(u"Nobody asked me"_s));
    m_fixture->action(u"renameSpeaker"_s)->trigger();
    QVERIFY(answer(u"Joost van Abernethy"_s));
    QCOMPARE(speakerOf(1), u"Joost van Abernethy"_s);
    QVERIFY(m_fixture->card().contains(u"Joost van Abernethy"));
}

void CorrectingTest::twoAreOne()
{
    QVERIFY(m_fixture->click(u"They all knew it"_s));
    const qsizetype entities = m_fixture->workspace.article(1).analysis->entities.size();
    m_fixture->action(u"mergeSpeaker"_s)->trigger();
    QVERIFY(answer(u"Joost Abernethy"_s));
    QCOMPARE(m_fixture->workspace.article(1).analysis->entities.size(), entities - 1);
    QCOMPARE(speakerOf(2), u"Joost Abernethy"_s);
}

void CorrectingTest::theTextsMenuOffersCorrections()
{
    QVERIFY(m_fixture->click(u"Nobody asked me"_s));
    const QPoint caret = m_fixture->text()->cursorRect().center();
    Q_EMIT m_fixture->text()->customContextMenuRequested(caret);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = m_fixture->window->findChild<QMenu *>(u"articleMenu"_s)) && menu->isVisible());
    bool offers = false;
    for (const QAction *action : menu->actions())
        offers = offers || action->menu() == m_fixture->find<QMenu>(u"correctMenu"_s);
    QVERIFY(offers);
    menu->close();
    QVERIFY(m_fixture->find(u"sourceCard"_s)
                ->actions()
                .contains(m_fixture->find<QMenu>(u"correctMenu"_s)->menuAction()));
}

void CorrectingTest::nothingSelectedNothingToCorrect()
{
    m_fixture->action(u"clearSelection"_s)->trigger();
    for (const QString &name :
         {u"changeSpeaker"_s, u"notQuotation"_s, u"kindMixed"_s, u"renameSpeaker"_s, u"mergeSpeaker"_s})
        QVERIFY2(!m_fixture->action(name)->isEnabled(), qPrintable(name));
}

void CorrectingTest::theLibraryKnowsTheCorrection()
{
    QVERIFY(m_fixture->click(u"Nobody asked me"_s));
    m_fixture->action(u"changeSpeaker"_s)->trigger();
    QVERIFY(answer(u"Clementine Oduya"_s));
    auto *line = m_fixture->find<QLineEdit>(u"librarySearch"_s);
    const auto *hits = m_fixture->find<QListView>(u"libraryHits"_s);
    // The correction is on its way to the library: the search is asked again until it is there.
    QVERIFY(QTest::qWaitFor([&] {
        line->clear();
        line->setText(u"speaker:oduya"_s);
        QTest::keyClick(line, Qt::Key_Return);
        return QTest::qWaitFor([&] { return hits->model()->rowCount() == 1; }, 500);
    }));
}

QTEST_MAIN(CorrectingTest)
#include "tst_correcting.moc"
