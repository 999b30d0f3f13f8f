// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlebuilder.h"
#include "export/attributionsummary.h"
#include "export/exporter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class TextExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksNameSpeakerCueAndWay();
    void linesFitATerminal();
    void controlCharactersDoNotReachTheTerminal();
    void emptyAnalysisSaysSo();
    void sourcesAreCounted();
    void reasonsAreToldAndCounted();
    void unreadPartsAreTold();
};

void TextExportTest::blocksNameSpeakerCueAndWay()
{
    const QString text = exportText(harbourArticle());
    QVERIFY(text.startsWith(u"Ferry crews walk out\nThe Sandbar Courier · Ilse Marlow · "_s));
    QVERIFY(text.contains(u"1. Mara Voss\n    direct · cue: said · 90 %\n"
                          "    “We are tired ⚓,” … “Nobody listens to the night shift.”\n"_s));
    QVERIFY(text.contains(
        u"2. the captain [The captain 🚢]\n    mixed · cue: told · to Tidewater Post · 90 %\n"_s));
    QVERIFY(text.contains(u"4. Mara Voss [Voss]\n    indirect · cue: telling · inside 3 · 90 %\n"_s));
    QVERIFY(text.contains(u"5. Speaker left open\n    direct · inferred · 90 %\n"_s));
}

void TextExportTest::linesFitATerminal()
{
    const QString text = exportText(longArticle(300, 2));
    int lines = 0;
    for (const QString &line : text.split(u'\n')) {
        QVERIFY2(line.size() <= 80, qPrintable(line));
        ++lines;
    }
    QVERIFY(lines > 10);
}

void TextExportTest::controlCharactersDoNotReachTheTerminal()
{
    ArticleBuilder builder(u"“Red \u001b[31malert\u202e gnp”"_s);
    builder.quote({u"“Red \u001b[31malert\u202e gnp”"_s}, noEntity);
    builder.article().metadata.title = u"A\u0007 title\u009b"_s;
    const QString text = exportText(builder.build());
    QVERIFY(text.contains(u"“Red ␛[31malert\ufffd gnp”"_s));
    for (QChar c : text)
        QVERIFY(c == u'\n' || c.category() != QChar::Other_Control);
}

void TextExportTest::emptyAnalysisSaysSo()
{
    QVERIFY(exportText(ArticleBuilder(u"Nothing happened."_s).build())
                .endsWith(u"Nothing in this article is attributed to anybody.\n"_s));
}

void TextExportTest::sourcesAreCounted()
{
    QVERIFY(exportText(harbourArticle())
                .endsWith(u"Sources\n    Mara Voss (person): 2\n    the captain (person): 1\n"
                          "    an insider (anonymous source): 1\n    Speaker left open: 1\n"_s));
}

void TextExportTest::reasonsAreToldAndCounted()
{
    AnalysedArticle article = harbourArticle();
    auto analysis = std::make_shared<Analysis>(*article.analysis);
    for (AttributionIndex i : {0, 3})
        analysis->attributions[i].evidence = {{EvidenceCode::NamedInSource, {}, {}, 0}};
    article.analysis = analysis;
    const QString text = exportText(article, TextDetail::Reasons);
    QVERIFY(text.contains(u"“Nobody listens to the night shift.”\n"
                          "        named-in-source: The source names Mara Voss.\n\n2. the captain"_s));
    QVERIFY(text.contains(u"        outlet-told: Tidewater Post was told.\n"_s));
    QVERIFY(text.endsWith(u"\n\nReasons\n    named-in-source: 2\n    outlet-told: 1\n"_s));
    QVERIFY(!exportText(article).contains(u"named-in-source"_s));
}

void TextExportTest::unreadPartsAreTold()
{
    ArticleBuilder builder(u"We sail.\n\nsaid said said"_s);
    builder.article().path = u"/desk/ferry.txt"_s;
    QCOMPARE(unreadRemark(builder.build()), QString());
    QVERIFY(!exportText(builder.build()).contains(u"not read"_s));
    builder.analysis().unread = {builder.find(u"said said said"_s)};
    QVERIFY(unreadRemark(builder.build()).startsWith(u"58 % of “ferry.txt” was not read"_s));
    QVERIFY(exportText(builder.build()).contains(u"58 % of “ferry.txt” was not read"_s));
}

QTEST_GUILESS_MAIN(TextExportTest)
#include "tst_textexport.moc"
