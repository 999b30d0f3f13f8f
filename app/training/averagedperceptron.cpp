// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/averagedperceptron.h"

#include <algorithm>
#include <cmath>

namespace hearsay {

AveragedPerceptron::AveragedPerceptron(int classCount)
    : m_classCount(classCount)
    , m_places(1 << 16, 0)
{
}

const AveragedPerceptron::Row *AveragedPerceptron::find(FeatureHash feature) const
{
    const std::size_t mask = m_places.size() - 1;
    for (std::size_t place = feature & mask;; place = (place + 1) & mask) {
        if (m_places[place] == 0)
            return nullptr;
        const Row &row = m_rows[m_places[place] - 1];
        if (row.feature == feature)
            return &row;
    }
}

AveragedPerceptron::Row &AveragedPerceptron::findOrAdd(FeatureHash feature)
{
    if (m_rows.size() * 2 >= m_places.size())
        grow();
    const std::size_t mask = m_places.size() - 1;
    std::size_t place = feature & mask;
    while (m_places[place] != 0) {
        Row &row = m_rows[m_places[place] - 1];
        if (row.feature == feature)
            return row;
        place = (place + 1) & mask;
    }
    m_rows.push_back({feature, 0, {}});
    m_places[place] = static_cast<quint32>(m_rows.size());
    return m_rows.back();
}

void AveragedPerceptron::grow()
{
    m_places.assign(m_places.size() * 2, 0);
    const std::size_t mask = m_places.size() - 1;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        std::size_t place = m_rows[i].feature & mask;
        while (m_places[place] != 0)
            place = (place + 1) & mask;
        m_places[place] = static_cast<quint32>(i + 1);
    }
}

void AveragedPerceptron::score(std::span<const FeatureHash> features, std::span<float> scores) const
{
    std::fill(scores.begin(), scores.end(), 0.0F);
    const std::size_t mask = m_places.size() - 1;
    for (FeatureHash feature : features)
        __builtin_prefetch(&m_places[feature & mask]);
    for (FeatureHash feature : features) {
        const Row *row = find(feature);
        if (!row)
            continue;
        for (const Weight &weight : row->weights)
            scores[weight.ofClass] += weight.value;
    }
}

void AveragedPerceptron::update(std::span<const FeatureHash> features, int ofClass, float delta)
{
    for (FeatureHash feature : features) {
        Row &row = findOrAdd(feature);
        ++row.updates;
        auto weight = std::find_if(row.weights.begin(), row.weights.end(),
                                   [ofClass](const Weight &w) { return w.ofClass == ofClass; });
        if (weight == row.weights.end()) {
            row.weights.push_back({0, 0, m_now, static_cast<quint8>(ofClass)});
            weight = std::prev(row.weights.end());
        }
        weight->total += static_cast<double>(m_now - weight->since) * static_cast<double>(weight->value);
        weight->since = m_now;
        weight->value += delta;
    }
}

std::vector<TrainedFeature> AveragedPerceptron::averaged(const Pruning &pruning) const
{
    std::vector<TrainedFeature> out;
    const auto decisions = static_cast<double>(std::max<quint64>(m_now, 1));
    for (const Row &row : m_rows) {
        if (row.updates < pruning.leastUpdates)
            continue;
        TrainedFeature feature{row.feature, {}};
        for (const Weight &weight : row.weights) {
            const double total = weight.total
                + static_cast<double>(m_now - weight.since) * static_cast<double>(weight.value);
            const auto mean = static_cast<float>(total / decisions);
            if (std::abs(mean) >= pruning.smallest)
                feature.weights.emplace_back(weight.ofClass, mean);
        }
        if (feature.weights.empty())
            continue;
        std::sort(feature.weights.begin(), feature.weights.end());
        out.push_back(std::move(feature));
    }
    return out;
}

} // namespace hearsay
