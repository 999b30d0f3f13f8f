// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphprovider.h"

#include "claims/linking/eventarticles.h"
#include "ui/shared/claimplaces.h"
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
    , m_partBuilder(
          *QThreadPool::globalInstance(), [this] { return partOfLibrary(); },
          [this] { return m_workspace.libraryClaims()->latest(); })
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
    connectBuilders();
    connect(&m_workspace, &Workspace::libraryClaimsChanged, this, [this] {
        if (isOfLibrary(m_scope))
            builder().request();
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

void GraphProvider::connectBuilders()
{
    for (GraphBuilder *one : {&m_builder, &m_partBuilder, &m_libraryBuilder}) {
        connect(one, &GraphBuilder::built, this, [this, one] {
            if (m_scope != GraphScope::AllArticles && one == &builder())
                show(one->latest());
        });
    }
}

GraphBuilder &GraphProvider::builder()
{
    return m_scope == GraphScope::Library ? m_libraryBuilder
        : isOfLibrary(m_scope)            ? m_partBuilder
                                          : m_builder;
}

/// The articles of the scopes Event and Chosen, as the library's claims were linked from them.
QList<AnalysedArticle> GraphProvider::partOfLibrary() const
{
    const std::shared_ptr<const LinkedClaims> claims = m_workspace.libraryClaims()->latest();
    QList<ArticleId> ids;
    if (m_scope == GraphScope::Event) {
        ids = eventArticles(claims->graph, placeIn(m_workspace, *claims, {m_article, {}, {}, {}}).article);
    } else {
        for (LibraryArticleId stored : m_chosen)
            ids.append(LibraryClaims::idOf(stored));
    }
    QList<AnalysedArticle> articles;
    for (ArticleId id : std::as_const(ids)) {
        if (const AnalysedArticle article = claims->article(id); article.isValid())
            articles.append(article);
    }
    return articles;
}

std::shared_ptr<const LinkedClaims> GraphProvider::claims() const
{
    return claimsOf(m_workspace, isOfLibrary(m_scope) ? ClaimScope::Library : ClaimScope::OpenArticles);
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
    if (m_scope == GraphScope::ThisArticle || m_scope == GraphScope::Event)
        refresh();
}

void GraphProvider::setChosen(const QList<LibraryArticleId> &articles)
{
    if (articles == m_chosen)
        return;
    m_chosen = articles;
    if (m_scope == GraphScope::Chosen)
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
    m_partBuilder.cancel();
    m_libraryBuilder.cancel();
    if (isOfLibrary(m_scope))
        m_workspace.libraryClaims()->start();
    if (m_scope == GraphScope::Library)
        show(m_libraryBuilder.latest());
    if (isOfLibrary(m_scope))
        return builder().request();
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
