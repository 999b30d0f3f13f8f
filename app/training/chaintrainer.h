// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/chainlattice.h"
#include "attribution/tagger/spanfeatures.h"
#include "language/linearmodel.h"
#include "training/averagedperceptron.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace hearsay {

/// A paragraph ready for training: for each token the numbers of its features, and its gold label.
struct ChainExample
{
    std::vector<quint32> labelFeatures; ///< all tokens' one after the other
    std::vector<quint32> labelEnds; ///< where each token's end
    std::vector<quint32> stepFeatures;
    std::vector<quint32> stepEnds;
    std::vector<quint8> gold;
    int fold = 0;
};

/// Gives features numbers, in the order in which they are first met; those met fewer than some times get
/// none.
class FeatureNumbers
{
public:
    void count(std::span<const FeatureHash> features);
    /// Call once all is counted: numbers are given to what was met at least `least` times.
    void finish(int least);
    void append(std::span<const FeatureHash> features, std::vector<quint32> &numbers) const;
    const std::vector<FeatureHash> &features() const { return m_features; }

private:
    struct Entry
    {
        FeatureHash feature = 0;
        quint32 times = 0;
        quint32 number = 0;
    };
    std::size_t place(FeatureHash feature) const;
    void grow();

    std::vector<Entry> m_entries = std::vector<Entry>(1 << 20);
    std::size_t m_used = 0;
    std::vector<FeatureHash> m_features;
};

/// How a chain model is trained.
struct ChainSettings
{
    int epochs = 8;
    float rate = 0.05F;
    float decay = 1e-6F; ///< pull towards zero, for each example
    int dropped = 0; ///< features in a hundred that are left out each time a token is seen
    int averagedFrom = 1; ///< first epoch whose weights go into the average that is kept
};

/// Trains a chain model by stochastic gradient with per-weight rates (AdaGrad, Duchi, Hazan and Singer 2011)
/// on the likelihood of the gold labels. The order of examples is fixed, so the same input gives the same
/// weights.
class ChainTrainer
{
public:
    ChainTrainer(std::size_t labelFeatureCount, std::size_t stepFeatureCount);

    /// Learns from all examples whose fold is not `leftOut`.
    void train(const std::vector<ChainExample> &examples, const ChainSettings &settings, int leftOut = -1);
    /// The scores of an example under the present weights.
    ChainLattice lattice(const ChainExample &example) const;

    std::vector<std::byte> packedLabels(const FeatureNumbers &numbers, const Pruning &pruning) const;
    std::vector<std::byte> packedSteps(const FeatureNumbers &numbers, const Pruning &pruning) const;

private:
    static constexpr std::size_t labelStride = 8;
    static constexpr std::size_t stepStride = ChainLattice::steps;

    void fill(const ChainExample &example, ChainLattice &lattice) const;
    void learn(const ChainExample &example, const ChainSettings &settings);
    /// The example without the features that this pass over it leaves out.
    ChainExample thinned(const ChainExample &example, int dropped, quint64 seed) const;
    void addToAverage();
    void keepAverage(float kept);

    std::vector<float> m_labelWeights;
    std::vector<float> m_labelSquares;
    std::vector<float> m_stepWeights;
    std::vector<float> m_stepSquares;
    std::vector<float> m_labelTotals;
    std::vector<float> m_stepTotals;
    int m_snapshots = 0;
};

} // namespace hearsay
