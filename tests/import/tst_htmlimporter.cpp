// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoutline.h"
#include "import/htmlimporter.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString prose
    = u"<p>The harbour of Porto Velho stayed shut on Tuesday, while the pilots and the port argued.</p>"
      "<p>Neither side, officials said, wants to work at night, and the lamps are out.</p>"_s;

Result<Article> tryRead(const QString &html)
{
    JobMonitor monitor;
    return HtmlImporter().import(html, monitor);
}

Article read(const QString &html)
{
    return tryRead(html).value();
}

QString page(const QString &head, const QString &body)
{
    return u"<!DOCTYPE html><html><head>"_s + head + u"</head><body>"_s + body + u"</body></html>"_s;
}

QString article(const QString &body)
{
    return page({}, u"<article>"_s + body + u"</article>"_s);
}

} // namespace

/// HTML: where the article is, what its text is, and who says what its title, outlet, author and date are.
class HtmlImporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWholePage();
    void writesText_data();
    void writesText();
    void leavesOutClutter_data();
    void leavesOutClutter();
    void findsBody_data();
    void findsBody();
    void takesMetadataInOrder();
    void readsMetadata_data();
    void readsMetadata();
    void readsTextFromStructuredData();
    void refusesPagesWithoutArticle_data();
    void refusesPagesWithoutArticle();
    void isToldByItsTags_data();
    void isToldByItsTags();
};

void HtmlImporterTest::readsWholePage()
{
    QFile file(QStringLiteral(HEARSAY_TEST_DATA "/import/news-page.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Article found = read(QString::fromUtf8(file.readAll()));
    QCOMPARE(
        outline(found, 40),
        (QStringList{u"Title: Pilots refuse the night shift & walk out"_s,
                     u"Standfirst: The port authority calls the vote a surp"_s,
                     u"Body: PORTO VELHO (TP) — The pilots of Porto V"_s,
                     u"Body: “We are not owls,” said Marta Quill, who"_s, u"Body: “Nobody asked us.”"_s,
                     u"Heading: What the port says"_s, u"Body: The authority, in a statement, said: “We"_s,
                     u"Quotation: The lamps on the mole will be mended by"_s, u"ListItem: no night shift"_s,
                     u"ListItem: new lamps on the mole"_s,
                     u"EmbeddedPost: They could have called me. I was awake."_s,
                     u"EmbeddedPost: — Jon Abel (@jonabel) March 4, 2026"_s,
                     u"Body: The next ferry, if there is one, leaves"_s}));
    QCOMPARE(
        describe(found.metadata),
        u"title: Pilots refuse the night shift & walk out; outlet: The Tidewater Post; byline: Ines Prado "
        u"and Tom Okoro; "
        "date: 2026-03-04; dateline: PORTO VELHO; url: https://tidewaterpost.example/harbour/night-shift"_s);
    QCOMPARE(found.format, ArticleFormat::Html);
}

void HtmlImporterTest::writesText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("inline elements add no space")
        << u"<p>The <b>pi</b><i>lo</i><span>ts</span> <a href='#'>left</a>, said Quill.</p>"_s
        << u"The pilots left, said Quill."_s;
    QTest::newRow("white space is single")
        << u"<p>\n  The pilots\n\n  left,&nbsp; said\tQuill.\n</p>"_s << u"The pilots left, said Quill."_s;
    QTest::newRow("space between elements stays")
        << u"<p><span>The pilots</span>\n<span>left,</span> <em>she</em> <strong>said.</strong></p>"_s
        << u"The pilots left, she said."_s;
    QTest::newRow("blocks part paragraphs")
        << u"<div>The pilots left on Tuesday.<p>Nobody stayed.</p>It was late.</div>"_s
        << u"The pilots left on Tuesday.\n\nNobody stayed.\n\nIt was late."_s;
    QTest::newRow("line breaks")
        << u"<p>The pilots<br>left on Tuesday.<br>Nobody stayed,<br/><br/>they said.</p>"_s
        << u"The pilots\nleft on Tuesday.\n\nNobody stayed,\n\nthey said."_s;
    QTest::newRow("entities")
        << u"<p>Quill &amp; Abel &lt;said&gt; &ldquo;no&#8221; &#x2014; twice, on Tuesday.</p>"_s
        << u"Quill & Abel <said> “no” — twice, on Tuesday."_s;
    QTest::newRow("invisible characters") << u"<p>The pi&shy;lots\u200b left on Tuesday, she said.</p>"_s
                                          << u"The pilots left on Tuesday, she said."_s;
    QTest::newRow("quotation elements") << u"<p>She said: <q>They told us <q>no</q> on Tuesday.</q></p>"_s
                                        << u"She said: “They told us ‘no’ on Tuesday.”"_s;
    QTest::newRow("end tags left out")
        << u"<p>The pilots left on Tuesday.<p>Nobody stayed.<ul><li>one<li>two</ul>"_s
        << u"The pilots left on Tuesday.\n\nNobody stayed.\n\none\n\ntwo"_s;
    QTest::newRow("crossed tags") << u"<p>The <b>pilots <i>left</b> on</i> Tuesday, she said.</p>"_s
                                  << u"The pilots left on Tuesday, she said."_s;
    QTest::newRow("preformatted") << u"<p>The pilots left on Tuesday.</p><pre>one  if\n  two</pre>"_s
                                  << u"The pilots left on Tuesday.\n\none  if\n  two"_s;
    QTest::newRow("a lone bracket") << u"<p>3 < 4 and the pilots <3 the sea, she said.</p>"_s
                                    << u"3 < 4 and the pilots <3 the sea, she said."_s;
    QTest::newRow("character data") << u"<p>The pilots <![CDATA[<left> & went]]> on Tuesday.</p>"_s
                                    << u"The pilots <left> & went on Tuesday."_s;
}

void HtmlImporterTest::writesText()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(read(article(html)).text, text);
}

void HtmlImporterTest::leavesOutClutter_data()
{
    QTest::addColumn<QString>("clutter");
    const QString words = u"Words, many of them, that are not of the article, and end in a full stop."_s;
    for (const char *open : {"<nav>",
                             "<aside>",
                             "<figure>",
                             "<footer>",
                             "<script>",
                             "<style>",
                             "<noscript>",
                             "<template>",
                             "<form>",
                             "<button>",
                             "<select>",
                             "<svg>",
                             "<div class='ad'>",
                             "<div class='story-ad-slot'>",
                             "<div id='taboola-below'>",
                             "<div class='relatedStories'>",
                             "<div class='article__share-bar'>",
                             "<div class='newsletter_box'>",
                             "<div id='cookie-consent'>",
                             "<div class='reader-comments'>",
                             "<p class='photo-caption'>",
                             "<p class='wp-caption-text'>",
                             "<div hidden>",
                             "<div style='display: none'>",
                             "<span aria-hidden='true'>",
                             "<span class='sr-only'>",
                             "<div role='complementary'>",
                             "<div class='author-bio'>",
                             "<div class='pull-quote'>"})
    {
        const QString tag = QString::fromLatin1(open).section(u' ', 0, 0).remove(u'<').remove(u'>');
        QTest::newRow(open) << QString::fromLatin1(open) + words + u"</"_s + tag + u'>';
    }
    QTest::newRow("a line that is a link")
        << u"<p><a href='#'>RELATED: Ten boats to see before you drown</a></p>"_s;
    QTest::newRow("furniture by its words")
        << u"<p>Advertisement</p><p>Story continues below advertisement</p>"_s;
    QTest::newRow("teasers by their heading")
        << u"<h3>You might also like</h3><p>Ten boats to see before you drown</p>"_s;
    QTest::newRow("list of links")
        << u"<ul><li><a href='#'>Ten boats</a></li><li><a href='#'>Nine owls</a></li></ul>"_s;
    QTest::newRow("comment") << u"<!-- Words that nobody -- sees -->"_s;
}

void HtmlImporterTest::leavesOutClutter()
{
    QFETCH(QString, clutter);
    const QString plain = read(article(prose)).text;
    QCOMPARE(read(article(prose + clutter)).text, plain);
    QCOMPARE(read(article(u"<p>The pilots left, she said.</p>"_s + clutter + prose)).text,
             u"The pilots left, she said.\n\n"_s + plain);
}

void HtmlImporterTest::findsBody_data()
{
    QTest::addColumn<QString>("body");
    const QString menu
        = u"<div><a href='#'>Home, sweet home</a> <a href='#'>Harbour, and lamps</a> <a href='#'>Owls, of all kinds</a></div>"_s;
    const QString other = u"<div><p>Another story, short, about owls.</p></div>"_s;
    QTest::newRow("bare paragraphs") << prose;
    QTest::newRow("div soup") << menu + u"<div><div><div>"_s + prose + u"</div></div></div>"_s + menu;
    QTest::newRow("layout table") << u"<table><tr><td>"_s + menu + u"</td><td>"_s + prose
            + u"</td></tr></table>"_s;
    QTest::newRow("text in a div with line breaks") << menu + u"<div>"_s
            + QString(prose).replace(u"<p>"_s, QString()).replace(u"</p>"_s, u"<br><br>"_s) + u"</div>"_s;
    QTest::newRow("article among others")
        << u"<article>"_s + prose + u"</article><section>"_s + other + other + u"</section>"_s;
    QTest::newRow("articleBody") << u"<div itemprop='articleBody'>"_s + prose + u"</div><div>"_s + other
            + other + other + u"</div>"_s;
    QTest::newRow("each paragraph wrapped") << menu + u"<div id=x>"_s
            + QString(prose).replace(u"<p>"_s, u"<div class=para><p>"_s).replace(u"</p>"_s, u"</p></div>"_s)
            + u"</div>"_s;
    QTest::newRow("a class that lies")
        << u"<div class='page with-sidebar comments-enabled'>"_s + prose + u"</div>"_s;
}

void HtmlImporterTest::findsBody()
{
    QFETCH(QString, body);
    QCOMPARE(read(page({}, body)).text, read(article(prose)).text);
}

/// One page that says everything in every way; each row of the loop takes the strongest way away.
void HtmlImporterTest::takesMetadataInOrder()
{
    const QStringList layers = {
        u"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Title "
        u"one\",\"author\":\"Author One\","
        "\"publisher\":{\"name\":\"Outlet One\"},\"datePublished\":\"2026-01-01\"}</script>"_s,
        u"<meta property='og:title' content='Title two'><meta property='og:site_name' content='Outlet Two'>"
        "<meta property='article:author' content='Author Two'><meta property='article:published_time' content='2026-01-02T08:00Z'>"_s,
        u"<meta name='dc.title' content='Title three'><meta name='dc.publisher' content='Outlet Three'>"
        "<meta name='author' content='Author Three'><meta name='sailthru.date' content='2026-01-03 08:00'>"_s,
        u"<h1>Title four</h1><span class='byline'>By Author Four</span><time datetime='2026-01-04'>Sunday</time>"_s,
        u"<title>Title five of the page - Outlet Five</title>"_s,
    };
    const QStringList expected = {
        u"title: Title one; outlet: Outlet One; byline: Author One; date: 2026-01-01"_s,
        u"title: Title two; outlet: Outlet Two; byline: Author Two; date: 2026-01-02"_s,
        u"title: Title three; outlet: Outlet Three; byline: Author Three; date: 2026-01-03"_s,
        u"title: Title four; outlet: Outlet Five; byline: Author Four; date: 2026-01-04"_s,
        u"title: Title five of the page; outlet: Outlet Five"_s,
    };
    for (qsizetype first = 0; first < layers.size(); ++first) {
        const QString markup = layers.mid(first).join(QString());
        QCOMPARE(describe(read(page(markup, u"<article>"_s + prose + u"</article>"_s)).metadata),
                 expected[first]);
    }
}

void HtmlImporterTest::readsMetadata_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("metadata");
    const auto json = [](const QString &text) {
        return u"<script type=\"application/ld+json\">"_s + text + u"</script>"_s;
    };
    QTest::newRow("graph with references") << json(
        u"{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Ines Prado\"},{\"@type\":\"NewsArticle\",\"headline\":\"Owls\",\"author\":{\"@id\":\"#p\"}}]}"_s)
                                           << u"title: Owls; byline: Ines Prado"_s;
    QTest::newRow("array of documents") << json(
        u"[{\"@type\":\"WebSite\",\"name\":\"Site\"},{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Owls\"}]"_s)
                                        << u"title: Owls"_s;
    QTest::newRow("authors") << json(
        u"{\"@type\":\"Article\",\"headline\":\"Owls\",\"author\":[{\"name\":\"Ines Prado\"},\"Tom Okoro\",{\"name\":[\"Jon Abel\"]}]}"_s)
                             << u"title: Owls; byline: Ines Prado, Tom Okoro and Jon Abel"_s;
    QTest::newRow("news before other articles")
        << json(u"{\"@type\":\"BlogPosting\",\"headline\":\"Blog\"}"_s)
            + json(u"{\"@type\":\"NewsArticle\",\"headline\":\"News\"}"_s)
        << u"title: News"_s;
    QTest::newRow("wrapped in comments, line ends in strings")
        << json(u"//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Owls\nat sea\"}\n//]]>"_s)
        << u"title: Owls at sea"_s;
    QTest::newRow("broken JSON is passed over") << json(u"{\"@type\":\"NewsArticle\",\"headline\":"_s)
            + u"<meta property='og:title' content='Owls'>"_s
                                                << u"title: Owls"_s;
    QTest::newRow("escaped twice") << json(
        u"{\"@type\":\"NewsArticle\",\"headline\":\"Quill &amp;amp; the &#8216;owls&#8217;\"}"_s)
                                   << u"title: Quill &amp; the ‘owls’"_s;
    QTest::newRow("profile addresses are no names")
        << u"<meta property='article:author' content='https://social.example/ines'><meta name='author' content='By Ines Prado'>"_s
        << u"byline: Ines Prado"_s;
    QTest::newRow("outlet behind a bar")
        << u"<meta property='og:title' content='Owls | Tidewater'><meta property='og:site_name' content='Tidewater'>"_s
        << u"title: Owls; outlet: Tidewater"_s;
    QTest::newRow("a dash of the headline's own")
        << u"<title>Owls - pilots and everybody else who works at night</title>"_s
        << u"title: Owls - pilots and everybody else who works at night"_s;
    QTest::newRow("canonical address")
        << u"<link rel='canonical' href='https://t.example/owls'>"_s << u"url: https://t.example/owls"_s;
    QTest::newRow("only web addresses")
        << u"<link rel='canonical' href='javascript:alert(1)'>"_s << QString();
}

void HtmlImporterTest::readsMetadata()
{
    QFETCH(QString, head);
    QFETCH(QString, metadata);
    QCOMPARE(describe(read(page(head, u"<article>"_s + prose + u"</article>"_s)).metadata), metadata);
}

void HtmlImporterTest::readsTextFromStructuredData()
{
    const QString json
        = u"<script "
          u"type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Owls\",\"articleBody\":"
          "\"“We left,” said Marta Quill, the pilot.\\n\\nNobody &amp; nothing stayed.\"}</script>"_s;
    const Article found = read(page(json, u"<div id=app>Please switch on scripts</div>"_s));
    QCOMPARE(outline(found, 60),
             (QStringList{u"Title: Owls"_s, u"Body: “We left,” said Marta Quill, the pilot."_s,
                          u"Body: Nobody & nothing stayed."_s}));
}

void HtmlImporterTest::refusesPagesWithoutArticle_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("nothing") << page({}, {});
    QTest::newRow("menu") << page(
        {},
        u"<ul><li><a href='#'>Home</a></li><li><a href='#'>Owls, pilots and other people of the night.</a></li></ul>"_s);
    QTest::newRow("login") << page({}, u"<form><label>Name</label><input><button>Log in</button></form>"_s);
    QString teasers;
    for (int i = 0; i < 6; ++i)
        teasers += u"<article><h2>Story</h2>"_s + prose + u"</article>"_s;
    QTest::newRow("front page") << page({}, u"<main>"_s + teasers + u"</main>"_s);
    QTest::newRow("script only") << page({}, u"<script>"_s + prose + u"</script>"_s);
}

void HtmlImporterTest::refusesPagesWithoutArticle()
{
    QFETCH(QString, html);
    const Result<Article> result = tryRead(html);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NoArticle);
}

void HtmlImporterTest::isToldByItsTags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("html");
    QTest::newRow("doctype") << u"\n<!DOCTYPE html>\n<title>x</title>"_s << true;
    QTest::newRow("html after a comment")
        << u"<!-- saved from url=(0020)https://t.example/ -->\n<HTML>"_s << true;
    QTest::newRow("xhtml") << u"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\">"_s
                           << true;
    QTest::newRow("a piece of a page") << u"<div class=\"x\"><p>Text.</p></div>"_s << true;
    QTest::newRow("prose") << u"The pilots left."_s << false;
    QTest::newRow("prose about tags") << u"Write <p> before and </p> after it, said Quill."_s << false;
    QTest::newRow("a tag that never ends") << u"<p> is how a paragraph begins, said Quill."_s << false;
    QTest::newRow("mail address") << u"<quill@p.example> wrote: </p>"_s << false;
}

void HtmlImporterTest::isToldByItsTags()
{
    QFETCH(QString, text);
    QFETCH(bool, html);
    QCOMPARE(HtmlImporter().confidence(text) > 0, html);
}

QTEST_GUILESS_MAIN(HtmlImporterTest)
#include "tst_htmlimporter.moc"
