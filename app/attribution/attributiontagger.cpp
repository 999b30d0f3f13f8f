// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/attributiontagger.h"

#include "attribution/chainlattice.h"

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

void ChainModel::decode(const SpanFeatures &features, TokenRange paragraph, bool second,
                        std::vector<quint8> &best, std::vector<float> *chances) const
{
    ChainLattice lattice(static_cast<std::size_t>(paragraph.length()));
    std::vector<FeatureHash> found;
    for (qsizetype i = paragraph.begin; i < paragraph.end; ++i) {
        const auto at = static_cast<std::size_t>(i - paragraph.begin);
        std::array<qint32, roleLabelCount> labelScores{};
        features.extract(i, second, found);
        labels.addScores(found, labelScores);
        for (std::size_t label = 0; label < roleLabelCount; ++label)
            lattice.label(at, label) = static_cast<float>(labelScores[label]) / labels.unitsPerWeight();
        std::array<qint32, std::size_t{roleLabelCount} * roleLabelCount> stepScores{};
        features.extractEdge(i, found);
        steps.addScores(found, stepScores);
        for (std::size_t step = 0; step < stepScores.size(); ++step)
            lattice.step(at, step) = static_cast<float>(stepScores[step]) / steps.unitsPerWeight();
    }
    lattice.findBest(best);
    if (chances) {
        lattice.computeMarginals();
        chances->resize(best.size());
        for (std::size_t at = 0; at < best.size(); ++at)
            (*chances)[at] = lattice.labelChance(at, best[at]);
    }
}

Result<std::shared_ptr<const TwoPassTagger>> TwoPassTagger::load(const ModelFile &file)
{
    auto tagger = std::make_shared<TwoPassTagger>();
    tagger->m_file = file;
    if (!file.hasSignature("attribution.features", SpanFeatures::signature()))
        return modelOfAnotherVersion(file.name());
    tagger->m_cues = CueLexicon::fromLines(file.lines("attribution.cues"));
    Result<ChainModel> first = ChainModel::load(file, "attribution.1");
    if (!first)
        return first.error();
    Result<ChainModel> second = ChainModel::load(file, "attribution.2");
    if (!second)
        return second.error();
    tagger->m_first = std::move(first).value();
    tagger->m_second = std::move(second).value();
    return std::shared_ptr<const TwoPassTagger>(std::move(tagger));
}

QList<RoleMark> TwoPassTagger::tag(const AnalysedText &text) const
{
    const TextFacts facts = TextFacts::of(text, m_cues);
    SpanFeatures features(text, facts);
    std::vector<quint8> all;
    std::vector<quint8> labels;
    for (TokenRange paragraph : text.paragraphs) {
        m_first.decode(features, paragraph, false, labels, nullptr);
        all.insert(all.end(), labels.begin(), labels.end());
    }
    features.setFirstPass(all);
    QList<RoleMark> marks;
    marks.reserve(text.tokens.size());
    std::vector<float> chances;
    for (TokenRange paragraph : text.paragraphs) {
        m_second.decode(features, paragraph, true, labels, &chances);
        for (std::size_t i = 0; i < labels.size(); ++i)
            marks.append({roleOf(labels[i]), isBeginLabel(labels[i]), chances[i]});
    }
    return marks;
}

} // namespace hearsay
