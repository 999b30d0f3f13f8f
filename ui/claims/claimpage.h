// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/checks/sourcingcheck.h"
#include "ui/claims/claimcolours.h"
#include "ui/shared/printdiff.h"

namespace hearsay {

/// How a page is set.
struct ClaimPageStyle
{
    ClaimColours stances;
    DiffColours diff;
    QColor faint; ///< of what is less important
    QColor rule; ///< of lines between columns
    QColor link;
    int columns = 2; ///< that stand side by side
    qsizetype longestList = 24; ///< statements beyond it are cut, with a link to all
    bool canCorrect = false; ///< offers corrections at each statement
    SourcingRules rules = allSourcingRules; ///< whose remarks are shown
};

/// Everything that is known of a claim as rich text for a text browser: the line, origins for and against,
/// remarks on its sourcing, the statements by origin with their words side by side, reasons, and the words
/// that are printed more than once with their differences. Links are those of claimlink.h.
QString claimPage(const LinkedClaims &claims, const Claim &claim, const ClaimPageStyle &style);

/// The same for words that are printed more than once.
QString matchPage(const LinkedClaims &claims, const QuotationMatch &match, const ClaimPageStyle &style);

/// The matches that share an attribution with the claim, in the order of the graph.
QList<const QuotationMatch *> matchesOf(const LinkedClaims &claims, const Claim &claim);

} // namespace hearsay
