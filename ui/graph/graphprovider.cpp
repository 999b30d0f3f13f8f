// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphprovider.h"

#include "ui/models/claimplaces.h"
#include "workspace/libraryclaims.h"
#include "workspace/workspace.h"

#include <utility>

namespace hearsay {

GraphProvider::GraphProvider(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_builder(
          *QThreadPool::globalInstance(),
          [this] { return QList<AnalysedArticle>{m_workspace.article(m_article)}; },
          [this] { return m_workspace.claims(); })
    , m_libraryBuilder(
          *QThreadPool::globalInstance(),
          [this] {
              QList<AnalysedArticle> articles;
              for (const auto &[id, article] : m_workspace.libraryClaims()->latest()->articles)
                  articles.append(article);
              return articles;
          },
          [this] { return m_workspace.libraryClaims()->latest(); })
    , m_graph(workspace.graph())
{
    connect(&m_libraryBuilder, &GraphBuilder::built, this, [this] {
        if (m_scope == GraphScope::Library)
            show(m_libraryBuilder.latest());
    });
    connect(&m_workspace, &Workspace::libraryClaimsChanged, this, [this] {
        if (m_scope == GraphScope::Library)
            m_libraryBuilder.request();
    });
    connect(&m_builder, &GraphBuilder::built, this, [this] {
        if (m_scope == GraphScope::ThisArticle)
            show(m_builder.latest());
    });
    connect(&m_workspace, &Workspace::graphChanged, this, [this] {
        if (m_scope == GraphScope::AllArticles)
            show(m_workspace.graph());
    });
    const auto refreshIfShown = [this](ArticleId id) {
        if (m_scope == GraphScope::ThisArticle && id == m_article)
            refresh();
    };
    connect(&m_workspace, &Workspace::articleChanged, this, refreshIfShown);
    connect(&m_workspace, &Workspace::articleClosed, this, refreshIfShown);
    connect(&m_workspace, &Workspace::claimsChanged, this, [this] {
        if (m_scope == GraphScope::ThisArticle)
            refresh();
    });
}

std::shared_ptr<const LinkedClaims> GraphProvider::claims() const
{
    return claimsOf(m_workspace,
                    m_scope == GraphScope::Library ? ClaimScope::Library : ClaimScope::OpenArticles);
}

void GraphProvider::setScope(GraphScope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    refresh();
}

void GraphProvider::setArticle(ArticleId article)
{
    if (article == m_article)
        return;
    m_article = article;
    if (m_scope == GraphScope::ThisArticle)
        refresh();
}

void GraphProvider::expand(const QString &key)
{
    if (m_scope == GraphScope::AllArticles)
        m_workspace.expandGraph(key);
    else
        builder().expand(key);
}

void GraphProvider::collapse()
{
    if (m_scope == GraphScope::AllArticles)
        m_workspace.collapseGraph();
    else
        builder().collapse();
}

bool GraphProvider::isExpanded() const
{
    return m_scope == GraphScope::AllArticles ? m_workspace.isGraphExpanded() : builder().isExpanded();
}

void GraphProvider::refresh()
{
    // What is under way is of another scope, article or analysis.
    m_builder.cancel();
    m_libraryBuilder.cancel();
    if (m_scope == GraphScope::Library) {
        m_workspace.libraryClaims()->start();
        show(m_libraryBuilder.latest());
        return m_libraryBuilder.request();
    }
    if (m_scope == GraphScope::AllArticles)
        return show(m_workspace.graph());
    if (!m_workspace.article(m_article).isValid())
        return show(std::make_shared<const LaidOutGraph>());
    m_builder.request();
}

void GraphProvider::show(std::shared_ptr<const LaidOutGraph> graph)
{
    m_graph = std::move(graph);
    Q_EMIT changed();
}

} // namespace hearsay
