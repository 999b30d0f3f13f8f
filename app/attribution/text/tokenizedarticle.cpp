// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/text/tokenizedarticle.h"

#include "document/budgets.h"
#include "language/lexicon/wordgroup.h"
#include "language/sentencesplitter.h"
#include "language/tokenizer.h"

#include <algorithm>

namespace hearsay {

qsizetype TokenizedArticle::proseBegin(const TokenizedParagraph &paragraph) const
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

namespace {

/// Appends the tokens of paragraph `p`, in several pieces where there are very many. `sentences` are ranges
/// of `tokens`.
void appendParagraph(TokenizedArticle &result, qsizetype p, const QList<Token> &tokens,
                     const QList<TokenRange> &sentences)
{
    const qsizetype offset = result.tokens.size();
    TokenizedParagraph piece{p, {offset, offset}, {}, {}};
    for (TokenRange sentence : sentences) {
        const TokenRange placed{sentence.begin + offset, sentence.end + offset};
        if (placed.end - piece.tokens.begin > Budgets::paragraphTokens) {
            result.paragraphs.append(piece);
            piece = {p, {placed.begin, placed.begin}, {}, {}};
        }
        piece.sentences.append(placed);
        piece.tokens.end = placed.end;
    }
    result.paragraphs.append(piece);
    result.tokens.append(tokens);
}

/// Leaves out the quoted spans that lie behind what was read, and ends the one that goes on there.
void endQuotes(QList<QuotedSpan> &quotes, qsizetype readEnd)
{
    quotes.removeIf([readEnd](const QuotedSpan &quote) { return quote.span.begin >= readEnd; });
    for (QuotedSpan &quote : quotes) {
        if (quote.span.end <= readEnd)
            continue;
        quote.span.end = readEnd;
        quote.closed = false;
    }
}

void placeQuotes(TokenizedArticle &result)
{
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
}

} // namespace

TokenRange TokenizedParagraph::sentenceAt(qsizetype token) const
{
    const auto it = std::upper_bound(sentences.begin(), sentences.end(), token,
                                     [](qsizetype t, TokenRange sentence) { return t < sentence.end; });
    return it != sentences.end() && it->contains(token) ? *it : tokens;
}

TokenizedArticle tokenizeArticle(const Article &article, const JobMonitor &monitor)
{
    TokenizedArticle result;
    result.article = &article;
    result.readEnd = article.text.size();
    for (qsizetype p = 0; p < article.paragraphs.size() && !monitor.isCancelled(); ++p) {
        const qsizetype left = Budgets::articleTokens - result.tokens.size();
        if (!isRead(article.paragraphs[p].role))
            continue;
        const Span span = article.paragraphs[p].span;
        const QList<Token> tokens = tokenize(article.text, span, left);
        appendParagraph(result, p, tokens, splitSentences(article.text, tokens));
        if (tokens.size() < left)
            continue;
        result.readEnd = tokens.isEmpty() ? span.begin : tokens.last().span.end;
        break;
    }
    result.quotes = findQuotedSpans(article, monitor);
    if (monitor.isCancelled())
        return result;
    endQuotes(result.quotes, result.readEnd);
    placeQuotes(result);
    return result;
}

} // namespace hearsay
