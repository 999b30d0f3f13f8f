// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/text/quotationmarks.h"
#include "document/article.h"
#include "document/jobmonitor.h"
#include "language/token.h"

#include <QList>
#include <QString>

namespace hearsay {

/// One paragraph of a TokenizedArticle: which one of the article it is, its tokens and sentences. A paragraph
/// of more tokens than Budgets::paragraphTokens is several of these.
struct TokenizedParagraph
{
    qsizetype paragraph = 0; ///< index into Article::paragraphs
    TokenRange tokens;
    QList<TokenRange> sentences; ///< ranges of token indices of the whole article
    QList<qsizetype> quotes; ///< outermost quoted spans that begin in this paragraph, in order

    /// The sentence that holds `token`; all tokens where none does.
    TokenRange sentenceAt(qsizetype token) const;
};

/// An article with its tokens, sentences and quoted spans: what the stages of the extractor share.
/// Refers to the article, which must outlive it. Immutable after tokenizeArticle().
struct TokenizedArticle
{
    const Article *article = nullptr;
    QList<Token> tokens;
    QList<TokenizedParagraph> paragraphs;
    QList<QuotedSpan> quotes;
    QList<qsizetype>
        quoteOfToken; ///< the outermost quoted span that holds a token, or -1; parallel to `tokens`
    /// Position up to which there are tokens and quoted spans: the end of the text, but where that has more
    /// tokens than Budgets::articleTokens.
    qsizetype readEnd = 0;

    QStringView word(qsizetype token) const { return article->view(tokens[token].span); }
    QString lower(qsizetype token) const { return word(token).toString().toLower(); }
    bool is(qsizetype token, QStringView word) const
    {
        return this->word(token).compare(word, Qt::CaseInsensitive) == 0;
    }
    bool isCapitalised(qsizetype token) const
    {
        return tokens[token].kind == TokenKind::Word && word(token).front().isUpper();
    }
    bool isWord(qsizetype token) const { return tokens[token].kind == TokenKind::Word; }
    /// The text from the first to the last token of `range` (not empty).
    Span span(TokenRange range) const
    {
        return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
    }
    bool isDash(qsizetype token) const
    {
        return tokens[token].kind == TokenKind::Punctuation
            && QStringView(u"—–-―").contains(word(token).front());
    }
    /// The first token of the paragraph's prose: behind "PORT CALDER (AP) —", where it begins with a
    /// dateline.
    qsizetype proseBegin(const TokenizedParagraph &paragraph) const;
    /// The first token that begins at or after `position`.
    qsizetype tokenAt(qsizetype position) const;
    /// The tokens that lie within `span`.
    TokenRange tokensIn(Span span) const;
};

/// Cuts `article` into paragraphs, sentences, quoted spans and tokens. Linear. Stops early, with what there
/// is so far, once `monitor` is cancelled.
TokenizedArticle tokenizeArticle(const Article &article, const JobMonitor &monitor = JobMonitor());

} // namespace hearsay
