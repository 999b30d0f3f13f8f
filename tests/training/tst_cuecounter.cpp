// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/cuecounter.h"
#include "training/rerankertrainer.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// Counting cues, and what words of like meaning lend to those that were never met; and the reranker's
/// learning.
class CueCounterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsGetTheClassOfTheirShare();
    void kinLendsItsClass();
    void rerankerLearnsWhatIsBetter();
    void rerankerRepeats();
};

namespace {

void count(CueCounter &counter, const QString &lemma, bool isCue, int times)
{
    for (int i = 0; i < times; ++i)
        counter.count(lemma, PartOfSpeech::Verb, isCue);
}

CueProfile profileOf(const CueCounter &counter, QStringView lemma)
{
    return counter.lexicon(WordKin()).profileOf(hashOf(lemma), PartOfSpeech::Verb);
}

constexpr std::array<FeatureHash, 2> features = {mixed(1), mixed(2)};

/// Trains on cues with two readings each: the second is the better one, the second feature alone says so.
std::vector<std::byte> trained()
{
    FeatureNumbers numbers;
    numbers.count(features);
    numbers.finish(1);
    RerankerExample example{{}, {}, {0.0F, 0.5F}, {0.2F, 1.0F}};
    numbers.append(std::span(features).first(1), example.features);
    example.ends.push_back(1);
    numbers.append(features, example.features);
    example.ends.push_back(3);
    RerankerTrainer trainer(features.size());
    RerankerSettings settings;
    settings.dropped = 0;
    settings.rate = 0.2F;
    trainer.train(std::vector<RerankerExample>(200, example), settings);
    return trainer.packed(numbers, settings.pruning);
}

} // namespace

void CueCounterTest::wordsGetTheClassOfTheirShare()
{
    CueCounter counter;
    count(counter, u"say"_s, true, 20);
    count(counter, u"walk"_s, false, 20);
    QCOMPARE(profileOf(counter, u"say").plain, CueLexicon::classOfShare(20.0 / 21));
    QCOMPARE(profileOf(counter, u"walk").plain, quint8(1));
}

void CueCounterTest::kinLendsItsClass()
{
    CueCounter counter;
    count(counter, u"declare"_s, true, 40);
    count(counter, u"say"_s, true, 40);
    const CueProfile never = profileOf(counter, u"assert");
    QCOMPARE(never.plain, quint8(0));
    QVERIFY(never.kin >= 4);
    QVERIFY(profileOf(counter, u"walk").kin <= 1);
}

void CueCounterTest::rerankerLearnsWhatIsBetter()
{
    const std::vector<std::byte> bytes = trained();
    const Result<LinearModel> model = LinearModel::fromBytes(bytes);
    QVERIFY(model.isOk());
    const float weight = float(model.value().weight(features[1], 0)) / model.value().unitsPerWeight();
    QVERIFY2(weight > 0.5F,
             qPrintable(QString::number(double(weight)))); // more than what the reading is behind
}

void CueCounterTest::rerankerRepeats()
{
    QCOMPARE(trained(), trained());
}

QTEST_GUILESS_MAIN(CueCounterTest)
#include "tst_cuecounter.moc"
