// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/graph/testutils.h"
#include "ui/graph/graphwalk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class GraphWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void walk_data();
    void walk();
    void emptyGraph();
    void firstAndLast();
    void everyNodeCanBeReached();

private:
    GraphNodeIndex named(const QString &label) const;

    SourceGraph m_graph;
    GraphLayout m_layout;
};

void GraphWalkTest::initTestCase()
{
    test::ArticleBuilder article(1, u"Flood"_s, u"Herald"_s);
    const EntityIndex ann = article.person(u"Ann"_s);
    article.says(ann, {u"“One.”"_s});
    article.says(ann, {u"“Two.”"_s});
    article.says(article.person(u"Bo"_s), {u"“Three.”"_s});
    m_graph = buildSourceGraph({article.build()});
    JobMonitor monitor;
    Result<GraphLayout> layout = layoutGraph(m_graph, {}, monitor);
    QVERIFY(layout);
    m_layout = std::move(layout).value();
}

GraphNodeIndex GraphWalkTest::named(const QString &label) const
{
    for (GraphNodeIndex i = 0; i < m_graph.nodes.size(); ++i) {
        if (m_graph.nodes[i].label == label)
            return i;
    }
    return noGraphNode;
}

void GraphWalkTest::walk_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<GraphDirection>("direction");
    QTest::addColumn<QString>("to");
    QTest::newRow("from nowhere to the first") << QString() << GraphDirection::Down << u"Flood"_s;
    QTest::newRow("left at the rim") << u"Flood"_s << GraphDirection::Left << u"Flood"_s;
    QTest::newRow("back along the edge") << u"Bo"_s << GraphDirection::Left << u"Flood"_s;
    QTest::newRow("right along the only edge") << u"Bo"_s << GraphDirection::Right << u"“Three.”"_s;
    QTest::newRow("left along the only edge") << u"“Two.”"_s << GraphDirection::Left << u"Ann"_s;
    QTest::newRow("right at the rim") << u"“Two.”"_s << GraphDirection::Right << u"“Two.”"_s;
    QTest::newRow("down") << u"“One.”"_s << GraphDirection::Down << u"“Two.”"_s;
    QTest::newRow("up") << u"“Three.”"_s << GraphDirection::Up << u"“Two.”"_s;
    QTest::newRow("up at the rim") << u"“One.”"_s << GraphDirection::Up << u"“One.”"_s;
    QTest::newRow("down in the column of speakers") << u"Ann"_s << GraphDirection::Down << u"Bo"_s;
}

void GraphWalkTest::walk()
{
    QFETCH(QString, from);
    QFETCH(GraphDirection, direction);
    QFETCH(QString, to);
    const GraphNodeIndex start = from.isEmpty() ? noGraphNode : named(from);
    QCOMPARE(m_graph.nodes[neighbourOf(m_graph, m_layout, start, direction)].label, to);
}

void GraphWalkTest::emptyGraph()
{
    QCOMPARE(neighbourOf({}, {}, noGraphNode, GraphDirection::Right), noGraphNode);
    QCOMPARE(firstNodeOf({}), noGraphNode);
    QCOMPARE(lastNodeOf({}), noGraphNode);
}

void GraphWalkTest::firstAndLast()
{
    QCOMPARE(m_graph.nodes[firstNodeOf(m_layout)].label, u"Flood"_s);
    QCOMPARE(m_graph.nodes[lastNodeOf(m_layout)].label, u"“Three.”"_s);
}

void GraphWalkTest::everyNodeCanBeReached()
{
    const SourceGraph graph = buildSourceGraph(test::syntheticArticles(100));
    JobMonitor monitor;
    const Result<GraphLayout> layout = layoutGraph(graph, {}, monitor);
    QVERIFY(layout);
    QList<GraphNodeIndex> open{firstNodeOf(layout.value())};
    QSet<GraphNodeIndex> reached(open.begin(), open.end());
    while (!open.isEmpty()) {
        const GraphNodeIndex node = open.takeLast();
        for (GraphDirection direction :
             {GraphDirection::Left, GraphDirection::Right, GraphDirection::Up, GraphDirection::Down})
        {
            const GraphNodeIndex next = neighbourOf(graph, layout.value(), node, direction);
            if (!reached.contains(next)) {
                reached.insert(next);
                open.append(next);
            }
        }
    }
    QCOMPARE(reached.size(), graph.nodes.size());
}

QTEST_GUILESS_MAIN(GraphWalkTest)
#include "tst_graphwalk.moc"
