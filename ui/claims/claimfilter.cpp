// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimfilter.h"

#include "ui/claims/claimlistmodel.h"

#include <QDate>
#include <algorithm>

namespace hearsay {

namespace {

bool isOfKind(const ClaimRow &row, ClaimsShown shown)
{
    switch (shown) {
    case ClaimsShown::All:
        return !row.isMatch;
    case ClaimsShown::SeveralArticles:
        return !row.isMatch && row.articles > 1;
    case ClaimsShown::Denied:
        return row.denying > 0;
    case ClaimsShown::OneAnonymous:
        return !row.isMatch && row.anonymous == 1 && row.named == 0;
    case ClaimsShown::WithRemarks:
        return row.remarks > 0;
    case ClaimsShown::Words:
        return row.isMatch;
    case ClaimsShown::DifferentWords:
        return row.isMatch && row.differs;
    }
    return true;
}

/// What comes first has the greatest key.
qint64 keyOf(const ClaimRow &row, ClaimOrder order)
{
    switch (order) {
    case ClaimOrder::Origins:
        return row.isMatch ? row.articles : row.origins();
    case ClaimOrder::Articles:
        return row.articles;
    case ClaimOrder::FirstSeen:
        return row.first.isValid() ? -row.first.toJulianDay() : std::numeric_limits<qint64>::min();
    case ClaimOrder::LastSeen:
        return row.last.isValid() ? row.last.toJulianDay() : std::numeric_limits<qint64>::min();
    }
    return 0;
}

} // namespace

ClaimFilter::ClaimFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    sort(0);
}

void ClaimFilter::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ClaimFilter::setShown(ClaimsShown shown)
{
    m_shown = shown;
    invalidateFilter();
}

void ClaimFilter::setOrder(ClaimOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    invalidate();
}

/// Straight from the model: a library has too many rows to copy each.
const ClaimRow &ClaimFilter::rowAt(int row) const
{
    return static_cast<const ClaimListModel *>(sourceModel())->rows()[row];
}

bool ClaimFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ClaimRow &claim = rowAt(row);
    if (!isOfKind(claim, m_shown))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        const auto has = [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(claim.text) || std::any_of(claim.outlets.begin(), claim.outlets.end(), has)
            || std::any_of(claim.sources.begin(), claim.sources.end(), has);
    });
}

bool ClaimFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const qint64 first = keyOf(rowAt(left.row()), m_order);
    const qint64 second = keyOf(rowAt(right.row()), m_order);
    return first != second ? first > second : left.row() < right.row();
}

} // namespace hearsay
