// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphlayout.h"
#include "graph/graphmetrics.h"
#include "graph/layerorder.h"
#include "graph/layerpositions.h"
#include "testutils.h"

#include <QRandomGenerator>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using hearsay::test::ArticleBuilder;
using hearsay::test::syntheticArticles;

class GraphLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyGraphHasNoRoom();
    void singleNode();
    void properties_data();
    void properties();
    void isDeterministic();
    void sameFromSeveralThreads();
    void addingKeepsPlaces();
    void removingKeepsTheOrderAndClosesGaps();
    void outletsThatSpokeToEachOther();
    void cancelIsHonoured();
    void cancelInTheMiddle();
    void crossingsAreCountedAsByHand();
    void orderingUntangles();
    void orderingFindsNothingToDo();
    void placingIsLeastSquares();
};

namespace {

class CancelAfter : public JobMonitor
{
public:
    explicit CancelAfter(int questions)
        : m_left(questions)
    {
    }
    bool isCancelled() const override { return m_left-- <= 0; }

private:
    mutable std::atomic<int> m_left;
};

GraphLayout laidOut(const SourceGraph &graph, const QHash<QString, QRectF> &previous = {})
{
    JobMonitor monitor;
    Result<GraphLayout> layout = layoutGraph(graph, previous, monitor);
    if (!layout)
        qFatal("%s", qPrintable(layout.error().message));
    return std::move(layout).value();
}

QHash<QString, QRectF> placesOf(const SourceGraph &graph, const GraphLayout &layout)
{
    QHash<QString, QRectF> places;
    for (qsizetype i = 0; i < graph.nodes.size(); ++i)
        places.insert(graph.nodes[i].key, layout.nodes[i]);
    return places;
}

/// The pairs of nodes that overlap or come nearer than half the least distance, compared by sweeping each
/// column.
int collisions(const GraphLayout &layout)
{
    QList<QRectF> sorted = layout.nodes;
    std::sort(sorted.begin(), sorted.end(), [](const QRectF &a, const QRectF &b) {
        return std::pair(a.left(), a.top()) < std::pair(b.left(), b.top());
    });
    int found = 0;
    for (qsizetype i = 1; i < sorted.size(); ++i) {
        const QRectF &upper = sorted[i - 1];
        const QRectF &lower = sorted[i];
        const bool sameColumn = qFuzzyCompare(upper.left(), lower.left());
        if (sameColumn ? lower.top() < upper.bottom() + GraphMetrics::nodeGap - 1e-6
                       : lower.left() < upper.right())
            ++found;
    }
    return found;
}

void checkRoutes(const SourceGraph &graph, const GraphLayout &layout)
{
    for (qsizetype e = 0; e < graph.edges.size(); ++e) {
        const QList<QPointF> &points = layout.edges[e].points;
        const QRectF from = layout.nodes[graph.edges[e].from];
        const QRectF to = layout.nodes[graph.edges[e].to];
        QVERIFY(points.size() >= 2);
        QCOMPARE(points.first(), QPointF(from.right(), from.center().y()));
        QCOMPARE(points.last().y(), to.center().y());
        for (qsizetype i = 1; i < points.size(); ++i) {
            QVERIFY(points[i].x() >= points[i - 1].x());
            // A route crosses a column only on a level, and no node stands there.
            const QRectF segment = QRectF(points[i - 1], points[i]).normalized();
            for (const QRectF &node : layout.nodes) {
                if (segment.width() > 1 && segment.height() < 0.01 && node != from && node != to)
                    QVERIFY(node.right() <= segment.left() || node.left() >= segment.right()
                            || node.bottom() < segment.top() || node.top() > segment.top());
            }
        }
    }
}

} // namespace

void GraphLayoutTest::emptyGraphHasNoRoom()
{
    const GraphLayout layout = laidOut({});
    QVERIFY(layout.nodes.isEmpty());
    QVERIFY(layout.bounds.isEmpty());
}

void GraphLayoutTest::singleNode()
{
    const GraphLayout layout = laidOut(buildSourceGraph({ArticleBuilder(1, u"One"_s).build()}));
    QCOMPARE(layout.nodes.size(), 1);
    QVERIFY(layout.bounds.contains(layout.nodes.first()));
}

void GraphLayoutTest::properties_data()
{
    QTest::addColumn<int>("nodes");
    for (int nodes : {2, 5, 17, 40, 120, 300})
        QTest::addRow("%d", nodes) << nodes;
}

void GraphLayoutTest::properties()
{
    QFETCH(int, nodes);
    const SourceGraph graph = buildSourceGraph(syntheticArticles(nodes));
    const GraphLayout layout = laidOut(graph);
    QCOMPARE(layout.nodes.size(), graph.nodes.size());
    QCOMPARE(layout.edges.size(), graph.edges.size());
    QCOMPARE(collisions(layout), 0);
    for (const QRectF &node : layout.nodes)
        QVERIFY(layout.bounds.contains(node));
    for (qsizetype a = 0; a < graph.nodes.size(); ++a) {
        QCOMPARE(layout.nodes[a].size(), graphNodeSize(graph.nodes[a]));
        for (qsizetype b = 0; b < graph.nodes.size(); ++b) {
            if (graphLayer(graph.nodes[a].kind) < graphLayer(graph.nodes[b].kind))
                QVERIFY(layout.nodes[a].right() < layout.nodes[b].left());
        }
    }
    checkRoutes(graph, layout);
}

void GraphLayoutTest::isDeterministic()
{
    const SourceGraph graph = buildSourceGraph(syntheticArticles(150));
    const GraphLayout first = laidOut(graph);
    const GraphLayout second = laidOut(graph);
    QCOMPARE(first.nodes, second.nodes);
    for (qsizetype e = 0; e < first.edges.size(); ++e)
        QCOMPARE(first.edges[e].points, second.edges[e].points);
}

void GraphLayoutTest::sameFromSeveralThreads()
{
    const SourceGraph graph = buildSourceGraph(syntheticArticles(100));
    const GraphLayout alone = laidOut(graph);
    QVERIFY(!alone.nodes.isEmpty());
    std::vector<std::unique_ptr<QThread>> threads;
    std::vector<GraphLayout> layouts(4);
    for (GraphLayout &layout : layouts) {
        threads.emplace_back(QThread::create([&] { layout = laidOut(graph); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    for (const GraphLayout &layout : layouts)
        QCOMPARE(layout.nodes, alone.nodes);
}

void GraphLayoutTest::addingKeepsPlaces()
{
    QList<AnalysedArticle> articles = syntheticArticles(120);
    const AnalysedArticle added = articles.takeLast();
    const SourceGraph before = buildSourceGraph(articles);
    const GraphLayout old = laidOut(before);
    articles.append(added);
    const SourceGraph after = buildSourceGraph(articles);
    const GraphLayout next = laidOut(after, placesOf(before, old));

    QCOMPARE(collisions(next), 0);
    checkRoutes(after, next);
    double moved = 0;
    double addedHeight = 0;
    QList<QList<std::pair<double, double>>> columns(4);
    for (qsizetype i = 0; i < after.nodes.size(); ++i) {
        const GraphNodeIndex was = before.indexOf(after.nodes[i].key);
        if (was == noGraphNode) {
            addedHeight += next.nodes[i].height() + GraphMetrics::groupGap;
            continue;
        }
        moved = std::max(moved, std::abs(next.nodes[i].center().y() - old.nodes[was].center().y()));
        columns[graphLayer(after.nodes[i].kind)].append({old.nodes[was].top(), next.nodes[i].top()});
    }
    QVERIFY2(moved <= addedHeight, qPrintable(u"moved %1, added %2"_s.arg(moved).arg(addedHeight)));
    for (QList<std::pair<double, double>> &column : columns) {
        std::sort(column.begin(), column.end());
        QVERIFY(std::is_sorted(column.begin(), column.end(),
                               [](const auto &a, const auto &b) { return a.second < b.second; }));
    }
}

void GraphLayoutTest::removingKeepsTheOrderAndClosesGaps()
{
    ArticleBuilder top(1, u"Top"_s);
    top.says(top.person(u"Ann Bell"_s), {u"“Yes.”"_s});
    ArticleBuilder middle(2, u"Middle"_s);
    const EntityIndex bo = middle.person(u"Bo Dunmoor"_s);
    for (int i = 0; i < 12; ++i)
        middle.says(bo, {u"“This is number %1.”"_s.arg(i)});
    ArticleBuilder bottom(3, u"Bottom"_s);
    bottom.says(bottom.person(u"Cleo Greyling"_s), {u"“No.”"_s});
    const SourceGraph before = buildSourceGraph({top.build(), middle.build(), bottom.build()});
    const GraphLayout old = laidOut(before);
    const SourceGraph after = buildSourceGraph({top.build(), bottom.build()});
    const GraphLayout next = laidOut(after, placesOf(before, old));
    QCOMPARE(collisions(next), 0);
    QVERIFY(std::abs(next.nodes[after.nodeOfArticle(1)].top() - old.nodes[before.nodeOfArticle(1)].top())
            < 20);
    QVERIFY(next.nodes[after.nodeOfArticle(1)].bottom() < next.nodes[after.nodeOfArticle(3)].top());
    QVERIFY2(next.bounds.height() < old.bounds.height() / 2,
             qPrintable(QString::number(next.bounds.height())));
}

void GraphLayoutTest::outletsThatSpokeToEachOther()
{
    ArticleBuilder article(1, u"One"_s);
    const EntityIndex herald = article.outlet(u"The Herald"_s);
    article.says(herald, {u"“We stand by it.”"_s}, AttributionKind::Direct, {article.outlet(u"Page One"_s)});
    const SourceGraph graph = buildSourceGraph({article.build()});
    const GraphLayout layout = laidOut(graph);
    QCOMPARE(collisions(layout), 0);
    const auto toldTo = std::find_if(graph.edges.begin(), graph.edges.end(), [](const GraphEdge &edge) {
        return edge.kind == GraphEdgeKind::ToldTo;
    });
    QVERIFY(toldTo != graph.edges.end());
    const QList<QPointF> points = layout.edges[toldTo - graph.edges.begin()].points;
    QCOMPARE(points.first().x(), points.last().x());
    QVERIFY(points.first().y() != points.last().y());
}

void GraphLayoutTest::cancelIsHonoured()
{
    CancelAfter monitor(0);
    const Result<GraphLayout> layout = layoutGraph(buildSourceGraph(syntheticArticles(300)), {}, monitor);
    QVERIFY(!layout);
    QCOMPARE(layout.error().code, ErrorCode::Cancelled);
    QVERIFY(!layout.error().message.isEmpty());
}

void GraphLayoutTest::cancelInTheMiddle()
{
    const SourceGraph graph = buildSourceGraph(syntheticArticles(60));
    for (int questions = 1; questions < 12; ++questions) {
        CancelAfter monitor(questions);
        const Result<GraphLayout> layout = layoutGraph(graph, {}, monitor);
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, ErrorCode::Cancelled);
    }
    QCOMPARE(laidOut(graph).nodes.size(), graph.nodes.size()); // igraph is as it was
}

void GraphLayoutTest::crossingsAreCountedAsByHand()
{
    LayeredGraph graph;
    graph.layers = {0, 0, 0, 1, 1, 1};
    graph.layerCount = 2;
    graph.edges = {{0, 5}, {1, 4}, {2, 3}};
    QCOMPARE(countCrossings(graph, {{0, 1, 2}, {3, 4, 5}}), 3);
    QCOMPARE(countCrossings(graph, {{0, 1, 2}, {5, 4, 3}}), 0);
    graph.edges = {{0, 3}, {0, 4}, {1, 3}, {1, 4}, {2, 3}};
    QCOMPARE(countCrossings(graph, {{0, 1, 2}, {3, 4, 5}}), 3);

    QRandomGenerator random(3);
    LayeredGraph dense;
    dense.layerCount = 2;
    LayerOrder order(2);
    for (int v = 0; v < 30; ++v) {
        dense.layers.append(v % 2);
        order[v % 2].append(v);
    }
    for (int e = 0; e < 60; ++e)
        dense.edges.append({2 * random.bounded(15), 2 * random.bounded(15) + 1});
    qint64 pairs = 0;
    for (qsizetype a = 0; a < dense.edges.size(); ++a) {
        for (qsizetype b = 0; b < a; ++b)
            pairs += (dense.edges[a].first - dense.edges[b].first)
                        * (dense.edges[a].second - dense.edges[b].second)
                    < 0
                ? 1
                : 0;
    }
    QCOMPARE(countCrossings(dense, order), pairs);
}

void GraphLayoutTest::orderingUntangles()
{
    LayeredGraph graph;
    graph.layerCount = 3;
    for (int v = 0; v < 30; ++v)
        graph.layers.append(v / 10);
    for (int v = 0; v < 10; ++v) {
        graph.edges.append({v, 10 + (v * 7) % 10});
        graph.edges.append({10 + (v * 7) % 10, 20 + (v * 3) % 10});
    }
    JobMonitor monitor;
    const Result<LayerOrder> order = orderLayers(graph, monitor);
    QVERIFY(order);
    QCOMPARE(countCrossings(graph, order.value()), 0);
    for (int layer = 0; layer < 3; ++layer) {
        QList<int> vertices = order.value()[layer];
        std::sort(vertices.begin(), vertices.end());
        QCOMPARE(vertices.size(), 10);
        QCOMPARE(vertices.first(), 10 * layer);
        QCOMPARE(vertices.last(), 10 * layer + 9);
    }
}

void GraphLayoutTest::orderingFindsNothingToDo()
{
    LayeredGraph graph;
    graph.layers = {0, 0, 1, 1};
    graph.layerCount = 2;
    graph.edges = {{0, 2}, {1, 3}};
    JobMonitor monitor;
    const Result<LayerOrder> order = orderLayers(graph, monitor);
    QVERIFY(order);
    QCOMPARE(order.value(), (LayerOrder{{0, 1}, {2, 3}}));
}

void GraphLayoutTest::placingIsLeastSquares()
{
    LayeredGraph graph;
    graph.layers = {0, 0, 0};
    graph.layerCount = 1;
    // Two that wish for the same place share the way; the third one is far enough to be left alone.
    const QList<LayerVertex> vertices = {{20, 0, false, 100.0}, {20, 0, false, 100.0}, {20, 0, false, 400.0}};
    JobMonitor monitor;
    const QList<double> places = placeLayers(graph, {{0, 1, 2}}, vertices, monitor);
    const double half = (20 + GraphMetrics::nodeGap) / 2;
    QCOMPARE(places, (QList<double>{100 - half, 100 + half, 400}));
}

QTEST_GUILESS_MAIN(GraphLayoutTest)
#include "tst_graphlayout.moc"
