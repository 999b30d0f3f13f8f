// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/articleswitcher.h"

#include "document/clippedtext.h"
#include "ui/dialogs/filteredlist.h"
#include "ui/shared/outsidetext.h"
#include "workspace/workspace.h"

#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr int idRole = Qt::UserRole + 1;

QStandardItem *makeItem(const AnalysedArticle &article)
{
    const QString outlet = clippedText(article.article->metadata.outlet);
    QString line = article.article->displayTitle();
    if (!outlet.isEmpty())
        line += u" — "_s + outlet;
    auto *item = new QStandardItem(visibleText(line));
    item->setData(article.id, idRole);
    item->setToolTip(toolTipText(article.article->path));
    item->setEditable(false);
    return item;
}

} // namespace

ArticleSwitcher::ArticleSwitcher(const Workspace &workspace, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"articleSwitcher"_s);
    setWindowTitle(tr("Go to article"));
    auto *items = new QStandardItemModel(this);
    QList<QStandardItem *> rows;
    for (ArticleId id : workspace.articles())
        rows.append(makeItem(workspace.article(id)));
    items->invisibleRootItem()->appendRows(rows);

    auto *field = new QLineEdit(this);
    field->setObjectName(u"articleSwitcherFilter"_s);
    field->setPlaceholderText(tr("Words of the title or the outlet"));
    field->setAccessibleName(tr("Words of the title or the outlet"));

    auto *list = new QListView(this);
    list->setObjectName(u"articleSwitcherList"_s);
    list->setAccessibleName(tr("Open articles"));
    m_articles = new FilteredList(field, list, items, this);

    connect(field, &QLineEdit::returnPressed, this, &ArticleSwitcher::choose);
    connect(list, &QListView::activated, this, &ArticleSwitcher::choose);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(field);
    layout->addWidget(list);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);
}

void ArticleSwitcher::choose()
{
    const QModelIndex index = m_articles->current();
    if (!index.isValid())
        return;
    Q_EMIT chosen(index.data(idRole).value<ArticleId>());
    accept();
}

} // namespace hearsay
