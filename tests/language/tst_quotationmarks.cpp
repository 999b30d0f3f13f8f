// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/text/quotationmarks.h"
#include "tests/attribution/articleoftext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class QuotationMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spans_data();
    void spans();
    void longQuotationGoesOn();
    void longQuotationWithoutReopening();
    void unclosedMarkIsHealed();
    void depthOfNestedMarks();
};

namespace {

QString describe(const QString &text)
{
    QStringList found;
    for (const QuotedSpan &quoted : findQuotedSpans(test::articleOfText(text)))
        found.append(text.mid(quoted.span.begin, quoted.span.length()));
    return found.join(u'|');
}

} // namespace

void QuotationMarksTest::spans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("curly") << u"“We rush,” she said. “Time is short.”"_s << u"“We rush,”|“Time is short.”"_s;
    QTest::newRow("straight") << u"\"We rush,\" she said. \"Time is short.\""_s
                              << u"\"We rush,\"|\"Time is short.\""_s;
    QTest::newRow("single in double") << u"“He said ‘no’ to us.”"_s << u"“He said ‘no’ to us.”|‘no’"_s;
    QTest::newRow("double in single")
        << u"‘He said “no” to us,’ she said."_s << u"‘He said “no” to us,’|“no”"_s;
    QTest::newRow("british straight") << u"'We don't rush,' she said. 'It's the drivers' choice.'"_s
                                      << u"'We don't rush,'|'It's the drivers' choice.'"_s;
    QTest::newRow("straight single in straight double")
        << u"\"He said 'no' to us.\""_s << u"\"He said 'no' to us.\"|'no'"_s;
    QTest::newRow("guillemets") << u"« Nous partons », dit-elle. «Oui.»"_s << u"« Nous partons »|«Oui.»"_s;
    QTest::newRow("reversed guillemets") << u"»Wir gehen«, sagte sie."_s << u"»Wir gehen«"_s;
    QTest::newRow("low-high") << u"„Wir gehen“, sagte sie. „Und ‚bald‘.“"_s
                              << u"„Wir gehen“|„Und ‚bald‘.“|‚bald‘"_s;
    QTest::newRow("polish") << u"„Idziemy”, powiedziała."_s << u"„Idziemy”"_s;
    QTest::newRow("apostrophes") << u"It's the dogs' day, ’twas the '90s, rock 'n' roll ‘90s."_s << QString();
    QTest::newRow("feet and inches") << u"At 6'2\" he towers over a 12\" screen."_s << QString();
    QTest::newRow("inches inside") << u"\"He is 6'2\" tall,\" she said. \"Yes.\""_s
                                   << u"\"He is 6'2\" tall,\"|\"Yes.\""_s;
    QTest::newRow("swedish") << u"”Vi går”, sade hon."_s << u"”Vi går”"_s;
    QTest::newRow("backticks") << u"``We go,'' she said."_s << u"``We go,''"_s;
    QTest::newRow("doubled apostrophes")
        << u"''We don't go,'' she said. ''It's late.''"_s << u"''We don't go,''|''It's late.''"_s;
    QTest::newRow("three at the end") << u"“She said, ‘No.’”"_s << u"“She said, ‘No.’”|‘No.’"_s;
    QTest::newRow("straight three at the end")
        << u"\"She said, 'No.'\" He left."_s << u"\"She said, 'No.'\"|'No.'"_s;
    QTest::newRow("dash before the closing mark") << u"\"But I—\" she said."_s << u"\"But I—\""_s;
    QTest::newRow("opened straight, closed curly")
        << u"\"We rush,” she said. “Time is short.”"_s << u"\"We rush,”|“Time is short.”"_s;
    QTest::newRow("opened curly, closed straight")
        << u"“We rush,\" she said, handing out \"candy.\""_s << u"“We rush,\"|\"candy.\""_s;
    QTest::newRow("stray straight mark within curly ones")
        << u"“We rush\" home,” she said."_s << u"“We rush\" home,”"_s;
    QTest::newRow("closed by an opening mark") << u"“We rush,“ she said. “Yes.“"_s << u"“We rush,“|“Yes.“"_s;
    QTest::newRow("curly within curly") << u"“I call it “hell” and stay,” she said. “Yes.”"_s
                                        << u"“I call it “hell” and stay,”|“hell”|“Yes.”"_s;
    QTest::newRow("possessive in single")
        << u"‘The players’ union is ready,’ he said."_s << u"‘The players’ union is ready,’"_s;
}

void QuotationMarksTest::spans()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(describe(text), expected);
}

void QuotationMarksTest::longQuotationGoesOn()
{
    const QString text = u"“One.\n\n“Two.\n\n“Three.” She left."_s;
    const QList<QuotedSpan> found = findQuotedSpans(test::articleOfText(text));
    QCOMPARE(describe(text), u"“One.|“Two.|“Three.”"_s);
    QCOMPARE(found[0].continues, -1);
    QCOMPARE(found[1].continues, 0);
    QCOMPARE(found[2].continues, 1);
    QVERIFY(!found[1].closed && found[2].closed);
}

void QuotationMarksTest::longQuotationWithoutReopening()
{
    const QString text = u"“One.\n\nTwo, still hers.” She left."_s;
    QCOMPARE(describe(text), u"“One.|Two, still hers.”"_s);
    QCOMPARE(findQuotedSpans(test::articleOfText(text))[1].continues, 0);
}

void QuotationMarksTest::unclosedMarkIsHealed()
{
    QCOMPARE(describe(u"“We rush, she said.\n\nIt rained. “Yes,” he said."_s),
             u"“We rush, she said.|“Yes,”"_s);
    QCOMPARE(describe(u"“We rush. “Time is short,” she said."_s), u"“We rush.|“Time is short,”"_s);
}

void QuotationMarksTest::depthOfNestedMarks()
{
    const QList<QuotedSpan> found = findQuotedSpans(test::articleOfText(u"“a ‘b “c” d’ e” “f”"_s));
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0].depth, 0);
    QCOMPARE(found[1].depth, 1);
    QCOMPARE(found[2].depth, 2);
    QCOMPARE(found[3].depth, 0);
}

QTEST_GUILESS_MAIN(QuotationMarksTest)
#include "tst_quotationmarks.moc"
