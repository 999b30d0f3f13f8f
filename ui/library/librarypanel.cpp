// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/librarypanel.h"

#include "ui/library/articlefilter.h"
#include "ui/library/entrydelegate.h"
#include "ui/library/hitdelegate.h"
#include "ui/library/hitmodel.h"
#include "ui/library/librarymodel.h"
#include "ui/shared/outsidetext.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hearsay {

namespace {

// Of the entries of the order.
constexpr int columnRole = Qt::UserRole;
constexpr int orderRole = Qt::UserRole + 1;

} // namespace

LibraryPanel::LibraryPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_library(workspace->library())
    , m_model(new LibraryModel(this))
    , m_filter(new ArticleFilter(this))
    , m_hits(new HitModel(this))
    , m_line(new QLineEdit(this))
    , m_outlets(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_articles(new QListView(this))
    , m_hitList(new QListView(this))
    , m_pages(new QStackedWidget(this))
    , m_state(plainLabel({}, this))
{
    setObjectName(u"libraryPanel"_s);
    setAccessibleName(tr("Library"));
    m_filter->setSourceModel(m_model);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    buildLayout();
    connectViews();
    connectLibrary();
    setFocusProxy(m_line);
    setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    fillOutlets();
    updateState();
}

void LibraryPanel::buildLayout()
{
    m_line->setObjectName(u"librarySearch"_s);
    m_line->setPlaceholderText(tr("Search the library"));
    m_line->setAccessibleName(tr("Search the library"));
    m_line->setToolTip(tr("<p>Words, <b>\"a phrase\"</b>, begin<b>*</b>, <b>-</b>without</p>"
                          "<p><b>speaker:</b>name &nbsp; <b>outlet:</b>name<br>"
                          "<b>kind:</b>direct, indirect or mixed<br>"
                          "<b>after:</b>2026-03-31 &nbsp; <b>before:</b>2026-04</p>"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_outlets->setObjectName(u"libraryOutlets"_s);
    m_outlets->setAccessibleName(tr("Outlet to show"));
    m_outlets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outlets->setMinimumContentsLength(8);

    m_order->setObjectName(u"libraryOrder"_s);
    m_order->setAccessibleName(tr("Order of the articles"));
    const auto addOrder = [this](const QString &text, LibraryModel::Column column, Qt::SortOrder order) {
        m_order->addItem(text);
        m_order->setItemData(m_order->count() - 1, column, columnRole);
        m_order->setItemData(m_order->count() - 1, order, orderRole);
    };
    addOrder(tr("Latest first"), LibraryModel::Date, Qt::DescendingOrder);
    addOrder(tr("Oldest first"), LibraryModel::Date, Qt::AscendingOrder);
    addOrder(tr("By title"), LibraryModel::Title, Qt::AscendingOrder);
    addOrder(tr("By outlet"), LibraryModel::Outlet, Qt::AscendingOrder);
    addOrder(tr("Most quotes first"), LibraryModel::Quotations, Qt::DescendingOrder);

    m_articles->setObjectName(u"libraryArticles"_s);
    m_articles->setAccessibleName(tr("Articles of the library"));
    m_articles->setModel(m_filter);
    m_articles->setItemDelegate(new EntryDelegate(m_articles));
    m_articles->setUniformItemSizes(true);
    m_articles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_articles->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_articles->setContextMenuPolicy(Qt::CustomContextMenu);
    m_articles->installEventFilter(this);
    m_filter->sort(LibraryModel::Date, Qt::DescendingOrder);

    m_hitList->setObjectName(u"libraryHits"_s);
    m_hitList->setAccessibleName(tr("What was found"));
    m_hitList->setModel(m_hits);
    m_hitList->setItemDelegate(new HitDelegate(m_hitList));
    m_hitList->setResizeMode(QListView::Adjust);
    m_hitList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_hitList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hitList->setContextMenuPolicy(Qt::CustomContextMenu);
    m_hitList->installEventFilter(this);
    m_pages->addWidget(m_articles);
    m_pages->addWidget(m_hitList);

    m_state->setObjectName(u"libraryState"_s);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(6, 2, 6, 4);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    row->addWidget(m_outlets, 1);
    row->addWidget(m_order, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(6, 6, 6, 0);
    top->addWidget(m_line);
    column->addLayout(top);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    column->addWidget(m_state);
}

void LibraryPanel::connectLibrary()
{
    connect(m_library, &Library::opened, m_library, &Library::requestEntries);
    connect(m_library, &Library::failed, this, &LibraryPanel::setState);
    connect(m_library, &Library::damaged, this, &LibraryPanel::setState);
    connect(m_library, &Library::entriesChanged, this, [this](const QList<LibraryEntry> &entries) {
        m_model->update(entries);
        fillOutlets();
        updateState();
    });
    connect(m_library, &Library::entriesRemoved, this, [this](const QList<LibraryArticleId> &articles) {
        m_model->remove(articles);
        fillOutlets();
        if (m_pages->currentWidget() == m_hitList)
            search();
        else
            updateState();
    });
    connect(m_library, &Library::searchFinished, this, [this](SearchId id, const SearchResult &result) {
        if (id == m_search)
            showHits(result);
    });
    connect(m_library, &Library::searchFailed, this, [this](SearchId id, const QString &message) {
        if (id == m_search)
            setState(message);
    });
    if (m_library->isOpen())
        m_library->requestEntries();
}

void LibraryPanel::connectViews()
{
    connect(&m_pause, &QTimer::timeout, this, &LibraryPanel::search);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            showArticles();
        else
            m_pause.start();
    });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (m_pause.isActive())
            search();
        m_pages->currentWidget()->setFocus(Qt::TabFocusReason);
    });
    connect(m_outlets, &QComboBox::activated, this, [this] {
        m_filter->setOutlet(m_outlets->currentData().toString());
        updateState();
    });
    connect(m_order, &QComboBox::activated, this, [this] {
        m_filter->sort(m_order->currentData(columnRole).toInt(),
                       Qt::SortOrder(m_order->currentData(orderRole).toInt()));
    });
    connect(m_articles, &QListView::activated, this, &LibraryPanel::openCurrent);
    connect(m_articles->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT chosenChanged(chosen()); });
    connect(m_hitList, &QListView::clicked, this, &LibraryPanel::openHit);
    connect(m_hitList, &QListView::activated, this, &LibraryPanel::openHit);
    for (QAbstractItemView *view : std::initializer_list<QAbstractItemView *>{m_articles, m_hitList})
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](QPoint point) { showMenu(view, point); });
}

void LibraryPanel::startSearch()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

QList<LibraryArticleId> LibraryPanel::selected() const
{
    QList<LibraryArticleId> ids;
    if (m_pages->currentWidget() == m_hitList) {
        if (const QModelIndex index = m_hitList->currentIndex(); index.isValid())
            ids.append(m_hits->hit(index.row()).article);
        return ids;
    }
    return chosen();
}

QList<LibraryArticleId> LibraryPanel::chosen() const
{
    QList<LibraryArticleId> ids;
    for (const QModelIndex &index : m_articles->selectionModel()->selectedIndexes())
        ids.append(index.data(LibraryModel::IdRole).value<LibraryArticleId>());
    return ids;
}

void LibraryPanel::fillOutlets()
{
    const QString chosen = m_outlets->currentData().toString();
    m_outlets->clear();
    m_outlets->addItem(tr("All outlets"), QString());
    for (const QString &outlet : m_model->outlets())
        m_outlets->addItem(visibleText(outlet), outlet);
    m_outlets->setCurrentIndex(qMax(0, m_outlets->findData(chosen)));
    m_filter->setOutlet(m_outlets->currentData().toString());
    m_outlets->setEnabled(m_outlets->count() > 2);
}

void LibraryPanel::search()
{
    m_pause.stop();
    const Result<SearchQuery> query = parseSearchQuery(m_line->text());
    if (!query)
        return setState(query.error().message);
    if (query.value().isEmpty())
        return showArticles();
    m_search = m_library->search(query.value(), hitLimit);
}

void LibraryPanel::showArticles()
{
    m_pause.stop();
    m_search = 0;
    m_pages->setCurrentWidget(m_articles);
    setListControlsVisible(true);
    m_hits->setHits({});
    updateState();
}

void LibraryPanel::setListControlsVisible(bool visible)
{
    m_outlets->setVisible(visible);
    m_order->setVisible(visible);
}

void LibraryPanel::showHits(const SearchResult &result)
{
    m_hits->setHits(result.hits);
    m_hitList->scrollToTop();
    m_pages->setCurrentWidget(m_hitList);
    setListControlsVisible(false);
    if (!result.hits.isEmpty())
        m_hitList->setCurrentIndex(m_hits->index(0));
    if (result.hits.isEmpty())
        setState(tr("Nothing was found."));
    else if (result.isCut)
        setState(tr("Best places shown: %1; there are more.").arg(QLocale().toString(result.hits.size())));
    else
        setState(tr("Places found: %1").arg(QLocale().toString(result.hits.size())));
}

void LibraryPanel::updateState()
{
    if (m_pages->currentWidget() == m_hitList)
        return;
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    if (all == 0)
        setState(tr("Articles that you open stay here. Import a folder to add many."));
    else if (shown == all)
        setState(tr("Articles: %1").arg(QLocale().toString(all)));
    else
        setState(tr("Articles: %1 of %2").arg(QLocale().toString(shown), QLocale().toString(all)));
}

void LibraryPanel::setState(const QString &sentence)
{
    m_state->setText(visibleText(sentence));
    m_state->setAccessibleName(sentence);
}

void LibraryPanel::openCurrent()
{
    const QModelIndex index = m_articles->currentIndex();
    if (index.isValid())
        Q_EMIT articleRequested(index.data(LibraryModel::IdRole).value<LibraryArticleId>(), {});
}

void LibraryPanel::openHit(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const SearchHit &hit = m_hits->hit(index.row());
    Q_EMIT articleRequested(hit.article, hit.span);
}

void LibraryPanel::showMenu(QWidget *view, QPoint point)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"libraryMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<LibraryArticleId> articles = selected();
    QAction *open = menu->addAction(tr("&Open"), this, [this] {
        if (m_pages->currentWidget() == m_hitList)
            openHit(m_hitList->currentIndex());
        else
            openCurrent();
    });
    open->setEnabled(!articles.isEmpty());
    QAction *remove = menu->addAction(tr("&Remove from the library"), this,
                                      [this, articles] { Q_EMIT removalRequested(articles); });
    remove->setEnabled(!articles.isEmpty());
    menu->addSeparator();
    menu->addAction(tr("&Import a folder…"), this, &LibraryPanel::importRequested);
    menu->popup(view->mapToGlobal(point));
}

bool LibraryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_line && key == Qt::Key_Down) {
        m_pages->currentWidget()->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_line && key == Qt::Key_Escape && !m_line->text().isEmpty()) {
        m_line->clear();
        return true;
    }
    if (watched != m_line && key == Qt::Key_Delete && !selected().isEmpty()) {
        Q_EMIT removalRequested(selected());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryPanel::changeEvent(QEvent *event)
{
    // The heights of rows depend on the font, and lists keep them.
    if (event->type() == QEvent::FontChange) {
        setMinimumWidth(fontMetrics().averageCharWidth() * 26);
        m_hitList->doItemsLayout();
        m_articles->doItemsLayout();
    }
    QWidget::changeEvent(event);
}

} // namespace hearsay
