// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/articlefilter.h"

#include "ui/library/librarymodel.h"

namespace hearsay {

ArticleFilter::ArticleFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(LibraryModel::SortRole);
    setSortLocaleAware(true);
}

void ArticleFilter::setOutlet(const QString &outlet)
{
    if (outlet == m_outlet)
        return;
    m_outlet = outlet;
    invalidateFilter();
}

bool ArticleFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_outlet.isEmpty()
        || sourceModel()->index(row, LibraryModel::Outlet, parent).data(Qt::DisplayRole).toString()
        == m_outlet;
}

bool ArticleFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.data(sortRole()) != right.data(sortRole()))
        return QSortFilterProxyModel::lessThan(left, right);
    // Those that came last go first, whatever else is the same.
    return left.data(LibraryModel::IdRole).toLongLong() < right.data(LibraryModel::IdRole).toLongLong();
}

} // namespace hearsay
