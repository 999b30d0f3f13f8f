// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/analysischeck.h"

#include "document/articlecheck.h"
#include "document/budgets.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

bool isIndex(int index, qsizetype size)
{
    return 0 <= index && index < size;
}

/// noEntity, or another entity than `own`.
bool isOther(EntityIndex index, EntityIndex own, qsizetype entities)
{
    return index == noEntity || (index != own && isIndex(index, entities));
}

/// Entities, none of them twice. So many as no crowd of speakers is: looking each one up stays cheap.
bool areSpeakers(const QList<EntityIndex> &speakers, qsizetype entities)
{
    if (speakers.size() > Budgets::speakers)
        return false;
    for (qsizetype i = 0; i < speakers.size(); ++i) {
        if (!isIndex(speakers[i], entities) || speakers.indexOf(speakers[i]) != i)
            return false;
    }
    return true;
}

QList<Span> spansOf(const QList<Mention> &mentions)
{
    QList<Span> spans;
    spans.reserve(mentions.size());
    for (const Mention &mention : mentions)
        spans.append(mention.span);
    return spans;
}

bool standsWithin(const Attribution &inner, const Attribution &outer)
{
    return hull(outer.contents).contains(hull(inner.contents));
}

/// The attributions whose parents lead back to themselves: one of each circle. Parents are indices. O(n).
QList<AttributionIndex> closingCircles(const QList<Attribution> &attributions)
{
    QList<AttributionIndex> closing;
    QList<AttributionIndex> walkOf(attributions.size(), noAttribution);
    for (AttributionIndex start = 0; start < attributions.size(); ++start) {
        AttributionIndex at = start;
        AttributionIndex before = noAttribution;
        while (at != noAttribution && walkOf[at] == noAttribution) {
            walkOf[at] = start;
            before = std::exchange(at, attributions[at].parent);
        }
        if (at != noAttribution && before != noAttribution && walkOf[at] == start)
            closing.append(before);
    }
    return closing;
}

/// Gathers what is wrong, with the place.
class FaultFinder
{
public:
    FaultFinder(const Article &article, const Analysis &analysis)
        : m_analysis(analysis)
        , m_length(article.text.size())
    {
    }

    QStringList run()
    {
        for (AttributionIndex i = 0; i < m_analysis.attributions.size(); ++i)
            checkAttribution(i);
        if (m_faults.isEmpty() && !closingCircles(m_analysis.attributions).isEmpty())
            m_faults.append(u"attributions stand within each other"_s);
        for (EntityIndex i = 0; i < m_analysis.entities.size(); ++i)
            checkEntity(i);
        qsizetype begin = 0;
        for (const NotSpeech &notSpeech : m_analysis.notSpeech) {
            expect(isSound(notSpeech.span, m_length), u"not speech is empty or not in the text"_s);
            expect(notSpeech.span.begin >= begin, u"not speech out of order"_s);
            begin = notSpeech.span.begin;
            checkEvidence(notSpeech.evidence);
        }
        expect(areSound(m_analysis.unread, m_length),
               u"what is unread is empty, not in the text or out of order"_s);
        return m_faults;
    }

private:
    void expect(bool holds, const QString &fault)
    {
        if (!holds)
            m_faults.append(fault);
    }

    void checkEntity(EntityIndex i)
    {
        const Entity &entity = m_analysis.entities[i];
        expect(!entity.name.isEmpty(), u"an entity has no name"_s);
        expect(areSound(spansOf(entity.mentions), m_length),
               u"mentions of %1 are empty, not in the text or out of order"_s.arg(entity.name));
        for (const EntityRole &role : entity.roles)
            expect(!role.noun.isEmpty() && isSound(role.words, m_length),
                   u"a role of %1 has no noun, or none that is in the text"_s.arg(entity.name));
        const qsizetype entities = m_analysis.entities.size();
        expect(isOther(entity.speaksFor.entity, i, entities), u"%1 speaks for no entity"_s.arg(entity.name));
        expect(isOther(entity.toldTo, i, entities), u"%1 spoke to no entity"_s.arg(entity.name));
    }

    void checkEvidence(const QList<Evidence> &evidence)
    {
        for (const Evidence &reason : evidence) {
            for (const Span span : reason.words)
                expect(isSound(span, m_length), u"evidence is empty or not in the text"_s);
            expect(fits(reason, m_analysis.entities.size()), u"evidence has not what its code takes"_s);
        }
    }

    void checkSpans(const QList<Span> &spans, const QString &what)
    {
        expect(areSound(spans, m_length), u"%1 are empty, not in the text or out of order"_s.arg(what));
    }

    void checkAttribution(AttributionIndex i)
    {
        const Attribution &attribution = m_analysis.attributions[i];
        if (attribution.contents.isEmpty())
            return m_faults.append(u"an attribution has no content"_s);
        checkSpans(attribution.contents, u"contents"_s);
        checkSpans(attribution.sources, u"sources"_s);
        if (attribution.cue)
            checkSpans({*attribution.cue}, u"cues"_s);
        if (i > 0)
            expect(hull(m_analysis.attributions[i - 1].contents).begin <= attribution.contents.first().begin,
                   u"attributions are out of order"_s);
        expect(0 <= attribution.confidence && attribution.confidence <= 1, u"confidence is no chance"_s);
        checkEvidence(attribution.evidence);
        const qsizetype entities = m_analysis.entities.size();
        expect(areSpeakers(attribution.speakers, entities), u"a speaker is no entity, or is there twice"_s);
        expect(std::all_of(attribution.via.begin(), attribution.via.end(),
                           [entities](EntityIndex outlet) { return isIndex(outlet, entities); }),
               u"an outlet is no entity"_s);
        if (attribution.parent == noAttribution)
            return;
        if (!isIndex(attribution.parent, m_analysis.attributions.size()) || attribution.parent == i)
            return m_faults.append(u"the parent is no other attribution"_s);
        expect(standsWithin(attribution, m_analysis.attributions[attribution.parent]),
               u"an attribution is not within its parent"_s);
    }

    const Analysis &m_analysis;
    const qsizetype m_length;
    QStringList m_faults;
};

/// Those of `all` that stand, in order; of two that overlap, the first.
template <typename T, typename SpanOf>
QList<T> inOrder(QList<T> all, qsizetype length, SpanOf spanOf)
{
    all.removeIf([&](const T &each) { return !isSound(spanOf(each), length); });
    std::stable_sort(all.begin(), all.end(),
                     [&](const T &a, const T &b) { return spanOf(a).begin < spanOf(b).begin; });
    qsizetype end = 0;
    all.removeIf([&](const T &each) {
        const Span span = spanOf(each);
        const bool overlaps = span.begin < end;
        end = qMax(end, span.end);
        return overlaps;
    });
    return all;
}

void mendEvidence(QList<Evidence> &evidence, qsizetype length, qsizetype entities)
{
    evidence.removeIf([entities](const Evidence &reason) { return !fits(reason, entities); });
    for (Evidence &reason : evidence)
        reason.words.removeIf([length](Span span) { return !isSound(span, length); });
}

/// Leaves open what of `attribution` does not stand; its content does.
void mendAttribution(Attribution &attribution, qsizetype length, qsizetype entities)
{
    if (attribution.cue && !isSound(*attribution.cue, length))
        attribution.cue.reset();
    if (!areSound(attribution.sources, length))
        attribution.sources.clear();
    if (!areSpeakers(attribution.speakers, entities))
        attribution.speakers.clear();
    attribution.via.removeIf([entities](EntityIndex outlet) { return !isIndex(outlet, entities); });
    // So written that what is no number at all is no chance either.
    if (!(attribution.confidence >= 0 && attribution.confidence <= 1))
        attribution.confidence = 0;
    mendEvidence(attribution.evidence, length, entities);
}

void mendEntity(Entity &entity, EntityIndex own, qsizetype length, qsizetype entities)
{
    if (entity.name.isEmpty())
        entity.name = u"?"_s;
    entity.mentions
        = inOrder(std::move(entity.mentions), length, [](const Mention &mention) { return mention.span; });
    entity.roles.removeIf(
        [length](const EntityRole &role) { return role.noun.isEmpty() || !isSound(role.words, length); });
    if (!isOther(entity.speaksFor.entity, own, entities))
        entity.speaksFor = {};
    if (!isOther(entity.toldTo, own, entities))
        entity.toldTo = noEntity;
}

/// The attributions whose contents stand, in the order of the text, with their parents' new numbers.
QList<Attribution> standing(QList<Attribution> attributions, qsizetype length)
{
    QList<AttributionIndex> order;
    for (AttributionIndex i = 0; i < attributions.size(); ++i) {
        if (!attributions[i].contents.isEmpty() && areSound(attributions[i].contents, length))
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](AttributionIndex a, AttributionIndex b) {
        return attributions[a].contents.first().begin < attributions[b].contents.first().begin;
    });
    QList<AttributionIndex> places(attributions.size(), noAttribution);
    for (AttributionIndex i = 0; i < order.size(); ++i)
        places[order[i]] = i;
    QList<Attribution> kept;
    kept.reserve(order.size());
    for (const AttributionIndex i : std::as_const(order)) {
        const AttributionIndex parent = attributions[i].parent;
        attributions[i].parent = isIndex(parent, places.size()) ? places[parent] : noAttribution;
        kept.append(std::move(attributions[i]));
    }
    for (AttributionIndex i = 0; i < kept.size(); ++i) {
        const AttributionIndex parent = kept[i].parent;
        if (parent == i || (parent != noAttribution && !standsWithin(kept[i], kept[parent])))
            kept[i].parent = noAttribution;
    }
    for (const AttributionIndex i : closingCircles(kept))
        kept[i].parent = noAttribution;
    return kept;
}

} // namespace

QStringList faultsOf(const Article &article, const Analysis &analysis)
{
    return FaultFinder(article, analysis).run();
}

bool isSound(const Article &article, const Analysis &analysis)
{
    return faultsOf(article, analysis).isEmpty();
}

Analysis withoutFaults(const Article &article, Analysis analysis)
{
    if (isSound(article, analysis))
        return analysis;
    const qsizetype length = article.text.size();
    analysis.attributions = standing(std::move(analysis.attributions), length);
    for (Attribution &attribution : analysis.attributions)
        mendAttribution(attribution, length, analysis.entities.size());
    for (EntityIndex i = 0; i < analysis.entities.size(); ++i)
        mendEntity(analysis.entities[i], i, length, analysis.entities.size());
    analysis.notSpeech.removeIf([length](const NotSpeech &each) { return !isSound(each.span, length); });
    std::stable_sort(analysis.notSpeech.begin(), analysis.notSpeech.end(),
                     [](const NotSpeech &a, const NotSpeech &b) { return a.span.begin < b.span.begin; });
    for (NotSpeech &each : analysis.notSpeech)
        mendEvidence(each.evidence, length, analysis.entities.size());
    analysis.unread = inOrder(std::move(analysis.unread), length, [](Span span) { return span; });
    return analysis;
}

Analysis soundAnalysis(const Article &article, Analysis analysis)
{
    const QStringList faults = faultsOf(article, analysis);
    if (faults.isEmpty())
        return analysis;
    qWarning("A fault in the analysis was mended; please report it: %s.", qUtf8Printable(faults.first()));
    Q_ASSERT_X(faults.isEmpty(), "soundAnalysis", qUtf8Printable(faults.join(u'\n')));
    return withoutFaults(article, std::move(analysis));
}

} // namespace hearsay
