// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/mentionresolver.h"

#include "attribution/mentions/coordination.h"
#include "language/lexicon/wordclasses.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr float certain = 1;
constexpr float likely = 0.8F;
constexpr float guess = 0.5F;
/// A pronoun hardly reaches back further, in UTF-16 code units.
constexpr qsizetype reach = 700;

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
    for (EntityIndex i = 0; i < entities.size(); ++i) {
        const Entity &entity = entities[i];
        const bool isKnown = entity.isNamed || entity.type != EntityType::AnonymousSource;
        m_keys.append(isKnown ? nameKeyOf(entity.name, entity.type == EntityType::Person) : NameKey());
        for (const Mention &mention : entity.mentions) {
            if (mention.form == MentionForm::Name && entity.isNamed)
                m_names.add(mention.span, i);
        }
        for (const EntityRole &role : entity.roles) {
            if (isPerson(i)) // a role that two share points at nobody
                m_byRole.insert(role.noun, m_byRole.value(role.noun, i) == i ? i : noEntity);
        }
    }
    m_names.sort();
}

bool MentionResolver::isPerson(EntityIndex entity) const
{
    const Entity &value = m_article.analysis->entities[entity];
    return value.type == EntityType::Person && value.isNamed;
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
    constexpr qsizetype longestFirst = 300; // of the first name, with what joins it to the second
    Span second;
    EntityIndex other = noEntity;
    QList<Participant> pair;
    m_names.visit({place.begin - longestFirst, place.end}, [&](Span first, qsizetype number) {
        const auto entity = EntityIndex(number);
        const bool isBeside = other != noEntity && first.end <= second.begin && second.end <= place.end
            && (last ? second.end : first.begin) >= place.begin && isPerson(entity) && isPerson(other);
        const bool together = isBeside && joinsNames(m_article.article->view({first.end, second.begin}));
        if (together && entity != other && entity != except && other != except)
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
    const bool named = context.speaker != noEntity && m_article.analysis->entities[context.speaker].isNamed;
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
        const Gender known = m_article.analysis->entities[entity].gender;
        return known == Gender::Unknown || known == gender;
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
