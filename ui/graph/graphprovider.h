// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "library/libraryentry.h"
#include "workspace/graphbuilder.h"
#include "workspace/laidoutgraph.h"

#include <QObject>
#include <memory>

namespace hearsay {

class Workspace;

/// Which articles the graph shows. Event: those of the library that share claims or quoted words with the
/// current one; Chosen: those that the reader chose in the library.
enum class GraphScope { ThisArticle, AllArticles, Event, Chosen, Library };

/// True where the articles are those of the library, open or not.
constexpr bool isOfLibrary(GraphScope scope)
{
    return scope != GraphScope::ThisArticle && scope != GraphScope::AllArticles;
}

/// Gives the graph to show: the workspace's own one over all open articles, or one of other articles, of
/// which it has the strongest part laid out in the background. UI thread only.
class GraphProvider : public QObject
{
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit GraphProvider(Workspace &workspace, QObject *parent = nullptr);

    /// The claims that the graph of the scope ends in.
    std::shared_ptr<const LinkedClaims> claims() const;
    GraphScope scope() const { return m_scope; }
    void setScope(GraphScope scope);
    /// The current article; noArticle for none.
    void setArticle(ArticleId article);
    ArticleId article() const { return m_article; }
    /// The articles that are chosen in the library.
    void setChosen(const QList<LibraryArticleId> &articles);
    /// Draws what the graph of the scope left out around the node with this key; changed() follows.
    void expand(const QString &key);
    void collapse();
    bool isExpanded() const;
    /// The latest graph of the scope, never null.
    std::shared_ptr<const LaidOutGraph> graph() const { return m_graph; }

Q_SIGNALS:
    /// graph() has changed.
    void changed();

private:
    GraphBuilder &builder();
    const GraphBuilder &builder() const { return const_cast<GraphProvider *>(this)->builder(); }
    QList<AnalysedArticle> partOfLibrary() const;
    void connectBuilders();
    void refresh();
    void show(std::shared_ptr<const LaidOutGraph> graph);

    Workspace &m_workspace;
    GraphBuilder m_builder;
    GraphBuilder m_partBuilder; ///< of Event and Chosen
    GraphBuilder m_libraryBuilder;
    std::shared_ptr<const LaidOutGraph> m_graph;
    GraphScope m_scope = GraphScope::AllArticles;
    ArticleId m_article = noArticle;
    QList<LibraryArticleId> m_chosen;
};

} // namespace hearsay
