// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/description.h"

#include "attribution/mentions/nounkinds.h"
#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"
#include "language/lexicon/wordsenses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

/// "The mom | of two".
bool DescriptionReader::isParentOf(qsizetype head) const
{
    static const QSet<QString> numbers = {u"one"_s, u"two"_s,   u"three"_s, u"four"_s, u"five"_s,
                                          u"six"_s, u"seven"_s, u"eight"_s, u"nine"_s, u"ten"_s};
    return isIn(WordGroup::Parents, lower(head)) && head + 2 < m_article.tokens.size()
        && m_article.is(head + 1, u"of")
        && (numbers.contains(lower(head + 2)) || m_article.tokens[head + 2].kind == TokenKind::Number);
}

Description DescriptionReader::read(TokenRange source, qsizetype head) const
{
    static const QSet<QString> definites
        = {u"the"_s, u"that"_s, u"this"_s,  u"these"_s, u"those"_s, u"his"_s,
           u"her"_s, u"its"_s,  u"their"_s, u"my"_s,    u"our"_s,   u"your"_s};
    static const QSet<QString> indefinites
        = {u"a"_s,     u"an"_s,   u"another"_s, u"one"_s, u"some"_s,  u"several"_s, u"many"_s,    u"two"_s,
           u"three"_s, u"four"_s, u"five"_s,    u"six"_s, u"other"_s, u"others"_s,  u"few"_s,     u"most"_s,
           u"any"_s,   u"each"_s, u"every"_s,   u"no"_s,  u"both"_s,  u"dozens"_s,  u"hundreds"_s};
    Description said;
    said.head = head;
    said.noun = lower(head);
    if (said.noun.startsWith(u"ex-"_s))
        said.noun.remove(0, 3);
    const bool age = said.noun.endsWith(u"-year-old") || said.noun.endsWith(u"-year-olds");
    const QString first = lower(source.begin);
    said.definite = definites.contains(first);
    said.owned = isPossessivePronoun(first);
    said.indefinite = indefinites.contains(first) || m_article.tokens[source.begin].kind == TokenKind::Number;
    // "The Norwegian said"
    const bool isCountryman = m_article.isCapitalised(head)
        && m_lexicon.nameClass(m_article.word(head).toString()) == NameClass::People;
    said.isTrait = isCountryman || isParentOf(head);
    said.nounClass = age || said.isTrait ? NounClass::Person : m_lexicon.nounClass(said.noun);
    said.plural = isIn(WordGroup::Counts, said.noun)
        || (said.noun.endsWith(u's') && !said.noun.endsWith(u"ss") && !m_lexicon.isPersonNoun(said.noun))
        || m_lexicon.anonymousNoun(said.noun) == AnonymousNoun::Group;
    for (qsizetype i = source.begin; i < source.end && i - source.begin < 20; ++i) {
        said.definite |= i < head && isPossessive(i) && said.noun != u"source"_s;
        const QString word = lower(i);
        if (i == head || !m_article.isWord(i) || (isFunctionWord(word) && word != u"first"))
            continue;
        said.epithets.insert(word);
        if (!said.modifiers.contains(word))
            said.modifiers.append(word);
        if (m_article.isCapitalised(i) && i < head && i > source.begin)
            said.names.insert(word);
        const QString state = stateName(m_article.word(i).toString());
        for (const QString &part : state.toLower().split(u' ', Qt::SkipEmptyParts))
            said.epithets.insert(part);
    }
    said.parties = peoplesIn(said.epithets);
    return said;
}

/// "30 per cent", "the election" and "its signature" cannot, but "a third of the nurses" can.
bool DescriptionReader::canSpeak(const Description &said) const
{
    const auto isPeople = [this](const QString &word) {
        const QString one = word.endsWith(u's') ? word.chopped(1) : word;
        return m_lexicon.nameClass(one.left(1).toUpper() + one.mid(1)) == NameClass::People
            || m_lexicon.isPersonNoun(word) || m_lexicon.anonymousNoun(word) != AnonymousNoun::None
            || m_lexicon.nounClass(word) == NounClass::Person
            || m_lexicon.nounClass(word) == NounClass::Group;
    };
    const bool hasPeople = std::any_of(said.modifiers.begin(), said.modifiers.end(), isPeople);
    if (isMeasureNoun(said.noun) || std::any_of(said.modifiers.begin(), said.modifiers.end(), isMeasureNoun))
        return hasPeople;
    if (said.isTrait || isPeople(said.noun) || isDocumentNoun(said.noun) || isOutletNoun(said.noun)
        || isPlaceNoun(said.noun) || isBodyNoun(said.noun))
        return true;
    if (said.nounClass == NounClass::Document)
        return !said.owned;
    return WordSenses::shared().kindOf(hashOf(said.noun), PartOfSpeech::Noun) != SenseKind::Happening;
}

EntityDraft DescriptionReader::draftOf(const Description &said) const
{
    EntityDraft draft;
    draft.isNamed = false;
    draft.head = said.noun;
    draft.modifiers = said.modifiers;
    draft.definiteness = said.definite ? Definiteness::Definite
        : said.indefinite              ? Definiteness::Indefinite
                                       : Definiteness::None;
    draft.roles = {{said.noun, m_article.tokens[said.head].span}};
    draft.canSpeak = canSpeak(said);
    return draft;
}

QSet<QString> DescriptionReader::peoplesIn(const QSet<QString> &words) const
{
    QSet<QString> found;
    for (const QString &word : words) {
        if (word == u"gop")
            found.insert(u"republican"_s);
        else if (word == u"democratic")
            found.insert(u"democrat"_s);
        else if (m_lexicon.nameClass(word.left(1).toUpper() + word.mid(1)) == NameClass::People)
            found.insert(word);
    }
    return found;
}

QString DescriptionReader::nameOf(TokenRange source) const
{
    TokenRange words = source;
    const qsizetype comma = commaIn(words);
    if (comma > words.begin)
        words.end = comma;
    while (words.length() > 1
           && (lower(words.begin) == u"the" || lower(words.begin) == u"a" || lower(words.begin) == u"an"))
        ++words.begin;
    const bool plural = m_lexicon.nounClass(lower(words.end - 1)) != NounClass::Other
        && !m_lexicon.isPersonNoun(lower(words.end - 1)) && lower(words.end - 1).endsWith(u's');
    if (plural && words.length() > 1 && isPossessivePronoun(lower(words.begin)))
        ++words.begin; // "his critics" are "critics"
    if (words.length() > 1 && m_article.tokens[words.end - 1].kind == TokenKind::Clitic)
        --words.end;
    return m_article.article->view(m_article.span(words)).toString().simplified();
}

} // namespace hearsay
