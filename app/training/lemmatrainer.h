// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/lemmatizer.h"
#include "training/treebank.h"

namespace hearsay {

/// Learns the rules and exceptions of the lemmatizer and adds the section "lemmas" to `builder`. A rule is
/// kept for an ending when at least three different words agree on it and the next shorter ending says
/// otherwise.
void trainLemmas(const Treebank &treebank, ModelFileBuilder &builder);

/// Share of words (names and marks aside) whose lemma is right when the gold tag is given, 0 to 1.
double scoreLemmas(const Lemmatizer &lemmatizer, const Treebank &treebank);

} // namespace hearsay
