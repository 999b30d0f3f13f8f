// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/lexicon/lexicon.h"
#include "language/text/analysedtext.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace hearsay {

/// A run of capitalised words before it is known whom it names.
struct NameCandidate
{
    TokenRange name; ///< without titles and the words before them
    TokenRange withTitle;
    QStringList words; ///< of the name, as they are written
    QStringList titles; ///< nouns, lower case: "senator" of "Sen.", "pollster"
    QStringList epithets; ///< the other words before the name, lower case: "vermont"
    Gender titleGender = Gender::Unknown;
    bool sentenceInitial = false;
    bool quoted = false; ///< within quotation marks
    bool inHeadline = false; ///< where every word is capitalised
    bool the = false; ///< "the" or "The" stands before it
};

/// The names of an article in text order, with what tells names from words that only begin a sentence.
struct NameCollection
{
    QList<NameCandidate> candidates;
    QSet<QString> lowerCaseWords; ///< words that the article itself writes in lower case
    QSet<QString> within; ///< single words that are capitalised within a sentence
    QHash<QString, int> atHead; ///< how often single words stand at the head of one
};

/// Collects runs of capitalised words and parts personal names from the titles, offices and adjectives before
/// them: "Lowick Mayor Ann Okoro" names Ann Okoro, a mayor. Adjectives of peoples, days and function words
/// are left out. Linear.
NameCollection collectNames(const AnalysedText &article, const Lexicon &lexicon, const JobMonitor &monitor);

} // namespace hearsay
