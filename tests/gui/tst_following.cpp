// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/articletabs.h"
#include "ui/graph/graphcanvas.h"
#include "ui/shared/selection.h"
#include "windowfixture.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Selecting anything anywhere selects it everywhere: text, graph and card.
class FollowingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickInTheTextIsFollowed();
    void aWalkInTheGraphIsFollowed();
    void keysWalkTheQuotations();
    void aLinkOnTheCardIsFollowed();
    void aStatementOfAnotherArticleBringsItsTab();
    void deselectingIsFollowed();
    void closingTheArticleClearsTheSelection();
    void focusGoesRoundThePanels();
    void zoomIsSharedByAllTexts();

private:
    static bool openBoth(WindowFixture &fixture)
    {
        return fixture.open(
            {fixture.write(u"bridge.txt"_s, bridgeArticle()), fixture.write(u"ferry.txt"_s, ferryArticle())});
    }
    /// True where the node of the selected attribution is the one that the keyboard stands on or would be
    /// drawn as selected.
    static GraphNodeIndex selectedNode(WindowFixture &fixture)
    {
        const Selection selection = fixture.window->selection()->current();
        return fixture.graph()->graphScene().graph().nodeOfAttribution(selection.article,
                                                                       selection.attribution);
    }
};

void FollowingTest::aClickInTheTextIsFollowed()
{
    WindowFixture fixture;
    QVERIFY(openBoth(fixture));
    QVERIFY(fixture.click(u"The bridge is not safe"_s));
    QVERIFY2(fixture.selectedWords().contains(u"The bridge is not safe"),
             qPrintable(fixture.selectedWords()));
    QVERIFY(fixture.card().contains(u"Ingrid Sallow"));
    QVERIFY(fixture.card().contains(u"The bridge is not safe"));
    QTRY_VERIFY(selectedNode(fixture) != noGraphNode);
    QTRY_VERIFY(
        fixture.graph()->viewport()->rect().intersects(fixture.graph()->viewportRect(selectedNode(fixture))));

    QVERIFY(fixture.click(u"Nobody asked me"_s));
    QVERIFY(fixture.card().contains(u"Joost Abernethy"));
}

void FollowingTest::aWalkInTheGraphIsFollowed()
{
    WindowFixture fixture;
    QVERIFY(openBoth(fixture));
    QTest::keyClick(fixture.window.get(), Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(fixture.graph()->hasFocus());
    // Far right are the statements; each step to the right comes nearer to them.
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(fixture.graph(), Qt::Key_Right);
    QTest::keyClick(fixture.graph(), Qt::Key_Return);
    const QString first = fixture.selectedWords();
    QVERIFY(!first.isEmpty());
    QVERIFY(fixture.card().contains(first.mid(1, 12)));
    QTest::keyClick(fixture.graph(), Qt::Key_Down);
    QTest::keyClick(fixture.graph(), Qt::Key_Return);
    const QString second = fixture.selectedWords();
    QVERIFY(!second.isEmpty() && second != first);
    // The caret of the text in front stands at the words.
    const Selection selection = fixture.window->selection()->current();
    QCOMPARE(fixture.find<ArticleTabs>(u"articleTabs"_s)->currentArticle(), selection.article);
    QVERIFY(fixture.text()->toPlainText().contains(second.mid(1, 12)));
    QTRY_VERIFY(fixture.text()->viewport()->rect().contains(fixture.text()->cursorRect().center()));
}

void FollowingTest::keysWalkTheQuotations()
{
    WindowFixture fixture;
    QVERIFY(openBoth(fixture));
    const qsizetype count = fixture.workspace.article(1).analysis->attributions.size();
    QCOMPARE(count, 3);
    QStringList walked;
    for (qsizetype i = 0; i < count; ++i) {
        QTest::keyClick(fixture.window.get(), Qt::Key_Down, Qt::AltModifier);
        walked.append(fixture.selectedWords());
    }
    QVERIFY(walked[0].contains(u"not safe"));
    QVERIFY(walked[1].contains(u"Nobody asked"));
    QVERIFY(walked[2].contains(u"knew it in March"));
    QTest::keyClick(fixture.window.get(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(fixture.selectedWords(), walked[1]);
}

void FollowingTest::aLinkOnTheCardIsFollowed()
{
    WindowFixture fixture;
    QVERIFY(openBoth(fixture));
    QVERIFY(fixture.click(u"The bridge is not safe"_s));
    // The name on the card leads to all that this speaker said.
    QString href;
    for (const auto *label : fixture.find(u"sourceCard"_s)->findChildren<QLabel *>()) {
        if (label->text().contains(u"Ingrid Sallow</a>"))
            href = label->text().section(u"href='"_s, 1, 1).section(u'\'', 0, 0);
    }
    QVERIFY2(!href.isEmpty(), qPrintable(fixture.card()));
    for (auto *label : fixture.find(u"sourceCard"_s)->findChildren<QLabel *>()) {
        if (label->text().contains(href)) {
            Q_EMIT label->linkActivated(href);
            break;
        }
    }
    const Selection selection = fixture.window->selection()->current();
    QCOMPARE(selection.article, 1);
    QVERIFY(selection.entity != noEntity);
    QCOMPARE(fixture.workspace.article(1).analysis->entities[selection.entity].name, u"Ingrid Sallow"_s);
}

void FollowingTest::aStatementOfAnotherArticleBringsItsTab()
{
    WindowFixture fixture;
    QVERIFY(openBoth(fixture));
    auto *tabs = fixture.find<ArticleTabs>(u"articleTabs"_s);
    QCOMPARE(tabs->currentArticle(), 1);
    fixture.window->selection()->select({2, 0, noEntity});
    QCOMPARE(tabs->currentArticle(), 2);
    QVERIFY(fixture.text()->toPlainText().contains(u"ferry"));
    QCOMPARE(fixture.window->selection()->current(), (Selection{2, 0, noEntity}));
}

void FollowingTest::deselectingIsFollowed()
{
    WindowFixture fixture;
    QVERIFY(openBoth(fixture));
    QVERIFY(fixture.click(u"The bridge is not safe"_s));
    fixture.action(u"clearSelection"_s)->trigger();
    QVERIFY(fixture.selectedWords().isEmpty());
    QVERIFY(!fixture.card().contains(u"The bridge is not safe"));
}

void FollowingTest::closingTheArticleClearsTheSelection()
{
    WindowFixture fixture;
    QVERIFY(openBoth(fixture));
    QVERIFY(fixture.click(u"The bridge is not safe"_s));
    fixture.action(u"closeArticle"_s)->trigger();
    QVERIFY(fixture.window->selection()->current().article != 1);
    QVERIFY(fixture.waitUntilIdle());
    QCOMPARE(fixture.find<ArticleTabs>(u"articleTabs"_s)->currentArticle(), 2);
}

void FollowingTest::focusGoesRoundThePanels()
{
    WindowFixture fixture;
    QVERIFY(openBoth(fixture));
    const auto panel = [&] {
        for (const QString &name : {u"articleView"_s, u"graphView"_s, u"sourceCard"_s}) {
            const QWidget *candidate = fixture.find(name);
            const QWidget *focus = fixture.window->focusWidget();
            if (candidate && (candidate == focus || candidate->isAncestorOf(focus)))
                return name;
        }
        return QString();
    };
    QTest::keyClick(fixture.window.get(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(panel(), u"articleView"_s);
    QTest::keyClick(fixture.window.get(), Qt::Key_F6);
    QCOMPARE(panel(), u"graphView"_s);
    QTest::keyClick(fixture.window.get(), Qt::Key_F6);
    QCOMPARE(panel(), u"sourceCard"_s);
    QTest::keyClick(fixture.window.get(), Qt::Key_F6);
    QCOMPARE(panel(), u"articleView"_s);
    QTest::keyClick(fixture.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(panel(), u"sourceCard"_s);

    QTest::keyClick(fixture.window.get(), Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(!fixture.find(u"sourceCard"_s)->isVisible());
    QTest::keyClick(fixture.window.get(), Qt::Key_1, Qt::AltModifier);
    QTest::keyClick(fixture.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(panel(), u"graphView"_s);
}

void FollowingTest::zoomIsSharedByAllTexts()
{
    WindowFixture fixture;
    QVERIFY(openBoth(fixture));
    auto *tabs = fixture.find<ArticleTabs>(u"articleTabs"_s);
    fixture.action(u"zoomIn"_s)->trigger();
    QCOMPARE(tabs->zoom(), 110);
    const qreal larger = fixture.text()->font().pointSizeF();
    fixture.action(u"nextArticle"_s)->trigger();
    QCOMPARE(fixture.text()->font().pointSizeF(), larger);
    fixture.action(u"resetZoom"_s)->trigger();
    QCOMPARE(tabs->zoom(), 100);
    QVERIFY(fixture.text()->font().pointSizeF() < larger);
}

QTEST_MAIN(FollowingTest)
#include "tst_following.moc"
