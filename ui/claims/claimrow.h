// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/checks/sourcingcheck.h"
#include "workspace/linkedclaims.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace hearsay {

/// What the list tells of a claim, or of words that are printed more than once (isMatch).
struct ClaimRow
{
    QString id; ///< Claim::id or QuotationMatch::id
    bool isMatch = false;
    QString text;
    qsizetype asserting = 0; ///< origins
    qsizetype denying = 0;
    qsizetype passingOn = 0;
    qsizetype named = 0; ///< origins with a name
    qsizetype anonymous = 0;
    qsizetype articles = 0;
    QStringList outlets; ///< each once, by date
    QStringList sources; ///< names of the origins, each once
    QDate first; ///< of the articles; invalid where none has a date
    QDate last;
    qsizetype remarks = 0;
    bool differs = false; ///< a match whose prints differ in their words

    qsizetype origins() const { return named + anonymous; }

    friend bool operator==(const ClaimRow &, const ClaimRow &) = default;
};

/// Rows for all claims and matches, in the order of the graph, with the number of remarks by `rules`. Linear.
QList<ClaimRow> claimRows(const LinkedClaims &claims, SourcingRules rules = allSourcingRules);

} // namespace hearsay
