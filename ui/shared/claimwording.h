// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/backing.h"
#include "claims/graph/sourcingremark.h"
#include "workspace/linkedclaims.h"

#include <QDate>
#include <QString>

namespace hearsay {

/// How the window speaks of claims; translated, plain text, the same in panel, card and graph.
///
/// "asserts", "denies", "passes it on as talk".
QString stanceInWords(Stance stance);
/// A sign that tells stances apart by its form: a triangle up, a triangle down, a lozenge.
QString stanceSign(Stance stance);
/// "first-hand", "second-hand", "third-hand", "hearsay, 4 mouths".
QString hearsayInWords(int depth);
/// "2 origins for, 1 against"; what is nought is left out.
QString originsInWords(qsizetype asserting, qsizetype denying, qsizetype passingOn);
/// A rule of sourcing in two or three words: "one anonymous origin".
QString sourcingRuleInWords(SourcingRule rule);
/// What a piece of evidence speaks for, as the head of a line: "Same claim".
QString claimDecisionInWords(ClaimDecision decision);
/// "12 Mar 2026", or a phrase that says that the article has no date.
QString dateInWords(QDate date);
/// The outlet of an article, or the beginning of its title where it names none.
QString outletName(const AnalysedArticle &article);

/// The first attribution of `claim` that stands in `article`, or the first of all.
const Backing &backingIn(const Claim &claim, ArticleId article);

} // namespace hearsay
