// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/linearmodel.h"

#include <QTest>
#include <array>

using namespace hearsay;

/// The weight table: what is packed can be scored, and no bytes whatever make it read outside them.
class LinearModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightsComeBackInSteps();
    void largeWeightsStayExact();
    void rowsOfManyClassesComeBack();
    void unknownFeaturesSayNothing();
    void manyFeaturesAreAllFound();
    void packingIsDeterministic();
    void truncatedBytesAreRefused();
    void changedBytesNeverReadOutside();
};

namespace {

std::vector<TrainedFeature> sample(int count)
{
    std::vector<TrainedFeature> features;
    for (int i = 0; i < count; ++i) {
        const auto ofClass = static_cast<quint8>(i % 5);
        features.push_back({mixed(static_cast<quint64>(i) + 1), {{ofClass, 0.5F + float(i % 7)}}});
    }
    return features;
}

} // namespace

void LinearModelTest::weightsComeBackInSteps()
{
    const auto bytes
        = packLinearModel({{mixed(1), {{0, 1.0F}, {2, -0.26F}}}, {mixed(2), {{1, 0.04F}}}}, 3, 0.1F);
    const Result<LinearModel> model = LinearModel::fromBytes(bytes);
    QVERIFY(model.isOk());
    QCOMPARE(model.value().classCount(), 3);
    QCOMPARE(model.value().rowCount(), std::size_t(1)); // the second rounds to nothing
    QCOMPARE(model.value().weight(mixed(1), 0), 10);
    QCOMPARE(model.value().weight(mixed(1), 1), 0);
    QCOMPARE(model.value().weight(mixed(1), 2), -3);
    QCOMPARE(model.value().unitsPerWeight(), 10.0F);
}

void LinearModelTest::largeWeightsStayExact()
{
    const auto bytes = packLinearModel({{mixed(1), {{0, 1000.0F}, {1, -3.0F}}}}, 2, 1.0F);
    const Result<LinearModel> model = LinearModel::fromBytes(bytes);
    QVERIFY(model.isOk());
    QCOMPARE(model.value().weight(mixed(1), 0), 1000);
    QCOMPARE(model.value().weight(mixed(1), 1), -3);
}

/// Few or many classes with a weight, small or large ones: each has a form of its own.
void LinearModelTest::rowsOfManyClassesComeBack()
{
    constexpr int classes = 49;
    std::vector<TrainedFeature> features;
    for (quint64 form = 0; form < 4; ++form) {
        TrainedFeature feature{mixed(form + 1), {}};
        for (int c = 0; c < classes; c += form < 2 ? 16 : 1)
            feature.weights.emplace_back(quint8(c), float(c + 1) * (form % 2 == 0 ? -1 : 100));
        features.push_back(feature);
    }
    const std::vector<std::byte> bytes = packLinearModel(features, classes, 1.0F);
    const Result<LinearModel> model = LinearModel::fromBytes(bytes);
    QVERIFY(model.isOk());
    for (const TrainedFeature &feature : features) {
        std::vector<qint32> expected(classes, 0);
        for (const auto &[ofClass, weight] : feature.weights)
            expected[ofClass] = qint32(weight);
        for (int c = 0; c < classes; ++c)
            QCOMPARE(model.value().weight(feature.feature, c), expected[std::size_t(c)]);
    }
}

void LinearModelTest::unknownFeaturesSayNothing()
{
    const auto bytes = packLinearModel(sample(1000), 5, 0.1F);
    const Result<LinearModel> model = LinearModel::fromBytes(bytes);
    QVERIFY(model.isOk());
    int mistaken = 0;
    for (quint64 i = 5000; i < 15000; ++i) {
        std::array<qint32, 5> scores{};
        const FeatureHash feature = mixed(i);
        model.value().addScores({&feature, 1}, scores);
        mistaken += scores == std::array<qint32, 5>{} ? 0 : 1;
    }
    QVERIFY2(mistaken < 300,
             qPrintable(QString::number(mistaken))); // 8 bits tell features apart: some 1 in 100
}

void LinearModelTest::manyFeaturesAreAllFound()
{
    const std::vector<TrainedFeature> features = sample(20000);
    const auto bytes = packLinearModel(features, 5, 0.5F);
    const Result<LinearModel> model = LinearModel::fromBytes(bytes);
    QVERIFY(model.isOk());
    QCOMPARE(model.value().rowCount(), features.size());
    int right = 0;
    for (const TrainedFeature &feature : features) {
        const auto [ofClass, weight] = feature.weights.front();
        right += model.value().weight(feature.feature, ofClass) == qRound(weight / 0.5F) ? 1 : 0;
    }
    QVERIFY(right > 19700);
}

void LinearModelTest::packingIsDeterministic()
{
    std::vector<TrainedFeature> features = sample(500);
    const auto bytes = packLinearModel(features, 5, 0.1F);
    std::reverse(features.begin(), features.end());
    QCOMPARE(packLinearModel(features, 5, 0.1F), bytes);
}

void LinearModelTest::truncatedBytesAreRefused()
{
    const auto bytes = packLinearModel(sample(20), 5, 0.1F);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!LinearModel::fromBytes(std::span(bytes).first(size)).isOk());
}

void LinearModelTest::changedBytesNeverReadOutside()
{
    const auto bytes = packLinearModel(sample(50), 5, 0.1F);
    int refused = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto changed = bytes;
        changed[i] ^= std::byte(0xff);
        const Result<LinearModel> model = LinearModel::fromBytes(changed);
        if (!model) {
            ++refused;
            continue;
        }
        std::vector<qint32> scores(static_cast<std::size_t>(model.value().classCount()));
        for (quint64 feature = 0; feature < 200; ++feature) {
            const FeatureHash hash = mixed(feature);
            model.value().addScores({&hash, 1}, scores);
        }
    }
    QVERIFY(refused > 20);
}

QTEST_APPLESS_MAIN(LinearModelTest)
#include "tst_linearmodel.moc"
