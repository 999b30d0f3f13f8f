// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/visibletext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What a reader would not see of a text, or would see elsewhere than it stands, gets a sign.
class VisibleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeSeenGetsASign();
    void ordinaryTextStaysAsItIs();
    void noControlCharacterIsLeftButThoseKept();
};

void VisibleTextTest::whatCannotBeSeenGetsASign()
{
    QCOMPARE(visibleText(u"a\0\t\n\x1B\x7F"_s), u"a\u2400\u2409\u240A\u241B\u2421"_s);
    QCOMPARE(visibleText(u"a\u0085\u202Egpj.exe\u202C\u2066\u2069"_s),
             u"a\uFFFD\uFFFDgpj.exe\uFFFD\uFFFD\uFFFD"_s);
    QCOMPARE(visibleText(u"a\uFFFEb"_s + QChar(0xD83D)), u"a\uFFFDb\uFFFD"_s);
    QCOMPARE(visibleText(u"\u001B[2J\u0007 \u009B31m"_s), u"\u241B[2J\u2407 \uFFFD31m"_s);
    QCOMPARE(visibleText(u"a\u2028b\u2029"_s), u"a\u2424b\u2424"_s);
}

void VisibleTextTest::ordinaryTextStaysAsItIs()
{
    // Marks of direction and joiners belong to the spelling of some languages and of some pictures.
    for (const QString &text : {u"Zoë & Søn – “Ωmega”…"_s, u"\u200Fسلام\u200C دنیا\u200E"_s, u"👩\u200D🚒"_s})
        QCOMPARE(visibleText(text), text);
}

void VisibleTextTest::noControlCharacterIsLeftButThoseKept()
{
    QString all;
    for (char32_t unit = 0; unit < 0xD800; ++unit)
        all += QChar(char16_t(unit));
    const QString shown = visibleText(all, u"\n\t");
    QCOMPARE(shown.size(), all.size());
    for (QChar c : shown) {
        const bool isControl = c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph;
        QVERIFY(!isControl || c == u'\n' || c == u'\t');
    }
    QCOMPARE(shown.count(u'\n'), 1);
}

QTEST_GUILESS_MAIN(VisibleTextTest)
#include "tst_visibletext.moc"
