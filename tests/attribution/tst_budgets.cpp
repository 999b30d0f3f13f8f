// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoftext.h"
#include "attribution/drafts/attributionbudget.h"
#include "attribution/drafts/attributionextractor.h"
#include "attribution/drafts/standardextractor.h"
#include "attribution/mentions/entityfinder.h"
#include "attribution/quotes/reportingclause.h"
#include "document/budgets.h"
#include "language/text/sentencesplitter.h"
#include "language/text/textanalyser.h"
#include "language/text/tokenizer.h"

#include <QTest>
#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// Cancels when it is asked for the `at`-th time, and counts how often it is asked after that.
class CancellingMonitor : public JobMonitor
{
public:
    explicit CancellingMonitor(int at)
        : m_at(at)
    {
    }
    bool isCancelled() const override { return ++m_asked >= m_at; }
    int asked() const { return m_asked; }
    int askedAfter() const { return std::max(0, m_asked - m_at); }

private:
    int m_at;
    mutable int m_asked = 0;
};

constexpr int never = std::numeric_limits<int>::max();

Analysis analysisOf(const AttributionExtractor &extractor, const Article &article)
{
    JobMonitor monitor;
    const Result<Analysis> analysis = extractor.extract(article, monitor);
    if (!analysis)
        qFatal("the analysis failed");
    return analysis.value();
}

const QString prose
    = u"Mara Lind, the mayor of Tarn, said on Monday that the old harbour would close. “It is "
      "over,” she told the Tarn Courier. A source said that nobody was asked.\n\n"_s;

} // namespace

/// Texts of shapes that nobody writes are read within the bounds of document/budgets.h, and what is not read
/// is told.
class BudgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreCut();
    void tokensNeverCutPairs();
    void sentencesAreCut();
    void touchingStopsAreReadOnce();
    void paragraphsAreReadInPieces();
    void articlesEndAtTheirTokens();
    void openMarksAreLetGo();
    void asidesWithinAsidesAreReadOnce();
    void crowdedParagraphsAreUnread_data();
    void crowdedParagraphsAreUnread();
    void ordinaryTextIsRead();
    void paragraphsBehindTheLastAttributionAreUnread();
    void contentsEndWhereUnreadTextBegins();
    void contentsOfManyPiecesAreParted();
    void namesAreCut_data();
    void namesAreCut();
    void descriptionsAreCounted();
    void cancellingStopsEveryStage();
    void cancellingIsAskedForOften();
};

void BudgetsTest::tokensAreCut()
{
    const QString text(10'001, u'a');
    const QList<Token> tokens = tokenize(text, {0, text.size()});
    QCOMPARE(tokens.size(), 6);
    qsizetype end = 0;
    for (const Token &token : tokens) {
        QCOMPARE(token.span.begin, end);
        QVERIFY(token.span.length() <= Budgets::tokenLength);
        end = token.span.end;
    }
    QCOMPARE(end, text.size());
    QCOMPARE(tokenize(text, {0, text.size()}, 2).size(), 2);
}

void BudgetsTest::tokensNeverCutPairs()
{
    QString text = u"a"_s;
    for (int i = 0; i < 3'000; ++i)
        text += u"\U00010400"_s; // a letter that takes two units
    const auto tokens = tokenize(text, {0, text.size()});
    QVERIFY(tokens.size() > 1);
    for (const Token &token : tokens)
        QVERIFY(!text[token.span.begin].isLowSurrogate());
}

void BudgetsTest::sentencesAreCut()
{
    const QString text = u"tide "_s.repeated(2'050);
    const QList<TokenRange> sentences = splitSentences(text, tokenize(text, {0, text.size()}));
    QCOMPARE(sentences.size(), 6);
    QCOMPARE(sentences.last().end, 2'050);
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        QVERIFY(sentences[i].length() <= Budgets::sentenceTokens);
        QCOMPARE(sentences[i].begin, i == 0 ? 0 : sentences[i - 1].end);
    }
}

/// Each of the stops looked to the end of the run: in the time of this test one of 300,000 was looked
/// through.
void BudgetsTest::touchingStopsAreReadOnce()
{
    const QString text = u"!"_s.repeated(300'000) + u'a';
    const QList<Token> tokens = tokenize(text, {0, text.size()});
    const QList<TokenRange> sentences = splitSentences(text, tokens);
    QCOMPARE(sentences.last().end, tokens.size());
}

void BudgetsTest::paragraphsAreReadInPieces()
{
    const QString text = u"The tide came in at four. "_s.repeated(2'000);
    const Article article = test::articleOfText(text);
    QCOMPARE(article.paragraphs.size(), 1);
    const AnalysedText tokenized = TextAnalyser().analyse(article);
    QVERIFY(tokenized.paragraphs.size() > 1);
    qsizetype end = 0;
    for (const TextParagraph &piece : tokenized.paragraphs) {
        QCOMPARE(piece.paragraph, 0);
        QCOMPARE(piece.tokens.begin, end);
        QVERIFY(piece.tokens.length() <= Budgets::paragraphTokens);
        QCOMPARE(piece.sentences.first().begin, piece.tokens.begin);
        QCOMPARE(piece.sentences.last().end, piece.tokens.end);
        QCOMPARE(piece.sentenceAt(end), piece.sentences.first());
        end = piece.tokens.end;
    }
    QCOMPARE(end, tokenized.tokens.size());
    QCOMPARE(tokenized.readEnd, text.size());
}

void BudgetsTest::articlesEndAtTheirTokens()
{
    const Article article
        = test::articleOfText(u"a “b c "_s.repeated(Budgets::articleTokens / 4) + u"\n\n“d” e “"_s);
    const AnalysedText tokenized = TextAnalyser().analyse(article);
    QCOMPARE(tokenized.tokens.size(), Budgets::articleTokens);
    QCOMPARE(tokenized.readEnd, tokenized.tokens.last().span.end);
    QVERIFY(tokenized.readEnd < article.text.size());
    QVERIFY(tokenized.quotes.last().span.end <= tokenized.readEnd);
    FoundAttributions found;
    const QList<Span> unread = keepWithinBudgets(tokenized, found);
    QCOMPARE(unread, (QList<Span>{{tokenized.readEnd, article.text.size()}}));
}

void BudgetsTest::openMarksAreLetGo()
{
    const Article article = test::articleOfText(u"‘a “b ‹c "_s.repeated(500) + u"d› "_s.repeated(500));
    const QList<QuotedSpan> quotes = findQuotedSpans(article);
    QVERIFY(!quotes.isEmpty());
    for (const QuotedSpan &quote : quotes)
        QVERIFY(quote.depth < Budgets::openMarks);
}

/// Commas before a verb were read as asides within asides within asides: a hundred of them took for ever.
void BudgetsTest::asidesWithinAsidesAreReadOnce()
{
    const Article article = test::articleOfText(u", "_s.repeated(300) + u"said"_s);
    const AnalysedText tokenized = TextAnalyser().analyse(article);
    const QList<ReportingClause> clauses
        = findReportingClauses(tokenized, tokenized.paragraphs.first(), Lexicon::shared());
    QCOMPARE(clauses.size(), 1);
    QVERIFY(!clauses.first().hasSource());
}

void BudgetsTest::crowdedParagraphsAreUnread_data()
{
    QTest::addColumn<QString>("crowded");
    QTest::newRow("reports within reports") << u"said Mara said Olav "_s.repeated(500).trimmed();
    QTest::newRow("fragments") << u"“a” "_s.repeated(300).trimmed();
}

void BudgetsTest::crowdedParagraphsAreUnread()
{
    QFETCH(QString, crowded);
    const Article article = test::articleOfText(prose + crowded + u"\n\n"_s + prose.trimmed());
    const Span place = article.paragraphs[1].span;
    for (const bool learned : {false, true}) {
        const auto extractor = learned ? makeAttributionExtractor() : std::make_unique<StandardExtractor>();
        const Analysis analysis = analysisOf(*extractor, article);
        if (analysis.unread.isEmpty()) // each finds its own: what one takes for reports, the other may not
            continue;
        QCOMPARE(analysis.unread, QList<Span>{place});
        bool before = false;
        bool behind = false;
        for (const Attribution &attribution : analysis.attributions) {
            for (Span content : attribution.contents)
                QVERIFY(!content.overlaps(place));
            before |= attribution.contents.first().end <= place.begin;
            behind |= attribution.contents.first().begin >= place.end;
        }
        QVERIFY(before && behind);
        for (const NotSpeech &item : analysis.notSpeech)
            QVERIFY(!item.span.overlaps(place));
        return;
    }
    QFAIL("nothing was left unread");
}

void BudgetsTest::ordinaryTextIsRead()
{
    const Article article = test::articleOfText(
        prose.repeated(40).trimmed() + u"\n\n“No,” he said. “Yes,” she said. "_s.repeated(5)
        + u"“No,” he said. “Yes,” she said. “No?” he asked. "_s.repeated(30));
    const Analysis analysis = analysisOf(*makeAttributionExtractor(), article);
    QCOMPARE(analysis.unread, QList<Span>());
    QVERIFY(analysis.attributions.size() > 100);
}

void BudgetsTest::paragraphsBehindTheLastAttributionAreUnread()
{
    const qsizetype most = Budgets::attributions;
    const Article article = test::articleOfText(u"Olav said so then.\n\n"_s.repeated(most + 10).trimmed());
    const AnalysedText tokenized = TextAnalyser().analyse(article);
    FoundAttributions found;
    for (const Paragraph &paragraph : article.paragraphs) {
        AttributionDraft draft;
        draft.attribution.contents = {paragraph.span};
        found.drafts.append(draft);
    }
    const QList<Span> unread = keepWithinBudgets(tokenized, found);
    QCOMPARE(found.drafts.size(), most);
    QCOMPARE(unread, (QList<Span>{{article.paragraphs[most].span.begin, article.text.size()}}));
    JobMonitor monitor;
    const FoundAttributions byRule = findAttributions(tokenized, Lexicon::shared(), monitor);
    QVERIFY(byRule.drafts.size() <= most + 1);
}

void BudgetsTest::contentsEndWhereUnreadTextBegins()
{
    const Article article = test::articleOfText(u"Olav said so.\n\nThen he left.\n\nIt rained."_s);
    const AnalysedText tokenized = TextAnalyser().analyse(article);
    FoundAttributions found;
    found.readEnd = tokenized.paragraphs[2].tokens.begin;
    AttributionDraft whole;
    whole.attribution.contents
        = {article.paragraphs[0].span, {article.paragraphs[1].span.begin, article.text.size()}};
    AttributionDraft cueless = whole;
    cueless.attribution.cue = article.paragraphs[2].span;
    AttributionDraft within;
    within.attribution.contents = {article.paragraphs[2].span};
    found.drafts = {whole, cueless, within};
    QCOMPARE(keepWithinBudgets(tokenized, found), QList<Span>{article.paragraphs[2].span});
    QCOMPARE(found.drafts.size(), 1);
    QCOMPARE(found.drafts.first().attribution.contents.last(),
             (Span{article.paragraphs[1].span.begin, article.paragraphs[2].span.begin}));
}

void BudgetsTest::contentsOfManyPiecesAreParted()
{
    const Article article = test::articleOfText(u"“It went on for years.\n\n"_s.repeated(1'200).trimmed());
    const Analysis analysis = analysisOf(StandardExtractor(), article);
    qsizetype pieces = 0;
    for (const Attribution &attribution : analysis.attributions) {
        QVERIFY(attribution.contents.size() <= Budgets::contentPieces);
        pieces += attribution.contents.size();
    }
    QCOMPARE(pieces, 1'200);
}

void BudgetsTest::namesAreCut_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("one word") << u"Ma"_s + u"ra"_s.repeated(900);
    // So that the cut falls on a space, or between the halves of a pair, in one of the rows.
    for (int i = 0; i < 2; ++i) {
        QTest::addRow("words %d", i) << u"Mara "_s.repeated(100).sliced(i).toUpper().trimmed();
        QTest::addRow("pairs %d", i) << u"M"_s.repeated(1 + i) + u"𝐦"_s.repeated(200);
    }
}

void BudgetsTest::namesAreCut()
{
    QFETCH(QString, name);
    const Article article
        = test::articleOfText(name + u" Lind said it was over. “No,” "_s + name + u" said."_s);
    const Analysis analysis = analysisOf(StandardExtractor(), article);
    QVERIFY(!analysis.entities.isEmpty());
    for (const Entity &entity : analysis.entities) {
        QVERIFY(entity.name.size() <= Budgets::nameLength);
        QCOMPARE(entity.name, entity.name.simplified());
        QVERIFY(entity.name.isValidUtf16());
    }
    for (const Attribution &attribution : analysis.attributions) {
        for (const Evidence &evidence : attribution.evidence)
            QVERIFY(evidence.term.size() <= Budgets::nameLength);
    }
}

void BudgetsTest::descriptionsAreCounted()
{
    EntityDraft entity;
    for (int i = 0; i < 1'000; ++i) {
        entity.describeAs(QString::number(i), {});
        entity.addEpithet(QString::number(i));
    }
    QCOMPARE(entity.descriptions.size(), Budgets::descriptions);
    QCOMPARE(entity.epithets.size(), Budgets::epithets);
}

void BudgetsTest::cancellingStopsEveryStage()
{
    const auto extractor = makeAttributionExtractor();
    const Article article = test::articleOfText(prose.repeated(30).trimmed());
    CancellingMonitor whole(never);
    QVERIFY(extractor->extract(article, whole));
    for (int at = 1; at <= whole.asked(); at += 1 + whole.asked() / 60) {
        CancellingMonitor monitor(at);
        const Result<Analysis> analysis = extractor->extract(article, monitor);
        QVERIFY(!analysis);
        QCOMPARE(analysis.error().code, ErrorCode::Cancelled);
        QVERIFY2(monitor.askedAfter() < 12, qPrintable(QString::number(monitor.askedAfter())));
    }
}

/// Between two questions lies no more than a sentence or an attribution of one stage.
void BudgetsTest::cancellingIsAskedForOften()
{
    const auto extractor = makeAttributionExtractor();
    const auto askedFor = [&extractor](const QString &text) {
        CancellingMonitor monitor(never);
        const Article article = test::articleOfText(text);
        if (!extractor->extract(article, monitor))
            qFatal("the analysis failed");
        return monitor.asked();
    };
    // In one paragraph, and in one sentence, too.
    QVERIFY(askedFor(prose.simplified().repeated(60)) > 60 * 4);
    QVERIFY(askedFor(u"the sea was wide and "_s.repeated(4'000)) > 20'000 / Budgets::sentenceTokens * 3);
}

QTEST_GUILESS_MAIN(BudgetsTest)
#include "tst_budgets.moc"
