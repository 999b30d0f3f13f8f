// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/text/analysedtext.h"

#include "language/lexicon/wordgroup.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

qsizetype AnalysedText::proseBegin(const TextParagraph &paragraph) const
{
    constexpr qsizetype longestDateline = 9;
    constexpr qsizetype shortestPlace = 3;
    const qsizetype begin = paragraph.tokens.begin;
    const bool isPlace = begin < paragraph.tokens.end && isCapitalised(begin)
        && word(begin).size() >= shortestPlace && lower(begin).toUpper() == word(begin);
    const qsizetype limit = std::min(paragraph.tokens.end, begin + longestDateline);
    for (qsizetype i = begin + 1; isPlace && i < limit; ++i) {
        // "NATO — the alliance — will stay" and "IBM said on Monday —" have no dateline; "RIO de JANEIRO, 4
        // May —" is one.
        if (isDash(i))
            return i + 1 < paragraph.tokens.end && !word(i + 1).front().isLower() ? i + 1 : begin;
        if (isWord(i) && word(i).front().isLower() && !isIn(WordGroup::PlaceParticles, lower(i)))
            return begin;
    }
    return begin;
}

qsizetype AnalysedText::tokenAt(qsizetype position) const
{
    const auto it = std::lower_bound(tokens.begin(), tokens.end(), position,
                                     [](const Token &token, qsizetype p) { return token.span.begin < p; });
    return std::distance(tokens.begin(), it);
}

TokenRange AnalysedText::tokensIn(Span span) const
{
    return {tokenAt(span.begin), tokenAt(span.end)};
}

TokenRange AnalysedText::sentenceOf(qsizetype token) const
{
    return *std::upper_bound(sentences.begin(), sentences.end(), token,
                             [](qsizetype t, TokenRange sentence) { return t < sentence.end; });
}

TokenRange TextParagraph::sentenceAt(qsizetype token) const
{
    const auto it = std::upper_bound(sentences.begin(), sentences.end(), token,
                                     [](qsizetype t, TokenRange sentence) { return t < sentence.end; });
    return it != sentences.end() && it->contains(token) ? *it : tokens;
}

} // namespace hearsay
