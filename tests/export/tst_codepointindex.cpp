// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codepointindex.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class CodePointIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithCountingOneByOne_data();
    void agreesWithCountingOneByOne();
    void spanTakesCutPairsWhole();
    void loneSurrogatesBecomeReplacementCharacters();
};

void CodePointIndexTest::agreesWithCountingOneByOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << u"harbour"_s;
    QTest::newRow("emoji") << u"a🚢b⚓🌊"_s;
    QTest::newRow("only pairs") << u"🚢🌊🚢🌊"_s;
    QTest::newRow("joined emoji") << u"👩‍🚒 said"_s;
    QTest::newRow("combining") << u"e\u0301te\u0301"_s;
    QTest::newRow("byte order mark") << u"\uFEFFa🚢"_s;
    QTest::newRow("lone high") << u"a"_s + QChar(0xd83d) + u"b🚢"_s;
    QTest::newRow("lone low") << u"a"_s + QChar(0xdea2) + u"b🚢"_s;
    QTest::newRow("reversed pair") << QString(QChar(0xdea2)) + QChar(0xd83d);
    QTest::newRow("high at the end") << u"🚢"_s + QChar(0xd83d);
}

void CodePointIndexTest::agreesWithCountingOneByOne()
{
    QFETCH(QString, text);
    const CodePointIndex index(text);
    qsizetype codePoint = 0;
    for (qsizetype unit = 0; unit < text.size(); ++codePoint) {
        QCOMPARE(index.toCodePoints(unit), codePoint);
        QCOMPARE(index.toCodeUnits(codePoint), unit);
        const bool pair
            = text[unit].isHighSurrogate() && unit + 1 < text.size() && text[unit + 1].isLowSurrogate();
        if (pair)
            QCOMPARE(index.toCodePoints(unit + 1), codePoint);
        unit += pair ? 2 : 1;
    }
    QCOMPARE(index.size(), codePoint);
    QCOMPARE(index.toCodePoints(text.size()), codePoint);
    QCOMPARE(index.toCodeUnits(codePoint), text.size());
}

void CodePointIndexTest::spanTakesCutPairsWhole()
{
    const CodePointIndex index(u"a🚢b");
    QCOMPARE(index.toCodePoints(Span{1, 3}), (Span{1, 2}));
    QCOMPARE(index.toCodePoints(Span{2, 3}), (Span{1, 2}));
    QCOMPARE(index.toCodePoints(Span{0, 2}), (Span{0, 2}));
    QCOMPARE(index.toCodePoints(Span{3, 3}), (Span{2, 2}));
}

void CodePointIndexTest::loneSurrogatesBecomeReplacementCharacters()
{
    const QString broken = u"a"_s + QChar(0xd83d) + u"b🚢"_s + QChar(0xdea2);
    QCOMPARE(wellFormed(broken), u"a\uFFFDb🚢\uFFFD"_s);
    QCOMPARE(wellFormed(u"🚢 fine"), u"🚢 fine"_s);
}

QTEST_GUILESS_MAIN(CodePointIndexTest)
#include "tst_codepointindex.moc"
