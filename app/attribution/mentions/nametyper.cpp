// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/mentions/nametyper.h"

#include "language/lexicon/wordclasses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

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
    static const QSet<QString> ofPapers = setOf(u"Daily Evening Morning Sunday Weekly"_s);
    if (candidate.the && words.size() > 1 && ofPapers.contains(words.first()))
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
    if (outletWord && !surelyGiven && (words.size() > 1 || isOutletByItself(last)))
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

/// Titles made of one common word ("Times", "Star") are outlets only with another word before them.
bool NameTyper::isOutletByItself(const QString &word)
{
    static const QSet<QString> common
        = {u"Times"_s,      u"Post"_s,         u"News"_s,      u"Journal"_s,    u"Mirror"_s,
           u"Express"_s,    u"Mail"_s,         u"Star"_s,      u"Sun"_s,        u"Independent"_s,
           u"Standard"_s,   u"Record"_s,       u"Register"_s,  u"Review"_s,     u"Weekly"_s,
           u"Daily"_s,      u"Magazine"_s,     u"Radio"_s,     u"Television"_s, u"Press"_s,
           u"Wire"_s,       u"Agency"_s,       u"Today"_s,     u"Tonight"_s,    u"Report"_s,
           u"Reporter"_s,   u"Broadcasting"_s, u"Network"_s,   u"Media"_s,      u"Podcast"_s,
           u"Blog"_s,       u"Fortune"_s,      u"Atlantic"_s,  u"Economist"_s,  u"Globe"_s,
           u"Monitor"_s,    u"Observer"_s,     u"Guardian"_s,  u"Courier"_s,    u"Dispatch"_s,
           u"Advertiser"_s, u"Advocate"_s,     u"Beacon"_s,    u"Citizen"_s,    u"Clarion"_s,
           u"Echo"_s,       u"Mercury"_s,      u"Messenger"_s, u"Pioneer"_s,    u"Recorder"_s,
           u"Scotsman"_s,   u"Spectator"_s,    u"Statesman"_s, u"Transcript"_s};
    return !common.contains(word);
}

} // namespace hearsay
