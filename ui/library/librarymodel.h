// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/libraryentry.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace hearsay {

/// The articles of the library as rows: title, outlet, date, number of quotations. Entries that come again
/// replace what was known of them. UI thread only.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Outlet, Date, Quotations, ColumnCount };
    /// The LibraryArticleId of a row; what a column sorts by.
    enum Role { IdRole = Qt::UserRole + 1, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void update(const QList<LibraryEntry> &entries);
    void remove(const QList<LibraryArticleId> &articles);
    /// The outlets that articles are from, by alphabet.
    QStringList outlets() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const LibraryEntry &entry, int column) const;
    /// The whole row, for screen readers: lists show it in its first column.
    QString spokenOf(const QModelIndex &index) const;
    void renumber();

    QList<LibraryEntry> m_entries;
    QHash<LibraryArticleId, int> m_rows;
};

} // namespace hearsay
