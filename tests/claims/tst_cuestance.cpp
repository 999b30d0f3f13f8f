// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/cuestance.h"
#include "language/lexicon/reportingact.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What a cue says of the truth of what it attributes follows from the list that has its act, too.
class CueStanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void denialsDenyAsActAndStance_data();
    void denialsDenyAsActAndStance();
    void questionsAskAsActAndStance_data();
    void questionsAskAsActAndStance();
    void cuesHaveTheirStance_data();
    void cuesHaveTheirStance();
};

void CueStanceTest::denialsDenyAsActAndStance_data()
{
    QTest::addColumn<QString>("cue");
    QTest::addColumn<QString>("lemma");
    QTest::newRow("denied") << u"denied"_s << u"deny"_s;
    QTest::newRow("debunked") << u"debunked"_s << u"debunk"_s;
    QTest::newRow("disclaimed") << u"disclaimed"_s << u"disclaim"_s;
    QTest::newRow("has disclaimed") << u"has disclaimed"_s << u"disclaim"_s;
    QTest::newRow("disavows") << u"disavows"_s << u"disavow"_s;
    QTest::newRow("a rebuttal") << u"in a rebuttal"_s << u"rebuttal"_s;
    QTest::newRow("denials") << u"denials"_s << u"denial"_s;
    QTest::newRow("repudiated") << u"repudiated"_s << u"repudiate"_s;
    QTest::newRow("quashed") << u"quashed"_s << u"quash"_s;
    QTest::newRow("scotched") << u"scotched"_s << u"scotch"_s;
    QTest::newRow("disagreed") << u"disagreed"_s << u"disagree"_s;
    QTest::newRow("ruled out") << u"ruled out"_s << u"rule out"_s;
    QTest::newRow("shot down") << u"shot down"_s << u"shoot down"_s;
    QTest::newRow("shutting down") << u"shutting down"_s << u"shut down"_s;
    QTest::newRow("knocks down") << u"knocks down"_s << u"knock down"_s;
}

void CueStanceTest::denialsDenyAsActAndStance()
{
    QFETCH(QString, cue);
    QFETCH(QString, lemma);
    QCOMPARE(nameOf(reportingActOf(lemma, PartOfSpeech::Verb)), nameOf(ReportingAct::Denies));
    QCOMPARE(int(stanceOfCue(cue, {}).stance), int(Stance::Denies));
    QVERIFY(cue.endsWith(stanceOfCue(cue, {}).word));
}

void CueStanceTest::questionsAskAsActAndStance_data()
{
    QTest::addColumn<QString>("cue");
    QTest::addColumn<QString>("lemma");
    QTest::newRow("asked") << u"asked"_s << u"ask"_s;
    QTest::newRow("wondering") << u"wondering"_s << u"wonder"_s;
    QTest::newRow("questioned") << u"questioned"_s << u"question"_s;
    QTest::newRow("queried") << u"queried"_s << u"query"_s;
}

void CueStanceTest::questionsAskAsActAndStance()
{
    QFETCH(QString, cue);
    QFETCH(QString, lemma);
    QCOMPARE(nameOf(reportingActOf(lemma, PartOfSpeech::Verb)), nameOf(ReportingAct::Asks));
    QVERIFY(stanceOfCue(cue, {}).asks);
    QCOMPARE(int(stanceOfCue(cue, {}).stance), int(Stance::Asserts));
}

void CueStanceTest::cuesHaveTheirStance_data()
{
    QTest::addColumn<QString>("cue");
    QTest::addColumn<QString>("before");
    QTest::addColumn<Stance>("stance");
    QTest::addColumn<QString>("word");
    QTest::newRow("said") << u"said"_s << QString() << Stance::Asserts << QString();
    QTest::newRow("ruled") << u"ruled"_s << QString() << Stance::Asserts << QString();
    QTest::newRow("doubts") << u"Doubts"_s << QString() << Stance::Denies << u"Doubts"_s;
    QTest::newRow("not denied") << u"denied"_s << u"she has not "_s << Stance::Rumour << u"denied"_s;
    QTest::newRow("denies rumours") << u"denied rumours"_s << QString() << Stance::Denies << u"denied"_s;
    QTest::newRow("rumours") << u"rumours"_s << QString() << Stance::Rumour << u"rumours"_s;
    QTest::newRow("speculates") << u"speculates"_s << QString() << Stance::Rumour << u"speculates"_s;
    QTest::newRow("allegedly") << u"has allegedly told"_s << QString() << Stance::Rumour << u"allegedly"_s;
    QTest::newRow("believes") << u"believes"_s << QString() << Stance::Asserts << QString();
    QTest::newRow("does not believe")
        << u"does not believe"_s << QString() << Stance::Denies << u"does not believe"_s;
    QTest::newRow("don't buy") << u"don’t buy"_s << QString() << Stance::Denies << u"don’t buy"_s;
    QTest::newRow("does not say") << u"does not say"_s << QString() << Stance::Asserts << QString();
}

void CueStanceTest::cuesHaveTheirStance()
{
    QFETCH(QString, cue);
    QFETCH(QString, before);
    QFETCH(Stance, stance);
    QFETCH(QString, word);
    const CueStance found = stanceOfCue(cue, before);
    QCOMPARE(int(found.stance), int(stance));
    QCOMPARE(found.word, word);
    QVERIFY(!found.asks);
}

QTEST_GUILESS_MAIN(CueStanceTest)
#include "tst_cuestance.moc"
