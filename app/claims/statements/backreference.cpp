// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/backreference.h"

#include "language/lexicon/wordgroup.h"

#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Longer ones say something themselves.
constexpr qsizetype longestReference = 6;

using WordSet = QSet<QString>;

bool isStatementNoun(const QString &lemma)
{
    return isIn(WordGroup::StatementNouns, lemma);
}

bool isPointer(const QString &lemma)
{
    static const WordSet words = {u"it"_s, u"that"_s, u"this"_s, u"these"_s, u"those"_s, u"them"_s, u"so"_s};
    return words.contains(lemma);
}

bool isPointingDeterminer(const QString &lemma)
{
    static const WordSet words = {u"the"_s, u"that"_s, u"this"_s,  u"these"_s, u"those"_s, u"such"_s,
                                  u"his"_s, u"her"_s,  u"their"_s, u"its"_s,   u"all"_s,   u"any"_s};
    return words.contains(lemma);
}

/// "It was not", "that he had not": the words before say what.
bool isElliptic(const TextExcerpt &content, const QList<qsizetype> &words)
{
    bool negated = false;
    bool hasVerb = false;
    for (qsizetype word : words) {
        const QString lemma = content.lemma(word);
        const bool isVerb
            = lemma == u"be" || lemma == u"have" || lemma == u"do" || content.part(word) == PartOfSpeech::Aux;
        const bool isNot = lemma == u"not" || lemma == u"n't" || lemma == u"n’t" || lemma == u"never";
        if (!isVerb && !isNot && lemma != u"that" && content.part(word) != PartOfSpeech::Pron)
            return false;
        negated |= isNot;
        hasVerb |= isVerb;
    }
    return negated && hasVerb;
}

} // namespace

bool isUntruth(const QString &lemma)
{
    return isIn(WordGroup::Untruth, lemma);
}

bool namesStatement(const TextExcerpt &content, qsizetype token)
{
    if (token < 0 || !isStatementNoun(content.lemma(token)))
        return false;
    bool determined = false;
    for (qsizetype child : content.children(token)) {
        const Relation relation = content.relation(child);
        if (isPointingDeterminer(content.lemma(child)))
            determined = true;
        else if (relation == Relation::Nmod || relation == Relation::Acl || relation == Relation::AclRelcl)
            return false;
    }
    return determined;
}

std::optional<BackReference> backReferenceOf(const TextExcerpt &content)
{
    QList<qsizetype> words;
    for (qsizetype i = 0; i < content.size(); ++i) {
        if (content.part(i) != PartOfSpeech::Punct)
            words.append(i);
    }
    BackReference reference;
    while (words.size() > 1 && isUntruth(content.lemma(words.last()))) {
        reference.untrue = true;
        words.removeLast();
    }
    if (words.isEmpty() || words.size() > longestReference)
        return {};
    const QString first = content.lemma(words.first());
    reference.demonstrative = first == u"that" || first == u"this" || first == u"these" || first == u"those";
    if (isElliptic(content, words))
        return BackReference{false, true};
    if (words.size() == 1)
        return isPointer(first) ? std::optional(reference) : std::nullopt;
    if (!isPointingDeterminer(first) || !isStatementNoun(content.lemma(words.last())))
        return {};
    const bool onlyAdjectives = std::all_of(words.cbegin() + 1, words.cend() - 1, [&](qsizetype word) {
        return content.part(word) == PartOfSpeech::Adj;
    });
    return onlyAdjectives ? std::optional(reference) : std::nullopt;
}

} // namespace hearsay
