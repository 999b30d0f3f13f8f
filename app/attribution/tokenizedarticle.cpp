// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tokenizedarticle.h"

#include "language/sentencesplitter.h"
#include "language/tokenizer.h"

#include <algorithm>

namespace hearsay {

qsizetype TokenizedArticle::proseBegin(const TokenizedParagraph &paragraph) const
{
    constexpr qsizetype longestDateline = 9;
    constexpr qsizetype shortestPlace = 3;
    constexpr qsizetype longestParticle = 3;
    const qsizetype begin = paragraph.tokens.begin;
    const bool isPlace = begin < paragraph.tokens.end && isCapitalised(begin)
        && word(begin).size() >= shortestPlace && lower(begin).toUpper() == word(begin);
    const qsizetype limit = std::min(paragraph.tokens.end, begin + longestDateline);
    for (qsizetype i = begin + 1; isPlace && i < limit; ++i) {
        if (isDash(i))
            return i + 1;
        // "IBM said on Monday —" is no dateline; "RIO DE JANEIRO, 4 May" and "ISLE of MAN" may begin one.
        if (isWord(i) && word(i).front().isLower() && word(i).size() > longestParticle)
            return begin;
    }
    return begin;
}

qsizetype TokenizedArticle::tokenAt(qsizetype position) const
{
    const auto it = std::lower_bound(tokens.begin(), tokens.end(), position,
                                     [](const Token &token, qsizetype p) { return token.span.begin < p; });
    return std::distance(tokens.begin(), it);
}

TokenRange TokenizedArticle::tokensIn(Span span) const
{
    return {tokenAt(span.begin), tokenAt(span.end)};
}

TokenizedArticle tokenizeArticle(const Article &article)
{
    TokenizedArticle result;
    result.article = &article;
    result.quotes = findQuotedSpans(article);
    for (qsizetype p = 0; p < article.paragraphs.size(); ++p) {
        const QList<Token> tokens = tokenize(article.text, article.paragraphs[p].span);
        const qsizetype offset = result.tokens.size();
        TokenizedParagraph paragraph;
        paragraph.paragraph = p;
        paragraph.tokens = {offset, offset + tokens.size()};
        for (TokenRange sentence : splitSentences(article.text, tokens))
            paragraph.sentences.append({sentence.begin + offset, sentence.end + offset});
        result.tokens.append(tokens);
        result.paragraphs.append(paragraph);
    }
    result.quoteOfToken.fill(-1, result.tokens.size());
    qsizetype p = 0;
    for (qsizetype q = 0; q < result.quotes.size(); ++q) {
        if (result.quotes[q].depth > 0)
            continue;
        const TokenRange inside = result.tokensIn(result.quotes[q].span);
        std::fill(result.quoteOfToken.begin() + inside.begin, result.quoteOfToken.begin() + inside.end, q);
        while (p + 1 < result.paragraphs.size() && result.paragraphs[p].tokens.end <= inside.begin)
            ++p;
        result.paragraphs[p].quotes.append(q);
    }
    return result;
}

} // namespace hearsay
