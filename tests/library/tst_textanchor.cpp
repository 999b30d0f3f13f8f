// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/textanchor.h"

#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

const QString story
    = u"The mayor spoke. “No,” she said. The clerk spoke. “No,” he said. “We will rebuild the old pier,” she said."_s;

Span placeOf(const QString &text, const QString &words, qsizetype from = 0)
{
    const qsizetype at = text.indexOf(words, from);
    return {at, at + words.size()};
}

QString found(const QString &text, const TextAnchor &anchor)
{
    const auto span = findAnchor(text, anchor);
    return span ? text.sliced(span->begin, span->length()) : u"nothing"_s;
}

} // namespace

class TextAnchorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWordsAndContext();
    void findsTheSamePlaceInTheSameText();
    void findsMovedWords();
    void tellsRepeatedWordsByTheirNeighbours();
    void toleratesTypographyAndWhiteSpace();
    void givesUpWhereTheWordsAreGone();
    void givesUpWhereOnlyOtherPlacesHaveTheWords();
    void worksAtBothEnds();
    void holdsHalvesOfSurrogatePairs();
    void takesAnyNumberForAPosition_data();
    void takesAnyNumberForAPosition();
};

void TextAnchorTest::keepsWordsAndContext()
{
    const TextAnchor anchor = anchorOf(story, placeOf(story, u"“No,”"_s));
    QCOMPARE(anchor.exact, u"“No,”"_s);
    QCOMPARE(anchor.prefix, u"The mayor spoke. "_s);
    QCOMPARE(anchor.suffix.size(), TextAnchor::contextLength);
    QVERIFY(anchor.suffix.startsWith(u" she said."));
}

void TextAnchorTest::findsTheSamePlaceInTheSameText()
{
    const Span second = placeOf(story, u"“No,”"_s, 30);
    QCOMPARE(findAnchor(story, anchorOf(story, second)), std::optional(second));
}

void TextAnchorTest::findsMovedWords()
{
    const Span words = placeOf(story, u"“We will rebuild the old pier,”"_s);
    const QString longer = u"A paragraph that was added later.\n\n"_s + story;
    QCOMPARE(findAnchor(longer, anchorOf(story, words)),
             std::optional(placeOf(longer, u"“We will rebuild the old pier,”"_s)));
}

void TextAnchorTest::tellsRepeatedWordsByTheirNeighbours()
{
    const Span second = placeOf(story, u"“No,”"_s, 30);
    const QString shifted = u"First of all, this much. "_s + story;
    const auto again = findAnchor(shifted, anchorOf(story, second));
    QVERIFY(again.has_value());
    QVERIFY(QStringView(shifted).sliced(again->end).startsWith(u" he said"));
}

void TextAnchorTest::toleratesTypographyAndWhiteSpace()
{
    const Span words = placeOf(story, u"“We will rebuild the old pier,”"_s);
    QString plain = story;
    plain.replace(u'“', u'"').replace(u'”', u'"').replace(u"the old"_s, u"the\n  old"_s);
    QCOMPARE(found(plain, anchorOf(story, words)), u"\"We will rebuild the\n  old pier,\""_s);
}

void TextAnchorTest::givesUpWhereTheWordsAreGone()
{
    const Span words = placeOf(story, u"“We will rebuild the old pier,”"_s);
    QCOMPARE(found(u"Nothing of that stands here."_s, anchorOf(story, words)), u"nothing"_s);
    QCOMPARE(found(story, TextAnchor()), u"nothing"_s);
}

void TextAnchorTest::givesUpWhereOnlyOtherPlacesHaveTheWords()
{
    const Span words = placeOf(story, u"“No,”"_s);
    QCOMPARE(found(u"Quite another story. Was it so? “No,” answered the judge."_s, anchorOf(story, words)),
             u"nothing"_s);
}

void TextAnchorTest::worksAtBothEnds()
{
    const Span all{0, story.size()};
    QCOMPARE(findAnchor(story, anchorOf(story, all)), std::optional(all));
}

void TextAnchorTest::holdsHalvesOfSurrogatePairs()
{
    const QString text = u"He wrote “"_s + QChar(0xD83D) + u"” and 🎈 to her"_s;
    const Span half{10, 11};
    QCOMPARE(findAnchor(u"Look: "_s + text, anchorOf(text, half)), std::optional(Span{16, 17}));
}

void TextAnchorTest::takesAnyNumberForAPosition_data()
{
    QTest::addColumn<qsizetype>("position");
    QTest::newRow("least") << std::numeric_limits<qsizetype>::min();
    QTest::newRow("negative") << qsizetype(-1);
    QTest::newRow("behind the text") << story.size() + 1;
    QTest::newRow("greatest") << std::numeric_limits<qsizetype>::max();
}

void TextAnchorTest::takesAnyNumberForAPosition()
{
    QFETCH(qsizetype, position);
    const Span words = placeOf(story, u"“We will rebuild the old pier,”"_s);
    TextAnchor anchor = anchorOf(story, words);
    anchor.position = position;
    QCOMPARE(findAnchor(story, anchor), std::optional(words));
}

QTEST_GUILESS_MAIN(TextAnchorTest)
#include "tst_textanchor.moc"
