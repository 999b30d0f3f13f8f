// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphlayout.h"
#include "graph/graphpainter.h"
#include "graph/speakerpalette.h"
#include "testutils.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using hearsay::test::ArticleBuilder;

class GraphPainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsEveryNodeInItsPlace_data();
    void drawsEveryNodeInItsPlace();
    void drawsEveryEdge();
    void kindsDifferWithoutColour();
    void stancesDifferInFormAndColour();
    void formsOfLinesDiffer();
    void marksShow();
    void coarserDetailKeepsPlaceAndColour();
    void labelsStayInside();
    void speakersColourTheirWords();
    void outlinesLieInTheirNodes();

private:
    QImage paintedNode(GraphNodeIndex node, GraphMarks marks = GraphMark::None, bool dark = false) const;

    SourceGraph m_graph;
    GraphLayout m_layout;
    QList<int> m_slots;
};

namespace {

/// One node of each kind, and statements of each form.
AnalysedArticle everyKind()
{
    ArticleBuilder article(1, u"Flood wall failed"_s, u"The Lissom Herald"_s);
    article.says(article.person(u"Ann Bell"_s), {u"“We were told.”"_s});
    article.says(article.entity(u"Water Authority"_s, EntityType::Organisation), {u"it was “sound”"_s},
                 AttributionKind::Mixed);
    article.says(article.entity(u"residents"_s, EntityType::Group), {u"it broke"_s},
                 AttributionKind::Indirect);
    article.says(article.insider(u"an insider"_s), {u"“Yes.”"_s});
    article.says(article.entity(u"the report"_s, EntityType::Document), {u"“Deferred.”"_s});
    article.says(article.entity(u"Marlow"_s, EntityType::Unknown), {u"“Perhaps.”"_s});
    return article.build();
}

QImage canvas(const QRectF &area, const QColor &background)
{
    QImage image(area.size().toSize() * 2, QImage::Format_RGB32);
    image.fill(background);
    return image;
}

void aim(QPainter &painter, const QRectF &area)
{
    painter.scale(2, 2);
    painter.translate(-area.topLeft());
}

/// The share of pixels of `area` (in device pixels) that differ from `background`.
double inked(const QImage &image, const QRect &area, const QColor &background)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y) != background ? 1 : 0;
    }
    return double(count) / (area.width() * area.height());
}

} // namespace

void GraphPainterTest::initTestCase()
{
    m_graph = buildSourceGraph({everyKind()});
    QVERIFY(!m_graph.nodes.isEmpty() && !m_graph.edges.isEmpty());
    JobMonitor monitor;
    Result<GraphLayout> layout = layoutGraph(m_graph, {}, monitor);
    QVERIFY(layout);
    m_layout = std::move(layout).value();
    m_slots
        = speakerSlots(m_graph, [](ArticleId, EntityIndex entity) { return entity % SpeakerPalette::size; });
}

QImage GraphPainterTest::paintedNode(GraphNodeIndex node, GraphMarks marks, bool dark) const
{
    const GraphPainter graphPainter(m_graph, m_layout, {dark, m_slots});
    constexpr double margin = GraphPainter::overhang + 3;
    const QRectF area = m_layout.nodes[node].adjusted(-margin, -margin, margin, margin);
    QImage image = canvas(area, graphPainter.background());
    QPainter painter(&image);
    aim(painter, area);
    graphPainter.paintNode(painter, node, marks);
    return image;
}

void GraphPainterTest::drawsEveryNodeInItsPlace_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void GraphPainterTest::drawsEveryNodeInItsPlace()
{
    QFETCH(bool, dark);
    const GraphPainter graphPainter(m_graph, m_layout, {dark, m_slots});
    for (GraphNodeIndex i = 0; i < m_graph.nodes.size(); ++i) {
        for (GraphMarks marks : {GraphMarks(), GraphMarks(GraphMark::Selected | GraphMark::Focused)}) {
            const QImage image = paintedNode(i, marks, dark);
            const QColor background = graphPainter.background();
            QVERIFY2(inked(image, image.rect().adjusted(18, 18, -18, -18), background) > 0.8,
                     qPrintable(m_graph.nodes[i].label));
            // Nothing beyond the overhang.
            QCOMPARE(inked(image, QRect(0, 0, image.width(), 4), background), 0.0);
            QCOMPARE(inked(image, QRect(0, 0, 4, image.height()), background), 0.0);
            QCOMPARE(inked(image, QRect(image.width() - 4, 0, 4, image.height()), background), 0.0);
        }
    }
}

void GraphPainterTest::drawsEveryEdge()
{
    const GraphPainter graphPainter(m_graph, m_layout, {false, m_slots});
    for (int e = 0; e < m_graph.edges.size(); ++e) {
        QImage image = canvas(m_layout.bounds, graphPainter.background());
        QPainter painter(&image);
        aim(painter, m_layout.bounds);
        graphPainter.paintEdge(painter, e);
        painter.end();
        QVERIFY(inked(image, image.rect(), graphPainter.background()) > 0);
        const QPainterPath line = graphPainter.edgeLine(e);
        QCOMPARE(line.pointAtPercent(0), m_layout.edges[e].points.first());
        QCOMPARE(line.pointAtPercent(1), m_layout.edges[e].points.last());
    }
}

void GraphPainterTest::kindsDifferWithoutColour()
{
    // The same label and colour for each kind, at the same place: the images differ nevertheless.
    SourceGraph graph;
    GraphLayout layout;
    for (GraphNodeKind kind :
         {GraphNodeKind::Article, GraphNodeKind::Outlet, GraphNodeKind::Person, GraphNodeKind::Organisation,
          GraphNodeKind::Group, GraphNodeKind::AnonymousSource, GraphNodeKind::UnknownSpeaker,
          GraphNodeKind::Statement, GraphNodeKind::Claim})
    {
        GraphNode node;
        node.kind = kind;
        node.label = u"The same"_s;
        graph.nodes.append(node);
        layout.nodes.append(QRectF(10, 10, 140, 40));
    }
    const GraphPainter graphPainter(graph, layout, {false, QList<int>(graph.nodes.size(), 0)});
    QList<QImage> images;
    for (GraphNodeIndex i = 0; i < graph.nodes.size(); ++i) {
        QImage image(160, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        graphPainter.paintNode(painter, i);
        painter.end();
        const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
        QVERIFY2(!images.contains(grey), qPrintable(graphNodeKindName(graph.nodes[i].kind)));
        images.append(grey);
    }
}

void GraphPainterTest::stancesDifferInFormAndColour()
{
    SourceGraph graph = m_graph;
    const int edge = int(std::find_if(graph.edges.begin(), graph.edges.end(),
                                      [](const GraphEdge &e) { return e.kind == GraphEdgeKind::Said; })
                         - graph.edges.begin());
    graph.nodes[graph.edges[edge].to].kind = GraphNodeKind::Claim;
    for (bool dark : {false, true}) {
        QList<double> ink;
        QList<QImage> images;
        for (const auto &[kind, hearsay] :
             {std::pair{GraphEdgeKind::Asserts, false}, std::pair{GraphEdgeKind::Denies, false},
              std::pair{GraphEdgeKind::Asserts, true}, std::pair{GraphEdgeKind::Denies, true}})
        {
            graph.edges[edge].kind = kind;
            graph.edges[edge].hearsay = hearsay;
            const GraphPainter graphPainter(graph, m_layout, {dark, m_slots});
            QImage image = canvas(m_layout.bounds, graphPainter.background());
            QPainter painter(&image);
            aim(painter, m_layout.bounds);
            graphPainter.paintEdge(painter, edge);
            painter.end();
            ink.append(inked(image, image.rect(), graphPainter.background()));
            images.append(image);
        }
        // Whole, in dashes, in dots, in pairs of dots.
        QVERIFY(ink[0] > ink[1] && ink[1] > ink[2] && ink[2] > ink[3] && ink[3] > 0);
        const auto isGreener = [](const QImage &image) {
            qint64 difference = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    difference += image.pixelColor(x, y).green() - image.pixelColor(x, y).red();
            }
            return difference;
        };
        QVERIFY(isGreener(images[0]) > isGreener(images[1]));
        QVERIFY(isGreener(images[2]) > isGreener(images[3]));
    }
}

void GraphPainterTest::formsOfLinesDiffer()
{
    SourceGraph graph = m_graph;
    const int edge = int(std::find_if(graph.edges.begin(), graph.edges.end(),
                                      [](const GraphEdge &e) { return e.kind == GraphEdgeKind::Said; })
                         - graph.edges.begin());
    QList<double> ink;
    for (AttributionKind form : {AttributionKind::Direct, AttributionKind::Mixed, AttributionKind::Indirect})
    {
        graph.nodes[graph.edges[edge].to].form = form;
        const GraphPainter graphPainter(graph, m_layout, {false, m_slots});
        QImage image = canvas(m_layout.bounds, graphPainter.background());
        QPainter painter(&image);
        aim(painter, m_layout.bounds);
        graphPainter.paintEdge(painter, edge);
        painter.end();
        ink.append(inked(image, image.rect(), graphPainter.background()));
    }
    QVERIFY(ink[0] > ink[1] && ink[1] > ink[2] && ink[2] > 0);
}

void GraphPainterTest::marksShow()
{
    const QImage plain = paintedNode(0);
    for (GraphMark mark :
         {GraphMark::Selected, GraphMark::Highlighted, GraphMark::Dimmed, GraphMark::Focused})
        QVERIFY(paintedNode(0, mark) != plain);
}

void GraphPainterTest::coarserDetailKeepsPlaceAndColour()
{
    QCOMPARE(GraphPainter::detailAt(1), GraphDetail::Full);
    QCOMPARE(GraphPainter::detailAt(0.3), GraphDetail::Shape);
    QCOMPARE(GraphPainter::detailAt(0.05), GraphDetail::Trace);
    const GraphPainter graphPainter(m_graph, m_layout, {false, m_slots});
    QImage last;
    for (GraphDetail detail : {GraphDetail::Full, GraphDetail::Shape, GraphDetail::Trace}) {
        QImage image = canvas(m_layout.bounds, graphPainter.background());
        QPainter painter(&image);
        aim(painter, m_layout.bounds);
        for (GraphNodeIndex i = 0; i < m_graph.nodes.size(); ++i)
            graphPainter.paintNode(painter, i, GraphMark::None, detail);
        for (int e = 0; e < m_graph.edges.size(); ++e)
            graphPainter.paintEdge(painter, e, GraphMark::None, detail);
        painter.end();
        QVERIFY(image != last);
        last = image;
        for (const QRectF &node : m_layout.nodes) {
            const QPointF corner = (node.topLeft() - m_layout.bounds.topLeft()) * 2;
            QVERIFY(inked(image, QRectF(corner, node.size() * 2).toRect().adjusted(16, 16, -16, -16),
                          graphPainter.background())
                    > 0.9);
        }
    }
}

void GraphPainterTest::labelsStayInside()
{
    GraphNode node;
    node.kind = GraphNodeKind::Person;
    node.label = QString(80, u'W');
    SourceGraph graph;
    graph.nodes = {node};
    GraphLayout layout;
    layout.nodes = {QRectF(20, 20, 100, 44)};
    const GraphPainter graphPainter(graph, layout, {false, {0}});
    QImage image(140, 84, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    graphPainter.paintNode(painter, 0);
    painter.end();
    QCOMPARE(inked(image, QRect(0, 0, 140, 19), Qt::white), 0.0);
    QCOMPARE(inked(image, QRect(121, 0, 19, 84), Qt::white), 0.0);
    QCOMPARE(inked(image, QRect(0, 65, 140, 19), Qt::white), 0.0);
}

void GraphPainterTest::speakersColourTheirWords()
{
    for (const GraphEdge &edge : std::as_const(m_graph.edges)) {
        if (edge.kind == GraphEdgeKind::Said) {
            QVERIFY(m_slots[edge.from] >= 0);
            QCOMPARE(m_slots[edge.to], m_slots[edge.from]);
        }
    }
    QCOMPARE(m_slots[m_graph.nodeOfArticle(1)], -1);
}

void GraphPainterTest::outlinesLieInTheirNodes()
{
    const GraphPainter graphPainter(m_graph, m_layout, {false, m_slots});
    for (GraphNodeIndex i = 0; i < m_graph.nodes.size(); ++i) {
        QVERIFY(m_layout.nodes[i].contains(graphPainter.nodeOutline(i).boundingRect()));
        QVERIFY(graphPainter.nodeOutline(i).contains(m_layout.nodes[i].center()));
    }
}

QTEST_MAIN(GraphPainterTest)
#include "tst_graphpainter.moc"
