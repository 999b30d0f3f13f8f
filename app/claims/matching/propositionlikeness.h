// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/statements/articlestatements.h"

namespace hearsay {

/// How far two clauses say the same thing, from 0 to 1, and whether one says the opposite of the other.
struct PropositionLikeness
{
    float score = 0;
    bool opposite = false;

    friend bool operator==(PropositionLikeness, PropositionLikeness) = default;
};

/// Below this two clauses have nothing to do with one another.
inline constexpr float leastLikeness = 0.16F;

/// Compares the words (by lemma, meaning, number), the predicates, those of whom they speak, and their
/// modality. `context` is how many names the articles of the two share: clauses of unrelated articles have to
/// be far more alike. Symmetric.
PropositionLikeness likenessOf(const Proposition &first, const Proposition &second, int context);

/// Names that both articles have.
int sharedNames(const ArticleStatements &first, const ArticleStatements &second);

} // namespace hearsay
