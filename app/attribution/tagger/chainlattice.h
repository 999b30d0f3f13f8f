// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/spanrole.h"

#include <QtGlobal>
#include <array>
#include <vector>

namespace hearsay {

/// The scores of all label sequences of one paragraph, with the two dynamic programs over them: the best
/// sequence (Viterbi) and the chance of each label and step (forward-backward). Steps that mayFollow()
/// forbids never occur. Linear in length; training and tagging share it.
class ChainLattice
{
public:
    static constexpr std::size_t labels = roleLabelCount;
    static constexpr std::size_t steps = labels * labels;

    explicit ChainLattice(std::size_t length);

    std::size_t length() const { return m_label.size(); }
    /// The score of `label` at `at`.
    float &label(std::size_t at, std::size_t label) { return m_label[at][label]; }
    /// The score of the step into `at`: label before * labels + label after. Not read at 0.
    float &step(std::size_t at, std::size_t step) { return m_step[at][step]; }
    /// Gives the step into `at` the scores of the step into `other` (before `at`), which then must not change
    /// any more: what is computed of them is computed once.
    void copySteps(std::size_t at, std::size_t other);

    /// The sequence with the highest score; the first of equals.
    void findBest(std::vector<quint8> &best) const;
    /// A sequence and its score.
    struct Path
    {
        float score = 0;
        std::vector<quint8> labels;
    };
    /// The `count` sequences with the highest scores, the best first; fewer where the others are more than
    /// `margin` below the best. Time grows with length * count.
    std::vector<Path> findBestPaths(std::size_t count, float margin) const;
    /// Makes labelChance() and stepChances() available.
    void computeMarginals();
    float labelChance(std::size_t at, std::size_t label) const;
    /// The chances of all steps into `at` (not 0).
    std::array<float, steps> stepChances(std::size_t at) const;

private:
    class PathFinder;

    void computeStepFactors(std::size_t at);

    std::vector<std::array<float, labels>> m_label;
    std::vector<std::array<float, steps>> m_step;
    std::vector<std::size_t> m_stepsLike; ///< where the same step scores stand first
    // Scaled (not logarithmic) forward and backward sums, and the exponentials they are made of.
    std::vector<std::array<float, labels>> m_labelFactor;
    std::vector<std::array<float, steps>> m_stepFactor;
    std::vector<std::array<float, labels>> m_forward;
    std::vector<std::array<float, labels>> m_backward;
};

} // namespace hearsay
