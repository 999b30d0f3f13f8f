// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/filepath.h"
#include "export/codepointindex.h"
#include "export/evidencewording.h"
#include "export/exporter.h"
#include "export/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QJsonValue entityId(EntityIndex entity)
{
    return entity == noEntity ? QJsonValue(QJsonValue::Null) : QJsonValue(u"e%1"_s.arg(entity + 1));
}

QJsonArray entityIds(const QList<EntityIndex> &entities)
{
    QJsonArray ids;
    for (const EntityIndex entity : entities)
        ids.append(entityId(entity));
    return ids;
}

QJsonValue quoteId(AttributionIndex attribution)
{
    return attribution == noAttribution ? QJsonValue(QJsonValue::Null)
                                        : QJsonValue(u"q%1"_s.arg(attribution + 1));
}

/// Turns one article's values into JSON; holds the index that its offsets go through.
class JsonWriter
{
public:
    explicit JsonWriter(const AnalysedArticle &analysed)
        : m_article(*analysed.article)
        , m_analysis(*analysed.analysis)
        , m_index(m_article.text)
    {
    }

    QJsonObject document() const
    {
        QJsonObject document{
            {u"formatVersion"_s, 1},
            {u"engine"_s, wellFormed(m_analysis.engine)},
            {u"file"_s, textOrNull(shownName(m_article.path))},
            {u"sha256"_s, textOrNull(QString::fromLatin1(m_article.sha256.toHex()))},
            {u"sourceFormat"_s, nameOf(m_article.format)},
            {u"metadata"_s, metadata()},
            {u"text"_s, wellFormed(m_article.text)},
            {u"paragraphs"_s, paragraphs()},
            {u"quotes"_s, quotes()},
            {u"entities"_s, entities()},
            {u"notSpeech"_s, notSpeech()},
        };
        if (!m_analysis.unread.isEmpty())
            document.insert(u"unread"_s, unread());
        return document;
    }

private:
    QJsonObject range(Span span) const
    {
        const Span codePoints = m_index.toCodePoints(span);
        return {{u"start"_s, codePoints.begin}, {u"end"_s, codePoints.end}};
    }

    QJsonObject words(Span span) const
    {
        QJsonObject object = range(span);
        object.insert(u"text"_s, wellFormed(m_article.view(span)));
        return object;
    }

    QJsonArray words(const QList<Span> &spans) const
    {
        QJsonArray array;
        for (Span span : spans)
            array.append(words(span));
        return array;
    }

    QJsonArray evidence(const QList<Evidence> &list) const
    {
        QJsonArray array;
        for (const Evidence &item : list) {
            array.append(QJsonObject{{u"decision"_s, nameOf(item.decision())},
                                     {u"code"_s, nameOf(item.code)},
                                     {u"arguments"_s, argumentsOf(item)},
                                     {u"reason"_s, wellFormed(evidenceInWords(item, m_analysis))},
                                     {u"words"_s, words(item.words)}});
        }
        return array;
    }

    static QJsonObject argumentsOf(const Evidence &evidence)
    {
        const EvidenceArguments taken = kindOf(evidence.code).arguments;
        QJsonObject arguments;
        if (taken.testFlag(EvidenceArgument::Term))
            arguments.insert(u"term"_s, wellFormed(evidence.term));
        if (taken.testFlag(EvidenceArgument::Entity))
            arguments.insert(u"entity"_s, entityId(evidence.entity));
        if (taken.testFlag(EvidenceArgument::Chance))
            arguments.insert(u"chance"_s, evidence.chance);
        if (taken.testFlag(EvidenceArgument::Grounds)) {
            QJsonArray grounds;
            for (const CueGround &ground : evidence.grounds)
                grounds.append(QJsonObject{{u"ground"_s, nameOf(ground.kind)},
                                           {u"weight"_s, qRound(ground.weight * 100) / 100.0}});
            arguments.insert(u"grounds"_s, grounds);
        }
        return arguments;
    }

    QJsonObject metadata() const
    {
        const ArticleMetadata &metadata = m_article.metadata;
        return {
            {u"title"_s, textOrNull(metadata.title)},
            {u"outlet"_s, textOrNull(metadata.outlet)},
            {u"byline"_s, textOrNull(metadata.byline)},
            {u"date"_s, textOrNull(metadata.date.toString(Qt::ISODate))},
            {u"dateline"_s, textOrNull(metadata.dateline)},
            {u"url"_s, textOrNull(metadata.url)},
        };
    }

    QJsonArray paragraphs() const
    {
        QJsonArray array;
        for (const Paragraph &paragraph : m_article.paragraphs) {
            QJsonObject object = range(paragraph.span);
            object.insert(u"role"_s, nameOf(paragraph.role));
            array.append(object);
        }
        return array;
    }

    QJsonObject quote(AttributionIndex index) const
    {
        const Attribution &attribution = m_analysis.attributions[index];
        return {
            {u"id"_s, quoteId(index)},
            {u"kind"_s, nameOf(attribution.kind)},
            {u"act"_s, nameOf(attribution.act)},
            {u"contents"_s, words(attribution.contents)},
            {u"cue"_s, attribution.cue ? QJsonValue(words(*attribution.cue)) : QJsonValue(QJsonValue::Null)},
            {u"sources"_s, words(attribution.sources)},
            {u"speaker"_s, entityId(attribution.speaker())},
            {u"speakers"_s, entityIds(attribution.speakers)},
            {u"via"_s, entityIds(attribution.via)},
            {u"parent"_s, quoteId(attribution.parent)},
            {u"confidence"_s, attribution.confidence},
            {u"inferred"_s, attribution.inferred},
            {u"evidence"_s, evidence(attribution.evidence)},
        };
    }

    QJsonArray quotes() const
    {
        QJsonArray array;
        for (AttributionIndex i = 0; i < m_analysis.attributions.size(); ++i)
            array.append(quote(i));
        return array;
    }

    QJsonArray roles(const Entity &entity) const
    {
        QJsonArray array;
        for (const EntityRole &role : entity.roles)
            array.append(QJsonObject{{u"noun"_s, wellFormed(role.noun)}, {u"words"_s, words(role.words)}});
        return array;
    }

    static QJsonValue speaksFor(const SpokenBody &body)
    {
        if (body.name.isEmpty())
            return QJsonValue::Null;
        return QJsonObject{{u"entity"_s, entityId(body.entity)}, {u"name"_s, wellFormed(body.name)}};
    }

    QJsonObject entity(EntityIndex index) const
    {
        const Entity &entity = m_analysis.entities[index];
        QJsonArray mentions;
        for (const Mention &mention : entity.mentions) {
            QJsonObject object = words(mention.span);
            object.insert(u"form"_s, nameOf(mention.form));
            mentions.append(object);
        }
        QJsonArray modifiers;
        for (const QString &word : entity.modifiers)
            modifiers.append(wellFormed(word));
        return {{u"id"_s, entityId(index)},
                {u"name"_s, wellFormed(entity.name)},
                {u"type"_s, nameOf(entity.type)},
                {u"named"_s, entity.isNamed},
                {u"canSpeak"_s, entity.canSpeak},
                {u"head"_s, textOrNull(entity.head)},
                {u"modifiers"_s, modifiers},
                {u"gender"_s, nameOf(entity.gender)},
                {u"number"_s, nameOf(entity.number)},
                {u"definiteness"_s, nameOf(entity.definiteness)},
                {u"roles"_s, roles(entity)},
                {u"speaksFor"_s, speaksFor(entity.speaksFor)},
                {u"toldTo"_s, entityId(entity.toldTo)},
                {u"mentions"_s, mentions}};
    }

    QJsonArray entities() const
    {
        QJsonArray array;
        for (EntityIndex i = 0; i < m_analysis.entities.size(); ++i)
            array.append(entity(i));
        return array;
    }

    QJsonArray notSpeech() const
    {
        QJsonArray array;
        for (const NotSpeech &item : m_analysis.notSpeech) {
            QJsonObject object = words(item.span);
            object.insert(u"reason"_s, nameOf(item.reason));
            object.insert(u"evidence"_s, evidence(item.evidence));
            array.append(object);
        }
        return array;
    }

    QJsonArray unread() const
    {
        QJsonArray array;
        for (Span span : m_analysis.unread)
            array.append(range(span));
        return array;
    }

    const Article &m_article;
    const Analysis &m_analysis;
    CodePointIndex m_index;
};

} // namespace

QByteArray exportJson(const AnalysedArticle &article, JsonStyle style)
{
    return jsonText(JsonWriter(article).document(), style);
}

} // namespace hearsay
