// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/text/textanalyser.h"

#include "document/budgets.h"
#include "language/text/sentencesplitter.h"
#include "language/text/tokenizer.h"

#include <algorithm>

namespace hearsay {

namespace {

/// Appends the tokens of paragraph `p`, in several pieces where there are very many. `sentences` are ranges
/// of `tokens`.
void appendParagraph(AnalysedText &result, qsizetype p, const QList<Token> &tokens,
                     const QList<TokenRange> &sentences)
{
    const qsizetype offset = result.tokens.size();
    const ParagraphRole role = result.article->paragraphs[p].role;
    TextParagraph piece{p, role, {offset, offset}, {}, {}};
    for (TokenRange sentence : sentences) {
        const TokenRange placed{sentence.begin + offset, sentence.end + offset};
        if (placed.end - piece.tokens.begin > Budgets::paragraphTokens) {
            result.paragraphs.append(piece);
            piece = {p, role, {placed.begin, placed.begin}, {}, {}};
        }
        piece.sentences.append(placed);
        result.sentences.append(placed);
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

void placeQuotes(AnalysedText &result)
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

/// Cuts the article into paragraphs, sentences, tokens and quoted spans.
void cut(AnalysedText &result, const JobMonitor &monitor)
{
    const Article &article = *result.article;
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
        return;
    endQuotes(result.quotes, result.readEnd);
    placeQuotes(result);
}

} // namespace

TextAnalyser::TextAnalyser(LanguagePipeline models)
    : m_models(std::move(models))
{
}

Result<std::shared_ptr<const TextAnalyser>> TextAnalyser::load(const QString &folder)
{
    Result<LanguagePipeline> models = LanguagePipeline::load(folder);
    if (!models)
        return models.error();
    return std::make_shared<const TextAnalyser>(std::move(models).value());
}

AnalysedText TextAnalyser::analyse(std::shared_ptr<const Article> article, const JobMonitor &monitor) const
{
    AnalysedText text;
    text.article = std::move(article);
    cut(text, monitor);
    if (m_models && !monitor.isCancelled())
        text.words = m_models->analyse(text.article->text, text.tokens, text.sentences, monitor);
    return text;
}

AnalysedText TextAnalyser::analyse(const Article &article, const JobMonitor &monitor) const
{
    return analyse(std::make_shared<const Article>(article), monitor);
}

} // namespace hearsay
