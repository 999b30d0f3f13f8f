// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/claims/claimcolumn.h"

#include "ui/shared/claimwording.h"

#include <QLocale>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString printsInWords(const ClaimRow &row)
{
    if (!row.isMatch)
        return {};
    return row.differs ? ClaimColumn::tr("the same words, differently printed")
                       : ClaimColumn::tr("the same words");
}

QString stancesInWords(const ClaimRow &row)
{
    return row.isMatch ? QString() : originsInWords(row.asserting, row.denying, row.passingOn);
}

qint64 strengthOf(const ClaimRow &row)
{
    return row.isMatch ? row.articles : row.origins();
}

QString namesInWords(const ClaimRow &row)
{
    if (row.isMatch)
        return {};
    if (row.anonymous == 0)
        return ClaimColumn::tr("named");
    if (row.named == 0)
        return ClaimColumn::tr("anonymous");
    return ClaimColumn::tr("%1 named, %2 anonymous").arg(row.named).arg(row.anonymous);
}

QString articlesInWords(const ClaimRow &row)
{
    return row.articles == 1 ? ClaimColumn::tr("1 article")
                             : ClaimColumn::tr("%1 articles").arg(QLocale().toString(row.articles));
}

qint64 articlesOf(const ClaimRow &row)
{
    return row.articles;
}

QString remarksInWords(const ClaimRow &row)
{
    if (row.remarks == 0)
        return {};
    return row.remarks == 1 ? ClaimColumn::tr("1 remark")
                            : ClaimColumn::tr("%1 remarks").arg(QLocale().toString(row.remarks));
}

/// What has no date comes last.
qint64 ageOf(const ClaimRow &row)
{
    return row.first.isValid() ? -row.first.toJulianDay() : std::numeric_limits<qint64>::min();
}

qint64 latestOf(const ClaimRow &row)
{
    return row.last.isValid() ? row.last.toJulianDay() : std::numeric_limits<qint64>::min();
}

constexpr ClaimColumn columnTable[] = {
    {printsInWords},
    {stancesInWords, strengthOf, QT_TRANSLATE_NOOP("ClaimColumn", "Most origins first")},
    {namesInWords},
    {articlesInWords, articlesOf, QT_TRANSLATE_NOOP("ClaimColumn", "Most articles first")},
    {remarksInWords},
    // The dates stand beside the outlets already.
    {nullptr, ageOf, QT_TRANSLATE_NOOP("ClaimColumn", "Oldest first")},
    {nullptr, latestOf, QT_TRANSLATE_NOOP("ClaimColumn", "Latest first")},
};

} // namespace

std::span<const ClaimColumn> claimColumns()
{
    return columnTable;
}

QString claimSummary(const ClaimRow &row)
{
    QStringList parts;
    for (const ClaimColumn &column : columnTable) {
        const QString words = column.words ? column.words(row) : QString();
        if (!words.isEmpty())
            parts.append(words);
    }
    return parts.join(u" · "_s);
}

} // namespace hearsay
