// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articleoftext.h"
#include "attribution/drafts/standardextractor.h"
#include "language/modelfolder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What quotations report in turn, read with the shipped models.
class NestedReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nested_data();
    void nested();
    void nestedOnesHangUnderTheirQuotation();
    void theQuotedSpeakerGoesOn();
};

namespace {

Analysis analysed(const Article &article)
{
    JobMonitor monitor;
    const auto extractor = StandardExtractor::load(modelFolder());
    if (!extractor)
        qFatal("%s", qPrintable(extractor.error().message));
    const Result<Analysis> analysis = extractor.value()->extract(article, monitor);
    return analysis ? analysis.value() : Analysis();
}

/// "source|cue|content" of the attributions that have a parent, one a line.
QString nestedIn(const QString &text)
{
    const Article article = test::articleOfText(text);
    const Analysis analysis = analysed(article);
    QStringList lines;
    for (const Attribution &attribution : analysis.attributions) {
        if (attribution.parent == noAttribution)
            continue;
        lines.append(article.view(attribution.sources.value(0)).toString() + u'|'
                     + article.view(attribution.cue.value_or(Span())).toString() + u'|'
                     + article.view(attribution.contents.first()).toString());
    }
    return lines.join(u'\n');
}

} // namespace

void NestedReaderTest::nested_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a clause")
        << u"“Bo Lind told the council that the bridge would hold,” Ann Okoro said on Monday."_s
        << u"Bo Lind|told|that the bridge would hold"_s;
    QTest::newRow("other marks")
        << u"“Then Lind said, ‘We will close the bridge,’ and left,” Ann Okoro said."_s
        << u"Lind|said|‘We will close the bridge,’"_s;
    QTest::newRow("of themselves") << u"“I told the council that the bridge would hold,” Ann Okoro said."_s
                                   << QString();
    QTest::newRow("nothing reported")
        << u"“Lind told the council everything,” Ann Okoro said."_s << QString();
}

void NestedReaderTest::nested()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(nestedIn(text), expected);
}

void NestedReaderTest::nestedOnesHangUnderTheirQuotation()
{
    const Analysis analysis = analysed(
        test::articleOfText(u"“Bo Lind told the council that the bridge would hold,” Ann Okoro said."_s));
    QCOMPARE(analysis.attributions.size(), 2);
    QCOMPARE(analysis.attributions[0].parent, noAttribution);
    QCOMPARE(analysis.attributions[1].parent, 0);
    QCOMPARE(analysis.attributions[1].act, ReportingAct::Says);
    QVERIFY(analysis.attributions[1].evidence.size() >= 3);
}

void NestedReaderTest::theQuotedSpeakerGoesOn()
{
    const Analysis analysis = analysed(test::articleOfText(
        u"“Bo Lind told the council that the bridge would hold,” Ann Okoro said.\n\n“It fell,” she added."_s));
    const Attribution &last = analysis.attributions.last();
    QVERIFY(last.speaker() >= 0);
    QCOMPARE(analysis.entities[last.speaker()].name, u"Ann Okoro"_s);
}

QTEST_GUILESS_MAIN(NestedReaderTest)
#include "tst_nestedreader.moc"
