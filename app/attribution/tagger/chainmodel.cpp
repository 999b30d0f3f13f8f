// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/chainmodel.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace hearsay {

namespace {

using LabelScores = std::array<qint32, roleLabelCount>;

/// The scores of the tokens' labels; what the tokens of a group share is added up once.
class LabelScorer
{
public:
    LabelScorer(const LinearModel &model, const ChainFeatures &features)
        : m_model(model)
        , m_features(features)
    {
    }

    LabelScores scoresOf(qsizetype token)
    {
        std::optional<LabelScores> &shared = m_shared[m_features.groupOf(token)];
        if (!shared) {
            m_features.extractShared(token, m_found);
            m_model.addScores(m_found, shared.emplace());
        }
        LabelScores scores = *shared;
        m_features.extractOwn(token, m_found);
        m_model.addScores(m_found, scores);
        return scores;
    }

private:
    const LinearModel &m_model;
    const ChainFeatures &m_features;
    std::array<std::optional<LabelScores>, ChainFeatures::mostGroups> m_shared;
    std::vector<FeatureHash> m_found;
};

/// Sets the scores of a lattice's steps. Few of them differ: those of the same features are copied.
class StepScorer
{
public:
    StepScorer(const LinearModel &model, const ChainFeatures &features, ChainLattice &lattice)
        : m_model(model)
        , m_features(features)
        , m_lattice(lattice)
    {
    }

    void score(qsizetype token, std::size_t at)
    {
        m_features.extractStep(token, m_found);
        const FeatureHash key = std::accumulate(m_found.begin(), m_found.end(), FeatureHash{0}, combined);
        const auto known = std::find(m_keys.begin(), m_keys.end(), key);
        if (known != m_keys.end())
            return m_lattice.copySteps(at, m_places[static_cast<std::size_t>(known - m_keys.begin())]);
        m_keys.push_back(key);
        m_places.push_back(at);
        std::array<qint32, ChainLattice::steps> scores{};
        m_model.addScores(m_found, scores);
        for (std::size_t step = 0; step < scores.size(); ++step)
            m_lattice.step(at, step) = static_cast<float>(scores[step]) / m_model.unitsPerWeight();
    }

private:
    const LinearModel &m_model;
    const ChainFeatures &m_features;
    ChainLattice &m_lattice;
    std::vector<FeatureHash> m_found;
    std::vector<FeatureHash> m_keys; ///< the features of the steps so far, and where each was first
    std::vector<std::size_t> m_places;
};

} // namespace

Result<ChainModel> ChainModel::load(const ModelFile &file, const std::string &name)
{
    Result<LinearModel> labels = LinearModel::fromBytes(file.section(name + ".labels"));
    if (!labels)
        return labels.error();
    Result<LinearModel> steps = LinearModel::fromBytes(file.section(name + ".steps"));
    if (!steps)
        return steps.error();
    if (labels.value().classCount() != roleLabelCount
        || steps.value().classCount() != roleLabelCount * roleLabelCount)
        return modelOfAnotherVersion(file.name());
    return ChainModel{std::move(labels).value(), std::move(steps).value()};
}

ChainLattice ChainModel::lattice(const ChainFeatures &features, TokenRange range) const
{
    ChainLattice lattice(static_cast<std::size_t>(range.length()));
    LabelScorer labelScorer(labels, features);
    StepScorer stepScorer(steps, features, lattice);
    for (qsizetype i = range.begin; i < range.end; ++i) {
        const auto at = static_cast<std::size_t>(i - range.begin);
        const LabelScores scores = labelScorer.scoresOf(i);
        for (std::size_t label = 0; label < scores.size(); ++label)
            lattice.label(at, label) = static_cast<float>(scores[label]) / labels.unitsPerWeight();
        stepScorer.score(i, at);
    }
    return lattice;
}

} // namespace hearsay
