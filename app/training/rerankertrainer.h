// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/averagedperceptron.h"
#include "training/chaintrainer.h"

namespace hearsay {

/// The readings of one cue: the numbers of their features, how far each is behind the best, and how good each
/// is.
struct RerankerExample
{
    std::vector<quint32> features; ///< all readings' one after the other
    std::vector<quint32> ends; ///< where each reading's end
    std::vector<float> behind;
    std::vector<float> gains;
};

/// How the reranker is trained.
struct RerankerSettings
{
    int epochs = 8;
    float rate = 0.05F;
    int dropped = 30; ///< features in a hundred that are left out each time a cue is seen
    Pruning pruning{0.01F, 0, 0.005F};
};

/// Trains a log-linear model to prefer the best readings of each cue, by stochastic gradient with per-weight
/// rates (AdaGrad) on the chance of the best ones together. The same input gives the same weights.
class RerankerTrainer
{
public:
    explicit RerankerTrainer(std::size_t featureCount);

    void train(const std::vector<RerankerExample> &examples, const RerankerSettings &settings);
    /// The mean gain of what the weights choose, and of the first and of the best readings, to print.
    void printGains(const std::vector<RerankerExample> &examples) const;
    std::vector<std::byte> packed(const FeatureNumbers &numbers, const Pruning &pruning) const;

private:
    void learn(const RerankerExample &example, const RerankerSettings &settings, quint64 seed);

    std::vector<float> m_weights;
    std::vector<float> m_squares;
    std::vector<float> m_totals;
    int m_snapshots = 0;
};

} // namespace hearsay
