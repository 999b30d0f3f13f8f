// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "graph/backingindex.h"

#include <QHash>
#include <QList>
#include <QString>

namespace hearsay {

/// What a node stands for. The layers of the graph follow this order from left to right: articles, outlets,
/// speakers (people, organisations, groups, anonymous sources, documents, speakers of unknown kind), what
/// they said: claims, and statements that make none.
enum class GraphNodeKind {
    Article,
    Outlet,
    Person,
    Organisation,
    Group,
    AnonymousSource,
    Document,
    UnknownSpeaker,
    Statement,
    Claim,
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

/// The most characters (UTF-16 code units) that a label has, the ellipsis of a shortened one included.
inline constexpr qsizetype longestGraphLabel = 90;
/// The most that a description has.
inline constexpr qsizetype longestGraphDescription = 1000;

/// One node. `key` identifies it across rebuilds of the graph: the same person, outlet or statement has the
/// same key after an article was added or removed, so that selection and positions can be kept.
struct GraphNode
{
    QString key;
    GraphNodeKind kind = GraphNodeKind::Person;
    QString label; ///< to show: a name, a title, or the first words; at most longestGraphLabel characters
    QString description; ///< full name or full words, for tool tips and screen readers; at most
                         ///< longestGraphDescription characters
    AttributionKind form = AttributionKind::Direct; ///< of a statement; without meaning for other kinds
    QList<GraphOccurrence> occurrences;
    int hidden = 0; ///< neighbours that a part of the graph leaves out; see strongestPart()
};

/// What an edge says. Prints: an article appeared in an outlet, took words from an outlet, or quotes a
/// speaker or an unattributed statement itself. ToldTo: an outlet was told by a speaker. Said: a speaker
/// said a statement. Asserts, Denies, PassesOn: how a speaker stands to a claim.
enum class GraphEdgeKind { Prints, ToldTo, Said, Asserts, Denies, PassesOn };

/// True for edges that lead from whoever says something to what is said.
bool isSaying(GraphEdgeKind kind);

/// A directed edge from left to right, with the attributions that went this way. Only an outlet that spoke to
/// another outlet gives an edge within one layer; no edge starts and ends at the same node. A speaker who
/// stands to a claim in several ways has an edge for each of them; all other edges are alone between their
/// nodes.
struct GraphEdge
{
    GraphNodeIndex from = noGraphNode;
    GraphNodeIndex to = noGraphNode;
    GraphEdgeKind kind = GraphEdgeKind::Said;
    bool hearsay = false; ///< somebody else tells that this speaker said so; of edges to claims
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
    /// The node of an article, or of an attribution or entity of it, or noGraphNode. O(n).
    GraphNodeIndex nodeOfArticle(ArticleId article) const;
    GraphNodeIndex nodeOfAttribution(ArticleId article, AttributionIndex attribution) const;
    GraphNodeIndex nodeOfEntity(ArticleId article, EntityIndex entity) const;
};

/// The key by which an entity is known across articles. Those that an article names share it when type and
/// name agree (case, accents, punctuation and a leading "the" aside); anonymous and merely described ones
/// belong to their article.
QString speakerKey(const AnalysedArticle &article, EntityIndex entity);

/// The layer, 0 to 3 from left to right, of a kind of node.
int graphLayer(GraphNodeKind kind);

/// What a kind of node is called, in the reader's language: "Person", "Anonymous source".
QString graphNodeKindName(GraphNodeKind kind);

/// The key of the node of a claim.
QString claimKey(const QString &claim);
/// The Claim::id of a node, or empty where it is no claim.
QString claimOfNode(const GraphNode &node);

/// The graph of `articles`: each article, its outlet, whoever speaks in it or was spoken to, and each
/// attribution as a statement. Entities that do neither are left out; an attribution without speaker hangs on
/// its article. The order of nodes depends on nothing but the order and content of the articles; statements
/// of a speaker are in text order. Attributions that back claims of `claims` lead to these instead, and
/// nameless sources that are one across articles are one node. Invalid articles are skipped. Linear in the
/// number of attributions; any thread.
SourceGraph buildSourceGraph(const QList<AnalysedArticle> &articles, const BackingIndex &claims = {});

} // namespace hearsay
