// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"
#include "document/result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace hearsay {

/// Words to look for: one word, or several that stand next to each other.
struct SearchTerm
{
    QString words;
    bool isBeginning = false; ///< the last word may go on: "bridg*"
    bool isExcluded = false; ///< found where these do not stand: "-bridge"

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// What to look for: all of it has to fit. With a speaker or a kind, `terms` are looked for in quotations,
/// otherwise in whole articles.
struct SearchQuery
{
    QList<SearchTerm> terms;
    QList<SearchTerm> speakers;
    QList<SearchTerm> outlets;
    QList<AttributionKind> kinds; ///< any of them; none: all
    QDate after; ///< this day or later; null: any
    QDate before; ///< earlier than this day; null: any

    bool isEmpty() const { return *this == SearchQuery(); }
    bool wantsQuotations() const { return !speakers.isEmpty() || !kinds.isEmpty(); }
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Reads what a reader types: words, "a phrase", begin*, -without, speaker:name, speaker:"a full name",
/// outlet:name, kind:direct (indirect, mixed), after:2026-03-31 and before:2026-03-31, where month and day
/// may be left out. Capital letters and accents do not matter. The error is a sentence about what is not
/// understood.
Result<SearchQuery> parseSearchQuery(const QString &text);

} // namespace hearsay
