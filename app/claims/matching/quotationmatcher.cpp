// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/matching/quotationmatcher.h"

#include "claims/quotations/wordalignment.h"
#include "language/featurehash.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr qsizetype runLength = 3;
/// A run of words that more different quotations have than this is a turn of phrase.
constexpr std::size_t mostTextsOfRun = 60;

/// So many words, and so large a part of what is quoted, are printed alike where they come from one mouth.
constexpr qsizetype fewestWordsOfOneSource = 5;
constexpr double shareOfOneSource = 0.85;

/// The runs of words by which a text can be found, each once.
std::vector<quint64> runsOf(const QList<QuotedWord> &words)
{
    std::vector<quint64> runs;
    for (qsizetype i = 0; i + runLength <= words.size(); ++i) {
        quint64 hash = 0;
        bool isCommon = true;
        for (qsizetype k = i; k < i + runLength; ++k) {
            hash = combined(hash, words[k].form);
            isCommon = isCommon && words[k].isCommon;
        }
        if (!isCommon)
            runs.push_back(mixed(hash));
    }
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

/// Where the neighbour with this hash is, or would be.
auto placeIn(auto &neighbours, quint64 hash)
{
    return std::lower_bound(neighbours.begin(), neighbours.end(), hash,
                            [](const auto &neighbour, quint64 wanted) { return neighbour.hash < wanted; });
}

} // namespace

quint64 QuotationMatcher::hashOfWords(const QList<QuotedWord> &words)
{
    quint64 hash = quint64(words.size());
    for (const QuotedWord &word : words)
        hash = combined(hash, word.form);
    return mixed(hash);
}

QuotationMatcher::QuotationMatcher()
    : m_runs(mostTextsOfRun)
{
}

const QList<QuotedWord> &QuotationMatcher::wordsOf(TextId id) const
{
    return quotationOf(at(id).prints.front()).words;
}

void QuotationMatcher::add(const std::shared_ptr<const ArticleStatements> &statements)
{
    m_groups.clear();
    for (qsizetype i = 0; i < statements->quotations.size(); ++i) {
        const quint64 hash = hashOfWords(statements->quotations[i].words);
        const auto known = m_byHash.constFind(hash);
        if (known != m_byHash.constEnd()) {
            at(*known).prints.push_back({statements, i});
            m_touched.insert(*known);
            continue;
        }
        TextId id = TextId(m_texts.size());
        if (m_free.empty()) {
            m_texts.emplace_back();
        } else {
            id = m_free.back();
            m_free.pop_back();
        }
        at(id).hash = hash;
        at(id).prints.push_back({statements, i});
        m_byHash.insert(hash, id);
        m_touched.insert(id);
        insertText(id);
    }
}

void QuotationMatcher::remove(const std::shared_ptr<const ArticleStatements> &statements)
{
    m_groups.clear();
    for (const QuotedWords &quotation : statements->quotations) {
        const quint64 hash = hashOfWords(quotation.words);
        const TextId id = m_byHash.value(hash, -1);
        if (id < 0)
            continue;
        m_touched.insert(id);
        const bool isLast = std::all_of(at(id).prints.begin(), at(id).prints.end(),
                                        [&](const Print &print) { return print.statements == statements; });
        if (isLast) {
            eraseText(id);
            m_byHash.remove(hash);
            at(id) = Text{};
            m_free.push_back(id);
        } else {
            std::erase_if(at(id).prints, [&](const Print &print) { return print.statements == statements; });
        }
    }
}

bool QuotationMatcher::shareRareRun(TextId first, TextId second) const
{
    const std::vector<quint64> runs = runsOf(wordsOf(first));
    const std::vector<quint64> others = runsOf(wordsOf(second));
    return std::any_of(runs.begin(), runs.end(), [&](quint64 run) {
        return m_runs.isRare(run) && std::binary_search(others.begin(), others.end(), run);
    });
}

/// The order of the two must not depend on which came first.
void QuotationMatcher::compare(TextId first, TextId second)
{
    if (at(first).hash < at(second).hash)
        link(first, second);
    else
        link(second, first);
}

void QuotationMatcher::link(TextId first, TextId second)
{
    if (first == second || agree(first, second))
        return;
    const auto found = quotationAgreement(wordsOf(first), wordsOf(second));
    if (!found)
        return;
    m_touched.insert({first, second});
    const auto add = [this](TextId to, TextId neighbour, const QuotationAgreement &agreement) {
        std::vector<Neighbour> &list = at(to).neighbours;
        list.insert(placeIn(list, at(neighbour).hash), {at(neighbour).hash, neighbour, agreement});
    };
    add(first, second, *found);
    add(second, first, {found->second, found->first, found->shared});
}

const QuotationAgreement *QuotationMatcher::agreement(TextId first, TextId second) const
{
    const std::vector<Neighbour> &list = at(first).neighbours;
    const auto place = placeIn(list, at(second).hash);
    return place != list.end() && place->text == second ? &place->agreement : nullptr;
}

void QuotationMatcher::unlink(TextId first, TextId second)
{
    m_touched.insert({first, second});
    std::erase_if(at(first).neighbours, [&](const Neighbour &one) { return one.text == second; });
    std::erase_if(at(second).neighbours, [&](const Neighbour &one) { return one.text == first; });
}

void QuotationMatcher::insertText(TextId id)
{
    const std::vector<quint64> runs = runsOf(wordsOf(id));
    // A run that has become a turn of phrase no longer holds together what nothing else does.
    for (const std::vector<TextId> &crossed : m_runs.insert(id, runs)) {
        for (std::size_t i = 0; i < crossed.size(); ++i) {
            for (std::size_t k = i + 1; k < crossed.size(); ++k) {
                if (agree(crossed[i], crossed[k]) && !shareRareRun(crossed[i], crossed[k]))
                    unlink(crossed[i], crossed[k]);
            }
        }
    }
    for (TextId candidate : m_runs.find(runs))
        compare(candidate, id);
}

void QuotationMatcher::eraseText(TextId id)
{
    const std::vector<Neighbour> neighbours = at(id).neighbours;
    for (const Neighbour &neighbour : neighbours)
        unlink(id, neighbour.text);
    for (const std::vector<TextId> &crossed : m_runs.erase(id, runsOf(wordsOf(id)))) {
        for (std::size_t i = 0; i < crossed.size(); ++i) {
            for (std::size_t k = i + 1; k < crossed.size(); ++k)
                compare(crossed[i], crossed[k]);
        }
    }
}

std::vector<QuotationMatcher::Place>
QuotationMatcher::sameWords(const std::shared_ptr<const ArticleStatements> &article,
                            AttributionIndex attribution) const
{
    std::vector<Place> found;
    const auto append = [&](const Text &text) {
        for (const Print &print : text.prints) {
            const AttributionIndex other = quotationOf(print).attribution;
            if (other != noAttribution && (print.statements != article || other != attribution))
                found.push_back({print.statements, other});
        }
    };
    for (const QuotedWords &quotation : article->quotations) {
        const auto id = m_byHash.constFind(hashOfWords(quotation.words));
        if (quotation.attribution != attribution || id == m_byHash.constEnd())
            continue;
        append(at(*id));
        for (const Neighbour &neighbour : at(*id).neighbours) {
            const qsizetype shorter = std::min(quotation.words.size(), wordsOf(neighbour.text).size());
            const qsizetype shared = neighbour.agreement.shared;
            if (shared >= fewestWordsOfOneSource && double(shared) >= shareOfOneSource * double(shorter))
                append(at(neighbour.text));
        }
    }
    return found;
}

} // namespace hearsay
