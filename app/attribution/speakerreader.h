// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/attributionfinder.h"
#include "attribution/entityfinder.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace hearsay {

/// A mention that is no name: a pronoun or a description in a source.
struct OtherMention
{
    Span span;
    MentionForm form = MentionForm::Pronoun;
    int entity = -1; ///< into EntityTable::entities
};

/// What the steps of naming speakers share: the article, what was found in it, and who has spoken so far.
/// Numbers of entities are indices into `table.entities`, -1 for none.
struct SpeakerState
{
    const TokenizedArticle &article;
    const Lexicon &lexicon;
    FoundAttributions found;
    EntityTable table;
    QSet<int> speaks = {}; ///< entities that are the head of some source
    QList<int> anonymous = {}; ///< in order of appearance
    QList<OtherMention> otherMentions = {};
    QHash<int, int> spokeTo = {}; ///< speaker → outlet told last
    QHash<QString, int> entityByName = {}; ///< by lower-case name
    QHash<QString, int> numberOfName = {}; ///< the last number given to a name that several share
    int lastOutlet = -1;
    int previousSpeaker = -1;
    qsizetype previousParagraph = -10;
};

/// The common ground of the steps that name speakers: the reading of sources, and the ranking of people for
/// pronouns. Refers to the state, which must outlive it.
class SpeakerReader
{
protected:
    explicit SpeakerReader(SpeakerState &state);
    ~SpeakerReader() = default;

    QString lower(qsizetype i) const { return m_article.lower(i); }
    EntityDraft &entity(int index) { return m_table.entities[index]; }
    const EntityDraft &entity(int index) const { return m_table.entities[index]; }
    static void addReason(AttributionDraft &draft, Decision decision, const QString &reason,
                          const QList<Span> &words = {});
    /// The head noun of a noun phrase: the last word before a preposition, a comma or a relative clause.
    qsizetype headOf(TokenRange source) const;
    int nameIn(TokenRange range) const;
    qsizetype commaIn(TokenRange words) const;
    /// "Another Page Six source", "the paper's insider": an outlet named before the head.
    int outletModifier(TokenRange source, qsizetype head) const;
    /// Nouns that say nothing of who it is, and so stand for one another.
    static bool isSourceNoun(const QString &noun);
    /// The first name of its sentence, before any verb that we know of: most likely its subject.
    bool isSubject(const NameMention &mention) const;
    QList<Span> lastMentionBefore(int index, qsizetype token) const;
    bool isNear(const AttributionDraft &draft) const { return draft.paragraph - m_previousParagraph <= 1; }
    /// The best person for a pronoun, or -1. The weights follow what such rankers learn: being the subject,
    /// being near, and having spoken last count most; gender excludes.
    int rankPeople(const AttributionDraft &draft, Gender gender) const;
    double scoreMention(const AttributionDraft &draft, const NameMention &mention, Gender gender) const;
    /// Sentence ends between two tokens, quotations left out, at most ten.
    qsizetype sentencesBetween(qsizetype from, qsizetype to) const;
    void noteMention(const AttributionDraft &draft, MentionForm form, int index);

    const TokenizedArticle &m_article;
    const Lexicon &m_lexicon;
    FoundAttributions &m_found;
    EntityTable &m_table;
    QSet<int> &m_speaks;
    QList<int> &m_anonymous;
    QList<OtherMention> &m_otherMentions;
    QHash<int, int> &m_spokeTo;
    QHash<QString, int> &m_entityByName;
    QHash<QString, int> &m_numberOfName;
    int &m_lastOutlet;
    int &m_previousSpeaker;
    qsizetype &m_previousParagraph;
};

} // namespace hearsay
