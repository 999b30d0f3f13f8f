// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/jsonld.h"

#include "document/budgets.h"
#include "import/articledate.h"
#include "import/byline.h"
#include "import/htmltree.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Publishers escape for HTML inside JSON as well.
QString plain(const QString &text)
{
    if (!text.contains(u'&') && !text.contains(u'<'))
        return text;
    QByteArray markup = text.toUtf8();
    const HtmlTree tree = HtmlTree::parse(markup);
    return tree.textOf(0);
}

/// The document in a block, which may be wrapped into comments or hold raw line ends inside strings.
QJsonDocument parseBlock(QByteArray block)
{
    block = block.trimmed();
    const bool isArray = block.startsWith('[');
    const qsizetype begin = block.indexOf(isArray ? '[' : '{');
    const qsizetype end = block.lastIndexOf(isArray ? ']' : '}');
    if (begin < 0 || end < begin)
        return {};
    block = block.sliced(begin, end - begin + 1);
    for (char &c : block) {
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    }
    return QJsonDocument::fromJson(block);
}

QStringList typesOf(const QJsonObject &object)
{
    const QJsonValue type = object.value(u"@type");
    QStringList types;
    if (type.isString())
        types.append(type.toString());
    const QJsonArray several = type.toArray();
    for (const QJsonValue one : several)
        types.append(one.toString());
    return types;
}

/// 2 for news, 1 for other articles, 0 for what is no article.
int rankOf(const QJsonObject &object)
{
    int rank = 0;
    const QStringList types = typesOf(object);
    for (const QString &type : types) {
        if (type.endsWith(u"NewsArticle") || type == u"ReportageNewsArticle")
            rank = 2;
        else if (type.endsWith(u"Article") || type.endsWith(u"Posting") || type == u"Report")
            rank = qMax(rank, 1);
    }
    return rank;
}

class Reader
{
public:
    explicit Reader(const QList<QByteArray> &blocks)
    {
        for (const QByteArray &block : blocks) {
            const QJsonDocument document = parseBlock(block);
            if (document.isArray())
                m_pending.append(document.array());
            else
                m_pending.append(document.object());
        }
        collect();
    }

    JsonLdArticle read() const
    {
        JsonLdArticle found;
        if (m_rank == 0)
            return found;
        ArticleMetadata &metadata = found.metadata;
        metadata.title = words(u"headline");
        if (metadata.title.isEmpty())
            metadata.title = words(u"name");
        metadata.byline = joinAuthors(names(m_article.value(u"author")));
        if (metadata.byline.isEmpty())
            metadata.byline = joinAuthors(names(m_article.value(u"creator")));
        metadata.outlet = names(m_article.value(u"publisher")).value(0);
        for (const QStringView key : {u"datePublished", u"dateCreated", u"dateModified"}) {
            const auto date = findDate(m_article.value(key).toString());
            if (date && metadata.date.isNull())
                metadata.date = date->date;
        }
        metadata.url = m_article.value(u"url").toString();
        if (metadata.url.isEmpty()) {
            const QJsonValue page = m_article.value(u"mainEntityOfPage");
            metadata.url = page.isObject() ? page.toObject().value(u"@id").toString() : page.toString();
        }
        found.body = m_article.value(u"articleBody").toString();
        return found;
    }

private:
    /// Walks all objects breadth first; the walk is bounded because a hostile page can nest and repeat.
    void collect()
    {
        constexpr qsizetype most = 20000;
        for (qsizetype i = 0; i < m_pending.size() && i < most; ++i) {
            const QJsonValue value = m_pending.at(i);
            if (value.isArray()) {
                const QJsonArray array = value.toArray();
                for (const QJsonValue element : array)
                    enqueue(element);
                continue;
            }
            consider(value.toObject());
        }
    }

    void enqueue(const QJsonValue &value)
    {
        if (value.isObject() || value.isArray())
            m_pending.append(value);
    }

    void consider(const QJsonObject &object)
    {
        if (const QString id = object.value(u"@id").toString(); !id.isEmpty() && object.size() > 1)
            m_byId.insert(id, object);
        if (const int rank = rankOf(object); rank > m_rank) {
            m_rank = rank;
            m_article = object;
        }
        for (const QStringView key : {u"@graph", u"mainEntity", u"mainEntityOfPage", u"author", u"publisher",
                                      u"itemListElement", u"item"})
            enqueue(object.value(key));
    }

    QString words(QStringView key) const { return plain(m_article.value(key).toString()).simplified(); }

    /// The names of persons or organisations, however they are given.
    QStringList names(const QJsonValue &value) const
    {
        QStringList found;
        const QJsonArray several = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue one : several) {
            for (const QString &name : namesOfOne(one)) {
                const QString tidy = tidyAuthor(plain(name));
                if (!tidy.isEmpty() && found.size() < Budgets::authors && !found.contains(tidy))
                    found.append(tidy);
            }
        }
        return found;
    }

    QStringList namesOfOne(const QJsonValue &value) const
    {
        if (value.isString())
            return {value.toString()};
        QJsonObject object = value.toObject();
        if (!object.contains(u"name"))
            object = m_byId.value(object.value(u"@id").toString());
        const QJsonValue name = object.value(u"name");
        if (name.isString())
            return {name.toString()};
        QStringList found;
        const QJsonArray several = name.toArray();
        for (const QJsonValue one : several)
            found.append(one.toString());
        return found;
    }

    QList<QJsonValue> m_pending;
    QHash<QString, QJsonObject> m_byId;
    QJsonObject m_article;
    int m_rank = 0;
};

} // namespace

JsonLdArticle readJsonLd(const QList<QByteArray> &blocks)
{
    return Reader(blocks).read();
}

} // namespace hearsay
