// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

namespace hearsay {

/// What a token is made of.
enum class TokenKind {
    Word, ///< letters, with inner apostrophes, hyphens and the full stops of abbreviations
    Clitic, ///< split off its word: 's, n't, 'll, 're, 've, 'd, 'm
    Number, ///< digits with their separators
    Handle, ///< @name or #topic
    Url, ///< a web or mail address
    Punctuation, ///< one mark, or a run of full stops or dashes
    Symbol, ///< anything else that is visible: currency, emoji
};

/// A token of an article: its range in the article's text (never empty) and its kind.
struct Token
{
    Span span;
    TokenKind kind = TokenKind::Word;

    friend bool operator==(const Token &, const Token &) = default;
};

/// A half-open range [begin, end) of token indices.
struct TokenRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - begin; }
    bool contains(qsizetype index) const { return begin <= index && index < end; }

    friend bool operator==(TokenRange, TokenRange) = default;
};

} // namespace hearsay

Q_DECLARE_TYPEINFO(hearsay::Token, Q_PRIMITIVE_TYPE);
Q_DECLARE_TYPEINFO(hearsay::TokenRange, Q_PRIMITIVE_TYPE);
