// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QString>

namespace hearsay {

/// Sorts the library by any column and leaves out what is not of the chosen outlet.
class ArticleFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ArticleFilter(QObject *parent = nullptr);

    /// Shows the articles of this outlet alone; all of them where it is empty.
    void setOutlet(const QString &outlet);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_outlet;
};

} // namespace hearsay
