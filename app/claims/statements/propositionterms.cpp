// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/propositionterms.h"

#include "claims/statements/paraphrases.h"
#include "language/featurehash.h"
#include "language/lexicon/wordgroup.h"

#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr float predicateFactor = 1.3F;
constexpr float circumstanceFactor = 0.6F;
constexpr float timeFactor = 0.35F;
constexpr float lightWeight = 0.3F;
constexpr float nameWeight = 2.5F;
constexpr float numberWeight = 2;
constexpr float leastMeaningWeight = 1.2F;

bool isGrammar(PartOfSpeech part)
{
    switch (part) {
    case PartOfSpeech::Adp:
    case PartOfSpeech::Aux:
    case PartOfSpeech::Cconj:
    case PartOfSpeech::Det:
    case PartOfSpeech::Intj:
    case PartOfSpeech::Part:
    case PartOfSpeech::Pron:
    case PartOfSpeech::Punct:
    case PartOfSpeech::Sconj:
    case PartOfSpeech::Sym:
    case PartOfSpeech::X:
        return true;
    default:
        return false;
    }
}

bool isTime(const QString &lemma)
{
    return isIn(WordGroup::Times, lemma);
}

bool isLight(const QString &lemma)
{
    return isIn(WordGroup::LightWords, lemma);
}

/// The value of a number word or of digits with their separators; empty for others.
QString numberOf(const QString &word)
{
    static const QHash<QString, int> words
        = {{u"zero"_s, 0},     {u"one"_s, 1},        {u"two"_s, 2},         {u"three"_s, 3},
           {u"four"_s, 4},     {u"five"_s, 5},       {u"six"_s, 6},         {u"seven"_s, 7},
           {u"eight"_s, 8},    {u"nine"_s, 9},       {u"ten"_s, 10},        {u"eleven"_s, 11},
           {u"twelve"_s, 12},  {u"thirteen"_s, 13},  {u"fourteen"_s, 14},   {u"fifteen"_s, 15},
           {u"sixteen"_s, 16}, {u"seventeen"_s, 17}, {u"eighteen"_s, 18},   {u"nineteen"_s, 19},
           {u"twenty"_s, 20},  {u"thirty"_s, 30},    {u"forty"_s, 40},      {u"fifty"_s, 50},
           {u"sixty"_s, 60},   {u"seventy"_s, 70},   {u"eighty"_s, 80},     {u"ninety"_s, 90},
           {u"dozen"_s, 12},   {u"hundred"_s, 100},  {u"thousand"_s, 1000}, {u"million"_s, 1000000}};
    const auto known = words.constFind(word);
    if (known != words.constEnd())
        return QString::number(*known);
    QString digits;
    for (QChar c : word) {
        if (c.isDigit())
            digits += c;
        else if (c != u',' && c != u'.' && c != u'$' && c != u'€' && c != u'£')
            return {};
    }
    return digits;
}

class TermReader
{
public:
    TermReader(const TextExcerpt &content, const Clause &clause, const ClauseFrame &frame,
               const MentionResolver &mentions, const MentionResolver::Context &context)
        : m_content(content)
        , m_clause(clause)
        , m_frame(frame)
        , m_mentions(mentions)
        , m_context(context)
    {
    }

    ClauseTerms read()
    {
        for (qsizetype token : m_clause.tokens)
            readParticipant(token);
        if (m_clause.subject >= 0 && !m_clause.tokens.contains(m_clause.subject))
            readSharedSubject();
        readMeanings();
        for (qsizetype token : m_clause.tokens)
            readWord(token);
        std::stable_sort(
            m_found.terms.begin(), m_found.terms.end(),
            [](const PropositionTerm &a, const PropositionTerm &b) { return a.weight > b.weight; });
        return m_found;
    }

private:
    bool isBelow(qsizetype token, qsizetype ancestor) const
    {
        for (int depth = 0; token >= 0 && depth < 40; ++depth) {
            if (token == ancestor)
                return true;
            token = m_content.head(token);
        }
        return false;
    }

    void add(Participant participant, qsizetype token)
    {
        participant.isSubject = m_clause.subject >= 0 && isBelow(token, m_clause.subject);
        for (Participant &known : m_found.participants) {
            if (known.entity == participant.entity) {
                known.isSubject = known.isSubject || participant.isSubject;
                known.weight = std::max(known.weight, participant.weight);
                return;
            }
        }
        m_found.participants.append(participant);
    }

    QString lemmaOf(qsizetype token) const
    {
        return WordRelations::shared().baseOf(m_content.lemma(token),
                                              m_content.view(token).toString().toLower());
    }

    bool isDefinite(qsizetype token) const
    {
        const qsizetype determiner = m_content.child(token, Relation::Det);
        return determiner >= 0 && lemmaOf(determiner) == u"the";
    }

    void readParticipant(qsizetype token)
    {
        const Span span = m_content.span(token);
        const QString lower = m_content.view(token).toString().toLower();
        if (const EntityIndex entity = m_mentions.named(span); entity != noEntity) {
            m_used.insert(token);
            add(m_mentions.participant(entity, 1), token);
            return;
        }
        if (m_content.part(token) == PartOfSpeech::Pron || m_content.penn(token) == PennTag::PrpPossessive) {
            for (const Participant &participant : m_mentions.behindPronoun(lower, span, m_context))
                add(participant, token);
            return;
        }
        const EntityIndex described = m_mentions.described(lower);
        if (described != noEntity && isDefinite(token)) {
            m_used.insert(token);
            add(m_mentions.participant(described, 0.8F), token);
        }
    }

    void readSharedSubject()
    {
        const TokenRange sentence = m_content.sentenceAt(m_clause.subject);
        for (qsizetype token = sentence.begin; token < std::min(sentence.end, m_clause.head); ++token) {
            if (isBelow(token, m_clause.subject) && !m_clause.tokens.contains(token))
                readParticipant(token);
        }
    }

    void readMeanings()
    {
        QList<PhraseWord> words;
        QList<qsizetype> places;
        for (qsizetype token : m_clause.tokens) {
            if (m_used.contains(token))
                continue;
            words.append({lemmaOf(token), m_content.view(token).toString().toLower()});
            places.append(token);
        }
        for (const PhraseMatch &match : Paraphrases::shared().find(words)) {
            // "Win over" is not "win".
            if (match.places.size() == 1
                && m_content.child(places[match.places.first()], Relation::CompoundPrt) >= 0)
                continue;
            PropositionTerm term;
            bool isHelper = true;
            QStringList lemmas;
            QList<qsizetype> tokens;
            term.meanings = match.meanings;
            for (qsizetype place : match.places) {
                const qsizetype token = places[place];
                m_used.insert(token);
                tokens.append(token);
                lemmas.append(lemmaOf(token));
                // The negation counts in the stance already: "no danger" is not "safe" once more.
                if (isNegation(lemmas.last()) && m_frame.helpers.contains(token)) {
                    for (TermMeaning &meaning : term.meanings)
                        meaning.opposite = !meaning.opposite;
                }
                term.isPredicate = term.isPredicate || isPredicate(token);
                isHelper = isHelper && m_frame.helpers.contains(token);
                if (isHelper && !term.isPredicate)
                    continue;
                term.weight = std::max(term.weight, factorOf(token) * wordWeight(token));
            }
            term.form = hashOf(lemmas.join(u' '));
            term.word = wordOf(tokens, lemmas);
            term.weight = std::max(
                term.weight, term.isPredicate ? leastMeaningWeight * predicateFactor : leastMeaningWeight);
            m_found.terms.append(term);
        }
    }

    /// The word that a phrase is most like: "pay_back", else its weightiest word that is no word of grammar.
    WordId wordOf(const QList<qsizetype> &tokens, const QStringList &lemmas) const
    {
        const WordRelations &relations = WordRelations::shared();
        if (lemmas.size() > 1) {
            const WordId whole = relations.find(lemmas.join(u'_'), m_content.part(tokens.first()));
            if (whole != noWord)
                return whole;
        }
        WordId best = noWord;
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const PartOfSpeech part = m_content.part(tokens[i]);
            const WordId word = relations.find(lemmas[i], part);
            if (word == noWord || isGrammar(part) || part == PartOfSpeech::Adv)
                continue;
            if (best == noWord || relations.weight(word) > relations.weight(best))
                best = word;
        }
        return best;
    }

    bool isPredicate(qsizetype token) const { return token == m_frame.predicate || token == m_frame.object; }

    float wordWeight(qsizetype token) const
    {
        return WordRelations::shared().weight(
            WordRelations::shared().find(lemmaOf(token), m_content.part(token)));
    }

    float factorOf(qsizetype token) const
    {
        if (isPredicate(token))
            return predicateFactor;
        const QString lemma = lemmaOf(token);
        if (isTime(lemma))
            return timeFactor;
        if (m_frame.helpers.contains(token) || isLight(lemma))
            return lightWeight;
        for (qsizetype up = token; up >= 0 && up != m_clause.head; up = m_content.head(up)) {
            const Relation relation = plainRelation(m_content.relation(up));
            if (relation == Relation::Obl || relation == Relation::Advcl || relation == Relation::Acl)
                return circumstanceFactor;
        }
        return 1;
    }

    void readWord(qsizetype token)
    {
        if (m_used.contains(token) || (m_frame.helpers.contains(token) && !isPredicate(token)))
            return;
        const QString lemma = lemmaOf(token);
        const QString number = m_content.part(token) == PartOfSpeech::Num ? numberOf(lemma) : QString();
        PropositionTerm term;
        term.isPredicate = isPredicate(token) && !(m_frame.object >= 0 && token == m_frame.predicate);
        if (!number.isEmpty()) {
            term.form = hashOf(u"#"_s + number);
            term.isNumber = true;
            term.weight = numberWeight * std::min(1.0F, factorOf(token));
            m_found.terms.append(term);
            return;
        }
        if (isGrammar(m_content.part(token))
            && (!isPredicate(token) || m_content.part(token) == PartOfSpeech::Pron))
            return;
        if (m_content.relation(token) == Relation::CompoundPrt)
            return;
        readPlainWord(token, lemma, term);
    }

    void readPlainWord(qsizetype token, const QString &lemma, PropositionTerm &term)
    {
        const WordRelations &relations = WordRelations::shared();
        const qsizetype particle = m_content.child(token, Relation::CompoundPrt);
        if (particle >= 0)
            term.word = relations.find(lemma + u'_' + lemmaOf(particle), m_content.part(token));
        if (term.word == noWord)
            term.word = relations.find(lemma, m_content.part(token));
        term.form = hashOf(lemma);
        const bool isName = m_content.part(token) == PartOfSpeech::Propn;
        const float base = isLight(lemma) ? lightWeight : isName ? nameWeight : relations.weight(term.word);
        term.weight = base * factorOf(token);
        m_found.terms.append(term);
    }

    const TextExcerpt &m_content;
    const Clause &m_clause;
    const ClauseFrame &m_frame;
    const MentionResolver &m_mentions;
    const MentionResolver::Context &m_context;
    QSet<qsizetype> m_used;
    ClauseTerms m_found;
};

} // namespace

ClauseTerms termsOf(const TextExcerpt &content, const Clause &clause, const ClauseFrame &frame,
                    const MentionResolver &mentions, const MentionResolver::Context &context)
{
    return TermReader(content, clause, frame, mentions, context).read();
}

} // namespace hearsay
