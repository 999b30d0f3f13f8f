// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/lexicon/wordlist.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <vector>

namespace hearsay {

/// Small sets of words that one reader of a text asks for. resources/lexicons/word-groups.txt has their
/// words, and says of each what it is for.
enum class WordGroup {
    Kin,
    Relatives,
    Parents,
    Offices,
    PlainPeople,
    Voices,
    VoiceRanks,
    NameSuffixes,
    NameParticles,
    NationalityAdjectives,
    Places,
    Firms,
    BodyNouns,
    VoicedBodies,
    HearingBodies,
    OutletBodies,
    LegalForms,
    PaperOpeners,
    HandleNouns,
    PlaceParticles,
    Documents,
    IssuedPapers,
    Counts,
    Measures,
    OtherOfSeries,
    Telling,
    Quoting,
    SaidParticiples,
    Anonymity,
    Continuing,
    OwnChannels,
    Issuing,
    Posting,
    Talks,
    PassiveTalks,
    FirstReport,
    PositionVerbs,
    FiniteVerbs,
    PastVerbs,
    Asides,
    Continued,
    TrailingAdjectives,
    SentenceOpeners,
    OpeningParticiples,
    CompoundEndings,
    PageLabels,
    Elisions,
    Abbreviations,
    AbbreviatedTitles,
    StatementNouns,
    Untruth,
    Truth,
    Hedges,
    Wishes,
    WishNouns,
    Phases,
    Refusals,
    Beliefs,
    WishedBeliefs,
    Anybody,
    LightVerbs,
    LightWords,
    LightInPhrases,
    Times,
};

/// The words of all groups, lower case unless the list says otherwise. Immutable; const use from any thread.
class WordGroups
{
public:
    /// The groups that the program carries, read at the first call.
    static const WordGroups &shared();
    /// Reads word-groups.txt. A name that is no group's, a group without words and a word that stands twice
    /// in a group are faults, which `list` keeps.
    static WordGroups read(WordListReader &list);

    /// The words of a group.
    const QSet<QString> &words(WordGroup group) const { return m_words[static_cast<std::size_t>(group)]; }

private:
    std::vector<QSet<QString>> m_words; ///< by group
};

/// Whether `word` belongs to the group. Any thread.
bool isIn(WordGroup group, const QString &word);

} // namespace hearsay
