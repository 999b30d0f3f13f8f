// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../workspace/gatedextractor.h"
#include "examplearticles.h"
#include "ui/articletabs.h"
#include "ui/messagestrip.h"
#include "windowfixture.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Every way by which articles come into the window.
class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartOffersToOpen();
    void examplesOpenFromTheStartPage();
    void fileOpenAsksAndOpens();
    void firstOfSeveralComesToTheFront();
    void openingAgainShowsTheTab();
    void badFilesAreToldWithoutABox_data();
    void badFilesAreToldWithoutABox();
    void failuresAreCounted();
    void droppedFilesAreOpened_data();
    void droppedFilesAreOpened();
    void droppedTextIsRefused();
    void textShowsBeforeItsAnalysis();
    void closingTheLastArticleShowsTheStartPage();
    void recentFilesAreOffered();
    void tenThousandFilesAreCancelled();
    void manyArticlesNeedNoTabs();
    void unreadPartsAreTold();
};

void OpeningTest::firstStartOffersToOpen()
{
    WindowFixture fixture;
    QVERIFY(fixture.find(u"startPage"_s)->isVisible());
    QVERIFY(!fixture.find(u"graphView"_s)->isVisible());
    QVERIFY(!fixture.action(u"exportPdf"_s)->isEnabled());
    QVERIFY(!fixture.action(u"nextQuotation"_s)->isEnabled());
}

void OpeningTest::examplesOpenFromTheStartPage()
{
    WindowFixture fixture;
    QVERIFY(!exampleArticles().isEmpty());
    QTest::mouseClick(fixture.find<QPushButton>(u"startExamples"_s), Qt::LeftButton);
    QVERIFY(fixture.waitUntilIdle());
    QTRY_COMPARE(fixture.workspace.articles().size(), exampleArticles().size());
    QVERIFY(!fixture.find(u"startPage"_s)->isVisible());
    QVERIFY(fixture.find(u"messageStrip"_s)->isHidden());
    for (ArticleId id : fixture.workspace.articles())
        QVERIFY(!fixture.workspace.article(id).analysis->attributions.isEmpty());
}

void OpeningTest::fileOpenAsksAndOpens()
{
    WindowFixture fixture;
    fixture.chooser->toOpen = {fixture.write(u"bridge.txt"_s, bridgeArticle())};
    QTest::keyClick(fixture.window.get(), Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(fixture.text());
    QVERIFY(fixture.text()->toPlainText().contains(u"Nobody asked me"));
    QVERIFY(fixture.window->windowTitle().contains(u"Kestrel Bridge"));

    // The next question starts in the same folder.
    QVERIFY(fixture.waitUntilIdle());
    fixture.chooser->toOpen.clear();
    fixture.action(u"openFiles"_s)->trigger();
    QCOMPARE(QDir(fixture.chooser->askedFolder), QDir(fixture.pathOf({})));
}

void OpeningTest::firstOfSeveralComesToTheFront()
{
    WindowFixture fixture;
    QVERIFY(fixture.open({fixture.write(u"a.txt"_s, ferryArticle())}));
    QVERIFY(fixture.open({fixture.write(u"b.txt"_s, bridgeArticle()),
                          fixture.write(u"c.txt"_s, ferryArticle() + u"More.\n"_s)}));
    QCOMPARE(fixture.find<ArticleTabs>(u"articleTabs"_s)->count(), 3);
    QCOMPARE(fixture.find<ArticleTabs>(u"articleTabs"_s)->currentIndex(), 1);
}

void OpeningTest::openingAgainShowsTheTab()
{
    WindowFixture fixture;
    const QStringList paths
        = {fixture.write(u"a.txt"_s, ferryArticle()), fixture.write(u"b.txt"_s, bridgeArticle())};
    QVERIFY(fixture.open(paths));
    QVERIFY(fixture.open({paths.last()}));
    QCOMPARE(fixture.find<ArticleTabs>(u"articleTabs"_s)->count(), 2);
    QCOMPARE(fixture.find<ArticleTabs>(u"articleTabs"_s)->currentIndex(), 1);
}

void OpeningTest::badFilesAreToldWithoutABox_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("no such file") << u"missing.txt"_s << QString();
    QTest::newRow("a folder") << u"."_s << QString();
    QTest::newRow("empty") << u"empty.txt"_s << u""_s;
    QTest::newRow("binary") << u"image.png"_s << u"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"_s;
    QTest::newRow("a page without an article")
        << u"page.html"_s << u"<!DOCTYPE html><html><body><nav><a href=\"/\">Home</a></nav></body></html>"_s;
}

void OpeningTest::badFilesAreToldWithoutABox()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    WindowFixture fixture;
    const QString path = text.isNull() ? fixture.pathOf(name) : fixture.write(name, text);
    QVERIFY(fixture.open({path}));
    const auto *strip = fixture.find<MessageStrip>(u"messageStrip"_s);
    QTRY_VERIFY(strip->isVisible());
    QVERIFY2(strip->text().endsWith(u'.'), qPrintable(strip->text()));
    QVERIFY(strip->text().count(u' ') > 3);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(fixture.workspace.articles().isEmpty());

    QTest::mouseClick(fixture.find<QToolButton>(u"messageClose"_s), Qt::LeftButton);
    QVERIFY(strip->isHidden());
}

void OpeningTest::failuresAreCounted()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(
        {fixture.pathOf(u"one.txt"_s), fixture.pathOf(u"two.txt"_s), fixture.pathOf(u"three.txt"_s)}));
    auto *strip = fixture.find<MessageStrip>(u"messageStrip"_s);
    QTRY_COMPARE(strip->failures().size(), 3);
    QVERIFY(strip->text().contains(u'3'));
    QTest::mouseClick(fixture.find<QToolButton>(u"messageDetails"_s), Qt::LeftButton);
    const auto *list = fixture.find<QListWidget>(u"messageList"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 3);
    QVERIFY(list->item(0)->text().contains(u"one.txt"));
}

void OpeningTest::droppedFilesAreOpened_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("on the start page") << u"startPage"_s;
    QTest::newRow("on the text") << u"articleText"_s;
    QTest::newRow("on the graph") << u"graphCanvas"_s;
    QTest::newRow("on the card") << u"sourceCard"_s;
}

void OpeningTest::droppedFilesAreOpened()
{
    QFETCH(QString, target);
    WindowFixture fixture;
    if (target != u"startPage")
        QVERIFY(fixture.open({fixture.write(u"a.txt"_s, bridgeArticle())}));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.write(u"dropped.txt"_s, ferryArticle()))});
    auto *widget = fixture.find(target);
    QVERIFY(widget->isVisible());
    // As QWidgetWindow does: the innermost widget under the pointer that accepts drops gets the event.
    const QPoint centre = widget->mapTo(fixture.window.get(), widget->rect().center());
    QWidget *under = fixture.window->childAt(centre);
    QDropEvent drop(centre, Qt::CopyAction, &data, Qt::LeftButton, {});
    while (under) {
        if (under->acceptDrops()) {
            QDragEnterEvent enter(under->mapFrom(fixture.window.get(), centre), Qt::CopyAction, &data,
                                  Qt::LeftButton, {});
            enter.ignore();
            QCoreApplication::sendEvent(under, &enter);
            if (enter.isAccepted()) {
                QCoreApplication::sendEvent(under, &drop);
                break;
            }
        }
        under = under->isWindow() ? nullptr : under->parentWidget();
    }
    QVERIFY(under);
    QTRY_VERIFY(fixture.window->windowTitle().contains(u"Ferry"));
}

void OpeningTest::droppedTextIsRefused()
{
    WindowFixture fixture;
    QMimeData data;
    data.setText(u"words"_s);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(fixture.window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void OpeningTest::textShowsBeforeItsAnalysis()
{
    const auto gate = std::make_shared<GatedExtractor::Gate>();
    WindowFixture fixture(gatedEngine(gate));
    fixture.window->openFiles({fixture.write(u"a.txt"_s, bridgeArticle())});
    QTRY_VERIFY(fixture.text() && fixture.text()->toPlainText().contains(u"Nobody asked me"));
    QVERIFY(!fixture.workspace.isAnalysed(1));
    QTRY_VERIFY(fixture.find(u"jobIndicator"_s)->isVisible());
    gate->permits.release();
    QTRY_VERIFY(fixture.workspace.isAnalysed(1));
    QTRY_VERIFY(!fixture.find(u"jobIndicator"_s)->isVisible());
}

void OpeningTest::closingTheLastArticleShowsTheStartPage()
{
    WindowFixture fixture;
    QVERIFY(fixture.open({fixture.write(u"a.txt"_s, bridgeArticle())}));
    QTest::keyClick(fixture.window.get(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(fixture.find(u"startPage"_s)->isVisible());
    QVERIFY(fixture.workspace.articles().isEmpty());
    QVERIFY(!fixture.action(u"closeArticle"_s)->isEnabled());
}

void OpeningTest::recentFilesAreOffered()
{
    WindowFixture fixture;
    const QString path = fixture.write(u"salt & pepper.txt"_s, bridgeArticle());
    QVERIFY(fixture.open({path}));
    fixture.action(u"closeAll"_s)->trigger();
    auto *menu = fixture.find<QMenu>(u"recentMenu"_s);
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().constFirst()->text().contains(u"salt && pepper"));
    menu->actions().constFirst()->trigger();
    QTRY_COMPARE(fixture.workspace.articles().size(), 1);
    QCOMPARE(fixture.window->session().recent, QStringList{path});
}

void OpeningTest::tenThousandFilesAreCancelled()
{
    const auto gate = std::make_shared<GatedExtractor::Gate>();
    WindowFixture fixture(gatedEngine(gate));
    QStringList paths;
    for (int i = 0; i < 10'000; ++i)
        paths.append(i < 500 ? fixture.write(u"%1.txt"_s.arg(i), bridgeArticle() + QString::number(i))
                             : fixture.pathOf(u"%1.txt"_s.arg(i)));
    QSignalSpy opened(&fixture.workspace, &Workspace::articleOpened);
    QSignalSpy finished(&fixture.workspace, &Workspace::jobFinished);
    fixture.window->openFiles(paths);
    // The bar shows where it stands; it is not the kind that only says "busy".
    auto *bar = fixture.find<QProgressBar>(u"jobProgress"_s);
    QTRY_VERIFY(bar->isVisible() && bar->maximum() > 0 && opened.size() > 5);
    QTest::mouseClick(fixture.find<QToolButton>(u"jobCancel"_s), Qt::LeftButton);
    QTRY_VERIFY(finished.contains(QVariantList{QVariant::fromValue(JobId(1)), true}));
    QVERIFY(opened.size() < paths.size());
    QTRY_VERIFY(!fixture.workspace.isBusy());
    QTRY_VERIFY(!fixture.find(u"jobIndicator"_s)->isVisible());
}

void OpeningTest::manyArticlesNeedNoTabs()
{
    const auto gate = std::make_shared<GatedExtractor::Gate>();
    gate->permits.release(1000);
    WindowFixture fixture(gatedEngine(gate));
    QStringList paths;
    for (int i = 0; i < ArticleTabs::tabLimit + 10; ++i)
        paths.append(fixture.write(u"%1.txt"_s.arg(i), bridgeArticle() + QString::number(i)));
    QVERIFY(fixture.open(paths));
    QCOMPARE(fixture.workspace.articles().size(), paths.size());
    auto *tabs = fixture.find<ArticleTabs>(u"articleTabs"_s);
    QCOMPARE(tabs->count(), ArticleTabs::tabLimit);
    const ArticleId last = fixture.workspace.articles().constLast();
    tabs->showArticle(last);
    QCOMPARE(tabs->currentArticle(), last);
    fixture.action(u"closeAll"_s)->trigger();
    QVERIFY(fixture.workspace.articles().isEmpty());
}

void OpeningTest::unreadPartsAreTold()
{
    WindowFixture fixture;
    const QString crowded = u"\n\n"_s + u"said Mara said Olav "_s.repeated(400) + u'\n';
    QVERIFY(fixture.open({fixture.write(u"a.txt"_s, bridgeArticle())}));
    auto *strip = fixture.find<MessageStrip>(u"messageStrip"_s);
    QVERIFY(strip->isHidden());
    QVERIFY(fixture.open({fixture.write(u"crowded.txt"_s, bridgeArticle() + crowded)}));
    QTRY_VERIFY(strip->isVisible());
    QVERIFY2(strip->text().contains(u"of “crowded.txt” was not read"_s), qPrintable(strip->text()));
    strip->dismiss();
    fixture.action(u"analyseAgain"_s)->trigger();
    QVERIFY(fixture.waitUntilIdle());
    QVERIFY(strip->isHidden()); // once is enough
}

QTEST_MAIN(OpeningTest)
#include "tst_opening.moc"
