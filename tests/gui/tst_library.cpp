// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/articletabs.h"
#include "ui/library/librarypanel.h"
#include "ui/messagestrip.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The library at the left: what is kept, found, opened, imported and removed.
class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void openedArticlesAreListed();
    void enterOpensAnArticle();
    void searchingShowsHitsAndAClickGoesToTheWords();
    void theKeyboardGoesThroughASearch();
    void mistakesInAQueryAreTold();
    void aFolderIsImported();
    void whatAnImportLeavesOutIsTold();
    void articlesAreRemovedAfterAQuestion();
    void outletsFilterTheList();
    void theOrderIsChosen();
    void thePanelCanBeHidden();
    void thePanelIsPartOfTheRound();
    void theLibraryIsThereAtTheNextStart();
    void everyPartHasAnAccessibleName();
    void aDamagedLibraryOffersItsCopies();

private:
    QString libraryPath() const
    {
        return m_data.filePath(u"%1.sqlite"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    }
    QListView *list() { return m_fixture->find<QListView>(u"libraryArticles"_s); }
    QListView *hits() { return m_fixture->find<QListView>(u"libraryHits"_s); }
    QLineEdit *line() { return m_fixture->find<QLineEdit>(u"librarySearch"_s); }
    QString state() { return m_fixture->find<QLabel>(u"libraryState"_s)->text(); }
    bool openBoth()
    {
        if (!m_fixture->open({m_fixture->write(u"bridge.txt"_s, bridgeArticle()),
                              m_fixture->write(u"ferry.txt"_s, ferryArticle())}))
            return false;
        return QTest::qWaitFor([this] { return list()->model()->rowCount() == 2; });
    }
    bool search(const QString &words)
    {
        line()->setFocus();
        line()->selectAll();
        QTest::keyClicks(line(), words);
        return QTest::qWaitFor([this] { return hits()->isVisible() && hits()->model()->rowCount() > 0; });
    }

    QTemporaryDir m_data;
    std::unique_ptr<WindowFixture> m_fixture;
};

void LibraryTest::init()
{
    m_fixture = std::make_unique<WindowFixture>(Engine::standard(), libraryPath());
}

void LibraryTest::cleanup()
{
    m_fixture.reset();
}

void LibraryTest::openedArticlesAreListed()
{
    QVERIFY(m_fixture->find(u"libraryPanel"_s)->isVisible());
    QVERIFY(openBoth());
    QStringList rows;
    for (int row = 0; row < 2; ++row)
        rows.append(list()->model()->index(row, 0).data().toString() + u'/'
                    + list()->model()->index(row, 3).data().toString());
    rows.sort();
    QCOMPARE(
        rows,
        (QStringList{u"Ferry brings twice as many people/2"_s, u"Kestrel Bridge shut after cracks/3"_s}));
    QCOMPARE(state(), u"Articles: 2"_s);
}

void LibraryTest::enterOpensAnArticle()
{
    QVERIFY(openBoth());
    m_fixture->action(u"closeAll"_s)->trigger();
    QVERIFY(!m_fixture->text());
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    const QString title = list()->currentIndex().data().toString();
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_VERIFY(m_fixture->text());
    QVERIFY(m_fixture->text()->toPlainText().startsWith(title));
    QTRY_VERIFY(m_fixture->text()->hasFocus());
}

void LibraryTest::searchingShowsHitsAndAClickGoesToTheWords()
{
    QVERIFY(openBoth());
    m_fixture->action(u"closeAll"_s)->trigger();
    QVERIFY(search(u"speaker:abernethy cracks"_s));
    QCOMPARE(hits()->model()->rowCount(), 1);
    QTest::mouseClick(hits()->viewport(), Qt::LeftButton, {},
                      hits()->visualRect(hits()->model()->index(0, 0)).center());
    QTRY_VERIFY(m_fixture->text());
    QTRY_VERIFY(m_fixture->selectedWords().contains(u"Nobody asked me about the cracks"));
    const int caret = m_fixture->text()->textCursor().selectionStart();
    QVERIFY(m_fixture->text()->toPlainText().sliced(caret).startsWith(u"cracks.”"));
    QVERIFY(m_fixture->card().contains(u"Joost Abernethy"));

    QTest::keyClick(line(), Qt::Key_Escape);
    QVERIFY(line()->text().isEmpty());
    QVERIFY(list()->isVisible());
}

void LibraryTest::theKeyboardGoesThroughASearch()
{
    QVERIFY(openBoth());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(line()->hasFocus());
    QVERIFY(search(u"grateful"_s));
    QTest::keyClick(line(), Qt::Key_Down);
    QTRY_VERIFY(hits()->hasFocus());
    QTest::keyClick(hits(), Qt::Key_Return);
    QTRY_VERIFY(m_fixture->selectedWords().contains(u"grateful"));
    QCOMPARE(m_fixture->find<ArticleTabs>(u"articleTabs"_s)->count(), 2);
}

void LibraryTest::mistakesInAQueryAreTold()
{
    QVERIFY(openBoth());
    line()->setFocus();
    QTest::keyClicks(line(), u"after:yesterday"_s);
    QTRY_VERIFY(state().contains(u"after:"));
    line()->clear();
    QTest::keyClicks(line(), u"airship"_s);
    QTRY_COMPARE(state(), u"Nothing was found."_s);
    QCOMPARE(hits()->model()->rowCount(), 0);
}

void LibraryTest::aFolderIsImported()
{
    const QTemporaryDir folder;
    for (const auto &[name, text] :
         {std::pair(u"/a.txt"_s, bridgeArticle()), std::pair(u"/b.txt"_s, ferryArticle()),
          std::pair(u"/c.txt"_s, QString())})
    {
        QFile file(folder.path() + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0);
    }
    m_fixture->chooser->toImport = folder.path();
    m_fixture->action(u"importFolder"_s)->trigger();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    auto *strip = m_fixture->window->findChild<MessageStrip *>();
    QTRY_VERIFY(strip->text().contains(u"2 added"));
    QVERIFY(strip->text().contains(u"1 failed"));
    QCOMPARE(strip->failures().size(), 1);
    QVERIFY(strip->failures().first().contains(u"c.txt"));
    QVERIFY(!m_fixture->text());
}

void LibraryTest::whatAnImportLeavesOutIsTold()
{
    const QTemporaryDir folder;
    for (const auto &[name, text] :
         {std::pair(u"/a.txt"_s, bridgeArticle()), std::pair(u"/.hidden.txt"_s, ferryArticle())})
    {
        QFile file(folder.path() + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0);
    }
    QVERIFY(QFile::link(u"loop"_s, folder.path() + u"/loop"_s));
    m_fixture->chooser->toImport = folder.path();
    m_fixture->action(u"importFolder"_s)->trigger();
    auto *strip = m_fixture->window->findChild<MessageStrip *>();
    QTRY_VERIFY(strip->text().contains(u"1 added, 0 in the library already, 0 failed. Left out: hidden"));
    QVERIFY(strip->text().endsWith(u"files and folders: 1 (.hidden.txt); links that lead nowhere or in a "
                                   "circle: 1 (loop)."_s));
    QVERIFY(strip->failures().isEmpty());
}

void LibraryTest::articlesAreRemovedAfterAQuestion()
{
    QVERIFY(openBoth());
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    const QString kept = list()->model()->index(1, 0).data().toString();
    QTest::keyClick(list(), Qt::Key_Delete);
    auto *strip = m_fixture->window->findChild<MessageStrip *>();
    QVERIFY(strip->text().contains(u"Remove"));
    QCOMPARE(list()->model()->rowCount(), 2);
    for (auto *button : strip->findChildren<QToolButton *>()) {
        if (button->text() == u"Remove")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), kept);
    // What is open stays open.
    QCOMPARE(m_fixture->workspace.articles().size(), 2);
}

void LibraryTest::outletsFilterTheList()
{
    const QString head = u"---\ntitle: %1\noutlet: %2\n---\n\n# %1\n\n“It holds,” Ann Example said.\n"_s;
    QVERIFY(m_fixture->open({m_fixture->write(u"a.md"_s, head.arg(u"One"_s, u"Lund Observer"_s)),
                             m_fixture->write(u"b.md"_s, head.arg(u"Two"_s, u"Calder Post"_s))}));
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    auto *outlets = m_fixture->find<QComboBox>(u"libraryOutlets"_s);
    QTRY_VERIFY(outlets->isEnabled());
    outlets->setFocus();
    QTest::keyClick(outlets, Qt::Key_Down);
    QCOMPARE(outlets->currentText(), u"Calder Post"_s);
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(state(), u"Articles: 1 of 2"_s);
}

void LibraryTest::theOrderIsChosen()
{
    QVERIFY(openBoth());
    auto *order = m_fixture->find<QComboBox>(u"libraryOrder"_s);
    order->setFocus();
    QTest::keyClicks(order, u"Most"_s);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Kestrel Bridge shut after cracks"_s);
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Home);
    QTest::keyClick(order, Qt::Key_Down);
    QTest::keyClick(order, Qt::Key_Down);
    QCOMPARE(order->currentText(), u"By title"_s);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Ferry brings twice as many people"_s);
}

void LibraryTest::thePanelCanBeHidden()
{
    const QWidget *panel = m_fixture->find(u"libraryPanel"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F9, Qt::ControlModifier);
    QVERIFY(!panel->isVisible());
    QVERIFY(!m_fixture->window->session().libraryShown);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_0, Qt::AltModifier);
    QVERIFY(panel->isVisible());
    QTRY_VERIFY(line()->hasFocus());
}

void LibraryTest::thePanelIsPartOfTheRound()
{
    QVERIFY(openBoth());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_1, Qt::AltModifier);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QTRY_VERIFY(line()->hasFocus());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F6);
    QTRY_VERIFY(m_fixture->text()->hasFocus());
}

void LibraryTest::theLibraryIsThereAtTheNextStart()
{
    QVERIFY(openBoth());
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(Engine::standard(), libraryPath());
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QVERIFY(m_fixture->workspace.articles().isEmpty());
}

void LibraryTest::everyPartHasAnAccessibleName()
{
    int named = 0;
    for (const QWidget *part : m_fixture->find(u"libraryPanel"_s)->findChildren<QWidget *>()) {
        if (part->window() != m_fixture->window.get() || part->focusPolicy() == Qt::NoFocus
            || part->objectName().startsWith(u"qt_"))
            continue;
        QVERIFY2(!part->accessibleName().isEmpty(),
                 qPrintable(part->objectName() + QLatin1StringView(part->metaObject()->className())));
        ++named;
    }
    QVERIFY(named > 0);
}

void LibraryTest::aDamagedLibraryOffersItsCopies()
{
    QVERIFY(openBoth());
    m_fixture.reset();
    // At the next start a copy is made of what was stored.
    m_fixture = std::make_unique<WindowFixture>(Engine::standard(), libraryPath());
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    m_fixture.reset();
    QFile file(libraryPath());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096) && file.write(QByteArray(8192, 'Z')) > 0);
    file.close();

    m_fixture = std::make_unique<WindowFixture>(Engine::standard(), libraryPath());
    auto *strip = m_fixture->window->findChild<MessageStrip *>();
    QTRY_VERIFY(strip->text().contains(u"damaged"));
    auto *action = m_fixture->find<QToolButton>(u"messageAction"_s);
    QVERIFY(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QTRY_VERIFY(m_fixture->find<QDialog>(u"choiceDialog"_s));
    auto *copies = m_fixture->find<QListView>(u"choiceList"_s);
    QCOMPARE(copies->model()->rowCount(), 1);
    QVERIFY(copies->model()->index(0, 0).data().toString().contains(u"articles: 2"));
    m_fixture->find<QDialog>(u"choiceDialog"_s)
        ->findChild<QDialogButtonBox *>()
        ->button(QDialogButtonBox::Ok)
        ->click();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTRY_VERIFY(strip->text().contains(u"set-aside-1"));
}

QTEST_MAIN(LibraryTest)
#include "tst_library.moc"
