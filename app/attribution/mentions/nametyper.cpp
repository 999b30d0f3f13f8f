// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/mentions/nametyper.h"

#include "language/lexicon/wordgroup.h"

#include <algorithm>

namespace hearsay {

EntityType NameTyper::typeOf(const NameCandidate &candidate) const
{
    const QStringList &words = candidate.words;
    const QString &last = words.last();
    if (words.first().startsWith(u'@') || !candidate.titles.isEmpty())
        return EntityType::Person;
    const NameClass known = m_lexicon.nameClass(words.join(u' '));
    if (known == NameClass::Place && !(words.size() > 1 && m_lexicon.isGivenName(words.first())))
        return EntityType::Unknown;
    if (candidate.the && words.size() > 1 && isIn(WordGroup::PaperOpeners, words.first()))
        return EntityType::Outlet;
    const bool place = m_lexicon.nameClass(words.first()) == NameClass::Place;
    const bool givenName = words.size() > 1 && m_lexicon.isGivenName(words.first());
    const bool surelyGiven = givenName && !place && !isToldTo(candidate);
    if (words.size() > 1 && !surelyGiven && leadsToNoun(candidate))
        return EntityType::Unknown; // "Harbour Nights star Ann Okoro"
    // "The Calder Star-Ledger"
    const bool outletWord = m_lexicon.isOutletWord(last) || m_lexicon.isOutletWord(last.section(u'-', -1));
    if (isToldTo(candidate) && words.size() > 1)
        return EntityType::Outlet;
    // "Times" needs another word before it, "Reuters" and "KLRD-TV" do not.
    const bool byItself = m_lexicon.isOutletName(last) || !m_lexicon.isOutletWord(last);
    if (outletWord && !surelyGiven && (words.size() > 1 || byItself))
        return EntityType::Outlet;
    const bool body = known == NameClass::Body
        || std::any_of(words.begin(), words.end(),
                       [this](const QString &word) { return m_lexicon.isOrganisationWord(word); });
    if (body && !surelyGiven)
        return EntityType::Organisation;
    if (m_lexicon.isPlaceWord(last) && !surelyGiven)
        return EntityType::Unknown;
    if (words.size() == 1)
        return typeOfSingle(candidate);
    return givenName ? EntityType::Person : typeOfUnknownName(words);
}

/// A noun for a person follows: the name only tells which one.
bool NameTyper::leadsToNoun(const NameCandidate &candidate) const
{
    const qsizetype next = candidate.name.end;
    return next < m_article.tokens.size() && m_article.isWord(next) && !m_article.isCapitalised(next)
        && m_lexicon.isPersonNoun(lower(next)) && !m_lexicon.reportingVerb(lower(next));
}

/// "told The Lowick Packet": a capital article within a sentence is part of a title, and what is told
/// something prints it.
bool NameTyper::isToldTo(const NameCandidate &candidate) const
{
    const qsizetype the = candidate.name.begin - 1;
    return the > 0 && m_article.word(the) == u"The"
        && (m_article.is(the - 1, u"told") || m_article.is(the - 1, u"tells"));
}

EntityType NameTyper::typeOfSingle(const NameCandidate &candidate)
{
    const QString &only = candidate.words.first();
    QString letters = only;
    letters.remove(u'.');
    if (letters.size() > 1 && letters == letters.toUpper())
        return EntityType::Organisation;
    return EntityType::Person;
}

/// Two or three words that no list knows: a person, unless one of them is a common word of the article or
/// all are shouted.
EntityType NameTyper::typeOfUnknownName(const QStringList &words) const
{
    if (m_lexicon.nameClass(words.last()) == NameClass::Place)
        return EntityType::Unknown;
    if (words.size() > 3)
        return words.size() == 4 ? EntityType::Unknown : EntityType::Organisation;
    for (const QString &word : words) {
        const QString lowered = word.toLower();
        if (m_lowerCaseWords.contains(lowered) || m_lexicon.nounClass(lowered) == NounClass::Group
            || m_lexicon.nounClass(lowered) == NounClass::Document
            || (word.size() > 1 && word == word.toUpper() && !word.contains(u'.'))
            || m_lexicon.nameClass(word) == NameClass::People)
            return EntityType::Unknown;
    }
    return EntityType::Person;
}

} // namespace hearsay
