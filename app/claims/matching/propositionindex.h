// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/matching/postingtable.h"
#include "claims/matching/statementcluster.h"

#include <QHash>
#include <QSet>
#include <memory>
#include <set>

namespace hearsay {

/// A proposition of an article.
struct StatementPlace
{
    std::shared_ptr<const ArticleStatements> article;
    qsizetype proposition = 0;

    const Proposition &value() const { return article->propositions[proposition]; }
};

/// Finds statements that say the same thing. Equal statements of equal surroundings are kept once; others are
/// compared where they share a name and a word, or two words, that few others share. Which are alike, and
/// which clusters they make, depends on what is in, not on the order in which it came.
class PropositionIndex
{
public:
    using Articles = std::shared_ptr<const ArticleStatements>;

    PropositionIndex();

    /// `article` must stay as it is until it is taken out again. `ownNodes` are propositions that a reader
    /// told apart from others: they are not kept together with equal ones.
    void add(const Articles &article, const QSet<qsizetype> &ownNodes);
    void remove(const Articles &article, const QSet<qsizetype> &ownNodes);
    /// A reader's word on two statements; both must be in.
    void force(NodeId first, NodeId second, bool same);
    void clearForced();

    /// The node of a proposition that is in, or -1.
    NodeId nodeOf(const Articles &article, qsizetype proposition, bool isOwn) const;
    /// Nodes whose links changed since the last call; some may be gone.
    std::set<NodeId> takeTouched();
    /// The clusters of the statements that are linked with `node`, directly or through others. Kept until a
    /// link changes.
    std::shared_ptr<const std::vector<StatementCluster>> clustersAround(NodeId node) const;
    const std::vector<StatementPlace> &statements(NodeId node) const { return at(node).statements; }
    bool contains(NodeId node) const
    {
        return std::size_t(node) < m_nodes.size() && !at(node).statements.empty();
    }
    quint64 hash(NodeId node) const { return at(node).hash; }
    /// How alike two statements are; 0 where they are not compared.
    PropositionLikeness likeness(NodeId first, NodeId second) const;
    std::vector<NodeId> nodes() const;

private:
    struct Node
    {
        quint64 hash = 0;
        std::vector<StatementPlace> statements;
        std::map<NodeId, PropositionLikeness> neighbours;
        std::map<NodeId, bool> forced;
        mutable std::shared_ptr<const std::vector<StatementCluster>> clusters;
    };

    Node &at(NodeId node) { return m_nodes[std::size_t(node)]; }
    const Node &at(NodeId node) const { return m_nodes[std::size_t(node)]; }
    std::vector<quint64> keysOf(NodeId node) const;
    void insertNode(NodeId node);
    void eraseNode(NodeId node);
    void compare(NodeId first, NodeId second);
    void unlink(NodeId first, NodeId second);
    void dropClusters(NodeId node) const;
    void touch(NodeId node);
    void touchLinked(NodeId first, NodeId second, float score);
    std::vector<NodeId> component(NodeId node) const;

    std::vector<Node> m_nodes;
    std::vector<NodeId> m_free;
    std::set<NodeId> m_touched;
    QHash<quint64, NodeId> m_byHash;
    PostingTable m_postings;
};

} // namespace hearsay
