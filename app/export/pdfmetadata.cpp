// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pdfmetadata.h"

#include "export/pdfhighlights.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// What is said about the document, once for both places where PDF keeps it.
struct Facts
{
    QString title;
    QString author;
    QString subject;
    QStringList keywords;
    QDateTime time;
};

QString creatorTool()
{
    return u"Hearsay"_s;
}

Facts factsOf(const PdfAnnotationJob &job)
{
    constexpr qsizetype mostKeywords = 32;
    const Article &article = *job.analysed.article;
    Facts facts;
    facts.title = displayText(article.displayTitle());
    facts.author = displayText(article.metadata.byline);
    facts.subject = QCoreApplication::translate("PdfMetadata", "Who said what in this article");
    if (!article.metadata.outlet.isEmpty())
        facts.subject = QCoreApplication::translate("PdfMetadata", "Who said what in this article of %1")
                            .arg(displayText(article.metadata.outlet));
    for (const SpeakerGroup &group : job.speakers.groups()) {
        if (group.entity != noEntity && facts.keywords.size() < mostKeywords)
            facts.keywords.append(group.name);
    }
    facts.time = job.time.toUTC();
    return facts;
}

constexpr auto rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"_L1;
constexpr auto dc = "http://purl.org/dc/elements/1.1/"_L1;
constexpr auto xmp = "http://ns.adobe.com/xap/1.0/"_L1;
constexpr auto pdfNamespace = "http://ns.adobe.com/pdf/1.3/"_L1;

void writeList(QXmlStreamWriter &xml, const QString &property, const QString &container,
               const QStringList &items)
{
    if (items.isEmpty() || items.first().isEmpty())
        return;
    xml.writeStartElement(dc, property);
    xml.writeStartElement(rdf, container);
    for (const QString &item : items) {
        xml.writeStartElement(rdf, u"li"_s);
        if (container == u"Alt")
            xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        xml.writeCharacters(item);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

QByteArray xmpPacket(const Facts &facts)
{
    QByteArray packet("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    QXmlStreamWriter xml(&packet);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeNamespace(dc, u"dc"_s);
    xml.writeNamespace(xmp, u"xmp"_s);
    xml.writeNamespace(pdfNamespace, u"pdf"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    xml.writeTextElement(dc, u"format"_s, u"application/pdf"_s);
    writeList(xml, u"title"_s, u"Alt"_s, {facts.title});
    writeList(xml, u"creator"_s, u"Seq"_s, {facts.author});
    writeList(xml, u"description"_s, u"Alt"_s, {facts.subject});
    writeList(xml, u"subject"_s, u"Bag"_s, facts.keywords);
    xml.writeTextElement(xmp, u"CreatorTool"_s, creatorTool());
    xml.writeTextElement(xmp, u"CreateDate"_s, facts.time.toString(Qt::ISODate));
    xml.writeTextElement(xmp, u"ModifyDate"_s, facts.time.toString(Qt::ISODate));
    xml.writeTextElement(pdfNamespace, u"Keywords"_s, facts.keywords.join(u", "_s));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    packet += "\n<?xpacket end=\"w\"?>\n";
    return packet;
}

QPDFObjectHandle informationOf(const Facts &facts)
{
    QPDFObjectHandle information = QPDFObjectHandle::newDictionary();
    information.replaceKey("/Title", PdfPages::text(facts.title));
    if (!facts.author.isEmpty())
        information.replaceKey("/Author", PdfPages::text(facts.author));
    information.replaceKey("/Subject", PdfPages::text(facts.subject));
    information.replaceKey("/Keywords", PdfPages::text(facts.keywords.join(u", "_s)));
    information.replaceKey("/Creator", PdfPages::text(creatorTool()));
    information.replaceKey(
        "/Producer",
        PdfPages::text(u"Qt %1, QPDF %2"_s.arg(QString::fromLatin1(qVersion()),
                                               QString::fromStdString(QPDF::QPDFVersion()))));
    const auto date = QPDFObjectHandle::newString(pdfDate(facts.time).toStdString());
    information.replaceKey("/CreationDate", date);
    information.replaceKey("/ModDate", date);
    return information;
}

} // namespace

void addMetadata(QPDF &pdf, const PdfAnnotationJob &job)
{
    const Facts facts = factsOf(job);
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(informationOf(facts)));
    QPDFObjectHandle stream = pdf.newStream(xmpPacket(facts).toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Metadata", stream);
    // The engine reads English; it is the language of the words that a screen reader finds here.
    root.replaceKey("/Lang", QPDFObjectHandle::newString("en"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

} // namespace hearsay
