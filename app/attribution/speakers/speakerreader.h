// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/mentions/entityfinder.h"
#include "attribution/quotes/attributionfinder.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <vector>

namespace hearsay {

/// A mention that is no name: a pronoun or a description.
struct OtherMention
{
    Span span;
    MentionForm form = MentionForm::Pronoun;
    int entity = -1; ///< into EntityTable::entities
    qsizetype token = 0; ///< the first
};

/// A sentence that tells of an interview: where, with which outlet, and with whom (-1: with whoever speaks
/// next).
struct Interview
{
    qsizetype token = 0;
    int outlet = -1;
    int person = -1;
};

/// What the steps of naming speakers share: the article, what was found in it, and who has spoken so far.
/// Numbers of entities are indices into `table.entities`, -1 for none.
struct SpeakerState
{
    const AnalysedText &article;
    const Lexicon &lexicon;
    const JobMonitor &monitor;
    FoundAttributions found;
    EntityTable table;
    QSet<int> speaks = {}; ///< entities that are the head of some source
    QList<int> anonymous = {}; ///< in order of appearance
    QHash<QString, int> firstAnonymous = {}; ///< by their heads, all nouns for sources being "source"
    QList<OtherMention> otherMentions = {}; ///< in order of resolution, which is nearly that of the text
    QHash<qsizetype, int> mentionedAt = {}; ///< first token of those → the last entity
    QList<qsizetype> sentenceEnds = {}; ///< tokens that end a sentence, quotations left out, ascending
    std::vector<quint16> sourcesAt
        = {}; ///< by token: how many drafts have it among the words of their source
    QSet<int> withArticle = {}; ///< entities some mention of which stands behind "the"
    QList<qsizetype> talks = {}; ///< tokens of "interview with", "spoke to" and the like, ascending
    QHash<int, QList<qsizetype>> places = {}; ///< entity → tokens of its mentions by name, ascending
    QList<bool> subjects = {}; ///< which of table.mentions are the subject of their clause
    QHash<qsizetype, int> pronouns = {}; ///< token of a pronoun of the narrative → entity
    qsizetype readUpTo = 0; ///< narrative pronouns before this token are resolved
    QHash<int, int> spokeTo = {}; ///< speaker → outlet told last
    QList<Interview> interviews = {}; ///< in text order
    qsizetype nextInterview = 0; ///< the first that is not read yet
    int interviewee = -1; ///< who answers behind the label "A:"
    int openInterview = -1; ///< the outlet of an interview whose person has not spoken yet
    QHash<QString, int> entityByName = {}; ///< by lower-case name
    QHash<QString, int> numberOfName = {}; ///< the last number given to a name that several share
    int lastOutlet = -1;
    QList<int> previousSpeakers = {};
    qsizetype previousParagraph = -10;

    /// The first of the previous speakers, or -1.
    int previousSpeaker() const { return previousSpeakers.value(0, -1); }
};

/// The common ground of the steps that name speakers: the reading of sources and of the text around them.
/// Refers to the state, which must outlive it.
class SpeakerReader
{
protected:
    explicit SpeakerReader(SpeakerState &state);
    ~SpeakerReader() = default;

    QString lower(qsizetype i) const { return m_article.lower(i); }
    EntityDraft &entity(int index) { return m_table.entities[index]; }
    const EntityDraft &entity(int index) const { return m_table.entities[index]; }
    /// The head noun of a noun phrase: the last noun before a preposition, a comma, a conjunction or a
    /// relative clause.
    qsizetype headOf(TokenRange source) const;
    int nameIn(TokenRange range) const;
    qsizetype commaIn(TokenRange words) const;
    /// The text between two names that follow each other.
    QStringView between(const NameMention &one, const NameMention &other) const;
    /// "Another Page Six source", "the paper's insider": an outlet named before the head.
    int outletModifier(TokenRange source, qsizetype head) const;
    /// Nouns that say nothing of who it is, and so stand for one another.
    static bool isSourceNoun(const QString &noun);
    /// The key of a noun in SpeakerState::firstAnonymous.
    static QString keyOfAnonymous(const QString &noun);
    /// The first name of its sentence, before any verb that we know of: most likely its subject.
    bool isSubject(TokenRange mention) const;
    bool opensAdverbial(qsizetype i) const;
    bool isOtherPerson(qsizetype i) const;
    bool isPossessive(qsizetype end) const;
    /// The name right behind a comma, but for "the", titles and the like: "…, the Rev. Ann Okoro"; or -1.
    int personAfterComma(qsizetype comma, qsizetype end) const;
    bool isPerson(int index) const;
    /// Many people or a body: what "they" and "it" may stand for.
    bool isMany(int index) const;
    /// The mention by name nearest before `token`, and by description or pronoun; -1 where there is none.
    qsizetype lastPlaceBefore(int index, qsizetype token) const;
    QList<Span> lastMentionBefore(int index, qsizetype token) const;
    /// A full stop, question or exclamation mark outside of quotations.
    bool endsSentence(qsizetype token) const;
    bool isNear(const AttributionDraft &draft) const
    {
        return qAbs(draft.paragraph - m_state.previousParagraph) <= 1;
    }
    /// The paragraph that holds `token`: index into AnalysedText::paragraphs.
    qsizetype paragraphOf(qsizetype token) const;
    TokenRange sentenceOf(qsizetype token) const;
    /// Sentence ends between two tokens, quotations left out, at most ten.
    qsizetype sentencesBetween(qsizetype from, qsizetype to) const;
    void noteMention(const AttributionDraft &draft, MentionForm form, int index);
    void addMention(const OtherMention &mention);
    void addAnonymous(int index);
    int addEntity(const EntityDraft &created);

    SpeakerState &m_state;
    const AnalysedText &m_article;
    const Lexicon &m_lexicon;
    EntityTable &m_table;
};

} // namespace hearsay
