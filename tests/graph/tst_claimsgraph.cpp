// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphlayout.h"
#include "graph/strongestpart.h"
#include "testutils.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

Backing backing(ArticleId article, AttributionIndex attribution, Stance stance, const QString &origin)
{
    Backing made;
    made.article = article;
    made.attribution = attribution;
    made.stance = stance;
    made.origin = origin;
    return made;
}

Claim claim(const QString &id, const QString &text, const QList<Backing> &backings)
{
    Claim made;
    made.id = id;
    made.text = text;
    made.backing = backings;
    return made;
}

/// Two articles with one insider between them; Voss denies in the second one.
struct Sample
{
    Sample()
    {
        ArticleBuilder first(1, u"One"_s);
        first.says(first.insider(u"insider"_s), {u"“The ships are sold.”"_s});
        ArticleBuilder second(2, u"Two"_s);
        second.says(second.insider(u"source"_s), {u"“Every ship is sold.”"_s});
        second.says(second.person(u"Mara Voss"_s), {u"“No ship is sold.”"_s});
        second.says(1, {u"“Good morning.”"_s});
        articles = {first.build(), second.build()};
        claims.claims
            = {claim(u"c1"_s, u"The ships are sold."_s,
                     {backing(1, 0, Stance::Asserts, u"o1"_s), backing(2, 0, Stance::Asserts, u"o1"_s),
                      backing(2, 1, Stance::Denies, u"o2"_s)})};
        claims.entities = {{u"e1"_s, u"insider"_s, EntityType::AnonymousSource, {{1, 0}, {2, 0}}},
                           {u"e2"_s, u"Mara Voss"_s, EntityType::Person, {{2, 1}}}};
    }

    SourceGraph graph(const QSet<ArticleId> &linked = {1, 2}) const
    {
        return buildSourceGraph(articles, BackingIndex(claims, linked));
    }

    QList<AnalysedArticle> articles;
    ClaimGraph claims;
};

GraphNodeIndex nodeOf(const SourceGraph &graph, const QString &description)
{
    for (GraphNodeIndex i = 0; i < graph.nodes.size(); ++i) {
        if (graph.nodes[i].description == description)
            return i;
    }
    return noGraphNode;
}

GraphEdge edgeBetween(const SourceGraph &graph, GraphNodeIndex from, GraphNodeIndex to)
{
    for (const GraphEdge &edge : graph.edges) {
        if (edge.from == from && edge.to == to)
            return edge;
    }
    return {};
}

} // namespace

/// Claims as the last layer of the graph, and the strongest part of a large one.
class ClaimsGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsTakeThePlaceOfStatements();
    void sourcesOfOneOriginAreOneNode();
    void reportedSpeakersGetTheirOwnEdge();
    void firstHandWinsOverHearsay();
    void articlesThatAreNotLinkedKeepStatements();
    void nodesAreFoundByClaimAndAttribution();
    void smallGraphsStayWhole();
    void strongestClaimsStay();
    void whatIsLeftOutIsCountedAndExpands();
    void crowdsAreBounded();
    void endlessWordsAreCutShort();
    void eachStanceHasItsEdge();
};

void ClaimsGraphTest::claimsTakeThePlaceOfStatements()
{
    QCOMPARE(printed(Sample().graph()), uR"(Article: One
  prints insider
Anonymous source: insider
  asserts ▲1 ▼1 The ships are sold.
Claim: ▲1 ▼1 The ships are sold.
Article: Two
  prints insider
  prints Mara Voss
Person: Mara Voss
  denies ▲1 ▼1 The ships are sold.
  said “Good morning.”
Statement: “Good morning.”
)"_s);
}

void ClaimsGraphTest::sourcesOfOneOriginAreOneNode()
{
    const SourceGraph graph = Sample().graph();
    QCOMPARE(graph.nodeOfEntity(1, 0), graph.nodeOfEntity(2, 0));
    QVERIFY(graph.nodeOfEntity(1, 0) != noGraphNode);
    Sample apart;
    apart.claims.entities[0].occurrences = {{1, 0}};
    apart.claims.entities.append({u"e3"_s, u"source"_s, EntityType::AnonymousSource, {{2, 0}}});
    QVERIFY(apart.graph().nodeOfEntity(1, 0) != apart.graph().nodeOfEntity(2, 0));
}

void ClaimsGraphTest::reportedSpeakersGetTheirOwnEdge()
{
    Sample sample;
    // The insider of the second article tells what Voss says.
    Backing &told = sample.claims.claims[0].backing[1];
    told.embedded = true;
    told.hearsayDepth = 1;
    told.speaker = u"e2"_s;
    sample.claims.claims[0].backing.removeLast();
    const SourceGraph graph = sample.graph();
    const GraphEdge edge
        = edgeBetween(graph, nodeOf(graph, u"Mara Voss"_s), nodeOf(graph, u"The ships are sold."_s));
    QVERIFY(edge.from != noGraphNode);
    QCOMPARE(edge.kind, GraphEdgeKind::Asserts);
    QVERIFY(edge.hearsay);
}

void ClaimsGraphTest::firstHandWinsOverHearsay()
{
    Sample sample;
    sample.claims.claims[0].backing[0].hearsayDepth = 1;
    SourceGraph graph = sample.graph();
    const GraphNodeIndex claimNode = nodeOf(graph, u"The ships are sold."_s);
    QVERIFY(!edgeBetween(graph, graph.nodeOfEntity(1, 0), claimNode).hearsay);
    sample.claims.claims[0].backing[1].hearsayDepth = 2;
    graph = sample.graph();
    QVERIFY(edgeBetween(graph, graph.nodeOfEntity(1, 0), claimNode).hearsay);
}

void ClaimsGraphTest::articlesThatAreNotLinkedKeepStatements()
{
    const SourceGraph graph = Sample().graph({1});
    QVERIFY(nodeOf(graph, u"“Every ship is sold.”"_s) != noGraphNode);
    QVERIFY(nodeOf(graph, u"The ships are sold."_s) != noGraphNode);
    QVERIFY(graph.nodeOfEntity(1, 0) != graph.nodeOfEntity(2, 0));
}

void ClaimsGraphTest::nodesAreFoundByClaimAndAttribution()
{
    const SourceGraph graph = Sample().graph();
    const GraphNodeIndex node = graph.indexOf(claimKey(u"c1"_s));
    QVERIFY(node != noGraphNode);
    QCOMPARE(claimOfNode(graph.nodes[node]), u"c1"_s);
    QCOMPARE(graph.nodeOfAttribution(1, 0), node);
    QCOMPARE(graph.nodeOfAttribution(2, 1), node);
    QCOMPARE(claimOfNode(graph.nodes[graph.nodeOfAttribution(2, 2)]), QString());
}

void ClaimsGraphTest::smallGraphsStayWhole()
{
    const SourceGraph graph = Sample().graph();
    QCOMPARE(printed(strongestPart(graph, int(graph.nodes.size()))), printed(graph));
}

void ClaimsGraphTest::strongestClaimsStay()
{
    QList<AnalysedArticle> articles = syntheticArticles(1000);
    const Sample sample;
    for (AnalysedArticle article : sample.articles) {
        article.id += 100'000;
        articles.append(article);
    }
    ClaimGraph claims = sample.claims;
    for (Backing &each : claims.claims[0].backing)
        each.article += 100'000;
    for (LibraryEntity &entity : claims.entities) {
        for (EntityOccurrence &occurrence : entity.occurrences)
            occurrence.article += 100'000;
    }
    const SourceGraph whole = buildSourceGraph(articles, BackingIndex(claims, {100'001, 100'002}));
    QVERIFY(whole.nodes.size() > 900);
    const SourceGraph part = strongestPart(whole, 100);
    QVERIFY2(part.nodes.size() >= 90 && part.nodes.size() <= 110,
             qPrintable(QString::number(part.nodes.size())));
    const GraphNodeIndex claimNode = part.indexOf(claimKey(u"c1"_s));
    QVERIFY(claimNode != noGraphNode);
    // Whoever stands to it came along, with the articles.
    QVERIFY(part.nodeOfArticle(100'001) != noGraphNode);
    QVERIFY(part.nodeOfArticle(100'002) != noGraphNode);
    QCOMPARE(edgeBetween(part, nodeOf(part, u"Mara Voss"_s), claimNode).kind, GraphEdgeKind::Denies);
    // Nothing hangs in the air.
    for (const GraphEdge &edge : part.edges)
        QVERIFY(edge.from >= 0 && edge.from < part.nodes.size() && edge.to >= 0
                && edge.to < part.nodes.size());
}

void ClaimsGraphTest::whatIsLeftOutIsCountedAndExpands()
{
    const SourceGraph whole = buildSourceGraph(syntheticArticles(1000));
    const SourceGraph part = strongestPart(whole, 100);
    const auto cut = std::max_element(part.nodes.begin(), part.nodes.end(),
                                      [](const auto &a, const auto &b) { return a.hidden < b.hidden; });
    QVERIFY(cut->hidden > 0);
    const auto neighboursOf = [](const SourceGraph &graph, const QString &key) {
        const GraphNodeIndex node = graph.indexOf(key);
        QSet<GraphNodeIndex> found;
        for (const GraphEdge &edge : graph.edges) {
            if (edge.from == node)
                found.insert(edge.to);
            else if (edge.to == node)
                found.insert(edge.from);
        }
        return int(found.size());
    };
    QCOMPARE(neighboursOf(part, cut->key) + cut->hidden, neighboursOf(whole, cut->key));
    const SourceGraph expanded = strongestPart(whole, 100, {cut->key});
    QCOMPARE(neighboursOf(expanded, cut->key), neighboursOf(whole, cut->key));
    QCOMPARE(expanded.nodes[expanded.indexOf(cut->key)].hidden, 0);
    QVERIFY(expanded.nodes.size() >= part.nodes.size() + cut->hidden);
    QVERIFY(expanded.nodes.size() < whole.nodes.size());
    for (const GraphNode &node : part.nodes)
        QVERIFY(expanded.indexOf(node.key) != noGraphNode);
    QCOMPARE(strongestPart(whole, 100, {u"nobody"_s}).nodes.size(), part.nodes.size());
}

void ClaimsGraphTest::crowdsAreBounded()
{
    // Five thousand speakers for one claim, and a hundred who all stand to a hundred others.
    SourceGraph graph;
    const auto add = [&](GraphNodeKind kind) {
        const int index = int(graph.nodes.size());
        graph.nodes.append({QString::number(index), kind, {}, {}, AttributionKind::Direct, {}, 0});
        return index;
    };
    AttributionIndex attribution = 0;
    const auto stand = [&](GraphNodeIndex speaker, GraphNodeIndex claim) {
        const GraphOccurrence occurrence{1, noEntity, attribution++};
        graph.nodes[claim].occurrences.append(occurrence);
        graph.edges.append({speaker, claim, GraphEdgeKind::Asserts, false, {occurrence}});
    };
    const GraphNodeIndex popular = add(GraphNodeKind::Claim);
    for (int i = 0; i < 5000; ++i)
        stand(add(GraphNodeKind::Person), popular);
    QList<GraphNodeIndex> speakers;
    QList<GraphNodeIndex> claims;
    for (int i = 0; i < 100; ++i) {
        speakers.append(add(GraphNodeKind::Person));
        claims.append(add(GraphNodeKind::Claim));
    }
    for (GraphNodeIndex speaker : std::as_const(speakers)) {
        for (GraphNodeIndex claim : std::as_const(claims))
            stand(speaker, claim);
    }
    graph.edges.last().attributions.append(GraphOccurrence{1, noEntity, attribution});

    const SourceGraph part = strongestPart(graph);
    QVERIFY2(part.nodes.size() > 100 && part.nodes.size() <= 2 * strongestNodes,
             qPrintable(QString::number(part.nodes.size())));
    QCOMPARE(part.nodes.first().hidden, 5000 - (part.nodes.size() - 1));
    const SourceGraph expanded = strongestPart(graph, strongestNodes, {graph.nodes[popular].key});
    QVERIFY2(expanded.nodes.size() > part.nodes.size() && expanded.nodes.size() <= mostNodes,
             qPrintable(QString::number(expanded.nodes.size())));
    QVERIFY(expanded.edges.size() <= strongestEdges);

    SourceGraph dense;
    dense.nodes = graph.nodes;
    dense.edges = graph.edges.mid(5000);
    const SourceGraph thinned = strongestPart(dense, int(dense.nodes.size()));
    QCOMPARE(thinned.nodes.size(), dense.nodes.size());
    QCOMPARE(thinned.edges.size(), strongestEdges);
    QCOMPARE(thinned.edges.last().attributions.size(), 2); // the strongest one stays, though the last
}

void ClaimsGraphTest::endlessWordsAreCutShort()
{
    ArticleBuilder builder(1, u"One"_s);
    const EntityIndex speaker = builder.person(u"Mara "_s + QString(100'000, u'v'));
    builder.says(speaker, {QString(100'000, u'w')});
    const SourceGraph graph = buildSourceGraph({builder.build()});
    QVERIFY(!graph.nodes.isEmpty());
    for (const GraphNode &node : graph.nodes) {
        QVERIFY(node.label.size() <= longestGraphLabel);
        QVERIFY(node.description.size() <= longestGraphDescription + 2); // and quotation marks
    }
}

void ClaimsGraphTest::eachStanceHasItsEdge()
{
    Sample sample;
    Backing denial = sample.claims.claims[0].backing[0];
    denial.stance = Stance::Denies;
    sample.claims.claims[0].backing.append(denial);
    const SourceGraph graph = sample.graph();
    const GraphNodeIndex claim = graph.indexOf(claimKey(u"c1"_s));
    const GraphNodeIndex speaker = graph.nodeOfEntity(1, 0);
    QList<GraphEdgeKind> kinds;
    QList<int> edges;
    for (int i = 0; i < graph.edges.size(); ++i) {
        if (graph.edges[i].from != speaker || graph.edges[i].to != claim)
            continue;
        kinds.append(graph.edges[i].kind);
        edges.append(i);
    }
    QCOMPARE(kinds, (QList{GraphEdgeKind::Asserts, GraphEdgeKind::Denies}));
    JobMonitor monitor;
    const Result<GraphLayout> layout = layoutGraph(graph, {}, monitor);
    QVERIFY(layout.isOk());
    const QList<QPointF> first = layout.value().edges[edges[0]].points;
    const QList<QPointF> second = layout.value().edges[edges[1]].points;
    QCOMPARE(first.size(), second.size());
    // Apart at both ends, and both at the node.
    QVERIFY(second.first().y() - first.first().y() >= 5);
    QVERIFY(second.last().y() - first.last().y() >= 5);
    const QRectF box = layout.value().nodes[claim];
    QVERIFY(first.last().y() > box.top() && second.last().y() < box.bottom());
}

QTEST_GUILESS_MAIN(ClaimsGraphTest)
#include "tst_claimsgraph.moc"
