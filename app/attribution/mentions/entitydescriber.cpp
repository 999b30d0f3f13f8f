// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/mentions/entitydescriber.h"

#include "language/lexicon/wordclasses.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// How many words a description next to a name may have.
constexpr qsizetype longestPhrase = 16;

} // namespace

void EntityDescriber::describe(const NameCandidate &candidate, EntityDraft &entity) const
{
    noteTitles(candidate, entity);
    noteNounBefore(candidate, entity);
    noteApposition(candidate, entity);
    noteAppositionBefore(candidate, entity);
    noteCopula(candidate, entity);
    noteReflexive(candidate, entity);
    noteParty(candidate, entity);
}

void EntityDescriber::noteTitles(const NameCandidate &candidate, EntityDraft &entity) const
{
    if (candidate.titleGender != Gender::Unknown) {
        entity.gender = candidate.titleGender;
        entity.genderGround = GenderGround::Word;
    }
    if (candidate.titles.isEmpty())
        return;
    entity.isCertainPerson = true;
    entity.type = EntityType::Person;
    const bool isBefore = candidate.withTitle.begin < candidate.name.begin;
    const Span words = m_article.span(isBefore ? TokenRange{candidate.withTitle.begin, candidate.name.begin}
                                               : candidate.withTitle);
    for (const QString &title : candidate.titles)
        entity.describeAs(title, words);
    for (const QString &epithet : candidate.epithets)
        entity.addEpithet(epithet);
}

/// "the singer Ann Okoro", "former governor Ann Okoro".
void EntityDescriber::noteNounBefore(const NameCandidate &candidate, EntityDraft &entity) const
{
    const qsizetype before = candidate.withTitle.begin - 1;
    if (!inText(before) || !m_article.isWord(before) || m_article.isCapitalised(before)
        || !m_lexicon.isPersonNoun(lower(before)))
        return;
    addDescription(entity, before);
    for (qsizetype i = before - 1; inText(i) && before - i < 6 && m_article.isWord(i); --i) {
        if (isDeterminer(lower(i)) || isFunctionWord(lower(i)))
            return;
        entity.addEpithet(lower(i));
    }
}

/// "Ann Okoro, 27," and "Ann Okoro, the singer from Lowick,".
void EntityDescriber::noteApposition(const NameCandidate &candidate, EntityDraft &entity) const
{
    qsizetype i = candidate.name.end;
    if (!inText(i + 1) || !m_article.is(i, u","))
        return;
    ++i;
    if (m_article.tokens[i].kind == TokenKind::Number) {
        if (inText(i + 1) && m_article.is(i + 1, u",") && m_article.word(i).size() <= 3) {
            entity.isCertainPerson = true;
            // "Ann Okoro, 58, told her son": what is no phrase is about somebody else.
            if (inText(i + 2) && opensPhrase(i + 2))
                readPhrase(i + 2, entity);
        }
        return;
    }
    if (m_article.is(i, u"who") && inText(i + 1) && (isBeForm(lower(i + 1)) || lower(i + 1) == u"became"))
        readPhrase(i + 2, entity);
    else if (opensPhrase(i))
        readPhrase(i, entity);
}

/// "’s", or the bare sign of "the Greens’".
bool EntityDescriber::isGenitive(qsizetype i) const
{
    const bool bare
        = (m_article.is(i, u"'") || m_article.is(i, u"’")) && inText(i - 1) && lower(i - 1).endsWith(u's');
    return bare || m_article.tokens[i].kind == TokenKind::Clitic;
}

/// "the singer", "former mayor", "chief executive": says what somebody is.
bool EntityDescriber::opensPhrase(qsizetype i) const
{
    const QString first = lower(i);
    const bool opens = isDeterminer(first) || m_lexicon.isPersonNoun(first) || first == u"former"
        || (m_article.isWord(i) && inText(i + 1) && m_lexicon.isPersonNoun(lower(i + 1)));
    const bool opensAlways = first == u"the" || first == u"a" || first == u"an" || first == u"one"
        || first == u"his" || first == u"her";
    return opensAlways || (opens && !isFunctionWord(first));
}

/// Whether nothing goes on with a name that ends before `i`: "According to his wife, Ann moved" does not say
/// what Ann is.
bool EntityDescriber::endsAside(qsizetype i) const
{
    const qsizetype farthest = i + 2; // "KC", "MP", "Jr"
    while (inText(i) && i < farthest && m_article.isWord(i) && m_article.isCapitalised(i))
        ++i;
    return !inText(i) || !m_article.isWord(i) || isConjunction(lower(i)) || isPreposition(lower(i));
}

/// "The minister of trade, Ann Okoro," and "his wife, Ann,".
void EntityDescriber::noteAppositionBefore(const NameCandidate &candidate, EntityDraft &entity) const
{
    qsizetype comma = candidate.withTitle.begin - 1;
    if (inText(comma) && m_article.is(comma, u"the"))
        --comma; // "the vicar, the Rev. Ann Okoro"
    const bool mayBePerson
        = entity.type == EntityType::Person || (entity.type == EntityType::Unknown && !entity.isPlace);
    if (!inText(comma) || !m_article.is(comma, u",") || !mayBePerson || !endsAside(candidate.name.end))
        return;
    const auto isInPhrase = [this](qsizetype i) {
        return m_article.isWord(i) || isGenitive(i); // "the council's leader"
    };
    for (qsizetype i = comma - 1; inText(i) && comma - i < 10 && isInPhrase(i); --i) {
        const QString word = lower(i);
        if (isGenitive(i) && i + 1 < comma) {
            // "Okoro's mother, Ann,"
            if (readPhrase(i + 1, entity))
                entity.isCertainPerson = true;
            return;
        }
        if (word == u"the" || word == u"his" || word == u"her" || word == u"a" || word == u"their") {
            if (readPhrase(i, entity))
                entity.isCertainPerson = true;
            return;
        }
    }
}

/// "Ann Okoro is a singer", "The singer was Ann Okoro".
void EntityDescriber::noteCopula(const NameCandidate &candidate, EntityDraft &entity) const
{
    const qsizetype i = candidate.name.end;
    if (inText(i + 2) && m_article.isWord(i) && isBeForm(lower(i)) && isDeterminer(lower(i + 1)))
        readPhrase(i + 1, entity);
    const qsizetype before = candidate.withTitle.begin - 1;
    if (!inText(before) || (lower(before) != u"is" && lower(before) != u"was"))
        return;
    for (qsizetype k = before - 1; inText(k) && before - k < 8 && m_article.isWord(k); --k) {
        if (lower(k) == u"the") {
            readPhrase(k, entity);
            return;
        }
    }
}

/// "Okoro herself was glad".
void EntityDescriber::noteReflexive(const NameCandidate &candidate, EntityDraft &entity) const
{
    const qsizetype i = candidate.name.end;
    if (!inText(i) || (!m_article.is(i, u"himself") && !m_article.is(i, u"herself")))
        return;
    entity.isCertainPerson = true;
    entity.type = EntityType::Person;
    entity.gender = m_article.is(i, u"himself") ? Gender::Masculine : Gender::Feminine;
    entity.genderGround = GenderGround::Word;
}

/// "(D-Vt.)", "(R-Ohio)", ", D-Fla.,": a member of a parliament, and where from.
void EntityDescriber::noteParty(const NameCandidate &candidate, EntityDraft &entity) const
{
    const qsizetype i = candidate.name.end;
    if (!inText(i + 1) || !(m_article.is(i, u"(") || m_article.is(i, u",")))
        return;
    const QStringView code = m_article.word(i + 1);
    if (code.size() < 3 || code[1] != u'-' || !QStringView(u"RDI").contains(code[0]))
        return;
    entity.isCertainPerson = true;
    entity.type = EntityType::Person;
    const QString state = stateName(code.sliced(2).toString());
    for (const QString &word : (state.isEmpty() ? code.sliced(2).toString() : state).toLower().split(u' '))
        entity.addEpithet(word);
    entity.addEpithet(code[0] == u'R' ? u"republican"_s : code[0] == u'D' ? u"democrat"_s : u"independent"_s);
}

bool EntityDescriber::readPhrase(qsizetype from, EntityDraft &entity) const
{
    if (!inText(from))
        return false;
    qsizetype head = -1;
    qsizetype lastInHead = from;
    bool inHead = true;
    QStringList others;
    for (qsizetype i = from; inText(i) && i - from < longestPhrase; ++i) {
        if (!m_article.isWord(i) && m_article.tokens[i].kind != TokenKind::Clitic)
            break;
        const QString word = lower(i);
        if (m_article.tokens[i].kind == TokenKind::Clitic && word.endsWith(u's') && i > from)
            continue; // "the council's leader": the head comes behind it
        if (isPreposition(word) || isBeForm(word) || word == u"who" || word == u"whose" || word == u"that"
            || isConjunction(word))
            inHead = inHead && head < 0 && i == from;
        const bool participle = word.endsWith(u"ing") || word.endsWith(u"ed");
        if (inHead && !(participle && head == i - 1))
            lastInHead = i;
        if (inHead
            && (m_lexicon.isPersonNoun(word)
                || m_lexicon.nameClass(m_article.word(i).toString()) == NameClass::People))
            head = i;
        if (!isFunctionWord(word) && m_article.isWord(i))
            others.append(word);
    }
    if (head < 0 || head < lastInHead) // "the official count"
        return readBody(from, lastInHead, entity);
    if (entity.type == EntityType::Person || entity.type == EntityType::Unknown)
        entity.type = EntityType::Person;
    else
        return false;
    addDescription(entity, head);
    for (const QString &word : others)
        entity.addEpithet(word);
    return true;
}

/// "Harbour Tidewater, the company behind the plant,": no person, whatever its name looks like.
bool EntityDescriber::readBody(qsizetype from, qsizetype last, EntityDraft &entity) const
{
    const bool definite = m_article.is(from, u"the") || m_article.is(from, u"a") || m_article.is(from, u"an");
    if (!definite || entity.isCertainPerson || entity.type == EntityType::Outlet
        || m_lexicon.nounClass(lower(last)) != NounClass::Group || m_article.isCapitalised(last))
        return false;
    entity.type = EntityType::Organisation;
    entity.gender = Gender::Unknown;
    entity.describeAs(lower(last), m_article.tokens[last].span);
    return false;
}

void EntityDescriber::addDescription(EntityDraft &entity, qsizetype at) const
{
    const QString noun = lower(at);
    entity.describeAs(noun, m_article.tokens[at].span);
    entity.isCertainPerson = true;
    // "Terry Okoro, a widow": the noun knows better than the given name.
    if (m_lexicon.personNounGender(noun) != Gender::Unknown) {
        entity.gender = m_lexicon.personNounGender(noun);
        entity.genderGround = GenderGround::Word;
    }
}

} // namespace hearsay
