// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/clippedtext.h"
#include "tests/support/samplearticle.h"
#include "ui/article/attributiontooltip.h"
#include "ui/article/citation.h"
#include "ui/article/displaytext.h"
#include "ui/article/marginplacement.h"
#include "ui/article/pieceindex.h"
#include "ui/article/textsearch.h"

#include <QSignalSpy>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// The parts of the article view that need no widget: positions, pieces, places of labels, search, citations.
class ArticleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentKeepsPositions_data();
    void documentKeepsPositions();
    void wrappedParagraphBecomesOneBlock();
    void endlessParagraphIsBrokenAtSentences();
    void endlessWordsAreBroken_data();
    void endlessWordsAreBroken();
    void piecesAreFoundByPosition();
    void pieceIndexAgreesWithLookingAtAll();
    void piecesOverOneCharacterHaveABound();
    void circularParentsEnd();
    void labelsKeepTheirDistance_data();
    void labelsKeepTheirDistance();
    void findsWords_data();
    void findsWords();
    void findsAcrossSlices();
    void searchRunsInBackgroundAndLastQueryWins();
    void citesWordsAndSpeaker();
    void citesAPartInQuotationMarks();
    void citationEscapesMarkup();
    void toolTipTellsSpeakerCueWayAndCertainty();
    void sentenceIsPlain();
    void endlessWordsMakeNoEndlessSentence();
};

void ArticleTextTest::documentKeepsPositions_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"One.\n\nTwo."_s;
    QTest::newRow("lone carriage return") << u"One\rtwo"_s;
    QTest::newRow("carriage return before line feed") << u"One\r\ntwo"_s;
    QTest::newRow("paragraph separator") << u"One\u2029two"_s;
    QTest::newRow("line separator") << u"One\u2028two"_s;
    QTest::newRow("noncharacters") << u"One\ufdd0two\ufdd1three\uffff"_s;
    QTest::newRow("object replacement") << u"One\ufffctwo"_s;
    QTest::newRow("astral") << u"One 🗞 two 𝔸"_s;
    QTest::newRow("combining") << u"e\u0301 cafe\u0301"_s;
    QTest::newRow("control and tab") << u"a\u0001b\tc"_s + QChar(u'\0') + u"d"_s;
    QTest::newRow("right to left") << u"She said “\u05e9\u05dc\u05d5\u05dd”."_s;
    QTest::newRow("empty") << QString();
}

void ArticleTextTest::documentKeepsPositions()
{
    QFETCH(QString, text);
    Article article;
    article.text = text;
    article.paragraphs = {{{0, text.size()}, ParagraphRole::Body}};
    const QString shown = displayText(article).text;
    QCOMPARE(shown.size(), text.size());
    QTextDocument document;
    document.setPlainText(shown);
    QCOMPARE(document.characterCount() - 1, text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isLetterOrNumber() || text[i].isSurrogate())
            QCOMPARE(document.characterAt(int(i)), text[i]);
    }
}

void ArticleTextTest::wrappedParagraphBecomesOneBlock()
{
    Article article;
    article.text = u"One line\nand another.\n\nNext."_s;
    article.paragraphs = {{{0, 21}, ParagraphRole::Body}, {{23, 28}, ParagraphRole::Body}};
    QCOMPARE(displayText(article).text, u"One line and another.\n\nNext."_s);
}

void ArticleTextTest::endlessParagraphIsBrokenAtSentences()
{
    Article article;
    article.text = u"He came and went. "_s.repeated(2000);
    article.paragraphs = {{{0, article.text.size()}, ParagraphRole::Body}};
    const QString shown = displayText(article).text;
    QCOMPARE(shown.size(), article.text.size());
    const QStringList blocks = shown.split(u'\n');
    QVERIFY(blocks.size() > 4);
    for (const QString &block : blocks) {
        QVERIFY(block.size() <= 6000);
        QVERIFY(block.startsWith(u"He came"));
    }
}

void ArticleTextTest::endlessWordsAreBroken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unit"); // what must not be torn apart
    QTest::newRow("letters") << u"abcdefghij"_s.repeated(10'000) << u"a"_s;
    QTest::newRow("letters between words")
        << u"He said so. "_s + u"abcdefghij"_s.repeated(2'000) + u" he said."_s << u"a"_s;
    QTest::newRow("marks on one letter") << u"a"_s + QString(50'000, QChar(0x301)) << u"a"_s;
    QTest::newRow("marks between spaces") << (u" a"_s + QString(1'000, QChar(0x301))).repeated(20) << u"a"_s;
    QTest::newRow("letters with marks") << u"e\u0301"_s.repeated(20'000) << u"e\u0301"_s;
    QTest::newRow("pairs of surrogates") << u"a"_s + u"𝔸"_s.repeated(20'000) << u"𝔸"_s;
    QTest::newRow("families") << u"👨‍👩‍👧‍👦"_s.repeated(5'000)
                              << u"👨‍👩‍👧‍👦"_s;
    QTest::newRow("spaces") << QString(50'000, u' ') << u" "_s;
    QTest::newRow("two paragraphs") << u"x"_s.repeated(7'001) + u"\n\n"_s + u"y"_s.repeated(7'001) << u"x"_s;
}

void ArticleTextTest::endlessWordsAreBroken()
{
    QFETCH(QString, text);
    QFETCH(QString, unit);
    Article article;
    article.text = text;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end
            = text.indexOf(u"\n\n"_s, begin) < 0 ? text.size() : text.indexOf(u"\n\n"_s, begin);
        article.paragraphs.append({{begin, end}, ParagraphRole::Body});
        begin = end + 2;
    }
    const DisplayText shown = displayText(article);
    for (const QString &block : shown.text.split(u'\n')) {
        QVERIFY2(block.size() <= longestBlock, qPrintable(QString::number(block.size())));
        QVERIFY(block.contains(u' ') || block.size() <= longestRun);
        QVERIFY(block.isValidUtf16());
        QCOMPARE(endlessMarksAt(block), block.size());
        if (unit.size() > 1)
            QCOMPARE(block.count(unit) * unit.size() + block.count(u'a') % 2, block.size());
    }
    QCOMPARE(shown.text.size(), text.size() + shown.breaks.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype place = shown.shown(i);
        if (!text[i].isSpace() && shown.text[place] != text[i])
            QFAIL(qPrintable(u"another character at %1"_s.arg(i)));
        if (shown.original(place) != i)
            QFAIL(qPrintable(u"no way back from %1"_s.arg(place)));
    }
    for (qsizetype at : shown.breaks)
        QCOMPARE(shown.original(shown.shown(at) - 1), at);
    QCOMPARE(shown.original(shown.text.size()), text.size());
}

void ArticleTextTest::piecesAreFoundByPosition()
{
    const AnalysedArticle sample = sampleArticle();
    const PieceIndex index(*sample.analysis);
    const Span sold = spanOf(sample.article->text, u"sold"_s);
    QList<Piece> contents;
    for (const Piece &piece : index.overlapping(sold)) {
        if (piece.role == PieceRole::Content)
            contents.append(piece);
    }
    QCOMPARE(contents.size(), 2);
    QCOMPARE(contents[0].owner, int(Claiming));
    QCOMPARE(contents[0].depth, 0);
    QCOMPARE(contents[1].owner, int(Telling));
    QCOMPARE(contents[1].depth, 1);
    QVERIFY(index.overlapping(spanOf(sample.article->text, u"ferry board"_s)).isEmpty());
}

void ArticleTextTest::pieceIndexAgreesWithLookingAtAll()
{
    Analysis analysis;
    for (int i = 0; i < 300; ++i) {
        Attribution attribution;
        const qsizetype begin = (i * 7919) % 1000;
        attribution.contents = {{begin, begin + 1 + (i * 31) % 120}};
        analysis.attributions.append(attribution);
    }
    const PieceIndex index(analysis);
    for (qsizetype begin = 0; begin < 1100; begin += 13) {
        const Span asked{begin, begin + 9};
        qsizetype expected = 0;
        for (const Attribution &attribution : analysis.attributions)
            expected += attribution.contents.first().overlaps(asked) ? 1 : 0;
        const QList<Piece> found = index.overlapping(asked);
        QCOMPARE(found.size(), expected);
        for (const Piece &piece : found)
            QVERIFY(piece.span.overlaps(asked));
    }
}

void ArticleTextTest::piecesOverOneCharacterHaveABound()
{
    // Each content goes on to the end of the paragraph, as where everybody quotes everybody.
    constexpr qsizetype count = 20'000;
    Analysis analysis;
    for (qsizetype i = 0; i < count; ++i) {
        Attribution attribution;
        attribution.contents = {{i * 10, count * 10}};
        attribution.cue = Span{i * 10, i * 10 + 4};
        analysis.attributions.append(attribution);
    }
    const PieceIndex index(analysis);
    QVERIFY(!index.overlapping({0, 1}).isEmpty());
    for (qsizetype at = 0; at < count * 10; at += 997)
        QVERIFY(index.overlapping({at, at + 1}).size() <= 100);
    QVERIFY(index.overlapping({count * 9, count * 9 + 6000}).size() <= 1000);
}

void ArticleTextTest::circularParentsEnd()
{
    Analysis analysis;
    Attribution first;
    first.contents = {{0, 4}};
    first.parent = 1;
    Attribution second = first;
    second.parent = 0;
    analysis.attributions = {first, second};
    QVERIFY(PieceIndex(analysis).depth(0) <= 4);
}

void ArticleTextTest::labelsKeepTheirDistance_data()
{
    QTest::addColumn<QList<qreal>>("wanted");
    QTest::addColumn<QList<qreal>>("expected");
    QTest::newRow("none") << QList<qreal>{} << QList<qreal>{};
    QTest::newRow("apart") << QList<qreal>{0, 50, 100} << QList<qreal>{0, 50, 100};
    QTest::newRow("two at one place") << QList<qreal>{30, 30} << QList<qreal>{24, 36};
    QTest::newRow("three at one place") << QList<qreal>{30, 30, 30} << QList<qreal>{18, 30, 42};
    QTest::newRow("pushes the one before")
        << QList<qreal>{0, 10, 10} << QList<qreal>{-16. / 3, 20. / 3, 56. / 3};
    QTest::newRow("touching") << QList<qreal>{0, 12, 24} << QList<qreal>{0, 12, 24};
}

void ArticleTextTest::labelsKeepTheirDistance()
{
    QFETCH(QList<qreal>, wanted);
    QFETCH(QList<qreal>, expected);
    const QList<qreal> tops = placeLabels(wanted, 10, 2);
    QCOMPARE(tops.size(), expected.size());
    for (qsizetype i = 0; i < tops.size(); ++i) {
        QVERIFY2(qAbs(tops[i] - expected[i]) < 1e-9, qPrintable(QString::number(tops[i])));
        QVERIFY(i == 0 || tops[i] >= tops[i - 1] + 12 - 1e-9);
    }
}

void ArticleTextTest::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindQuery>("query");
    QTest::addColumn<QList<Span>>("hits");
    QTest::newRow("any case") << u"Sea and sea"_s << FindQuery{u"SEA"_s, false, false}
                              << QList<Span>{{0, 3}, {8, 11}};
    QTest::newRow("case") << u"Sea and sea"_s << FindQuery{u"sea"_s, true, false} << QList<Span>{{8, 11}};
    QTest::newRow("whole words") << u"season sea seas"_s << FindQuery{u"sea"_s, false, true}
                                 << QList<Span>{{7, 10}};
    QTest::newRow("part of words") << u"season sea"_s << FindQuery{u"sea"_s, false, false}
                                   << QList<Span>{{0, 3}, {7, 10}};
    QTest::newRow("no overlap") << u"aaaa"_s << FindQuery{u"aa"_s, false, false}
                                << QList<Span>{{0, 2}, {2, 4}};
    QTest::newRow("curly quotation marks")
        << u"She said “don’t”"_s << FindQuery{u"\"don't\""_s, false, false} << QList<Span>{{9, 16}};
    QTest::newRow("across a line end")
        << u"night\nferry"_s << FindQuery{u"night ferry"_s, false, false} << QList<Span>{{0, 11}};
    QTest::newRow("nothing asked") << u"abc"_s << FindQuery{} << QList<Span>{};
    QTest::newRow("nothing found") << u"abc"_s << FindQuery{u"x"_s, false, false} << QList<Span>{};
}

void ArticleTextTest::findsWords()
{
    QFETCH(QString, text);
    QFETCH(FindQuery, query);
    QFETCH(QList<Span>, hits);
    QCOMPARE(findAll(text, query, [] { return false; }), hits);
}

void ArticleTextTest::findsAcrossSlices()
{
    // Slices are 256 Ki long; a word lies over the border between the first two.
    QString text((1 << 18) - 3, u'x');
    text += u"needle"_s + QString(1 << 18, u'x') + u"needle"_s;
    const QList<Span> hits = findAll(text, {u"needle"_s, true, false}, [] { return false; });
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits[0].begin, (1 << 18) - 3);
    QCOMPARE(hits[1].end, text.size());
}

void ArticleTextTest::searchRunsInBackgroundAndLastQueryWins()
{
    TextSearch search;
    QSignalSpy found(&search, &TextSearch::found);
    const QString text = u"the sea and the ferry "_s.repeated(50'000);
    search.start(text, {u"the"_s, false, false});
    search.start(text, {u"ferry"_s, false, false});
    QVERIFY(found.wait());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().first().value<QList<Span>>().size(), 50'000);
}

void ArticleTextTest::citesWordsAndSpeaker()
{
    const AnalysedArticle sample = sampleArticle();
    const QString date = QLocale().toString(QDate(2026, 3, 2), QLocale::LongFormat);
    QCOMPARE(
        citationOf(sample, Signing).plain,
        u"“We will not sign,” … “Not this year.” — Mara Voss (told, to Lund Courier), Harbour talks stall, "
        "Lund Observer, "_s
            + date);
    QVERIFY(citationOf(sample, Asked).plain.startsWith(u"“Nobody asked me,” — probably Mara Voss, "));
    QVERIFY(citationOf(sample, Answers).plain.startsWith(u"they “wanted answers” — crew (said), "));
}

void ArticleTextTest::citesAPartInQuotationMarks()
{
    const AnalysedArticle sample = sampleArticle();
    const QString &text = sample.article->text;
    QVERIFY(
        citationOf(sample, Signing, spanOf(text, u"not sign"_s)).plain.startsWith(u"“not sign” — Mara Voss"));
    QVERIFY(citationOf(sample, Signing, spanOf(text, u"“Not this year.”"_s))
                .plain.startsWith(u"“Not this year.” — "));
    QVERIFY(citationOf(sample, Claiming, spanOf(text, u"ships"_s)).plain.startsWith(u"ships — insider"));
}

void ArticleTextTest::citationEscapesMarkup()
{
    AnalysedArticle sample = sampleArticle();
    Article article = *sample.article;
    article.metadata.title = u"<b>Profit & loss</b>"_s;
    sample.article = std::make_shared<Article>(article);
    const Citation citation = citationOf(sample, Signing);
    QVERIFY(citation.html.contains(u"<cite>&lt;b&gt;Profit &amp; loss&lt;/b&gt;</cite>"));
    QVERIFY(citation.plain.contains(u"<b>Profit & loss</b>"));
}

void ArticleTextTest::toolTipTellsSpeakerCueWayAndCertainty()
{
    const AnalysedArticle sample = sampleArticle();
    const QString tip = attributionToolTip(sample, Signing);
    for (const QString &part :
         {u"Mara Voss"_s, u"told"_s, u"Mara Voss → Lund Courier → this article in Lund Observer"_s,
          u"certain"_s, u"direct quotation"_s})
        QVERIFY2(tip.contains(part), qPrintable(part));
    QVERIFY(attributionToolTip(sample, Asked).contains(u"Mara Voss (a guess)"));
    QVERIFY(attributionToolTip(sample, Telling).contains(u"insider"));
    QVERIFY(notSpeechToolTip(*sample.analysis, sample.analysis->notSpeech.first()).contains(u"title"));
}

void ArticleTextTest::sentenceIsPlain()
{
    QCOMPARE(attributionSentence(sampleArticle(), Asked),
             u"Mara Voss (a guess), direct quotation, doubtful: “Nobody asked me,”"_s);
}

void ArticleTextTest::endlessWordsMakeNoEndlessSentence()
{
    AnalysedArticle article = sampleArticle();
    auto words = std::make_shared<Article>(*article.article);
    words->text += QString(500'000, u'x');
    auto analysis = std::make_shared<Analysis>(*article.analysis);
    analysis->attributions.first().contents = {{words->text.size() - 500'000, words->text.size()}};
    analysis->attributions.first().cue = analysis->attributions.first().contents.first();
    analysis->entities.first().name = QString(100'000, u'n');
    article.article = words;
    article.analysis = analysis;
    QVERIFY(attributionSentence(article, 0).size() < 2000);
    QVERIFY(attributionToolTip(article, 0).size() < 2000);
    // What is taken along stays whole.
    QVERIFY(citationOf(article, 0, std::nullopt).plain.size() > 500'000);
}

QTEST_GUILESS_MAIN(ArticleTextTest)
#include "tst_articletext.moc"
