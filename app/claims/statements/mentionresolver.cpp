// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/mentionresolver.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr float certain = 1;
constexpr float likely = 0.8F;
constexpr float guess = 0.5F;
/// A pronoun hardly reaches back further, in UTF-16 code units.
constexpr qsizetype reach = 700;

Gender genderOfPronoun(const QString &pronoun)
{
    if (pronoun == u"he" || pronoun == u"him" || pronoun == u"his" || pronoun == u"himself")
        return Gender::Masculine;
    if (pronoun == u"she" || pronoun == u"her" || pronoun == u"hers" || pronoun == u"herself")
        return Gender::Feminine;
    return Gender::Unknown;
}

bool isFirstPerson(const QString &pronoun)
{
    static const QStringList forms = {u"i"_s,  u"me"_s, u"my"_s,  u"mine"_s, u"myself"_s,
                                      u"we"_s, u"us"_s, u"our"_s, u"ours"_s, u"ourselves"_s};
    return forms.contains(pronoun);
}

bool isPlural(const QString &pronoun)
{
    static const QStringList forms = {u"they"_s, u"them"_s, u"their"_s, u"theirs"_s, u"themselves"_s};
    return forms.contains(pronoun);
}

} // namespace

MentionResolver::MentionResolver(const AnalysedArticle &article)
    : m_article(article)
{
    const QList<Entity> &entities = article.analysis->entities;
    m_genders.fill(Gender::Unknown, entities.size());
    for (EntityIndex i = 0; i < entities.size(); ++i) {
        m_keys.append(nameKeyOf(entities[i].name, entities[i].type == EntityType::Person));
        readGender(i);
        for (const Mention &mention : entities[i].mentions) {
            if (mention.form == MentionForm::Name && entities[i].type != EntityType::AnonymousSource)
                m_names.add(mention.span, i);
        }
    }
    m_names.sort();
    for (EntityIndex i = 0; i < entities.size(); ++i)
        readRoles(i);
}

void MentionResolver::readGender(EntityIndex entity)
{
    const Entity &value = m_article.analysis->entities[entity];
    for (const Mention &mention : value.mentions) {
        if (mention.form != MentionForm::Pronoun)
            continue;
        const Gender gender = genderOfPronoun(m_article.article->view(mention.span).toString().toLower());
        if (gender != Gender::Unknown) {
            m_genders[entity] = gender;
            return;
        }
    }
    const QStringList words = value.name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        Gender gender = Lexicon::shared().titleGender(word);
        if (gender == Gender::Unknown)
            gender = Lexicon::shared().givenNameGender(word);
        if (gender != Gender::Unknown) {
            m_genders[entity] = gender;
            return;
        }
    }
}

bool MentionResolver::isPerson(EntityIndex entity) const
{
    const Entity &value = m_article.analysis->entities[entity];
    return value.type == EntityType::Person
        && Lexicon::shared().anonymousNoun(value.name.toLower()) == AnonymousNoun::None;
}

void MentionResolver::addRole(EntityIndex entity, const QString &noun)
{
    QStringList &roles = m_roles[entity];
    if (noun.size() < 3 || roles.size() == Budgets::descriptions || roles.contains(noun))
        return;
    roles.append(noun);
    // A role that two share points at nobody.
    if (m_byRole.contains(noun) && m_byRole.value(noun) != entity)
        m_byRole.insert(noun, noEntity);
    else if (!m_byRole.contains(noun))
        m_byRole.insert(noun, entity);
}

/// Nouns right before a name ("prosecutor Ann Lee", "the mayor, Ann Lee") and in the apposition after it
/// ("Ann Lee, who heads the union" tells none, "Ann Lee, head of the union" tells "head").
void MentionResolver::readRoles(EntityIndex entity)
{
    static const QRegularExpression noun(u"([\\p{L}]+),?\\s*$"_s);
    static const QRegularExpression apposition(
        u"^(?:,\\s+|\\s+\\()(?:(?:a|an|the|its|her|his|their|whose|former|chief|deputy)\\s+)*"
        "((?:[\\p{L}'’-]+\\s+){0,3}?[\\p{L}-]+)(?=\\s+(?:of|at|in|for|from|with|on|who|by)\\b|,|\\.|\\))"_s);
    if (!isPerson(entity))
        return;
    const QString &text = m_article.article->text;
    const Lexicon &lexicon = Lexicon::shared();
    const auto isRole = [&](const QString &word) {
        return lexicon.isPersonNoun(word) || lexicon.anonymousNoun(word) != AnonymousNoun::None;
    };
    for (const Mention &mention : m_article.analysis->entities[entity].mentions) {
        if (mention.form != MentionForm::Name)
            continue;
        const qsizetype from = std::max<qsizetype>(0, mention.span.begin - 40);
        const auto left = noun.match(text.sliced(from, mention.span.begin - from));
        const QString before = left.captured(1).toLower();
        if (left.hasMatch() && (isRole(before) || lexicon.isTitle(left.captured(1))))
            addRole(entity, before);
        const auto right = apposition.match(text.mid(mention.span.end, 80));
        const QString after = right.captured(1).section(u' ', -1).toLower();
        if (right.hasMatch() && isRole(after))
            addRole(entity, after);
    }
    // "Mayor Ann Lee" is one name for the entity finder.
    for (const QString &word : m_article.analysis->entities[entity].name.split(u' ')) {
        if (isRole(word.toLower()))
            addRole(entity, word.toLower());
    }
}

EntityIndex MentionResolver::named(Span span) const
{
    EntityIndex found = noEntity;
    m_names.visit(span, [&](Span name, qsizetype entity) {
        if (name.contains(span))
            found = EntityIndex(entity);
        return true;
    });
    return found;
}

Participant MentionResolver::participant(EntityIndex entity, float weight) const
{
    return {entity, m_keys[entity], false, weight};
}

QList<EntityIndex> MentionResolver::before(qsizetype position) const
{
    QList<EntityIndex> found;
    m_names.visit({position - reach, position}, [&](Span name, qsizetype number) {
        const auto entity = EntityIndex(number);
        if (name.end <= position && name.end + reach >= position && isPerson(entity)
            && !found.contains(entity))
            found.append(entity);
        return true;
    });
    return found;
}

/// "Ann and Bob": the two people whose names stand side by side, the second of them within `place`, none of
/// them `except`; the last two, or the first; empty where there are none.
QList<Participant> MentionResolver::pairIn(Span place, EntityIndex except, bool last) const
{
    constexpr qsizetype longestJoint = 20;
    constexpr qsizetype longestFirst = 300; // of the first name, with what joins it to the second
    Span second;
    EntityIndex other = noEntity;
    QList<Participant> pair;
    m_names.visit({place.begin - longestFirst, place.end}, [&](Span first, qsizetype number) {
        const auto entity = EntityIndex(number);
        const bool isBeside = other != noEntity && first.end <= second.begin && second.end <= place.end
            && (last ? second.end : first.begin) >= place.begin && isPerson(entity) && isPerson(other);
        const QStringView between
            = isBeside ? m_article.article->view({first.end, second.begin}).trimmed() : QStringView();
        const bool together = between == u"and" || between.startsWith(u"and ");
        if (together && between.size() < longestJoint && entity != other && entity != except
            && other != except)
            pair = {participant(entity, likely), participant(other, likely)};
        second = first;
        other = entity;
        return pair.isEmpty() || !last;
    });
    return pair;
}

/// "They" after "Ann and Bob": the two who were named together last.
QList<Participant> MentionResolver::behindPlural(Span span, const Context &context) const
{
    const QList<Participant> before = pairIn({span.begin - reach, span.begin}, context.speaker, true);
    if (!before.isEmpty())
        return before;
    // "“They don't talk,” a source said of Ann and Bob."
    constexpr qsizetype reachAhead = 160;
    return pairIn({context.content.end, context.content.end + reachAhead}, noEntity, false);
}

QList<Participant> MentionResolver::behindPronoun(const QString &pronoun, Span span,
                                                  const Context &context) const
{
    const bool named = context.speaker != noEntity
        && m_article.analysis->entities[context.speaker].type != EntityType::AnonymousSource;
    if (isFirstPerson(pronoun)) {
        if (!context.isDirect || !named)
            return {};
        return {participant(context.speaker,
                            pronoun.startsWith(u'i') || pronoun.startsWith(u'm') ? certain : likely)};
    }
    if (isPlural(pronoun))
        return behindPlural(span, context);
    const Gender gender = genderOfPronoun(pronoun);
    if (gender == Gender::Unknown)
        return {};
    const auto fits = [&](EntityIndex entity) {
        return m_genders[entity] == Gender::Unknown || m_genders[entity] == gender;
    };
    const QList<EntityIndex> candidates = before(span.begin);
    // Within the content the last name of this gender is meant; in reported words the speaker comes next.
    EntityIndex within = noEntity;
    m_names.visit({context.content.begin, span.begin}, [&](Span name, qsizetype number) {
        const auto entity = EntityIndex(number);
        if (context.content.contains(name) && name.end <= span.begin && isPerson(entity) && fits(entity)
            && (!context.isDirect || entity != context.speaker))
            within = entity;
        return true;
    });
    if (within != noEntity)
        return {participant(within, likely)};
    if (!context.isDirect && named && fits(context.speaker))
        return {participant(context.speaker, likely)};
    for (EntityIndex entity : candidates) {
        if (fits(entity) && (!context.isDirect || entity != context.speaker))
            return {participant(entity, guess)};
    }
    return {};
}

} // namespace hearsay
