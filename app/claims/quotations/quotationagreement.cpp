// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/quotations/quotationagreement.h"

#include "claims/quotations/wordalignment.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr qsizetype fewestShared = 4;
constexpr double shareOfShorter = 0.6;
/// A stretch in the middle of two longer spans: a run that long is no turn of phrase.
constexpr qsizetype longRun = 8;
constexpr qsizetype weightyRun = 6;
constexpr qsizetype weightyWords = 3;

std::vector<quint64> formsOf(std::span<const QuotedWord> words)
{
    std::vector<quint64> forms;
    forms.reserve(words.size());
    for (const QuotedWord &word : words)
        forms.push_back(word.form);
    return forms;
}

/// Runs of an alignment from one to another, both included, grown from the longest.
struct Stretch
{
    std::size_t begin = 0;
    std::size_t end = 0; ///< one past the last run
    qsizetype shared = 0;
};

/// A neighbouring run belongs to the stretch where the words between are fewer than half of what it brings
/// along.
bool reaches(const AlignedRun &left, const AlignedRun &right, qsizetype shared)
{
    const qsizetype gap
        = std::max(right.first - left.first - left.length, right.second - left.second - left.length);
    return gap <= 2 || 2 * gap <= shared;
}

Stretch stretchOf(const std::vector<AlignedRun> &runs)
{
    const auto longest = std::max_element(runs.begin(), runs.end(),
                                          [](AlignedRun a, AlignedRun b) { return a.length < b.length; });
    const auto at = std::size_t(longest - runs.begin());
    Stretch stretch{at, at + 1, longest->length};
    for (bool grown = true; grown;) {
        grown = false;
        if (stretch.begin > 0) {
            const AlignedRun &left = runs[stretch.begin - 1];
            if (reaches(left, runs[stretch.begin], std::min(stretch.shared, 2 * left.length))) {
                --stretch.begin;
                stretch.shared += left.length;
                grown = true;
            }
        }
        if (stretch.end < runs.size()) {
            const AlignedRun &right = runs[stretch.end];
            if (reaches(runs[stretch.end - 1], right, std::min(stretch.shared, 2 * right.length))) {
                ++stretch.end;
                stretch.shared += right.length;
                grown = true;
            }
        }
    }
    return stretch;
}

qsizetype uncommonWords(std::span<const QuotedWord> words, const std::vector<AlignedRun> &runs,
                        Stretch stretch)
{
    qsizetype count = 0;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
        const auto from = words.begin() + runs[i].first;
        count += std::count_if(from, from + runs[i].length,
                               [](const QuotedWord &word) { return !word.isCommon; });
    }
    return count;
}

qsizetype spokenWords(std::span<const QuotedWord> words)
{
    return std::count_if(words.begin(), words.end(), [](const QuotedWord &word) { return !word.bracketed; });
}

} // namespace

std::optional<QuotationAgreement> quotationAgreement(std::span<const QuotedWord> first,
                                                     std::span<const QuotedWord> second)
{
    const std::vector<AlignedRun> runs = alignWords(formsOf(first), formsOf(second));
    if (runs.empty())
        return std::nullopt;
    const Stretch stretch = stretchOf(runs);
    const AlignedRun &from = runs[stretch.begin];
    const AlignedRun &to = runs[stretch.end - 1];
    const QuotationAgreement found{
        {from.first, to.first + to.length}, {from.second, to.second + to.length}, stretch.shared};
    const qsizetype uncommon = uncommonWords(first, runs, stretch);
    const qsizetype shorter = std::min(spokenWords(first), spokenWords(second));
    const qsizetype longest
        = std::max_element(runs.begin() + qsizetype(stretch.begin), runs.begin() + qsizetype(stretch.end),
                           [](AlignedRun a, AlignedRun b) { return a.length < b.length; })
              ->length;
    if (double(found.shared) < shareOfShorter * double(std::min(found.first.length(), found.second.length())))
        return std::nullopt;
    const bool equal = found.shared == qsizetype(first.size()) && first.size() == second.size();
    if (equal && uncommon >= (found.shared >= fewestShared ? 1 : 2))
        return found;
    if (found.shared < fewestShared || uncommon == 0)
        return std::nullopt;
    const double share = double(found.shared) / double(shorter);
    const bool nearlyAll = share >= 0.8 && (uncommon >= 2 || found.shared > fewestShared);
    const bool most = share >= shareOfShorter && longest >= fewestShared && uncommon >= weightyWords;
    if (nearlyAll || most)
        return found;
    if ((longest >= longRun && uncommon >= weightyWords)
        || (longest >= weightyRun && uncommon > weightyWords))
        return found;
    return std::nullopt;
}

} // namespace hearsay
