// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/graph/graphview.h"

#include "graph/graphpath.h"
#include "ui/graph/graphcanvas.h"
#include "ui/graph/graphfiles.h"
#include "ui/graph/graphfindbar.h"
#include "ui/graph/graphtext.h"
#include "ui/shared/claimplaces.h"
#include "ui/shared/outsidetext.h"
#include "workspace/library.h"
#include "workspace/libraryclaims.h"
#include "workspace/task.h"
#include "workspace/workspace.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

Selection selectionOfOccurrence(const GraphOccurrence &occurrence, const QString &claim)
{
    return {occurrence.article, occurrence.attribution, occurrence.entity, claim};
}

QToolButton *barButton(QWidget *bar, const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(bar);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setText(text);
    button->setToolTip(toolTipText(tip));
    button->setAccessibleName(tip);
    return button;
}

} // namespace

GraphView::GraphView(Workspace *workspace, SelectionModel *selection, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_provider(new GraphProvider(*workspace, this))
    , m_canvas(new GraphCanvas(this))
    , m_findBar(new GraphFindBar(this))
    , m_menu(new QMenu(this))
    , m_expand(m_menu->addAction(QString(), this, &GraphView::expand))
    , m_isDark(palette().color(QPalette::Base).lightness() < 128)
{
    setObjectName(u"graphView"_s);
    m_menu->setObjectName(u"graphMenu"_s);
    m_expand->setObjectName(u"graphMenuExpand"_s);
    setFocusProxy(m_canvas);
    setAccessibleName(tr("Graph"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_findBar);
    column->addWidget(m_canvas, 1);

    connect(m_provider, &GraphProvider::changed, this, &GraphView::showGraph);
    connect(m_selection, &SelectionModel::changed, this, &GraphView::showSelection);
    connect(m_canvas, &GraphCanvas::nodeChosen, this, &GraphView::choose);
    connect(m_canvas, &GraphCanvas::choiceCleared, m_selection, &SelectionModel::clear);
    connect(m_canvas, &GraphCanvas::focusNodeChanged, this, &GraphView::describe);
    connect(m_canvas, &GraphCanvas::menuRequested, this, &GraphView::showMenu);
    connect(m_canvas, &GraphCanvas::expandRequested, this, &GraphView::expandNode);
    connect(m_canvas, &GraphCanvas::findRequested, this, &GraphView::showFindBar);
    connect(m_findBar, &GraphFindBar::queryChanged, this, &GraphView::find);
    connect(m_findBar, &GraphFindBar::nextRequested, this, [this] { stepMatch(1); });
    connect(m_findBar, &GraphFindBar::previousRequested, this, [this] { stepMatch(-1); });
    connect(m_findBar, &GraphFindBar::closed, this, [this] {
        find();
        m_canvas->setFocus(Qt::OtherFocusReason);
    });
    showGraph();
}

QWidget *GraphView::makeBar()
{
    auto *bar = new QWidget(this);
    m_scopeBox = new QComboBox(bar);
    m_scopeBox->setObjectName(u"graphScope"_s);
    m_scopeBox->setAccessibleName(tr("Articles in the graph"));
    m_scopeBox->addItem(tr("All open articles"), int(GraphScope::AllArticles));
    m_scopeBox->addItem(tr("This article"), int(GraphScope::ThisArticle));
    if (!m_workspace->library()->path().isEmpty()) {
        m_scopeBox->addItem(tr("This event"), int(GraphScope::Event));
        m_scopeBox->addItem(tr("Chosen in the library"), int(GraphScope::Chosen));
        m_scopeBox->addItem(tr("Whole library"), int(GraphScope::Library));
        m_scopeBox->setItemData(m_scopeBox->findData(int(GraphScope::Event)),
                                tr("Articles of the library that share claims or quoted words with this one"),
                                Qt::ToolTipRole);
        m_scopeBox->setItemData(m_scopeBox->findData(int(GraphScope::Chosen)),
                                tr("Articles that are selected in the list of the library"), Qt::ToolTipRole);
    }
    connect(m_scopeBox, &QComboBox::currentIndexChanged, this, [this] {
        m_isOfNewScope = true;
        m_provider->setScope(GraphScope(m_scopeBox->currentData().toInt()));
    });
    QToolButton *findButton = barButton(bar, u"graphFind"_s, tr("Find"), tr("Find a node"));
    QToolButton *out = barButton(bar, u"graphZoomOut"_s, u"−"_s, tr("Zoom out"));
    QToolButton *in = barButton(bar, u"graphZoomIn"_s, u"+"_s, tr("Zoom in"));
    QToolButton *whole = barButton(bar, u"graphFit"_s, tr("Fit"), tr("Show the whole graph"));
    m_collapse = barButton(bar, u"graphCollapse"_s, tr("Strongest"),
                           tr("Draw the strongest part of the graph alone again"));
    m_collapse->hide();
    connect(m_collapse, &QToolButton::clicked, this, &GraphView::collapse);
    connect(findButton, &QToolButton::clicked, this, &GraphView::showFindBar);
    connect(out, &QToolButton::clicked, this, &GraphView::zoomOut);
    connect(in, &QToolButton::clicked, this, &GraphView::zoomIn);
    connect(whole, &QToolButton::clicked, this, &GraphView::fit);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(6, 3, 6, 3);
    row->addWidget(m_scopeBox);
    row->addStretch(1);
    for (QToolButton *button : {m_collapse, findButton, out, in, whole})
        row->addWidget(button);
    return bar;
}

void GraphView::setScope(GraphScope scope)
{
    if (const int index = m_scopeBox->findData(int(scope)); index >= 0)
        m_scopeBox->setCurrentIndex(index);
}

void GraphView::setChosen(const QList<LibraryArticleId> &articles)
{
    m_isOfNewScope = m_isOfNewScope || m_provider->scope() == GraphScope::Chosen;
    m_provider->setChosen(articles);
}

void GraphView::zoomIn()
{
    m_canvas->zoomIn();
}

void GraphView::zoomOut()
{
    m_canvas->zoomOut();
}

void GraphView::fit()
{
    m_canvas->fit();
}

void GraphView::setContextMenu(QMenu *menu)
{
    m_menu->addSeparator();
    m_menu->addMenu(menu);
}

void GraphView::showMenu(GraphNodeIndex node, QPoint place)
{
    choose(node);
    const int hidden = m_provider->graph()->graph.nodes[node].hidden;
    m_expand->setText(hidden == 1 ? tr("Draw 1 &neighbour more")
                                  : tr("Draw %1 &neighbours more").arg(hidden));
    m_expand->setVisible(hidden > 0);
    m_menu->popup(place);
}

void GraphView::expand()
{
    expandNode(m_canvas->focusNode() == noGraphNode ? m_selected : m_canvas->focusNode());
}

void GraphView::expandNode(GraphNodeIndex node)
{
    const QList<GraphNode> &nodes = m_provider->graph()->graph.nodes;
    if (node >= 0 && node < nodes.size() && nodes[node].hidden > 0)
        m_provider->expand(nodes[node].key);
}

void GraphView::collapse()
{
    m_provider->collapse();
}

void GraphView::showFindBar()
{
    m_findBar->open();
}

void GraphView::setDark(bool dark)
{
    if (dark == m_isDark)
        return;
    m_isDark = dark;
    showGraph();
}

QList<int> GraphView::slotsOfNodes() const
{
    return speakerSlots(m_provider->graph()->graph, [this](ArticleId article, EntityIndex entity) {
        return m_workspace->speakerSlot(article, entity);
    });
}

QString GraphView::emptyText() const
{
    if (m_provider->scope() == GraphScope::Chosen)
        return tr("Select articles in the list of the library to see who said what in them.");
    if (m_provider->scope() == GraphScope::Library)
        return tr("There are no articles in the library yet.");
    return tr("Open an article to see who said what, and through whom the words came.");
}

void GraphView::showGraph()
{
    m_canvas->setEmptyText(emptyText());
    m_canvas->setGraph(m_provider->graph(), {m_isDark, slotsOfNodes()});
    m_collapse->setVisible(m_provider->isExpanded());
    // Another graph starts elsewhere; one that has grown stays where the reader left it.
    const bool reveal = m_isOfNewScope && !m_provider->graph()->graph.isEmpty();
    m_isOfNewScope = m_isOfNewScope && !reveal;
    applySelection(m_selection->current(), reveal);
    if (!m_findBar->query().isEmpty())
        find();
}

void GraphView::choose(GraphNodeIndex node)
{
    const QList<GraphOccurrence> &occurrences = m_provider->graph()->graph.nodes[node].occurrences;
    if (occurrences.isEmpty())
        return;
    const ArticleId current = isOfLibrary(m_provider->scope())
        ? placeIn(*m_workspace, *m_provider->claims(), m_selection->current()).article
        : m_selection->current().article;
    const auto rank = [&](const GraphOccurrence &o) {
        return o.article == current ? 0 : m_workspace->openIdOf(o.article) != noArticle ? 1 : 2;
    };
    const GraphOccurrence &chosen
        = *std::min_element(occurrences.begin(), occurrences.end(),
                            [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
    const QString claim = claimOfNode(m_provider->graph()->graph.nodes[node]);
    m_selected = node;
    if (!isOfLibrary(m_provider->scope())) {
        const QScopedValueRollback choosing(m_isChoosing, true);
        m_selection->select(selectionOfOccurrence(chosen, claim));
    } else if (rank(chosen) == 2) {
        requestStored(chosen);
    } else {
        const QScopedValueRollback choosing(m_isChoosing, true);
        m_selection->select(
            selectionOf(*m_workspace, *m_provider->claims(), selectionOfOccurrence(chosen, claim)));
    }
    markPath(true);
}

void GraphView::requestStored(const GraphOccurrence &occurrence)
{
    const AnalysedArticle article = m_provider->claims()->article(occurrence.article);
    if (!article.isValid())
        return;
    Span words;
    if (occurrence.attribution >= 0 && occurrence.attribution < article.analysis->attributions.size())
        words = article.analysis->attributions[occurrence.attribution].contents.first();
    else if (occurrence.entity >= 0 && occurrence.entity < article.analysis->entities.size()
             && !article.analysis->entities[occurrence.entity].mentions.isEmpty())
        words = article.analysis->entities[occurrence.entity].mentions.first().span;
    Q_EMIT storedPositionRequested(LibraryClaims::storedOf(occurrence.article), words);
}

GraphNodeIndex GraphView::nodeOf(const Selection &ofWindow) const
{
    const Selection selection = isOfLibrary(m_provider->scope())
        ? placeIn(*m_workspace, *m_provider->claims(), ofWindow)
        : ofWindow;
    const SourceGraph &graph = m_provider->graph()->graph;
    if (!selection.claim.isEmpty()) {
        if (const GraphNodeIndex claim = graph.indexOf(claimKey(selection.claim)); claim != noGraphNode)
            return claim;
    }
    if (selection.attribution != noAttribution)
        return graph.nodeOfAttribution(selection.article, selection.attribution);
    if (selection.entity != noEntity)
        return graph.nodeOfEntity(selection.article, selection.entity);
    return graph.nodeOfArticle(selection.article);
}

void GraphView::showSelection(const Selection &selection)
{
    if (selection.article != noArticle)
        m_provider->setArticle(selection.article);
    if (!m_isChoosing)
        applySelection(selection, true);
}

void GraphView::applySelection(const Selection &selection, bool reveal)
{
    m_selected = nodeOf(selection);
    // A mere article is where the reader is, not what the reader asks about.
    const bool isAsked = selection.attribution != noAttribution || selection.entity != noEntity;
    markPath(isAsked && m_selected != noGraphNode);
    if (isAsked && reveal)
        m_canvas->reveal(m_selected);
}

void GraphView::markPath(bool dimOthers)
{
    if (!dimOthers)
        return m_canvas->showSelection(m_selected, {}, {}, false);
    const GraphPath path = pathThrough(m_provider->graph()->graph, m_selected);
    m_canvas->showSelection(m_selected, path.nodes, path.edges, true);
}

void GraphView::find()
{
    const SourceGraph &graph = m_provider->graph()->graph;
    const QString query = m_findBar->query();
    m_matches.clear();
    m_match = -1;
    m_canvas->setFocusAlwaysShown(!query.isEmpty());
    if (query.isEmpty()) {
        m_findBar->showMatches(-1, 0);
        return applySelection(m_selection->current(), false);
    }
    QList<bool> found(graph.nodes.size(), false);
    for (GraphNodeIndex i = 0; i < graph.nodes.size(); ++i) {
        found[i] = graph.nodes[i].description.contains(query, Qt::CaseInsensitive);
        if (found[i])
            m_matches.append(i);
    }
    const QList<QRectF> &places = m_provider->graph()->layout.nodes;
    std::sort(m_matches.begin(), m_matches.end(), [&](GraphNodeIndex a, GraphNodeIndex b) {
        return std::pair(places[a].left(), places[a].top()) < std::pair(places[b].left(), places[b].top());
    });
    m_canvas->showSelection(m_selected, found, {}, true);
    stepMatch(1);
}

void GraphView::stepMatch(int step)
{
    const int count = int(m_matches.size());
    if (count > 0) {
        m_match = m_match < 0 ? 0 : (m_match + step + count) % count;
        m_canvas->setFocusNode(m_matches[m_match]);
        m_canvas->reveal(m_matches[m_match]);
    }
    m_findBar->showMatches(m_match, count);
}

void GraphView::describe(GraphNodeIndex node)
{
    m_canvas->setAccessibleDescription(
        node == noGraphNode ? QString() : graphNodeSentence(m_provider->graph()->graph, node));
    QAccessibleEvent event(m_canvas, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void GraphView::write(GraphWriter writer, const QString &path)
{
    const auto work = [writer, path, graph = m_provider->graph(), style = GraphStyle{false, slotsOfNodes()}](
                          JobMonitor &) { return writer(*graph, style, path); };
    startTask<Done>(this, QThreadPool::globalInstance(), work, [this, path](const Result<Done> &written) {
        if (written)
            Q_EMIT exported(path);
        else
            Q_EMIT exportFailed(written.error().message);
    });
}

void GraphView::exportSvg(const QString &path)
{
    write(writeGraphSvg, path);
}

void GraphView::exportPng(const QString &path)
{
    write(writeGraphPng, path);
}

} // namespace hearsay
