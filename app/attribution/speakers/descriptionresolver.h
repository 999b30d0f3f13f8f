// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/description.h"
#include "attribution/speakers/pronounresolver.h"
#include "attribution/speakers/unnamedsources.h"

namespace hearsay {

/// Resolves sources that describe a speaker instead of naming one: "the insider", "another source", "the
/// mayor", "the report". Keeps unnamed sources apart and follows them through the article.
class DescriptionResolver : private SpeakerReader
{
public:
    explicit DescriptionResolver(SpeakerState &state)
        : SpeakerReader(state)
        , m_descriptions(state)
        , m_unnamed(state)
        , m_pronouns(state)
    {
    }

    /// The unnamed speaker of `draft`, whose source has its head noun, of the kind `kind`, at token `head`;
    /// `outlet` is the outlet told, or -1. A new one unless the source goes on with one that is known.
    int resolveAnonymous(AttributionDraft &draft, qsizetype head, AnonymousNoun kind, int outlet);
    /// "the mayor", "the singer", "the report": somebody whom the text called so, or a speaker known by
    /// description only.
    int resolveDescription(AttributionDraft &draft, qsizetype head);

    /// The person whom "the mayor", beginning at token `the` of the narrative, stands for, -1 where the text
    /// has called nobody so; and the end of these words.
    std::pair<int, qsizetype> calledSo(qsizetype the);

private:
    bool endsPhrase(qsizetype i) const;
    int knownAnonymous(AttributionDraft &draft, const Description &said, AnonymousNoun kind, int modifier);
    /// The person whom titles and appositions before (or, in a headline, behind) the source call so.
    int describedPerson(const Description &said, qsizetype token, bool headline) const;
    double agreement(const Description &said, const EntityDraft &person) const;
    /// "the agency" after "the Budget Agency", "the paper" after an outlet, "the state" after a place.
    int lastHandle(const Description &said, qsizetype token) const;
    int namedBody(const Description &said, qsizetype token) const;
    bool mayBeFirm(const Description &said, const EntityDraft &body) const;
    bool standsFor(const Description &said, const EntityDraft &body) const;
    /// "The study" after "a survey of …": the last document of a kind that agrees.
    int lastDocument(const Description &said) const;
    bool isInSource(qsizetype token) const;
    int goesOnWith(const Description &said, AnonymousNoun kind, int outlet, qsizetype token) const;
    int known(AttributionDraft &draft, int index, Evidence evidence, double confidence);
    int addDescribed(AttributionDraft &draft, const Description &said);
    /// "the singer", where nobody was called so: the likeliest person mentioned in this paragraph or the one
    /// before.
    int namelessBefore(const AttributionDraft &draft, const Description &said);
    int nearestPersonFor(const AttributionDraft &draft, const Description &said) const;
    bool isBroughtIn(const Description &said, qsizetype token) const;
    int onlyPersonBeside(qsizetype token, Gender gender) const;
    int agedPerson(const Description &said, qsizetype the, qsizetype head);
    /// A headline or the paragraph under it, which may say "a judge" before the text names him.
    bool isHeadline(qsizetype paragraph) const;
    bool isTitle(qsizetype paragraph) const;
    static EntityType typeOf(const Description &said);

    DescriptionReader m_descriptions;
    UnnamedSources m_unnamed;
    PronounResolver m_pronouns;
};

} // namespace hearsay
