// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/antecedentranker.h"

#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <algorithm>

namespace hearsay {

namespace {

/// How many mentions back a pronoun looks. Bounds keep resolution linear.
constexpr qsizetype farthestMention = 40;
/// So much must speak for somebody whose name is mostly one of the other gender.
constexpr double leastAgainstGender = 0.5;

bool isAnyOf(const QString &word, std::initializer_list<QStringView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

/// Who asks whom in the sentence of `token`, where a pronoun then means whoever is asked: "Asked by Okoro why
/// he came, he said", "Okoro asked Lind whether she".
AntecedentRanker::Question AntecedentRanker::questionBefore(qsizetype token) const
{
    const TokenRange sentence = sentenceOf(token);
    for (qsizetype i = sentence.begin; i + 2 < token; ++i) {
        if (!m_article.is(i, u"asked") || m_article.quoteOfToken[i] >= 0)
            continue;
        const qsizetype next = m_table.mentionFrom(i + 1);
        if (next >= m_table.mentions.size())
            return {};
        const NameMention &behind = m_table.mentions[next];
        if (m_article.is(i + 1, u"by"))
            return {behind.withTitle.begin == i + 2 ? behind.entity : -1, -1};
        const bool asksWhether = behind.withTitle.begin == i + 1 && behind.name.end < token
            && isAnyOf(lower(behind.name.end), {u"whether", u"if", u"why", u"how", u"what", u"about"});
        const bool hasAsker = next > 0 && m_table.mentions[next - 1].name.end == i;
        return asksWhether && hasAsker ? Question{m_table.mentions[next - 1].entity, behind.entity}
                                       : Question{};
    }
    return {};
}

/// “…,” said | Okoro. In the next bed was | Okoro.
bool AntecedentRanker::isBehindItsVerb(const NameMention &mention) const
{
    const qsizetype verb = mention.withTitle.begin - 1;
    const qsizetype first = sentenceOf(mention.name.begin).begin;
    if (verb > first && isPreposition(lower(first)) && !m_table.mentionAt(verb - 1)
        && isIn(WordGroup::PositionVerbs, lower(verb)))
        return true;
    return verb > 0 && m_article.quoteOfToken[verb] < 0 && m_article.quoteOfToken[verb - 1] >= 0
        && m_lexicon.reportingVerb(lower(verb)) != nullptr;
}

QList<AntecedentRanker::Antecedent> AntecedentRanker::antecedentsBefore(qsizetype token) const
{
    QList<Antecedent> found;
    const qsizetype from = m_table.mentionFrom(token);
    for (qsizetype k = from - 1; k >= 0 && from - k <= farthestMention; --k) {
        const NameMention &mention = m_table.mentions[k];
        found.append({mention.entity, mention.name.begin, m_state.subjects[k] || isBehindItsVerb(mention),
                      isPossessive(mention.name.end), mention.quoted, false});
    }
    const QList<OtherMention> &others = m_state.otherMentions;
    for (qsizetype k = others.size() - 1; k >= 0 && others.size() - k <= farthestMention; --k) {
        const OtherMention &other = others[k];
        if (other.token >= token)
            continue;
        const QString word = lower(other.token);
        const bool subject = word == u"he" || word == u"she" || other.form == MentionForm::Description;
        found.append({other.entity, other.token, subject, word == u"his",
                      m_article.quoteOfToken[other.token] >= 0, other.form == MentionForm::Pronoun});
    }
    return found;
}

int AntecedentRanker::best(qsizetype token, Gender gender, const Fits &fits) const
{
    int found = -1;
    double bestScore = -1e9;
    const Question question = questionBefore(token);
    for (const Antecedent &antecedent : antecedentsBefore(token)) {
        if (antecedent.entity == question.asker)
            continue;
        const EntityDraft &draft = entity(antecedent.entity);
        const bool contradicts = gender != Gender::Unknown && draft.gender != Gender::Unknown
            && draft.gender != gender && draft.genderGround == GenderGround::Word;
        if (contradicts || !fits(antecedent.entity))
            continue;
        if (antecedent.entity == question.asked)
            return question.asked;
        const double points = score(antecedent, token, gender);
        const bool unlikely = gender != Gender::Unknown && draft.gender != Gender::Unknown
            && draft.gender != gender && points < leastAgainstGender;
        if (points > bestScore && !unlikely) {
            bestScore = points;
            found = antecedent.entity;
        }
    }
    return found;
}

double AntecedentRanker::score(const Antecedent &antecedent, qsizetype token, Gender gender) const
{
    double points = 0;
    const EntityDraft &draft = entity(antecedent.entity);
    const qsizetype paragraph = paragraphOf(token);
    points += draft.gender == gender && gender != Gender::Unknown ? 0.8 : 0;
    if (gender != Gender::Unknown && draft.gender != Gender::Unknown && draft.gender != gender)
        points -= draft.genderGround == GenderGround::RareName ? 3 : 2;
    if (draft.type == EntityType::Person)
        points += draft.isCertainPerson ? 0.8 : m_state.speaks.contains(antecedent.entity) ? 0.2 : -1.6;
    const bool sameParagraph = antecedent.token >= m_article.paragraphs[paragraph].tokens.begin;
    if (draft.type == EntityType::AnonymousSource && draft.gender == Gender::Unknown && !sameParagraph)
        points -= 1; // who goes on without a name is rather called "the source"
    const qsizetype sentences = sentencesBetween(antecedent.token, token);
    points -= 0.5 * double(sentences);
    points += antecedent.subject ? (sentences > 1 ? 1.4 : 2.2) + (sameParagraph ? 0.4 : 0) : 0;
    points += sameParagraph ? 0.8 : 0;
    points -= antecedent.possessive ? 0.5 : 0;
    points -= antecedent.quoted ? 2.5 : 0;
    if (antecedent.entity == m_state.previousSpeaker()) {
        const qsizetype distance = qAbs(paragraph - m_state.previousParagraph);
        points += distance == 0 ? 2.2 : distance == 1 ? 1.0 : 0.2;
    }
    return points;
}

} // namespace hearsay
