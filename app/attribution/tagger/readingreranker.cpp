// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/readingreranker.h"

#include <array>
#include <limits>

namespace hearsay {

Result<ReadingReranker> ReadingReranker::load(const ModelFile &file)
{
    Result<LinearModel> model = LinearModel::fromBytes(file.section("attribution.reranker"));
    if (!model)
        return model.error();
    if (model.value().classCount() != 1)
        return modelOfAnotherVersion(file.name());
    ReadingReranker reranker;
    reranker.m_model = std::move(model).value();
    return reranker;
}

/// Scores the readings of one cue. They share most of their spans, so each span is scored once.
class ReadingReranker::Scorer
{
public:
    Scorer(const LinearModel &model, const ReadingFeatures &features)
        : m_model(model)
        , m_features(features)
    {
    }

    float score(const std::vector<CueReading> &readings, std::size_t index)
    {
        const TaggedAttribution &reading = readings[index].attribution;
        m_found.clear();
        m_features.extractWhole(readings, index, m_found);
        float sum = weightsOf(m_found) - readings[index].behind;
        for (qsizetype i = 0; i < reading.contents.size(); ++i)
            sum += spanScore(reading, SpanRole::Content, i, reading.contents[i]);
        for (qsizetype i = 0; i < reading.sources.size(); ++i)
            sum += spanScore(reading, SpanRole::Source, i, reading.sources[i]);
        return sum;
    }

private:
    struct Known
    {
        TokenRange span;
        TokenRange cue;
        SpanRole role = SpanRole::None;
        qsizetype number = 0;
        float score = 0;
    };

    float weightsOf(const std::vector<FeatureHash> &features) const
    {
        std::array<qint32, 1> weights{};
        m_model.addScores(features, weights);
        return float(weights[0]) / m_model.unitsPerWeight();
    }

    float spanScore(const TaggedAttribution &reading, SpanRole role, qsizetype number, TokenRange span)
    {
        for (const Known &known : m_known) {
            if (known.span == span && known.cue == reading.cue && known.role == role
                && known.number == number)
                return known.score;
        }
        m_found.clear();
        m_features.extractSpan(reading, role, number, m_found);
        m_known.push_back({span, reading.cue, role, number, weightsOf(m_found)});
        return m_known.back().score;
    }

    const LinearModel &m_model;
    const ReadingFeatures &m_features;
    std::vector<FeatureHash> m_found;
    std::vector<Known> m_known;
};

std::size_t ReadingReranker::best(const ReadingFeatures &features,
                                  const std::vector<CueReading> &readings) const
{
    if (m_model.classCount() != 1)
        return 0;
    Scorer scorer(m_model, features);
    std::size_t best = 0;
    float highest = -std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const float score = scorer.score(readings, i);
        if (score > highest) {
            highest = score;
            best = i;
        }
    }
    return best;
}

} // namespace hearsay
