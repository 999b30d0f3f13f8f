// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphtext.h"

#include "ui/shared/outsidetext.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct GraphTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::GraphText)
};

/// Who said a statement; empty where the article leaves it open.
QString speakerOf(const SourceGraph &graph, GraphNodeIndex statement)
{
    for (const GraphEdge &edge : graph.edges) {
        if (edge.to == statement && edge.kind == GraphEdgeKind::Said)
            return graph.nodes[edge.from].description;
    }
    return {};
}

QString formName(AttributionKind form)
{
    switch (form) {
    case AttributionKind::Direct:
        return GraphTexts::tr("Direct quotation");
    case AttributionKind::Mixed:
        return GraphTexts::tr("Partly quoted statement");
    case AttributionKind::Indirect:
        return GraphTexts::tr("Indirect statement");
    }
    Q_UNREACHABLE();
}

/// Who stands to a claim in this way.
QString speakersTo(const SourceGraph &graph, GraphNodeIndex claim, GraphEdgeKind kind)
{
    QStringList names;
    for (const GraphEdge &edge : graph.edges) {
        if (edge.to == claim && edge.kind == kind)
            names.append(edge.hearsay
                             ? GraphTexts::tr("%1 (by hearsay)").arg(graph.nodes[edge.from].description)
                             : graph.nodes[edge.from].description);
    }
    return names.join(u", "_s);
}

QString remarkOfClaim(const SourceGraph &graph, GraphNodeIndex claim)
{
    QStringList parts;
    if (const QString names = speakersTo(graph, claim, GraphEdgeKind::Asserts); !names.isEmpty())
        parts.append(GraphTexts::tr("asserted by %1").arg(names));
    if (const QString names = speakersTo(graph, claim, GraphEdgeKind::Denies); !names.isEmpty())
        parts.append(GraphTexts::tr("denied by %1").arg(names));
    if (const QString names = speakersTo(graph, claim, GraphEdgeKind::PassesOn); !names.isEmpty())
        parts.append(GraphTexts::tr("passed on by %1").arg(names));
    return parts.join(u"; "_s);
}

int attributionCount(const SourceGraph &graph, GraphNodeIndex node)
{
    QSet<std::pair<ArticleId, AttributionIndex>> attributions;
    for (const GraphEdge &edge : graph.edges) {
        if (edge.from != node && edge.to != node)
            continue;
        for (const GraphOccurrence &occurrence : edge.attributions)
            attributions.insert({occurrence.article, occurrence.attribution});
    }
    return int(attributions.size());
}

/// What is known of a node beside its words.
QString remark(const SourceGraph &graph, GraphNodeIndex node)
{
    if (graph.nodes[node].kind == GraphNodeKind::Claim)
        return remarkOfClaim(graph, node);
    if (graph.nodes[node].kind == GraphNodeKind::Statement) {
        const QString speaker = speakerOf(graph, node);
        return speaker.isEmpty() ? GraphTexts::tr("speaker not known")
                                 : GraphTexts::tr("said by %1").arg(speaker);
    }
    const QString statements = GraphTexts::tr("statements: %1").arg(attributionCount(graph, node));
    QSet<ArticleId> articles;
    for (const GraphOccurrence &occurrence : graph.nodes[node].occurrences)
        articles.insert(occurrence.article);
    if (articles.size() < 2)
        return statements;
    return GraphTexts::tr("%1, articles: %2").arg(statements).arg(articles.size());
}

/// What is known of a node, and what is not drawn around it.
QString fullRemark(const SourceGraph &graph, GraphNodeIndex node)
{
    const int hidden = graph.nodes[node].hidden;
    if (hidden == 0)
        return remark(graph, node);
    return GraphTexts::tr("%1; %2", "remark; hidden neighbours")
        .arg(remark(graph, node),
             hidden == 1 ? GraphTexts::tr("1 neighbour is not drawn, E shows it")
                         : GraphTexts::tr("%1 neighbours are not drawn, E shows them").arg(hidden));
}

QString kindName(const GraphNode &node)
{
    return node.kind == GraphNodeKind::Statement ? formName(node.form) : graphNodeKindName(node.kind);
}

} // namespace

QString graphNodeSentence(const SourceGraph &graph, GraphNodeIndex node)
{
    return GraphTexts::tr("%1: %2; %3.")
        .arg(kindName(graph.nodes[node]), graph.nodes[node].description, fullRemark(graph, node));
}

QString graphNodeToolTip(const SourceGraph &graph, GraphNodeIndex node)
{
    return u"<p><b>%1</b><br>%2<br><i>%3</i></p>"_s.arg(toolTipPart(kindName(graph.nodes[node])),
                                                        toolTipPart(graph.nodes[node].description),
                                                        toolTipPart(fullRemark(graph, node)));
}

} // namespace hearsay
