// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/text/textexcerpt.h"

namespace hearsay {

/// A predicate with what belongs to it, out of the tree of a sentence.
struct Clause
{
    qsizetype head = -1; ///< token of the predicate
    qsizetype parent = -1; ///< index of the clause that this one hangs on, or -1
    Relation relation = Relation::Root; ///< to it
    qsizetype subject = -1; ///< token, its own or the one that it shares with another clause; -1 without
    bool ownSubject = false;
    QList<qsizetype> tokens; ///< its own, ascending, without those of other clauses

    friend bool operator==(const Clause &, const Clause &) = default;
};

/// The clauses of all sentences of `content`, each after the one that it hangs on within a sentence. Every
/// word belongs to one clause. Infinitives that complete a verb ("wants to leave") stay with it.
QList<Clause> clausesOf(const TextExcerpt &content);

/// The tokens of the clause with `index` and of all that hang on it, ascending.
QList<qsizetype> wholeClause(const QList<Clause> &clauses, qsizetype index);

} // namespace hearsay
