// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/printable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What steers a terminal is shown instead of sent.
class PrintableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaces_data();
    void replaces();
    void noControlCharacterIsLeft();
};

void PrintableTest::replaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"“fähre 港 ⚓” 👩‍🚒"_s << u"“fähre 港 ⚓” 👩‍🚒"_s;
    QTest::newRow("escape") << u"\u001b[2J\u0007"_s << u"␛[2J␇"_s;
    QTest::newRow("null") << QString(QChar(0)) << u"␀"_s;
    QTest::newRow("delete") << u"a\u007f"_s << u"a␡"_s;
    QTest::newRow("C1") << u"\u009b31m\u0085"_s << u"\ufffd31m\ufffd"_s;
    QTest::newRow("directions") << u"\u202egnp\u202c\u2066\u2069\u200e\u200f\u061c"_s
                                << u"\ufffdgnp\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"_s;
    QTest::newRow("separators") << u"\u2028\u2029"_s << u"\ufffd\ufffd"_s;
    QTest::newRow("lines") << u"a\r\n\tb"_s << u"a␍␊␉b"_s;
}

void PrintableTest::replaces()
{
    QFETCH(QString, text);
    QTEST(printable(text), "shown");
}

void PrintableTest::noControlCharacterIsLeft()
{
    QString all;
    for (char32_t unit = 0; unit < 0xd800; ++unit)
        all += QChar(char16_t(unit));
    const QString shown = printable(all, u"\n\t");
    QCOMPARE(shown.size(), all.size());
    for (QChar c : shown) {
        const bool isControl = c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph;
        QVERIFY(!isControl || c == u'\n' || c == u'\t');
    }
    QCOMPARE(shown.count(u'\n'), 1);
}

QTEST_GUILESS_MAIN(PrintableTest)
#include "tst_printable.moc"
