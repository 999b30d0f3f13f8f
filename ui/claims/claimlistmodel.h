// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/claims/claimrow.h"

#include <QAbstractListModel>

namespace hearsay {

/// Claims, and words that are printed more than once, as rows. UI thread only.
class ClaimListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// The ClaimRow's id; the ClaimRow itself; what it says of origins and articles, in words.
    enum Role { IdRole = Qt::UserRole + 1, RowRole, SummaryRole, OutletsRole };

    using QAbstractListModel::QAbstractListModel;

    /// Shows `rows`. Rows that stay as they are stay; the model is reset only where order or ids differ.
    void setRows(const QList<ClaimRow> &rows);
    const QList<ClaimRow> &rows() const { return m_rows; }
    /// The row with this id, or -1.
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ClaimRow> m_rows;
};

} // namespace hearsay

Q_DECLARE_METATYPE(hearsay::ClaimRow)
