// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/evidencecounts.h"
#include "tests/support/evidencesample.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// The table of codes, what a code takes along, and counting.
class EvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFitForFilesAndLeadBack();
    void everyCodeTakesWhatTheTableSays();
    void nothingElseFits_data();
    void nothingElseFits();
    void entitiesGetNewNumbers();
    void codesAreCounted();
};

void EvidenceTest::namesAreFitForFilesAndLeadBack()
{
    static const QRegularExpression word(u"^[a-z]+(-[a-z]+)*$"_s);
    QSet<QString> names;
    for (const EvidenceKind &kind : evidenceKinds) {
        const QString name = nameOf(kind.code);
        QVERIFY2(word.match(name).hasMatch(), qPrintable(name));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
        QCOMPARE(named<EvidenceCode>(name), kind.code);
    }
    QVERIFY(!named<EvidenceCode>(u"head-of-a-newer-version"));
}

void EvidenceTest::everyCodeTakesWhatTheTableSays()
{
    for (const Evidence &evidence : evidenceOfAllCodes(1)) {
        QVERIFY2(fits(evidence, 2), qPrintable(nameOf(evidence.code)));
        const bool hasEntity = kindOf(evidence.code).arguments.testFlag(EvidenceArgument::Entity);
        QCOMPARE(fits(evidence, 1), !hasEntity);
    }
}

void EvidenceTest::nothingElseFits_data()
{
    QTest::addColumn<Evidence>("evidence");
    const QList<Span> words;
    QTest::newRow("no term") << Evidence{EvidenceCode::ReportingVerb};
    QTest::newRow("a term too many") << Evidence{EvidenceCode::QuotedSentences, words, u"said"_s};
    QTest::newRow("no entity") << Evidence{EvidenceCode::NamedInSource};
    QTest::newRow("an entity too many") << Evidence{EvidenceCode::ReportingVerb, words, u"say"_s, 0};
    QTest::newRow("an entity below all") << Evidence{EvidenceCode::NamedInSource, words, {}, -2};
    QTest::newRow("no chance") << Evidence{EvidenceCode::TaggedCue, words, u"said"_s, noEntity,
                                           std::numeric_limits<double>::quiet_NaN()};
    QTest::newRow("more than certain") << Evidence{EvidenceCode::TaggedCue, words, u"said"_s, noEntity, 1.1};
    QTest::newRow("a chance too many")
        << Evidence{EvidenceCode::ReportingVerb, words, u"say"_s, noEntity, 0.5};
    QTest::newRow("no grounds") << Evidence{EvidenceCode::GroundsForCue};
    QTest::newRow("grounds too many")
        << Evidence{EvidenceCode::QuotedSentences, words, {}, noEntity, 0, {{CueGroundKind::Word, 1.0F}}};
}

void EvidenceTest::nothingElseFits()
{
    QFETCH(Evidence, evidence);
    QVERIFY(!fits(evidence, 2));
}

void EvidenceTest::entitiesGetNewNumbers()
{
    QList<Evidence> evidence = {{EvidenceCode::NamedInSource, {}, {}, 0},
                                {EvidenceCode::QuotedSentences, {{0, 3}}},
                                {EvidenceCode::OutletTold, {}, {}, 1},
                                {EvidenceCode::SpokenTo, {}, {}, 2}};
    renumberEntities(evidence, {1, noEntity, 0});
    const QList<Evidence> expected = {{EvidenceCode::NamedInSource, {}, {}, 1},
                                      {EvidenceCode::QuotedSentences, {{0, 3}}},
                                      {EvidenceCode::SpokenTo, {}, {}, 0}};
    QCOMPARE(evidence, expected);
}

void EvidenceTest::codesAreCounted()
{
    Analysis analysis;
    QVERIFY(countEvidence(analysis).isEmpty());
    const Evidence verb = evidenceOf(EvidenceCode::ReportingVerb, noEntity);
    const Evidence subject = evidenceOf(EvidenceCode::SubjectOfVerb, noEntity);
    Attribution first;
    first.evidence = {verb, subject};
    Attribution second;
    second.evidence = {subject, verb, evidenceOf(EvidenceCode::CalledSoBefore, noEntity)};
    analysis.attributions = {first, second};
    analysis.notSpeech
        = {{{0, 3}, NotSpeechReason::Title, {evidenceOf(EvidenceCode::TitleOfWork, noEntity)}}};
    const QList<EvidenceCount> expected = {{EvidenceCode::ReportingVerb, 2},
                                           {EvidenceCode::SubjectOfVerb, 2},
                                           {EvidenceCode::CalledSoBefore, 1},
                                           {EvidenceCode::TitleOfWork, 1}};
    QCOMPARE(countEvidence(analysis), expected);
}

QTEST_GUILESS_MAIN(EvidenceTest)
#include "tst_evidence.moc"
