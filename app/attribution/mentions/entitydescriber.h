// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/mentions/entityfinder.h"
#include "attribution/mentions/namecollector.h"

namespace hearsay {

/// Notes what a text says of the people that it names, next to their names: titles, nouns before the name,
/// appositions on either side, ages, "is a …", and the party and state in brackets.
class EntityDescriber
{
public:
    /// Both must outlive the describer.
    EntityDescriber(const AnalysedText &article, const Lexicon &lexicon)
        : m_article(article)
        , m_lexicon(lexicon)
    {
    }

    /// Adds to `entity` what stands around `candidate`, a mention of it. Constant time.
    void describe(const NameCandidate &candidate, EntityDraft &entity) const;

private:
    QString lower(qsizetype i) const { return m_article.lower(i); }
    bool inText(qsizetype i) const { return i >= 0 && i < m_article.tokens.size(); }
    void noteTitles(const NameCandidate &candidate, EntityDraft &entity) const;
    void noteNounBefore(const NameCandidate &candidate, EntityDraft &entity) const;
    void noteApposition(const NameCandidate &candidate, EntityDraft &entity) const;
    void noteAppositionBefore(const NameCandidate &candidate, EntityDraft &entity) const;
    void noteCopula(const NameCandidate &candidate, EntityDraft &entity) const;
    void noteParty(const NameCandidate &candidate, EntityDraft &entity) const;
    /// Takes the head of the noun phrase that begins at `from` and its other words; false where it is no
    /// person.
    bool isGenitive(qsizetype i) const;
    bool opensPhrase(qsizetype i) const;
    bool endsAside(qsizetype i) const;
    void noteReflexive(const NameCandidate &candidate, EntityDraft &entity) const;
    bool readPhrase(qsizetype from, EntityDraft &entity) const;
    bool readBody(qsizetype from, qsizetype last, EntityDraft &entity) const;
    /// Calls `entity` by the noun at token `at`.
    void addDescription(EntityDraft &entity, qsizetype at) const;

    const AnalysedText &m_article;
    const Lexicon &m_lexicon;
};

} // namespace hearsay
