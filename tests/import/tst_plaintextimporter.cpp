// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoutline.h"
#include "import/plaintextimporter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString prose
    = u"The harbour of Porto Velho stayed shut on Tuesday while the pilots and the port authority "
      "argued over a night shift that neither side wants to work, officials said."_s;

Article read(const QString &text)
{
    JobMonitor monitor;
    return PlainTextImporter().import(text, monitor).value();
}

} // namespace

/// Plain text: what is kept (everything), how it falls into paragraphs, and what each of them is for.
class PlainTextImporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTextAsItIs();
    void splitsParagraphs_data();
    void splitsParagraphs();
    void tellsRoles_data();
    void tellsRoles();
    void readsMetadata_data();
    void readsMetadata();
};

void PlainTextImporterTest::keepsTheTextAsItIs()
{
    const QString text = u"  A title\t\n\n\n \u00a0“Odd”  spacing,\u2028 tabs\tand\u200b so on…  \n\n\n"_s;
    QCOMPARE(read(text).text, text);
    QCOMPARE(read(text).format, ArticleFormat::PlainText);
}

void PlainTextImporterTest::splitsParagraphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("paragraphs");
    QTest::newRow("blank lines") << u"First one here.\n\nSecond one here.\n  \nThird one here.\n"_s
                                 << QStringList{u"First one here."_s, u"Second one here."_s,
                                                u"Third one here."_s};
    const QString line = prose;
    QTest::newRow("one per line") << line + u'\n' + line + u'\n' + line << QStringList{line, line, line};
    const QString wrapped
        = u"The pilots said that they would not go\nout again before the lamps on the mole\n"
          "were mended, and the harbour master, who\nhad promised it in May, said nothing at\nall."_s;
    QTest::newRow("wrapped") << wrapped + u"\n\n"_s + wrapped << QStringList{wrapped, wrapped};
    QTest::newRow("wrapped, paragraphs indented")
        << u"   The pilots said that they would not go\nout again before the lamps on the mole\nwere "
           u"mended.\n"
           "   The harbour master, who had promised\nit in May, said nothing at all, and his\ndeputy said less."_s
        << QStringList{
               u"The pilots said that they would not go\nout again before the lamps on the mole\nwere mended."_s,
               u"The harbour master, who had promised\nit in May, said nothing at all, and his\ndeputy said less."_s};
    QTest::newRow("a link broke the sentence") << u"Reports of a strike\nhave been\ndenied by the port.\n\n"_s
            + line << QStringList{u"Reports of a strike\nhave been\ndenied by the port."_s, line};
}

void PlainTextImporterTest::splitsParagraphs()
{
    QFETCH(QString, text);
    QFETCH(QStringList, paragraphs);
    const Article article = read(text);
    QStringList found;
    for (const Paragraph &paragraph : article.paragraphs)
        found.append(article.view(paragraph.span).toString());
    QCOMPARE(found, paragraphs);
}

void PlainTextImporterTest::tellsRoles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("roles");
    const QString body = u"Body: The harbour of Porto Vel"_s;
    QTest::newRow("title") << u"Pilots refuse the night shift\n\n"_s + prose
                           << QStringList{u"Title: Pilots refuse the night"_s, body};
    QTest::newRow("title with a full stop") << u"Pilots refuse the shift.\n\n"_s + prose
                                            << QStringList{u"Title: Pilots refuse the shift."_s, body};
    QTest::newRow("no title: a first sentence") << prose + u"\n\n"_s + prose << QStringList{body, body};
    QTest::newRow("no title: speech") << u"“We are done,” said Ines Prado.\n\n"_s + prose
                                      << QStringList{u"Body: “We are done,” said Ines"_s, body};
    QTest::newRow("title and deck") << u"Pilots refuse the shift;\nPort authority calls them children.\n\n"_s
            + prose
                                    << QStringList{u"Title: Pilots refuse the shift;"_s,
                                                   u"Standfirst: Port authority calls the"_s, body};
    QTest::newRow("byline") << u"Pilots refuse\n\nBy Ines Prado and Tom Okoro, Staff writers\n\n"_s
            + prose << QStringList{u"Title: Pilots refuse"_s, u"Byline: By Ines Prado and Tom Ok"_s, body};
    QTest::newRow("prose beginning with By")
        << u"Pilots refuse\n\nBy the time the ferry came in, nobody was there.\n\n"_s + prose
        << QStringList{u"Title: Pilots refuse"_s, u"Body: By the time the ferry ca"_s, body};
    QTest::newRow("date line") << u"Pilots refuse\nMarch 3, 2026\n\n"_s + prose
                               << QStringList{u"Title: Pilots refuse"_s, u"Dateline: March 3, 2026"_s, body};
    QTest::newRow("section heads") << u"Pilots refuse\n\nABSTRACT.\n\n"_s + prose
            + u"\n\nWhat comes next\n\n"_s + prose
                                   << QStringList{u"Title: Pilots refuse"_s, u"Heading: ABSTRACT."_s, body,
                                                  u"Heading: What comes next"_s, body};
    QTest::newRow("a line that introduces") << u"Pilots refuse\n\nThe port authority said:\n\n"_s
            + prose << QStringList{u"Title: Pilots refuse"_s, u"Body: The port authority said:"_s, body};
    QTest::newRow("trailing furniture")
        << u"Pilots refuse\n\n"_s + prose + u"\n\nYou Might Also Like\n\nTen boats to see before you drown"_s
        << QStringList{u"Title: Pilots refuse"_s, body, u"Teaser: You Might Also Like"_s,
                       u"Teaser: Ten boats to see before"_s};
    QTest::newRow("advertisement within") << u"Pilots refuse\n\n"_s + prose + u"\n\nAdvertisement\n\n"_s
            + prose << QStringList{u"Title: Pilots refuse"_s, body, u"Notice: Advertisement"_s, body};
    QTest::newRow("list") << prose + u"\n\n- no night shift\n- new lamps\n\n"_s
            + prose << QStringList{body, u"ListItem: - no night shift"_s, u"ListItem: - new lamps"_s, body};
}

void PlainTextImporterTest::tellsRoles()
{
    QFETCH(QString, text);
    QFETCH(QStringList, roles);
    const Article article = read(text);
    QCOMPARE(outline(article), roles);
    QCOMPARE(article.text, text);
}

void PlainTextImporterTest::readsMetadata_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("metadata");
    const auto row = [](const char *name, const QString &text, const QString &metadata) {
        QTest::newRow(name) << text << metadata;
    };
    row("nothing", prose, {});
    row("title", u"Pilots refuse.\n\n"_s + prose, u"title: Pilots refuse"_s);
    row("byline and date", u"Pilots refuse\nBy Ines Prado | March 4, 2026\n\n"_s + prose,
        u"title: Pilots refuse; byline: Ines Prado; date: 2026-03-04"_s);
    row("outlet between byline and date",
        u"Pilots refuse\n\nBy Ines Prado\nThe Tidewater Post\n4 March 2026\n\n"_s + prose,
        u"title: Pilots refuse; outlet: The Tidewater Post; byline: Ines Prado; date: 2026-03-04"_s);
    row("outlet in the byline",
        u"Pilots refuse\n\nBy Ines Prado · Tidewater Weekly · 4 March 2026\n\n"_s + prose,
        u"title: Pilots refuse; outlet: Tidewater Weekly; byline: Ines Prado; date: 2026-03-04"_s);
    row("dateline", u"Pilots refuse\n\nPORTO VELHO (AP) — "_s + prose,
        u"title: Pilots refuse; outlet: AP; dateline: PORTO VELHO"_s);
    row("dateline with state", u"FAIRVIEW, W.Va. - "_s + prose, u"dateline: FAIRVIEW, W.Va."_s);
    row("dateline with date", u"LISBON, Portugal, March 4, 2026 (Reuters) -- "_s + prose,
        u"outlet: Reuters; date: 2026-03-04; dateline: LISBON, Portugal"_s);
    row("scraped date", u" date 2026-03-04 More than a shift? "_s + prose, u"date: 2026-03-04"_s);
    row("header lines",
        u"Title: Pilots refuse\nAuthor: Ines Prado\nDate: 4 March 2026\nSource: The Tidewater Post\n\n"_s
            + prose,
        u"title: Pilots refuse; outlet: The Tidewater Post; byline: Ines Prado; date: 2026-03-04"_s);
}

void PlainTextImporterTest::readsMetadata()
{
    QFETCH(QString, text);
    QFETCH(QString, metadata);
    QCOMPARE(describe(read(text).metadata), metadata);
}

QTEST_GUILESS_MAIN(PlainTextImporterTest)
#include "tst_plaintextimporter.moc"
