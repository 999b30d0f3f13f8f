// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/statements/clause.h"
#include "claims/statements/proposition.h"

namespace hearsay {

/// What a clause does in the course of a statement.
enum class ClauseRole {
    Statement, ///< says something itself
    Report, ///< somebody else says something: "he has been telling people that …"
    Operator, ///< says of another clause whether it is so: "I don't think that …", "it is not true that …"
    Verdict, ///< says it of what was said before: "but that isn't true"
    Nothing, ///< "you know"
};

/// A clause read for what it says about facts.
struct ClauseFrame
{
    ClauseRole role = ClauseRole::Statement;
    qsizetype predicate = -1; ///< token: the head, or the verb that completes it ("wants to leave": leave)
    bool negated = false;
    Modality modality = Modality::Fact;
    qsizetype object = -1; ///< token that says what a light predicate is about ("make an offer", "there is a
                           ///< crack"), or -1
    QList<qsizetype> helpers; ///< tokens that only make negation, modality or time, and the completed verbs
    qsizetype complement = -1; ///< index of the clause that a Report or an Operator speaks of
};

/// Reads clause `index` of `clauses`.
ClauseFrame frameOf(const TextExcerpt &content, const QList<Clause> &clauses, qsizetype index);

/// True for "not", "never", "nobody" and the like (lower case).
bool isNegation(const QString &lemma);

/// True for "that", "this", "it", "so", "which": words that can point at what was said before.
bool pointsBack(const QString &word);

} // namespace hearsay
