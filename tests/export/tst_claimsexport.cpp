// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/claimsexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// A claim that two articles have, with what is awkward to write.
struct Fixture
{
    QList<AnalysedArticle> articles;
    QStringList names = {u"first"_s, u"=second"_s};
    ClaimGraph graph;

    Fixture()
    {
        Article article;
        article.text = u"⚓🚢 “The quay, the \"old\" one, <leaks> & sinks\u0001”"_s;
        article.metadata.outlet = u"Lund Courier"_s;
        for (int i = 1; i <= 2; ++i)
            articles.append(
                {i, std::make_shared<const Article>(article), std::make_shared<const Analysis>()});
        Origin origin;
        origin.id = u"o1"_s;
        origin.label = u"=Mara Voss"_s;
        origin.articles = {1, 2};
        Claim claim;
        claim.id = u"c1"_s;
        claim.text = u"The quay, the \"old\" one, <leaks> & sinks\u0001"_s;
        for (int i = 1; i <= 2; ++i) {
            Backing backing;
            backing.article = i;
            backing.attribution = 0;
            backing.contents = {{4, 45}};
            backing.words = {{5, 44}};
            backing.stance = i == 1 ? Stance::Asserts : Stance::Denies;
            backing.origin = origin.id;
            backing.evidence = {{.code = ClaimEvidenceCode::ToldBy,
                                 .article = i,
                                 .words = {{5, 8}},
                                 .term = u"Mara Voss"_s,
                                 .teller = u"an insider"_s}};
            claim.backing.append(backing);
        }
        graph.origins = {origin};
        graph.claims = {claim};
    }

    ClaimsToExport toExport() const { return {graph, articles, names}; }
};

} // namespace

/// Claims in the formats that other programs read.
class ClaimsExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonCountsCodePoints();
    void xmlIsWellFormed_data();
    void xmlIsWellFormed();
    void csvQuotesAndDefusesCells();
    void textHasNoControlCharacters();
};

void ClaimsExportTest::jsonCountsCodePoints()
{
    const Fixture fixture;
    const QJsonObject document = QJsonDocument::fromJson(exportClaimsJson(fixture.toExport())).object();
    const QJsonObject backing
        = document.value(u"claims").toArray()[0].toObject().value(u"backing").toArray()[0].toObject();
    const QJsonObject words = backing.value(u"words").toArray()[0].toObject();
    // The ship takes two code units and is one code point.
    QCOMPARE(words.value(u"start").toInt(), 4);
    QCOMPARE(words.value(u"end").toInt(), 43);
    QCOMPARE(backing.value(u"article").toString(), u"first"_s);
    QCOMPARE(backing.value(u"stance").toString(), u"asserts"_s);
    const QJsonObject reason = backing.value(u"evidence").toArray()[0].toObject();
    QCOMPARE(reason.value(u"decision").toString(), u"origin"_s);
    QCOMPARE(reason.value(u"code").toString(), u"told-by"_s);
    QCOMPARE(reason.value(u"arguments").toObject(),
             (QJsonObject{{u"term"_s, u"Mara Voss"_s}, {u"teller"_s, u"an insider"_s}}));
    QCOMPARE(reason.value(u"reason").toString(), u"Not heard from Mara Voss: an insider reports it."_s);
}

void ClaimsExportTest::xmlIsWellFormed_data()
{
    QTest::addColumn<QByteArray>("xml");
    const Fixture fixture;
    QTest::newRow("graphml") << exportClaimsGraphml(fixture.toExport());
    QTest::newRow("gexf") << exportClaimsGexf(fixture.toExport());
}

void ClaimsExportTest::xmlIsWellFormed()
{
    QFETCH(QByteArray, xml);
    QXmlStreamReader reader(xml);
    QSet<QString> ids;
    int edges = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == u"node")
            ids.insert(reader.attributes().value(u"id"_s).toString());
        if (reader.name() == u"edge") {
            ++edges;
            QVERIFY(ids.contains(reader.attributes().value(u"source"_s).toString()));
            QVERIFY(ids.contains(reader.attributes().value(u"target"_s).toString()));
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(ids.size(), 4);
    QCOMPARE(edges, 4); // each article prints the origin, which asserts once and denies once
}

void ClaimsExportTest::csvQuotesAndDefusesCells()
{
    const Fixture fixture;
    const QString csv = QString::fromUtf8(exportClaimsCsv(fixture.toExport()));
    QCOMPARE(csv.count(u"\r\n"_s), 3);
    QVERIFY(csv.contains(u"\"The quay, the \"\"old\"\" one"_s));
    QVERIFY(csv.contains(u",'=Mara Voss,"_s));
    QVERIFY(csv.contains(u",'=second,"_s));
}

void ClaimsExportTest::textHasNoControlCharacters()
{
    const Fixture fixture;
    const QString text = exportClaimsText(fixture.toExport());
    QVERIFY(text.contains(u"The quay"_s));
    QVERIFY(!text.contains(QChar(1)));
}

QTEST_GUILESS_MAIN(ClaimsExportTest)
#include "tst_claimsexport.moc"
