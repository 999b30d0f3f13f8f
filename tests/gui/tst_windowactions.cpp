// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/articleswitcher.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// The letters that menus and their entries take, in one menu.
QStringList mnemonicsOf(const QList<QAction *> &actions)
{
    static const QRegularExpression mnemonic(u"&([^&])"_s);
    QStringList letters;
    for (const QAction *action : actions) {
        const auto match = mnemonic.match(action->text());
        if (match.hasMatch())
            letters.append(match.captured(1).toLower());
    }
    return letters;
}

/// The menu and all menus below it.
QList<QMenu *> menusBelow(QMenu *menu)
{
    QList<QMenu *> all = {menu};
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            all.append(menusBelow(action->menu()));
    }
    return all;
}

} // namespace

/// What holds for every action and every widget of the window, however many there will be.
class WindowActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyActionHasATextAndAName();
    void everyActionIsInAMenu();
    void noKeyIsGivenTwice();
    void mnemonicsAreUnique();
    void everyFocusableWidgetHasAnAccessibleName();
    void keysAreListedFromTheActions();
    void goingToAnArticleByItsTitle();
    void themesChangeThePalette();
    void unknownThemesFollowTheSystem();
    void scaleChangesTheFont();
    void panelsCanBeHidden();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void WindowActionsTest::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->open({m_fixture->write(u"bridge.txt"_s, bridgeArticle()),
                             m_fixture->write(u"ferry.txt"_s, ferryArticle())}));
}

void WindowActionsTest::init()
{
    // A dialog of the test before took the focus with it; keys reach an active window only.
    m_fixture->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
}

void WindowActionsTest::everyActionHasATextAndAName()
{
    QVERIFY(!m_fixture->window->actions().isEmpty());
    for (const QAction *action : m_fixture->window->actions()) {
        QVERIFY(!action->objectName().isEmpty());
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
    }
}

void WindowActionsTest::everyActionIsInAMenu()
{
    QList<QAction *> inMenus;
    for (const QAction *top : m_fixture->window->menuBar()->actions()) {
        for (const QMenu *menu : menusBelow(top->menu()))
            inMenus.append(menu->actions());
    }
    QVERIFY(m_fixture->window->actions().size() > 30);
    for (QAction *action : m_fixture->window->actions())
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
}

void WindowActionsTest::noKeyIsGivenTwice()
{
    QHash<QKeySequence, QString> owners;
    for (const QAction *action : m_fixture->window->findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            if (action->shortcutContext() != Qt::WindowShortcut
                && action->shortcutContext() != Qt::ApplicationShortcut)
                continue;
            QVERIFY2(
                !owners.contains(key),
                qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), owners.value(key), action->objectName())));
            owners.insert(key, action->objectName());
        }
    }
    QVERIFY(owners.size() > 30);
}

void WindowActionsTest::mnemonicsAreUnique()
{
    QList<QList<QAction *>> menus = {m_fixture->window->menuBar()->actions()};
    for (const QAction *top : m_fixture->window->menuBar()->actions()) {
        for (const QMenu *menu : menusBelow(top->menu()))
            menus.append(menu->actions());
    }
    for (const QList<QAction *> &menu : menus) {
        QStringList letters = mnemonicsOf(menu);
        const qsizetype all = letters.size();
        QCOMPARE(letters.removeDuplicates(), 0);
        QCOMPARE(letters.size(), all);
    }
}

void WindowActionsTest::everyFocusableWidgetHasAnAccessibleName()
{
    QVERIFY(m_fixture->click(u"The bridge is not safe"_s));
    m_fixture->action(u"findInText"_s)->trigger();
    m_fixture->action(u"findInGraph"_s)->trigger();
    int checked = 0;
    for (QWidget *widget : m_fixture->window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()
                            + u" in "_s + widget->parentWidget()->objectName()));
        ++checked;
    }
    QVERIFY(checked >= 8);
}

void WindowActionsTest::keysAreListedFromTheActions()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F1);
    auto *dialog = m_fixture->find<QDialog>(u"shortcutsDialog"_s);
    QTRY_VERIFY(dialog && dialog->isVisible());
    const auto *tree = dialog->findChild<QTreeWidget *>(u"shortcutsList"_s);
    QStringList listed;
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
            listed.append(tree->topLevelItem(i)->child(j)->text(0));
    }
    for (const QAction *action : m_fixture->window->actions()) {
        if (!action->shortcuts().isEmpty())
            QVERIFY2(listed.contains(plainText(*action)), qPrintable(action->objectName()));
    }
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"shortcutsFilter"_s), u"next quotation"_s);
    int visible = 0;
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
            visible += tree->topLevelItem(i)->child(j)->isHidden() ? 0 : 1;
    }
    QCOMPARE(visible, 1);
    dialog->reject();
}

void WindowActionsTest::goingToAnArticleByItsTitle()
{
    m_fixture->action(u"goToArticle"_s)->trigger();
    auto *dialog = m_fixture->find<QDialog>(u"articleSwitcher"_s);
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto *field = dialog->findChild<QLineEdit *>(u"articleSwitcherFilter"_s);
    QTest::keyClicks(field, u"ferry"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_fixture->window->windowTitle().contains(u"Ferry"));
    QVERIFY(!dialog->isVisible());
    m_fixture->action(u"previousArticle"_s)->trigger();
}

void WindowActionsTest::themesChangeThePalette()
{
    auto *menu = m_fixture->find<QMenu>(u"themeMenu"_s);
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> choices = menu->actions();
    const auto dark = std::find_if(choices.begin(), choices.end(),
                                   [](const QAction *choice) { return choice->text() == u"Breeze Dark"; });
    QVERIFY(dark != choices.end());
    const QColor before = m_fixture->window->palette().color(QPalette::Window);
    (*dark)->trigger();
    QVERIFY(m_fixture->appearance.isDark());
    QTRY_VERIFY(m_fixture->window->palette().color(QPalette::Window).lightness() < 100);
    Q_EMIT menu->aboutToShow();
    menu->actions().constFirst()->trigger();
    QTRY_COMPARE(m_fixture->window->palette().color(QPalette::Window), before);
}

void WindowActionsTest::unknownThemesFollowTheSystem()
{
    m_fixture->appearance.setThemeName(u"No such theme"_s);
    QVERIFY(m_fixture->appearance.themeName().isEmpty());
    QVERIFY(m_fixture->appearance.theme().isValid());
}

void WindowActionsTest::scaleChangesTheFont()
{
    const qreal before = m_fixture->window->font().pointSizeF();
    m_fixture->action(u"scale200"_s)->trigger();
    QTRY_COMPARE(m_fixture->window->font().pointSizeF(), 2 * before);
    m_fixture->action(u"scale100"_s)->trigger();
    QTRY_COMPARE(m_fixture->window->font().pointSizeF(), before);
}

void WindowActionsTest::panelsCanBeHidden()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F9);
    QVERIFY(!m_fixture->find(u"graphView"_s)->isVisible());
    QVERIFY(m_fixture->find(u"sourceCard"_s)->isVisible());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(!m_fixture->find(u"panels"_s)->isVisible());
    m_fixture->action(u"focusGraph"_s)->trigger();
    QVERIFY(m_fixture->find(u"graphView"_s)->isVisible());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(m_fixture->find(u"sourceCard"_s)->isVisible());
}

QTEST_MAIN(WindowActionsTest)
#include "tst_windowactions.moc"
