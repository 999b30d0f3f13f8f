// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/speechonly.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

Attribution attributionOf(qsizetype begin, ReportingAct act, AttributionIndex parent = noAttribution,
                          AttributionKind kind = AttributionKind::Indirect)
{
    Attribution attribution;
    attribution.contents = {{begin, begin + 5}};
    attribution.act = act;
    attribution.kind = kind;
    attribution.parent = parent;
    return attribution;
}

} // namespace

/// Thoughts go, speech stays, and what hangs together stays together.
class SpeechOnlyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beliefsWishesAndFeelingsGo();
    void quotedWordsStay();
    void parentsAreFound();
    void aCircleOfParentsEnds();
    void onlySpeechStaysAsItIs();
};

void SpeechOnlyTest::beliefsWishesAndFeelingsGo()
{
    Analysis analysis;
    analysis.entities = {{u"Ann Example"_s, EntityType::Person, {}}};
    for (ReportingAct act : {ReportingAct::Says, ReportingAct::Believes, ReportingAct::Denies,
                             ReportingAct::Wants, ReportingAct::Feels, ReportingAct::Knows})
        analysis.attributions.append(attributionOf(10 * qsizetype(analysis.attributions.size()), act));
    const Analysis speech = speechOnly(analysis);
    QCOMPARE(speech.attributions.size(), 2);
    QCOMPARE(speech.attributions[0].act, ReportingAct::Says);
    QCOMPARE(speech.attributions[1].act, ReportingAct::Denies);
    QCOMPARE(speech.entities, analysis.entities);
}

void SpeechOnlyTest::quotedWordsStay()
{
    Analysis analysis;
    analysis.attributions = {attributionOf(0, ReportingAct::Believes, noAttribution, AttributionKind::Direct),
                             attributionOf(10, ReportingAct::Other, noAttribution, AttributionKind::Mixed)};
    const Analysis speech = speechOnly(analysis);
    QCOMPARE(speech.attributions, QList<Attribution>{analysis.attributions[0]});
}

void SpeechOnlyTest::parentsAreFound()
{
    Analysis analysis;
    analysis.attributions
        = {attributionOf(0, ReportingAct::Feels), attributionOf(10, ReportingAct::Says),
           attributionOf(12, ReportingAct::Believes, 1), attributionOf(13, ReportingAct::Says, 2),
           attributionOf(14, ReportingAct::Says, 0)};
    const Analysis speech = speechOnly(analysis);
    QCOMPARE(speech.attributions.size(), 3);
    QCOMPARE(speech.attributions[0].parent, noAttribution);
    QCOMPARE(speech.attributions[1].parent, 0);
    QCOMPARE(speech.attributions[2].parent, noAttribution);
}

void SpeechOnlyTest::aCircleOfParentsEnds()
{
    Analysis analysis;
    analysis.attributions
        = {attributionOf(0, ReportingAct::Feels, 1), attributionOf(10, ReportingAct::Wants, 0),
           attributionOf(20, ReportingAct::Says, 0), attributionOf(30, ReportingAct::Says, 99)};
    const Analysis speech = speechOnly(analysis);
    QCOMPARE(speech.attributions.size(), 2);
    QCOMPARE(speech.attributions[0].parent, noAttribution);
    QCOMPARE(speech.attributions[1].parent, noAttribution);
}

void SpeechOnlyTest::onlySpeechStaysAsItIs()
{
    Analysis analysis;
    analysis.attributions
        = {attributionOf(0, ReportingAct::Says), attributionOf(10, ReportingAct::Claims, 0)};
    QCOMPARE(speechOnly(analysis), analysis);
}

QTEST_GUILESS_MAIN(SpeechOnlyTest)
#include "tst_speechonly.moc"
