// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/mentionresolver.h"

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
                m_names.append({mention.span, i});
        }
    }
    std::sort(m_names.begin(), m_names.end(), [](const Named &a, const Named &b) { return a.span < b.span; });
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
    if (noun.size() < 3 || m_roles.value(entity).contains(noun))
        return;
    m_roles[entity].append(noun);
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
    for (const Named &name : m_names) {
        if (name.span.contains(span))
            return name.entity;
        if (name.span.begin > span.end)
            break;
    }
    return noEntity;
}

Participant MentionResolver::participant(EntityIndex entity, float weight) const
{
    return {entity, m_keys[entity], false, weight};
}

QList<EntityIndex> MentionResolver::before(qsizetype position) const
{
    QList<EntityIndex> found;
    for (auto it = m_names.crbegin(); it != m_names.crend(); ++it) {
        if (it->span.end <= position && it->span.end + reach >= position && isPerson(it->entity)
            && !found.contains(it->entity))
            found.append(it->entity);
    }
    return found;
}

/// "They" after "Ann and Bob": the two who were named together last.
QList<Participant> MentionResolver::behindPlural(Span span, const Context &context) const
{
    for (qsizetype i = m_names.size() - 1; i > 0; --i) {
        const Named &second = m_names[i];
        const Named &first = m_names[i - 1];
        if (second.span.end > span.begin || second.span.end + reach < span.begin)
            continue;
        const QStringView between = QStringView(m_article.article->text)
                                        .mid(first.span.end, second.span.begin - first.span.end)
                                        .trimmed();
        const bool together = between == u"and" || between.startsWith(u"and ");
        if (together && between.size() < 20 && isPerson(first.entity) && isPerson(second.entity)
            && first.entity != second.entity && first.entity != context.speaker
            && second.entity != context.speaker)
            return {participant(first.entity, likely), participant(second.entity, likely)};
    }
    // "“They don't talk,” a source said of Ann and Bob."
    constexpr qsizetype reachAhead = 160;
    for (qsizetype i = 1; i < m_names.size(); ++i) {
        const Named &first = m_names[i - 1];
        const Named &second = m_names[i];
        if (first.span.begin < context.content.end || second.span.end > context.content.end + reachAhead
            || !isPerson(first.entity) || !isPerson(second.entity) || first.entity == second.entity)
            continue;
        const QStringView between = QStringView(m_article.article->text)
                                        .sliced(first.span.end, second.span.begin - first.span.end)
                                        .trimmed();
        if (between.size() < 20 && (between == u"and" || between.startsWith(u"and ")))
            return {participant(first.entity, likely), participant(second.entity, likely)};
    }
    return {};
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
    for (const Named &name : m_names) {
        if (context.content.contains(name.span) && name.span.end <= span.begin && isPerson(name.entity)
            && fits(name.entity) && (!context.isDirect || name.entity != context.speaker))
            return {participant(name.entity, likely)};
    }
    if (!context.isDirect && named && fits(context.speaker))
        return {participant(context.speaker, likely)};
    for (EntityIndex entity : candidates) {
        if (fits(entity) && (!context.isDirect || entity != context.speaker))
            return {participant(entity, guess)};
    }
    return {};
}

} // namespace hearsay
