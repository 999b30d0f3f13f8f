// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/chaintrainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hearsay {

std::size_t FeatureNumbers::place(FeatureHash feature) const
{
    const std::size_t mask = m_entries.size() - 1;
    std::size_t at = feature & mask;
    while (m_entries[at].times != 0 && m_entries[at].feature != feature)
        at = (at + 1) & mask;
    return at;
}

void FeatureNumbers::grow()
{
    std::vector<Entry> old(m_entries.size() * 2);
    std::swap(old, m_entries);
    for (const Entry &entry : old) {
        if (entry.times != 0)
            m_entries[place(entry.feature)] = entry;
    }
}

void FeatureNumbers::count(std::span<const FeatureHash> features)
{
    for (FeatureHash feature : features) {
        if (m_used * 2 >= m_entries.size())
            grow();
        Entry &entry = m_entries[place(feature)];
        if (entry.times == 0) {
            entry.feature = feature;
            ++m_used;
        }
        ++entry.times;
    }
}

void FeatureNumbers::finish(int least)
{
    constexpr quint32 none = 0xffffffff;
    std::vector<FeatureHash> kept;
    for (Entry &entry : m_entries) {
        entry.number = none;
        if (entry.times >= static_cast<quint32>(least))
            kept.push_back(entry.feature);
    }
    std::sort(kept.begin(), kept.end());
    for (std::size_t i = 0; i < kept.size(); ++i)
        m_entries[place(kept[i])].number = static_cast<quint32>(i);
    m_features = std::move(kept);
}

void FeatureNumbers::append(std::span<const FeatureHash> features, std::vector<quint32> &numbers) const
{
    for (FeatureHash feature : features) {
        const Entry &entry = m_entries[place(feature)];
        if (entry.times != 0 && entry.number != 0xffffffff)
            numbers.push_back(entry.number);
    }
}

ChainTrainer::ChainTrainer(std::size_t labelFeatureCount, std::size_t stepFeatureCount)
    : m_labelWeights(labelFeatureCount * labelStride)
    , m_labelSquares(labelFeatureCount * labelStride)
    , m_stepWeights(stepFeatureCount * stepStride)
    , m_stepSquares(stepFeatureCount * stepStride)
{
}

void ChainTrainer::fill(const ChainExample &example, ChainLattice &lattice) const
{
    quint32 feature = 0;
    quint32 step = 0;
    for (std::size_t at = 0; at < lattice.length(); ++at) {
        std::array<float, labelStride> sums{};
        for (quint32 i = feature; i < example.labelEnds[at]; ++i)
            __builtin_prefetch(&m_labelWeights[std::size_t(example.labelFeatures[i]) * labelStride]);
        for (; feature < example.labelEnds[at]; ++feature) {
            const float *row = &m_labelWeights[std::size_t(example.labelFeatures[feature]) * labelStride];
            for (std::size_t label = 0; label < labelStride; ++label)
                sums[label] += row[label];
        }
        for (std::size_t label = 0; label < ChainLattice::labels; ++label)
            lattice.label(at, label) = sums[label];
        for (; step < example.stepEnds[at]; ++step) {
            const float *row = &m_stepWeights[std::size_t(example.stepFeatures[step]) * stepStride];
            for (std::size_t s = 0; s < ChainLattice::steps; ++s)
                lattice.step(at, s) += row[s];
        }
    }
}

namespace {

/// One AdaGrad step; small gradients are not worth the memory traffic.
void step(float &weight, float &squares, float gradient, const ChainSettings &settings)
{
    squares += gradient * gradient;
    weight += settings.rate * (gradient - settings.decay * weight) / std::sqrt(squares + 1e-4F);
}

} // namespace

void ChainTrainer::learn(const ChainExample &example, const ChainSettings &settings)
{
    constexpr float negligible = 5e-3F;
    ChainLattice lattice(example.gold.size());
    fill(example, lattice);
    lattice.computeMarginals();
    quint32 feature = 0;
    quint32 stepFeature = 0;
    for (std::size_t at = 0; at < example.gold.size(); ++at) {
        std::array<float, labelStride> gradient{};
        float largest = 0;
        for (std::size_t label = 0; label < ChainLattice::labels; ++label) {
            gradient[label] = (label == example.gold[at] ? 1.0F : 0.0F) - lattice.labelChance(at, label);
            largest = std::max(largest, std::abs(gradient[label]));
        }
        for (; largest > negligible && feature < example.labelEnds[at]; ++feature) {
            const std::size_t row = std::size_t(example.labelFeatures[feature]) * labelStride;
            for (std::size_t label = 0; label < labelStride; ++label)
                step(m_labelWeights[row + label], m_labelSquares[row + label], gradient[label], settings);
        }
        feature = example.labelEnds[at];
        if (at > 0 && largest > negligible) {
            std::array<float, ChainLattice::steps> stepGradient = lattice.stepChances(at);
            for (float &chance : stepGradient)
                chance = -chance;
            stepGradient[example.gold[at - 1] * ChainLattice::labels + example.gold[at]] += 1;
            for (; stepFeature < example.stepEnds[at]; ++stepFeature) {
                const std::size_t row = std::size_t(example.stepFeatures[stepFeature]) * stepStride;
                for (std::size_t s = 0; s < ChainLattice::steps; ++s)
                    step(m_stepWeights[row + s], m_stepSquares[row + s], stepGradient[s], settings);
            }
        }
        stepFeature = example.stepEnds[at];
    }
}

ChainExample ChainTrainer::thinned(const ChainExample &example, int dropped, quint64 seed) const
{
    ChainExample thin = example;
    thin.labelFeatures.clear();
    quint32 feature = 0;
    for (quint32 &end : thin.labelEnds) {
        for (; feature < end; ++feature) {
            if (mixed(combined(seed, feature)) % 100 >= static_cast<quint64>(dropped))
                thin.labelFeatures.push_back(example.labelFeatures[feature]);
        }
        end = static_cast<quint32>(thin.labelFeatures.size());
    }
    return thin;
}

void ChainTrainer::addToAverage()
{
    m_labelTotals.resize(m_labelWeights.size());
    m_stepTotals.resize(m_stepWeights.size());
    for (std::size_t i = 0; i < m_labelWeights.size(); ++i)
        m_labelTotals[i] += m_labelWeights[i];
    for (std::size_t i = 0; i < m_stepWeights.size(); ++i)
        m_stepTotals[i] += m_stepWeights[i];
    ++m_snapshots;
}

void ChainTrainer::keepAverage(float kept)
{
    if (m_snapshots == 0)
        return;
    const float share = 1.0F / static_cast<float>(m_snapshots);
    for (std::size_t i = 0; i < m_labelWeights.size(); ++i)
        m_labelWeights[i] = m_labelTotals[i] * share * kept;
    for (std::size_t i = 0; i < m_stepWeights.size(); ++i)
        m_stepWeights[i] = m_stepTotals[i] * share;
}

void ChainTrainer::train(const std::vector<ChainExample> &examples, const ChainSettings &settings,
                         int leftOut)
{
    constexpr std::size_t snapshotsPerEpoch = 8;
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const std::size_t stretch = examples.size() / snapshotsPerEpoch + 1;
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        shuffle(order, static_cast<quint64>(epoch) + 301);
        for (std::size_t k = 0; k < order.size(); ++k) {
            const ChainExample &example = examples[order[k]];
            if (example.fold == leftOut)
                continue;
            if (settings.dropped > 0)
                learn(thinned(example, settings.dropped, combined(static_cast<quint64>(epoch), order[k])),
                      settings);
            else
                learn(example, settings);
            if (epoch >= settings.averagedFrom && k % stretch == stretch - 1)
                addToAverage();
        }
    }
    // In use no feature is left out, so each has to weigh less (Srivastava et al. 2014).
    keepAverage(1.0F - static_cast<float>(settings.dropped) / 100);
}

ChainLattice ChainTrainer::lattice(const ChainExample &example) const
{
    ChainLattice lattice(example.labelEnds.size());
    fill(example, lattice);
    return lattice;
}

namespace {

std::vector<std::byte> packed(const std::vector<float> &weights, std::size_t stride, int classes,
                              const FeatureNumbers &numbers, const Pruning &pruning)
{
    std::vector<TrainedFeature> features;
    for (std::size_t i = 0; i < numbers.features().size(); ++i) {
        TrainedFeature feature{numbers.features()[i], {}};
        for (std::size_t c = 0; c < static_cast<std::size_t>(classes); ++c) {
            const float weight = weights[i * stride + c];
            if (std::abs(weight) >= pruning.smallest)
                feature.weights.emplace_back(static_cast<quint8>(c), weight);
        }
        if (!feature.weights.empty())
            features.push_back(std::move(feature));
    }
    return packLinearModel(std::move(features), classes, pruning.step);
}

} // namespace

std::vector<std::byte> ChainTrainer::packedLabels(const FeatureNumbers &numbers, const Pruning &pruning) const
{
    return packed(m_labelWeights, labelStride, roleLabelCount, numbers, pruning);
}

std::vector<std::byte> ChainTrainer::packedSteps(const FeatureNumbers &numbers, const Pruning &pruning) const
{
    return packed(m_stepWeights, stepStride, roleLabelCount * roleLabelCount, numbers, pruning);
}

} // namespace hearsay
