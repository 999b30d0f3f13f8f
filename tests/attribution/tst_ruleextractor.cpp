// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoftext.h"
#include "attribution/drafts/standardextractor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class RuleExtractorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attributions_data();
    void attributions();
    void blockQuotations_data();
    void blockQuotations();
    void whatStandsBesideTheArticleIsNotRead_data();
    void whatStandsBesideTheArticleIsNotRead();
    void expressionsAreNoSpeech_data();
    void expressionsAreNoSpeech();
    void everyDecisionHasItsReason();
    void noReasonSpeaksOfAnOutletThatIsLeftOut();
    void nestedAttributionKnowsItsParent();
    void cancelledAnalysisSaysSo();
    void anyUtf16IsSurvived();
};

namespace {

Analysis analyse(const Article &article)
{
    JobMonitor monitor;
    const Result<Analysis> result = StandardExtractor().extract(article, monitor);
    return result ? result.value() : Analysis{};
}

Analysis analyse(const QString &text)
{
    return analyse(test::articleOfText(text));
}

/// As articleOfText, but paragraphs that begin with ">" are block quotations.
Article articleWithBlocks(QString text)
{
    Article article = test::articleOfText(text.replace(u'>', u' '));
    for (Paragraph &paragraph : article.paragraphs) {
        if (article.text[paragraph.span.begin] == u' ') {
            ++paragraph.span.begin;
            paragraph.role = ParagraphRole::Quotation;
        }
    }
    return article;
}

/// One line: "speaker [via] (cue: source) content | content"
QString describe(const QString &text, const Analysis &analysis, const Attribution &attribution)
{
    const auto words = [&](Span span) { return text.mid(span.begin, span.length()); };
    QString line = attribution.speaker() >= 0 ? analysis.entities[attribution.speaker()].name : u"?"_s;
    for (EntityIndex via : attribution.via)
        line += u" ["_s + analysis.entities[via].name + u']';
    QStringList sources;
    for (Span source : attribution.sources)
        sources.append(words(source));
    line += u" (%1: %2) "_s.arg(attribution.cue ? words(*attribution.cue) : u"-"_s, sources.join(u" + "));
    QStringList contents;
    for (Span content : attribution.contents)
        contents.append(words(content));
    return line + contents.join(u" | ");
}

QString describe(const Article &article)
{
    const Analysis analysis = analyse(article);
    QStringList lines;
    for (const Attribution &attribution : analysis.attributions)
        lines.append(describe(article.text, analysis, attribution));
    return lines.join(u'\n');
}

QString describe(const QString &text)
{
    return describe(test::articleOfText(text));
}

class Cancelled : public JobMonitor
{
public:
    bool isCancelled() const override { return true; }
};

} // namespace

void RuleExtractorTest::attributions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("cue behind") << u"“We rush,” Ann Okoro said."_s
                                << u"Ann Okoro (said: Ann Okoro) “We rush,”"_s;
    QTest::newRow("inverted with an appositive")
        << u"“We rush,” said Ann Okoro, the mayor of Lowick."_s
        << u"Ann Okoro (said: Ann Okoro, the mayor of Lowick) “We rush,”"_s;
    QTest::newRow("cue before") << u"Ann Okoro said: “We rush.”"_s
                                << u"Ann Okoro (said: Ann Okoro) “We rush.”"_s;
    QTest::newRow("pieces") << u"“We rush,” Ann Okoro said. “Time is short.”"_s
                            << u"Ann Okoro (said: Ann Okoro) “We rush,” | “Time is short.”"_s;
    QTest::newRow("cue in the middle of a sentence")
        << u"“We,” Ann Okoro told the council after the vote, “will go.”"_s
        << u"Ann Okoro (told: Ann Okoro) “We,” | “will go.”"_s;
    QTest::newRow("told, behind an aside")
        << u"“It is late,” Ann Okoro, a baker in Lowick, told the Gazette. “You cannot buy bread now.”"_s
        << u"Ann Okoro [Gazette] (told: Ann Okoro, a baker in Lowick) “It is late,” | “You cannot buy bread now.”"_s;
    QTest::newRow("resumed behind a word that joins")
        << u"“I like the plan,” Ann Okoro said, but “when it rains we stay at home.”"_s
        << u"Ann Okoro (said: Ann Okoro) “I like the plan,” | “when it rains we stay at home.”"_s;
    QTest::newRow("resumed in a sentence that begins with but")
        << u"“I like the plan,” Ann Okoro said on Monday. But “when it rains we stay at home.”"_s
        << u"Ann Okoro (said: Ann Okoro) “I like the plan,” | “when it rains we stay at home.”"_s;
    QTest::newRow("told to a programme in quotation marks")
        << u"“We rush,” Ann Okoro told “Harbour and Sea,” adding nothing."_s
        << u"Ann Okoro (told: Ann Okoro) “We rush,”"_s;
    QTest::newRow("labels in a list")
        << u"Ann Okoro called the plan a “farce,” an “insult” and “cruel” to all."_s
        << u"Ann Okoro (called: Ann Okoro) “farce,” | “insult” | “cruel”"_s;
    QTest::newRow("called on is no label") << u"Ann Okoro called on the town to use “sense”."_s << QString();
    QTest::newRow("aside between subject and verb")
        << u"Ann Okoro, who voted against it, said the price was “a fantasy” and that nobody had asked for it."_s
        << u"Ann Okoro (said: Ann Okoro, who voted against it) the price was “a fantasy” and that nobody had asked for it"_s;
    QTest::newRow("indirect with that") << u"Ann Okoro said on Monday that the bridge was closed."_s
                                        << u"Ann Okoro (said: Ann Okoro) that the bridge was closed"_s;
    QTest::newRow("clause before the verb") << u"The bridge will be closed, Ann Okoro said."_s
                                            << u"Ann Okoro (said: Ann Okoro) The bridge will be closed"_s;
    QTest::newRow("according to, first") << u"According to Ann Okoro, the bridge is closed."_s
                                         << u"Ann Okoro (According to: Ann Okoro) the bridge is closed"_s;
    QTest::newRow("according to, last") << u"The bridge is closed, according to Ann Okoro."_s
                                        << u"Ann Okoro (according to: Ann Okoro) The bridge is closed"_s;
    QTest::newRow("pronoun by gender")
        << u"Ann Okoro met Ben Adeyemi.\n\n“We rush,” he said. “Not me,” she replied."_s
        << u"Ben Adeyemi (said: he) “We rush,”\nAnn Okoro (replied: she) “Not me,”"_s;
    QTest::newRow("title noun") << u"Mayor Ann Okoro arrived with Ben Adeyemi. “We rush,” the mayor said."_s
                                << u"Ann Okoro (said: the mayor) “We rush,”"_s;
    QTest::newRow("each clause leads to its own quotation")
        << u"Ann tweeted, “What is this,” Ben quickly responded with, “Ask her.”"_s
        << u"Ann (tweeted: Ann) “What is this,”\nBen (responded: Ben) “Ask her.”"_s;
    QTest::newRow("outlet told, source followed")
        << u"A source told Harbour Weekly that the bridge is unsafe. “It moves,” the insider said."_s
        << u"Harbour Weekly source [Harbour Weekly] (told: A source) that the bridge is unsafe\n"
           u"Harbour Weekly source [Harbour Weekly] (said: the insider) “It moves,”"_s;
    QTest::newRow("another source")
        << u"A source told Harbour Weekly that it moves.\n\n“It does not,” another source said."_s
        << u"Harbour Weekly source [Harbour Weekly] (told: A source) that it moves\nsource (said: another source) “It does not,”"_s;
    QTest::newRow("untagged quotation goes on with the speaker")
        << u"Ann Okoro said the bridge was closed. “It moves when a lorry crosses it.”"_s
        << u"Ann Okoro (said: Ann Okoro) the bridge was closed\nAnn Okoro (-: ) “It moves when a lorry crosses it.”"_s;
    QTest::newRow("name and colon") << u"Okoro: “We rush to the bridge.”"_s
                                    << u"Okoro (:: Okoro) “We rush to the bridge.”"_s;
    QTest::newRow("transcript") << u"OKORO: We rush.\n\nADEYEMI: We do not."_s
                                << u"OKORO (:: OKORO) We rush.\nADEYEMI (:: ADEYEMI) We do not."_s;
    QTest::newRow("places are no speakers")
        << u"LOWICK: “We close it,” said Ann Okoro.\n\nCALDER: “We do not,” said Bo Lind."_s
        << u"Ann Okoro (said: Ann Okoro) “We close it,”\nBo Lind (said: Bo Lind) “We do not,”"_s;
    QTest::newRow("headings are no speakers")
        << u"RELATED: The bridge is old.\n\nPHOTOS: The old bridge."_s << QString();
    QTest::newRow("signed, one a line")
        << u"“We rush.” ― Ann Okoro\n“We do not.” ― Bo Adeyemi."_s
        << u"Ann Okoro (―: Ann Okoro) “We rush.”\nBo Adeyemi (―: Bo Adeyemi) “We do not.”"_s;
    QTest::newRow("transcript in quotation marks")
        << u"“OKORO: I call it ‘the rush.’ We rush.\n\n“(APPLAUSE)\n\n“It hurts.\n\n“LIND: When?”"_s
        << u"OKORO (:: OKORO) I call it ‘the rush.’ We rush. | “It hurts.\nLIND (:: LIND) When?"_s;
    QTest::newRow("long quotation")
        << u"“One thing is clear,” said Ann Okoro. “We rush.\n\n“And we never stop.”"_s
        << u"Ann Okoro (said: Ann Okoro) “One thing is clear,” | “We rush. | “And we never stop.”"_s;
    QTest::newRow("dateline is not content") << u"LOWICK — The bridge is closed, Ann Okoro said."_s
                                             << u"Ann Okoro (said: Ann Okoro) The bridge is closed"_s;
    QTest::newRow("a headline's quotation is whose the text says")
        << u"“We will not be silenced”: the row goes on\n\nBen Osei left. “We will not be silenced,” Ann Okoro said."_s
        << u"Ann Okoro (-: ) “We will not be silenced”\nAnn Okoro (said: Ann Okoro) “We will not be silenced,”"_s;
    QTest::newRow("headline") << u"Ann Okoro Says Bridge Is Closed"_s
                              << u"Ann Okoro (Says: Ann Okoro) Bridge Is Closed"_s;
}

void RuleExtractorTest::attributions()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(describe(text), expected);
}

void RuleExtractorTest::blockQuotations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("signed")
        << u"The town had waited for a word.\n\n>We close the bridge.\n\n>— Ann Okoro, mayor\n\nThat was all."_s
        << u"Ann Okoro (—: Ann Okoro) We close the bridge."_s;
    QTest::newRow("introduced")
        << u"The town had waited for a word. Ann Okoro wrote:\n\n>We close the bridge.\n\n>It hurts.\n\nThat was all of it."_s
        << u"Ann Okoro (wrote: Ann Okoro) We close the bridge. | It hurts."_s;
    QTest::newRow("named behind")
        << u"The town had waited for a word from the mayor.\n\n>We close the bridge.\n\nThat was Ann Okoro, on Monday."_s
        << u"Ann Okoro (-: Ann Okoro) We close the bridge."_s;
    QTest::newRow("cited by the page")
        << u"The town had waited for a word.\n\n>We close the bridge.\n\n>James Lind\n\nThat was all."_s
        << u"James Lind (-: James Lind) We close the bridge."_s;
    QTest::newRow("signed within the paragraph, with a date")
        << u"The town had waited for a word from the mayor, and it came on that very day.\n\n>We close the bridge. — Ann Okoro (@annokoro) May 1, 2026\n\nThat was all."_s
        << u"Ann Okoro (—: Ann Okoro (@annokoro)) We close the bridge."_s;
    QTest::newRow("with a quotation inside")
        << u"The town had waited. Ann Okoro wrote:\n\n>We close it.\n\n>“A sad day,” my son said.\n\nThat was all of it."_s
        << u"Ann Okoro (wrote: Ann Okoro) We close it. | “A sad day,” my son said."_s;
    QTest::newRow("a day is no speaker")
        << u"The town had waited for a word and got one.\n\n>We close it.\n\nThat was Monday. That was all."_s
        << u"? (-: ) We close it."_s;
    QTest::newRow("a bridge is no speaker")
        << u"The town had waited for a word and got one.\n\n>We close it.\n\nThat was the Long Bridge. That was all."_s
        << u"? (-: ) We close it."_s;
    QTest::newRow("nobody named")
        << u"The town had waited for a word and got one.\n\n>We close it.\n\nThat was the end of the Long Bridge."_s
        << u"? (-: ) We close it."_s;
    QTest::newRow("with marks of its own")
        << u"The town had waited for a word and got one.\n\n>“We close it,” Ann Okoro said."_s
        << u"Ann Okoro (said: Ann Okoro) “We close it,”"_s;
    QTest::newRow("retelling what its speaker said")
        << u"Ann Okoro said that she regretted all of what she had told the town.\n\n>“We close it,” I said. I was wrong."_s
        << u"Ann Okoro (said: Ann Okoro) that she regretted all of what she had told the town\nAnn Okoro (-: ) “We close it,” I said. I was wrong."_s;
    QTest::newRow("no speech where most of the article is set so")
        << u"Notes.\n\n>The Long Bridge is old.\n\n>It has two lanes and a path."_s << QString();
}

void RuleExtractorTest::blockQuotations()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(describe(articleWithBlocks(text)), expected);
}

void RuleExtractorTest::whatStandsBesideTheArticleIsNotRead_data()
{
    QTest::addColumn<ParagraphRole>("role");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("body") << ParagraphRole::Body << true;
    QTest::newRow("turn of a transcript") << ParagraphRole::TranscriptTurn << true;
    QTest::newRow("caption") << ParagraphRole::Caption << false;
    QTest::newRow("teaser") << ParagraphRole::Teaser << false;
    QTest::newRow("notice") << ParagraphRole::Notice << false;
}

void RuleExtractorTest::whatStandsBesideTheArticleIsNotRead()
{
    QFETCH(ParagraphRole, role);
    QFETCH(bool, isRead);
    // The quotation that the first paragraph leaves open goes on in the third.
    Article article = test::articleOfText(
        u"Ann Okoro said: “We rush.\n\n“No mast,” Jon Abel said.\n\n“Time is short.”"_s);
    article.paragraphs[1].role = role;
    const QString found = describe(article);
    QCOMPARE(found.contains(u"Jon Abel"), isRead);
    if (!isRead)
        QCOMPARE(found, u"Ann Okoro (said: Ann Okoro) “We rush. | “Time is short.”"_s);
}

void RuleExtractorTest::expressionsAreNoSpeech_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("reason");
    QTest::newRow("title") << u"Her first album, “The Long Way Home”, came out in May."_s
                           << int(NotSpeechReason::Title);
    QTest::newRow("scare quotes") << u"The so-called “improved” bridge is closed."_s
                                  << int(NotSpeechReason::ScareQuote);
    QTest::newRow("nickname") << u"Ben “Sparks” Adeyemi walked in."_s << int(NotSpeechReason::Nickname);
}

void RuleExtractorTest::expressionsAreNoSpeech()
{
    QFETCH(QString, text);
    QFETCH(int, reason);
    const Analysis analysis = analyse(text);
    QCOMPARE(analysis.attributions.size(), 0);
    QCOMPARE(analysis.notSpeech.size(), 1);
    QCOMPARE(int(analysis.notSpeech.first().reason), reason);
    QVERIFY(!analysis.notSpeech.first().evidence.isEmpty());
}

void RuleExtractorTest::everyDecisionHasItsReason()
{
    const Analysis analysis
        = analyse(u"“We rush,” Ann Okoro told Harbour Weekly. “Time is short,” she said."_s);
    QCOMPARE(analysis.attributions.size(), 2);
    for (const Attribution &attribution : analysis.attributions) {
        for (Decision decision : {Decision::Content, Decision::Cue, Decision::Source, Decision::Speaker}) {
            const bool found
                = std::any_of(attribution.evidence.begin(), attribution.evidence.end(),
                              [decision](const Evidence &each) { return each.decision() == decision; });
            QVERIFY(found);
        }
        QVERIFY(attribution.confidence > 0 && attribution.confidence <= 1);
    }
}

/// The article never names its own outlet, so that it is no entity of the analysis.
void RuleExtractorTest::noReasonSpeaksOfAnOutletThatIsLeftOut()
{
    const auto saysToWhom = [](const Analysis &analysis) {
        const QList<Evidence> evidence = analysis.attributions.value(0).evidence;
        return std::any_of(evidence.begin(), evidence.end(),
                           [](const Evidence &each) { return each.decision() == Decision::Via; });
    };
    Article article = test::articleOfText(u"“We rush,” Ann Okoro told me on Monday."_s);
    article.metadata.outlet = u"Harbour Weekly"_s;
    const Analysis silent = analyse(article);
    QCOMPARE(silent.attributions.size(), 1);
    QVERIFY(silent.attributions.first().via.isEmpty());
    QVERIFY(!saysToWhom(silent));

    article = test::articleOfText(u"Harbour Weekly met her. “We rush,” Ann Okoro told me on Monday."_s);
    article.metadata.outlet = u"Harbour Weekly"_s;
    const Analysis naming = analyse(article);
    QCOMPARE(naming.attributions.value(0).via.size(), 1);
    QVERIFY(saysToWhom(naming));
}

void RuleExtractorTest::nestedAttributionKnowsItsParent()
{
    const QString text = u"Ann Okoro said that Ben Adeyemi was telling friends that the bridge is safe."_s;
    const Analysis analysis = analyse(text);
    QCOMPARE(analysis.attributions.size(), 2);
    QCOMPARE(analysis.attributions[0].parent, noAttribution);
    QCOMPARE(analysis.attributions[1].parent, 0);
    QCOMPARE(analysis.entities[analysis.attributions[1].speaker()].name, u"Ben Adeyemi"_s);
}

void RuleExtractorTest::cancelledAnalysisSaysSo()
{
    Cancelled monitor;
    const Result<Analysis> result
        = StandardExtractor().extract(test::articleOfText(u"“We rush,” she said."_s), monitor);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void RuleExtractorTest::anyUtf16IsSurvived()
{
    static constexpr QStringView alphabet = u"“”‘’\"'«»„,.:?!—-()said told Ann \n\n";
    quint32 state = 7;
    QString text;
    for (int i = 0; i < 30000; ++i) {
        state = state * 1664525u + 1013904223u;
        const quint32 pick = state >> 16;
        text.append(pick % 5 == 0 ? QChar(char16_t(pick))
                                  : alphabet[qsizetype(pick % quint32(alphabet.size()))]);
    }
    const Analysis analysis = analyse(text);
    QVERIFY(!analysis.attributions.isEmpty());
    for (const Attribution &attribution : analysis.attributions) {
        QVERIFY(!attribution.contents.isEmpty());
        for (Span content : attribution.contents)
            QVERIFY(content.begin >= 0 && content.begin < content.end && content.end <= text.size());
        QVERIFY(attribution.speaker() < analysis.entities.size());
    }
}

QTEST_GUILESS_MAIN(RuleExtractorTest)
#include "tst_ruleextractor.moc"
