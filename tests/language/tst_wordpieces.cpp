// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "encoderfixture.h"
#include "language/encoder/windowplan.h"
#include "language/encoder/wordpieces.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// How words are cut into pieces, and a text into windows.
class WordPiecesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreThoseOfTraining_data();
    void piecesAreThoseOfTraining();
    void vocabularyHasToBeWhole_data();
    void vocabularyHasToBeWhole();
    void windowsCoverEveryPiece_data();
    void windowsCoverEveryPiece();
    void pieceIsReadWhereItHasMostAround_data();
    void pieceIsReadWhereItHasMostAround();
    void workGrowsWithTheText();
};

namespace {

Result<WordPieces> piecesOf(const QStringList &lines)
{
    ModelFileBuilder builder;
    builder.addLines("encoder.vocabulary", lines);
    const Result<ModelFile> file = ModelFile::fromBytes(builder.bytes(), u"sample"_s);
    return WordPieces::load(file.value());
}

} // namespace

void WordPiecesTest::piecesAreThoseOfTraining_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QJsonArray>("pieces");
    QTest::addColumn<int>("wordCase");
    const QJsonArray entries = encoderWords()[u"pieces"].toArray();
    QVERIFY(entries.size() > 60);
    for (const QJsonValue &entry : entries) {
        const QString word = entry[u"word"].toString().repeated(entry[u"times"].toInt());
        QTest::addRow("%s", qPrintable(word.left(20).toHtmlEscaped() + u' ' + QString::number(word.size())))
            << word << entry[u"pieces"].toArray() << entry[u"case"].toInt();
    }
}

void WordPiecesTest::piecesAreThoseOfTraining()
{
    QFETCH(QString, word);
    static const Result<WordPieces> vocabulary = WordPieces::load(encoderModel(u"bytes.model"_s));
    QVERIFY(vocabulary.isOk());
    std::vector<int> found = {-1}; // what was there stays
    vocabulary.value().append(word, found);
    QJsonArray array;
    for (std::size_t i = 1; i < found.size(); ++i)
        array.append(found[i]);
    QFETCH(QJsonArray, pieces);
    QCOMPARE(found.front(), -1);
    QCOMPARE(array, pieces);
    QTEST(int(wordCaseOf(word)), "wordCase");
}

void WordPiecesTest::vocabularyHasToBeWhole_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<bool>("fits");
    const QStringList whole = {u"[UNK]"_s, u"[CLS]"_s, u"[SEP]"_s, u"a"_s, u"##a"_s, u"##"_s};
    QTest::newRow("whole") << whole << true;
    QTest::newRow("nothing") << QStringList() << false;
    for (int i = 0; i < 3; ++i) {
        QStringList lines = whole;
        lines.removeAt(i);
        QTest::addRow("without %s", qPrintable(whole[i])) << lines << false;
    }
    QTest::newRow("twice") << whole + QStringList(u"a"_s) << false;
    QTest::newRow("continuation twice") << whole + QStringList(u"##a"_s) << false;
    QTest::newRow("empty") << whole + QStringList(u""_s) << false;
}

void WordPiecesTest::vocabularyHasToBeWhole()
{
    QFETCH(QStringList, lines);
    const Result<WordPieces> pieces = piecesOf(lines);
    QTEST(pieces.isOk(), "fits");
    if (!pieces)
        QCOMPARE(pieces.error().code, ErrorCode::Unsupported);
    else
        QCOMPARE(pieces.value().size(), lines.size());
}

void WordPiecesTest::windowsCoverEveryPiece_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("stride");
    for (auto [length, stride] : {std::pair{30, 15}, {30, 8}, {30, 30}, {4, 1}, {7, 3}})
        QTest::addRow("%d by %d", length, stride) << length << stride;
}

/// For texts of every length: windows rise, none is longer than asked for, and each piece is read in one that
/// holds it, which never goes back.
void WordPiecesTest::windowsCoverEveryPiece()
{
    QFETCH(int, length);
    QFETCH(int, stride);
    for (qsizetype pieces = 0; pieces < 200; ++pieces) {
        const WindowPlan plan(pieces, length, stride);
        QCOMPARE(plan.begin(0), 0);
        QCOMPARE(plan.end(plan.count() - 1), pieces);
        for (qsizetype i = 1; i < plan.count(); ++i)
            QVERIFY(plan.begin(i) > plan.begin(i - 1) && plan.begin(i) <= plan.begin(i - 1) + stride);
        qsizetype last = 0;
        for (qsizetype piece = 0; piece < pieces; ++piece) {
            const qsizetype window = plan.windowOf(piece);
            QVERIFY(window >= last && window < plan.count());
            QVERIFY(plan.begin(window) <= piece && piece < plan.end(window));
            QVERIFY(plan.end(window) - plan.begin(window) <= length);
            last = window;
        }
    }
}

void WordPiecesTest::pieceIsReadWhereItHasMostAround_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<int>("piece");
    QTest::addColumn<int>("window");
    // Windows of 20: 0 to 20, 10 to 30, 20 to 40, and the last, 25 to 45.
    QTest::newRow("start") << 45 << 0 << 0;
    QTest::newRow("as far from both") << 45 << 14 << 0;
    QTest::newRow("in the middle of the second") << 45 << 20 << 1;
    QTest::newRow("in the middle of the third") << 45 << 30 << 2;
    QTest::newRow("end") << 45 << 44 << 3;
    QTest::newRow("one window") << 20 << 19 << 0;
    QTest::newRow("one piece more") << 21 << 20 << 1;
}

void WordPiecesTest::pieceIsReadWhereItHasMostAround()
{
    QFETCH(int, pieces);
    QFETCH(int, piece);
    const WindowPlan plan(pieces, 20, 10);
    QTEST(int(plan.windowOf(piece)), "window");
}

/// Pieces that are read, those twice that two windows share counted twice: at most twice the text and a
/// window.
void WordPiecesTest::workGrowsWithTheText()
{
    for (qsizetype pieces : {100, 1000, 10000, 100000, 1000000}) {
        const WindowPlan plan(pieces, 254, 127);
        qsizetype read = 0;
        for (qsizetype i = 0; i < plan.count(); ++i)
            read += plan.end(i) - plan.begin(i);
        QVERIFY(read >= pieces && read <= 2 * pieces + 254);
    }
}

QTEST_GUILESS_MAIN(WordPiecesTest)
#include "tst_wordpieces.moc"
