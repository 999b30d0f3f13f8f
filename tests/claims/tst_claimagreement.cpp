// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimfixture.h"
#include "claims/linking/claimlinker.h"
#include "claimset.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// Measures claims, stances and origins on annotated articles. The code was tuned on all of them but the half
/// called "measured".
class ClaimAgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithReaders_data();
    void agreesWithReaders();
};

void ClaimAgreementTest::agreesWithReaders_data()
{
    QTest::addColumn<QString>("half");
    QTest::addColumn<double>("f1");
    QTest::addColumn<double>("stance");
    QTest::addColumn<double>("origins");
    QTest::newRow("tuned") << u"tuned"_s << 0.75 << 0.85 << 0.85;
    QTest::newRow("practised") << u"practised"_s << 0.55 << 0.85 << 0.78;
    QTest::newRow("checked") << u"checked"_s << 0.68 << 0.85 << 0.78;
    QTest::newRow("measured") << u"measured"_s << 0.42 << 0.85 << 0.85;
}

void ClaimAgreementTest::agreesWithReaders()
{
    QFETCH(QString, half);
    QFETCH(double, f1);
    QFETCH(double, stance);
    QFETCH(double, origins);
    const ClaimSet set = readClaimSet(QStringLiteral(HEARSAY_TEST_DATA) + u"/claims/"_s + half);
    JobMonitor monitor;
    const auto graph = linkClaims(statementsOf(set.articles, shippedReader()), {}, monitor);
    QVERIFY(graph);
    const ClaimAgreement found = agreementOf(set, graph.value());
    if (qEnvironmentVariableIsSet("HEARSAY_SHOW_FAULTS")) {
        for (const QString &fault : found.faults)
            qInfo("%s", qPrintable(fault));
    }
    qInfo("%s: %lld of %lld statements found; same claim: precision %.3f, recall %.3f, F1 %.3f; stance %.3f; "
          "origins %.3f",
          qPrintable(half), static_cast<long long>(found.found),
          static_cast<long long>(set.statements.size()), found.precision, found.recall, found.f1,
          found.stance, found.origins);
    QVERIFY2(found.f1 >= f1, qPrintable(QString::number(found.f1)));
    QVERIFY2(found.stance >= stance, qPrintable(QString::number(found.stance)));
    QVERIFY2(found.origins >= origins, qPrintable(QString::number(found.origins)));
}

QTEST_GUILESS_MAIN(ClaimAgreementTest)
#include "tst_claimagreement.moc"
