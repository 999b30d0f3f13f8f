// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoutline.h"
#include "import/importerregistry.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString prose
    = u"The harbour of Porto Velho stayed shut on Tuesday, while the pilots and the port argued."_s;
const QString body = u"Body: The harbour of Porto Vel"_s;

Article read(const QString &text)
{
    JobMonitor monitor;
    return ImporterRegistry::withDefaultImporters().importBytes(text.toUtf8(), {}, monitor).value();
}

} // namespace

/// What a paragraph is for, from a file to its role: by what the format says, or else by its words.
class ParagraphRolesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsTellTheRole_data();
    void wordsTellTheRole();
    void formsAreNoticesAndTheReportIsNot();
    void transcriptsHaveTurns_data();
    void transcriptsHaveTurns();
    void pagesSayWhatIsAStandfirstAndAPost();
    void picturesInMarkdownHaveCaptions();
    void nothingIsLostOfThePlainText();
};

void ParagraphRolesTest::wordsTellTheRole_data()
{
    QTest::addColumn<QString>("role");
    const auto row
        = [](const char *line, const char *role) { QTest::newRow(line) << QString::fromLatin1(role); };
    row("Photo: Lena Holt", "Caption");
    row("(Image: Harbour Trust)", "Caption");
    row("Photograph by Lena Holt for the Tidewater Post", "Caption");
    row("Image courtesy of the Harbour Trust.", "Caption");
    row("File photo: The mole at Porto Velho in 2019.", "Caption");
    row("Read more: Ten boats to see before you drown", "Teaser");
    row("Related: Owls at sea", "Teaser");
    row("More from the Tidewater Post", "Teaser");
    row("Sign up for our morning newsletter", "Notice");
    row("Advertisement", "Notice");
    row("Story continues below advertisement", "Notice");
    row("PORT CALDER (AP) —", "Dateline");
    row("Photo: “We are not owls,” she said.", "Body");
    row("Photo by photo, the case against the port was built by two clerks.", "Body");
    row("Images of the mole were shown to the pilots.", "Body");
    row("Contact: nobody has had any, said Marta Quill.", "Body");
    row("PORT CALDER (AP) — The pilots left.", "Body");
    row("More than friends of the port will be asked.", "Body");
}

void ParagraphRolesTest::wordsTellTheRole()
{
    QFETCH(QString, role);
    const QString line = QString::fromUtf8(QTest::currentDataTag());
    // Among prose, so that it is neither head nor foot.
    const QString filler = prose + u"\n\n"_s + prose + u"\n\n"_s;
    const Article article = read(u"Pilots refuse\n\n"_s + filler + line + u"\n\n"_s + filler + prose);
    QCOMPARE(outline(article, 500).value(3), role + u": "_s + line);
}

void ParagraphRolesTest::formsAreNoticesAndTheReportIsNot()
{
    const Article article
        = read(u"FOR RELEASE AT ONCE\n\nContact: Bo Lind\nPhone: 555 0100\nEmail: press@brook.example\n\n"_s
               + prose + u"\n\nWebsite: brook.example\n\n"_s + prose);
    QCOMPARE(outline(article),
             (QStringList{u"Title: FOR RELEASE AT ONCE"_s, u"Notice: Contact: Bo Lind"_s,
                          u"Notice: Phone: 555 0100"_s, u"Notice: Email: press@brook.examp"_s, body,
                          u"Heading: Website: brook.example"_s, body}));
}

void ParagraphRolesTest::transcriptsHaveTurns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("turns");
    QTest::newRow("names")
        << u"SENATOR PIKE: Did you sign it?\n\nMS. VOSS: I did not.\n\nSENATOR PIKE: Who did?"_s << 3;
    QTest::newRow("times and asides")
        << u"[10:42] PIKE: Did you sign it?\n\n00:12:10 VOSS (to the clerk): No.\n\n>> PIKE: Who did?\n\nVOSS: He."_s
        << 4;
    QTest::newRow("questions and answers")
        << u"Q: Did you?\n\nA: I did not.\n\nQ: Who did?\n\nA: My clerk."_s << 4;
    QTest::newRow("one label") << u"PIKE: Did you sign it?\n\nNobody answered him.\n\nHe left the room."_s
                               << 0;
    QTest::newRow("labels that do not come again")
        << u"Length: forty feet it has.\n\nBuilt: in Calder.\n\nOwner: the harbour trust."_s << 0;
}

void ParagraphRolesTest::transcriptsHaveTurns()
{
    QFETCH(QString, text);
    QFETCH(int, turns);
    const Article article = read(u"Hearing on the note\n\n"_s + prose + u"\n\n"_s + text + u"\n\n"_s + prose);
    int found = 0;
    for (const Paragraph &paragraph : article.paragraphs)
        found += paragraph.role == ParagraphRole::TranscriptTurn;
    QCOMPARE(found, turns);
}

void ParagraphRolesTest::pagesSayWhatIsAStandfirstAndAPost()
{
    const Article article = read(
        u"<!DOCTYPE html><html><body><article><h1>Pilots refuse</h1><p class='article__standfirst'>The port calls it a surprise.</p><p>"_s
        + prose
        + u"</p><blockquote class='twitter-tweet'><p>I was awake.</p></blockquote><blockquote><p>Nobody "
          u"asked us.</p></blockquote>"
          "<ul><li>new lamps on the mole</li></ul><p>Photo: Lena Holt</p><p>"_s
        + prose + u"</p></article></body></html>"_s);
    QCOMPARE(outline(article),
             (QStringList{u"Title: Pilots refuse"_s, u"Standfirst: The port calls it a surp"_s, body,
                          u"EmbeddedPost: I was awake."_s, u"Quotation: Nobody asked us."_s,
                          u"ListItem: new lamps on the mole"_s, u"Caption: Photo: Lena Holt"_s, body}));
}

void ParagraphRolesTest::picturesInMarkdownHaveCaptions()
{
    const Article article
        = read(u"# Pilots refuse\n\n![A boat](boat.jpg)\n*The mole at night.*\n\n"_s + prose
               + u"\n\n![Lamps](lamps.jpg)\n\n*The lamps of the mole.*\n\n*Nobody* came.\n\n"_s + prose
               + u"\n\n![Owls](owls.jpg)\n\n"_s + prose + u"\n\n*They left.*"_s);
    QCOMPARE(outline(article),
             (QStringList{u"Title: Pilots refuse"_s, u"Caption: The mole at night."_s, body,
                          u"Caption: The lamps of the mole."_s, u"Body: Nobody came."_s, body, body,
                          u"Body: They left."_s}));
}

/// What belongs to the page is a paragraph of the text like any other, only nobody reads it.
void ParagraphRolesTest::nothingIsLostOfThePlainText()
{
    const QString text = u"Pilots refuse\n\n"_s + prose + u"\n\nAdvertisement\n\n"_s + prose
        + u"\n\nYou Might Also Like\n\nTen boats to see"_s;
    const Article article = read(text);
    QStringList words;
    for (const Paragraph &paragraph : article.paragraphs)
        words.append(article.view(paragraph.span).toString());
    QCOMPARE(words.join(u"\n\n"_s), text);
    QVERIFY(!isRead(article.paragraphs.last().role) && isOfThePage(article.paragraphs[2].role));
}

QTEST_GUILESS_MAIN(ParagraphRolesTest)
#include "tst_paragraphroles.moc"
