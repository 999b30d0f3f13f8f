// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/chainmodel.h"

#include <array>

namespace hearsay {

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
    std::vector<FeatureHash> found;
    for (qsizetype i = range.begin; i < range.end; ++i) {
        const auto at = static_cast<std::size_t>(i - range.begin);
        std::array<qint32, roleLabelCount> labelScores{};
        features.extract(i, found);
        labels.addScores(found, labelScores);
        for (std::size_t label = 0; label < roleLabelCount; ++label)
            lattice.label(at, label) = static_cast<float>(labelScores[label]) / labels.unitsPerWeight();
        std::array<qint32, std::size_t{roleLabelCount} * roleLabelCount> stepScores{};
        features.extractStep(i, found);
        steps.addScores(found, stepScores);
        for (std::size_t step = 0; step < stepScores.size(); ++step)
            lattice.step(at, step) = static_cast<float>(stepScores[step]) / steps.unitsPerWeight();
    }
    return lattice;
}

} // namespace hearsay
