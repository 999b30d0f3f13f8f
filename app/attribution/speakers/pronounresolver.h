// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/antecedentranker.h"

namespace hearsay {

/// Finds out whom pronouns stand for, by a ranking of those mentioned before. The weights follow what rankers
/// of this kind learn (being the subject, being near, having spoken last count most; gender and number
/// exclude), set by hand on annotated news. Pronouns of the narrative are read in text order, so that each
/// one keeps its person in mind for the next.
class PronounResolver : private SpeakerReader
{
public:
    explicit PronounResolver(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    /// Whether `word` (lower case) is a pronoun that may be a source: personal, possessive, relative.
    static bool isPronoun(const QString &word);
    /// The entity behind the source of `draft`, which is the pronoun `pronoun` at its first token; -1 where
    /// it is left open.
    int resolve(AttributionDraft &draft, const QString &pronoun);
    /// Notes the gender of whom a pronoun is taken for, unless something surer tells it.
    void guessGender(int who, Gender gender);
    /// The likeliest person of `gender` at `token` who is not `except`, or -1.
    int rankPeople(qsizetype token, Gender gender, int except = -1) const;
    /// The person without a name whom the sentence before the one of `token` brings in as its subject ("A
    /// neighbour denied that. “…,” she said"), a new entity where it was not spoken of; -1 where it brings in
    /// nobody, or `token` has somebody nearer.
    int introducedBefore(qsizetype token, Gender gender);

private:
    int mentionedAt(qsizetype token) const;
    int documentBefore(qsizetype token);

    bool isNamed(qsizetype noun, qsizetype end) const;
    /// The noun for a person that the sentence begins with, behind "a" or "one"; -1 where it does not.
    qsizetype introducedNoun(TokenRange sentence, Gender gender) const;
    int resolveFirstPerson(AttributionDraft &draft, qsizetype token);
    int speakerAround(const AttributionDraft &draft, qsizetype token) const;
    int resolvePersonal(AttributionDraft &draft, const QString &pronoun, Gender gender);
    int resolveThey(AttributionDraft &draft, const QString &pronoun);
    int resolveIt(AttributionDraft &draft, const QString &pronoun);
    int resolveRelative(AttributionDraft &draft, const QString &pronoun);
    int goOnWithSpeaker(AttributionDraft &draft, const QString &pronoun);
    /// The entity named by the noun phrase that ends before `end`: a name, a name with an apposition, or a
    /// description, which opens an entity.
    int phraseBefore(qsizetype end, bool person);
    /// The entity that the noun phrase `phrase` describes, a new one where it was not spoken of; -1 where it
    /// has no noun of that kind.
    int describedIn(TokenRange phrase, bool person);
    EntityDraft described(TokenRange phrase, qsizetype head) const;
    bool continuesPhrase(qsizetype i) const;
    qsizetype behindAsides(qsizetype last, qsizetype first) const;
    /// "voters", "the Republicans": the plural noun nearest before `token` in its sentence.
    int pluralBefore(AttributionDraft &draft, qsizetype token);
    int pluralOpening(AttributionDraft &draft, qsizetype token);
    int pairBefore(AttributionDraft &draft, qsizetype token);
    int takePair(AttributionDraft &draft, const NameMention &one, const NameMention &other);
    bool namesMany(qsizetype i) const;
    /// Takes the plural noun at token `noun`, in a phrase that begins at `first` or later, for the source.
    int takePlural(AttributionDraft &draft, qsizetype noun, qsizetype first, EvidenceCode code);
    int best(qsizetype token, Gender gender, const AntecedentRanker::Fits &fits) const
    {
        return AntecedentRanker(m_state).best(token, gender, fits);
    }
};

} // namespace hearsay
