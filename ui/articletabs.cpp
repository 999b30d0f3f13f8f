// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/articletabs.h"

#include "ui/article/articleview.h"
#include "ui/shared/outsidetext.h"
#include "workspace/workspace.h"

#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr auto articleProperty = "article";

ArticleId articleOf(const QWidget *page)
{
    return page ? page->property(articleProperty).value<ArticleId>() : noArticle;
}

ArticleView *viewOf(const QWidget *page)
{
    return page ? page->findChild<ArticleView *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

QString shortTitle(const QString &title)
{
    constexpr qsizetype longest = 24;
    return menuText(title.size() > longest ? title.left(longest - 1).trimmed() + u'…' : title);
}

} // namespace

ArticleTabs::ArticleTabs(Workspace *workspace, SelectionModel *selection, Appearance *appearance,
                         QWidget *parent)
    : QTabWidget(parent)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_appearance(appearance)
{
    setObjectName(u"articleTabs"_s);
    setAccessibleName(tr("Open articles"));
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setUsesScrollButtons(true);
    tabBar()->setObjectName(u"articleTabBar"_s);
    tabBar()->setAccessibleName(tr("Open articles"));
    connect(this, &QTabWidget::currentChanged, this, &ArticleTabs::fillCurrent);
    connect(this, &QTabWidget::tabCloseRequested, this,
            [this](int index) { m_workspace->closeArticle(articleOf(widget(index))); });
}

void ArticleTabs::addArticle(ArticleId id)
{
    if (indexOf(id) < 0 && count() < tabLimit)
        insertArticle(id);
}

void ArticleTabs::showArticle(ArticleId id)
{
    if (!m_workspace->article(id).isValid())
        return;
    const int index = indexOf(id);
    setCurrentIndex(index < 0 ? insertArticle(id) : index);
}

void ArticleTabs::removeArticle(ArticleId id)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    QWidget *page = widget(index);
    removeTab(index);
    page->deleteLater();
}

QList<ArticleId> ArticleTabs::articles() const
{
    QList<ArticleId> ids;
    for (int i = 0; i < count(); ++i)
        ids.append(articleOf(widget(i)));
    return ids;
}

ArticleId ArticleTabs::currentArticle() const
{
    return articleOf(currentWidget());
}

ArticleView *ArticleTabs::currentView() const
{
    return viewOf(currentWidget());
}

void ArticleTabs::walk(int step)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + step + count()) % count());
}

void ArticleTabs::setZoom(int percent)
{
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    for (int i = 0; i < count(); ++i) {
        if (ArticleView *view = viewOf(widget(i)))
            view->setZoom(percent);
    }
}

int ArticleTabs::indexOf(ArticleId id) const
{
    for (int i = 0; i < count(); ++i) {
        if (articleOf(widget(i)) == id)
            return i;
    }
    return -1;
}

int ArticleTabs::insertArticle(ArticleId id)
{
    const AnalysedArticle opened = m_workspace->article(id);
    auto *page = new QWidget(this);
    page->setProperty(articleProperty, QVariant::fromValue(id));
    const QString title = opened.article->displayTitle();
    const int index = addTab(page, shortTitle(title));
    const QString outlet = opened.article->metadata.outlet;
    setTabToolTip(
        index, toolTipText(outlet.isEmpty() ? title : tr("%1 — %2", "title and outlet").arg(title, outlet)));
    return index;
}

void ArticleTabs::fillCurrent()
{
    QWidget *page = currentWidget();
    if (page && !viewOf(page)) {
        auto *view = new ArticleView(m_workspace, m_selection, m_appearance, page);
        view->setZoom(m_zoom);
        view->setContextMenu(m_contextMenu);
        connect(view, &ArticleView::zoomChanged, this, &ArticleTabs::setZoom);
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(view);
        view->show(); // a layout would do so from the event loop only, and the focus may go there before
        view->showArticle(articleOf(page));
        page->setFocusProxy(view);
    }
    Q_EMIT currentArticleChanged(currentArticle());
}

} // namespace hearsay
