// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/claimassembler.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

void unite(QList<Span> &spans, const QList<Span> &more)
{
    for (Span span : more) {
        if (!spans.contains(span))
            spans.append(span);
    }
    std::sort(spans.begin(), spans.end());
}

template <typename T>
void unite(QList<T> &list, const QList<T> &more)
{
    for (const T &item : more) {
        if (!list.contains(item))
            list.append(item);
    }
    std::sort(list.begin(), list.end());
}

float weightOf(const Proposition &proposition)
{
    float sum = 0;
    for (const PropositionTerm &term : proposition.terms)
        sum += term.weight;
    return sum;
}

/// A name says more than a noun, "Corvane Industries" more than "Corvane".
bool isBetterLabel(const QString &first, const QString &second)
{
    const auto rank = [](const QString &label) {
        return std::make_tuple(!label.isEmpty() && label.front().isLower(), -label.size(), label);
    };
    return rank(first) < rank(second);
}

/// By date, then by what stays the same whatever came first.
auto orderOf(const ArticleStatements &article, qsizetype begin)
{
    return std::make_tuple(!article.date.isValid(), article.date, article.key, article.article, begin);
}

/// Which origins of a claim are outlets that others of it were told to. An article need not know that
/// "Meridian" is one; but "Ann Post" is not the Post.
class CreditFinder
{
public:
    explicit CreditFinder(const QList<TracedOrigin> &traced)
        : m_traced(traced)
    {
        for (qsizetype i = 0; i < traced.size(); ++i) {
            m_names.push_back(nameKeyOf(traced[i].origin.label));
            for (const QString &outlet : traced[i].origin.outlets)
                m_told[outlet].push_back(i);
        }
        for (const auto &[outlet, places] : m_told)
            m_outlets.push_back({nameKeyOf(outlet), &places});
    }

    /// Places of those who told outlet `teller`; empty where that is none.
    std::vector<qsizetype> toldTo(qsizetype teller) const
    {
        std::vector<qsizetype> found;
        const NameKey &name = m_names[std::size_t(teller)];
        for (const auto &[outlet, places] : m_outlets) {
            const bool isIt = m_traced[teller].isPerson ? outlet.whole == name.whole : outlet.agrees(name);
            if (!isIt)
                continue;
            std::copy_if(places->begin(), places->end(), std::back_inserter(found), [&](qsizetype place) {
                return !m_traced[place].isOutlet && !m_names[std::size_t(place)].agrees(name);
            });
        }
        return found;
    }

private:
    const QList<TracedOrigin> &m_traced;
    std::vector<NameKey> m_names;
    std::map<QString, std::vector<qsizetype>> m_told;
    std::vector<std::pair<NameKey, const std::vector<qsizetype> *>> m_outlets;
};

/// The backing of one claim. Clauses of one attribution that make the same claim are one backing, whose
/// stance is that of the weightiest, unless a reader has set one. Whoever says it together with others backs
/// it himself.
class BackingGatherer
{
public:
    using Voice = std::pair<std::tuple<ArticleId, AttributionIndex, bool, EntityIndex>, EntityIndex>;

    void add(const Voice &voice, float weight, const Backing &backing, const TracedOrigin &origin)
    {
        const bool corrected
            = std::any_of(backing.evidence.begin(), backing.evidence.end(), [](const ClaimEvidence &item) {
                  return item.decision() == ClaimDecision::Correction;
              });
        if (corrected)
            weight = std::numeric_limits<float>::max();
        const auto [place, isNew] = m_places.try_emplace(voice, Place{m_backing.size(), weight});
        if (isNew) {
            m_backing.append(backing);
            m_traced.append(origin);
            return;
        }
        Backing &kept = m_backing[place->second.index];
        if (weight > place->second.weight) {
            place->second.weight = weight;
            kept.stance = backing.stance;
        }
        merge(kept, backing);
    }

    const QList<Backing> &backing() const { return m_backing; }
    /// Parallel to the backing.
    const QList<TracedOrigin> &traced() const { return m_traced; }

private:
    struct Place
    {
        qsizetype index = 0;
        float weight = 0;
    };

    static void merge(Backing &backing, const Backing &more)
    {
        unite(backing.words, more.words);
        for (const ClaimEvidence &evidence : more.evidence) {
            if (!backing.evidence.contains(evidence) && evidence.decision() != ClaimDecision::Origin)
                backing.evidence.append(evidence);
        }
    }

    std::map<Voice, Place> m_places;
    QList<Backing> m_backing;
    QList<TracedOrigin> m_traced;
};

} // namespace

ClaimAssembler::ClaimAssembler(const LinkedStatements &linked)
    : m_linked(linked)
    , m_tracer(linked)
{
}

ClaimAssembler::Carrier ClaimAssembler::carrierOf(const StatementPlace &place)
{
    const Proposition &proposition = place.value();
    return {place.article->article, proposition.attribution, proposition.embedded,
            proposition.embedded ? proposition.speaker : noEntity};
}

std::vector<ClaimAssembler::Said> ClaimAssembler::saidBy(const StatementCluster &cluster) const
{
    std::vector<Said> said;
    for (ClusterMember member : cluster.members) {
        for (const StatementPlace &place : m_linked.propositions.statements(member.node))
            said.push_back({place, member.opposite, member.node});
    }
    std::sort(said.begin(), said.end(), [](const Said &a, const Said &b) {
        const auto begin = [](const Said &one) { return one.place.value().words.value(0).begin; };
        return std::make_tuple(orderOf(*a.place.article, begin(a)), a.place.proposition)
            < std::make_tuple(orderOf(*b.place.article, begin(b)), b.place.proposition);
    });
    return said;
}

bool ClaimAssembler::isShared(const std::vector<Said> &said)
{
    return std::any_of(said.begin(), said.end(), [&](const Said &one) {
        return carrierOf(one.place) != carrierOf(said.front().place);
    });
}

void ClaimAssembler::addAround(NodeId node)
{
    const auto clusters = m_linked.propositions.clustersAround(node);
    noteShared(node);
    std::set<std::shared_ptr<const ArticleStatements>> articles;
    for (const StatementCluster &cluster : *clusters) {
        for (ClusterMember member : cluster.members)
            m_visited.insert(member.node);
        std::vector<Said> said = saidBy(cluster);
        for (const Said &one : said)
            articles.insert(one.place.article);
        if (isShared(said) && !m_claims.contains(cluster.id))
            addClaim(cluster.id, std::move(said));
    }
    for (const auto &article : articles)
        addAlone(article);
}

void ClaimAssembler::noteShared(NodeId node)
{
    for (const StatementCluster &cluster : *m_linked.propositions.clustersAround(node)) {
        const bool shared = isShared(saidBy(cluster));
        for (ClusterMember member : cluster.members)
            m_shared.insert(member.node, shared);
    }
}

bool ClaimAssembler::isSharedNode(NodeId node)
{
    if (!m_shared.contains(node))
        noteShared(node);
    return m_shared.value(node);
}

/// What an attribution says alone is a claim by itself: one, not one for each of its clauses.
void ClaimAssembler::addAlone(const std::shared_ptr<const ArticleStatements> &article)
{
    std::map<Carrier, std::vector<Said>> alone;
    for (qsizetype i = 0; i < article->propositions.size(); ++i) {
        const StatementPlace place{article, i};
        const Carrier carrier = carrierOf(place);
        if (m_alone.contains(carrier))
            continue;
        const NodeId node = m_linked.nodeOf(article, i);
        if (node < 0)
            continue;
        if (!isSharedNode(node))
            alone[carrier].push_back({place, false, node});
    }
    for (auto &[carrier, said] : alone) {
        const quint64 id = m_linked.propositions.hash(said.front().node);
        addClaim(id, std::move(said));
    }
    for (qsizetype i = 0; i < article->propositions.size(); ++i)
        m_alone.insert(carrierOf({article, i}));
}

/// A claim is worded as most of those who do not deny in their own words have it; where all do, the denial is
/// the claim.
void ClaimAssembler::orient(std::vector<Said> &said) const
{
    float positive = 0;
    bool hasPlain = false;
    for (const Said &one : said) {
        if (one.place.value().negated)
            continue;
        hasPlain = true;
        positive += one.opposite ? -1.0F : 1.0F;
    }
    const bool flip = hasPlain
        ? positive < 0
        : std::all_of(said.begin(), said.end(), [&](const Said &one) {
              return one.place.value().stance == Stance::Denies && one.opposite == said[0].opposite;
          }) && !said.front().opposite;
    for (Said &one : said)
        one.opposite = one.opposite != flip;
}

Stance ClaimAssembler::stanceOf(const Said &said) const
{
    const Stance stance = said.place.value().stance;
    return said.opposite ? opposed(stance) : stance;
}

const ClaimAssembler::Said &ClaimAssembler::clearestOf(const std::vector<Said> &said) const
{
    const auto rank = [&](const Said &one) {
        const Proposition &proposition = one.place.value();
        const bool fits = proposition.negated == one.opposite && !proposition.text.isEmpty();
        const qsizetype length = proposition.text.size();
        const bool readable = length >= 15 && length <= 140;
        return std::make_tuple(!fits, !proposition.isWhole, !readable, proposition.openReferences,
                               -proposition.participants.size(), length, proposition.text);
    };
    return *std::min_element(said.begin(), said.end(),
                             [&](const Said &a, const Said &b) { return rank(a) < rank(b); });
}

std::optional<ClaimEvidence> ClaimAssembler::likestOf(const Said &said, const std::vector<Said> &all) const
{
    float best = 0;
    QString text;
    for (const Said &other : all) {
        if (carrierOf(other.place) == carrierOf(said.place))
            continue;
        const float score
            = other.node == said.node ? 1.0F : m_linked.propositions.likeness(said.node, other.node).score;
        if (score > best) {
            best = score;
            text = other.place.value().text;
        }
        if (best >= 1)
            break; // nothing is liker than the same
    }
    if (text.isEmpty())
        return {};
    const double hundredths = std::round(double(best) * 100) / 100;
    return ClaimEvidence{.code = ClaimEvidenceCode::MuchTheSame,
                         .words = said.place.value().words,
                         .term = text,
                         .likeness = hundredths};
}

const TracedOrigin &ClaimAssembler::noteOrigin(const StatementPlace &place, EntityIndex speaker)
{
    m_traced = m_tracer.trace(place, speaker);
    const auto [known, isNew] = m_origins.emplace(m_traced.origin.id, m_traced.origin);
    if (!isNew) {
        unite(known->second.articles, m_traced.origin.articles);
        unite(known->second.outlets, m_traced.origin.outlets);
        known->second.label = std::min(known->second.label, m_traced.origin.label, isBetterLabel);
        known->second.speaker = std::min(known->second.speaker, m_traced.origin.speaker);
    }
    return m_traced;
}

Backing ClaimAssembler::backingOf(const Said &said, EntityIndex speaker, const std::vector<Said> &all)
{
    const Proposition &proposition = said.place.value();
    const ArticleId article = said.place.article->article;
    Backing backing;
    backing.article = article;
    backing.attribution = proposition.attribution;
    backing.contents = proposition.contents;
    backing.words = proposition.words;
    backing.cue = proposition.cue;
    backing.stance = stanceOf(said);
    backing.speaker = m_tracer.entityId(said.place.article, speaker);
    backing.hearsayDepth = proposition.depth;
    backing.embedded = proposition.embedded;
    const TracedOrigin &traced = noteOrigin(said.place, speaker);
    backing.origin = traced.origin.id;
    if (const auto likest = likestOf(said, all))
        backing.evidence.append(*likest);
    backing.evidence += proposition.stanceEvidence;
    if (said.opposite && !proposition.negated)
        backing.evidence.append({.code = ClaimEvidenceCode::OppositeOfClaim, .words = proposition.words});
    backing.evidence.append(traced.evidence);
    backing.evidence.last().words = proposition.cue;
    for (const StanceCorrection &correction : m_linked.corrections.stances) {
        if (correction.statement.article != article
            || m_linked.propositionOf(correction.statement) != said.place.proposition)
            continue;
        backing.stance = correction.stance;
        backing.evidence.append({.code = ClaimEvidenceCode::ReaderSetStance, .words = proposition.words});
    }
    for (ClaimEvidence &evidence : backing.evidence)
        evidence.article = article;
    return backing;
}

/// An outlet that is given as the one who says so adds no origin where the claim has one that was told to it.
void ClaimAssembler::creditOutlets(Claim &claim, const QList<TracedOrigin> &traced)
{
    const CreditFinder finder(traced);
    for (qsizetype i = 0; i < claim.backing.size(); ++i) {
        Backing &backing = claim.backing[i];
        QString credited;
        for (qsizetype k : finder.toldTo(i)) {
            const Backing &other = claim.backing[k];
            if (other.stance == backing.stance && (credited.isEmpty() || other.origin < credited))
                credited = other.origin;
        }
        if (credited.isEmpty())
            continue;
        backing.evidence.append(
            {ClaimEvidenceCode::CreditedTo, backing.article, backing.cue, traced[i].origin.label});
        backing.origin = credited;
        unite(m_origins[credited].articles, {backing.article});
    }
}

void ClaimAssembler::addClaim(quint64 id, std::vector<Said> said)
{
    orient(said);
    Claim claim;
    claim.id = u"c%1"_s.arg(id, 16, 16, QChar(u'0'));
    const Said &clearest = clearestOf(said);
    claim.text = clearest.place.value().text;
    // The weightiest clause of an attribution speaks for it, but the one that gives the claim its line comes
    // before: the line and its stance must not part.
    constexpr float weightOfLine = 1e6F;
    BackingGatherer gathered;
    for (const Said &one : said) {
        const float weight = &one == &clearest ? weightOfLine : weightOf(one.place.value());
        for (const EntityIndex speaker : one.place.value().allSpeakers()) {
            const Backing backing = backingOf(one, speaker, said);
            gathered.add({carrierOf(one.place), speaker}, weight, backing, m_traced);
        }
    }
    claim.backing = gathered.backing();
    creditOutlets(claim, gathered.traced());
    m_claims.emplace(id, std::move(claim));
}

void ClaimAssembler::addEntity(const std::shared_ptr<const ArticleStatements> &article, EntityIndex index)
{
    const QString id = m_tracer.entityId(article, index);
    if (id.isEmpty() || m_entities.contains(id))
        return;
    LibraryEntity entity{id, {}, EntityType::Unknown, {}};
    const auto add = [&](const std::shared_ptr<const ArticleStatements> &from, EntityIndex other) {
        entity.occurrences.append({from->article, other});
        const QString &name = from->entities[other].name;
        const EntityType type = from->entities[other].type;
        if (std::make_tuple(-name.size(), name, int(type))
            < std::make_tuple(-entity.name.size(), entity.name, int(entity.type)))
        {
            entity.name = name;
            entity.type = type;
        }
    };
    if (article->entities[index].key.isEmpty()) {
        for (const NamelessSource &source : m_tracer.sources().groupOf({article, index}))
            add(source.article, source.entity);
    } else {
        for (const EntityMatcher::Member &member : m_linked.entities.candidates(article, index)) {
            if (m_linked.entities.idOf(member.article, member.entity) == id)
                add(member.article, member.entity);
        }
    }
    std::sort(entity.occurrences.begin(), entity.occurrences.end(),
              [](const EntityOccurrence &a, const EntityOccurrence &b) {
                  return std::make_pair(a.article, a.entity) < std::make_pair(b.article, b.entity);
              });
    entity.occurrences.erase(std::unique(entity.occurrences.begin(), entity.occurrences.end()),
                             entity.occurrences.end());
    m_entities.emplace(id, std::move(entity));
}

void ClaimAssembler::addEntities(const std::shared_ptr<const ArticleStatements> &article)
{
    for (EntityIndex i = 0; i < article->entities.size(); ++i)
        addEntity(article, i);
}

ClaimGraph ClaimAssembler::take()
{
    ClaimGraph graph;
    std::set<QString> used;
    for (auto &[id, claim] : m_claims) {
        for (const Backing &backing : claim.backing)
            used.insert(backing.origin);
        graph.claims.append(std::move(claim));
    }
    const auto originCount = [](const Claim &claim) {
        QSet<QString> origins;
        for (const Backing &backing : claim.backing)
            origins.insert(backing.origin);
        return origins.size();
    };
    std::stable_sort(graph.claims.begin(), graph.claims.end(), [&](const Claim &a, const Claim &b) {
        return std::make_tuple(-originCount(a), -a.backing.size(), a.id)
            < std::make_tuple(-originCount(b), -b.backing.size(), b.id);
    });
    for (const auto &[id, origin] : m_origins) {
        if (used.contains(id))
            graph.origins.append(origin);
    }
    for (const auto &[id, entity] : m_entities)
        graph.entities.append(entity);
    return graph;
}

} // namespace hearsay
