// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimlistmodel.h"

#include "ui/claims/claimcolumn.h"
#include "ui/shared/claimwording.h"
#include "ui/shared/outsidetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString outletsOf(const ClaimRow &row)
{
    const QString outlets = row.outlets.join(u", "_s);
    return row.first.isValid() ? ClaimListModel::tr("%1 · %2").arg(dateInWords(row.first), outlets) : outlets;
}

} // namespace

void ClaimListModel::setRows(const QList<ClaimRow> &rows)
{
    const bool isSameList = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                       [](const ClaimRow &a, const ClaimRow &b) { return a.id == b.id; });
    if (!isSameList) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(i), index(i));
    }
}

int ClaimListModel::rowOf(const QString &id) const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const ClaimRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ClaimListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ClaimListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClaimRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return u"<p>%1</p><p>%2<br>%3</p>"_s.arg(toolTipPart(row.text), toolTipPart(claimSummary(row)),
                                                 toolTipPart(outletsOf(row)));
    case Qt::AccessibleTextRole:
        return tr("%1; %2; %3").arg(row.text, claimSummary(row), outletsOf(row));
    case IdRole:
        return row.id;
    case RowRole:
        return QVariant::fromValue(row);
    case SummaryRole:
        return claimSummary(row);
    case OutletsRole:
        return outletsOf(row);
    default:
        return {};
    }
}

} // namespace hearsay
