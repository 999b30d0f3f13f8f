// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/quotes/attributionfinder.h"

#include <QList>
#include <optional>

namespace hearsay {

/// What is known of one outermost quoted span while its paragraph is read.
struct ParagraphQuote
{
    qsizetype index = 0; ///< into AnalysedText::quotes
    TokenRange tokens; ///< with the marks
    qsizetype words = 0;
    bool embedded = false; ///< set into a sentence as a part of it
    bool used = false;
    qsizetype draft = -1; ///< the draft it belongs to
};

/// What the steps of reading one paragraph share: the paragraph, its reporting clauses and quotations, and
/// what has been found in the article so far.
struct ParagraphState
{
    const AnalysedText &article;
    const Lexicon &lexicon;
    const TextParagraph *paragraph = nullptr;
    qsizetype paragraphIndex = 0;
    QList<ReportingClause> clauses = {};
    QList<bool> clauseUsed = {};
    QList<ParagraphQuote> quotes = {};
    QList<qsizetype> draftOfQuote = {}; ///< by index of AnalysedText::quotes; -1 for none
    FoundAttributions result = {};
};

/// The common ground of the steps that read a paragraph: questions about its tokens and quotations, and the
/// making of drafts. Refers to the state, which must outlive it.
class ParagraphReader
{
protected:
    explicit ParagraphReader(ParagraphState &state);
    ~ParagraphReader() = default;

    QString lower(qsizetype i) const { return m_article.lower(i); }
    bool inParagraph(qsizetype i) const;
    bool isOutside(qsizetype i) const { return inParagraph(i) && m_article.quoteOfToken[i] < 0; }
    Span spanOf(const ParagraphQuote &quote) const { return m_article.quotes[quote.index].span; }
    TokenRange sentenceAt(qsizetype token) const;
    /// The first token of a sentence's own words: behind the dateline, where the paragraph has one.
    qsizetype proseBegin(TokenRange sentence) const;
    bool isSentenceEnd(qsizetype i) const;
    bool isDash(qsizetype i) const { return m_article.isDash(i); }
    bool isLabel(qsizetype token) const;
    /// The first token within the marks of `quote`, and the last one.
    qsizetype firstInner(const ParagraphQuote &quote) const { return quote.tokens.begin + 1; }
    qsizetype lastInner(const ParagraphQuote &quote) const;
    bool startsLikeSentence(const ParagraphQuote &quote) const;
    bool endsLikeSentence(const ParagraphQuote &quote) const;
    bool endsWithComma(const ParagraphQuote &quote) const;
    /// Every word of weight begins with a capital letter: “The Long Way Home”.
    bool isTitle(const ParagraphQuote &quote) const;
    /// A sentence end or a quotation lies between two tokens.
    bool isInterrupted(qsizetype from, qsizetype to) const;
    bool looksFinite(qsizetype i) const;
    bool hasFiniteVerb(TokenRange range) const;
    /// As hasFiniteVerb, but capitalised words and clitics are none: "James May, the town’s mayor" is no
    /// sentence.
    bool hasLowercaseVerb(TokenRange range) const;
    /// The name that `range` begins with, without a date or an office behind it: "Ann Okoro (@annokoro)";
    /// empty where it begins with none.
    TokenRange nameIn(TokenRange range) const;
    static bool canQuote(const ReportingClause &clause);
    /// The reporting clause of the paragraph before, where a colon at its end introduces this one.
    std::optional<ReportingClause> introducingClause() const;
    AttributionDraft makeDraft(Span content, AttributionKind kind) const;
    void setSource(AttributionDraft &draft, TokenRange source) const;
    void adoptClause(AttributionDraft &draft, const ReportingClause &clause) const;
    void use(qsizetype k, const AttributionDraft &draft);

    const AnalysedText &m_article;
    const Lexicon &m_lexicon;
    const TextParagraph *const &m_paragraph;
    const qsizetype &m_paragraphIndex;
    QList<ReportingClause> &m_clauses;
    QList<bool> &m_clauseUsed;
    QList<ParagraphQuote> &m_quotes;
    QList<qsizetype> &m_draftOfQuote;
    FoundAttributions &m_result;
};

} // namespace hearsay
