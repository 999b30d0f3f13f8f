// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimfilter.h"

#include "ui/claims/claimlistmodel.h"

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

} // namespace

ClaimFilter::ClaimFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_value(std::find_if(claimColumns().begin(), claimColumns().end(), [](const ClaimColumn &column) {
                  return column.value != nullptr;
              })->value)
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

void ClaimFilter::setOrder(ClaimColumn::Value value)
{
    if (value == m_value)
        return;
    m_value = value;
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
    const qint64 first = m_value(rowAt(left.row()));
    const qint64 second = m_value(rowAt(right.row()));
    return first != second ? first > second : left.row() < right.row();
}

} // namespace hearsay
