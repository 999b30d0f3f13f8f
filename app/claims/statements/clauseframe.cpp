// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/clauseframe.h"

#include "claims/statements/backreference.h"
#include "language/lexicon/lexicon.h"
#include "language/lexicon/wordgroup.h"

#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

using Words = QSet<QString>;

// Closed classes of English words: grammar, and so in code.
const Words &negations()
{
    static const Words words
        = {u"not"_s, u"n't"_s,     u"n’t"_s, u"never"_s,   u"nobody"_s, u"nothing"_s, u"none"_s,
           u"no"_s,  u"neither"_s, u"nor"_s, u"nowhere"_s, u"hardly"_s, u"scarcely"_s};
    return words;
}

/// "Doubt", "reject": the clause that it governs is not so.
bool denies(const QString &lemma)
{
    return Lexicon::shared().polarity(lemma) == CuePolarity::Denies;
}

class FrameReader
{
public:
    FrameReader(const TextExcerpt &content, const QList<Clause> &clauses, qsizetype index)
        : m_content(content)
        , m_clauses(clauses)
        , m_index(index)
        , m_clause(clauses[index])
    {
    }

    ClauseFrame read()
    {
        m_frame.predicate = m_clause.head;
        readComplement();
        readNegation();
        readNounOfWish();
        completePredicate();
        readAuxiliaries();
        readObject();
        readMood();
        decideRole();
        // Not wanting to do something is no wish: in the end it says that it will not be done.
        if (m_frame.negated && m_frame.modality == Modality::Wish)
            m_frame.modality = Modality::Fact;
        return m_frame;
    }

private:
    void readComplement()
    {
        for (qsizetype i = m_index + 1; i < m_clauses.size(); ++i) {
            if (m_clauses[i].parent == m_index && m_frame.complement < 0 && isComplement(m_clauses[i]))
                m_frame.complement = i;
        }
    }

    /// A clause that is what is said or thought, also where the parser hangs it on otherwise.
    bool isComplement(const Clause &clause) const
    {
        switch (clause.relation) {
        case Relation::Advcl:
        case Relation::AdvclRelcl:
        case Relation::Conj:
        case Relation::Parataxis:
        case Relation::Acl:
            return false;
        case Relation::AclRelcl:
            return clause.ownSubject && !pointsBack(m_content.lemma(clause.subject))
                && m_content.child(m_clause.head, Relation::Obj) == m_content.head(clause.head);
        default:
            return true;
        }
    }

    void readNegation()
    {
        for (qsizetype token : m_clause.tokens) {
            if (!negations().contains(m_content.lemma(token)))
                continue;
            const qsizetype head = m_content.head(token);
            // "Not only": says more, not the opposite.
            const qsizetype next = token + 1 < m_content.size() ? token + 1 : token;
            if (m_content.lemma(next) == u"only" || m_content.lemma(next) == u"just")
                continue;
            if (m_content.lemma(token) == u"no" && m_content.part(token) == PartOfSpeech::Intj)
                continue;
            m_frame.negated = true;
            m_frame.helpers.append(token);
            if (head >= 0 && m_content.lemma(head) == u"long" && m_content.part(head) == PartOfSpeech::Adv)
                m_frame.helpers.append(head);
            if (m_content.lemma(next) == u"longer" || m_content.lemma(next) == u"single")
                m_frame.helpers.append(next);
        }
    }

    /// "The drive to win", "no intention of leaving": what hangs on such a noun is wished for.
    void readNounOfWish()
    {
        if (m_clause.relation != Relation::Acl)
            return;
        const qsizetype noun = m_content.head(m_clause.head);
        if (noun < 0 || !isIn(WordGroup::WishNouns, m_content.lemma(noun)))
            return;
        m_frame.modality = Modality::Wish;
        for (qsizetype child : m_content.children(noun)) {
            if (negations().contains(m_content.lemma(child)))
                m_frame.negated = !m_frame.negated;
        }
    }

    void completePredicate()
    {
        for (int depth = 0; depth < 4; ++depth) {
            const qsizetype next = m_content.child(m_frame.predicate, Relation::Xcomp);
            const QString lemma = m_content.lemma(m_frame.predicate);
            if (next < 0 || !m_content.isVerb(next))
                return;
            if (isIn(WordGroup::Wishes, lemma) || isIn(WordGroup::WishNouns, lemma))
                m_frame.modality = Modality::Wish;
            else if (isIn(WordGroup::Refusals, lemma))
                m_frame.negated = !m_frame.negated;
            else if (lemma == u"have" || lemma == u"need" || lemma == u"ought")
                m_frame.modality = Modality::Duty;
            else if (!isIn(WordGroup::Phases, lemma))
                return;
            m_frame.helpers.append(m_frame.predicate);
            m_frame.predicate = next;
        }
    }

    void readObject()
    {
        if (!isIn(WordGroup::LightVerbs, m_content.lemma(m_frame.predicate)))
            return;
        m_frame.object = m_content.child(m_frame.predicate, Relation::Obj);
        const bool exists = m_content.child(m_frame.predicate, Relation::Expl) >= 0;
        if (m_frame.object < 0 && exists)
            m_frame.object = m_content.child(m_frame.predicate, Relation::Nsubj);
    }

    void readAuxiliaries()
    {
        for (qsizetype token : m_clause.tokens) {
            if (m_content.part(token) != PartOfSpeech::Aux || token == m_frame.predicate)
                continue;
            m_frame.helpers.append(token);
            const QString lemma = m_content.lemma(token);
            if (m_frame.modality != Modality::Fact)
                continue;
            if (lemma == u"may" || lemma == u"might" || lemma == u"can" || lemma == u"could")
                m_frame.modality = Modality::Possibility;
            else if (lemma == u"should" || lemma == u"must" || lemma == u"ought")
                m_frame.modality = Modality::Duty;
        }
    }

    /// "After she left": tells when something else happens, and takes it for known.
    static bool isTimeMark(const QString &lemma)
    {
        return lemma == u"after" || lemma == u"before" || lemma == u"when" || lemma == u"since"
            || lemma == u"until" || lemma == u"once";
    }

    /// "Why she came": asks along, and says nothing itself.
    static bool asksAlong(const QString &lemma)
    {
        return lemma == u"why" || lemma == u"how" || lemma == u"where";
    }

    void readMood()
    {
        for (qsizetype child : m_content.children(m_clause.head)) {
            const QString lemma = m_content.lemma(child);
            if (isTimeMark(lemma) && m_clause.parent >= 0 && m_clause.relation != Relation::Conj)
                m_isTime = true;
            if (asksAlong(lemma) && m_clause.parent >= 0 && child < m_clause.head)
                m_frame.modality = Modality::Question;
            if (m_content.relation(child) != Relation::Mark)
                continue;
            if (lemma == u"if" || lemma == u"unless" || lemma == u"whether")
                m_frame.modality = lemma == u"whether" ? Modality::Question : Modality::Condition;

            // An infinitive of purpose tells what is wanted.
            if (lemma == u"to" && plainRelation(m_clause.relation) == Relation::Advcl)
                m_frame.modality = Modality::Wish;
        }
        for (TokenRange sentence : m_content.sentences()) {
            if (sentence.contains(m_clause.head) && m_content.view(sentence.end - 1) == u"?")
                m_frame.modality = Modality::Question;
        }
    }

    QString subjectLemma() const
    {
        return m_clause.subject < 0 ? QString() : m_content.lemma(m_clause.subject);
    }

    bool hasBackPointingObject() const
    {
        const qsizetype object = m_content.child(m_frame.predicate, Relation::Obj);
        return object >= 0 && pointsBack(m_content.lemma(object)) && m_content.children(object).isEmpty();
    }

    /// "A lie about the money", but not "a fabrication by a rival".
    bool saysOfWhat() const
    {
        const qsizetype noun = m_content.child(m_frame.predicate, Relation::Nmod);
        const qsizetype preposition = noun < 0 ? -1 : m_content.child(noun, Relation::Case);
        return noun >= 0 && (preposition < 0 || m_content.lemma(preposition) != u"by");
    }

    void decideRole()
    {
        const QString lemma = m_content.lemma(m_frame.predicate);
        const QString subject = subjectLemma();
        const bool firstPerson = subject == u"i" || subject == u"we";
        const bool nobodyInParticular = isIn(WordGroup::Anybody, subject) || subject == u"you";
        const bool pointing = pointsBack(subject) || hasBackPointingObject();
        if (m_frame.modality == Modality::Question || m_isTime) {
            m_frame.role = ClauseRole::Nothing;
            return;
        }
        if (isUntruth(lemma) || isIn(WordGroup::Truth, lemma)) {
            if (isUntruth(lemma))
                m_frame.negated = !m_frame.negated;
            if (m_frame.complement >= 0)
                m_frame.role = ClauseRole::Operator;
            else if ((pointing || namesStatement(m_content, m_clause.subject)) && !saysOfWhat())
                m_frame.role = ClauseRole::Verdict;
            return;
        }
        if (hasBackPointingObject() && (isIn(WordGroup::Beliefs, lemma) || denies(lemma)) && !firstPerson) {
            m_frame.negated = m_frame.negated != denies(lemma);
            m_frame.role = ClauseRole::Verdict;
            return;
        }
        if (m_frame.complement < 0) {
            if (isIn(WordGroup::Beliefs, lemma) && (subject == u"you" || subject == u"i")
                && m_clause.tokens.size() <= 4)
                m_frame.role = ClauseRole::Nothing;
            return;
        }
        const bool reports
            = Lexicon::shared().reportingVerb(m_content.view(m_frame.predicate).toString().toLower())
            != nullptr;
        if (denies(lemma))
            m_frame.negated = !m_frame.negated;
        const bool command = m_frame.negated && m_clause.subject < 0; // "Don't tell me that …"
        if (isIn(WordGroup::Beliefs, lemma) || (reports && (firstPerson || nobodyInParticular || command))) {
            if (isIn(WordGroup::WishedBeliefs, lemma))
                m_frame.modality = Modality::Wish;
            m_frame.role = ClauseRole::Operator;
        } else if (reports && m_clause.subject >= 0 && !pointsBack(subject)) {
            m_frame.role = ClauseRole::Report;
        }
    }

    const TextExcerpt &m_content;
    const QList<Clause> &m_clauses;
    qsizetype m_index;
    const Clause &m_clause;
    ClauseFrame m_frame;
    bool m_isTime = false;
};

} // namespace

bool isNegation(const QString &lemma)
{
    return negations().contains(lemma);
}

bool pointsBack(const QString &word)
{
    return word == u"that" || word == u"this" || word == u"it" || word == u"so" || word == u"which"
        || word == u"these" || word == u"those";
}

ClauseFrame frameOf(const TextExcerpt &content, const QList<Clause> &clauses, qsizetype index)
{
    return FrameReader(content, clauses, index).read();
}

} // namespace hearsay
