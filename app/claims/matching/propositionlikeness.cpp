// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/matching/propositionlikeness.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hearsay {

namespace {

// Weights of a logistic regression over pairs of clauses of related articles, fitted on the annotated claims
// in tests/data/claims but for the half called "measured"; EXPERIMENTS.md beside this file tells how, and
// what was tried. Factors and bounds were set by hand on the same articles.
constexpr float bias = -2.6F;
constexpr float diceWeight = 1.6F;
constexpr float rareDiceWeight = 3.1F;
constexpr float coverWeight = 2.4F;
constexpr float participantWeight = 1.5F;
constexpr float lengthWeight = -0.7F;
constexpr float numbersDiffer = -0.35F;
constexpr float sameSpeaker = 1.3F;
constexpr float subjectsDiffer = 0.5F;
constexpr float peopleDiffer = 0.6F;
constexpr float wishAndFact = 0.4F;
constexpr float modalityDiffers = 0.4F;
constexpr float dutyAndFact = 0.85F;
constexpr float modalityLoose = 0.95F;
/// One name in common ties no events together: in a large library many articles share one.
constexpr int leastSharedNames = 2;
constexpr float unrelatedArticles = 0.32F;
constexpr float leastUnrelated = 0.312F;
constexpr float fragment = 0.7F;
constexpr float sameMeaning = 0.95F;
constexpr float surelyNamed = 0.75F;

/// What the terms of two clauses have in common.
struct TermsInCommon
{
    float dice = 0;
    float rareDice = 0; ///< weighed by how rare the terms are in their articles
    float cover = 0;
    bool opposite = false;
    bool numbersDiffer = false;
};

struct TermMatch
{
    float degree = 0;
    bool opposite = false;
};

TermMatch matchOf(const PropositionTerm &first, const PropositionTerm &second)
{
    if (first.form == second.form)
        return {1, false};
    if (first.isNumber || second.isNumber)
        return {};
    for (const TermMeaning &meaning : first.meanings) {
        for (const TermMeaning &other : second.meanings) {
            if (meaning.name == other.name)
                return {sameMeaning, meaning.opposite != other.opposite};
        }
    }
    const WordLikeness likeness = WordRelations::shared().likeness(first.word, second.word);
    return {likeness.degree, likeness.opposite};
}

float totalWeight(const QList<PropositionTerm> &terms)
{
    float sum = 0;
    for (const PropositionTerm &term : terms)
        sum += term.weight;
    return sum;
}

float rareWeight(const QList<PropositionTerm> &terms)
{
    float sum = 0;
    for (const PropositionTerm &term : terms)
        sum += term.weight * term.rarity;
    return sum;
}

bool hasWeightyNumber(const QList<PropositionTerm> &terms)
{
    return std::any_of(terms.begin(), terms.end(),
                       [](const PropositionTerm &term) { return term.isNumber && term.weight >= 1; });
}

/// Pairs the terms of the two, the best pairs first.
class TermPairing
{
public:
    TermPairing(const QList<PropositionTerm> &first, const QList<PropositionTerm> &second)
        : m_first(first)
        , m_second(second)
    {
        for (qsizetype i = 0; i < first.size(); ++i) {
            for (qsizetype k = 0; k < second.size(); ++k) {
                const TermMatch match = matchOf(first[i], second[k]);
                if (match.degree > 0)
                    m_pairs.push_back(
                        {match, i, k, match.degree * std::min(first[i].weight, second[k].weight)});
            }
        }
        std::stable_sort(m_pairs.begin(), m_pairs.end(),
                         [](const Pair &a, const Pair &b) { return a.gain > b.gain; });
    }

    TermsInCommon run()
    {
        TermsInCommon found;
        const float firstWeight = totalWeight(m_first);
        const float secondWeight = totalWeight(m_second);
        if (firstWeight <= 0 || secondWeight <= 0)
            return found;
        std::vector<bool> firstTaken(std::size_t(m_first.size()));
        std::vector<bool> secondTaken(std::size_t(m_second.size()));
        float both = 0;
        float rareBoth = 0;
        float least = 0;
        bool sharedNumber = false;
        for (const Pair &pair : m_pairs) {
            if (firstTaken[std::size_t(pair.first)] || secondTaken[std::size_t(pair.second)])
                continue;
            firstTaken[std::size_t(pair.first)] = true;
            secondTaken[std::size_t(pair.second)] = true;
            const PropositionTerm &a = m_first[pair.first];
            const PropositionTerm &b = m_second[pair.second];
            both += pair.match.degree * (a.weight + b.weight);
            rareBoth += pair.match.degree * (a.weight * a.rarity + b.weight * b.rarity);
            least += pair.gain;
            sharedNumber = sharedNumber || (a.isNumber && a.weight >= 1);
            if (pair.match.opposite)
                found.opposite = !found.opposite;
        }
        found.dice = both / (firstWeight + secondWeight);
        const float rare = rareWeight(m_first) + rareWeight(m_second);
        found.rareDice = rare > 0 ? rareBoth / rare : 0;
        found.cover = std::min(1.0F, least / std::min(firstWeight, secondWeight));
        found.numbersDiffer = !sharedNumber && hasWeightyNumber(m_first) && hasWeightyNumber(m_second);
        return found;
    }

private:
    struct Pair
    {
        TermMatch match;
        qsizetype first;
        qsizetype second;
        float gain;
    };

    const QList<PropositionTerm> &m_first;
    const QList<PropositionTerm> &m_second;
    std::vector<Pair> m_pairs;
};

/// Share of those spoken of that both speak of; none where one of the two speaks of nobody known.
struct ParticipantsInCommon
{
    float share = 0;
    bool subjectsDiffer = false;
    bool peopleDiffer = false; ///< each speaks of somebody whom the other does not
};

bool speaksOf(const QList<Participant> &participants, const NameKey &name)
{
    return std::any_of(participants.begin(), participants.end(),
                       [&](const Participant &other) { return other.name.agrees(name); });
}

bool hasForeignSubject(const QList<Participant> &of, const QList<Participant> &other)
{
    bool hasSubject = false;
    for (const Participant &participant : of) {
        if (!participant.isSubject || participant.weight < surelyNamed)
            continue;
        hasSubject = true;
        if (speaksOf(other, participant.name))
            return false;
    }
    return hasSubject;
}

bool namesSubject(const QList<Participant> &participants)
{
    return std::any_of(participants.begin(), participants.end(), [](const Participant &participant) {
        return participant.isSubject && participant.weight >= surelyNamed;
    });
}

ParticipantsInCommon participantsInCommon(const Proposition &first, const Proposition &second)
{
    ParticipantsInCommon found;
    if (first.participants.isEmpty() || second.participants.isEmpty())
        return found;
    float shared = 0;
    float firstWeight = 0;
    float secondWeight = 0;
    for (const Participant &participant : first.participants) {
        firstWeight += participant.weight;
        if (speaksOf(second.participants, participant.name))
            shared += participant.weight;
    }
    float sharedBack = 0;
    for (const Participant &participant : second.participants) {
        secondWeight += participant.weight;
        if (speaksOf(first.participants, participant.name))
            sharedBack += participant.weight;
    }
    const auto hasOther = [](const QList<Participant> &those, const QList<Participant> &others) {
        return std::any_of(those.begin(), those.end(), [&](const Participant &participant) {
            return participant.weight >= surelyNamed && !speaksOf(others, participant.name);
        });
    };
    found.peopleDiffer = hasOther(first.participants, second.participants)
        && hasOther(second.participants, first.participants);
    found.share = std::max(shared / firstWeight, sharedBack / secondWeight);
    found.subjectsDiffer = namesSubject(first.participants) && namesSubject(second.participants)
        && hasForeignSubject(first.participants, second.participants)
        && hasForeignSubject(second.participants, first.participants);
    return found;
}

float modalityFactor(Modality first, Modality second)
{
    if (first == second)
        return 1;
    const auto are = [&](Modality one, Modality other) {
        return (first == one && second == other) || (first == other && second == one);
    };
    if (are(Modality::Fact, Modality::Wish))
        return wishAndFact;
    if (are(Modality::Fact, Modality::Duty))
        return dutyAndFact;
    return are(Modality::Fact, Modality::Possibility) ? modalityLoose : modalityDiffers;
}

} // namespace

PropositionLikeness likenessOf(const Proposition &first, const Proposition &second, int context)
{
    const TermsInCommon terms = TermPairing(first.terms, second.terms).run();
    const ParticipantsInCommon participants = participantsInCommon(first, second);
    float sum = bias + diceWeight * terms.dice + rareDiceWeight * terms.rareDice + coverWeight * terms.cover
        + participantWeight * participants.share
        + lengthWeight * std::log(1 + std::min(totalWeight(first.terms), totalWeight(second.terms)));
    if (terms.numbersDiffer)
        sum += numbersDiffer;
    if (first.speakerName != 0 && first.speakerName == second.speakerName)
        sum += sameSpeaker;
    float score = 1 / (1 + std::exp(-sum));
    if (participants.peopleDiffer)
        score *= peopleDiffer;
    if (participants.subjectsDiffer)
        score *= subjectsDiffer;
    if (first.isWhole != second.isWhole)
        score *= fragment;
    score *= modalityFactor(first.modality, second.modality);
    if (context < leastSharedNames) {
        // Weak links help only among articles that tell of one event; others would tie all events together.
        score *= unrelatedArticles;
        if (score < leastUnrelated)
            score = 0;
    }
    return {score, terms.opposite};
}

int sharedNames(const ArticleStatements &first, const ArticleStatements &second)
{
    int count = 0;
    for (quint64 name : first.names)
        count += second.names.contains(name) ? 1 : 0;
    // A note that has few names cannot share more.
    const bool isNote = std::min(first.names.size(), second.names.size()) < leastSharedNames;
    return isNote && count > 0 ? leastSharedNames : count;
}

} // namespace hearsay
