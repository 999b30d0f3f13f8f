// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/clause.h"

#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

bool isPredicate(const TextExcerpt &content, qsizetype token)
{
    return content.isVerb(token) || content.child(token, Relation::Cop) >= 0
        || content.child(token, Relation::Nsubj) >= 0;
}

/// "Tired of drowning", "for waiting": a gerund behind a preposition belongs to what it goes with.
bool isGerundBehindPreposition(const TextExcerpt &content, qsizetype token)
{
    static const QSet<QString> prepositions
        = {u"of"_s, u"from"_s, u"about"_s, u"for"_s, u"at"_s, u"in"_s, u"on"_s, u"to"_s};
    if (content.penn(token) != PennTag::Vbg || content.child(token, Relation::Nsubj) >= 0)
        return false;
    const qsizetype mark = content.child(token, Relation::Mark);
    return mark >= 0 && prepositions.contains(content.lemma(mark));
}

/// "Wanted the report buried", "a firm owned by him", "replacing the pipes would cost …", "to be kept
/// secret": a participle or an infinitive without a subject of its own says nothing without the words that it
/// goes with.
bool leansOnOthers(const TextExcerpt &content, qsizetype token)
{
    const PennTag tag = content.penn(token);
    const qsizetype mark = content.child(token, Relation::Mark);
    const bool infinitive = mark >= 0 && content.lemma(mark) == u"to";
    const bool participle
        = (tag == PennTag::Vbn || tag == PennTag::Vbg) && content.child(token, Relation::Aux) < 0;
    if (!infinitive && !participle)
        return false;
    if (content.child(token, Relation::Nsubj) >= 0 || content.child(token, Relation::NsubjPass) >= 0)
        return false;
    switch (content.relation(token)) {
    case Relation::Acl:
    case Relation::Csubj:
    case Relation::CsubjPass:
        return true;
    case Relation::Ccomp:
    case Relation::Advcl:
        return infinitive || tag == PennTag::Vbn;
    default:
        return false;
    }
}

bool opensClause(const TextExcerpt &content, qsizetype token)
{
    if (isGerundBehindPreposition(content, token) || leansOnOthers(content, token))
        return false;
    switch (content.relation(token)) {
    case Relation::Root:
        return true;
    case Relation::Ccomp:
    case Relation::Parataxis:
    case Relation::Advcl:
    case Relation::AdvclRelcl:
    case Relation::AclRelcl:
    case Relation::Csubj:
    case Relation::CsubjPass:
    case Relation::CsubjOuter:
    case Relation::Conj:
        return isPredicate(content, token);
    case Relation::Acl:
        return content.isVerb(token);
    default:
        // Whatever the parser takes it for: what has a subject and a copula of its own is a clause.
        return content.head(token) < 0
            || (content.child(token, Relation::Nsubj) >= 0 && content.child(token, Relation::Cop) >= 0);
    }
}

class ClauseFinder
{
public:
    explicit ClauseFinder(const TextExcerpt &content)
        : m_content(content)
    {
    }

    QList<Clause> run()
    {
        for (TokenRange sentence : m_content.sentences()) {
            m_clauseOf.clear();
            for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
                if (m_content.head(i) < 0 || !sentence.contains(m_content.head(i)))
                    descend(i, -1, sentence);
            }
            for (qsizetype i = sentence.begin; i < sentence.end; ++i)
                m_clauses[m_clauseOf.value(i)].tokens.append(i);
        }
        for (Clause &clause : m_clauses)
            giveSubject(clause);
        return m_clauses;
    }

private:
    void descend(qsizetype token, qsizetype clause, TokenRange sentence)
    {
        if (clause < 0 || opensClause(m_content, token)) {
            Clause opened;
            opened.head = token;
            opened.parent = clause;
            opened.relation = m_content.relation(token);
            m_clauses.append(opened);
            clause = m_clauses.size() - 1;
        }
        m_clauseOf.insert(token, clause);
        for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
            if (m_content.head(i) == token && i != token)
                descend(i, clause, sentence);
        }
    }

    qsizetype ownSubject(qsizetype head) const
    {
        // "The point is that he sings": the outer subject is not the one that sings.
        qsizetype outer = -1;
        for (qsizetype i : m_content.children(head)) {
            const Relation relation = m_content.relation(i);
            const bool isSubject = relation == Relation::Nsubj || relation == Relation::NsubjPass;
            if (isSubject && m_content.lemma(i) != u"that")
                return i;
            if (isSubject || relation == Relation::NsubjOuter || plainRelation(relation) == Relation::Csubj)
                outer = i;
        }
        return outer >= 0 || !exists(head) ? outer : head;
    }

    /// "There would be a meeting": the noun may be the top, and what there is.
    bool exists(qsizetype head) const
    {
        const qsizetype copula = m_content.child(head, Relation::Cop);
        return copula >= 0
            && (m_content.child(head, Relation::Expl) >= 0 || m_content.child(copula, Relation::Expl) >= 0);
    }

    void giveSubject(Clause &clause) const
    {
        clause.subject = ownSubject(clause.head);
        clause.ownSubject = clause.subject >= 0;
        if (clause.subject >= 0 || clause.parent < 0)
            return;
        const Clause &parent = m_clauses[clause.parent];
        // A relative clause or an infinitive is about the noun that it stands with; the others go on with the
        // subject.
        if (clause.relation == Relation::AclRelcl || clause.relation == Relation::Acl)
            clause.subject = m_content.head(clause.head);
        else if (clause.relation != Relation::Ccomp && clause.relation != Relation::Parataxis)
            clause.subject = parent.subject;
    }

    const TextExcerpt &m_content;
    QList<Clause> m_clauses;
    QHash<qsizetype, qsizetype> m_clauseOf;
};

} // namespace

QList<Clause> clausesOf(const TextExcerpt &content)
{
    return ClauseFinder(content).run();
}

QList<qsizetype> wholeClause(const QList<Clause> &clauses, qsizetype index)
{
    QList<qsizetype> tokens = clauses[index].tokens;
    for (qsizetype i = index + 1; i < clauses.size(); ++i) {
        for (qsizetype up = clauses[i].parent; up >= 0; up = clauses[up].parent) {
            if (up == index) {
                tokens += clauses[i].tokens;
                break;
            }
        }
    }
    std::sort(tokens.begin(), tokens.end());
    return tokens;
}

} // namespace hearsay
