// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/linearmodel.h"

#include <span>
#include <vector>

namespace hearsay {

/// What of a trained model is kept: features that changed at least `leastUpdates` times (Goldberg and Elhadad
/// 2011), weights of at least `smallest` in size, rounded to steps of `step`.
struct Pruning
{
    float smallest = 0.05F;
    int leastUpdates = 2;
    float step = 0.05F;
};

/// The trainable form of a LinearModel: averaged perceptron weights (Collins 2002), features met as they
/// come. Averages are kept lazily: each weight remembers when it last changed. Not for several threads.
class AveragedPerceptron
{
public:
    explicit AveragedPerceptron(int classCount);

    int classCount() const { return m_classCount; }
    /// Sets `scores` (classCount() elements) to the present, not averaged, scores.
    void score(std::span<const FeatureHash> features, std::span<float> scores) const;
    /// Adds `delta` to the weight of each feature for `ofClass`.
    void update(std::span<const FeatureHash> features, int ofClass, float delta);
    /// Says that one more decision was made; call once for each, before its updates.
    void tick() { ++m_now; }
    /// The averaged weights that `pruning` keeps.
    std::vector<TrainedFeature> averaged(const Pruning &pruning) const;
    /// The same as the bytes of a LinearModel.
    std::vector<std::byte> packed(const Pruning &pruning) const
    {
        return packLinearModel(averaged(pruning), m_classCount, pruning.step);
    }

private:
    struct Weight
    {
        float value = 0;
        double total = 0;
        quint64 since = 0;
        quint8 ofClass = 0;
    };
    struct Row
    {
        FeatureHash feature = 0;
        int updates = 0;
        std::vector<Weight> weights;
    };

    const Row *find(FeatureHash feature) const;
    Row &findOrAdd(FeatureHash feature);
    void grow();

    int m_classCount;
    quint64 m_now = 0;
    std::vector<Row> m_rows;
    std::vector<quint32> m_places; ///< open addressing: index into m_rows plus one, 0 free
};

/// A shuffle that is the same on every machine. `seed` numbers it.
template <typename T>
void shuffle(std::vector<T> &items, quint64 seed)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[mixed(combined(seed, i)) % i]);
}

} // namespace hearsay
