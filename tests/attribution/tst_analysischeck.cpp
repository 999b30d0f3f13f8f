// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/result/analysischeck.h"
#include "tests/support/samplearticle.h"

#include <QTest>
#include <functional>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

namespace {

constexpr qsizetype farAway = std::numeric_limits<qsizetype>::max();

} // namespace

/// Finds what is wrong with an analysis, and leaves exactly that out.
class AnalysisCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundAnalysisStaysAsItIs();
    void faultsAreFoundAndMended_data();
    void faultsAreFoundAndMended();
    void whatIsSoundIsKept();
    void longChainsTakeNoLonger();
};

void AnalysisCheckTest::aSoundAnalysisStaysAsItIs()
{
    const AnalysedArticle sample = sampleArticle();
    QCOMPARE(faultsOf(*sample.article, *sample.analysis), QStringList());
    QCOMPARE(withoutFaults(*sample.article, *sample.analysis), *sample.analysis);
}

void AnalysisCheckTest::faultsAreFoundAndMended_data()
{
    using Breaker = std::function<void(Analysis &)>;
    QTest::addColumn<Breaker>("breaker");
    QTest::addColumn<int>("attributionsLeft");
    const auto row
        = [](const char *name, int left, const Breaker &breaker) { QTest::newRow(name) << breaker << left; };
    const auto first = [](Analysis &made) -> Attribution & { return made.attributions.first(); };
    row("no content", 4, [=](Analysis &made) { first(made).contents.clear(); });
    row("content backwards", 4, [=](Analysis &made) { first(made).contents = {Span{9, 3}}; });
    row("content behind the text", 4, [=](Analysis &made) { first(made).contents = {Span{9, farAway}}; });
    row("content before the text", 4, [=](Analysis &made) { first(made).contents = {Span{-1, 3}}; });
    row("contents out of order", 4,
        [=](Analysis &made) { std::swap(first(made).contents[0], first(made).contents[1]); });
    row("attributions out of order", 5,
        [](Analysis &made) { std::swap(made.attributions[3], made.attributions[4]); });
    row("cue", 5, [=](Analysis &made) { first(made).cue = Span{4, 4}; });
    row("sources", 5, [=](Analysis &made) { first(made).sources = {Span{5, 2}}; });
    row("speaker", 5, [=](Analysis &made) { first(made).speakers = {99}; });
    row("speaker below none", 5, [=](Analysis &made) { first(made).speakers = {-2}; });
    row("speaker twice", 5, [=](Analysis &made) { first(made).speakers = {Voss, Voss}; });
    row("voice of nobody", 5, [](Analysis &made) { made.entities[Voss].speaksFor.entity = 99; });
    row("voice of itself", 5, [](Analysis &made) { made.entities[Voss].speaksFor.entity = Voss; });
    row("told to nobody", 5, [](Analysis &made) { made.entities[Voss].toldTo = -2; });
    row("told to itself", 5, [](Analysis &made) { made.entities[Voss].toldTo = Voss; });
    row("role outside", 5, [](Analysis &made) { made.entities[Voss].roles = {{u"mayor"_s, {0, 100'000}}}; });
    row("role without a noun", 5, [](Analysis &made) { made.entities[Voss].roles = {{QString(), {0, 1}}}; });
    row("via", 5, [=](Analysis &made) { first(made).via = {Courier, -1, 99}; });
    row("parent", 5, [](Analysis &made) { made.attributions[Telling].parent = 99; });
    row("parent itself", 5, [](Analysis &made) { made.attributions[Telling].parent = Telling; });
    row("parent elsewhere", 5, [](Analysis &made) { made.attributions[Telling].parent = Signing; });
    row("parents in a circle", 5, [](Analysis &made) {
        made.attributions[Telling].contents = made.attributions[Claiming].contents;
        made.attributions[Claiming].parent = Telling;
    });
    row("parent that goes", 4, [](Analysis &made) { made.attributions[Claiming].contents.clear(); });
    row("confidence", 5, [=](Analysis &made) { first(made).confidence = 2; });
    row("confidence that is no number", 5, [=](Analysis &made) { first(made).confidence = qQNaN(); });
    row("evidence", 5, [=](Analysis &made) { first(made).evidence[0].words = {Span{8, 1}}; });
    row("mention", 5, [](Analysis &made) { made.entities[Voss].mentions[0].span = {-3, 2}; });
    row("mentions out of order", 5,
        [](Analysis &made) { std::swap(made.entities[Voss].mentions[0], made.entities[Voss].mentions[1]); });
    row("name", 5, [](Analysis &made) { made.entities[Voss].name.clear(); });
    row("not speech", 5, [](Analysis &made) { made.notSpeech[0].span.end = farAway; });
    row("unread", 5, [](Analysis &made) { made.unread = {Span{5, 9}, Span{0, 4}}; });
    row("unread twice", 5, [](Analysis &made) { made.unread = {Span{0, 4}, Span{3, 9}}; });
}

void AnalysisCheckTest::faultsAreFoundAndMended()
{
    QFETCH(std::function<void(Analysis &)>, breaker);
    QFETCH(int, attributionsLeft);
    const AnalysedArticle sample = sampleArticle();
    Analysis broken = *sample.analysis;
    breaker(broken);
    QVERIFY(!isSound(*sample.article, broken));
    const Analysis mended = withoutFaults(*sample.article, broken);
    QCOMPARE(faultsOf(*sample.article, mended), QStringList());
    QCOMPARE(mended.attributions.size(), attributionsLeft);
    QCOMPARE(mended.entities.size(), sample.analysis->entities.size());
    QCOMPARE(mended.engine, sample.analysis->engine);
}

void AnalysisCheckTest::whatIsSoundIsKept()
{
    const AnalysedArticle sample = sampleArticle();
    Analysis broken = *sample.analysis;
    broken.attributions[Signing].contents.clear();
    const Analysis mended = withoutFaults(*sample.article, broken);
    Analysis expected = *sample.analysis;
    expected.attributions.removeFirst();
    expected.attributions[Telling - 1].parent = Claiming - 1;
    QCOMPARE(mended, expected);
}

void AnalysisCheckTest::longChainsTakeNoLonger()
{
    // Each stands in the one before: walking up from every one of them would be five billion steps.
    constexpr int depth = 100'000;
    Article article;
    article.text = QString(2 * depth, u'x');
    Analysis analysis;
    for (int i = 0; i < depth; ++i) {
        Attribution attribution;
        attribution.contents = {Span{i, 2 * depth - i}};
        attribution.parent = i - 1;
        analysis.attributions.append(attribution);
    }
    QVERIFY(isSound(article, analysis));
    analysis.attributions.first().parent = depth - 1;
    QVERIFY(!isSound(article, analysis));
    const Analysis mended = withoutFaults(article, analysis);
    QVERIFY(isSound(article, mended));
    QCOMPARE(mended.attributions.size(), depth);
}

QTEST_GUILESS_MAIN(AnalysisCheckTest)
#include "tst_analysischeck.moc"
