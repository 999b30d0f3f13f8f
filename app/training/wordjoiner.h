// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/treebank.h"

namespace hearsay {

/// Index of the first word of [begin, end) whose head is outside of it; `begin` where there is none.
int topmostWord(const std::vector<TreebankWord> &words, int begin, int end);

/// NNP or NNPS.
bool isNamePart(const TreebankWord &word);

/// The sentence with its words cut as the project's tokenizer cuts: what a treebank splits and the tokenizer
/// does not ("nine-month-old") becomes one word with the tags, head and relation of its topmost part.
TreebankSentence joinedAsTokens(const std::vector<TreebankWord> &words);

} // namespace hearsay
