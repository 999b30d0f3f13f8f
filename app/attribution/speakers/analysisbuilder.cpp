// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/analysisbuilder.h"

#include "language/lexicon/wordsenses.h"

#include <algorithm>

namespace hearsay {

namespace {

/// What is likely speech after all is not listed as something else, too.
void dropSpoken(const QList<AttributionDraft> &drafts, QList<NotSpeech> &notSpeech)
{
    constexpr double leastSpoken = 0.5;
    QSet<std::pair<qsizetype, qsizetype>> spoken;
    for (const AttributionDraft &draft : drafts) {
        for (Span content : draft.attribution.contents) {
            if (draft.attribution.confidence >= leastSpoken)
                spoken.insert({content.begin, content.end});
        }
    }
    notSpeech.removeIf([&](const NotSpeech &item) {
        return spoken.contains({item.span.begin, item.span.end});
    });
}

/// In text order; of two that overlap, which describe the same place, the first stays.
void orderMentions(QList<Mention> &mentions)
{
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const Mention &a, const Mention &b) { return a.span < b.span; });
    QList<Mention> kept;
    for (const Mention &mention : std::as_const(mentions)) {
        if (kept.isEmpty() || kept.last().span.end <= mention.span.begin)
            kept.append(mention);
    }
    mentions = kept;
}

/// Whether every place that names an entity is the title of a work in quotation marks.
QList<bool> areTitles(const SpeakerState &state, const QList<NotSpeech> &notSpeech)
{
    QList<bool> titles(state.table.entities.size(), false);
    QList<bool> others(titles.size(), false);
    qsizetype next = 0;
    for (const NameMention &mention : state.table.mentions) {
        const Span name = state.article.span(mention.name);
        while (next < notSpeech.size() && notSpeech[next].span.end < name.end)
            ++next;
        const bool isTitle = next < notSpeech.size() && notSpeech[next].reason == NotSpeechReason::Title
            && notSpeech[next].span.contains(name);
        (isTitle ? titles : others)[mention.entity] = true;
    }
    for (qsizetype i = 0; i < titles.size(); ++i)
        titles[i] = titles[i] && !others[i];
    return titles;
}

/// "Tarn Election": a name of something that happens.
bool namesHappening(const EntityDraft &draft)
{
    const QString noun = draft.name.section(u' ', -1).toLower();
    return draft.type == EntityType::Unknown && !draft.isPlace && draft.name.contains(u' ')
        && WordSenses::shared().kindOf(hashOf(noun), PartOfSpeech::Noun) == SenseKind::Happening;
}

/// The public part of a draft, its indices as they are.
Entity entityOf(const EntityDraft &draft, bool isTitle)
{
    Entity entity = static_cast<const Entity &>(draft);
    if (entity.modifiers.isEmpty()) {
        entity.modifiers = QStringList(draft.epithets.begin(), draft.epithets.end());
        entity.modifiers.sort();
    }
    if (entity.number == GrammaticalNumber::Unknown && entity.type == EntityType::Person)
        entity.number = GrammaticalNumber::Singular;
    if (entity.isNamed)
        entity.canSpeak = !isTitle && !namesHappening(draft);
    return entity;
}

QList<Entity> entitiesOf(const SpeakerState &state, const QList<NotSpeech> &notSpeech)
{
    const QList<bool> titles = areTitles(state, notSpeech);
    QList<Entity> entities;
    for (qsizetype i = 0; i < state.table.entities.size(); ++i)
        entities.append(entityOf(state.table.entities[i], titles[i]));
    for (const NameMention &mention : state.table.mentions)
        entities[mention.entity].mentions.append({state.article.span(mention.name), MentionForm::Name});
    for (const OtherMention &mention : state.otherMentions)
        entities[mention.entity].mentions.append({mention.span, mention.form});
    for (Entity &each : entities)
        orderMentions(each.mentions);
    return entities;
}

void renumber(QList<EntityIndex> &indices, const QList<int> &place)
{
    for (EntityIndex &index : indices)
        index = place[index];
    indices.removeAll(noEntity);
}

/// Entities go out in the order of their first mention.
void orderEntities(Analysis &result, const QList<Entity> &entities)
{
    QList<int> order;
    for (int i = 0; i < entities.size(); ++i) {
        if (!entities[i].mentions.isEmpty())
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return entities[a].mentions.first().span < entities[b].mentions.first().span;
    });
    QList<int> place(entities.size(), noEntity);
    for (int i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        result.entities.append(entities[order[i]]);
    }
    const auto placeOf = [&](int index, EntityIndex own) {
        const EntityIndex found = index >= 0 ? place[index] : noEntity;
        return found == own ? noEntity : found;
    };
    for (EntityIndex i = 0; i < result.entities.size(); ++i) {
        Entity &entity = result.entities[i];
        entity.speaksFor.entity = placeOf(entity.speaksFor.entity, i);
        entity.toldTo = placeOf(entity.toldTo, i);
    }
    for (Attribution &attribution : result.attributions) {
        renumber(attribution.speakers, place);
        renumber(attribution.via, place);
        renumberEntities(attribution.evidence, place);
    }
}

void setParents(Analysis &result)
{
    for (AttributionIndex i = 0; i < result.attributions.size(); ++i) {
        const Span own = hull(result.attributions[i].contents);
        for (AttributionIndex k = i - 1; k >= 0 && k > i - 50; --k) {
            const QList<Span> &others = result.attributions[k].contents;
            const bool within = std::any_of(others.begin(), others.end(), [own](Span other) {
                return other.contains(own) && other != own;
            });
            if (within) {
                result.attributions[i].parent = k;
                break;
            }
        }
    }
}

} // namespace

Analysis analysisOf(SpeakerState &state)
{
    Analysis result;
    result.notSpeech = std::move(state.found.notSpeech);
    const QList<Entity> entities = entitiesOf(state, result.notSpeech);
    dropSpoken(state.found.drafts, result.notSpeech);
    for (const AttributionDraft &draft : std::as_const(state.found.drafts))
        result.attributions.append(draft.attribution);
    orderEntities(result, entities);
    setParents(result);
    return result;
}

} // namespace hearsay
