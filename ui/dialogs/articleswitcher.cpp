// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/articleswitcher.h"

#include "document/clippedtext.h"
#include "ui/shared/outsidetext.h"
#include "workspace/workspace.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
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
    , m_model(new QSortFilterProxyModel(this))
    , m_list(new QListView(this))
{
    setObjectName(u"articleSwitcher"_s);
    setWindowTitle(tr("Go to article"));
    auto *items = new QStandardItemModel(this);
    QList<QStandardItem *> rows;
    for (ArticleId id : workspace.articles())
        rows.append(makeItem(workspace.article(id)));
    items->invisibleRootItem()->appendRows(rows);
    m_model->setSourceModel(items);
    m_model->setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto *field = new QLineEdit(this);
    field->setObjectName(u"articleSwitcherFilter"_s);
    field->setPlaceholderText(tr("Words of the title or the outlet"));
    field->setAccessibleName(tr("Words of the title or the outlet"));
    field->setClearButtonEnabled(true);
    field->installEventFilter(this);

    m_list->setObjectName(u"articleSwitcherList"_s);
    m_list->setAccessibleName(tr("Open articles"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setCurrentIndex(m_model->index(0, 0));

    connect(field, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setFilterFixedString(words);
        m_list->setCurrentIndex(m_model->index(0, 0));
    });
    connect(field, &QLineEdit::returnPressed, this, &ArticleSwitcher::choose);
    connect(m_list, &QListView::activated, this, &ArticleSwitcher::choose);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(field);
    layout->addWidget(m_list);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);
}

bool ArticleSwitcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_list->currentIndex().siblingAtRow(m_list->currentIndex().row() + step);
        if (step != 0) {
            if (next.isValid())
                m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ArticleSwitcher::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    Q_EMIT chosen(index.data(idRole).value<ArticleId>());
    accept();
}

} // namespace hearsay
