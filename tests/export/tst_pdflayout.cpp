// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlebuilder.h"
#include "export/pdfbody.h"
#include "export/pdfmarginnotes.h"
#include "export/pdftextblock.h"
#include "export/spansweep.h"
#include "export/speakerroll.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class PdfLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLineIsLeftAlone_data();
    void noLineIsLeftAlone();
    void notesAreStacked_data();
    void notesAreStacked();
    void rectsCoverTheSpanOnEachLine();
    void rectsLeaveOutSpacesAtLineEnds();
    void rightToLeftRunsAreSeparateRects();
    void taintedTextKeepsItsPositions();
    void sweepFindsWhatOverlaps();
    void speakersComeInOrderOfTheirFirstWords();
};

void PdfLayoutTest::noLineIsLeftAlone_data()
{
    QTest::addColumn<int>("remaining");
    QTest::addColumn<int>("fitting");
    QTest::addColumn<bool>("isStart");
    QTest::addColumn<int>("lines");
    QTest::newRow("all fit") << 5 << 9 << true << 5;
    QTest::newRow("exactly") << 5 << 5 << true << 5;
    QTest::newRow("widow") << 5 << 4 << true << 3;
    QTest::newRow("orphan") << 5 << 1 << true << 0;
    QTest::newRow("three lines stay together") << 3 << 2 << true << 0;
    QTest::newRow("two lines stay together") << 2 << 1 << true << 0;
    QTest::newRow("one line without room") << 1 << 0 << true << 0;
    QTest::newRow("middle of a long one") << 90 << 40 << false << 40;
    QTest::newRow("middle, widow") << 41 << 40 << false << 39;
}

void PdfLayoutTest::noLineIsLeftAlone()
{
    QFETCH(int, remaining);
    QFETCH(int, fitting);
    QFETCH(bool, isStart);
    QTEST(linesForPage(remaining, fitting, isStart), "lines");
}

void PdfLayoutTest::notesAreStacked_data()
{
    QTest::addColumn<QList<qreal>>("wishes");
    QTest::addColumn<QList<qreal>>("heights");
    QTest::addColumn<QList<qreal>>("tops");
    using Numbers = QList<qreal>;
    QTest::newRow("none") << Numbers{} << Numbers{} << Numbers{};
    QTest::newRow("free") << Numbers{10, 50} << Numbers{20, 20} << Numbers{10, 50};
    QTest::newRow("pushed down") << Numbers{10, 15} << Numbers{20, 20} << Numbers{10, 32};
    QTest::newRow("pushed up from the foot") << Numbers{70, 90} << Numbers{20, 20} << Numbers{58, 80};
    QTest::newRow("above the top") << Numbers{-5} << Numbers{20} << Numbers{0};
    QTest::newRow("full") << Numbers{0, 0, 0} << Numbers{48, 48, 48} << Numbers{0, 50};
    QTest::newRow("too tall") << Numbers{0} << Numbers{200} << Numbers{};
}

void PdfLayoutTest::notesAreStacked()
{
    QFETCH(QList<qreal>, wishes);
    QFETCH(QList<qreal>, heights);
    QTEST(stackNotes(wishes, heights, 2, 0, 100), "tops");
}

void PdfLayoutTest::rectsCoverTheSpanOnEachLine()
{
    const QString text = u"one two three four five six seven eight nine ten "_s.repeated(6);
    const PdfTextBlock block(text, PdfStyle::standard().body, 200);
    QVERIFY(block.lineCount() > 3);
    const Span span{4, text.size() - 5};
    for (int line = 0; line < block.lineCount(); ++line) {
        const QList<QRectF> rects = block.rectsOf(span, line);
        QCOMPARE(rects.size(), 1);
        QVERIFY(rects[0].left() >= 0 && rects[0].right() <= 200);
        QVERIFY(rects[0].top() >= 0 && rects[0].bottom() <= block.lineHeight(line));
        QCOMPARE(rects[0].left() > 0, line == 0);
    }
    QVERIFY(block.rectsOf({0, 3}, 1).isEmpty());
    QVERIFY(block.rectsOf({4, 4}, 0).isEmpty());
}

void PdfLayoutTest::rectsLeaveOutSpacesAtLineEnds()
{
    const QString text = u"aaa bbb     "_s;
    const PdfTextBlock block(text, PdfStyle::standard().body, 200);
    QCOMPARE(block.rectsOf({0, text.size()}, 0), block.rectsOf({0, 7}, 0));
    QVERIFY(block.rectsOf({7, text.size()}, 0).isEmpty());
}

void PdfLayoutTest::rightToLeftRunsAreSeparateRects()
{
    // In visual order: the word, then the Hebrew from right to left. A span from inside the one to inside the
    // other is two runs on the line.
    const QString text = u"word אבגדה end"_s;
    const PdfTextBlock block(text, PdfStyle::standard().body, 300);
    const QList<QRectF> rects = block.rectsOf({2, 7}, 0);
    QCOMPARE(rects.size(), 2);
    QVERIFY(!rects[0].intersects(rects[1]));
    const QRectF wholeHebrew = block.rectsOf({5, 10}, 0).first();
    QCOMPARE(block.rectsOf({5, 10}, 0).size(), 1);
    QVERIFY(qAbs(rects[1].right() - wholeHebrew.right()) < 0.5);
    QVERIFY(rects[1].left() > wholeHebrew.left());
    const qreal alone = PdfTextBlock(u"אבגדה"_s, PdfStyle::standard().body, 300).naturalWidth();
    QVERIFY(qAbs(wholeHebrew.width() - alone) < 0.5);
    // The first letter stands at the right end of its run.
    const QRectF first = block.rectsOf({5, 6}, 0).first();
    QVERIFY(qAbs(first.right() - wholeHebrew.right()) < 0.5);
    QVERIFY(first.width() < wholeHebrew.width() / 2);
}

void PdfLayoutTest::taintedTextKeepsItsPositions()
{
    const QString text = u"a\n"_s + QChar(0xd83d) + u"\u2028b"_s;
    const PdfTextBlock block(text, PdfStyle::standard().body, 300);
    QCOMPARE(block.lineCount(), 1);
    QCOMPARE(block.endOfLine(0), text.size());
    QCOMPARE(block.rectsOf({4, 5}, 0).size(), 1);
}

void PdfLayoutTest::sweepFindsWhatOverlaps()
{
    Analysis analysis;
    Attribution outer;
    outer.contents = {{10, 90}};
    outer.cue = Span{2, 6};
    Attribution inner;
    inner.contents = {{40, 60}};
    analysis.attributions = {outer, inner};
    SpanSweep sweep(analysis);
    const auto found = [&](Span range) {
        QList<Span> spans;
        for (const AttributionPiece &piece : sweep.piecesIn(range))
            spans.append(piece.span);
        return spans;
    };
    QCOMPARE(found({0, 2}), QList<Span>());
    QCOMPARE(found({2, 12}), (QList<Span>{{2, 6}, {10, 90}}));
    QCOMPARE(found({12, 40}), (QList<Span>{{10, 90}}));
    QCOMPARE(found({45, 50}), (QList<Span>{{10, 90}, {40, 60}}));
    QCOMPARE(found({60, 95}), (QList<Span>{{10, 90}}));
    QCOMPARE(found({95, 99}), QList<Span>());
}

void PdfLayoutTest::speakersComeInOrderOfTheirFirstWords()
{
    const AnalysedArticle article = harbourArticle();
    const SpeakerRoll roll(*article.analysis);
    QStringList names;
    for (const SpeakerGroup &group : roll.groups())
        names.append(group.name);
    QCOMPARE(names, QStringList({u"Mara Voss"_s, u"the captain"_s, u"an insider"_s, u"Speaker left open"_s}));
    QCOMPARE(roll.groups().first().attributions, (QList<AttributionIndex>{0, 3}));
    QCOMPARE(roll.groupOf(3), 0);
    QCOMPARE(roll.groupOf(4), 3);
    QCOMPARE(roll.coloursOf(4).softOnLight, SpeakerPalette::unknownSpeaker().softOnLight);
}

QTEST_MAIN(PdfLayoutTest)
#include "tst_pdflayout.moc"
