// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/origintracer.h"

#include "language/featurehash.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct OriginTracerTexts
{
    Q_DECLARE_TR_FUNCTIONS(OriginTracer)
};

QString idOf(QChar letter, quint64 hash)
{
    return letter + u"%1"_s.arg(hash, 16, 16, QChar(u'0'));
}

/// One word that nothing is known of, and that has a spokesman, is a company's name.
bool isSurelyPerson(const EntityProfile &profile)
{
    return profile.type == EntityType::Person
        && (profile.key.words > 1 || profile.gender != Gender::Unknown || !profile.roles.isEmpty());
}

/// "The hospital" is no name, but who is meant is no secret.
bool isAnonymous(const EntityProfile &profile)
{
    return !profile.isNamed && profile.key.isEmpty();
}

QStringList outletNames(const ArticleStatements &article, const QList<EntityIndex> &via)
{
    QStringList names;
    for (EntityIndex outlet : via) {
        if (outlet >= 0 && outlet < article.entities.size())
            names.append(article.entities[outlet].name);
    }
    if (names.isEmpty() && !article.outlet.isEmpty())
        names.append(article.outlet);
    return names;
}

} // namespace

OriginTracer::OriginTracer(const LinkedStatements &linked)
    : m_linked(linked)
    , m_sources(linked.quotations, linked.propositions)
{
}

QString OriginTracer::entityId(const std::shared_ptr<const ArticleStatements> &article,
                               EntityIndex entity) const
{
    if (entity < 0 || entity >= article->entities.size())
        return {};
    if (article->entities[entity].key.isEmpty())
        return idOf(u'e', m_sources.idOf({article, entity}));
    return m_linked.entities.idOf(article, entity);
}

TracedOrigin OriginTracer::traceSpeaker(const StatementPlace &place, EntityIndex speaker) const
{
    const ArticleStatements &article = *place.article;
    TracedOrigin traced;
    traced.origin.speaker = entityId(place.article, speaker);
    traced.origin.id = idOf(u'o', hashOf(traced.origin.speaker));
    traced.origin.label = article.entities[speaker].name;
    traced.origin.anonymous = isAnonymous(article.entities[speaker]);
    traced.origin.outlets = outletNames(article, place.value().via);
    traced.isOutlet = article.entities[speaker].type == EntityType::Outlet;
    traced.isPerson = article.entities[speaker].type == EntityType::Person;
    const EntityIndex body = article.entities[speaker].speaksFor;
    if (body >= 0 && body < article.entities.size()) {
        // A company speaks through its spokesman. A person's are one voice, but not the person's own.
        const QString own = entityId(place.article, body);
        if (isSurelyPerson(article.entities[body])) {
            traced.origin.id = idOf(u'o', mixed(combined(hashOf(own), 31)));
        } else {
            traced.origin.id = idOf(u'o', hashOf(own));
            traced.origin.speaker = own;
            traced.origin.label = article.entities[body].name;
            traced.origin.anonymous = isAnonymous(article.entities[body]);
        }
        traced.evidence = {.code = ClaimEvidenceCode::SpeaksFor, .term = article.entities[body].name};
    } else if (traced.origin.anonymous) {
        // How many articles share it is for the claim to count: the reason stays while the source stays.
        traced.evidence.code = ClaimEvidenceCode::NamelessSource;
    } else {
        traced.evidence = {.code = ClaimEvidenceCode::SaidBy, .term = traced.origin.label};
    }
    return traced;
}

TracedOrigin OriginTracer::traceNobody(const StatementPlace &place) const
{
    const ArticleStatements &article = *place.article;
    TracedOrigin traced;
    const quint64 where = article.outlet.isEmpty() ? article.key : nameKeyOf(article.outlet).whole;
    traced.origin.id = idOf(u'o', mixed(combined(where, 29)));
    traced.origin.label = article.outlet.isEmpty()
        ? OriginTracerTexts::tr("nobody in particular")
        : OriginTracerTexts::tr("nobody in particular (%1)").arg(article.outlet);
    traced.origin.anonymous = true;
    traced.origin.outlets = outletNames(article, {});
    traced.evidence.code = ClaimEvidenceCode::NobodyNamed;
    return traced;
}

TracedOrigin OriginTracer::traceHearsay(const StatementPlace &place, EntityIndex speaker) const
{
    const Proposition &proposition = place.value();
    const bool isTold = proposition.teller != noEntity && proposition.teller < place.article->entities.size();
    TracedOrigin traced = speaker != noEntity ? traceSpeaker(place, speaker) : traceNobody(place);
    if (!isTold || proposition.teller == speaker)
        return traced;
    const TracedOrigin teller = traceSpeaker(place, proposition.teller);
    traced.origin.id = idOf(u'o', mixed(combined(hashOf(traced.origin.id), hashOf(teller.origin.id))));
    traced.origin.label
        = OriginTracerTexts::tr("%1, as told by %2").arg(traced.origin.label, teller.origin.label);
    traced.evidence = {.code = ClaimEvidenceCode::ToldBy, .teller = teller.origin.label};
    if (speaker != noEntity)
        traced.evidence.term = place.article->entities[speaker].name;
    return traced;
}

TracedOrigin OriginTracer::traceUncorrected(const StatementPlace &place, EntityIndex speaker) const
{
    return place.value().depth > 0 ? traceHearsay(place, speaker)
        : speaker != noEntity      ? traceSpeaker(place, speaker)
                                   : traceNobody(place);
}

/// The latest word of the reader that has this statement in the second place, and the statement in the first;
/// none where that one is not there.
const SameOriginCorrection *OriginTracer::latestCorrection(const StatementPlace &place,
                                                           StatementPlace &first) const
{
    const auto &corrections = m_linked.corrections.sameOrigin;
    for (qsizetype i = corrections.size(); i-- > 0;) {
        const SameOriginCorrection &correction = corrections[i];
        if (correction.second.article != place.article->article
            || m_linked.propositionOf(correction.second) != place.proposition)
            continue;
        first = {m_linked.article(correction.first.article), m_linked.propositionOf(correction.first)};
        if (first.article && first.proposition >= 0)
            return &correction;
    }
    return nullptr;
}

/// A statement that is said to be of another's origin has what that one has, which may in turn be said to be
/// of a third one's; one that is said to be of another origin gets one of its own.
void OriginTracer::applyCorrections(const StatementPlace &place, TracedOrigin &traced) const
{
    StatementPlace at = place;
    StatementPlace first;
    const SameOriginCorrection *correction = latestCorrection(at, first);
    if (!correction)
        return;
    // Readers can say things that lead in a circle: no way is longer than there are words of theirs.
    for (qsizetype steps = 0;
         correction && correction->same && steps < m_linked.corrections.sameOrigin.size(); ++steps)
    {
        at = first;
        correction = latestCorrection(at, first);
    }
    traced.origin.id = traceUncorrected(at, at.value().speaker).origin.id;
    if (correction && !correction->same
        && traced.origin.id == traceUncorrected(first, first.value().speaker).origin.id)
        traced.origin.id = idOf(
            u'o',
            mixed(combined(combined(hashOf(traced.origin.id), at.article->key), quint64(at.proposition))));
    traced.evidence = {.code = ClaimEvidenceCode::ReaderSetOrigin};
}

TracedOrigin OriginTracer::trace(const StatementPlace &place, EntityIndex speaker) const
{
    TracedOrigin traced = traceUncorrected(place, speaker);
    traced.origin.articles = {place.article->article};
    // What a reader says of a statement is about the speaker that is shown.
    if (speaker == place.value().speaker && !m_linked.corrections.sameOrigin.isEmpty())
        applyCorrections(place, traced);
    return traced;
}

} // namespace hearsay
