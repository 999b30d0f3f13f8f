// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewcontroller.h"

#include "ui/article/articleview.h"
#include "ui/articletabs.h"
#include "ui/claims/claimspanel.h"
#include "ui/dialogs/articleswitcher.h"
#include "ui/graph/graphview.h"
#include "ui/library/librarypanel.h"
#include "ui/shared/appearance.h"
#include "ui/shared/outsidetext.h"
#include "ui/shared/selection.h"
#include "ui/sidebar/sourcecard.h"
#include "ui/windowactions.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <algorithm>

namespace hearsay {

ViewController::ViewController(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
                               const ViewParts &parts, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_appearance(appearance)
    , m_parts(parts)
    , m_window(window)
{
    connectTextAndGraph();
    connectGoing();
}

void ViewController::connectTextAndGraph()
{
    const auto onView = [this](QAction *action, auto method) {
        connect(action, &QAction::triggered, this, [this, method] {
            if (ArticleView *view = m_parts.tabs->currentView())
                (view->*method)();
        });
    };
    onView(m_parts.actions->copyWithAttribution, &ArticleView::copyWithAttribution);
    onView(m_parts.actions->findInText, &ArticleView::showFindBar);
    onView(m_parts.actions->zoomIn, &ArticleView::zoomIn);
    onView(m_parts.actions->zoomOut, &ArticleView::zoomOut);
    onView(m_parts.actions->resetZoom, &ArticleView::resetZoom);
    onView(m_parts.actions->nextQuotation, &ArticleView::nextQuotation);
    onView(m_parts.actions->previousQuotation, &ArticleView::previousQuotation);
    connect(m_parts.actions->clearSelection, &QAction::triggered, m_selection, &SelectionModel::clear);
    connect(m_parts.actions->graphZoomIn, &QAction::triggered, m_parts.graph, &GraphView::zoomIn);
    connect(m_parts.actions->graphZoomOut, &QAction::triggered, m_parts.graph, &GraphView::zoomOut);
    connect(m_parts.actions->graphFit, &QAction::triggered, m_parts.graph, &GraphView::fit);
    connect(m_parts.actions->graphExpand, &QAction::triggered, m_parts.graph, &GraphView::expand);
    connect(m_parts.actions->graphCollapse, &QAction::triggered, m_parts.graph, &GraphView::collapse);
    connect(m_parts.actions->findInGraph, &QAction::triggered, this, [this] {
        m_parts.actions->showGraph->setChecked(true);
        m_parts.graph->showFindBar();
    });
    connect(m_parts.actions->themes, &QMenu::aboutToShow, this, &ViewController::fillThemes);
    connect(m_parts.actions->scaleChoices, &QActionGroup::triggered, this,
            [this](const QAction *choice) { m_appearance->setScale(choice->data().toInt()); });
}

void ViewController::connectGoing()
{
    connect(m_parts.actions->nextArticle, &QAction::triggered, this, [this] { m_parts.tabs->walk(1); });
    connect(m_parts.actions->previousArticle, &QAction::triggered, this, [this] { m_parts.tabs->walk(-1); });
    connect(m_parts.actions->goToArticle, &QAction::triggered, this, [this] {
        auto *dialog = new ArticleSwitcher(*m_workspace, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ArticleSwitcher::chosen, m_parts.tabs, &ArticleTabs::showArticle);
        dialog->open();
    });
    connect(m_parts.actions->focusText, &QAction::triggered, this, [this] {
        if (ArticleView *view = m_parts.tabs->currentView())
            view->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_parts.actions->focusGraph, &QAction::triggered, this, [this] {
        m_parts.actions->showGraph->setChecked(true);
        m_parts.graph->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_parts.actions->focusCard, &QAction::triggered, this, [this] {
        m_parts.actions->showCard->setChecked(true);
        m_parts.card->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_parts.actions->focusClaims, &QAction::triggered, this, [this] {
        m_parts.actions->showClaims->setChecked(true);
        m_parts.claims->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_parts.actions->filterClaims, &QAction::triggered, this, [this] {
        m_parts.actions->showClaims->setChecked(true);
        m_parts.claims->startFiltering();
    });
    connect(m_parts.actions->nextPanel, &QAction::triggered, this, [this] { walkPanels(1); });
    connect(m_parts.actions->previousPanel, &QAction::triggered, this, [this] { walkPanels(-1); });
}

void ViewController::fillThemes()
{
    m_parts.actions->themes->clear();
    auto *choices = new QActionGroup(m_parts.actions->themes);
    const auto add = [this, choices](const QString &text, const QString &name) {
        QAction *choice = m_parts.actions->themes->addAction(
            text, this, [this, name] { m_appearance->setThemeName(name); });
        choice->setCheckable(true);
        choice->setChecked(name == m_appearance->themeName());
        choices->addAction(choice);
    };
    add(tr("As the &system"), {});
    m_parts.actions->themes->addSeparator();
    for (const QString &name : m_appearance->themeNames())
        add(menuText(name), name);
}

void ViewController::walkPanels(int step)
{
    QList<QWidget *> panels;
    for (QWidget *panel : std::initializer_list<QWidget *>{m_parts.library, m_parts.tabs->currentView(),
                                                           m_parts.graph, m_parts.card, m_parts.claims})
    {
        if (panel && panel->isVisible())
            panels.append(panel);
    }
    if (panels.isEmpty())
        return;
    const QWidget *focus = m_window->focusWidget();
    const auto holdsFocus
        = [focus](const QWidget *panel) { return panel == focus || panel->isAncestorOf(focus); };
    const auto at = std::find_if(panels.begin(), panels.end(), holdsFocus);
    const qsizetype current = at == panels.end() ? (step > 0 ? -1 : 0) : at - panels.begin();
    panels[(current + step + panels.size()) % panels.size()]->setFocus(Qt::TabFocusReason);
}

} // namespace hearsay
