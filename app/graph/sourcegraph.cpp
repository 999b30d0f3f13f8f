// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/sourcegraph.h"

#include "document/clippedtext.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// `name` without what two spellings of the same name may differ in.
QString normalisedName(const QString &name)
{
    QString folded;
    for (QChar c : name.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            folded += c;
        else if (c.isSpace() || c == u'-')
            folded += u' ';
    }
    folded = folded.simplified();
    if (folded.startsWith(u"the "))
        folded.remove(0, 4);
    return folded;
}

GraphNodeKind kindOfEntity(EntityType type)
{
    switch (type) {
    case EntityType::Person:
        return GraphNodeKind::Person;
    case EntityType::Organisation:
        return GraphNodeKind::Organisation;
    case EntityType::Outlet:
        return GraphNodeKind::Outlet;
    case EntityType::AnonymousSource:
        return GraphNodeKind::AnonymousSource;
    case EntityType::Group:
        return GraphNodeKind::Group;
    case EntityType::Document:
        return GraphNodeKind::Document;
    case EntityType::Unknown:
        return GraphNodeKind::UnknownSpeaker;
    }
    Q_UNREACHABLE();
}

QString keyPrefix(GraphNodeKind kind)
{
    switch (kind) {
    case GraphNodeKind::Article:
        return u"article:"_s;
    case GraphNodeKind::Outlet:
        return u"outlet:"_s;
    case GraphNodeKind::Person:
        return u"person:"_s;
    case GraphNodeKind::Organisation:
        return u"organisation:"_s;
    case GraphNodeKind::Group:
        return u"group:"_s;
    case GraphNodeKind::AnonymousSource:
        return u"anonymous:"_s;
    case GraphNodeKind::Document:
        return u"document:"_s;
    case GraphNodeKind::UnknownSpeaker:
        return u"unknown:"_s;
    case GraphNodeKind::Statement:
        return u"statement:"_s;
    case GraphNodeKind::Claim:
        return u"claim:"_s;
    }
    Q_UNREACHABLE();
}

QString entityKey(const AnalysedArticle &article, EntityIndex index, GraphNodeKind kind)
{
    const Entity &entity = article.analysis->entities[index];
    const QString name = normalisedName(entity.name);
    if (entity.isNamed && !name.isEmpty())
        return keyPrefix(kind) + name;
    return keyPrefix(kind) + u'@' + QString::number(article.id) + u'/' + QString::number(index);
}

QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    qsizetype end = text.lastIndexOf(u' ', longest - 2);
    if (end < longest / 2)
        end = longest - 1;
    if (text[end - 1].isHighSurrogate())
        --end;
    while (end > 0 && (text[end - 1].isSpace() || text[end - 1] == u',' || text[end - 1] == u';'))
        --end;
    return text.left(end) + u'…';
}

bool isQuotationMark(QChar c)
{
    return c == u'"' || c.category() == QChar::Punctuation_InitialQuote
        || c.category() == QChar::Punctuation_FinalQuote || c == u'„' || c == u'‚';
}

/// `piece` without the one pair of quotation marks around it; marks further in are part of the words.
QString unquoted(QString piece)
{
    if (!piece.isEmpty() && isQuotationMark(piece.front()))
        piece.remove(0, 1);
    if (!piece.isEmpty() && isQuotationMark(piece.back()))
        piece.chop(1);
    return piece.trimmed();
}

/// The words of `attribution`: its pieces joined, direct ones in one pair of quotation marks, cut short where
/// they are too many.
QString wordsOf(const Article &article, const Attribution &attribution)
{
    const bool direct = attribution.kind == AttributionKind::Direct;
    QStringList pieces;
    qsizetype left = longestGraphDescription;
    for (Span span : attribution.contents) {
        if (left <= 0)
            break;
        const QString piece = clippedText(article.view(span), left).simplified();
        left -= span.length();
        pieces.append(direct ? unquoted(piece) : piece);
    }
    pieces.removeAll(QString());
    QString words = pieces.join(u' ');
    if (words.endsWith(u',')) // it led over to the cue
        words.chop(1);
    return direct ? u'“' + words + u'”' : words;
}

QString labelOfWords(const QString &words, AttributionKind kind)
{
    if (kind != AttributionKind::Direct || words.size() <= longestGraphLabel)
        return shortened(words, longestGraphLabel);
    return shortened(words, longestGraphLabel - 1) + u'”';
}

GraphEdgeKind kindOf(Stance stance)
{
    switch (stance) {
    case Stance::Asserts:
        return GraphEdgeKind::Asserts;
    case Stance::Denies:
        return GraphEdgeKind::Denies;
    case Stance::Rumour:
        return GraphEdgeKind::PassesOn;
    }
    Q_UNREACHABLE();
}

/// The line of a claim, after the numbers of origins for and against where there is more than one.
QString labelOf(const Claim &claim)
{
    const qsizetype asserting = claim.origins(Stance::Asserts).size();
    const qsizetype denying = claim.origins(Stance::Denies).size();
    QString counts;
    if (asserting + denying > 1) {
        if (asserting > 0)
            counts += u"▲%1 "_s.arg(asserting);
        if (denying > 0)
            counts += u"▼%1 "_s.arg(denying);
    }
    return shortened(counts + claim.text.simplified(), longestGraphLabel);
}

class SourceGraphBuilder
{
public:
    explicit SourceGraphBuilder(const BackingIndex &claims)
        : m_claims(claims)
    {
    }

    void add(const AnalysedArticle &article);
    SourceGraph take() { return std::move(m_graph); }

private:
    GraphNodeIndex node(const QString &key, GraphNodeKind kind, const QString &name,
                        const GraphOccurrence &occurrence);
    GraphNodeIndex entityNode(const AnalysedArticle &article, EntityIndex entity);
    GraphNodeIndex statementNode(const AnalysedArticle &article, AttributionIndex attribution);
    GraphNodeIndex claimNode(const Claim &claim, const GraphOccurrence &occurrence);
    GraphEdge *edge(GraphNodeIndex from, GraphNodeIndex to, GraphEdgeKind kind,
                    const GraphOccurrence &attribution);
    /// The node of a speaker with the way to it; that of the article where there is none.
    GraphNodeIndex addSpeaker(const AnalysedArticle &article, GraphNodeIndex articleNode, EntityIndex speaker,
                              const GraphOccurrence &occurrence);
    bool isBackedBy(const AnalysedArticle &article, const Backing &backing, EntityIndex speaker) const;
    void addBacking(const AnalysedArticle &article, GraphNodeIndex articleNode, GraphNodeIndex from,
                    const BackingIndex::Place &place, const GraphOccurrence &occurrence);
    void addAttribution(const AnalysedArticle &article, GraphNodeIndex articleNode, AttributionIndex index);

    const BackingIndex &m_claims;
    SourceGraph m_graph;
    QHash<QString, GraphNodeIndex> m_nodes;
    /// Which occurrences each node has: those of one claim may be thousands.
    using Place = std::pair<std::pair<GraphNodeIndex, ArticleId>, std::pair<EntityIndex, AttributionIndex>>;
    QSet<Place> m_occurrences;
    QHash<QString, int> m_repeats; ///< by key of a statement: how many more have the same words
    /// By ends and, where the edge is a stance, its kind.
    QHash<std::pair<std::pair<GraphNodeIndex, GraphNodeIndex>, int>, int> m_edges;
    QSet<EntityIndex> m_spokenTo; ///< of the article that is being added
    QHash<EntityIndex, GraphNodeIndex> m_entities; ///< of the same article
};

GraphNodeIndex SourceGraphBuilder::node(const QString &key, GraphNodeKind kind, const QString &name,
                                        const GraphOccurrence &occurrence)
{
    GraphNodeIndex index = m_nodes.value(key, noGraphNode);
    if (index == noGraphNode) {
        index = GraphNodeIndex(m_graph.nodes.size());
        m_nodes.insert(key, index);
        const QString known = clippedText(name, longestGraphDescription);
        m_graph.nodes.append(
            {key, kind, shortened(known, longestGraphLabel), known, AttributionKind::Direct, {}, 0});
    }
    const Place place{{index, occurrence.article}, {occurrence.entity, occurrence.attribution}};
    if (!m_occurrences.contains(place)) {
        m_occurrences.insert(place);
        m_graph.nodes[index].occurrences.append(occurrence);
    }
    return index;
}

GraphNodeIndex SourceGraphBuilder::entityNode(const AnalysedArticle &article, EntityIndex entity)
{
    if (const auto found = m_entities.constFind(entity); found != m_entities.constEnd())
        return *found;
    const Entity &known = article.analysis->entities[entity];
    // Whoever was spoken to stands where outlets stand, whatever else it is.
    const GraphNodeKind kind = m_spokenTo.contains(entity) ? GraphNodeKind::Outlet : kindOfEntity(known.type);
    QString key = entityKey(article, entity, kind);
    // Sources without a name are known by what they said.
    const LibraryEntity *everywhere = m_claims.entity(article.id, entity);
    if (everywhere && !known.isNamed)
        key = keyPrefix(kind) + u'#' + everywhere->id;
    const QString name = clippedText(known.name, longestGraphDescription).simplified();
    const GraphNodeIndex made = node(key, kind, name, {article.id, entity, noAttribution});
    m_entities.insert(entity, made);
    return made;
}

GraphNodeIndex SourceGraphBuilder::statementNode(const AnalysedArticle &article, AttributionIndex index)
{
    const Attribution &attribution = article.analysis->attributions[index];
    const Span all = hull(attribution.contents);
    QString key = u"%1%2/%3-%4"_s.arg(keyPrefix(GraphNodeKind::Statement))
                      .arg(article.id)
                      .arg(all.begin)
                      .arg(all.end);
    if (m_nodes.contains(key)) { // the same words attributed twice, to a speaker and to whom he quotes
        const int repeats = ++m_repeats[key];
        key += repeats == 1 ? u"+"_s : u"+%1"_s.arg(repeats);
    }
    const QString words = wordsOf(*article.article, attribution);
    const GraphNodeIndex made = node(key, GraphNodeKind::Statement, words, {article.id, noEntity, index});
    m_graph.nodes[made].label = labelOfWords(words, attribution.kind);
    m_graph.nodes[made].form = attribution.kind;
    return made;
}

GraphNodeIndex SourceGraphBuilder::claimNode(const Claim &claim, const GraphOccurrence &occurrence)
{
    const qsizetype before = m_graph.nodes.size();
    const GraphNodeIndex made
        = node(claimKey(claim.id), GraphNodeKind::Claim,
               clippedText(claim.text, longestGraphDescription).simplified(), occurrence);
    // Once: it counts the origins of all that back the claim.
    if (m_graph.nodes.size() > before)
        m_graph.nodes[made].label = labelOf(claim);
    return made;
}

/// The edge, which may have been there before; valid until the next one. Null where there is none.
GraphEdge *SourceGraphBuilder::edge(GraphNodeIndex from, GraphNodeIndex to, GraphEdgeKind kind,
                                    const GraphOccurrence &attribution)
{
    if (from == to)
        return nullptr;
    const bool isStance = kind >= GraphEdgeKind::Asserts;
    const std::pair place{std::pair{from, to}, isStance ? int(kind) : -1};
    int index = m_edges.value(place, -1);
    if (index < 0) {
        index = int(m_graph.edges.size());
        m_edges.insert(place, index);
        m_graph.edges.append({from, to, kind, false, {}});
    }
    QList<GraphOccurrence> &attributions = m_graph.edges[index].attributions;
    if (attribution.attribution != noAttribution
        && (attributions.isEmpty() || attributions.last() != attribution))
        attributions.append(attribution);
    return &m_graph.edges[index];
}

void SourceGraphBuilder::addBacking(const AnalysedArticle &article, GraphNodeIndex articleNode,
                                    GraphNodeIndex from, const BackingIndex::Place &place,
                                    const GraphOccurrence &occurrence)
{
    const Backing &backing = *place.backing;
    if (backing.embedded) {
        const EntityIndex reported = m_claims.entityOf(article.id, backing.speaker);
        if (reported != noEntity) {
            from = entityNode(article, reported);
            edge(articleNode, from, GraphEdgeKind::Prints, occurrence);
        }
    }
    const GraphNodeIndex claim = claimNode(*place.claim, occurrence);
    const qsizetype before = m_graph.edges.size();
    GraphEdge *said = edge(from, claim, kindOf(backing.stance), occurrence);
    const bool isNew = m_graph.edges.size() > before;
    // Whoever says it once themselves says it themselves.
    if (said)
        said->hearsay = backing.hearsayDepth > 0 && (isNew || said->hearsay);
}

/// Whether it is this one of an attribution's speakers who backs; what none of them can be found for is the
/// first's.
bool SourceGraphBuilder::isBackedBy(const AnalysedArticle &article, const Backing &backing,
                                    EntityIndex speaker) const
{
    const QList<EntityIndex> &speakers = article.analysis->attributions[backing.attribution].speakers;
    if (speakers.size() < 2)
        return true;
    const EntityIndex backed = backing.embedded ? noEntity : m_claims.entityOf(article.id, backing.speaker);
    return speaker == (speakers.contains(backed) ? backed : speakers.first());
}

GraphNodeIndex SourceGraphBuilder::addSpeaker(const AnalysedArticle &article, GraphNodeIndex articleNode,
                                              EntityIndex speaker, const GraphOccurrence &occurrence)
{
    if (speaker == noEntity)
        return articleNode;
    const GraphNodeIndex node = entityNode(article, speaker);
    const QList<EntityIndex> &told = article.analysis->attributions[occurrence.attribution].via;
    for (const EntityIndex via : told) {
        const GraphNodeIndex outlet = entityNode(article, via);
        edge(articleNode, outlet, GraphEdgeKind::Prints, occurrence);
        edge(outlet, node, GraphEdgeKind::ToldTo, occurrence);
    }
    if (told.isEmpty())
        edge(articleNode, node, GraphEdgeKind::Prints, occurrence);
    return node;
}

void SourceGraphBuilder::addAttribution(const AnalysedArticle &article, GraphNodeIndex articleNode,
                                        AttributionIndex index)
{
    const GraphOccurrence occurrence{article.id, noEntity, index};
    QList<EntityIndex> speakers = article.analysis->attributions[index].speakers;
    if (speakers.isEmpty())
        speakers.append(noEntity);
    const QList<BackingIndex::Place> places = m_claims.of(article.id, index);
    GraphNodeIndex statement = noGraphNode;
    for (const EntityIndex speaker : std::as_const(speakers)) {
        const GraphNodeIndex from = addSpeaker(article, articleNode, speaker, occurrence);
        for (const BackingIndex::Place &place : places) {
            if (isBackedBy(article, *place.backing, speaker))
                addBacking(article, articleNode, from, place, occurrence);
        }
        if (!places.isEmpty())
            continue;
        if (statement == noGraphNode)
            statement = statementNode(article, index);
        edge(from, statement, from == articleNode ? GraphEdgeKind::Prints : GraphEdgeKind::Said, occurrence);
    }
}

void SourceGraphBuilder::add(const AnalysedArticle &article)
{
    if (!article.isValid())
        return;
    m_spokenTo.clear();
    m_entities.clear();
    for (const Attribution &attribution : article.analysis->attributions)
        m_spokenTo.unite(QSet<EntityIndex>(attribution.via.begin(), attribution.via.end()));

    const GraphOccurrence self{article.id, noEntity, noAttribution};
    const GraphNodeIndex articleNode = node(keyPrefix(GraphNodeKind::Article) + QString::number(article.id),
                                            GraphNodeKind::Article, article.article->displayTitle(), self);
    const int count = int(article.analysis->attributions.size());
    const QString outletName = article.article->metadata.outlet.simplified();
    if (!outletName.isEmpty()) {
        const QString key = keyPrefix(GraphNodeKind::Outlet) + normalisedName(outletName);
        const GraphNodeIndex outlet = node(key, GraphNodeKind::Outlet, outletName, self);
        edge(articleNode, outlet, GraphEdgeKind::Prints, self);
        for (AttributionIndex i = 0; i < count; ++i)
            edge(articleNode, outlet, GraphEdgeKind::Prints, {article.id, noEntity, i});
    }
    for (AttributionIndex i = 0; i < count; ++i)
        addAttribution(article, articleNode, i);
}

template <typename Matches>
GraphNodeIndex firstNode(const QList<GraphNode> &nodes, Matches matches)
{
    for (GraphNodeIndex i = 0; i < nodes.size(); ++i) {
        if (matches(nodes[i]))
            return i;
    }
    return noGraphNode;
}

} // namespace

GraphNodeIndex SourceGraph::indexOf(const QString &key) const
{
    return firstNode(nodes, [&](const GraphNode &node) { return node.key == key; });
}

GraphNodeIndex SourceGraph::nodeOfArticle(ArticleId article) const
{
    const GraphOccurrence wanted{article, noEntity, noAttribution};
    return firstNode(nodes, [&](const GraphNode &node) {
        return node.kind == GraphNodeKind::Article && node.occurrences.contains(wanted);
    });
}

GraphNodeIndex SourceGraph::nodeOfAttribution(ArticleId article, AttributionIndex attribution) const
{
    if (attribution == noAttribution)
        return noGraphNode;
    const GraphOccurrence wanted{article, noEntity, attribution};
    return firstNode(nodes, [&](const GraphNode &node) { return node.occurrences.contains(wanted); });
}

GraphNodeIndex SourceGraph::nodeOfEntity(ArticleId article, EntityIndex entity) const
{
    if (entity == noEntity)
        return noGraphNode;
    const GraphOccurrence wanted{article, entity, noAttribution};
    return firstNode(nodes, [&](const GraphNode &node) { return node.occurrences.contains(wanted); });
}

QString speakerKey(const AnalysedArticle &article, EntityIndex entity)
{
    return entityKey(article, entity, kindOfEntity(article.analysis->entities[entity].type));
}

int graphLayer(GraphNodeKind kind)
{
    switch (kind) {
    case GraphNodeKind::Article:
        return 0;
    case GraphNodeKind::Outlet:
        return 1;
    case GraphNodeKind::Person:
    case GraphNodeKind::Organisation:
    case GraphNodeKind::Group:
    case GraphNodeKind::AnonymousSource:
    case GraphNodeKind::Document:
    case GraphNodeKind::UnknownSpeaker:
        return 2;
    case GraphNodeKind::Statement:
    case GraphNodeKind::Claim:
        return 3;
    }
    Q_UNREACHABLE();
}

QString graphNodeKindName(GraphNodeKind kind)
{
    const auto tr
        = [](const char *text) { return QCoreApplication::translate("hearsay::SourceGraph", text); };
    switch (kind) {
    case GraphNodeKind::Article:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Article"));
    case GraphNodeKind::Outlet:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Outlet"));
    case GraphNodeKind::Person:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Person"));
    case GraphNodeKind::Organisation:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Organisation"));
    case GraphNodeKind::Group:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Group"));
    case GraphNodeKind::AnonymousSource:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Anonymous source"));
    case GraphNodeKind::Document:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Document"));
    case GraphNodeKind::UnknownSpeaker:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Speaker"));
    case GraphNodeKind::Statement:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Statement"));
    case GraphNodeKind::Claim:
        return tr(QT_TRANSLATE_NOOP("hearsay::SourceGraph", "Claim"));
    }
    Q_UNREACHABLE();
}

bool isSaying(GraphEdgeKind kind)
{
    return kind != GraphEdgeKind::Prints && kind != GraphEdgeKind::ToldTo;
}

QString claimKey(const QString &claim)
{
    return keyPrefix(GraphNodeKind::Claim) + claim;
}

QString claimOfNode(const GraphNode &node)
{
    return node.kind == GraphNodeKind::Claim ? node.key.sliced(keyPrefix(GraphNodeKind::Claim).size())
                                             : QString();
}

SourceGraph buildSourceGraph(const QList<AnalysedArticle> &articles, const BackingIndex &claims)
{
    SourceGraphBuilder builder(claims);
    for (const AnalysedArticle &article : articles)
        builder.add(article);
    return builder.take();
}

} // namespace hearsay
