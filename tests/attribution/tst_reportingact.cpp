// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/lexicon/reportingact.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class ReportingActTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsHaveTheirAct_data();
    void wordsHaveTheirAct();
    void namesLeadBack();
};

void ReportingActTest::wordsHaveTheirAct_data()
{
    QTest::addColumn<QString>("lemma");
    QTest::addColumn<PartOfSpeech>("part");
    QTest::addColumn<ReportingAct>("act");
    QTest::addColumn<bool>("speech");
    QTest::newRow("say") << u"say"_s << PartOfSpeech::Verb << ReportingAct::Says << true;
    QTest::newRow("deny") << u"deny"_s << PartOfSpeech::Verb << ReportingAct::Denies << true;
    QTest::newRow("rumour") << u"rumour"_s << PartOfSpeech::Noun << ReportingAct::Claims << true;
    QTest::newRow("believe") << u"believe"_s << PartOfSpeech::Verb << ReportingAct::Believes << false;
    QTest::newRow("unlisted, communicates")
        << u"stammer"_s << PartOfSpeech::Verb << ReportingAct::Says << true;
    QTest::newRow("unlisted, thinks")
        << u"surmise"_s << PartOfSpeech::Verb << ReportingAct::Believes << false;
    QTest::newRow("neither") << u"dig"_s << PartOfSpeech::Verb << ReportingAct::Other << false;
    QTest::newRow("no word") << QString() << PartOfSpeech::X << ReportingAct::Other << false;
}

void ReportingActTest::wordsHaveTheirAct()
{
    QFETCH(QString, lemma);
    QFETCH(PartOfSpeech, part);
    QFETCH(ReportingAct, act);
    QFETCH(bool, speech);
    QCOMPARE(nameOf(reportingActOf(lemma, part)), nameOf(act));
    QCOMPARE(isSpeech(act), speech);
}

void ReportingActTest::namesLeadBack()
{
    for (int i = 0; i <= static_cast<int>(ReportingAct::Other); ++i) {
        const auto act = static_cast<ReportingAct>(i);
        QCOMPARE(int(named<ReportingAct>(nameOf(act)).value()), i);
    }
    QVERIFY(!named<ReportingAct>(u"sings"));
}

QTEST_GUILESS_MAIN(ReportingActTest)
#include "tst_reportingact.moc"
