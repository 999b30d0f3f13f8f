// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/pronounresolver.h"

#include "attribution/mentions/coordination.h"
#include "attribution/speakers/description.h"
#include "language/lexicon/wordclasses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype farthestPlural = 40;
/// How many attributions back the one around "I" begins.
constexpr qsizetype farthestAround = 50;

bool isOneOf(const QString &word, std::initializer_list<QStringView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool PronounResolver::isPronoun(const QString &word)
{
    return genderOfPronoun(word) != Gender::Unknown
        || isOneOf(word, {u"they", u"them",  u"their", u"it",   u"its",   u"i",    u"me",
                          u"my",   u"we",    u"us",    u"our",  u"you",   u"your", u"who",
                          u"whom", u"whose", u"which", u"that", u"one's", u"mine", u"ours"});
}

int PronounResolver::resolve(AttributionDraft &draft, const QString &pronoun)
{
    const Gender gender = genderOfPronoun(pronoun);
    if (gender != Gender::Unknown)
        return resolvePersonal(draft, pronoun, gender);
    if (isOneOf(pronoun, {u"who", u"whom", u"whose", u"which", u"that"}))
        return resolveRelative(draft, pronoun);
    if (isOneOf(pronoun, {u"they", u"them", u"their"}))
        return resolveThey(draft, pronoun);
    if (isOneOf(pronoun, {u"it", u"its"}))
        return resolveIt(draft, pronoun);
    if (isOneOf(pronoun, {u"i", u"me", u"my", u"mine"}))
        return resolveFirstPerson(draft, draft.source.begin);
    return -1; // the writer and the reader, or nobody in particular
}

/// Whose words the token stands in, or -1.
int PronounResolver::speakerAround(const AttributionDraft &draft, qsizetype token) const
{
    const qsizetype position = m_article.tokens[token].span.begin;
    const QList<AttributionDraft> &drafts = std::as_const(m_state.found.drafts);
    const qsizetype own = &draft - drafts.constData();
    for (qsizetype k = own - 1; k >= qMax<qsizetype>(0, own - farthestAround); --k) {
        const Attribution &other = drafts[k].attribution;
        const bool within = other.speaker() >= 0
            && std::any_of(other.contents.begin(), other.contents.end(),
                           [position](Span span) { return span.contains(position); });
        if (within)
            return other.speaker();
    }
    return -1;
}

/// "I" within somebody's words is that somebody; outside of them it is the writer.
int PronounResolver::resolveFirstPerson(AttributionDraft &draft, qsizetype token)
{
    const int speaker = speakerAround(draft, token);
    if (speaker < 0)
        return -1;
    draft.attribution.evidence.append({EvidenceCode::FirstPerson, draft.attribution.sources, {}, speaker});
    noteMention(draft, MentionForm::Pronoun, speaker);
    return speaker;
}

int PronounResolver::resolvePersonal(AttributionDraft &draft, const QString &pronoun, Gender gender)
{
    const qsizetype token = draft.source.begin;
    int who = m_state.pronouns.value(token, -1);
    if (who < 0) {
        // Within quotation marks nobody calls themselves "she".
        const bool quoted = m_article.quoteOfToken[token] >= 0;
        who = rankPeople(token, gender, quoted ? speakerAround(draft, token) : -1);
        if (who < 0)
            return -1;
        noteMention(draft, MentionForm::Pronoun, who);
        guessGender(who, gender);
    }
    draft.attribution.evidence.append({EvidenceCode::LikeliestPerson,
                                       draft.attribution.sources + lastMentionBefore(who, token), pronoun,
                                       who});
    draft.attribution.confidence *= 0.88;
    return who;
}

void PronounResolver::guessGender(int who, Gender gender)
{
    EntityDraft &draft = entity(who);
    if (draft.gender != Gender::Unknown && draft.genderGround == GenderGround::Word)
        return;
    draft.gender = gender;
    draft.genderGround = GenderGround::Pronoun;
}

int PronounResolver::goOnWithSpeaker(AttributionDraft &draft, const QString &pronoun)
{
    draft.attribution.speakers = m_state.previousSpeakers;
    draft.attribution.evidence.append(
        {EvidenceCode::PronounGoesOn, draft.attribution.sources, pronoun, m_state.previousSpeaker()});
    draft.attribution.confidence *= 0.9;
    for (auto speaker = m_state.previousSpeakers.crbegin(); speaker != m_state.previousSpeakers.crend();
         ++speaker)
        noteMention(draft, MentionForm::Pronoun, *speaker);
    return m_state.previousSpeaker();
}

int PronounResolver::resolveThey(AttributionDraft &draft, const QString &pronoun)
{
    const int previous = m_state.previousSpeaker();
    const bool goesOn = previous >= 0 && isNear(draft)
        && (m_state.previousSpeakers.size() > 1 || isMany(previous)
            || entity(previous).type == EntityType::AnonymousSource);
    const int plural = pluralBefore(draft, draft.source.begin);
    if (plural >= 0)
        return plural;
    const int pair = pairBefore(draft, draft.source.begin);
    if (pair >= 0)
        return pair;
    if (goesOn)
        return goOnWithSpeaker(draft, pronoun);
    const int opener = pluralOpening(draft, draft.source.begin);
    if (opener >= 0)
        return opener;
    const int who = best(draft.source.begin, Gender::Unknown, [this](int index) {
        return entity(index).type == EntityType::Group || entity(index).isPlural();
    });
    const int chosen = who >= 0 ? who : rankPeople(draft.source.begin, Gender::Unknown);
    if (chosen < 0)
        return -1;
    draft.attribution.evidence.append(
        {EvidenceCode::MentionedBefore,
         draft.attribution.sources + lastMentionBefore(chosen, draft.source.begin), pronoun, chosen});
    draft.attribution.confidence *= 0.7;
    noteMention(draft, MentionForm::Pronoun, chosen);
    return chosen;
}

int PronounResolver::pluralBefore(AttributionDraft &draft, qsizetype token)
{
    const qsizetype first = qMax(sentenceOf(token).begin, token - farthestPlural);
    for (qsizetype i = token - 1; i >= first; --i) {
        if (m_article.quoteOfToken[i] == m_article.quoteOfToken[token] && namesMany(i))
            return takePlural(draft, i, first, EvidenceCode::PluralOfSentence);
    }
    return -1;
}

/// "Okoro and Lind are apart, though they …": two people who are named together in the same sentence.
int PronounResolver::pairBefore(AttributionDraft &draft, qsizetype token)
{
    const qsizetype first = sentenceOf(token).begin;
    for (qsizetype k = m_table.mentionFrom(token) - 2; k >= 0 && m_table.mentions[k].name.begin >= first; --k)
    {
        const NameMention &one = m_table.mentions[k];
        const NameMention &other = m_table.mentions[k + 1];
        const bool joined = joinsNames(between(one, other));
        const bool alike = m_article.quoteOfToken[one.name.begin] == m_article.quoteOfToken[token];
        if (joined && alike && one.entity != other.entity && entity(one.entity).type == EntityType::Person
            && entity(other.entity).type == EntityType::Person)
            return takePair(draft, one, other);
    }
    return -1;
}

int PronounResolver::takePair(AttributionDraft &draft, const NameMention &one, const NameMention &other)
{
    draft.attribution.speakers = {one.entity, other.entity};
    draft.attribution.evidence.append({EvidenceCode::NamedTogether,
                                       {m_article.span({one.withTitle.begin, other.name.end})},
                                       lower(draft.source.begin),
                                       one.entity});
    draft.attribution.confidence *= 0.85;
    noteMention(draft, MentionForm::Pronoun, other.entity);
    noteMention(draft, MentionForm::Pronoun, one.entity);
    return one.entity;
}

/// "Her critics want a tower. They …": the plural subject of the sentence before.
int PronounResolver::pluralOpening(AttributionDraft &draft, qsizetype token)
{
    const qsizetype own = sentenceOf(token).begin;
    if (own <= m_article.paragraphs[paragraphOf(token)].tokens.begin)
        return -1;
    const TokenRange before = sentenceOf(own - 1);
    for (qsizetype i = before.begin; i < qMin(before.end, before.begin + 5); ++i) {
        if (m_table.mentionAt(i) || m_article.quoteOfToken[i] >= 0)
            return -1;
        if (namesMany(i))
            return takePlural(draft, i, before.begin, EvidenceCode::PluralOfSentenceBefore);
    }
    return -1;
}

/// A plural noun for people: "voters", "Republicans".
bool PronounResolver::namesMany(qsizetype i) const
{
    if (!m_article.isWord(i) || m_table.mentionAt(i))
        return false;
    const QString word = lower(i);
    if (isDeterminer(word) && i + 1 < m_article.tokens.size() && m_article.isWord(i + 1))
        return false; // "some voters"
    const bool plural = word.endsWith(u's') && !isPossessive(i + 1);
    return m_lexicon.anonymousNoun(word) == AnonymousNoun::Group
        || (plural && m_lexicon.nounClass(word) == NounClass::Person && !m_lexicon.isPersonNoun(word))
        || (plural && m_lexicon.nameClass(m_article.word(i).toString().chopped(1)) == NameClass::People);
}

int PronounResolver::takePlural(AttributionDraft &draft, qsizetype noun, qsizetype first, EvidenceCode code)
{
    qsizetype begin = noun;
    while (begin > first && m_article.isWord(begin - 1) && !isFunctionWord(lower(begin - 1))
           && noun - begin < 3 && !m_table.mentionAt(begin - 1) && !m_lexicon.reportingVerb(lower(begin - 1)))
        --begin;
    const Span words = m_article.span({begin, noun + 1});
    const QString name = m_article.article->view(words).toString().simplified();
    int known = m_state.entityByName.value(name.toLower(), -1);
    if (known < 0)
        known = m_state.entityByName.value(lower(noun), -1);
    if (known < 0) {
        EntityDraft created = described({begin, noun + 1}, noun);
        created.name = name;
        created.type = EntityType::Group;
        created.setPlural(true);
        known = addEntity(created);
        addMention({words, MentionForm::Description, known, begin});
    }
    draft.attribution.evidence.append({code, {words}, lower(draft.source.begin), known});
    draft.attribution.confidence *= 0.8;
    noteMention(draft, MentionForm::Pronoun, known);
    return known;
}

int PronounResolver::resolveIt(AttributionDraft &draft, const QString &pronoun)
{
    const auto isThing = [this](int index) {
        const EntityDraft &thing = entity(index);
        return thing.type != EntityType::Person && thing.type != EntityType::AnonymousSource
            && thing.type != EntityType::Group && !thing.isPlural();
    };
    const int document = documentBefore(draft.source.begin);
    const int who = document >= 0 ? document : best(draft.source.begin, Gender::Unknown, isThing);
    if (who < 0)
        return -1;
    draft.attribution.evidence.append({EvidenceCode::LikeliestBody,
                                       draft.attribution.sources + lastMentionBefore(who, draft.source.begin),
                                       pronoun, who});
    draft.attribution.confidence *= 0.8;
    noteMention(draft, MentionForm::Pronoun, who);
    return who;
}

/// "A memo by Okoro tells another story. “…,” | it says": the document that opens the sentence before, in the
/// same paragraph, quotations left out; or -1.
int PronounResolver::documentBefore(qsizetype token)
{
    constexpr qsizetype longestPhrase = 4;
    const qsizetype first = m_article.paragraphs[paragraphOf(token)].tokens.begin;
    TokenRange sentence = sentenceOf(token);
    do {
        if (sentence.begin <= first)
            return -1;
        sentence = sentenceOf(sentence.begin - 1);
    } while (m_article.quoteOfToken[sentence.begin] >= 0);
    if (!isOneOf(lower(sentence.begin), {u"a", u"an"}))
        return -1;
    for (qsizetype i = sentence.begin + 1; i < qMin(sentence.end, sentence.begin + longestPhrase); ++i) {
        if (!m_article.isWord(i) || isFunctionWord(lower(i)))
            return -1;
        if (!isDocumentNoun(lower(i)))
            continue;
        const QString name = m_article.article->view(m_article.span({sentence.begin + 1, i + 1})).toString();
        const int known = m_state.entityByName.value(name.toLower(), -1);
        if (known >= 0)
            return known;
        EntityDraft created = described({sentence.begin, i + 1}, i);
        created.name = name;
        created.type = EntityType::Document;
        return addEntity(created);
    }
    return -1;
}

int PronounResolver::resolveRelative(AttributionDraft &draft, const QString &pronoun)
{
    const bool person = pronoun == u"who" || pronoun == u"whom" || pronoun == u"whose";
    const int who = phraseBefore(draft.source.begin, person);
    if (who < 0)
        return -1;
    draft.attribution.evidence.append({EvidenceCode::WordsBeforePronoun,
                                       draft.attribution.sources + lastMentionBefore(who, draft.source.begin),
                                       pronoun, who});
    noteMention(draft, MentionForm::Pronoun, who);
    return who;
}

/// Words within a noun phrase with its prepositions: no verb that we know, no clause.
bool PronounResolver::continuesPhrase(qsizetype i) const
{
    if (m_article.tokens[i].kind == TokenKind::Clitic || m_article.isCapitalised(i))
        return true;
    const QString word = lower(i);
    return (m_article.isWord(i) || m_article.tokens[i].kind == TokenKind::Number) && !isAuxiliary(word)
        && !m_lexicon.reportingVerb(word) && !isSubordinator(word);
}

/// Steps back over commas, ages, "of Lowick" and states: "Ann Okoro, 59, of Lowick, Md., who".
qsizetype PronounResolver::behindAsides(qsizetype last, qsizetype first) const
{
    while (last >= first) {
        if (m_article.tokens[last].kind == TokenKind::Punctuation) {
            --last;
            continue;
        }
        qsizetype begin = last;
        while (begin > first && !m_article.is(begin - 1, u",") && last - begin < 4)
            --begin;
        if (begin == first || !m_article.is(begin - 1, u","))
            return last;
        const NameMention *name = m_table.mentionAt(last);
        const bool place = name && entity(name->entity).isPlace && name->name.begin == begin;
        const bool aside = m_article.tokens[last].kind == TokenKind::Number || m_article.is(begin, u"of")
            || m_article.is(begin, u"from") || place || isStateAbbreviation(m_article.word(last).toString());
        if (!aside)
            return last;
        last = begin - 1;
    }
    return last;
}

int PronounResolver::phraseBefore(qsizetype end, bool person)
{
    const qsizetype first = qMax(sentenceOf(end).begin, end - 25);
    const qsizetype last = behindAsides(end - 1, first);
    if (last < first)
        return -1;
    // Back to where the phrase begins: a comma, a verb, or the sentence.
    qsizetype begin = last;
    while (begin > first && continuesPhrase(begin - 1))
        --begin;
    const auto namedAt = [&](qsizetype token) {
        const NameMention *mention = m_table.mentionAt(token);
        return mention && (!person || entity(mention->entity).type == EntityType::Person) ? mention->entity
                                                                                          : -1;
    };
    const int direct = namedAt(last);
    if (begin > first && isDeterminer(lower(begin))) {
        // "Ann Okoro, a lawyer at the port, who …" and "Ann Okoro is a lawyer who …"
        const bool apposed = m_article.is(begin - 1, u",") && !(direct >= 0 && person);
        const int subject = apposed || isBeForm(lower(begin - 1)) ? namedAt(begin - 2) : -1;
        if (subject >= 0)
            return subject;
    }
    return direct >= 0 ? direct : describedIn({begin, last + 1}, person);
}

int PronounResolver::describedIn(TokenRange phrase, bool person)
{
    for (qsizetype i = phrase.end - 1; i >= phrase.begin; --i) {
        const QString word = lower(i);
        const bool unnamed = m_lexicon.anonymousNoun(word) != AnonymousNoun::None;
        const NounClass kind = m_lexicon.nounClass(word);
        if (!unnamed && (person ? kind != NounClass::Person : kind == NounClass::Other))
            continue;
        // "A pal of the drummer, | who": a friend is known by whose he is.
        if (person && i - 3 >= phrase.begin && m_article.is(i - 2, u"of") && isDeterminer(lower(i - 1))
            && m_lexicon.anonymousNoun(lower(i - 3)) != AnonymousNoun::None)
            return describedIn({phrase.begin, i - 2}, person);
        qsizetype from = i;
        while (from > phrase.begin && !isPreposition(lower(from - 1)) && !isConjunction(lower(from - 1))
               && !isDeterminer(lower(from)))
            --from;
        while (from < i && isDeterminer(lower(from)))
            ++from;
        const QString name = m_article.article->view(m_article.span({from, i + 1})).toString().simplified();
        const int known = m_state.entityByName.value(name.toLower(), -1);
        if (known >= 0)
            return known;
        EntityDraft created = described({from, i + 1}, i);
        created.name = name;
        created.setPlural(word.endsWith(u's') && !word.endsWith(u"ss"));
        created.type = created.isPlural() ? EntityType::Group
            : person                      ? EntityType::AnonymousSource
                                          : EntityType::Organisation;
        return addEntity(created);
    }
    return -1;
}

/// An entity that the words `phrase`, with their head noun at token `head`, bring in.
EntityDraft PronounResolver::described(TokenRange phrase, qsizetype head) const
{
    const DescriptionReader descriptions(m_state);
    EntityDraft draft = descriptions.draftOf(descriptions.read(phrase, head));
    draft.head = lower(head);
    return draft;
}

int PronounResolver::rankPeople(qsizetype token, Gender gender, int except) const
{
    return best(token, gender, [this, except](int index) { return index != except && isPerson(index); });
}

/// "A warden Ann Okoro", "a warden in Tarn, Ann Okoro, …"
bool PronounResolver::isNamed(qsizetype noun, qsizetype end) const
{
    static constexpr qsizetype longestAside = 12;
    for (qsizetype k = m_table.mentionFrom(noun + 1); k < m_table.mentions.size(); ++k) {
        const NameMention &mention = m_table.mentions[k];
        if (mention.name.begin >= qMin(end, noun + longestAside))
            return false;
        const qsizetype before = mention.withTitle.begin - 1;
        if (before == noun
            || (m_article.is(before, u",") && entity(mention.entity).type != EntityType::Outlet))
            return true;
    }
    return false;
}

qsizetype PronounResolver::introducedNoun(TokenRange sentence, Gender gender) const
{
    static constexpr qsizetype longestPhrase = 6;
    if (!isOneOf(lower(sentence.begin), {u"a", u"an", u"one", u"another"}))
        return -1;
    const auto isPerson = [this](qsizetype i) {
        return m_article.isWord(i) && !m_article.isCapitalised(i)
            && (m_lexicon.isPersonNoun(lower(i)) || m_lexicon.nounClass(lower(i)) == NounClass::Person);
    };
    const qsizetype end = qMin(sentence.end, sentence.begin + longestPhrase);
    for (qsizetype i = sentence.begin + 1; i + 1 < end && m_article.isWord(i); ++i) {
        if (!isPerson(i) || isPerson(i + 1))
            continue;
        const Gender own = m_lexicon.personNounGender(lower(i));
        const bool fits = own == Gender::Unknown || own == gender;
        // "A member of the crew", "a man and a boy": somebody else than the noun says.
        const bool goesOn = isPossessive(i + 1) || isConjunction(lower(i + 1)) || m_article.is(i + 1, u"of");
        return fits && !goesOn && !isNamed(i, sentence.end) ? i : -1;
    }
    return -1;
}

/// Whoever a description that begins at `token` was found to mean, or -1.
int PronounResolver::mentionedAt(qsizetype token) const
{
    return m_state.mentionedAt.value(token, -1);
}

int PronounResolver::introducedBefore(qsizetype token, Gender gender)
{
    static constexpr int farthest = 4; // sentences within quotation marks may stand between
    const qsizetype first = m_article.paragraphs[paragraphOf(token)].tokens.begin;
    TokenRange sentence = sentenceOf(token);
    for (qsizetype k = m_table.mentionFrom(sentence.begin); k < m_table.mentionFrom(token); ++k) {
        const EntityDraft &nearer = entity(m_table.mentions[k].entity);
        if (nearer.type == EntityType::Person && !m_table.mentions[k].quoted)
            return -1;
    }
    for (int steps = 0; steps < farthest; ++steps) {
        if (sentence.begin <= first)
            return -1;
        sentence = sentenceOf(sentence.begin - 1);
        if (m_article.quoteOfToken[sentence.begin] < 0)
            break;
    }
    const qsizetype noun = m_article.quoteOfToken[sentence.begin] < 0 ? introducedNoun(sentence, gender) : -1;
    if (noun < 0)
        return -1;
    const int spoke = mentionedAt(sentence.begin);
    const int who = spoke >= 0 ? spoke : describedIn({sentence.begin + 1, noun + 1}, true);
    if (who < 0 || (entity(who).gender != Gender::Unknown && entity(who).gender != gender))
        return -1;
    entity(who).gender = gender;
    addMention({m_article.span({sentence.begin, noun + 1}), MentionForm::Description, who, sentence.begin});
    return who;
}

} // namespace hearsay
