// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/statements/clauseframe.h"
#include "claims/statements/mentionresolver.h"
#include "claims/statements/proposition.h"

namespace hearsay {

/// Terms and participants of a clause.
struct ClauseTerms
{
    QList<PropositionTerm> terms; ///< by weight, descending
    QList<Participant> participants;
};

/// Reads the words of a clause for comparison: phrases by their meaning, other words by lemma, numbers by
/// value, names and what stands for them as participants. Words of grammar are left out; those of
/// circumstances weigh less.
ClauseTerms termsOf(const TextExcerpt &content, const Clause &clause, const ClauseFrame &frame,
                    const MentionResolver &mentions, const MentionResolver::Context &context);

} // namespace hearsay
