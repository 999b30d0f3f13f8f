// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/statements/clause.h"
#include "claims/statements/mentionresolver.h"

namespace hearsay {

/// A clause as a line that can be read away from its article. Pronouns of the third person give way to the
/// name that they stand for, and "who", "which" and "that" of a relative clause to the words that it goes on
/// with, in square brackets as an editor would put them: "[Ann Okoro] had learned of the damage".
struct PropositionLine
{
    QString text;
    /// Pronouns that still stand for somebody; two more for a subject that is left out, and for a clause
    /// above.
    qint32 openReferences = 0;
};

/// The line of `clause`, of which `tokens` are to be read. Conjunctions that tie it to others are left out.
/// Guesses at who is meant are not taken.
PropositionLine lineOf(const AnalysedArticle &article, const TextExcerpt &content, const Clause &clause,
                       const QList<qsizetype> &tokens, const MentionResolver &mentions,
                       const MentionResolver::Context &context);

} // namespace hearsay
