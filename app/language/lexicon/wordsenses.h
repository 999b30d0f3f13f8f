// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/featurehash.h"
#include "language/grammar.h"
#include "language/lexicon/wordlist.h"

#include <utility>
#include <vector>

namespace hearsay {

/// The kinds of sense that matter for who says or thinks something. Happening: deeds, events and processes,
/// of nouns alone.
enum class SenseKind : quint8 { Other, Communication, Cognition, Emotion, Happening };

/// What kind of thing a noun or what kind of deed a verb most often means: the lexicographer's files of
/// WordNet 3.0 (Fellbaum 1998), such as "verb.communication". Immutable; const use from any thread.
class WordSenses
{
public:
    /// The list that Hearsay ships, read at the first call.
    static const WordSenses &shared();
    /// Reads word-senses.txt; a kind that there is none of is a fault, which `list` keeps.
    static WordSenses read(WordListReader &list);

    /// A number for the kind of the first sense of a lemma, given by its hash, with a bit for a further sense
    /// that communicates or thinks; 0 where the word is not known. Equal kinds have equal numbers; no number
    /// means anything by itself.
    quint8 senseOf(FeatureHash lemma, PartOfSpeech part) const;

    /// The same as one of few kinds, by the first sense alone; Other where the word is not known.
    SenseKind kindOf(FeatureHash lemma, PartOfSpeech part) const;

private:
    WordSenses() = default;

    std::vector<std::pair<FeatureHash, quint8>> m_nouns; ///< by hash
    std::vector<std::pair<FeatureHash, quint8>> m_verbs;
};

} // namespace hearsay
