// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/descriptionresolver.h"

#include "attribution/mentions/nounkinds.h"
#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// How far back a description looks, in mentions. Bounds keep resolution linear.
constexpr qsizetype farthestDescription = 600;
/// How many mentions behind a headline its description may be named.
constexpr qsizetype farthestAhead = 25;

} // namespace

int DescriptionResolver::resolveAnonymous(AttributionDraft &draft, qsizetype head, AnonymousNoun kind,
                                          int outlet)
{
    const QString noun = lower(head);
    const Description said = m_descriptions.read(draft.source, head);
    const int modifier = outletModifier(draft.source, head);
    const int same = knownAnonymous(draft, said, kind, modifier);
    if (same >= 0)
        return same;
    const int told = m_unnamed.outletOf(draft, modifier >= 0 ? modifier : outlet, head);
    const int created = m_unnamed.add(draft, said, kind, told);
    const QList<Span> &words = draft.attribution.sources;
    draft.attribution.evidence.append(
        said.definite
            ? Evidence{EvidenceCode::NewUnnamedSource, words}
            : Evidence{EvidenceCode::OwnUnnamedSource, words,
                       draft.source.begin == head ? noun : lower(draft.source.begin) + u' ' + noun});
    return created;
}

/// Whom a source goes on with: somebody whom the text called so, the first of the sources, or the last one
/// that agrees; -1 where it brings in a new one.
int DescriptionResolver::knownAnonymous(AttributionDraft &draft, const Description &said, AnonymousNoun kind,
                                        int modifier)
{
    const QString &noun = said.noun;
    if (isHeadline(draft.paragraph) && !said.indefinite && kind != AnonymousNoun::Group
        && !isSourceNoun(noun)) {
        // "Agent says": the text will name him.
        const int person = describedPerson(said, draft.source.begin, true);
        if (person >= 0 && entity(person).descriptions.contains(noun))
            return known(draft, person, {EvidenceCode::CalledSo, {}, noun, person}, 0.9);
    }
    if (said.definite && kind != AnonymousNoun::Group) {
        const int last = m_unnamed.last(noun, kind, modifier, draft.source.begin);
        const int person = describedPerson(said, draft.source.begin, false);
        const bool nearer = person >= 0
            && (last < 0
                || lastPlaceBefore(person, draft.source.begin) > lastPlaceBefore(last, draft.source.begin));
        if (nearer)
            return known(draft, person, {EvidenceCode::CalledSo, {}, noun, person}, 0.9);
    }
    if (said.definite && said.epithets.contains(u"first"_s)) {
        const int first = m_unnamed.first(noun);
        if (first >= 0)
            return known(draft, first, {EvidenceCode::FirstUnnamedSource}, 0.9);
    }
    if (said.definite || (kind == AnonymousNoun::Group && !said.indefinite)) {
        const int last = said.definite
            ? goesOnWith(said, kind, modifier, draft.source.begin)
            : m_state.entityByName.value(m_descriptions.nameOf(draft.source).toLower(), -1);
        const int before = last < 0 && kind != AnonymousNoun::Group ? namelessBefore(draft, said) : -1;
        if (last >= 0 || before >= 0)
            return known(draft, last >= 0 ? last : before,
                         {EvidenceCode::SameUnnamedSource, {}, said.definite ? u"the "_s + noun : noun},
                         0.92);
    }
    return -1;
}

/// Whether a token is among the words that name who says something.
bool DescriptionResolver::isInSource(qsizetype token) const
{
    return m_state.sourcesAt[std::size_t(token)] > 0;
}

/// The unnamed source that a definite phrase goes on with, unless the text has brought in another one since
/// without words of theirs: "But a source who knows Okoro says otherwise."
int DescriptionResolver::goesOnWith(const Description &said, AnonymousNoun kind, int outlet,
                                    qsizetype token) const
{
    static const QSet<QString> indefinites = {u"a"_s, u"an"_s, u"another"_s, u"one"_s};
    constexpr qsizetype longestPhrase = 3;
    constexpr qsizetype farthest = 120;
    const int last = m_unnamed.last(said.noun, kind, outlet, token);
    if (last < 0 || kind == AnonymousNoun::Group)
        return last;
    const qsizetype since = qMax(lastPlaceBefore(last, token), token - farthest);
    for (qsizetype i = token - 1; i > since + longestPhrase; --i) {
        const QString noun = lower(i);
        if (!UnnamedSources::areOneKind(noun, said.noun) || m_article.quoteOfToken[i] >= 0
            || isPossessive(i + 1) || isInSource(i))
            continue;
        for (qsizetype k = i - 1; k >= i - longestPhrase && m_article.isWord(k); --k) {
            if (indefinites.contains(lower(k)))
                return -1;
        }
    }
    return last;
}

int DescriptionResolver::resolveDescription(AttributionDraft &draft, qsizetype head)
{
    const Description said = m_descriptions.read(draft.source, head);
    const qsizetype token = draft.source.begin;
    const bool headline = isHeadline(draft.paragraph);
    if (!said.indefinite || headline) {
        const int person = said.plural || said.isTrait ? -1 : describedPerson(said, token, headline);
        if (person >= 0 && (said.definite || headline || !entity(person).descriptions.isEmpty()))
            return known(draft, person, {EvidenceCode::CalledSo, {}, said.noun, person}, 0.9);
        const int named = m_state.entityByName.value(m_descriptions.nameOf(draft.source).toLower(), -1);
        if (named >= 0)
            return known(draft, named, {EvidenceCode::CalledSoBefore}, 1);
    }
    if (said.definite && !said.plural) {
        const bool another = said.epithets.intersects(WordGroups::shared().words(WordGroup::OtherOfSeries));
        const int document = isDocumentNoun(said.noun) && !another ? lastDocument(said) : -1;
        const int body = document >= 0 ? document : namedBody(said, token);
        if (body >= 0)
            return known(draft, body, {EvidenceCode::NamedBefore, {}, said.noun, body}, 0.85);
        const int described = said.nounClass == NounClass::Person
            ? m_unnamed.last(said.noun, AnonymousNoun::Source, -1, token)
            : -1;
        if (described >= 0)
            return known(draft, described, {EvidenceCode::CalledSoBefore}, 0.95);
        if (const int nameless = namelessBefore(draft, said); nameless >= 0)
            return known(draft, nameless, {EvidenceCode::SameUnnamedSource, {}, u"The "_s + said.noun}, 0.85);
        const int near = nearestPersonFor(draft, said);
        if (near >= 0)
            return known(draft, near, {EvidenceCode::SpokenOfJustBefore, {}, said.noun, near}, 0.75);
    }
    return addDescribed(draft, said);
}

int DescriptionResolver::known(AttributionDraft &draft, int index, Evidence evidence, double confidence)
{
    evidence.words = draft.attribution.sources + lastMentionBefore(index, draft.source.begin);
    draft.attribution.evidence.append(evidence);
    draft.attribution.confidence *= confidence;
    noteMention(draft, MentionForm::Description, index);
    return index;
}

int DescriptionResolver::addDescribed(AttributionDraft &draft, const Description &said)
{
    EntityDraft created = m_descriptions.draftOf(said);
    created.name = m_descriptions.nameOf(draft.source);
    created.gender = m_lexicon.personNounGender(said.noun);
    created.type = typeOf(said);
    created.setPlural(said.plural);
    if (said.indefinite)
        created.name = m_unnamed.freeName(created.name);
    const int index = addEntity(created);
    if (created.type == EntityType::AnonymousSource)
        addAnonymous(index);
    draft.attribution.evidence.append({EvidenceCode::DescribedOnly, draft.attribution.sources});
    draft.attribution.confidence *= 0.85;
    noteMention(draft, MentionForm::Description, index);
    return index;
}

/// Whether a noun phrase ends before `i`: "the official | said", but not "the official count".
bool DescriptionResolver::endsPhrase(qsizetype i) const
{
    if (i >= m_article.tokens.size() || !m_article.isWord(i))
        return true;
    const QString word = lower(i);
    return isFunctionWord(word) || isIn(WordGroup::PastVerbs, word) || m_lexicon.reportingVerb(word)
        || word.endsWith(u"ed") || (word.endsWith(u's') && m_lexicon.nounClass(word) == NounClass::Other)
        || isAdverb(word);
}

std::pair<int, qsizetype> DescriptionResolver::calledSo(qsizetype the)
{
    qsizetype head = the + 1;
    while (head < m_article.tokens.size() && head < the + 4 && m_article.isWord(head)
           && !m_lexicon.isPersonNoun(lower(head))
           && m_lexicon.anonymousNoun(lower(head)) == AnonymousNoun::None)
        ++head;
    if (head >= m_article.tokens.size() || head >= the + 4
        || (!m_lexicon.isPersonNoun(lower(head))
            && m_lexicon.anonymousNoun(lower(head)) == AnonymousNoun::None)
        || isPossessive(head + 1) || m_article.isCapitalised(head) || !endsPhrase(head + 1))
        return {-1, the};
    const Description said = m_descriptions.read({the, head + 1}, head);
    if (m_lexicon.anonymousNoun(said.noun) != AnonymousNoun::None) {
        const int source = said.epithets.contains(u"first"_s)
            ? m_unnamed.first(said.noun)
            : m_unnamed.last(said.noun, m_lexicon.anonymousNoun(said.noun), -1, the);
        if (source >= 0)
            return {source, head + 1};
    }
    const int person = describedPerson(said, the, false);
    const bool known = person >= 0 && entity(person).descriptions.contains(said.noun);
    return {known ? person : agedPerson(said, the, head), head + 1};
}

/// "Ann Okoro left. The Harbour actress, 34, …": an age behind it gives the description to somebody just
/// named whom nothing else was said of; -1 without one.
int DescriptionResolver::agedPerson(const Description &said, qsizetype the, qsizetype head)
{
    const bool aged = head + 3 < m_article.tokens.size() && m_article.is(head + 1, u",")
        && m_article.tokens[head + 2].kind == TokenKind::Number && m_article.word(head + 2).size() <= 3
        && m_article.is(head + 3, u",");
    if (!aged || said.nounClass != NounClass::Person || sentenceOf(the).begin != the)
        return -1;
    const Gender gender = m_lexicon.personNounGender(said.noun);
    const int who = m_pronouns.rankPeople(the, gender);
    const qsizetype paragraph = qMax<qsizetype>(0, paragraphOf(the) - 1);
    if (who < 0 || entity(who).type != EntityType::Person || !entity(who).descriptions.isEmpty()
        || lastPlaceBefore(who, the) < m_article.paragraphs[paragraph].tokens.begin)
        return -1;
    entity(who).describeAs(said.noun, m_article.tokens[head].span);
    if (gender != Gender::Unknown) {
        entity(who).gender = gender;
        entity(who).genderGround = GenderGround::Word;
    }
    return who;
}

int DescriptionResolver::describedPerson(const Description &said, qsizetype token, bool headline) const
{
    int best = -1;
    double bestScore = 0;
    QSet<int> seen;
    const qsizetype from = m_table.mentionFrom(token);
    const auto consider = [&](qsizetype k, double distance) {
        const int index = m_table.mentions[k].entity;
        if (seen.contains(index))
            return;
        seen.insert(index);
        double points = agreement(said, entity(index));
        if (points <= 0)
            return;
        points -= distance;
        points += index == m_state.previousSpeaker() ? 0.5 : 0;
        if (best < 0 || points > bestScore) {
            bestScore = points;
            best = index;
        }
    };
    const qsizetype size = m_table.mentions.size();
    for (qsizetype k = from - 1; k >= qMax<qsizetype>(0, from - farthestDescription); --k)
        consider(k, 0.01 * double(from - k));
    // Behind the source only in a headline, or for "the old man" whom nobody was called before.
    const bool introduced = said.nounClass == NounClass::Person
        && m_unnamed.last(said.noun, AnonymousNoun::Source, -1, token) >= 0;
    const bool ahead = best < 0 && (headline || (said.definite && !introduced));
    for (qsizetype k = from; ahead && k < qMin(size, from + farthestAhead); ++k) {
        if (headline || entity(m_table.mentions[k].entity).descriptions.contains(said.noun))
            consider(k, 0.01 * double(k - from));
    }
    return best;
}

double DescriptionResolver::agreement(const Description &said, const EntityDraft &person) const
{
    if (person.type != EntityType::Person || said.plural)
        return 0;
    const Gender gender = m_lexicon.personNounGender(said.noun);
    if (gender != Gender::Unknown && person.gender != Gender::Unknown && gender != person.gender)
        return 0;
    double points = 0;
    if (person.descriptions.contains(said.noun))
        points = 3;
    else if (std::any_of(person.descriptions.begin(), person.descriptions.end(),
                         [&](const QString &noun) { return areAlike(noun, said.noun); }))
        points = 2;
    else if (person.epithets.contains(said.noun) && said.nounClass == NounClass::Person)
        points = 1.5;
    else if (said.parties.isEmpty() || !areAlike(said.noun, u"candidate"_s))
        return 0;
    if (!said.parties.isEmpty()) {
        const QSet<QString> own
            = m_descriptions.peoplesIn(person.epithets) + m_descriptions.peoplesIn(person.descriptions);
        if (!own.isEmpty() && !own.intersects(said.parties))
            return 0;
        if (points == 0 && !own.isEmpty())
            points = 1.2; // "the Republican nominee" of "Republican Ann Okoro"
    }
    if (points == 0)
        return 0;
    for (const QString &epithet : said.epithets) {
        if (person.epithets.contains(epithet) || person.descriptions.contains(epithet))
            points += 0.8;
        else
            points -= said.parties.contains(epithet) ? 1.5 : 0.15;
    }
    return points;
}

/// "Gossip account @TideWatch posted it. | The account added": the handle named last, or -1.
int DescriptionResolver::lastHandle(const Description &said, qsizetype token) const
{
    constexpr qsizetype farthest = 12;
    if (!isIn(WordGroup::HandleNouns, said.noun))
        return -1;
    const qsizetype from = m_table.mentionFrom(token);
    for (qsizetype k = from - 1; k >= qMax<qsizetype>(0, from - farthest); --k) {
        if (entity(m_table.mentions[k].entity).name.startsWith(u'@'))
            return m_table.mentions[k].entity;
    }
    return -1;
}

int DescriptionResolver::namedBody(const Description &said, qsizetype token) const
{
    if (const int handle = lastHandle(said, token); handle >= 0)
        return handle;
    // "The interior ministry" is no "Department of State", however often that spoke.
    constexpr double leastScore = 0.5;
    int best = -1;
    double bestScore = leastScore;
    QSet<int> seen;
    const qsizetype from = m_table.mentionFrom(token);
    for (qsizetype k = from - 1; k >= qMax<qsizetype>(0, from - 60); --k) {
        const int index = m_table.mentions[k].entity;
        const EntityDraft &body = entity(index);
        if (seen.contains(index) || (body.type == EntityType::Person && !mayBeFirm(said, body)))
            continue;
        seen.insert(index);
        const bool named = body.name.contains(said.noun, Qt::CaseInsensitive) && !isPlaceNoun(said.noun);
        double points = named || body.descriptions.contains(said.noun) ? 3 : standsFor(said, body) ? 1.5 : 0;
        if (points == 0)
            continue;
        for (const QString &epithet : said.epithets)
            points += body.name.contains(epithet, Qt::CaseInsensitive) ? 1 : named ? -0.5 : -1.5;
        points += index == m_state.previousSpeaker() || m_state.speaks.contains(index) ? 0.4 : 0;
        points -= 0.06 * double(from - k);
        if (points > bestScore) {
            bestScore = points;
            best = index;
        }
    }
    return best;
}

/// "Quillbit said so. | The firm added": a name taken for a person's because it speaks.
bool DescriptionResolver::mayBeFirm(const Description &said, const EntityDraft &body) const
{
    return isIn(WordGroup::Firms, said.noun) && !body.isCertainPerson && body.gender == Gender::Unknown
        && std::none_of(body.descriptions.begin(), body.descriptions.end(),
                        [&](const QString &noun) {
                            return m_lexicon.isPersonNoun(noun) && !isIn(WordGroup::Firms, noun);
                        })
        && !m_lexicon.isGivenName(body.name.section(u' ', 0, 0));
}

bool DescriptionResolver::standsFor(const Description &said, const EntityDraft &body) const
{
    if (mayBeFirm(said, body))
        return true;
    if (isOutletNoun(said.noun))
        return body.type == EntityType::Outlet
            || (said.noun == u"network" && body.type == EntityType::Organisation);
    if (isPlaceNoun(said.noun))
        return body.isPlace;
    return body.type == EntityType::Organisation && areBodiesOfOneKind(said.noun, body.name);
}

int DescriptionResolver::lastDocument(const Description &said) const
{
    const QList<OtherMention> &others = m_state.otherMentions;
    for (qsizetype k = others.size() - 1; k >= qMax<qsizetype>(0, others.size() - 60); --k) {
        const EntityDraft &draft = entity(others[k].entity);
        const bool otherName = !said.names.isEmpty()
            && std::none_of(said.names.begin(), said.names.end(), [&draft](const QString &name) {
                   return draft.name.contains(name, Qt::CaseInsensitive);
               });
        if (draft.type == EntityType::Document && areAlike(draft.head, said.noun) && !otherName)
            return others[k].entity;
    }
    return -1;
}

/// "Another resident said … | the woman said": whoever spoke last, where that one has no name; or -1.
int DescriptionResolver::namelessBefore(const AttributionDraft &draft, const Description &said)
{
    const bool isPlain = isIn(WordGroup::PlainPeople, said.noun);
    const int previous = m_state.previousSpeaker();
    // In one paragraph "the aide" may be the courtier who spoke before; elsewhere only "the man" is.
    const bool isOne = isPlain
        || (draft.paragraph == m_state.previousParagraph && draft.attribution.kind == AttributionKind::Direct
            && (said.nounClass == NounClass::Person
                || m_lexicon.anonymousNoun(said.noun) != AnonymousNoun::None));
    if (previous < 0 || !said.definite || said.plural || !isOne || !isNear(draft)
        || draft.source.length() > (isPlain ? 2 : 3))
        return -1;
    const EntityDraft &speaker = entity(previous);
    const Gender gender = m_lexicon.personNounGender(said.noun);
    const bool fits
        = gender == Gender::Unknown || speaker.gender == Gender::Unknown || speaker.gender == gender;
    if (speaker.type != EntityType::AnonymousSource || speaker.isPlural() || !fits)
        return -1;
    entity(previous).describeAs(said.noun,
                                m_article.tokens[said.head].span); // by which the text may call them again
    return previous;
}

int DescriptionResolver::nearestPersonFor(const AttributionDraft &draft, const Description &said) const
{
    // "…," said Ann Okoro. "…," the mayor continued.
    const int previous = m_state.previousSpeaker();
    if (previous >= 0 && isNear(draft) && isIn(WordGroup::Continuing, draft.lemma)
        && said.nounClass == NounClass::Person && entity(previous).type == EntityType::Person)
        return previous;
    const NameMention *owner = m_table.mentionAt(draft.source.begin);
    // "The 71-year-old, who signed it in 1998,": what stands behind the comma is about somebody known.
    const qsizetype comma = commaIn(draft.source);
    const qsizetype length
        = comma > draft.source.begin && comma + 1 < draft.source.end && m_article.is(comma + 1, u"who")
        ? comma - draft.source.begin
        : draft.source.length();
    const bool plain = (lower(draft.source.begin) == u"the" || owner) && length <= (owner ? 7 : 5);
    if (!plain || (isKin(said.noun) && !said.isTrait) || said.nounClass != NounClass::Person
        || isBroughtIn(said, draft.source.begin))
        return -1;
    const Gender gender = m_lexicon.personNounGender(said.noun);
    const int beside = onlyPersonBeside(draft.source.begin, gender);
    const int best = beside >= 0 ? beside : m_pronouns.rankPeople(draft.source.begin, gender);
    const bool age = said.noun.endsWith(u"-year-old") || said.isTrait;
    if (best < 0 || entity(best).type != EntityType::Person
        || (!age && (best == beside || !entity(best).descriptions.isEmpty())
            && (isOffice(said.noun) || (best != beside && best != m_state.previousSpeaker())))
        || (owner && owner->entity == best))
        return -1;
    const qsizetype paragraph = qMax<qsizetype>(0, draft.paragraph - 1);
    return lastPlaceBefore(best, draft.source.begin) >= m_article.paragraphs[paragraph].tokens.begin ? best
                                                                                                     : -1;
}

/// Whether "a councillor" stands not far before "the councillor", which then is nobody who has a name.
bool DescriptionResolver::isBroughtIn(const Description &said, qsizetype token) const
{
    constexpr qsizetype farthest = 150;
    constexpr qsizetype longestPhrase = 4;
    static const QSet<QString> indefinites = {u"a"_s, u"an"_s, u"another"_s};
    for (qsizetype i = token - 1; i > qMax<qsizetype>(0, token - farthest); --i) {
        if (!m_article.is(i, said.noun) || m_article.quoteOfToken[i] >= 0)
            continue;
        for (qsizetype k = i - 1; k >= 0 && i - k <= longestPhrase && m_article.isWord(k); --k) {
            if (indefinites.contains(lower(k)))
                return !m_table.mentionAt(i + 1) && !isPossessive(i + 1);
        }
    }
    return false;
}

/// "The goal was Okoro's. The striker said": the only person of the sentence before in the same paragraph,
/// quotations left out; -1 where there are none or several.
int DescriptionResolver::onlyPersonBeside(qsizetype token, Gender gender) const
{
    const qsizetype own = sentenceOf(token).begin;
    if (own <= m_article.paragraphs[paragraphOf(token)].tokens.begin)
        return -1;
    int only = -1;
    for (qsizetype k = m_table.mentionFrom(sentenceOf(own - 1).begin); k < m_table.mentionFrom(token); ++k) {
        const NameMention &mention = m_table.mentions[k];
        const EntityDraft &person = entity(mention.entity);
        const bool fits = person.type == EntityType::Person
            && (gender == Gender::Unknown || person.gender == Gender::Unknown || person.gender == gender);
        if (!fits || mention.quoted)
            continue;
        if (only >= 0 && only != mention.entity)
            return -1;
        only = mention.entity;
    }
    return only;
}

bool DescriptionResolver::isHeadline(qsizetype paragraph) const
{
    return isTitle(paragraph) || (paragraph > 0 && isTitle(paragraph - 1)) || paragraph == 0;
}

bool DescriptionResolver::isTitle(qsizetype paragraph) const
{
    return hearsay::isHeadline(m_article.paragraphs[paragraph].role);
}

EntityType DescriptionResolver::typeOf(const Description &said)
{
    if (isDocumentNoun(said.noun))
        return EntityType::Document;
    if (isOutletNoun(said.noun))
        return EntityType::Outlet;
    static const QSet<QString> one
        = {u"one"_s, u"another"_s, u"someone"_s, u"somebody"_s, u"anyone"_s, u"anybody"_s};
    static const QSet<QString> many = {u"all"_s,  u"others"_s, u"some"_s, u"many"_s,  u"most"_s, u"several"_s,
                                       u"both"_s, u"few"_s,    u"two"_s,  u"three"_s, u"four"_s, u"five"_s};
    if (one.contains(said.noun) && said.names.isEmpty())
        return EntityType::AnonymousSource; // "one of them", but not "Radio One"
    if (said.plural || (many.contains(said.noun) && said.names.isEmpty()))
        return EntityType::Group;
    return said.nounClass == NounClass::Person ? EntityType::AnonymousSource : EntityType::Organisation;
}

} // namespace hearsay
