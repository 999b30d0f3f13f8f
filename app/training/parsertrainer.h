// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/dependencyparser.h"
#include "training/averagedperceptron.h"
#include "training/treebank.h"

namespace hearsay {

/// Trains the parser on `treebank`, whose tags should be as good as those that the parser will meet
/// (jack-knifed), and adds its sections ("parser.*") to `builder`. From the second epoch on it explores its
/// own mistakes.
void trainParser(const Treebank &treebank, int epochs, const Pruning &pruning, ModelFileBuilder &builder);

/// Shares of words with the right head (UAS), and with the right head and relation (LAS), without
/// punctuation, as the CoNLL shared tasks count after 2017 do not: `withPunctuation` has those.
struct ParsingScore
{
    double heads = 0;
    double labelled = 0;
    double labelledWithPunctuation = 0;
    qsizetype words = 0;
};
/// Parses with the tags of `tagger`.
ParsingScore scoreParsing(const PosTagger &tagger, const DependencyParser &parser, const Treebank &treebank);

} // namespace hearsay
