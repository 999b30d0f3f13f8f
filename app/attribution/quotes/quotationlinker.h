// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/quotes/paragraphreader.h"

namespace hearsay {

/// Links the quotations of one paragraph with the clauses that report them: before, behind, in the middle, by
/// a colon, over the paragraph's end. What is left over is speech with an open speaker, or no speech at all.
class QuotationLinker : private ParagraphReader
{
public:
    explicit QuotationLinker(ParagraphState &state)
        : ParagraphReader(state)
    {
    }

    /// Collects the quotations of the paragraph and links them; fragments within a sentence wait for their
    /// clause.
    void linkQuotes();
    /// After the reported clauses: what is still unlinked becomes speech or an expression that attributes
    /// nothing.
    void settleExpressions();

private:
    void collectQuotes();
    /// True for a quoted span that continues the sentence around it: “… are just “close friends.””
    bool isEmbedded(const ParagraphQuote &quote) const;
    /// A reporting verb stands in the few words before the mark at `mark`: … tweeted, “wtf …”
    bool followsReportingVerb(qsizetype mark) const;
    /// “Eleven,” she told the council after the vote, “if the weather holds”: the quotation before ends with
    /// a comma and no sentence ends in between.
    bool resumesQuotation(qsizetype mark) const;
    /// A quotation that the paragraph before left open.
    bool continueFromBefore(qsizetype k);
    bool linkQuote(qsizetype k);
    /// The clause that stands directly behind quote `k`, or -1: “…,” said Ann. / “…?” Ann asked. / ‘…’, Ann
    /// said.
    qsizetype clauseAfter(qsizetype k) const;
    /// Ann tweeted, “…,” Bob answered, “…”: each clause leads to the quotation behind it.
    /// The first clause whose cue does not begin before `token`.
    qsizetype clausesFrom(qsizetype token) const;
    bool leadsDirectly(qsizetype clause, qsizetype k) const;
    /// “We rush.” Ann said.
    bool isWholeSentence(const ReportingClause &clause, qsizetype first) const;
    /// The clause that leads to quote `k`, or -1: Ann said, “…” / Ann told the court on Tuesday: “…”
    qsizetype clauseBefore(qsizetype k) const;
    /// “We,” she said, “will go.” / “We go,” she said. “Now.”: only the clause of the quote before stands
    /// between.
    bool joinsPrevious(qsizetype k) const;
    /// The quotation before quote `k`, expressions within the reporting clause passed over, or -1.
    qsizetype quoteBefore(qsizetype k) const;
    /// “Ann Okoro:” or a paragraph that ends with a colon, before a quotation without a verb.
    bool linkColon(qsizetype k);
    bool linkColonOfParagraphBefore(qsizetype k);
    /// “We rush.” — Ann Okoro, 41, the mayor: the paragraph, or a line of it, ends with a signature.
    bool linkDash(qsizetype k);
    /// Whether a line break of the file stands before `token`.
    bool startsLine(qsizetype token) const;
    /// A quotation that nothing introduces: its speaker has to come from the course of the text.
    void linkBare(qsizetype k);
    void start(qsizetype k, qsizetype clause, EvidenceCode code);
    void adopt(AttributionDraft &draft, qsizetype clause);
    void append(qsizetype k, qsizetype draft, EvidenceCode code);
    NotSpeech describeExpression(const ParagraphQuote &quote) const;
};

} // namespace hearsay
