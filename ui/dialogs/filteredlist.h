// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QObject>

class QAbstractItemModel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace hearsay {

/// A field that filters the list below it, and that walks through it by the arrow keys while it has the
/// focus. The first row that is left is the current one. UI thread only; keeps field and list, owns neither.
class FilteredList : public QObject
{
    Q_OBJECT

public:
    /// Shows `items` in `list`.
    FilteredList(QLineEdit *field, QListView *list, QAbstractItemModel *items, QObject *parent);

    /// The current row of the items that were given; invalid where none is left.
    QModelIndex current() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QListView *m_list;
    QSortFilterProxyModel *m_filter;
};

} // namespace hearsay
