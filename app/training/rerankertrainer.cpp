// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/rerankertrainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace hearsay {

namespace {

/// Turns scores into chances.
void normalise(std::vector<float> &scores)
{
    const float highest = *std::max_element(scores.begin(), scores.end());
    float sum = 0;
    for (float &score : scores) {
        score = std::exp(score - highest);
        sum += score;
    }
    for (float &score : scores)
        score /= sum;
}

template <typename Use>
void forEachFeature(const RerankerExample &example, std::size_t reading, const Use &use)
{
    for (quint32 i = reading == 0 ? 0 : example.ends[reading - 1]; i < example.ends[reading]; ++i)
        use(example.features[i]);
}

} // namespace

RerankerTrainer::RerankerTrainer(std::size_t featureCount)
    : m_weights(featureCount)
    , m_squares(featureCount)
    , m_totals(featureCount)
{
}

void RerankerTrainer::learn(const RerankerExample &example, const RerankerSettings &settings, quint64 seed)
{
    const float most = *std::max_element(example.gains.begin(), example.gains.end());
    const std::size_t count = example.ends.size();
    // A feature is left out of all readings of the cue or of none, or readings would differ by chance.
    const auto isKept = [&](quint32 feature) {
        return mixed(combined(seed, feature)) % 100 >= static_cast<quint64>(settings.dropped);
    };
    const float kept = 1.0F - static_cast<float>(settings.dropped) / 100;
    std::vector<float> chances(count);
    for (std::size_t reading = 0; reading < count; ++reading) {
        float score = 0;
        forEachFeature(example, reading, [&](quint32 f) { score += isKept(f) ? m_weights[f] : 0; });
        chances[reading] = score - example.behind[reading] * kept;
    }
    normalise(chances);
    float right = 0;
    for (std::size_t reading = 0; reading < count; ++reading)
        right += example.gains[reading] >= most ? chances[reading] : 0;
    for (std::size_t reading = 0; reading < count; ++reading) {
        const float wanted
            = example.gains[reading] >= most ? chances[reading] / std::max(right, 1e-9F) : 0.0F;
        const float slope = chances[reading] - wanted;
        if (std::abs(slope) < 1e-5F)
            continue;
        forEachFeature(example, reading, [&](quint32 f) {
            if (!isKept(f))
                return;
            m_squares[f] += slope * slope;
            m_weights[f] -= settings.rate * slope / (std::sqrt(m_squares[f]) + 1e-3F);
        });
    }
}

void RerankerTrainer::train(const std::vector<RerankerExample> &examples, const RerankerSettings &settings)
{
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const std::size_t stretch = examples.size() / 4 + 1;
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        shuffle(order, static_cast<quint64>(epoch) + 701);
        for (std::size_t k = 0; k < order.size(); ++k) {
            learn(examples[order[k]], settings, combined(static_cast<quint64>(epoch), order[k]));
            if (epoch < 1 || k % stretch != stretch - 1)
                continue;
            ++m_snapshots;
            for (std::size_t i = 0; i < m_weights.size(); ++i)
                m_totals[i] += m_weights[i];
        }
    }
    for (std::size_t i = 0; m_snapshots > 0 && i < m_weights.size(); ++i)
        m_weights[i] = m_totals[i] / static_cast<float>(m_snapshots);
}

void RerankerTrainer::printGains(const std::vector<RerankerExample> &examples) const
{
    double first = 0;
    double chosen = 0;
    double best = 0;
    for (const RerankerExample &example : examples) {
        std::size_t choice = 0;
        float highest = -1e9F;
        for (std::size_t reading = 0; reading < example.ends.size(); ++reading) {
            float score = -example.behind[reading];
            forEachFeature(example, reading, [&](quint32 f) { score += m_weights[f]; });
            if (score > highest) {
                highest = score;
                choice = reading;
            }
        }
        first += double(example.gains.front());
        chosen += double(example.gains[choice]);
        best += double(*std::max_element(example.gains.begin(), example.gains.end()));
    }
    const auto count = double(std::max<std::size_t>(examples.size(), 1));
    std::printf("readings of %zu cues: gain %.3f of the first, %.3f of the chosen, %.3f of the best\n",
                examples.size(), first / count, chosen / count, best / count);
    std::fflush(stdout);
}

std::vector<std::byte> RerankerTrainer::packed(const FeatureNumbers &numbers, const Pruning &pruning) const
{
    std::vector<TrainedFeature> features;
    for (std::size_t i = 0; i < numbers.features().size(); ++i) {
        if (std::abs(m_weights[i]) >= pruning.smallest)
            features.push_back({numbers.features()[i], {{quint8(0), m_weights[i]}}});
    }
    return packLinearModel(std::move(features), 1, pruning.step);
}

} // namespace hearsay
