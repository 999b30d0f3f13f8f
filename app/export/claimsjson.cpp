// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/claimsexport.h"
#include "export/codepointindex.h"
#include "export/evidencewording.h"
#include "export/jsontext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QJsonArray textsOf(const QStringList &texts)
{
    QJsonArray array;
    for (const QString &text : texts)
        array.append(wellFormed(text));
    return array;
}

/// Turns the values into JSON; holds the names of the articles and the indexes that offsets go through.
class ClaimsJsonWriter
{
public:
    explicit ClaimsJsonWriter(const ClaimsToExport &claims)
        : m_claims(claims)
    {
        for (qsizetype i = 0; i < claims.articles.size(); ++i) {
            m_indexOf.insert(claims.articles[i].id, i);
            m_offsets.emplace_back(claims.articles[i].article->text);
        }
    }

    QJsonObject document() const
    {
        return {
            {u"formatVersion"_s, 1},
            {u"articles"_s, articles()},
            {u"quotationMatches"_s, matches()},
            {u"claims"_s, list(m_claims.graph.claims)},
            {u"origins"_s, list(m_claims.graph.origins)},
            {u"entities"_s, list(m_claims.graph.entities)},
        };
    }

private:
    QString articleName(ArticleId article) const
    {
        return wellFormed(m_claims.names.value(m_indexOf.value(article, -1)));
    }

    QJsonObject words(ArticleId article, Span span) const
    {
        const qsizetype index = m_indexOf.value(article);
        const Span points = m_offsets[std::size_t(index)].toCodePoints(span);
        return {{u"start"_s, points.begin},
                {u"end"_s, points.end},
                {u"text"_s, wellFormed(m_claims.articles[index].article->view(span))}};
    }

    QJsonArray words(ArticleId article, const QList<Span> &spans) const
    {
        QJsonArray array;
        for (Span span : spans)
            array.append(words(article, span));
        return array;
    }

    QJsonArray articles() const
    {
        QJsonArray array;
        for (qsizetype i = 0; i < m_claims.articles.size(); ++i) {
            const ArticleMetadata &metadata = m_claims.articles[i].article->metadata;
            array.append(QJsonObject{{u"name"_s, wellFormed(m_claims.names.value(i))},
                                     {u"title"_s, textOrNull(metadata.title)},
                                     {u"outlet"_s, textOrNull(metadata.outlet)},
                                     {u"date"_s, textOrNull(metadata.date.toString(Qt::ISODate))}});
        }
        return array;
    }

    QJsonArray matches() const
    {
        QJsonArray array;
        for (const QuotationMatch &match : m_claims.graph.matches) {
            QJsonArray fragments;
            QJsonArray differences;
            for (qsizetype side = 0; side < match.sides.size(); ++side) {
                for (const MatchFragment &fragment : match.sides[side].fragments)
                    fragments.append(fragmentOf(match.sides[side], side, fragment));
                for (const WordDifference &difference : match.sides[side].differences) {
                    if (difference.change != WordChange::Equal)
                        differences.append(differenceOf(match, side, difference));
                }
            }
            array.append(QJsonObject{
                {u"id"_s, match.id}, {u"fragments"_s, fragments}, {u"differences"_s, differences}});
        }
        return array;
    }

    QJsonObject fragmentOf(const MatchSide &side, qsizetype number, const MatchFragment &fragment) const
    {
        QJsonObject object = words(side.article, fragment.span);
        object.insert(u"article"_s, articleName(side.article));
        object.insert(u"side"_s, number);
        object.insert(u"quote"_s, quoteId(fragment.attribution));
        return object;
    }

    QJsonObject differenceOf(const QuotationMatch &match, qsizetype side,
                             const WordDifference &difference) const
    {
        return {{u"side"_s, side},
                {u"change"_s, nameOf(difference.change)},
                {u"first"_s, words(match.sides.first().article, difference.there)},
                {u"here"_s, words(match.sides[side].article, difference.here)}};
    }

    static QJsonValue quoteId(AttributionIndex attribution)
    {
        return attribution == noAttribution ? QJsonValue(QJsonValue::Null)
                                            : QJsonValue(u"q%1"_s.arg(attribution + 1));
    }

    template <typename T>
    QJsonArray list(const QList<T> &items) const
    {
        QJsonArray array;
        for (const T &item : items)
            array.append(object(item));
        return array;
    }

    QJsonObject object(const Claim &claim) const
    {
        return {
            {u"id"_s, claim.id}, {u"text"_s, wellFormed(claim.text)}, {u"backing"_s, list(claim.backing)}};
    }

    QJsonObject object(const Backing &backing) const
    {
        return {
            {u"article"_s, articleName(backing.article)},
            {u"quote"_s, quoteId(backing.attribution)},
            {u"embedded"_s, backing.embedded},
            {u"contents"_s, words(backing.article, backing.contents)},
            {u"words"_s, words(backing.article, backing.words)},
            {u"cue"_s, words(backing.article, backing.cue)},
            {u"stance"_s, nameOf(backing.stance)},
            {u"origin"_s, textOrNull(backing.origin)},
            {u"speaker"_s, textOrNull(backing.speaker)},
            {u"hearsayDepth"_s, backing.hearsayDepth},
            {u"evidence"_s, list(backing.evidence)},
        };
    }

    QJsonObject object(const ClaimEvidence &evidence) const
    {
        const bool isKnown = m_indexOf.contains(evidence.article);
        const ClaimEvidenceKind &kind = kindOf(evidence.code);
        QJsonObject arguments;
        if (kind.hasTerm)
            arguments.insert(u"term"_s, textOrNull(evidence.term));
        if (kind.hasTeller)
            arguments.insert(u"teller"_s, wellFormed(evidence.teller));
        if (kind.hasLikeness)
            arguments.insert(u"likeness"_s, evidence.likeness);
        return {{u"decision"_s, nameOf(evidence.decision())},
                {u"code"_s, nameOf(evidence.code)},
                {u"arguments"_s, arguments},
                {u"reason"_s, wellFormed(evidenceInWords(evidence))},
                {u"article"_s,
                 isKnown ? QJsonValue(articleName(evidence.article)) : QJsonValue(QJsonValue::Null)},
                {u"words"_s, isKnown ? words(evidence.article, evidence.words) : QJsonArray()}};
    }

    QJsonObject object(const Origin &origin) const
    {
        QJsonArray carriers;
        for (ArticleId article : origin.articles)
            carriers.append(articleName(article));
        return {{u"id"_s, origin.id},
                {u"label"_s, wellFormed(origin.label)},
                {u"speaker"_s, textOrNull(origin.speaker)},
                {u"anonymous"_s, origin.anonymous},
                {u"outlets"_s, textsOf(origin.outlets)},
                {u"articles"_s, carriers}};
    }

    QJsonObject object(const LibraryEntity &entity) const
    {
        QJsonArray occurrences;
        for (const EntityOccurrence &occurrence : entity.occurrences)
            occurrences.append(QJsonObject{{u"article"_s, articleName(occurrence.article)},
                                           {u"entity"_s, u"e%1"_s.arg(occurrence.entity + 1)}});
        return {{u"id"_s, entity.id},
                {u"name"_s, wellFormed(entity.name)},
                {u"type"_s, nameOf(entity.type)},
                {u"occurrences"_s, occurrences}};
    }

    const ClaimsToExport &m_claims;
    QHash<ArticleId, qsizetype> m_indexOf;
    std::vector<CodePointIndex> m_offsets;
};

} // namespace

QByteArray exportClaimsJson(const ClaimsToExport &claims, JsonStyle style)
{
    return jsonText(ClaimsJsonWriter(claims).document(), style);
}

} // namespace hearsay
