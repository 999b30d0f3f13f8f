// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/filepath.h"
#include "export/codepointindex.h"
#include "export/exporter.h"
#include "export/formatwords.h"
#include "export/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

// The words of the format are fixed by FORMAT.md and never translated.
QString tokenOf(AttributionKind kind)
{
    switch (kind) {
    case AttributionKind::Direct:
        return u"direct"_s;
    case AttributionKind::Indirect:
        return u"indirect"_s;
    case AttributionKind::Mixed:
        return u"mixed"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(MentionForm form)
{
    switch (form) {
    case MentionForm::Name:
        return u"name"_s;
    case MentionForm::Pronoun:
        return u"pronoun"_s;
    case MentionForm::Description:
        return u"description"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(Gender gender)
{
    switch (gender) {
    case Gender::Unknown:
        return u"unknown"_s;
    case Gender::Masculine:
        return u"masculine"_s;
    case Gender::Feminine:
        return u"feminine"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(GrammaticalNumber number)
{
    switch (number) {
    case GrammaticalNumber::Unknown:
        return u"unknown"_s;
    case GrammaticalNumber::Singular:
        return u"singular"_s;
    case GrammaticalNumber::Plural:
        return u"plural"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(Definiteness definiteness)
{
    switch (definiteness) {
    case Definiteness::None:
        return u"none"_s;
    case Definiteness::Definite:
        return u"definite"_s;
    case Definiteness::Indefinite:
        return u"indefinite"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(Decision decision)
{
    switch (decision) {
    case Decision::Content:
        return u"content"_s;
    case Decision::Cue:
        return u"cue"_s;
    case Decision::Source:
        return u"source"_s;
    case Decision::Speaker:
        return u"speaker"_s;
    case Decision::Via:
        return u"via"_s;
    case Decision::NotSpeech:
        return u"not speech"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(NotSpeechReason reason)
{
    switch (reason) {
    case NotSpeechReason::Title:
        return u"title"_s;
    case NotSpeechReason::ScareQuote:
        return u"scare quote"_s;
    case NotSpeechReason::Nickname:
        return u"nickname"_s;
    case NotSpeechReason::Term:
        return u"term"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(ArticleFormat format)
{
    switch (format) {
    case ArticleFormat::PlainText:
        return u"plain text"_s;
    case ArticleFormat::Markdown:
        return u"markdown"_s;
    case ArticleFormat::Html:
        return u"html"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Title:
        return u"title"_s;
    case ParagraphRole::Heading:
        return u"heading"_s;
    case ParagraphRole::Byline:
        return u"byline"_s;
    case ParagraphRole::Dateline:
        return u"dateline"_s;
    case ParagraphRole::Body:
        return u"body"_s;
    case ParagraphRole::Quotation:
        return u"quotation"_s;
    case ParagraphRole::ListItem:
        return u"list item"_s;
    }
    Q_UNREACHABLE();
}

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
            {u"sourceFormat"_s, tokenOf(m_article.format)},
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
            array.append(QJsonObject{{u"decision"_s, tokenOf(item.decision)},
                                     {u"reason"_s, wellFormed(item.reason)},
                                     {u"words"_s, words(item.words)}});
        }
        return array;
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
            object.insert(u"role"_s, tokenOf(paragraph.role));
            array.append(object);
        }
        return array;
    }

    QJsonObject quote(AttributionIndex index) const
    {
        const Attribution &attribution = m_analysis.attributions[index];
        return {
            {u"id"_s, quoteId(index)},
            {u"kind"_s, tokenOf(attribution.kind)},
            {u"act"_s, QString(nameOfAct(attribution.act))},
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
            object.insert(u"form"_s, tokenOf(mention.form));
            mentions.append(object);
        }
        QJsonArray modifiers;
        for (const QString &word : entity.modifiers)
            modifiers.append(wellFormed(word));
        return {{u"id"_s, entityId(index)},
                {u"name"_s, wellFormed(entity.name)},
                {u"type"_s, tokenOf(entity.type)},
                {u"named"_s, entity.isNamed},
                {u"canSpeak"_s, entity.canSpeak},
                {u"head"_s, textOrNull(entity.head)},
                {u"modifiers"_s, modifiers},
                {u"gender"_s, tokenOf(entity.gender)},
                {u"number"_s, tokenOf(entity.number)},
                {u"definiteness"_s, tokenOf(entity.definiteness)},
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
            object.insert(u"reason"_s, tokenOf(item.reason));
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
