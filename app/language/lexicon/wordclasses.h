// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/lexicon/gender.h"

#include <QString>

namespace hearsay {

/// Closed classes of English words, lower case. They are grammar, not lexicon, and so live in code; what is
/// said to be of the lists is read from resources/lexicons.
bool isPronounSubject(const QString &word); ///< he, she, they, it, I, we, you, who
/// The gender that a personal or possessive pronoun of the third person tells: "his", "herself".
Gender genderOfPronoun(const QString &word);
bool isDeterminer(const QString &word); ///< articles, possessives, demonstratives, quantifiers
bool isAuxiliary(const QString &word); ///< forms of be, have, do and the modals, with their negations
bool isBeForm(const QString &word);
bool isModal(const QString &word); ///< will, would, can …, do, does, did
bool isPreposition(const QString &word);
bool isConjunction(const QString &word); ///< and, but, or, nor, yet
bool isSubordinator(const QString &word); ///< because, while, when, if, as …
bool isClauseOpener(const QString &word); ///< that, whether, if, how, why, what …: begin a reported clause
bool joinsClauses(const QString &word); ///< begins another clause of a sentence: and, but, while …
bool isAdverb(const QString &word); ///< a common adverb, or a word in -ly
bool isTimeWord(const QString &word); ///< weekdays, months, yesterday, today …
/// A base or -s form of a reporting verb of the lists that is a noun at least as often: "report", "claims".
bool isAlsoNoun(const QString &word);
/// Of the lists: "Va.", "Calif.": a state of the USA as newspapers abbreviate it (as it is written, with the
/// full stop).
bool isStateAbbreviation(const QString &word);
/// The state that such an abbreviation stands for: "Vermont" of "Vt."; empty for others.
QString stateName(const QString &abbreviation);
/// Of the lists: a noun for something written that may speak: "report", "polls", "lawsuit".
bool isDocumentNoun(const QString &noun);
/// A function word, which is no name even at the head of a sentence.
bool isFunctionWord(const QString &word);

} // namespace hearsay
