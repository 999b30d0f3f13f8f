// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlebuilder.h"
#include "attribution/drafts/attributionextractor.h"
#include "document/visibletext.h"
#include "export/evidencewording.h"
#include "export/exporter.h"
#include "export/madebyhearsay.h"
#include "tests/support/evidencesample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// The words that a reader who counts in code points finds at `range`.
QString wordsAt(const QJsonObject &document, const QJsonValue &range)
{
    const auto text = document[u"text"].toString().toUcs4();
    const qsizetype start = range[u"start"].toInteger();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData() + start),
                             range[u"end"].toInteger() - start);
}

} // namespace

class JsonExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offsetsAreCodePoints();
    void quoteCarriesEveryField();
    void everyCodeCanBeReadBack();
    void speakersAreListed();
    void entitiesTellAllThatIsKnown();
    void openSpeakerIsNull();
    void entitiesListTheirMentions();
    void notSpeechIsKeptApart();
    void metadataAndIdentity();
    void loneSurrogatesKeepTheDocumentValid();
    void nothingSteersATerminal();
    void tellsItsMaker();
    void oneLineIsOneLine();
    void sameAnalysisGivesSameBytes();
    void unreadRangesAreToldWhereThereAreSome();
    void bytesGrowWithTheText_data();
    void bytesGrowWithTheText();
};

void JsonExportTest::offsetsAreCodePoints()
{
    const QJsonObject document = parsed(exportJson(harbourArticle()));
    const QJsonArray quotes = document[u"quotes"].toArray();
    QCOMPARE(quotes.size(), 5);
    int pieces = 0;
    for (const QJsonValue quote : quotes) {
        const QJsonArray contents = quote[u"contents"].toArray();
        for (const QJsonValue content : contents) {
            QCOMPARE(wordsAt(document, content), content[u"text"].toString());
            ++pieces;
        }
    }
    QCOMPARE(pieces, 6);
    // The ship stands before these words and counts once, not twice as in QString.
    QCOMPARE(wordsAt(document, quotes[1][u"cue"]), u"told"_s);
    const QString text = document[u"text"].toString();
    QCOMPARE(quotes[1][u"cue"][u"start"].toInteger(), text.indexOf(u"told"_s) - 1);
}

void JsonExportTest::quoteCarriesEveryField()
{
    const QJsonObject document = parsed(exportJson(harbourArticle()));
    const QJsonValue moon = document[u"quotes"][1];
    QCOMPARE(moon[u"id"].toString(), u"q2"_s);
    QCOMPARE(moon[u"kind"].toString(), u"mixed"_s);
    QCOMPARE(moon[u"speaker"].toString(), u"e2"_s);
    QCOMPARE(moon[u"via"].toArray(), QJsonArray{u"e3"_s});
    QCOMPARE(moon[u"sources"][0][u"text"].toString(), u"The captain 🚢"_s);
    QCOMPARE(moon[u"confidence"].toDouble(), 0.9);
    QCOMPARE(moon[u"inferred"].toBool(true), false);
    QVERIFY(moon[u"parent"].isNull());
    QCOMPARE(moon[u"evidence"][0][u"decision"].toString(), u"via"_s);
    QCOMPARE(moon[u"evidence"][0][u"code"].toString(), u"outlet-told"_s);
    QCOMPARE(moon[u"evidence"][0][u"arguments"].toObject(), (QJsonObject{{u"entity"_s, u"e3"_s}}));
    QCOMPARE(moon[u"evidence"][0][u"reason"].toString(), u"Tidewater Post was told."_s);
    QCOMPARE(moon[u"evidence"][0][u"words"][0][u"text"].toString(), u"told"_s);
    QCOMPARE(document[u"quotes"][3][u"parent"].toString(), u"q3"_s);
}

void JsonExportTest::everyCodeCanBeReadBack()
{
    ArticleBuilder builder(u"“We sail,” Mara Voss said."_s);
    const EntityIndex voss = builder.addEntity(u"Mara Voss"_s, EntityType::Person);
    const QList<Evidence> all = test::evidenceOfAllCodes(voss);
    builder.quote({u"“We sail,”"_s}, voss).evidence = all;
    const QJsonArray written = parsed(exportJson(builder.build()))[u"quotes"][0][u"evidence"].toArray();
    QList<Evidence> read;
    for (const QJsonValue each : written) {
        const QJsonObject arguments = each[u"arguments"].toObject();
        Evidence evidence{named<EvidenceCode>(each[u"code"].toString()).value()};
        evidence.term = arguments[u"term"].toString();
        if (arguments.contains(u"entity"))
            evidence.entity = arguments[u"entity"].toString().sliced(1).toInt() - 1;
        evidence.chance = arguments[u"chance"].toDouble();
        for (const QJsonValue ground : arguments[u"grounds"].toArray())
            evidence.grounds.append({named<CueGroundKind>(ground[u"ground"].toString()).value(),
                                     float(ground[u"weight"].toDouble())});
        QCOMPARE(each[u"decision"].toString(), nameOf(evidence.decision()));
        QCOMPARE(each[u"reason"].toString(), evidenceInWords(evidence, builder.analysis()));
        read.append(evidence);
    }
    QCOMPARE(read, all);
}

void JsonExportTest::speakersAreListed()
{
    const AnalysedArticle harbour = harbourArticle();
    Analysis analysis = *harbour.analysis;
    analysis.attributions[1].speakers = {3, 0};
    const QJsonValue quotes
        = parsed(exportJson({1, harbour.article, std::make_shared<const Analysis>(analysis)}))[u"quotes"];
    QCOMPARE(quotes[1][u"speakers"].toArray(), (QJsonArray{u"e4"_s, u"e1"_s}));
    QCOMPARE(quotes[1][u"speaker"].toString(), u"e4"_s);
    QCOMPARE(quotes[0][u"speakers"].toArray(), QJsonArray{u"e1"_s});
    QCOMPARE(quotes[4][u"speakers"].toArray(), QJsonArray());
}

void JsonExportTest::entitiesTellAllThatIsKnown()
{
    const AnalysedArticle harbour = harbourArticle();
    Analysis analysis = *harbour.analysis;
    Entity &insider = analysis.entities[3];
    insider.head = u"insider"_s;
    insider.modifiers = {u"old"_s};
    insider.gender = Gender::Feminine;
    insider.number = GrammaticalNumber::Singular;
    insider.definiteness = Definiteness::Indefinite;
    insider.roles = {{u"insider"_s, analysis.attributions[2].sources.first()}};
    insider.speaksFor = {noEntity, u"the yard"_s};
    insider.toldTo = 2;
    insider.canSpeak = false;
    const QJsonObject document
        = parsed(exportJson({1, harbour.article, std::make_shared<const Analysis>(analysis)}));
    QJsonObject told = document[u"entities"][3].toObject();
    const QJsonValue role = told.take(u"roles")[0];
    QCOMPARE(role[u"noun"].toString(), u"insider"_s);
    QCOMPARE(wordsAt(document, role[u"words"]), u"an insider"_s);
    const QJsonObject expected{
        {u"id"_s, u"e4"_s},
        {u"name"_s, u"an insider"_s},
        {u"type"_s, u"anonymous source"_s},
        {u"named"_s, false},
        {u"canSpeak"_s, false},
        {u"head"_s, u"insider"_s},
        {u"modifiers"_s, QJsonArray{u"old"_s}},
        {u"gender"_s, u"feminine"_s},
        {u"number"_s, u"singular"_s},
        {u"definiteness"_s, u"indefinite"_s},
        {u"speaksFor"_s, QJsonObject{{u"entity"_s, QJsonValue::Null}, {u"name"_s, u"the yard"_s}}},
        {u"toldTo"_s, u"e3"_s},
        {u"mentions"_s, QJsonArray()}};
    QCOMPARE(told, expected);
    const QJsonValue voss = document[u"entities"][0];
    QCOMPARE(voss[u"named"].toBool(), true);
    QVERIFY(voss[u"head"].isNull() && voss[u"speaksFor"].isNull() && voss[u"toldTo"].isNull());
}

void JsonExportTest::openSpeakerIsNull()
{
    const QJsonValue open = parsed(exportJson(harbourArticle()))[u"quotes"][4];
    QVERIFY(open[u"speaker"].isNull());
    QVERIFY(open[u"cue"].isNull());
    QCOMPARE(open[u"sources"].toArray(), QJsonArray());
    QCOMPARE(open[u"via"].toArray(), QJsonArray());
    QCOMPARE(open[u"inferred"].toBool(), true);
}

void JsonExportTest::entitiesListTheirMentions()
{
    const QJsonObject document = parsed(exportJson(harbourArticle()));
    QCOMPARE(document[u"entities"].toArray().size(), 4);
    const QJsonValue voss = document[u"entities"][0];
    QCOMPARE(voss[u"id"].toString(), u"e1"_s);
    QCOMPARE(voss[u"type"].toString(), u"person"_s);
    QCOMPARE(voss[u"mentions"][0][u"form"].toString(), u"name"_s);
    QCOMPARE(wordsAt(document, voss[u"mentions"][0]), u"Mara Voss"_s);
    QCOMPARE(document[u"entities"][3][u"type"].toString(), u"anonymous source"_s);
}

void JsonExportTest::notSpeechIsKeptApart()
{
    const QJsonObject document = parsed(exportJson(harbourArticle()));
    QCOMPARE(document[u"notSpeech"].toArray().size(), 1);
    QCOMPARE(document[u"notSpeech"][0][u"text"].toString(), u"“quiet room”"_s);
    QCOMPARE(document[u"notSpeech"][0][u"reason"].toString(), u"scare quote"_s);
}

void JsonExportTest::metadataAndIdentity()
{
    const QJsonObject document = parsed(exportJson(harbourArticle()));
    QCOMPARE(document[u"formatVersion"].toInt(), 1);
    QCOMPARE(document[u"engine"].toString(), u"hand-made 1"_s);
    QCOMPARE(document[u"file"].toString(), u"harbour.txt"_s);
    QCOMPARE(document[u"sha256"].toString().size(), 64);
    QCOMPARE(document[u"metadata"][u"outlet"].toString(), u"The Sandbar Courier"_s);
    QCOMPARE(document[u"metadata"][u"date"].toString(), u"2026-03-02"_s);
    QVERIFY(document[u"metadata"][u"url"].isNull());
    QCOMPARE(document[u"paragraphs"][0][u"role"].toString(), u"title"_s);
    AnalysedArticle withPost = harbourArticle();
    Article article = *withPost.article;
    article.paragraphs[0].role = ParagraphRole::EmbeddedPost;
    article.format = ArticleFormat::PlainText;
    withPost.article = std::make_shared<const Article>(article);
    const QJsonObject other = parsed(exportJson(withPost));
    QCOMPARE(other[u"paragraphs"][0][u"role"].toString(), u"embedded post"_s);
    QCOMPARE(other[u"sourceFormat"].toString(), u"plain text"_s);
}

void JsonExportTest::loneSurrogatesKeepTheDocumentValid()
{
    ArticleBuilder builder(u"“Aye"_s + QChar(0xd83d) + u"🚢,” she said."_s);
    Attribution attribution;
    attribution.contents = {{0, 9}};
    builder.analysis().attributions = {attribution};
    const QByteArray json = exportJson(builder.build());
    QVERIFY(QString::fromUtf8(json).toUtf8() == json);
    const QJsonObject document = parsed(json);
    QCOMPARE(document[u"text"].toString(), u"“Aye\uFFFD🚢,” she said."_s);
    QCOMPARE(wordsAt(document, document[u"quotes"][0][u"contents"][0]), u"“Aye\uFFFD🚢,”"_s);
}

void JsonExportTest::nothingSteersATerminal()
{
    const QString text
        = u"“Red \u001b[31m\u007f\u009b\u2028\u202e\u061c alert, 👩‍🚒 ⚓ é \\u009b”"_s;
    ArticleBuilder builder(text);
    builder.quote({text}, noEntity);
    for (const JsonStyle style : {JsonStyle::Indented, JsonStyle::OneLine}) {
        const QByteArray json = exportJson(builder.build(), style);
        for (const QChar c : QString::fromUtf8(json))
            QVERIFY(c == u'\n' || !isUnprintable(c.unicode()));
        QCOMPARE(parsed(json)[u"text"].toString(), text);
        QVERIFY(json.contains("\\u007f\\u009b\\u2028\\u202e"));
    }
}

void JsonExportTest::tellsItsMaker()
{
    const QByteArray json = exportJson(harbourArticle());
    QVERIFY(isMadeByHearsay(json));
    QVERIFY(isMadeByHearsay(exportJson(harbourArticle(), JsonStyle::OneLine)));
    QVERIFY(!isMadeByHearsay(json.left(json.size() / 2)));
    for (const QByteArray &other :
         {QByteArray(), QByteArray("{"), QByteArray("{}"), QByteArray("[1]"), QByteArray("Made by Hearsay"),
          QByteArray("{\"formatVersion\": 1, \"quotes\": []}"), QByteArray("%PDF-1.5\nstartxref"),
          QByteArray("<?xml version=\"1.0\"?><graphml/>")})
        QVERIFY2(!isMadeByHearsay(other), other.constData());
}

void JsonExportTest::oneLineIsOneLine()
{
    const QByteArray json = exportJson(harbourArticle(), JsonStyle::OneLine);
    QCOMPARE(json.count('\n'), 1);
    QVERIFY(json.endsWith('\n'));
    QCOMPARE(parsed(json), parsed(exportJson(harbourArticle())));
}

void JsonExportTest::sameAnalysisGivesSameBytes()
{
    QCOMPARE(exportJson(harbourArticle()), exportJson(harbourArticle()));
}

void JsonExportTest::unreadRangesAreToldWhereThereAreSome()
{
    ArticleBuilder builder(u"🚢 We sail.\n\nsaid said said"_s);
    QVERIFY(!parsed(exportJson(builder.build())).contains(u"unread"));
    builder.analysis().unread = {builder.find(u"said said said"_s)};
    const QJsonObject document = parsed(exportJson(builder.build()));
    QCOMPARE(document[u"unread"].toArray().size(), 1);
    QCOMPARE(wordsAt(document, document[u"unread"][0]), u"said said said"_s);
}

void JsonExportTest::bytesGrowWithTheText_data()
{
    QTest::addColumn<QString>("repeated");
    QTest::newRow("reports within reports") << u"said Mara said Olav "_s;
    QTest::newRow("reports") << u"Mara said it was over. "_s;
    QTest::newRow("turns") << u"“No,” he said. “Yes,” she said. "_s;
    QTest::newRow("fragments") << u"“a” "_s;
    QTest::newRow("interviews") << u"in an interview with Mara said "_s;
    QTest::newRow("nested") << u"“Mara said that Olav said that “he left "_s;
}

/// Reports within reports were written again and again: 25 KB of text made 34 MB.
void JsonExportTest::bytesGrowWithTheText()
{
    QFETCH(QString, repeated);
    const ArticleBuilder builder(repeated.repeated(25'000 / repeated.size()));
    AnalysedArticle article = builder.build();
    JobMonitor monitor;
    Result<Analysis> analysis = makeAttributionExtractor()->extract(*article.article, monitor);
    QVERIFY(analysis);
    article.analysis = std::make_shared<const Analysis>(std::move(analysis).value());
    constexpr qsizetype most = 250; // bytes a byte of text: ordinary prose has 27
    QVERIFY(exportJson(article).size() < most * article.article->text.toUtf8().size());
}

QTEST_GUILESS_MAIN(JsonExportTest)
#include "tst_jsonexport.moc"
