// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testutils.h"

#include <QRandomGenerator>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace hearsay::test {

ArticleBuilder::ArticleBuilder(ArticleId id, const QString &title, const QString &outlet)
    : m_id(id)
{
    m_article.metadata.title = title;
    m_article.metadata.outlet = outlet;
    m_analysis.engine = u"by hand"_s;
}

EntityIndex ArticleBuilder::entity(const QString &name, EntityType type, MentionForm form)
{
    m_analysis.entities.append({name, type, {{{0, 1}, form}}});
    m_analysis.entities.last().isNamed = form == MentionForm::Name && type != EntityType::AnonymousSource;
    return EntityIndex(m_analysis.entities.size() - 1);
}

AttributionIndex ArticleBuilder::says(EntityIndex speaker, const QStringList &pieces, AttributionKind kind,
                                      const QList<EntityIndex> &via)
{
    Attribution attribution;
    const qsizetype begin = m_article.text.size();
    for (const QString &piece : pieces) {
        const qsizetype at = m_article.text.size();
        m_article.text += piece;
        attribution.contents.append({at, m_article.text.size()});
        m_article.text += u' ';
    }
    m_article.paragraphs.append({{begin, m_article.text.size() - 1}, ParagraphRole::Body});
    m_article.text += u"\n\n";
    attribution.kind = kind;
    if (speaker != noEntity)
        attribution.speakers = {speaker};
    attribution.via = via;
    attribution.confidence = 1;
    m_analysis.attributions.append(attribution);
    return AttributionIndex(m_analysis.attributions.size() - 1);
}

AnalysedArticle ArticleBuilder::build() const
{
    return {m_id, std::make_shared<const Article>(m_article), std::make_shared<const Analysis>(m_analysis)};
}

QString printed(const SourceGraph &graph)
{
    static const QHash<GraphEdgeKind, QString> verbs
        = {{GraphEdgeKind::Prints, u"prints"_s}, {GraphEdgeKind::ToldTo, u"told by"_s},
           {GraphEdgeKind::Said, u"said"_s},     {GraphEdgeKind::Asserts, u"asserts"_s},
           {GraphEdgeKind::Denies, u"denies"_s}, {GraphEdgeKind::PassesOn, u"passes on"_s}};
    QString text;
    for (GraphNodeIndex i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode &node = graph.nodes[i];
        text += u"%1: %2\n"_s.arg(graphNodeKindName(node.kind), node.label);
        for (const GraphEdge &edge : graph.edges) {
            if (edge.from == i)
                text += u"  %1 %2\n"_s.arg(verbs.value(edge.kind), graph.nodes[edge.to].label);
        }
    }
    return text;
}

namespace {

QString sentence(QRandomGenerator &random)
{
    static const QStringList starts = {u"We never"_s, u"Nobody in the harbour office"_s, u"The council"_s,
                                       u"I"_s,        u"Every engineer on the bridge"_s, u"They"_s};
    static const QStringList verbs
        = {u"expected"_s, u"asked for"_s, u"signed"_s, u"wanted to see"_s, u"paid for"_s};
    static const QStringList things = {u"the second report"_s, u"a new ferry"_s, u"the tower"_s,
                                       u"any of this before the vote in the spring"_s,
                                       u"the repairs that the residents had been promised for years"_s};
    const auto pick = [&](const QStringList &list) { return list[random.bounded(int(list.size()))]; };
    return pick(starts) + u' ' + pick(verbs) + u' ' + pick(things) + u'.';
}

QString inventedName(int number)
{
    static const QStringList first
        = {u"Ann"_s, u"Bo"_s, u"Cleo"_s, u"Dag"_s, u"Edda"_s, u"Finn"_s, u"Gwen"_s, u"Hari"_s};
    static const QStringList last = {u"Abelson"_s, u"Brandvold"_s,   u"Castellmar"_s, u"Dunmoor"_s,
                                     u"Everley"_s, u"Fallowfield"_s, u"Greyling"_s};
    return first[number % first.size()] + u' ' + last[(number / first.size() + number) % last.size()]
        + (number < 56 ? QString() : u' ' + QString::number(number / 56 + 1));
}

int addSpeaker(ArticleBuilder &article, QRandomGenerator &random, int number)
{
    const EntityIndex speaker = random.bounded(4) == 0
        ? article.insider(u"an insider"_s)
        : article.person(inventedName(random.bounded(number + 1)));
    QList<EntityIndex> via;
    if (random.bounded(4) == 0)
        via.append(article.outlet(u"Outlet %1"_s.arg(random.bounded(8))));
    const int statements = 1 + random.bounded(4);
    for (int i = 0; i < statements; ++i) {
        const auto kind = AttributionKind(random.bounded(3));
        const QString words = sentence(random);
        article.says(speaker, {kind == AttributionKind::Direct ? u'“' + words + u'”' : words}, kind, via);
    }
    return statements + 1;
}

} // namespace

QList<AnalysedArticle> syntheticArticles(int nodes)
{
    QRandomGenerator random(7);
    QList<AnalysedArticle> articles;
    int made = 0;
    int speakers = 0;
    while (made < nodes) {
        const int number = int(articles.size());
        ArticleBuilder article(number + 1,
                               u"Harbour bridge, part %1: what the council knew"_s.arg(number + 1),
                               u"Outlet %1"_s.arg(number % 5));
        ++made;
        for (int i = 0; i < 7 && made < nodes; ++i)
            made += addSpeaker(article, random, speakers++);
        articles.append(article.build());
    }
    return articles;
}

} // namespace hearsay::test
