// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/correctionlayer.h"

#include <algorithm>
#include <utility>

namespace hearsay {

namespace {

/// Applies corrections one after the other to its analysis.
class Layer
{
public:
    Layer(const QString &text, Analysis analysis)
        : m_text(text)
        , m_analysis(std::move(analysis))
    {
    }

    /// False where the target is not in the text.
    bool apply(const Correction &correction);
    Analysis take() { return std::move(m_analysis); }

private:
    AttributionIndex attributionAt(const TextAnchor &anchor) const;
    EntityIndex entityNamed(const QString &name) const;
    EntityIndex entityOf(const Correction &correction) const;
    void setSpeaker(Attribution &attribution, const Correction &correction);
    void removeAttribution(AttributionIndex index);
    bool merge(EntityIndex from, EntityIndex into);

    const QString &m_text;
    Analysis m_analysis;
};

qsizetype overlap(Span a, Span b)
{
    return qMax<qsizetype>(0, qMin(a.end, b.end) - qMax(a.begin, b.begin));
}

/// What the reader says takes the place of what the machine had for the same decision.
void decide(Attribution &attribution, EvidenceCode code)
{
    const Decision decision = kindOf(code).decision;
    attribution.evidence.removeIf([decision](const Evidence &each) { return each.decision() == decision; });
    attribution.evidence.append({code});
    attribution.confidence = 1;
    attribution.inferred = false;
}

bool Layer::apply(const Correction &correction)
{
    if (correction.kind == CorrectionKind::Rename || correction.kind == CorrectionKind::Merge) {
        const EntityIndex entity = entityOf(correction);
        if (entity == noEntity)
            return false;
        if (correction.kind == CorrectionKind::Merge)
            return merge(entity, entityNamed(correction.name));
        m_analysis.entities[entity].name = correction.name;
        m_analysis.entities[entity].isNamed = true;
        return true;
    }
    const AttributionIndex index = attributionAt(correction.target);
    if (index == noAttribution)
        return false;
    Attribution &attribution = m_analysis.attributions[index];
    if (correction.kind == CorrectionKind::Speaker) {
        setSpeaker(attribution, correction);
    } else if (correction.kind == CorrectionKind::Kind) {
        attribution.kind = correction.attributionKind;
        decide(attribution, EvidenceCode::ReaderSetKind);
    } else {
        removeAttribution(index);
    }
    return true;
}

AttributionIndex Layer::attributionAt(const TextAnchor &anchor) const
{
    const std::optional<Span> words = findAnchor(m_text, anchor);
    if (!words)
        return noAttribution;
    // The next engine may draw the borders otherwise; more than half in common is the same quotation.
    AttributionIndex best = noAttribution;
    double bestShare = 0.5;
    for (AttributionIndex i = 0; i < m_analysis.attributions.size(); ++i) {
        const Span content = m_analysis.attributions[i].contents.first();
        const qsizetype common = overlap(content, *words);
        const double share = double(common) / double(content.length() + words->length() - common);
        if (share > bestShare) {
            best = i;
            bestShare = share;
        }
    }
    return best;
}

EntityIndex Layer::entityNamed(const QString &name) const
{
    const auto at = std::find_if(m_analysis.entities.begin(), m_analysis.entities.end(),
                                 [&](const Entity &each) { return each.name == name; });
    return at == m_analysis.entities.end() ? noEntity : EntityIndex(at - m_analysis.entities.begin());
}

EntityIndex Layer::entityOf(const Correction &correction) const
{
    if (const std::optional<Span> mention = findAnchor(m_text, correction.target)) {
        for (EntityIndex i = 0; i < m_analysis.entities.size(); ++i) {
            for (const Mention &each : m_analysis.entities[i].mentions) {
                if (each.span == *mention)
                    return i;
            }
        }
    }
    return entityNamed(correction.entity);
}

void Layer::setSpeaker(Attribution &attribution, const Correction &correction)
{
    if (correction.name.isEmpty()) {
        attribution.speakers.clear();
        decide(attribution, EvidenceCode::ReaderRemovedSpeaker);
        return;
    }
    EntityIndex speaker = entityNamed(correction.name);
    if (speaker == noEntity) {
        speaker = EntityIndex(m_analysis.entities.size());
        m_analysis.entities.append({correction.name, correction.type});
        m_analysis.entities.last().isNamed = correction.type != EntityType::AnonymousSource;
    }
    attribution.speakers = {speaker};
    decide(attribution, EvidenceCode::ReaderNamedSpeaker);
}

void Layer::removeAttribution(AttributionIndex index)
{
    const Attribution removed = m_analysis.attributions.takeAt(index);
    for (Attribution &each : m_analysis.attributions) {
        if (each.parent == index)
            each.parent = removed.parent;
        if (each.parent > index)
            --each.parent;
    }
    if (removed.kind != AttributionKind::Direct)
        return;
    for (Span span : removed.contents)
        m_analysis.notSpeech.append(
            {span, NotSpeechReason::ScareQuote, {Evidence{EvidenceCode::ReaderTookForNone}}});
    std::sort(m_analysis.notSpeech.begin(), m_analysis.notSpeech.end(),
              [](const NotSpeech &a, const NotSpeech &b) { return a.span < b.span; });
}

/// Adds to `kept` what the article says of `other`, who is the same. What both tell is as `kept` has it.
void join(Entity &kept, const Entity &other)
{
    kept.mentions += other.mentions;
    std::sort(kept.mentions.begin(), kept.mentions.end(),
              [](const Mention &a, const Mention &b) { return a.span < b.span; });
    for (const EntityRole &role : other.roles) {
        const bool isKnown = std::any_of(kept.roles.begin(), kept.roles.end(),
                                         [&](const EntityRole &own) { return own.noun == role.noun; });
        if (!isKnown)
            kept.roles.append(role);
    }
    if (kept.gender == Gender::Unknown)
        kept.gender = other.gender;
    if (kept.speaksFor.name.isEmpty())
        kept.speaksFor = other.speaksFor;
    if (kept.toldTo == noEntity)
        kept.toldTo = other.toldTo;
    kept.canSpeak = kept.canSpeak || other.canSpeak;
}

bool Layer::merge(EntityIndex from, EntityIndex into)
{
    if (into == noEntity || from == into)
        return false;
    join(m_analysis.entities[into], m_analysis.entities[from]);
    QList<EntityIndex> places;
    for (EntityIndex old = 0; old < m_analysis.entities.size(); ++old) {
        const EntityIndex one = old == from ? into : old;
        places.append(one > from ? one - 1 : one);
    }
    const auto renumbered
        = [&places](EntityIndex entity) { return entity == noEntity ? noEntity : places[entity]; };
    const auto renumberedAll = [&](const QList<EntityIndex> &entities) {
        QList<EntityIndex> all;
        for (const EntityIndex entity : entities) {
            if (!all.contains(places[entity]))
                all.append(places[entity]);
        }
        return all;
    };
    m_analysis.entities.removeAt(from);
    for (EntityIndex i = 0; i < m_analysis.entities.size(); ++i) {
        Entity &each = m_analysis.entities[i];
        each.speaksFor.entity = renumbered(each.speaksFor.entity);
        each.toldTo = renumbered(each.toldTo);
        if (each.speaksFor.entity == i) // one is the voice of the other
            each.speaksFor = {};
        if (each.toldTo == i)
            each.toldTo = noEntity;
    }
    for (Attribution &each : m_analysis.attributions) {
        each.speakers = renumberedAll(each.speakers);
        each.via = renumberedAll(each.via);
        renumberEntities(each.evidence, places);
    }
    return true;
}

} // namespace

CorrectedAnalysis applyCorrections(const QString &text, const Analysis &machine,
                                   const QList<Correction> &corrections)
{
    if (corrections.isEmpty())
        return {machine, {}};
    Layer layer(text, machine);
    CorrectedAnalysis corrected;
    for (const Correction &correction : corrections) {
        if (!layer.apply(correction))
            corrected.unplaced.append(correction.id);
    }
    corrected.analysis = layer.take();
    return corrected;
}

} // namespace hearsay
