// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/filteredlist.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>

namespace hearsay {

FilteredList::FilteredList(QLineEdit *field, QListView *list, QAbstractItemModel *items, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_filter(new QSortFilterProxyModel(this))
{
    m_filter->setSourceModel(items);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    field->setClearButtonEnabled(true);
    field->installEventFilter(this);
    list->setModel(m_filter);
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setCurrentIndex(m_filter->index(0, 0));
    connect(field, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setFilterFixedString(words);
        m_list->setCurrentIndex(m_filter->index(0, 0));
    });
}

QModelIndex FilteredList::current() const
{
    return m_filter->mapToSource(m_list->currentIndex());
}

bool FilteredList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_list->currentIndex().siblingAtRow(m_list->currentIndex().row() + step);
        if (step != 0) {
            if (next.isValid())
                m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hearsay
