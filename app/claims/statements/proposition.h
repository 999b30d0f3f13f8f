// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "claims/graph/claimevidence.h"
#include "claims/graph/stance.h"
#include "claims/words/namekey.h"
#include "claims/words/wordrelations.h"

#include <QList>
#include <QStringList>

namespace hearsay {

/// How a clause stands to the facts. Only clauses of like modality say the same thing: what somebody wants is
/// not what is. Fact includes what is to come.
enum class Modality { Fact, Wish, Duty, Possibility, Condition, Question };

/// What a word or phrase may mean by the list of paraphrases.
struct TermMeaning
{
    quint64 name = 0; ///< hash of the meaning's name
    bool opposite = false; ///< the phrase says the opposite of it

    friend bool operator==(const TermMeaning &, const TermMeaning &) = default;
};

/// A word, phrase, number or name that a proposition is compared by.
struct PropositionTerm
{
    quint64 form = 0; ///< hash of the lemma, the number or the words of a phrase
    WordId word = noWord; ///< for words that WordRelations knows; of a phrase its weightiest word
    QList<TermMeaning> meanings; ///< all that it may have
    float weight = 0;
    float rarity = 1; ///< 1 where no other clause of the article has it, near 0 where all have
    bool isPredicate = false;
    bool isNumber = false;

    friend bool operator==(const PropositionTerm &, const PropositionTerm &) = default;
};

/// Somebody or something with a name that a proposition speaks of.
struct Participant
{
    EntityIndex entity = noEntity; ///< in the article's analysis
    NameKey name; ///< by which it may be found in other articles
    bool isSubject = false;
    float weight = 1; ///< less where a pronoun was resolved by guess

    friend bool operator==(const Participant &, const Participant &) = default;
};

/// One clause of what an attribution says, without its negation: the negation is in the stance.
struct Proposition
{
    AttributionIndex attribution = noAttribution;
    QList<Span> contents; ///< of the attribution, or of the report within it
    QList<Span> words; ///< of the clause
    QList<Span> cue; ///< that attributes it
    EntityIndex speaker = noEntity; ///< whoever makes the statement; always one who can speak
    QList<EntityIndex> otherSpeakers; ///< who make it together with `speaker`
    EntityIndex teller = noEntity; ///< for a report within the content: whoever reports
    QList<EntityIndex> via; ///< outlets that were told
    bool embedded = false;
    quint64 speakerName = 0; ///< hash of the last word of the speaker's name; 0 for the nameless
    bool hasSpeaker = false; ///< false for talk and for words that nobody is named for
    qint32 depth = 0; ///< of hearsay
    Stance stance = Stance::Asserts;
    bool negated = false; ///< the words themselves deny; then a denying stance comes from them
    bool isWhole = false; ///< has a verb and a subject of its own; others are fragments
    Modality modality = Modality::Fact;
    QList<PropositionTerm> terms; ///< by weight, descending
    QList<Participant> participants;
    quint64 wordsKey = 0; ///< hash of the words; equal for prints of one sentence
    QString text; ///< the clause as a line to read
    qint32 openReferences = 0; ///< pronouns in `text` that stand for somebody
    QList<ClaimEvidence> stanceEvidence; ///< why `stance`, without the article; at most one

    bool isSaidBy(EntityIndex entity) const { return speaker == entity || otherSpeakers.contains(entity); }
    /// `speaker`, also where it is noEntity, and the others.
    QList<EntityIndex> allSpeakers() const { return QList<EntityIndex>{speaker} + otherSpeakers; }

    friend bool operator==(const Proposition &, const Proposition &) = default;
};

} // namespace hearsay
