// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace hearsay {

/// True for words that say little by themselves: articles, pronouns, prepositions, auxiliaries, and the most
/// frequent verbs and adverbs of English talk. `form` is in lower case with plain apostrophes. Any thread.
bool isCommonWord(QStringView form);

} // namespace hearsay
