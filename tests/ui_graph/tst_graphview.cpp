// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineextractor.h"
#include "ui/graph/graphcanvas.h"
#include "ui/graph/graphview.h"
#include "workspace/engine.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString floodText = u"The flood wall failed\n\n"
                          "Ann Bell: “We were never told.”\n\n"
                          "Ann Bell: “Ask the engineers.”\n\n"
                          "an insider to Page One: the report lay in a drawer\n"_s;
const QString drawerText = u"The report in the drawer\n\n"
                           "Bo Dunmoor: “I read it in March.”\n\n"
                           "Ann Bell: “No comment.”\n"_s;

} // namespace

/// Drives the real view by names, keys and mouse, over a workspace that reads files.
class GraphViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void emptyViewInvites();
    void showsTheOpenArticles();
    void clickSelects();
    void clickOnAPersonPrefersTheCurrentArticle();
    void selectionElsewhereMarksTheNode();
    void articleAloneDimsNothing();
    void clickOnNothingClears();
    void arrowsWalkAndEnterSelects();
    void escapeClears();
    void keyboardStartsAtTheFirstNode();
    void wheelZoomsAtTheCursor();
    void shiftWheelScrolls();
    void zoomHasLimits();
    void keysZoomAndFit();
    void draggingMovesTheGraph();
    void findSteps();
    void findCloses();
    void scopeOfOneArticle();
    void scopeFollowsTheArticle();
    void closingArticlesEmptiesTheGraph();
    void placesAreKeptWhenAnArticleComes();
    void darkChangesTheGround();
    void toolTipTellsTheNode();
    void screenReaderHearsTheNode();
    void exportsSvg();
    void exportsPng();
    void exportSaysWhatIsWrong();

private:
    ArticleId open(const QString &name, const QString &text);
    const SourceGraph &graph() const { return m_view->canvas().graphScene().graph(); }
    GraphNodeIndex node(const QString &label) const;
    QString labelOfFocus() const;
    void click(GraphNodeIndex node);
    QImage picture(GraphNodeIndex node) const;
    template <typename T>
    T *child(const QString &name) const
    {
        return m_view->findChild<T *>(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SelectionModel> m_selection;
    std::unique_ptr<GraphView> m_view;
};

void GraphViewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_workspace = std::make_unique<Workspace>(std::make_shared<const Engine>(
        ImporterRegistry::withDefaultImporters(), [] { return std::make_unique<test::LineExtractor>(); }));
    m_selection = std::make_unique<SelectionModel>();
    m_view = std::make_unique<GraphView>(m_workspace.get(), m_selection.get());
    m_view->resize(900, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->activateWindow();
}

void GraphViewTest::cleanup()
{
    m_view.reset();
    m_selection.reset();
    m_workspace.reset();
    m_folder.reset();
}

ArticleId GraphViewTest::open(const QString &name, const QString &text)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(name));
    file.close();
    QSignalSpy opened(m_workspace.get(), &Workspace::articleOpened);
    m_workspace->openFiles({file.fileName()});
    if (!opened.wait())
        qFatal("%s did not open", qPrintable(name));
    const auto id = opened.first().first().value<ArticleId>();
    if (!QTest::qWaitFor([&] {
            return m_workspace->isAnalysed(id)
                && m_workspace->graph()->graph.nodeOfAttribution(id, 0) != noGraphNode;
        }))
        qFatal("%s is not in the graph", qPrintable(name));
    return id;
}

GraphNodeIndex GraphViewTest::node(const QString &label) const
{
    for (GraphNodeIndex i = 0; i < graph().nodes.size(); ++i) {
        if (graph().nodes[i].label == label)
            return i;
    }
    qFatal("no node %s", qPrintable(label));
    return noGraphNode;
}

QString GraphViewTest::labelOfFocus() const
{
    const GraphNodeIndex focus = m_view->canvas().focusNode();
    return focus == noGraphNode ? QString() : graph().nodes[focus].label;
}

void GraphViewTest::click(GraphNodeIndex node)
{
    m_view->canvas().reveal(node);
    QTest::mouseClick(m_view->canvas().viewport(), Qt::LeftButton, {},
                      m_view->canvas().viewportRect(node).center());
}

QImage GraphViewTest::picture(GraphNodeIndex node) const
{
    const QRect rect = m_view->canvas().viewportRect(node).adjusted(-4, -4, 4, 4);
    return m_view->canvas().viewport()->grab(rect).toImage();
}

void GraphViewTest::emptyViewInvites()
{
    QVERIFY(graph().isEmpty());
    QCOMPARE(m_view->objectName(), u"graphView"_s);
    const QImage image = m_view->canvas().viewport()->grab().toImage();
    bool hasInk = false;
    for (int x = 0; x < image.width(); ++x)
        hasInk = hasInk || image.pixelColor(x, image.height() / 2) != image.pixelColor(0, 0);
    QVERIFY(hasInk);
    QTest::keyClick(&m_view->canvas(), Qt::Key_Right);
    QTest::keyClick(&m_view->canvas(), Qt::Key_Return);
    QTest::keyClick(&m_view->canvas(), Qt::Key_F);
    QCOMPARE(m_selection->current(), Selection{});
}

void GraphViewTest::showsTheOpenArticles()
{
    open(u"flood.txt"_s, floodText);
    open(u"drawer.txt"_s, drawerText);
    QCOMPARE(graph().nodes.size(), m_workspace->graph()->graph.nodes.size());
    const QRect viewport = m_view->canvas().viewport()->rect();
    QVERIFY(viewport.contains(m_view->canvas().viewportRect(node(u"The flood wall failed"_s))));
    QVERIFY(viewport.contains(m_view->canvas().viewportRect(node(u"“No comment.”"_s))));
}

void GraphViewTest::clickSelects()
{
    const ArticleId flood = open(u"flood.txt"_s, floodText);
    click(node(u"“Ask the engineers.”"_s));
    QCOMPARE(m_selection->current(), (Selection{flood, 1, noEntity}));
    click(node(u"an insider"_s));
    QCOMPARE(m_selection->current(), (Selection{flood, noAttribution, 1}));
    click(node(u"Page One"_s));
    QCOMPARE(m_selection->current(), (Selection{flood, noAttribution, 2}));
    click(node(u"The flood wall failed"_s));
    QCOMPARE(m_selection->current(), (Selection{flood}));
}

void GraphViewTest::clickOnAPersonPrefersTheCurrentArticle()
{
    const ArticleId flood = open(u"flood.txt"_s, floodText);
    const ArticleId drawer = open(u"drawer.txt"_s, drawerText);
    click(node(u"Ann Bell"_s));
    QCOMPARE(m_selection->current(), (Selection{flood, noAttribution, 0}));
    m_selection->select({drawer});
    click(node(u"Ann Bell"_s));
    QCOMPARE(m_selection->current(), (Selection{drawer, noAttribution, 1}));
}

void GraphViewTest::selectionElsewhereMarksTheNode()
{
    const ArticleId flood = open(u"flood.txt"_s, floodText);
    QTRY_COMPARE(m_view->canvas().graphScene().isMoving(), false);
    const GraphNodeIndex words = node(u"“Ask the engineers.”"_s);
    const GraphNodeIndex others = node(u"the report lay in a drawer"_s);
    const QImage plainWords = picture(words);
    const QImage plainOthers = picture(others);
    m_selection->select({flood, 1, noEntity});
    QVERIFY(m_view->canvas().viewport()->rect().contains(m_view->canvas().viewportRect(words)));
    QVERIFY(picture(words) != plainWords);
    QVERIFY(picture(others) != plainOthers);
    m_selection->clear();
    QCOMPARE(picture(words), plainWords);
    QCOMPARE(picture(others), plainOthers);
}

void GraphViewTest::articleAloneDimsNothing()
{
    const ArticleId flood = open(u"flood.txt"_s, floodText);
    open(u"drawer.txt"_s, drawerText);
    QTRY_COMPARE(m_view->canvas().graphScene().isMoving(), false);
    const GraphNodeIndex other = node(u"“No comment.”"_s);
    const QImage plain = picture(other);
    m_selection->select({flood});
    QCOMPARE(picture(other), plain);
}

void GraphViewTest::clickOnNothingClears()
{
    open(u"flood.txt"_s, floodText);
    click(node(u"Ann Bell"_s));
    QVERIFY(m_selection->current() != Selection{});
    QTest::mouseClick(m_view->canvas().viewport(), Qt::LeftButton, {}, {2, 2});
    QCOMPARE(m_selection->current(), Selection{});
}

void GraphViewTest::arrowsWalkAndEnterSelects()
{
    const ArticleId flood = open(u"flood.txt"_s, floodText);
    GraphCanvas *canvas = &m_view->canvas();
    m_view->setFocus(Qt::ShortcutFocusReason);
    QTRY_VERIFY(canvas->hasFocus());
    QTest::keyClick(canvas, Qt::Key_End);
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(labelOfFocus(), u"The flood wall failed"_s);
    QStringList seen;
    for (Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right}) {
        QTest::keyClick(canvas, key);
        seen.append(labelOfFocus());
    }
    QVERIFY2(seen.last().startsWith(u'“') || seen.last() == u"the report lay in a drawer",
             qPrintable(seen.join(u'|')));
    QCOMPARE(m_selection->current(), Selection{});
    canvas->setFocusNode(node(u"Ann Bell"_s));
    QTest::keyClick(canvas, Qt::Key_Return);
    QCOMPARE(m_selection->current(), (Selection{flood, noAttribution, 0}));
}

void GraphViewTest::escapeClears()
{
    open(u"flood.txt"_s, floodText);
    click(node(u"Ann Bell"_s));
    QTest::keyClick(&m_view->canvas(), Qt::Key_Escape);
    QCOMPARE(m_selection->current(), Selection{});
}

void GraphViewTest::keyboardStartsAtTheFirstNode()
{
    open(u"flood.txt"_s, floodText);
    m_view->canvas().clearFocus();
    m_view->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(labelOfFocus(), u"The flood wall failed"_s);
}

void GraphViewTest::wheelZoomsAtTheCursor()
{
    open(u"flood.txt"_s, floodText);
    GraphCanvas &canvas = m_view->canvas();
    const auto turn = [&](QPointF at, int angle, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    };
    for (Qt::KeyboardModifiers modifiers :
         {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ControlModifier)}) {
        for (int i = 0; i < 3; ++i)
            turn({450, 200}, 120, modifiers);
        const QPointF at(300, 180);
        const QPointF before = canvas.mapToScene(at.toPoint());
        const double zoom = canvas.zoom();
        turn(at, 120, modifiers);
        QVERIFY(canvas.zoom() > zoom);
        const QPointF after = canvas.mapToScene(at.toPoint());
        QVERIFY2((after - before).manhattanLength() < 3, "the point under the cursor stays");
        turn(at, -120, modifiers);
        QVERIFY(qAbs(canvas.zoom() - zoom) < 1e-6);
    }
}

void GraphViewTest::shiftWheelScrolls()
{
    open(u"flood.txt"_s, floodText);
    GraphCanvas &canvas = m_view->canvas();
    for (int i = 0; i < 6; ++i)
        m_view->zoomIn();
    const double zoom = canvas.zoom();
    const QPoint before(canvas.horizontalScrollBar()->value(), canvas.verticalScrollBar()->value());
    QWheelEvent event({300, 180}, canvas.viewport()->mapToGlobal(QPointF(300, 180)), {}, {0, -120},
                      Qt::NoButton, Qt::ShiftModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas.viewport(), &event);
    QCOMPARE(canvas.zoom(), zoom);
    QVERIFY(QPoint(canvas.horizontalScrollBar()->value(), canvas.verticalScrollBar()->value()) != before);
}

void GraphViewTest::zoomHasLimits()
{
    open(u"flood.txt"_s, floodText);
    for (int i = 0; i < 60; ++i)
        m_view->zoomIn();
    QVERIFY(m_view->canvas().zoom() <= GraphCanvas::largestZoom + 1e-9);
    for (int i = 0; i < 120; ++i)
        m_view->zoomOut();
    QVERIFY(m_view->canvas().zoom() >= GraphCanvas::smallestZoom - 1e-9);
}

void GraphViewTest::keysZoomAndFit()
{
    open(u"flood.txt"_s, floodText);
    GraphCanvas &canvas = m_view->canvas();
    const double zoom = canvas.zoom();
    QTest::keyClick(&canvas, Qt::Key_Plus);
    QVERIFY(canvas.zoom() > zoom);
    QTest::keyClick(&canvas, Qt::Key_Minus);
    QVERIFY(qAbs(canvas.zoom() - zoom) < 1e-6);
    for (Qt::Key key : {Qt::Key_F, Qt::Key_0}) {
        for (int i = 0; i < 8; ++i)
            m_view->zoomIn();
        QTest::keyClick(&canvas, key);
        for (GraphNodeIndex i = 0; i < graph().nodes.size(); ++i)
            QVERIFY(canvas.viewport()->rect().contains(canvas.viewportRect(i)));
    }
}

void GraphViewTest::draggingMovesTheGraph()
{
    open(u"flood.txt"_s, floodText);
    GraphCanvas &canvas = m_view->canvas();
    for (int i = 0; i < 6; ++i)
        m_view->zoomIn();
    const QPointF before = canvas.mapToScene(QPoint(0, 0));
    const QPoint from = canvas.viewport()->rect().center();
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, from);
    QMouseEvent drag(QEvent::MouseMove, from - QPoint(60, 30),
                     canvas.viewport()->mapToGlobal(from - QPoint(60, 30)), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(canvas.viewport(), &drag);
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, from - QPoint(60, 30));
    QVERIFY(canvas.mapToScene(QPoint(0, 0)).x() > before.x());
    QCOMPARE(m_selection->current(), Selection{});
}

void GraphViewTest::findSteps()
{
    open(u"flood.txt"_s, floodText);
    open(u"drawer.txt"_s, drawerText);
    QTest::keyClick(&m_view->canvas(), Qt::Key_Slash);
    auto *line = child<QLineEdit>(u"graphFindLine"_s);
    QVERIFY(line->isVisible());
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, u"DRAWER"_s);
    auto *count = child<QLabel>(u"graphFindCount"_s);
    QCOMPARE(count->text(), u"1 of 2"_s);
    QCOMPARE(labelOfFocus(), u"The report in the drawer"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(count->text(), u"2 of 2"_s);
    QCOMPARE(labelOfFocus(), u"the report lay in a drawer"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(count->text(), u"1 of 2"_s);
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"2 of 2"_s);
    QTest::mouseClick(child<QToolButton>(u"graphFindNext"_s), Qt::LeftButton);
    QCOMPARE(count->text(), u"1 of 2"_s);
    QTest::keyClicks(line, u" of nobody"_s);
    QCOMPARE(count->text(), u"Not found"_s);
}

void GraphViewTest::findCloses()
{
    open(u"flood.txt"_s, floodText);
    m_view->showFindBar();
    auto *line = child<QLineEdit>(u"graphFindLine"_s);
    QTest::keyClicks(line, u"ann"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!line->isVisible());
    QTRY_VERIFY(m_view->canvas().hasFocus());
    QCOMPARE(labelOfFocus(), u"Ann Bell"_s);
}

void GraphViewTest::scopeOfOneArticle()
{
    const ArticleId flood = open(u"flood.txt"_s, floodText);
    const ArticleId drawer = open(u"drawer.txt"_s, drawerText);
    m_selection->select({drawer});
    auto *box = child<QComboBox>(u"graphScope"_s);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(m_view->scope(), GraphScope::ThisArticle);
    QTRY_COMPARE(graph().nodeOfArticle(flood), noGraphNode);
    QVERIFY(graph().nodeOfArticle(drawer) != noGraphNode);
    m_view->setScope(GraphScope::AllArticles);
    QTRY_VERIFY(graph().nodeOfArticle(flood) != noGraphNode);
}

void GraphViewTest::scopeFollowsTheArticle()
{
    const ArticleId flood = open(u"flood.txt"_s, floodText);
    const ArticleId drawer = open(u"drawer.txt"_s, drawerText);
    m_selection->select({drawer});
    m_view->setScope(GraphScope::ThisArticle);
    m_selection->select({flood}); // while the other one is still being laid out
    QTRY_VERIFY(graph().nodeOfArticle(flood) != noGraphNode && graph().nodeOfArticle(drawer) == noGraphNode);
    m_selection->select({drawer, 0, noEntity});
    QTRY_VERIFY(graph().nodeOfArticle(drawer) != noGraphNode && graph().nodeOfArticle(flood) == noGraphNode);
    m_selection->clear(); // the article stays
    QVERIFY(graph().nodeOfArticle(drawer) != noGraphNode);
}

void GraphViewTest::closingArticlesEmptiesTheGraph()
{
    const ArticleId flood = open(u"flood.txt"_s, floodText);
    m_view->canvas().setFocusNode(node(u"Ann Bell"_s));
    m_workspace->closeArticle(flood);
    QTRY_VERIFY(graph().isEmpty());
    QCOMPARE(m_view->canvas().focusNode(), noGraphNode);
}

void GraphViewTest::placesAreKeptWhenAnArticleComes()
{
    open(u"flood.txt"_s, floodText);
    m_view->zoomIn();
    m_view->canvas().setFocusNode(node(u"Ann Bell"_s));
    const double zoom = m_view->canvas().zoom();
    const QRect before = m_view->canvas().viewportRect(node(u"The flood wall failed"_s));
    open(u"drawer.txt"_s, drawerText);
    QCOMPARE(m_view->canvas().zoom(), zoom);
    QCOMPARE(labelOfFocus(), u"Ann Bell"_s);
    const QRect after = m_view->canvas().viewportRect(node(u"The flood wall failed"_s));
    QVERIFY2((after.center() - before.center()).manhattanLength() < 200, "moved no further than what came");
    QTRY_COMPARE(m_view->canvas().graphScene().isMoving(), false);
}

void GraphViewTest::darkChangesTheGround()
{
    open(u"flood.txt"_s, floodText);
    m_view->setDark(false);
    const QColor light = m_view->canvas().viewport()->grab().toImage().pixelColor(1, 1);
    m_view->setDark(true);
    const QColor dark = m_view->canvas().viewport()->grab().toImage().pixelColor(1, 1);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
    QVERIFY(!graph().isEmpty());
}

void GraphViewTest::toolTipTellsTheNode()
{
    open(u"flood.txt"_s, floodText);
    const QPoint at = m_view->canvas().viewportRect(node(u"“Ask the engineers.”"_s)).center();
    QHelpEvent event(QEvent::ToolTip, at, m_view->canvas().viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(m_view->canvas().viewport(), &event);
    QVERIFY2(QToolTip::text().contains(u"said by Ann Bell"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

void GraphViewTest::screenReaderHearsTheNode()
{
    open(u"flood.txt"_s, floodText);
    GraphCanvas &canvas = m_view->canvas();
    QVERIFY(!canvas.accessibleName().isEmpty());
    canvas.setFocusNode(node(u"Ann Bell"_s));
    QCOMPARE(canvas.accessibleDescription(), u"Person: Ann Bell; statements: 2."_s);
    canvas.setFocusNode(node(u"the report lay in a drawer"_s));
    QCOMPARE(canvas.accessibleDescription(),
             u"Indirect statement: the report lay in a drawer; said by an insider."_s);
}

void GraphViewTest::exportsSvg()
{
    open(u"flood.txt"_s, floodText);
    const QString path = m_folder->filePath(u"graph.svg"_s);
    QSignalSpy exported(m_view.get(), &GraphView::exported);
    m_view->exportSvg(path);
    QVERIFY(exported.wait());
    QCOMPARE(exported.first().first().toString(), path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(text.contains(u"Ann Bell"_s));
    QVERIFY(text.contains(u"“Ask the engineers.”"_s));
    QSvgRenderer renderer(path);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBoxF().toRect(), m_view->canvas().graphScene().layout().bounds.toRect());
}

void GraphViewTest::exportsPng()
{
    open(u"flood.txt"_s, floodText);
    const QString path = m_folder->filePath(u"graph.png"_s);
    QSignalSpy exported(m_view.get(), &GraphView::exported);
    m_view->exportPng(path);
    QVERIFY(exported.wait());
    const QImage image(path);
    const GraphLayout &layout = m_view->canvas().graphScene().layout();
    QCOMPARE(image.size(), (layout.bounds.size() * 2).toSize());
    const QRectF article = layout.nodes[node(u"The flood wall failed"_s)];
    const QPointF inArticle = (article.bottomRight() - QPointF(4, 4) - layout.bounds.topLeft()) * 2;
    QVERIFY(image.pixelColor(1, 1) != image.pixelColor(inArticle.toPoint()));
}

void GraphViewTest::exportSaysWhatIsWrong()
{
    QSignalSpy failed(m_view.get(), &GraphView::exportFailed);
    m_view->exportSvg(m_folder->filePath(u"graph.svg"_s));
    QVERIFY(failed.wait());
    QVERIFY(failed.takeFirst().first().toString().contains(u"open an article"_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"graph.svg"_s)));
    open(u"flood.txt"_s, floodText);
    const QString path = m_folder->filePath(u"missing/graph.png"_s);
    m_view->exportPng(path);
    QVERIFY(failed.wait());
    QVERIFY(failed.takeFirst().first().toString().contains(u"missing"_s));
    m_view->exportSvg(path);
    QVERIFY(failed.wait());
    QVERIFY(failed.takeFirst().first().toString().contains(u"missing"_s));
}

QTEST_MAIN(GraphViewTest)
#include "tst_graphview.moc"
