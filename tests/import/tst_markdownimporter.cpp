// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoutline.h"
#include "import/markdownimporter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

Article read(const QString &text)
{
    JobMonitor monitor;
    return MarkdownImporter().import(text, monitor).value();
}

} // namespace

/// Markdown: what is left of the text when the markup is gone, what the front matter says, and what is no
/// Markdown.
class MarkdownImporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesMarkup_data();
    void removesMarkup();
    void tellsRoles();
    void readsFrontMatter_data();
    void readsFrontMatter();
    void isToldByItsSigns_data();
    void isToldByItsSigns();
};

void MarkdownImporterTest::removesMarkup_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("emphasis") << u"He *never* said **that**, ~~ever~~."_s << u"He never said that, ever."_s;
    QTest::newRow("soft break") << u"One sentence\non two lines."_s << u"One sentence on two lines."_s;
    QTest::newRow("hard break inside a sentence") << u"Mast  \nand sail"_s << u"Mast\nand sail"_s;
    QTest::newRow("hard break after a sentence")
        << u"She left.  \nHe stayed."_s << u"She left.\n\nHe stayed."_s;
    QTest::newRow("links")
        << u"The [port](https://p.example/ \"x\") and <https://p.example> and [lamps][1].\n\n[1]: https://l.example"_s
        << u"The port and https://p.example and lamps."_s;
    QTest::newRow("pictures") << u"![A boat](b.jpg) Sails."_s << u"Sails."_s;
    QTest::newRow("entities") << u"Quill &amp; Abel &mdash; &#8220;hi&#8221;"_s << u"Quill & Abel — “hi”"_s;
    QTest::newRow("escapes") << u"\\*not\\* emphasis"_s << u"*not* emphasis"_s;
    QTest::newRow("inline code") << u"He typed `rm`."_s << u"He typed rm."_s;
    QTest::newRow("code block") << u"Poem:\n\n```\none  if\ntwo\n```"_s << u"Poem:\n\none  if\ntwo"_s;
    QTest::newRow("inline html") << u"a<sup>2</sup> is <b>bold</b>"_s << u"a2 is bold"_s;
    QTest::newRow("html block")
        << u"Before.\n\n<div class=\"x\">Inside &amp; out.</div>\n\n<script>no()</script>\n\nAfter."_s
        << u"Before.\n\nInside & out.\n\nAfter."_s;
    QTest::newRow("white space") << u"Two  spaces\tand\u00a0more"_s << u"Two spaces and more"_s;
}

void MarkdownImporterTest::removesMarkup()
{
    QFETCH(QString, markdown);
    QFETCH(QString, text);
    const Article article = read(markdown);
    QCOMPARE(article.text, text);
    QCOMPARE(article.format, ArticleFormat::Markdown);
}

void MarkdownImporterTest::tellsRoles()
{
    const Article article = read(
        u"# Owls at sea\n\n*By Ines Prado*\n\nMarch 4, 2026\n\nPORTO VELHO — The pilots left.\n\n## Why\n\n"
        "> “Nobody asked us,” she said.\n>\n> Twice.\n\n- lamps\n- charts\n\n1. first\n\n   second\n\n"
        "**What next**\n\n**Nobody knows.**\n\nRead more: [Boats](https://b.example)\n\nIt ends."_s);
    QCOMPARE(
        outline(article),
        (QStringList{u"Title: Owls at sea"_s, u"Byline: By Ines Prado"_s, u"Dateline: March 4, 2026"_s,
                     u"Body: PORTO VELHO — The pilots"_s, u"Heading: Why"_s,
                     u"Quotation: “Nobody asked us,” she s"_s, u"Quotation: Twice."_s, u"ListItem: lamps"_s,
                     u"ListItem: charts"_s, u"ListItem: first"_s, u"ListItem: second"_s,
                     u"Heading: What next"_s, u"Body: Nobody knows."_s, u"Body: It ends."_s}));
    QCOMPARE(describe(article.metadata),
             u"title: Owls at sea; byline: Ines Prado; date: 2026-03-04; dateline: PORTO VELHO"_s);
}

void MarkdownImporterTest::readsFrontMatter_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("metadata");
    QTest::newRow("plain values")
        << u"---\ntitle: Owls\nauthor: Ines Prado\ndate: 2026-03-04T10:00:00Z\noutlet: The Tidewater Post\n---\n\nText."_s
        << u"title: Owls; outlet: The Tidewater Post; byline: Ines Prado; date: 2026-03-04"_s;
    QTest::newRow("quoted")
        << u"---\ntitle: \"The \\\"owls\\\": a list\"\nurl: 'https://t.example/a'\n---\nText."_s
        << u"title: The \"owls\": a list; url: https://t.example/a"_s;
    QTest::newRow("lists") << u"---\nauthors: [Ines Prado, \"Tom Okoro\"]\ntags:\n  - sea\n---\nText."_s
                           << u"byline: Ines Prado and Tom Okoro"_s;
    QTest::newRow("list of lines")
        << u"---\nauthors:\n  - Ines Prado\n  - Tom Okoro\n  - Jon Abel\n---\nText."_s
        << u"byline: Ines Prado, Tom Okoro and Jon Abel"_s;
    QTest::newRow("folded lines")
        << u"---\ntitle: >-\n  Owls at sea:\n  a list\noutlet: |\n  The Tidewater Post\n---\nText."_s
        << u"title: Owls at sea: a list; outlet: The Tidewater Post"_s;
    // A parser of YAML refuses each of these blocks as a whole, or reads another title.
    for (const char *headline : {"Harbour: the last boat", "[Update] Harbour closes", "*Harbour* closes",
                                 "@port says no", "100% of owls", "Pier #4 closes", "&Sons closes"})
        QTest::newRow(headline) << u"---\ntitle: %1\nauthor: Ines Prado\n---\nText."_s.arg(
            QString::fromLatin1(headline))
                                << u"title: %1; byline: Ines Prado"_s.arg(QString::fromLatin1(headline));
    QTest::newRow("wins over the heading")
        << u"---\ntitle: Owls\n---\n# Owls and more\n\nText."_s << u"title: Owls"_s;
    QTest::newRow("never closed") << u"---\ntitle: Owls\n\nText."_s << QString();
    QTest::newRow("a rule, no front matter")
        << u"---\nTwo rules around prose.\n---\nText."_s << u"title: Two rules around prose."_s;
}

void MarkdownImporterTest::readsFrontMatter()
{
    QFETCH(QString, markdown);
    QFETCH(QString, metadata);
    const Article article = read(markdown);
    QCOMPARE(describe(article.metadata), metadata);
    QCOMPARE(article.view(article.paragraphs.last().span).right(5), u"Text.");
    if (!article.metadata.title.isEmpty())
        QCOMPARE(article.view(article.paragraphs.first().span), article.metadata.title);
}

void MarkdownImporterTest::isToldByItsSigns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("markdown");
    QTest::newRow("heading at the top") << u"# Owls at sea\n\nThe pilots left."_s << true;
    QTest::newRow("underlined heading") << u"Owls at sea\n===========\n\nThe pilots left."_s << true;
    QTest::newRow("front matter") << u"---\ntitle: Owls\n---\nThe pilots left."_s << true;
    QTest::newRow("headings within") << u"The pilots left.\n\n## Why\n\nNobody knows.\n\n## When\n\nToday."_s
                                     << true;
    QTest::newRow("links") << u"The [port](https://p.example) and the [lamps](https://l.example) are out."_s
                           << true;
    QTest::newRow("emphasis and a link") << u"**Marta Quill** left the [port](https://p.example)."_s << true;
    QTest::newRow("prose") << u"The pilots left.\n\nNobody knows why."_s << false;
    QTest::newRow("a stray asterisk") << u"The fare is 3 dollars*.\n\n* Children pay less."_s << false;
    QTest::newRow("two footnotes") << u"Owls* and pilots** left.\n\n*Birds.\n\n**Men."_s << false;
    QTest::newRow("underscores") << u"Write to ines_prado_post and to _nobody_ else."_s << false;
    QTest::newRow("a number sign") << u"#1 in the charts\n\nThe pilots' song left the #2 behind."_s << false;
    QTest::newRow("a hashtag") << u"#owls\n\nThe pilots left."_s << false;
    QTest::newRow("a list with dashes") << u"The demands:\n\n- lamps\n- charts\n- sleep"_s << false;
    QTest::newRow("brackets") << u"“I [Quill] left,” she said (see page 3) [sic](!)."_s << false;
    QTest::newRow("rules") << u"The pilots left.\n\n---\n\nNobody knows why.\n\n***\n\nThe end."_s << false;
    QTest::newRow("one starred sentence") << u"*This story was updated.*\n\nThe pilots left."_s << false;
}

void MarkdownImporterTest::isToldByItsSigns()
{
    QFETCH(QString, text);
    QFETCH(bool, markdown);
    QCOMPARE(MarkdownImporter().confidence(text) > 0, markdown);
}

QTEST_GUILESS_MAIN(MarkdownImporterTest)
#include "tst_markdownimporter.moc"
