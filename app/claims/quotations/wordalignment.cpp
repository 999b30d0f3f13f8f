// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/quotations/wordalignment.h"

#include <QSet>
#include <algorithm>
#include <utility>

namespace hearsay {

namespace {

using Forms = std::span<const quint64>;

/// The stretch of both texts that is still to be aligned.
struct Window
{
    qsizetype firstBegin = 0;
    qsizetype firstEnd = 0;
    qsizetype secondBegin = 0;
    qsizetype secondEnd = 0;
};

class Aligner
{
    /// A word and where it stands.
    using Place = std::pair<quint64, std::size_t>;

public:
    Aligner(Forms first, Forms second)
        : m_first(first)
        , m_second(second)
    {
        m_places.reserve(second.size());
        for (std::size_t i = 0; i < second.size(); ++i)
            m_places.emplace_back(second[i], i);
        std::sort(m_places.begin(), m_places.end());
    }

    std::vector<AlignedRun> run()
    {
        std::vector<AlignedRun> runs;
        std::vector<Window> open{{0, qsizetype(m_first.size()), 0, qsizetype(m_second.size())}};
        while (!open.empty()) {
            const Window window = open.back();
            open.pop_back();
            const AlignedRun best = longestRun(window);
            if (best.length == 0)
                continue;
            runs.push_back(best);
            open.push_back({window.firstBegin, best.first, window.secondBegin, best.second});
            open.push_back(
                {best.first + best.length, window.firstEnd, best.second + best.length, window.secondEnd});
        }
        std::sort(runs.begin(), runs.end(), [](AlignedRun a, AlignedRun b) { return a.first < b.first; });
        return runs;
    }

private:
    /// Places of a word in the second text, ascending.
    std::span<const Place> placesOf(quint64 form) const
    {
        const auto less = [](const auto &place, quint64 wanted) { return place.first < wanted; };
        const auto begin = std::lower_bound(m_places.begin(), m_places.end(), form, less);
        const auto end
            = std::find_if(begin, m_places.end(), [&](const auto &place) { return place.first != form; });
        return {begin, end};
    }

    /// Length of the common run that ends at each pair of equal words, row by row.
    AlignedRun longestRun(const Window &window)
    {
        AlignedRun best;
        m_above.assign(m_second.size() + 1, 0);
        m_row.assign(m_second.size() + 1, 0);
        for (qsizetype i = window.firstBegin; i < window.firstEnd; ++i) {
            for (const auto &[form, place] : placesOf(m_first[std::size_t(i)])) {
                const auto j = qsizetype(place);
                if (j < window.secondBegin || j >= window.secondEnd)
                    continue;
                const qsizetype length = m_above[place] + 1;
                m_row[place + 1] = length;
                if (length > best.length)
                    best = {i - length + 1, j - length + 1, length};
            }
            // The row before gives way to this one; only what was written has to be wiped.
            if (i > window.firstBegin) {
                for (const auto &[form, place] : placesOf(m_first[std::size_t(i - 1)]))
                    m_above[place + 1] = 0;
            }
            m_above.swap(m_row);
        }
        return best;
    }

    Forms m_first;
    Forms m_second;
    std::vector<Place> m_places; ///< of the words of the second text, by word
    /// Lengths of runs, by one more than the place where they end.
    std::vector<qsizetype> m_above;
    std::vector<qsizetype> m_row;
};

/// Collects the differences of two prints from gap to gap.
class DifferenceReader
{
public:
    DifferenceReader(std::span<const QuotedWord> first, std::span<const QuotedWord> second)
        : m_first(first)
        , m_second(second)
    {
    }

    QList<WordDifference> read(const std::vector<AlignedRun> &runs)
    {
        noteLeftOver(runs);
        qsizetype first = 0;
        qsizetype second = 0;
        for (AlignedRun run : runs) {
            addGap(first, run.first, second, run.second);
            add(WordChange::Equal, run.first, run.first + run.length, run.second, run.second + run.length);
            first = run.first + run.length;
            second = run.second + run.length;
        }
        addGap(first, qsizetype(m_first.size()), second, qsizetype(m_second.size()));
        return m_found;
    }

private:
    void noteLeftOver(const std::vector<AlignedRun> &runs)
    {
        qsizetype first = 0;
        qsizetype second = 0;
        const auto note = [&](qsizetype firstEnd, qsizetype secondEnd) {
            for (; first < firstEnd; ++first)
                m_leftOverFirst.insert(m_first[std::size_t(first)].form);
            for (; second < secondEnd; ++second)
                m_leftOverSecond.insert(m_second[std::size_t(second)].form);
        };
        for (AlignedRun run : runs) {
            note(run.first, run.second);
            first += run.length;
            second += run.length;
        }
        note(qsizetype(m_first.size()), qsizetype(m_second.size()));
    }

    static Span spanOf(std::span<const QuotedWord> words, qsizetype begin, qsizetype end)
    {
        if (begin < end)
            return {words[std::size_t(begin)].span.begin, words[std::size_t(end - 1)].span.end};
        if (words.empty())
            return {};
        const qsizetype at
            = begin < qsizetype(words.size()) ? words[std::size_t(begin)].span.begin : words.back().span.end;
        return {at, at};
    }

    void add(WordChange change, qsizetype first, qsizetype firstEnd, qsizetype second, qsizetype secondEnd)
    {
        m_found.append({change, spanOf(m_first, first, firstEnd), spanOf(m_second, second, secondEnd)});
    }

    static bool all(std::span<const QuotedWord> words, qsizetype begin, qsizetype end, auto holds)
    {
        return std::all_of(words.begin() + begin, words.begin() + end, holds);
    }

    void addGap(qsizetype first, qsizetype firstEnd, qsizetype second, qsizetype secondEnd)
    {
        if (first == firstEnd && second == secondEnd)
            return;
        const auto isBracketed = [](const QuotedWord &word) { return word.bracketed; };
        const auto movedTo = [&](const QuotedWord &word) { return m_leftOverFirst.contains(word.form); };
        const auto movedFrom = [&](const QuotedWord &word) { return m_leftOverSecond.contains(word.form); };
        const bool hasFirst = first < firstEnd;
        const bool hasSecond = second < secondEnd;
        if ((hasFirst && all(m_first, first, firstEnd, isBracketed))
            || (hasSecond && all(m_second, second, secondEnd, isBracketed)))
            add(WordChange::Bracketed, first, firstEnd, second, secondEnd);
        else if (hasFirst && hasSecond)
            add(WordChange::Changed, first, firstEnd, second, secondEnd);
        else if (hasFirst)
            add(all(m_first, first, firstEnd, movedFrom) ? WordChange::Moved : WordChange::Dropped, first,
                firstEnd, second, second);
        else
            add(all(m_second, second, secondEnd, movedTo) ? WordChange::Moved : WordChange::Inserted, first,
                first, second, secondEnd);
    }

    std::span<const QuotedWord> m_first;
    std::span<const QuotedWord> m_second;
    QSet<quint64> m_leftOverFirst;
    QSet<quint64> m_leftOverSecond;
    QList<WordDifference> m_found;
};

} // namespace

std::vector<AlignedRun> alignWords(Forms first, Forms second)
{
    return Aligner(first, second).run();
}

QList<WordDifference> wordDifferences(std::span<const QuotedWord> first, std::span<const QuotedWord> second,
                                      const std::vector<AlignedRun> &runs)
{
    return DifferenceReader(first, second).read(runs);
}

} // namespace hearsay
