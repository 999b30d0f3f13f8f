// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/articledate.h"
#include "import/byline.h"
#include "import/dateline.h"
#include "import/furniture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// The readers of single lines: dates, bylines, datelines, furniture.
class HeadLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDates_data();
    void findsDates();
    void tellsDateLines_data();
    void tellsDateLines();
    void readsBylines_data();
    void readsBylines();
    void readsOutletsOfBylines_data();
    void readsOutletsOfBylines();
    void readsDatelines_data();
    void readsDatelines();
    void tellsFurniture_data();
    void tellsFurniture();
};

void HeadLinesTest::findsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate day(2026, 3, 4);
    for (const char *form : {"2026-03-04", "2026-03-04T23:59:59-08:00", "2026/3/4", "March 4, 2026",
                             "march 4 2026", "Mar. 4th, 2026", "4 March 2026", "4th of March, 2026",
                             "04-Mar-2026", "Wed, 04 Mar 2026 10:00:00 GMT", "4.3.2026", "04. 03. 2026",
                             "It happened on March 4, 2026, they said."})
        QTest::newRow(form) << QString::fromLatin1(form) << day;
    QTest::newRow("slashes, day over twelve") << u"25/12/2026"_s << QDate(2026, 12, 25);
    QTest::newRow("slashes, month first") << u"12/25/2026"_s << QDate(2026, 12, 25);
    QTest::newRow("slashes, the same either way") << u"5/5/2026"_s << QDate(2026, 5, 5);
    for (const char *form : {"3/4/2026", "March 4", "in March 2026", "2026", "13-2026-04", "2026-13-45",
                             "February 30, 2026", "12026-03-045", "may 20 people"})
        QTest::newRow(form) << QString::fromLatin1(form) << QDate();
}

void HeadLinesTest::findsDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    const auto found = findDate(text);
    QCOMPARE(found ? found->date : QDate(), date);
}

void HeadLinesTest::tellsDateLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isDateLine");
    QTest::newRow("bare") << u"March 4, 2026"_s << true;
    QTest::newRow("time and zone") << u"Published: Wednesday, March 4, 2026 at 10:04 a.m. EST"_s << true;
    QTest::newRow("updated") << u"Published March 4, 2026 | Updated March 5, 2026 9:30 PM ET"_s << true;
    QTest::newRow("label of a scraper") << u"date 2026-03-04"_s << true;
    QTest::newRow("stamp") << u"2026-03-04T10:00:00Z"_s << true;
    QTest::newRow("prose") << u"The harbour closed on March 4, 2026"_s << false;
    QTest::newRow("no date") << u"Published on Wednesday"_s << false;
}

void HeadLinesTest::tellsDateLines()
{
    QFETCH(QString, line);
    QFETCH(bool, isDateLine);
    QCOMPARE(dateOfLine(line).isValid(), isDateLine);
}

void HeadLinesTest::readsBylines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("authors");
    QTest::newRow("one") << u"By Ines Prado"_s << u"Ines Prado"_s;
    QTest::newRow("capitals") << u"BY INES PRADO"_s << u"INES PRADO"_s;
    QTest::newRow("two") << u"By Ines Prado and Tom Okoro"_s << u"Ines Prado and Tom Okoro"_s;
    QTest::newRow("post") << u"By Ines Prado, Staff Writer"_s << u"Ines Prado"_s;
    QTest::newRow("outlet behind a bar") << u"By Ines Prado | The Tidewater Post"_s << u"Ines Prado"_s;
    QTest::newRow("date behind") << u"By Ines Prado, March 4, 2026"_s << u"Ines Prado"_s;
    QTest::newRow("three") << u"By Ines Prado, Tom Okoro and Jon Abel"_s
                           << u"Ines Prado, Tom Okoro and Jon Abel"_s;
    QTest::newRow("full stop of an archive") << u"By Ines Prado."_s << u"Ines Prado"_s;
    QTest::newRow("initials and particles") << u"By J. R. van der Meer Jr."_s << u"J. R. van der Meer Jr."_s;
    QTest::newRow("apostrophe and hyphen") << u"By Mary-Ann O’Dell"_s << u"Mary-Ann O’Dell"_s;
    QTest::newRow("agency") << u"By Reuters"_s << u"Reuters"_s;
    QTest::newRow("written") << u"Written by Ines Prado"_s << u"Ines Prado"_s;
    QTest::newRow("lost line break") << u"By Ines Prado The Tidewater Post, March 4, 2026"_s
                                     << u"Ines Prado"_s;
    for (const char *line :
         {"By the time they came", "By Monday", "By Hook or by Crook", "By Monday, the harbour was shut.",
          "Bystanders saw it", "By 2026 it will be over", "By law", "Ines Prado", "By"})
        QTest::newRow(line) << QString::fromLatin1(line) << QString();
}

void HeadLinesTest::readsBylines()
{
    QFETCH(QString, line);
    QFETCH(QString, authors);
    QCOMPARE(readByline(line).value_or(Byline()).authors, authors);
}

void HeadLinesTest::readsOutletsOfBylines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("authors");
    QTest::addColumn<QString>("outlet");
    QTest::newRow("behind the post") << u"By Ines Prado, Showbiz Reporter, The Tidewater Post"_s
                                     << u"Ines Prado"_s << u"The Tidewater Post"_s;
    QTest::newRow("for, behind the post")
        << u"By Ines Prado, Showbiz Reporter for TideGlint.com"_s << u"Ines Prado"_s << u"TideGlint.com"_s;
    QTest::newRow("for, behind the author")
        << u"By Ines Prado for Harbour Weekly"_s << u"Ines Prado"_s << u"Harbour Weekly"_s;
    QTest::newRow("a place") << u"By Ines Prado at Tarn Park"_s << u"Ines Prado"_s << QString();
    QTest::newRow("none") << u"By Ines Prado, Court Reporter"_s << u"Ines Prado"_s << QString();
}

void HeadLinesTest::readsOutletsOfBylines()
{
    QFETCH(QString, line);
    QFETCH(QString, authors);
    QFETCH(QString, outlet);
    const Byline byline = readByline(line).value_or(Byline());
    QCOMPARE(byline.authors, authors);
    QCOMPARE(byline.outlet, outlet);
}

void HeadLinesTest::readsDatelines_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QString>("place");
    QTest::newRow("agency") << u"LISBON (AP) — The harbour"_s << u"LISBON"_s;
    QTest::newRow("dash only") << u"WASHINGTON — The harbour"_s << u"WASHINGTON"_s;
    QTest::newRow("horizontal bar") << u"WASHINGTON ― The harbour"_s << u"WASHINGTON"_s;
    QTest::newRow("two hyphens") << u"WASHINGTON -- The harbour"_s << u"WASHINGTON"_s;
    QTest::newRow("state") << u"FAIRVIEW, W.Va. - The coal"_s << u"FAIRVIEW, W.Va."_s;
    QTest::newRow("date and agency") << u"HEMPSTEAD, N.Y., Sept. 26 (UPI) — The"_s << u"HEMPSTEAD, N.Y."_s;
    QTest::newRow("saint") << u"ST. PAUL, Minn. (AP) — The"_s << u"ST. PAUL, Minn."_s;
    QTest::newRow("two towns") << u"LISBON/PORTO (Reuters) - The"_s << u"LISBON/PORTO"_s;
    QTest::newRow("small letters with agency") << u"Lisbon (dpa) – The"_s << u"Lisbon"_s;
    QTest::newRow("Mc") << u"McALLEN, Texas — The"_s << u"McALLEN, Texas"_s;
    for (const char16_t *text :
         {u"The harbour — shut on Tuesday — is open.", u"BREAKING — The harbour is shut",
          u"U.S. — China talks", u"MSNBC host", u"Lisbon – the city", u"NATO-led forces", u"“LISBON — no",
          u"EXCLUSIVE: A — b", u"THE HARBOUR IS SHUT AND NOBODY KNOWS WHY — a poem"})
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text) << QString();
}

void HeadLinesTest::readsDatelines()
{
    QFETCH(QString, paragraph);
    QFETCH(QString, place);
    const auto dateline = readDateline(paragraph);
    QCOMPARE(dateline ? dateline->place : QString(), place);
    if (dateline && paragraph.contains(u'('))
        QVERIFY(paragraph.contains(u'(' + dateline->agency + u')') && !dateline->agency.isEmpty());
}

void HeadLinesTest::tellsFurniture_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<bool>("furniture");
    for (const char *text :
         {"Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Read more: Owls at sea",
          "Share this article", "Sign up for our morning newsletter", "Related: Ten boats",
          "Site Mobile Navigation", "Copyright 2026 The Tidewater Post"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"The advertisement ran for a year.", "“Read more,” she said.",
                             "He will share this prize with his crew.", "More than friends?",
                             "Follow the money, she said.", "Comment was not available."})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void HeadLinesTest::tellsFurniture()
{
    QFETCH(QString, paragraph);
    QFETCH(bool, furniture);
    QCOMPARE(furnitureRole(paragraph).has_value(), furniture);
}

QTEST_GUILESS_MAIN(HeadLinesTest)
#include "tst_headlines.moc"
