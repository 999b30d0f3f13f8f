// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "golden/agreement.h"
#include "golden/analysisprinter.h"
#include "golden/linediff.h"
#include "golden/promises.h"

#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The golden tests' own tools: what prints, reads, compares and measures must itself be right.
class GoldenToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void analysisIsPrintedByItsWords();
    void paragraphEndsShowWithinSpans();
    void textComesBackAsItWasWritten();
    void unknownLinesAreRefused_data();
    void unknownLinesAreRefused();
    void wordsAreFoundAcrossLines();
    void contentsAreLocatedInOrder();
    void sameAnalysisAgreesFully();
    void differencesAreCounted();
    void unnamedSpeakersMustStayApart();
    void diffShowsOnlyWhatChanged();
    void brokenPromisesAreNamed_data();
    void brokenPromisesAreNamed();
};

namespace {

/// “We rush,” said Ann. “Time is short.” She sang “Tide”.
Article article()
{
    Article made;
    made.text = u"“We rush,” said Ann.\n“Time is short.” She sang “Tide”."_s;
    made.paragraphs = {{{0, 20}, ParagraphRole::Body}, {{21, made.text.size()}, ParagraphRole::Body}};
    return made;
}

Analysis analysis()
{
    Attribution said;
    said.contents = {{0, 10}, {21, 37}};
    said.cue = Span{11, 15};
    said.sources = {{16, 19}};
    said.speakers = {0};
    said.via = {1};
    Analysis made;
    made.attributions = {said};
    made.entities
        = {{u"Ann Okoro"_s, EntityType::Person, {}}, {u"The Harbour Post"_s, EntityType::Outlet, {}}};
    made.notSpeech = {{{47, 53}, NotSpeechReason::Title, {}}};
    return made;
}

AnalysisText described()
{
    return AnalysisPrinter(article()).describe(analysis());
}

} // namespace

void GoldenToolsTest::analysisIsPrintedByItsWords()
{
    const Article made = article();
    QCOMPARE(formatAnalysisText(AnalysisPrinter(made).describe(analysis())),
             uR"(direct  speaker=Ann Okoro  via=The Harbour Post
  content: “We rush,” | “Time is short.”
  cue: said
  source: Ann

not speech: “Tide” (title)

entities:
  Ann Okoro (person)
  The Harbour Post (outlet)
)"_s);
}

void GoldenToolsTest::paragraphEndsShowWithinSpans()
{
    Article made;
    made.text = u"One two\nthree.\n\nFour."_s;
    made.paragraphs = {{{0, 14}, ParagraphRole::Body}, {{16, 21}, ParagraphRole::Body}};
    QCOMPARE(AnalysisPrinter(made).words({4, 21}), u"two three. ¶ Four."_s);
}

void GoldenToolsTest::textComesBackAsItWasWritten()
{
    AnalysisText text;
    text.attributions = {
        {AttributionKind::Mixed,
         true,
         true,
         u"Ann"_s,
         {u"A"_s, u"B"_s},
         {u"one | two"_s, u"three"_s},
         u"said: so"_s,
         {u"she"_s},
         u"one"_s},
        {AttributionKind::Indirect, false, false, {}, {}, {u"four"_s}, {}, {}, {}},
    };
    text.notSpeech = {{u"“Tide” (live)"_s, u"title"_s}};
    text.entities = {{u"Ann (27)"_s, u"person"_s}};
    const Result<AnalysisText> back = parseAnalysisText(formatAnalysisText(text));
    QVERIFY(back);
    QVERIFY(back.value() == text);
}

void GoldenToolsTest::unknownLinesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("kind") << u"verbatim  speaker=Ann"_s;
    QTest::newRow("field") << u"direct  who=Ann"_s;
    QTest::newRow("detail") << u"direct\n  words: no"_s;
    QTest::newRow("detail without head") << u"  content: no"_s;
    QTest::newRow("entity") << u"entities:\n  Ann"_s;
}

void GoldenToolsTest::unknownLinesAreRefused()
{
    QFETCH(QString, text);
    const Result<AnalysisText> parsed = parseAnalysisText(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::Unsupported);
    QVERIFY(parsed.error().message.contains(text.split(u'\n').last()));
}

void GoldenToolsTest::wordsAreFoundAcrossLines()
{
    const QString text = u"It is it,\nand it (is) it."_s;
    QCOMPARE(locateWords(text, u"it"_s, 0), (Span{6, 8}));
    QCOMPARE(locateWords(text, u"it"_s, 7), (Span{14, 16}));
    QCOMPARE(locateWords(text, u"it, and ¶ it (is)"_s, 0), (Span{6, 21}));
    QVERIFY(locateWords(text, u"an"_s, 0).isEmpty());
}

void GoldenToolsTest::contentsAreLocatedInOrder()
{
    AnalysisText truth;
    truth.attributions.resize(3);
    truth.attributions[0].contents = {u"b"_s, u"a"_s};
    truth.attributions[1].contents = {u"b a"_s};
    truth.attributions[2].contents = {u"absent"_s};
    const QList<QList<Span>> places = locateContents(u"a b a, b a"_s, truth);
    QCOMPARE(places[0], (QList<Span>{{2, 3}, {4, 5}}));
    QCOMPARE(places[1], (QList<Span>{{2, 5}}));
    QVERIFY(places[2].isEmpty());
}

void GoldenToolsTest::sameAnalysisAgreesFully()
{
    const Agreement agreement = compareWithTruth(article(), analysis(), described());
    QCOMPARE(agreement.direct.all, 1);
    for (const auto &[name, share] : agreement.shares())
        QVERIFY2(share.right == share.all, qPrintable(name));
    QVERIFY(agreement.remarks.isEmpty());
}

void GoldenToolsTest::differencesAreCounted()
{
    AnalysisText truth = described();
    truth.attributions[0].speaker = u"Bea Lund"_s;
    truth.attributions[0].via = {u"Radio Fenn"_s};
    truth.attributions[0].cue = u"cried"_s;
    AttributionText missed;
    missed.kind = AttributionKind::Indirect;
    missed.contents = {u"She sang"_s};
    truth.attributions.append(missed);
    truth.notSpeech.clear();
    const Agreement agreement = compareWithTruth(article(), analysis(), truth);
    QCOMPARE(agreement.direct.right, 1);
    QCOMPARE(agreement.speaker.right, 0);
    QCOMPARE(agreement.via.right, 0);
    QCOMPARE(agreement.cue.right, 0);
    QCOMPARE(agreement.source.right, 1);
    QCOMPARE(agreement.indirect.right, 0);
    QCOMPARE(agreement.indirect.all, 1);
    QCOMPARE(agreement.notSpeech.right, 0);
    QCOMPARE(agreement.notSpeech.all, 1);
    QCOMPARE(agreement.precision.right, 1);
    QCOMPARE(agreement.remarks.size(), 5);

    truth.attributions.clear();
    QCOMPARE(compareWithTruth(article(), analysis(), truth).precision.right, 0);
}

void GoldenToolsTest::unnamedSpeakersMustStayApart()
{
    Analysis came = analysis();
    Attribution second = came.attributions.first();
    came.attributions[0].contents = {{0, 10}};
    second.contents = {{21, 37}};
    came.attributions.append(second);
    AnalysisText truth = AnalysisPrinter(article()).describe(came);
    truth.attributions[0].speaker = u"source 1"_s;
    truth.attributions[1].speaker = u"source 2"_s;
    truth.entities = {{u"source 1"_s, u"anonymous"_s}, {u"source 2"_s, u"anonymous"_s}};
    QCOMPARE(compareWithTruth(article(), came, truth).speaker.right, 0);

    came.attributions[1].speakers = {1};
    QCOMPARE(compareWithTruth(article(), came, truth).speaker.right, 2);
    truth.attributions[1].speaker = u"source 1"_s;
    QCOMPARE(compareWithTruth(article(), came, truth).speaker.right, 1);
}

void GoldenToolsTest::diffShowsOnlyWhatChanged()
{
    QVERIFY(lineDiff(u"a\nb\n"_s, u"a\nb\n"_s).isEmpty());
    QCOMPARE(lineDiff(u"a\nb\nc\nd\ne"_s, u"a\nb\nc\nx\nd\ne"_s, 1), u"…\n  c\n+ x\n  d\n…\n"_s);
    QCOMPARE(lineDiff(u"a\nb"_s, u"a\nc"_s, 0), u"…\n- b\n+ c\n"_s);
}

void GoldenToolsTest::brokenPromisesAreNamed_data()
{
    using Breaker = std::function<void(Analysis &)>;
    QTest::addColumn<Breaker>("breaker");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const Breaker &breaker, const QString &named) {
        QTest::newRow(name) << breaker << named;
    };
    row("none", [](Analysis &) {}, {});
    row(
        "outside",
        [](Analysis &made) {
            made.attributions[0].cue = Span{50, 90};
        },
        u"not in the text"_s);
    row(
        "space",
        [](Analysis &made) {
            made.attributions[0].cue = Span{11, 16};
        },
        u"space at its edge"_s);
    row(
        "order",
        [](Analysis &made) {
            made.attributions[0].contents = {{21, 37}, {0, 10}};
        },
        u"out of order"_s);
    row(
        "no content", [](Analysis &made) { made.attributions[0].contents.clear(); }, u"no content"_s);
    row(
        "speaker", [](Analysis &made) { made.attributions[0].speakers = {7}; }, u"no entity"_s);
    row(
        "parent", [](Analysis &made) { made.attributions[0].parent = 0; }, u"no other"_s);
    row(
        "confidence", [](Analysis &made) { made.attributions[0].confidence = 1.5; }, u"no chance"_s);
    row(
        "evidence", [](Analysis &made) { made.attributions[0].evidence.clear(); }, u"without evidence"_s);
    row(
        "argument",
        [](Analysis &made) { made.attributions[0].evidence[1].code = EvidenceCode::NamedInSource; },
        u"what its code takes"_s);
    row(
        "inferred", [](Analysis &made) { made.attributions[0].inferred = true; }, u"inferred"_s);
    row(
        "mention", [](Analysis &made) { made.entities[0].mentions.clear(); }, u"never mentioned"_s);
    row(
        "engine", [](Analysis &made) { made.engine.clear(); }, u"no name"_s);
}

void GoldenToolsTest::brokenPromisesAreNamed()
{
    QFETCH(std::function<void(Analysis &)>, breaker);
    QFETCH(QString, named);
    Analysis made = analysis();
    made.engine = u"test"_s;
    made.attributions[0].evidence
        = {Evidence{EvidenceCode::QuotedSentences}, Evidence{EvidenceCode::CalledSoBefore}};
    made.notSpeech[0].evidence = {Evidence{EvidenceCode::TitleOfWork}};
    made.entities[0].mentions = {{{16, 19}, MentionForm::Name}};
    made.entities[1].mentions = {{{38, 41}, MentionForm::Name}};
    breaker(made);
    const QString broken = brokenPromises(article(), made).join(u'\n');
    QVERIFY2(named.isEmpty() ? broken.isEmpty() : broken.contains(named), qPrintable(broken));
}

QTEST_GUILESS_MAIN(GoldenToolsTest)
#include "tst_goldentools.moc"
