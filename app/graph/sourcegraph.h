// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/analysedarticle.h"

#include <QHash>
#include <QList>
#include <QString>

namespace hearsay {

/// What a node stands for. The layers of the graph follow this order from left to right: articles, outlets,
/// speakers (people, organisations, groups, anonymous sources, documents), what they said.
enum class GraphNodeKind {
    Article,
    Outlet,
    Person,
    Organisation,
    Group,
    AnonymousSource,
    Document,
    Statement
};

/// Index into SourceGraph::nodes.
using GraphNodeIndex = int;
inline constexpr GraphNodeIndex noGraphNode = -1;

/// Where a node occurs: an entity or an attribution of one article (the field that does not apply is -1).
struct GraphOccurrence
{
    ArticleId article = noArticle;
    EntityIndex entity = noEntity;
    AttributionIndex attribution = noAttribution;

    friend bool operator==(const GraphOccurrence &, const GraphOccurrence &) = default;
};

/// One node. `key` identifies it across rebuilds of the graph: the same person, outlet or statement has the
/// same key after an article was added or removed, so that selection and positions can be kept.
struct GraphNode
{
    QString key;
    GraphNodeKind kind = GraphNodeKind::Person;
    QString label; ///< to show, at most about 60 characters
    QString description; ///< the whole of it: full name or full words, for tool tips and screen readers
    QList<GraphOccurrence> occurrences;
};

/// What an edge says: an article prints through an outlet or a speaker, an outlet was told by a speaker, a
/// speaker said.
enum class GraphEdgeKind { Prints, ToldTo, Said };

/// A directed edge from left to right, with the attributions that it stands for.
struct GraphEdge
{
    GraphNodeIndex from = noGraphNode;
    GraphNodeIndex to = noGraphNode;
    GraphEdgeKind kind = GraphEdgeKind::Said;
    QList<GraphOccurrence> attributions;
};

/// People, outlets, sources and what they said, over one or more articles. A plain value.
struct SourceGraph
{
    QList<GraphNode> nodes;
    QList<GraphEdge> edges;

    bool isEmpty() const { return nodes.isEmpty(); }
    /// The node with `key`, or noGraphNode. O(n).
    GraphNodeIndex indexOf(const QString &key) const;
    /// The node of an attribution or entity of an article, or noGraphNode. O(n).
    GraphNodeIndex nodeOfAttribution(ArticleId article, AttributionIndex attribution) const;
    GraphNodeIndex nodeOfEntity(ArticleId article, EntityIndex entity) const;
};

/// The key by which an entity is known across articles: named ones share it when type and name agree (case
/// and marks aside), anonymous ones belong to their article.
QString speakerKey(const AnalysedArticle &article, EntityIndex entity);

/// The layer, 0 to 3 from left to right, of a kind of node.
int graphLayer(GraphNodeKind kind);

/// The graph of `articles`. The order of nodes depends on nothing but their order and content.
SourceGraph buildSourceGraph(const QList<AnalysedArticle> &articles);

} // namespace hearsay
