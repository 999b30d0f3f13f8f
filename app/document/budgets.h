// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hearsay {

/// How much work one article may cause. Files come from strangers: text of any shape is read in time and
/// memory that grow with its length and no faster, so whatever cannot be done in one sweep is done within
/// bounds that no article written to be read reaches. What lies beyond is shown and searched; where it is not
/// read for who said what, Analysis::unread says so.
namespace Budgets {

// ---- of files

/// Authors that a page may name: each is held against the others.
inline constexpr qsizetype authors = 100;

// ---- of the language

/// UTF-16 code units of a token; what goes on without a space behind them is a token of its own. The longest
/// addresses that pages link to are shorter.
inline constexpr qsizetype tokenLength = 2'000;
/// Tokens of a sentence; longer ones are cut. Much looks from every word of a sentence at every other one.
inline constexpr qsizetype sentenceTokens = 400;
/// Tokens of a paragraph that are read in one piece; longer paragraphs are read in several, cut between
/// sentences. The lattices of the tagger and comparisons of all quotations with all clauses grow with it.
inline constexpr qsizetype paragraphTokens = 3'000;
/// Tokens of an article, some 900,000 words: each costs some 400 bytes while the article is read. The rest of
/// a longer one is left unread.
inline constexpr qsizetype articleTokens = 1'200'000;
/// Quotation marks that wait for their partner in a paragraph: of more, the first ones are let go.
inline constexpr qsizetype openMarks = 64;

// ---- of what is found

/// Attributions of an article, five times those of a long novel. The paragraphs behind the one with the last
/// are left unread.
inline constexpr qsizetype attributions = 50'000;
/// A paragraph may have `attributionsAnyway` and one more for every `tokensPerAttribution` tokens: “No,” she
/// said. A paragraph with more is left unread.
inline constexpr qsizetype attributionsAnyway = 16;
inline constexpr qsizetype tokensPerAttribution = 4;
/// Code units that the contents, cues, sources and reasons found in a paragraph may mark for every one that
/// it has, beside `markedAnyway`: how often reports are told within reports. Ordinary paragraphs stay below
/// six; one with more is left unread. What is stored and written of an article grows with it.
inline constexpr qsizetype markedPerUnit = 24;
inline constexpr qsizetype markedAnyway = 4'000;
/// Pieces of one attribution's content, as of a quotation that goes on from paragraph to paragraph: behind
/// them it is a quotation of its own.
inline constexpr qsizetype contentPieces = 500;
/// UTF-16 code units of an entity's name, which every reason repeats; longer ones are cut.
inline constexpr qsizetype nameLength = 200;
/// Nouns that an entity is known by, and other words of such phrases; each description in the text is held
/// against them.
inline constexpr qsizetype descriptions = 100;
inline constexpr qsizetype epithets = 300;
/// Speakers of one attribution: "Ann, Bob and Eve said"; those beyond are left out.
inline constexpr qsizetype speakers = 20;
/// Attributions that are held against each headline without a speaker, and headlines that are.
inline constexpr qsizetype headlineQuotations = 2'000;
inline constexpr qsizetype headlines = 200;

// ---- of claims

/// Tokens of one attribution's content that are read for claims: clauses are held against one another.
inline constexpr qsizetype contentTokens = 2'000;
/// Spans that a SpanIndex looks at for one place: more lie over one another only where nothing is meant.
inline constexpr qsizetype spansLookedAt = 2'000;

} // namespace Budgets

} // namespace hearsay
