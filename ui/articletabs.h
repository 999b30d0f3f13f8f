// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QTabWidget>

class QMenu;

namespace hearsay {

class Appearance;
class ArticleView;
class SelectionModel;
class Workspace;

/// The open articles as tabs. A tab gets its view when it is first shown, so that many articles cost little.
/// Beyond tabLimit, articles that nobody asked for by name are open without a tab: showArticle() gives them
/// one.
class ArticleTabs : public QTabWidget
{
    Q_OBJECT

public:
    static constexpr int tabLimit = 40;

    ArticleTabs(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
                QWidget *parent = nullptr);

    /// Gives an article a tab if there is room for one; leaves the current tab alone.
    void addArticle(ArticleId id);
    /// Brings an article to the front, in a tab of its own.
    void showArticle(ArticleId id);
    void removeArticle(ArticleId id);

    /// The articles that have a tab, from left to right.
    QList<ArticleId> articles() const;
    ArticleId currentArticle() const;
    /// The view in front, or nullptr without articles.
    ArticleView *currentView() const;
    /// Goes `step` tabs to the right, around the ends.
    void walk(int step);

    /// Offers `menu` in the context menus of all views; not owned.
    void setContextMenu(QMenu *menu) { m_contextMenu = menu; }

    /// The zoom of all views, percent.
    int zoom() const { return m_zoom; }
    void setZoom(int percent);

Q_SIGNALS:
    void currentArticleChanged(hearsay::ArticleId id);

private:
    int indexOf(ArticleId id) const;
    int insertArticle(ArticleId id);
    void fillCurrent();

    Workspace *m_workspace;
    SelectionModel *m_selection;
    Appearance *m_appearance;
    QMenu *m_contextMenu = nullptr;
    int m_zoom = 100;
};

} // namespace hearsay
