// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/chainlattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
{
}

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

void ChainLattice::computeMarginals()
{
    m_labelFactor.resize(length());
    m_stepFactor.resize(length());
    m_forward.resize(length());
    m_backward.resize(length());
    for (std::size_t at = 0; at < length(); ++at) {
        const float highest = *std::max_element(m_label[at].begin(), m_label[at].end());
        const float highestStep = *std::max_element(m_step[at].begin(), m_step[at].end());
        for (std::size_t to = 0; to < labels; ++to) {
            m_labelFactor[at][to] = std::exp(m_label[at][to] - highest);
            for (std::size_t before = 0; before < labels; ++before) {
                const std::size_t step = before * labels + to;
                m_stepFactor[at][step]
                    = mayFollow(int(to), int(before)) ? std::exp(m_step[at][step] - highestStep) : 0;
            }
        }
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
