// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/chainlattice.h"
#include "language/featurehash.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

using namespace hearsay;

/// The dynamic programs against counting out every sequence.
class ChainLatticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bestIsTheBestOfAll();
    void bestPathsAreTheBestOfAll();
    void pathsEndAtTheMargin();
    void chancesAreThoseOfAll();
    void copiedStepsAreAsIfWritten();
    void forbiddenStepsNeverOccur();
    void hugeScoresStayFinite();
    void emptyParagraphIsEmpty();
};

namespace {

constexpr std::size_t length = 4;

float random(quint64 seed)
{
    return static_cast<float>(mixed(seed) % 2000) / 500.0F - 2.0F;
}

ChainLattice sample(quint64 seed, std::size_t size = length)
{
    ChainLattice lattice(size);
    for (std::size_t at = 0; at < size; ++at) {
        for (std::size_t label = 0; label < ChainLattice::labels; ++label)
            lattice.label(at, label) = random(seed * 1000 + at * 10 + label);
        for (std::size_t step = 0; step < ChainLattice::steps; ++step)
            lattice.step(at, step) = random(seed * 7777 + at * 100 + step);
    }
    return lattice;
}

using Sequence = std::array<std::size_t, length>;

/// Calls `use` with every sequence that may be, and its score.
template <typename Use>
void forEachSequence(ChainLattice &lattice, const Use &use)
{
    Sequence sequence{};
    for (std::size_t code = 0; code < std::size_t{7} * 7 * 7 * 7; ++code) {
        std::size_t rest = code;
        bool allowed = true;
        float score = 0;
        for (std::size_t at = 0; at < length; ++at) {
            sequence[at] = rest % 7;
            rest /= 7;
            allowed = allowed && mayFollow(int(sequence[at]), at > 0 ? int(sequence[at - 1]) : 0);
            score += lattice.label(at, sequence[at]);
            if (at > 0)
                score += lattice.step(at, sequence[at - 1] * ChainLattice::labels + sequence[at]);
        }
        if (allowed)
            use(sequence, score);
    }
}

} // namespace

void ChainLatticeTest::bestIsTheBestOfAll()
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        ChainLattice lattice = sample(seed);
        Sequence best{};
        float most = -1e9F;
        forEachSequence(lattice, [&](const Sequence &sequence, float score) {
            if (score > most) {
                most = score;
                best = sequence;
            }
        });
        std::vector<quint8> found;
        lattice.findBest(found);
        for (std::size_t at = 0; at < length; ++at)
            QCOMPARE(std::size_t(found[at]), best[at]);
    }
}

void ChainLatticeTest::bestPathsAreTheBestOfAll()
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        ChainLattice lattice = sample(seed);
        std::vector<float> all;
        forEachSequence(lattice, [&all](const Sequence &, float score) { all.push_back(score); });
        std::sort(all.begin(), all.end(), std::greater<>());
        const std::vector<ChainLattice::Path> found = lattice.findBestPaths(25, 1000);
        QCOMPARE(found.size(), std::size_t(25));
        std::set<std::vector<quint8>> different;
        for (std::size_t i = 0; i < found.size(); ++i) {
            QVERIFY(std::abs(found[i].score - all[i]) < 1e-4F);
            different.insert(found[i].labels);
        }
        QCOMPARE(different.size(), found.size());
    }
}

void ChainLatticeTest::pathsEndAtTheMargin()
{
    ChainLattice lattice = sample(3);
    const std::vector<ChainLattice::Path> all = lattice.findBestPaths(2000, 1000);
    const auto within = std::count_if(all.begin(), all.end(), [&all](const ChainLattice::Path &path) {
        return path.score >= all.front().score - 2;
    });
    QVERIFY(within > 1 && std::size_t(within) < all.size());
    QCOMPARE(lattice.findBestPaths(2000, 2).size(), std::size_t(within));
}

void ChainLatticeTest::chancesAreThoseOfAll()
{
    ChainLattice lattice = sample(5);
    double all = 0;
    std::array<std::array<double, 7>, length> labels{};
    std::array<double, ChainLattice::steps> steps{};
    forEachSequence(lattice, [&](const Sequence &sequence, float score) {
        const double weight = std::exp(double(score));
        all += weight;
        for (std::size_t at = 0; at < length; ++at)
            labels[at][sequence[at]] += weight;
        steps[sequence[1] * 7 + sequence[2]] += weight;
    });
    lattice.computeMarginals();
    for (std::size_t at = 0; at < length; ++at) {
        for (std::size_t label = 0; label < 7; ++label)
            QVERIFY(std::abs(double(lattice.labelChance(at, label)) - labels[at][label] / all) < 1e-4);
    }
    const auto found = lattice.stepChances(2);
    for (std::size_t step = 0; step < ChainLattice::steps; ++step)
        QVERIFY(std::abs(double(found[step]) - steps[step] / all) < 1e-4);
}

void ChainLatticeTest::copiedStepsAreAsIfWritten()
{
    ChainLattice copied = sample(5);
    ChainLattice written = sample(5);
    for (std::size_t at : {std::size_t(2), std::size_t(3)}) {
        copied.copySteps(at, at - 1);
        for (std::size_t step = 0; step < ChainLattice::steps; ++step)
            written.step(at, step) = written.step(1, step);
    }
    copied.computeMarginals();
    written.computeMarginals();
    for (std::size_t at = 1; at < length; ++at) {
        QCOMPARE(copied.stepChances(at), written.stepChances(at));
        for (std::size_t label = 0; label < ChainLattice::labels; ++label)
            QCOMPARE(copied.labelChance(at, label), written.labelChance(at, label));
    }
    ChainLattice original = sample(5);
    original.computeMarginals();
    QVERIFY(copied.stepChances(2) != original.stepChances(2));
    std::vector<quint8> best;
    std::vector<quint8> bestOfWritten;
    copied.findBest(best);
    written.findBest(bestOfWritten);
    QCOMPARE(best, bestOfWritten);
}

void ChainLatticeTest::forbiddenStepsNeverOccur()
{
    ChainLattice lattice(3);
    for (std::size_t at = 0; at < 3; ++at)
        lattice.label(at, 6) = 50; // inside of content, with nothing that begins it
    std::vector<quint8> best;
    lattice.findBest(best);
    QCOMPARE(best, (std::vector<quint8>{5, 6, 6}));
    lattice.computeMarginals();
    QCOMPARE(lattice.labelChance(0, 6), 0.0F);
}

void ChainLatticeTest::hugeScoresStayFinite()
{
    ChainLattice lattice = sample(9, 500);
    for (std::size_t at = 0; at < 500; ++at)
        lattice.label(at, at % 2) += 800;
    lattice.computeMarginals();
    for (std::size_t at = 0; at < 500; ++at) {
        float sum = 0;
        for (std::size_t label = 0; label < 7; ++label)
            sum += lattice.labelChance(at, label);
        QVERIFY(std::abs(sum - 1) < 1e-3F);
    }
}

void ChainLatticeTest::emptyParagraphIsEmpty()
{
    ChainLattice lattice(0);
    std::vector<quint8> best = {1, 2};
    lattice.findBest(best);
    QVERIFY(best.empty());
    lattice.computeMarginals();
}

QTEST_APPLESS_MAIN(ChainLatticeTest)
#include "tst_chainlattice.moc"
