// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// The line that a statement is read by, away from its article.
class PropositionLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsByItself_data();
    void readsByItself();
};

void PropositionLineTest::readsByItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("speaker") << u"Mayor Ann Okoro said that she had learned of the damage on Sunday."_s
                             << u"[Ann Okoro] had learned of the damage on Sunday"_s;
    QTest::newRow("bracketed by the article")
        << u"Ann Okoro closed the bridge. “[She] closed the bridge by night after Ann Okoro had seen it,” Bo Lind said."_s
        << u"She closed the bridge by night"_s;
    QTest::newRow("first person stays")
        << u"“I closed the old bridge at once,” Ann Okoro said."_s << u"I closed the old bridge at once"_s;
    QTest::newRow("who")
        << u"Ann Okoro said the town had asked an engineer who never looked at the northern pier."_s
        << u"[an engineer] never looked at the northern pier"_s;
    QTest::newRow("once is enough")
        << u"Ann Okoro said that she took the keys of the bridge home with her on Monday."_s
        << u"[Ann Okoro] took the keys of the bridge home with her on Monday"_s;
}

void PropositionLineTest::readsByItself()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QStringList lines;
    for (const Proposition &proposition : statementsOf(analysedText(1, text), shippedReader()).propositions)
        lines.append(proposition.text);
    QVERIFY2(lines.contains(line, Qt::CaseInsensitive), qPrintable(lines.join(u" | "_s)));
}

QTEST_GUILESS_MAIN(PropositionLineTest)
#include "tst_propositionline.moc"
