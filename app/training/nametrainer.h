// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/namerecogniser.h"
#include "training/averagedperceptron.h"
#include "training/polnearreader.h"
#include "training/treebank.h"

namespace hearsay {

/// A sentence with tags as a tagger gives them, and the marks to learn.
struct NameExample
{
    std::vector<WordForm> words;
    std::vector<WordTag> tags;
    std::vector<NameMark> marks;
};

/// Gold names of a treebank, tagged by `tagger`.
std::vector<NameExample> nameExamples(const Treebank &treebank, const PosTagger &tagger);
/// Silver names of news articles, tagged by `tagger`.
std::vector<NameExample> nameExamples(const std::vector<CorpusArticle> &articles, const PosTagger &tagger);

/// Trains the name recogniser and adds its sections ("names.*") to `builder`.
void trainNames(std::vector<NameExample> examples, int epochs, const Pruning &pruning,
                ModelFileBuilder &builder);

/// Exact spans of names, with their types.
struct NameScore
{
    qsizetype right = 0;
    qsizetype found = 0;
    qsizetype gold = 0;

    double precision() const { return found > 0 ? double(right) / double(found) : 0; }
    double recall() const { return gold > 0 ? double(right) / double(gold) : 0; }
    double f1() const { return found + gold > 0 ? 2 * double(right) / double(found + gold) : 0; }
};
/// The score for names of `type`.
NameScore scoreNames(const NameRecogniser &recogniser, const std::vector<NameExample> &examples,
                     NameType type);

} // namespace hearsay
