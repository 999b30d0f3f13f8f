// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphprovider.h"

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
    , m_graph(workspace.graph())
{
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
        m_builder.expand(key);
}

void GraphProvider::collapse()
{
    if (m_scope == GraphScope::AllArticles)
        m_workspace.collapseGraph();
    else
        m_builder.collapse();
}

bool GraphProvider::isExpanded() const
{
    return m_scope == GraphScope::AllArticles ? m_workspace.isGraphExpanded() : m_builder.isExpanded();
}

void GraphProvider::refresh()
{
    m_builder.cancel(); // what is under way is of another scope, article or analysis
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
