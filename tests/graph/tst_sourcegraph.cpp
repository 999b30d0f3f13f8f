// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphpath.h"
#include "graph/sourcegraph.h"
#include "testutils.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using hearsay::test::ArticleBuilder;
using hearsay::test::printed;

class SourceGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGivesAnEmptyGraph();
    void articleWithoutWordsStandsAlone();
    void wordsTakeTheWayThroughTheOutlet();
    void allSpeakersSayTheSameWords();
    void samePersonInTwoArticlesIsOneNode();
    void namesAgreeDespiteCaseMarksAndArticle();
    void anonymousSourcesStayApart();
    void describedGroupsStayApart();
    void ownOutletAndToldOutletAreOne();
    void silentEntitiesAreLeftOut();
    void statementWithoutSpeakerHangsOnItsArticle();
    void outletThatQuotesItselfHasNoLoop();
    void whoeverWasSpokenToIsAnOutlet();
    void labels_data();
    void labels();
    void keysSurviveAnotherArticle();
    void sameWordsAttributedTwiceAreTwoNodes();
    void lookUps();
    void pathHoldsOnlyItsOwnWords();
    void pathOfNothingIsEmpty();
};

namespace {

QStringList labelsOnPath(const SourceGraph &graph, const GraphPath &path)
{
    QStringList labels;
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        if (path.nodes[i])
            labels.append(graph.nodes[i].label);
    }
    return labels;
}

} // namespace

void SourceGraphTest::nothingGivesAnEmptyGraph()
{
    QVERIFY(buildSourceGraph({}).isEmpty());
    QVERIFY(buildSourceGraph({AnalysedArticle{}}).isEmpty());
}

void SourceGraphTest::articleWithoutWordsStandsAlone()
{
    QCOMPARE(printed(buildSourceGraph({ArticleBuilder(1, u"Rain"_s).build()})), u"Article: Rain\n"_s);
}

void SourceGraphTest::wordsTakeTheWayThroughTheOutlet()
{
    ArticleBuilder article(1, u"Flood"_s, u"The Lissom Herald"_s);
    const EntityIndex insider = article.insider(u"the insider"_s);
    const EntityIndex told = article.outlet(u"Page One"_s);
    const EntityIndex ann = article.person(u"Ann Bell"_s);
    article.says(insider, {u"it leaked"_s}, AttributionKind::Indirect, {told});
    article.says(ann, {u"“No.”"_s});
    QCOMPARE(printed(buildSourceGraph({article.build()})), uR"(Article: Flood
  prints The Lissom Herald
  prints Page One
  prints Ann Bell
Outlet: The Lissom Herald
Anonymous source: the insider
  said it leaked
Outlet: Page One
  told by the insider
Statement: it leaked
Person: Ann Bell
  said “No.”
Statement: “No.”
)"_s);
}

void SourceGraphTest::allSpeakersSayTheSameWords()
{
    ArticleBuilder article(1, u"Flood"_s);
    const EntityIndex ann = article.person(u"Ann Bell"_s);
    const EntityIndex bob = article.person(u"Bob Lind"_s);
    article.joins(article.says(ann, {u"“No.”"_s}), bob);
    QCOMPARE(printed(buildSourceGraph({article.build()})), uR"(Article: Flood
  prints Ann Bell
  prints Bob Lind
Person: Ann Bell
  said “No.”
Statement: “No.”
Person: Bob Lind
  said “No.”
)"_s);
}

void SourceGraphTest::samePersonInTwoArticlesIsOneNode()
{
    ArticleBuilder first(1, u"One"_s);
    first.says(first.person(u"Ann Bell"_s), {u"“Yes.”"_s});
    ArticleBuilder second(2, u"Two"_s);
    second.says(second.person(u"Ann Bell"_s), {u"“No.”"_s});
    const SourceGraph graph = buildSourceGraph({first.build(), second.build()});
    QCOMPARE(printed(graph), uR"(Article: One
  prints Ann Bell
Person: Ann Bell
  said “Yes.”
  said “No.”
Statement: “Yes.”
Article: Two
  prints Ann Bell
Statement: “No.”
)"_s);
    QCOMPARE(graph.nodes[1].occurrences, (QList<GraphOccurrence>{{1, 0, -1}, {2, 0, -1}}));
}

void SourceGraphTest::namesAgreeDespiteCaseMarksAndArticle()
{
    ArticleBuilder article(1, u"One"_s);
    const EntityIndex zoe = article.person(u"Zoë  O'Dell"_s);
    const EntityIndex same = article.person(u"ZOE O’Dell"_s);
    const EntityIndex other = article.person(u"Zoe Dell"_s);
    const EntityIndex paper = article.outlet(u"The Herald"_s);
    const EntityIndex samePaper = article.outlet(u"Herald"_s);
    const AnalysedArticle built = article.build();
    QCOMPARE(speakerKey(built, zoe), speakerKey(built, same));
    QVERIFY(speakerKey(built, zoe) != speakerKey(built, other));
    QCOMPARE(speakerKey(built, paper), speakerKey(built, samePaper));
}

void SourceGraphTest::anonymousSourcesStayApart()
{
    ArticleBuilder first(1, u"One"_s);
    first.says(first.insider(u"the insider"_s), {u"“Yes.”"_s});
    ArticleBuilder second(2, u"Two"_s);
    second.says(second.insider(u"the insider"_s), {u"“Yes.”"_s});
    QCOMPARE(buildSourceGraph({first.build(), second.build()}).nodes.size(), 6);
}

void SourceGraphTest::describedGroupsStayApart()
{
    QList<AnalysedArticle> articles;
    for (ArticleId id : {1, 2}) {
        ArticleBuilder article(id, u"Part"_s);
        article.says(article.entity(u"officials"_s, EntityType::Group, MentionForm::Description),
                     {u"“Yes.”"_s});
        articles.append(article.build());
    }
    const SourceGraph graph = buildSourceGraph(articles);
    QVERIFY(graph.nodeOfEntity(1, 0) != graph.nodeOfEntity(2, 0));
}

void SourceGraphTest::ownOutletAndToldOutletAreOne()
{
    ArticleBuilder first(1, u"One"_s, u"Page One"_s);
    ArticleBuilder second(2, u"Two"_s);
    const EntityIndex ann = second.person(u"Ann Bell"_s);
    second.says(ann, {u"“Yes.”"_s}, AttributionKind::Direct, {second.outlet(u"Page One"_s)});
    QCOMPARE(printed(buildSourceGraph({first.build(), second.build()})), uR"(Article: One
  prints Page One
Outlet: Page One
  told by Ann Bell
Article: Two
  prints Page One
Person: Ann Bell
  said “Yes.”
Statement: “Yes.”
)"_s);
}

void SourceGraphTest::silentEntitiesAreLeftOut()
{
    ArticleBuilder article(1, u"One"_s);
    article.person(u"Silent Sam"_s);
    const SourceGraph graph = buildSourceGraph({article.build()});
    QCOMPARE(graph.nodes.size(), 1);
    QCOMPARE(graph.nodeOfEntity(1, 0), noGraphNode);
}

void SourceGraphTest::statementWithoutSpeakerHangsOnItsArticle()
{
    ArticleBuilder article(1, u"One"_s);
    article.says(noEntity, {u"“Who knows.”"_s});
    QCOMPARE(printed(buildSourceGraph({article.build()})),
             u"Article: One\n  prints “Who knows.”\nStatement: “Who knows.”\n"_s);
}

void SourceGraphTest::outletThatQuotesItselfHasNoLoop()
{
    ArticleBuilder article(1, u"One"_s, u"Page One"_s);
    const EntityIndex paper = article.outlet(u"Page One"_s);
    article.says(paper, {u"“We stand by it.”"_s}, AttributionKind::Direct, {paper});
    const SourceGraph graph = buildSourceGraph({article.build()});
    for (const GraphEdge &edge : graph.edges)
        QVERIFY(edge.from != edge.to);
    QCOMPARE(graph.edges.size(), 2);
}

void SourceGraphTest::whoeverWasSpokenToIsAnOutlet()
{
    ArticleBuilder article(1, u"One"_s);
    const EntityIndex station = article.entity(u"Channel Nine"_s, EntityType::Organisation);
    article.says(article.person(u"Ann Bell"_s), {u"“Yes.”"_s}, AttributionKind::Direct, {station});
    const SourceGraph graph = buildSourceGraph({article.build()});
    QCOMPARE(graph.nodes[graph.nodeOfEntity(1, station)].kind, GraphNodeKind::Outlet);
}

void SourceGraphTest::labels_data()
{
    QTest::addColumn<QStringList>("pieces");
    QTest::addColumn<AttributionKind>("kind");
    QTest::addColumn<QString>("label");
    QTest::newRow("straight marks") << QStringList{u"\"Yes.\""_s} << AttributionKind::Direct << u"“Yes.”"_s;
    QTest::newRow("guillemets") << QStringList{u"«Yes.»"_s} << AttributionKind::Direct << u"“Yes.”"_s;
    QTest::newRow("fragments") << QStringList{u"“No,”"_s, u"“not now.”"_s} << AttributionKind::Direct
                               << u"“No, not now.”"_s;
    QTest::newRow("led over by a comma")
        << QStringList{u"“I would,”"_s} << AttributionKind::Direct << u"“I would”"_s;
    QTest::newRow("marks inside stay")
        << QStringList{u"“‘Yes’ was all.”"_s} << AttributionKind::Direct << u"“‘Yes’ was all.”"_s;
    QTest::newRow("mixed keeps its own")
        << QStringList{u"it was “sound”"_s} << AttributionKind::Mixed << u"it was “sound”"_s;
    QTest::newRow("wrapped line") << QStringList{u"it was\nsound"_s} << AttributionKind::Indirect
                                  << u"it was sound"_s;
    QTest::newRow("long")
        << QStringList{u"“Everyone in the office had read it twice before the storm, and everyone was told to forget it.”"_s}
        << AttributionKind::Direct
        << u"“Everyone in the office had read it twice before the storm, and everyone was told to…”"_s;
    QTest::newRow("one long word") << QStringList{QString(200, u'x')} << AttributionKind::Indirect
                                   << QString(89, u'x') + u'…';
}

void SourceGraphTest::labels()
{
    QFETCH(QStringList, pieces);
    QFETCH(AttributionKind, kind);
    QFETCH(QString, label);
    ArticleBuilder article(1, u"One"_s);
    article.says(noEntity, pieces, kind);
    const GraphNode node = buildSourceGraph({article.build()}).nodes.last();
    QCOMPARE(node.label, label);
    QVERIFY(node.label.size() <= longestGraphLabel);
    QCOMPARE(node.form, kind);
}

void SourceGraphTest::keysSurviveAnotherArticle()
{
    const QList<AnalysedArticle> articles = test::syntheticArticles(80);
    QVERIFY(articles.size() > 2);
    const SourceGraph all = buildSourceGraph(articles);
    const SourceGraph fewer = buildSourceGraph(articles.mid(1));
    QSet<QString> keys;
    for (const GraphNode &node : all.nodes)
        keys.insert(node.key);
    QCOMPARE(keys.size(), all.nodes.size());
    for (const GraphNode &node : fewer.nodes)
        QVERIFY2(keys.contains(node.key), qPrintable(node.key));
}

void SourceGraphTest::sameWordsAttributedTwiceAreTwoNodes()
{
    ArticleBuilder builder(1, u"One"_s);
    const EntityIndex ann = builder.person(u"Ann Bell"_s);
    builder.says(ann, {u"“Yes.”"_s});
    const AnalysedArticle once = builder.build();
    Analysis twice = *once.analysis;
    twice.attributions.append(twice.attributions.first());
    const SourceGraph graph
        = buildSourceGraph({{1, once.article, std::make_shared<const Analysis>(std::move(twice))}});
    QVERIFY(graph.nodeOfAttribution(1, 0) != graph.nodeOfAttribution(1, 1));
    QVERIFY(graph.nodes[graph.nodeOfAttribution(1, 0)].key != graph.nodes[graph.nodeOfAttribution(1, 1)].key);
}

void SourceGraphTest::lookUps()
{
    ArticleBuilder article(5, u"One"_s, u"Page One"_s);
    const EntityIndex ann = article.person(u"Ann Bell"_s);
    const AttributionIndex yes = article.says(ann, {u"“Yes.”"_s});
    const SourceGraph graph = buildSourceGraph({article.build()});
    QCOMPARE(graph.nodes[graph.nodeOfArticle(5)].label, u"One"_s);
    QCOMPARE(graph.nodes[graph.nodeOfEntity(5, ann)].label, u"Ann Bell"_s);
    QCOMPARE(graph.nodes[graph.nodeOfAttribution(5, yes)].label, u"“Yes.”"_s);
    QCOMPARE(graph.indexOf(graph.nodes[2].key), 2);
    QCOMPARE(graph.indexOf(u"person:nobody"_s), noGraphNode);
    QCOMPARE(graph.nodeOfArticle(6), noGraphNode);
    QCOMPARE(graph.nodeOfEntity(5, noEntity), noGraphNode);
    QCOMPARE(graph.nodeOfAttribution(5, noAttribution), noGraphNode);
}

void SourceGraphTest::pathHoldsOnlyItsOwnWords()
{
    ArticleBuilder first(1, u"One"_s, u"Herald"_s);
    const EntityIndex ann = first.person(u"Ann Bell"_s);
    const AttributionIndex yes = first.says(ann, {u"“Yes.”"_s});
    first.says(ann, {u"“Maybe.”"_s});
    ArticleBuilder second(2, u"Two"_s);
    second.says(second.person(u"Ann Bell"_s), {u"“No.”"_s});
    const SourceGraph graph = buildSourceGraph({first.build(), second.build()});

    QCOMPARE(labelsOnPath(graph, pathThrough(graph, graph.nodeOfAttribution(1, yes))),
             (QStringList{u"One"_s, u"Herald"_s, u"Ann Bell"_s, u"“Yes.”"_s}));
    QCOMPARE(labelsOnPath(graph, pathThrough(graph, graph.nodeOfArticle(2))),
             (QStringList{u"Ann Bell"_s, u"Two"_s, u"“No.”"_s}));
    QCOMPARE(labelsOnPath(graph, pathThrough(graph, graph.nodeOfEntity(1, ann))).size(), graph.nodes.size());
}

void SourceGraphTest::pathOfNothingIsEmpty()
{
    const SourceGraph graph = buildSourceGraph(test::syntheticArticles(20));
    const GraphPath path = pathThrough(graph, noGraphNode);
    QCOMPARE(path.nodes, QList<bool>(graph.nodes.size(), false));
    QCOMPARE(path.edges, QList<bool>(graph.edges.size(), false));
}

QTEST_GUILESS_MAIN(SourceGraphTest)
#include "tst_sourcegraph.moc"
