// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/modelfile.h"
#include "training/averagedperceptron.h"
#include "training/treebank.h"

namespace hearsay {

/// Trains the part-of-speech tagger on `treebank` and adds its sections ("tagger.*") to `builder`.
/// Each decision is learned with the tagger's own earlier decisions as context, right or wrong.
void trainTagger(const Treebank &treebank, int epochs, const Pruning &pruning, ModelFileBuilder &builder);

/// A tagger trained as above, ready for use.
PosTagger trainedTagger(const Treebank &treebank, int epochs);

/// Share of words with the right universal tag, and with the right Penn tag, 0 to 1.
struct TaggingScore
{
    double part = 0;
    double penn = 0;
    qsizetype words = 0;
};
TaggingScore scoreTagging(const PosTagger &tagger, const Treebank &treebank);

/// Gives every sentence of `treebank` the tags of a tagger that has not seen it, by `folds`-fold jack-knife.
Treebank withJackknifedTags(const Treebank &treebank, int folds, int epochs);

} // namespace hearsay
