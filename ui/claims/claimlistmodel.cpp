// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimlistmodel.h"

#include "ui/shared/claimwording.h"
#include "ui/shared/outsidetext.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString articlesInWords(qsizetype count)
{
    return count == 1 ? ClaimListModel::tr("1 article")
                      : ClaimListModel::tr("%1 articles").arg(QLocale().toString(count));
}

QString namesInWords(const ClaimRow &row)
{
    if (row.anonymous == 0)
        return ClaimListModel::tr("named");
    if (row.named == 0)
        return ClaimListModel::tr("anonymous");
    return ClaimListModel::tr("%1 named, %2 anonymous").arg(row.named).arg(row.anonymous);
}

QString summaryOf(const ClaimRow &row)
{
    QStringList parts;
    if (row.isMatch) {
        parts.append(row.differs ? ClaimListModel::tr("the same words, differently printed")
                                 : ClaimListModel::tr("the same words"));
    } else {
        parts.append(originsInWords(row.asserting, row.denying, row.passingOn));
        parts.append(namesInWords(row));
    }
    parts.append(articlesInWords(row.articles));
    if (row.remarks > 0)
        parts.append(row.remarks == 1 ? ClaimListModel::tr("1 remark")
                                      : ClaimListModel::tr("%1 remarks").arg(row.remarks));
    return parts.join(u" · "_s);
}

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
        return u"<p>%1</p><p>%2<br>%3</p>"_s.arg(toolTipPart(row.text), toolTipPart(summaryOf(row)),
                                                 toolTipPart(outletsOf(row)));
    case Qt::AccessibleTextRole:
        return tr("%1; %2; %3").arg(row.text, summaryOf(row), outletsOf(row));
    case IdRole:
        return row.id;
    case RowRole:
        return QVariant::fromValue(row);
    case SummaryRole:
        return summaryOf(row);
    case OutletsRole:
        return outletsOf(row);
    default:
        return {};
    }
}

} // namespace hearsay
