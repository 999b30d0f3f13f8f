// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/chainlattice.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace hearsay {

namespace {

constexpr float never = -std::numeric_limits<float>::infinity();

template <std::size_t size>
void scaleToOne(std::array<float, size> &values)
{
    float sum = 0;
    for (float value : values)
        sum += value;
    // All zero only where every score underflowed; then nothing is known and all are alike.
    if (sum <= 0) {
        values.fill(1.0F / static_cast<float>(size));
        return;
    }
    for (float &value : values)
        value /= sum;
}

} // namespace

ChainLattice::ChainLattice(std::size_t length)
    : m_label(length)
    , m_step(length)
    , m_stepsLike(length)
{
    std::iota(m_stepsLike.begin(), m_stepsLike.end(), std::size_t{0});
}

void ChainLattice::copySteps(std::size_t at, std::size_t other)
{
    m_step[at] = m_step[other];
    m_stepsLike[at] = m_stepsLike[other];
}

/// Finds the best sequences by their deviations from better ones (Lawler 1972): each sequence is the best
/// that ends like some better one from a token on and differs from it in the token before.
class ChainLattice::PathFinder
{
public:
    PathFinder(const ChainLattice &lattice, float margin)
        : m_lattice(lattice)
        , m_margin(margin)
        , m_best(lattice.length())
        , m_from(lattice.length())
    {
        for (std::size_t to = 0; to < labels; ++to)
            m_best[0][to] = mayFollow(int(to), 0) ? lattice.m_label[0][to] : never;
        for (std::size_t at = 1; at < lattice.length(); ++at) {
            for (std::size_t to = 0; to < labels; ++to) {
                float most = never;
                for (std::size_t before = 0; before < labels; ++before) {
                    const float score = m_best[at - 1][before] + stepInto(at, before, to);
                    if (score > most) {
                        most = score;
                        m_from[at][to] = static_cast<quint8>(before);
                    }
                }
                m_best[at][to] = most + lattice.m_label[at][to];
            }
        }
    }

    std::vector<Path> find(std::size_t count)
    {
        const std::size_t last = m_lattice.length() - 1;
        for (std::size_t label = 0; label < labels; ++label)
            push({m_best[last][label], none, last, static_cast<quint8>(label)});
        std::vector<Path> paths;
        while (!m_open.empty() && paths.size() < count) {
            std::pop_heap(m_open.begin(), m_open.end());
            const Deviation next = m_open.back();
            m_open.pop_back();
            if (!paths.empty() && next.score < paths.front().score - m_margin)
                break;
            paths.push_back(pathOf(next, paths));
            addDeviations(paths.back(), paths.size() - 1, next.at);
        }
        return paths;
    }

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    struct Deviation
    {
        float score = never;
        std::size_t of = none; ///< the path that it ends like
        std::size_t at = 0;
        quint8 label = 0;

        bool operator<(const Deviation &other) const
        {
            return score != other.score ? score < other.score
                                        : std::tie(of, at, label) > std::tie(other.of, other.at, other.label);
        }
    };

    float stepInto(std::size_t at, std::size_t before, std::size_t to) const
    {
        return mayFollow(int(to), int(before)) ? m_lattice.m_step[at][before * labels + to] : never;
    }

    void push(const Deviation &deviation)
    {
        m_highest = std::max(m_highest, deviation.score);
        if (deviation.score > never && deviation.score >= m_highest - m_margin) {
            m_open.push_back(deviation);
            std::push_heap(m_open.begin(), m_open.end());
        }
    }

    Path pathOf(const Deviation &deviation, const std::vector<Path> &paths) const
    {
        Path path{deviation.score, {}};
        if (deviation.of == none)
            path.labels.resize(m_lattice.length());
        else
            path.labels = paths[deviation.of].labels;
        quint8 label = deviation.label;
        for (std::size_t at = deviation.at + 1; at-- > 0;) {
            path.labels[at] = label;
            label = m_from[at][label];
        }
        return path;
    }

    /// What differs from `path` in a token before `end` and is like it behind that token.
    void addDeviations(const Path &path, std::size_t index, std::size_t end)
    {
        float behind = path.score - m_best[end][path.labels[end]];
        for (std::size_t at = end; at-- > 0;) {
            const quint8 after = path.labels[at + 1];
            behind += m_lattice.m_label[at + 1][after];
            for (std::size_t label = 0; label < labels; ++label) {
                if (label != path.labels[at])
                    push({m_best[at][label] + stepInto(at + 1, label, after) + behind, index, at,
                          static_cast<quint8>(label)});
            }
            behind += stepInto(at + 1, path.labels[at], after);
        }
    }

    const ChainLattice &m_lattice;
    float m_margin;
    float m_highest = never;
    std::vector<std::array<float, labels>> m_best; ///< the best score of a beginning that ends in a label
    std::vector<std::array<quint8, labels>> m_from;
    std::vector<Deviation> m_open; ///< a heap
};

void ChainLattice::findBest(std::vector<quint8> &best) const
{
    best.assign(length(), 0);
    if (length() == 0)
        return;
    std::vector<std::array<quint8, labels>> from(length());
    std::array<float, labels> scores{};
    for (std::size_t to = 0; to < labels; ++to)
        scores[to] = mayFollow(int(to), 0) ? m_label[0][to] : never;
    for (std::size_t at = 1; at < length(); ++at) {
        std::array<float, labels> next{};
        for (std::size_t to = 0; to < labels; ++to) {
            float most = never;
            for (std::size_t before = 0; before < labels; ++before) {
                if (!mayFollow(int(to), int(before)))
                    continue;
                const float score = scores[before] + m_step[at][before * labels + to];
                if (score > most) {
                    most = score;
                    from[at][to] = static_cast<quint8>(before);
                }
            }
            next[to] = most + m_label[at][to];
        }
        scores = next;
    }
    auto label = static_cast<quint8>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    for (std::size_t at = length(); at-- > 0;) {
        best[at] = label;
        label = from[at][label];
    }
}

std::vector<ChainLattice::Path> ChainLattice::findBestPaths(std::size_t count, float margin) const
{
    if (length() == 0 || count == 0)
        return {};
    return PathFinder(*this, margin).find(count);
}

void ChainLattice::computeStepFactors(std::size_t at)
{
    const float highest = *std::max_element(m_step[at].begin(), m_step[at].end());
    for (std::size_t step = 0; step < steps; ++step) {
        m_stepFactor[at][step]
            = mayFollow(int(step % labels), int(step / labels)) ? std::exp(m_step[at][step] - highest) : 0;
    }
}

void ChainLattice::computeMarginals()
{
    m_labelFactor.resize(length());
    m_stepFactor.resize(length());
    m_forward.resize(length());
    m_backward.resize(length());
    for (std::size_t at = 0; at < length(); ++at) {
        const float highest = *std::max_element(m_label[at].begin(), m_label[at].end());
        for (std::size_t to = 0; to < labels; ++to)
            m_labelFactor[at][to] = std::exp(m_label[at][to] - highest);
        if (m_stepsLike[at] == at)
            computeStepFactors(at);
        else
            m_stepFactor[at] = m_stepFactor[m_stepsLike[at]];
        std::array<float, labels> &forward = m_forward[at];
        for (std::size_t to = 0; to < labels; ++to) {
            float sum = at == 0 ? (mayFollow(int(to), 0) ? 1.0F : 0.0F) : 0.0F;
            for (std::size_t before = 0; at > 0 && before < labels; ++before)
                sum += m_forward[at - 1][before] * m_stepFactor[at][before * labels + to];
            forward[to] = sum * m_labelFactor[at][to];
        }
        scaleToOne(forward);
    }
    for (std::size_t at = length(); at-- > 0;) {
        std::array<float, labels> &backward = m_backward[at];
        for (std::size_t before = 0; before < labels; ++before) {
            float sum = at + 1 == length() ? 1.0F : 0.0F;
            for (std::size_t to = 0; at + 1 < length() && to < labels; ++to)
                sum += m_stepFactor[at + 1][before * labels + to] * m_labelFactor[at + 1][to]
                    * m_backward[at + 1][to];
            backward[before] = sum;
        }
        scaleToOne(backward);
    }
}

float ChainLattice::labelChance(std::size_t at, std::size_t label) const
{
    float sum = 0;
    for (std::size_t other = 0; other < labels; ++other)
        sum += m_forward[at][other] * m_backward[at][other];
    return sum > 0 ? m_forward[at][label] * m_backward[at][label] / sum : 0;
}

std::array<float, ChainLattice::steps> ChainLattice::stepChances(std::size_t at) const
{
    std::array<float, steps> chances{};
    for (std::size_t step = 0; step < steps; ++step) {
        chances[step] = m_forward[at - 1][step / labels] * m_stepFactor[at][step]
            * m_labelFactor[at][step % labels] * m_backward[at][step % labels];
    }
    scaleToOne(chances);
    return chances;
}

} // namespace hearsay
