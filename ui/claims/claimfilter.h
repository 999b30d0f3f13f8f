// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/claims/claimcolumn.h"

#include <QSortFilterProxyModel>

namespace hearsay {

/// Which rows are shown. Words: what is printed more than once, instead of claims.
enum class ClaimsShown { All, SeveralArticles, Denied, OneAnonymous, WithRemarks, Words, DifferentWords };

/// Chooses and orders the rows of a ClaimListModel, its source model. Rows that agree in what they are
/// ordered by keep the model's order.
class ClaimFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ClaimFilter(QObject *parent = nullptr);

    /// Words that must all stand in the claim or its outlets, upper or lower case alike.
    void setText(const QString &text);
    void setShown(ClaimsShown shown);
    ClaimsShown shown() const { return m_shown; }
    /// The greatest value comes first; see ClaimColumn.
    void setOrder(ClaimColumn::Value value);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const ClaimRow &rowAt(int row) const;

    QStringList m_words;
    ClaimsShown m_shown = ClaimsShown::All;
    ClaimColumn::Value m_value;
};

} // namespace hearsay
