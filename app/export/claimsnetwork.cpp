// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/claimsnetwork.h"

#include "export/codepointindex.h"
#include "export/madebyhearsay.h"

#include <QHash>
#include <QSet>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// XML 1.0 has no control characters and no lone surrogates.
QString xmlText(const QString &text)
{
    QString clean = wellFormed(text);
    clean.removeIf(
        [](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == u'\ufffe' || c == u'\uffff'; });
    return clean;
}

QString nodeOfArticle(ArticleId article)
{
    return u"a%1"_s.arg(article);
}

void addArticles(const ClaimsToExport &claims, ClaimsNetwork &network)
{
    for (qsizetype i = 0; i < claims.articles.size(); ++i) {
        const ArticleMetadata &metadata = claims.articles[i].article->metadata;
        network.nodes.append(
            {nodeOfArticle(claims.articles[i].id),
             {},
             {},
             claims.names.value(i),
             {u"article"_s, metadata.title, metadata.outlet, metadata.date.toString(Qt::ISODate), {}}});
    }
}

void addOrigins(const ClaimsToExport &claims, ClaimsNetwork &network)
{
    for (const Origin &origin : claims.graph.origins)
        network.nodes.append(
            {origin.id,
             {},
             {},
             origin.label,
             {u"origin"_s, {}, origin.outlets.join(u"; "_s), {}, origin.anonymous ? u"true"_s : u"false"_s}});
}

void addClaim(const Claim &claim, ClaimsNetwork &network, QSet<QString> &prints)
{
    network.nodes.append({claim.id, {}, {}, claim.text, {u"claim"_s, claim.text, {}, {}, {}}});
    for (const Backing &backing : claim.backing) {
        const QString article = nodeOfArticle(backing.article);
        const QString print = article + u' ' + backing.origin;
        if (!prints.contains(print)) {
            prints.insert(print);
            network.edges.append({u"e%1"_s.arg(network.edges.size()),
                                  article,
                                  backing.origin,
                                  u"prints"_s,
                                  {u"prints"_s, {}, {}}});
        }
        network.edges.append({u"e%1"_s.arg(network.edges.size()),
                              backing.origin,
                              claim.id,
                              nameOf(backing.stance),
                              {nameOf(backing.stance), QString::number(backing.hearsayDepth), article}});
    }
}

void writeGraphmlData(QXmlStreamWriter &xml, const QStringList &names, const NetworkItem &item, QChar prefix)
{
    xml.writeStartElement(u"data"_s);
    xml.writeAttribute(u"key"_s, u"label"_s);
    xml.writeCharacters(xmlText(item.label));
    xml.writeEndElement();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (item.values.value(i).isEmpty())
            continue;
        xml.writeStartElement(u"data"_s);
        xml.writeAttribute(u"key"_s, prefix + names[i]);
        xml.writeCharacters(xmlText(item.values[i]));
        xml.writeEndElement();
    }
}

void writeGraphmlKeys(QXmlStreamWriter &xml, const QStringList &names, const QString &of, QChar prefix)
{
    for (const QString &name : names) {
        xml.writeEmptyElement(u"key"_s);
        xml.writeAttribute(u"id"_s, prefix + name);
        xml.writeAttribute(u"for"_s, of);
        xml.writeAttribute(u"attr.name"_s, name);
        xml.writeAttribute(u"attr.type"_s, u"string"_s);
    }
}

void writeGexfAttributes(QXmlStreamWriter &xml, const QStringList &names, const QString &of)
{
    xml.writeStartElement(u"attributes"_s);
    xml.writeAttribute(u"class"_s, of);
    for (const QString &name : names) {
        xml.writeEmptyElement(u"attribute"_s);
        xml.writeAttribute(u"id"_s, name);
        xml.writeAttribute(u"title"_s, name);
        xml.writeAttribute(u"type"_s, u"string"_s);
    }
    xml.writeEndElement();
}

void writeGexfValues(QXmlStreamWriter &xml, const QStringList &names, const NetworkItem &item)
{
    xml.writeStartElement(u"attvalues"_s);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (item.values.value(i).isEmpty())
            continue;
        xml.writeEmptyElement(u"attvalue"_s);
        xml.writeAttribute(u"for"_s, names[i]);
        xml.writeAttribute(u"value"_s, xmlText(item.values[i]));
    }
    xml.writeEndElement();
}

} // namespace

ClaimsNetwork claimsNetwork(const ClaimsToExport &claims)
{
    ClaimsNetwork network;
    network.nodeAttributes = {u"kind"_s, u"title"_s, u"outlet"_s, u"date"_s, u"anonymous"_s};
    network.edgeAttributes = {u"relation"_s, u"hearsayDepth"_s, u"article"_s};
    addArticles(claims, network);
    addOrigins(claims, network);
    QSet<QString> prints;
    for (const Claim &claim : claims.graph.claims)
        addClaim(claim, network, prints);
    return network;
}

QByteArray exportClaimsGraphml(const ClaimsToExport &claims)
{
    const ClaimsNetwork network = claimsNetwork(claims);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeComment(QLatin1StringView(networkMark));
    xml.writeStartElement(u"graphml"_s);
    xml.writeDefaultNamespace(u"http://graphml.graphdrawing.org/xmlns"_s);
    xml.writeEmptyElement(u"key"_s);
    xml.writeAttribute(u"id"_s, u"label"_s);
    xml.writeAttribute(u"for"_s, u"all"_s);
    xml.writeAttribute(u"attr.name"_s, u"label"_s);
    xml.writeAttribute(u"attr.type"_s, u"string"_s);
    writeGraphmlKeys(xml, network.nodeAttributes, u"node"_s, u'n');
    writeGraphmlKeys(xml, network.edgeAttributes, u"edge"_s, u'e');
    xml.writeStartElement(u"graph"_s);
    xml.writeAttribute(u"edgedefault"_s, u"directed"_s);
    for (const NetworkItem &node : network.nodes) {
        xml.writeStartElement(u"node"_s);
        xml.writeAttribute(u"id"_s, node.id);
        writeGraphmlData(xml, network.nodeAttributes, node, u'n');
        xml.writeEndElement();
    }
    for (const NetworkItem &edge : network.edges) {
        xml.writeStartElement(u"edge"_s);
        xml.writeAttribute(u"id"_s, edge.id);
        xml.writeAttribute(u"source"_s, edge.from);
        xml.writeAttribute(u"target"_s, edge.to);
        writeGraphmlData(xml, network.edgeAttributes, edge, u'e');
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray exportClaimsGexf(const ClaimsToExport &claims)
{
    const ClaimsNetwork network = claimsNetwork(claims);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeComment(QLatin1StringView(networkMark));
    xml.writeStartElement(u"gexf"_s);
    xml.writeDefaultNamespace(u"http://gexf.net/1.3"_s);
    xml.writeAttribute(u"version"_s, u"1.3"_s);
    xml.writeStartElement(u"graph"_s);
    xml.writeAttribute(u"defaultedgetype"_s, u"directed"_s);
    writeGexfAttributes(xml, network.nodeAttributes, u"node"_s);
    writeGexfAttributes(xml, network.edgeAttributes, u"edge"_s);
    xml.writeStartElement(u"nodes"_s);
    for (const NetworkItem &node : network.nodes) {
        xml.writeStartElement(u"node"_s);
        xml.writeAttribute(u"id"_s, node.id);
        xml.writeAttribute(u"label"_s, xmlText(node.label));
        writeGexfValues(xml, network.nodeAttributes, node);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeStartElement(u"edges"_s);
    for (const NetworkItem &edge : network.edges) {
        xml.writeStartElement(u"edge"_s);
        xml.writeAttribute(u"id"_s, edge.id);
        xml.writeAttribute(u"source"_s, edge.from);
        xml.writeAttribute(u"target"_s, edge.to);
        xml.writeAttribute(u"label"_s, xmlText(edge.label));
        writeGexfValues(xml, network.edgeAttributes, edge);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace hearsay
