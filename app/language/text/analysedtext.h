// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"
#include "language/languagepipeline.h"
#include "language/text/quotationmarks.h"
#include "language/token.h"

#include <QList>
#include <QString>
#include <memory>

namespace hearsay {

/// One paragraph of an AnalysedText: which one of the article it is, its tokens and sentences. A paragraph of
/// more tokens than Budgets::paragraphTokens is several of these.
struct TextParagraph
{
    qsizetype paragraph = 0; ///< index into Article::paragraphs
    ParagraphRole role = ParagraphRole::Body;
    TokenRange tokens; ///< may be empty
    QList<TokenRange> sentences; ///< ranges of token indices of the whole article
    QList<qsizetype> quotes; ///< outermost quoted spans that begin in this paragraph, in order

    /// The sentence that holds `token`; all tokens where none does.
    TokenRange sentenceAt(qsizetype token) const;
};

/// An article with all that is known of its language, made once by TextAnalyser and read by every stage
/// behind it. Token indices count through the whole article; paragraphs and sentences are ranges of them in
/// text order, and no sentence crosses a paragraph. Nothing changes once it is made and nothing is computed
/// on demand: handed on as const, it is read from any thread. It takes some 400 bytes a token, so nobody
/// keeps it longer than the article is being read.
struct AnalysedText
{
    std::shared_ptr<const Article> article;
    QList<TextParagraph> paragraphs; ///< those of the article up to `readEnd`
    QList<TokenRange> sentences; ///< those of all paragraphs
    QList<QuotedSpan> quotes;
    /// Position up to which there are tokens and quoted spans: the end of the text, but where that has more
    /// tokens than Budgets::articleTokens.
    qsizetype readEnd = 0;

    // One entry, or one row, for each token: whatever a model says of tokens stands here.
    QList<Token> tokens;
    QList<qsizetype> quoteOfToken; ///< the outermost quoted span that holds a token, or -1
    QList<WordAnalysis> words; ///< tags, trees and names; empty where it was made without models

    bool hasTrees() const { return words.size() == tokens.size(); }
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
    qsizetype proseBegin(const TextParagraph &paragraph) const;
    /// The sentence that holds `token`, which is one of the text's.
    TokenRange sentenceOf(qsizetype token) const;
    /// The first token that begins at or after `position`.
    qsizetype tokenAt(qsizetype position) const;
    /// The tokens that begin within `span`.
    TokenRange tokensIn(Span span) const;
};

} // namespace hearsay
