// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "language/grammar.h"
#include "language/postagger.h"

#include <QString>
#include <vector>

namespace hearsay {

/// One word of a treebank, cut as the project's own tokenizer cuts.
struct TreebankWord
{
    QString form;
    QString lemma;
    WordTag tag;
    int head = -1; ///< index in the sentence, -1 for the root
    Relation relation = Relation::Dep;
    NameType name = NameType::None;
    bool nameBegins = false;
    bool spaceAfter = true;
};

/// A sentence with its gold analysis.
struct TreebankSentence
{
    std::vector<TreebankWord> words;
};

using Treebank = std::vector<TreebankSentence>;

/// The forms of a sentence, ready for the models.
std::vector<WordForm> wordFormsOf(const TreebankSentence &sentence);

} // namespace hearsay
