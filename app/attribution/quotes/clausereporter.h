// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/quotes/paragraphreader.h"

namespace hearsay {

/// Finds what the reporting clauses of one paragraph report without quoting it outright: “Ann said that …”,
/// “…, Ann said.”, “According to Ann, …”, “Ann called it “madness””. Quoted fragments within become part of
/// the content.
class ClauseReporter : private ParagraphReader
{
public:
    explicit ClauseReporter(ParagraphState &state)
        : ParagraphReader(state)
    {
    }

    /// Reads each reporting clause that no quotation has taken.
    void reportClauses();

private:
    /// “Ann said (that) …”: the words behind the verb.
    bool reportRight(qsizetype c);
    /// Where the reported clause begins: at "that" and its like, or directly behind the verb; -1 where there
    /// is none.
    qsizetype contentBegin(const ReportingClause &clause, TokenRange sentence) const;
    /// "that's the point": the word begins a clause of its own.
    bool isDemonstrative(qsizetype i) const;
    /// "…, knowing that …" attributes nothing.
    static bool isMentalGerund(const ReportingClause &clause);
    /// "said that." with nothing behind it.
    bool isBareVerb(qsizetype opener) const { return !inParagraph(opener + 1) || isSentenceEnd(opener + 1); }
    bool canBeginClause(qsizetype i, TokenRange sentence) const;
    /// The end of a reported clause: the sentence's, unless another attribution or quotation begins before.
    qsizetype contentEnd(qsizetype c, qsizetype begin, TokenRange sentence) const;
    /// The conjunction or comma before a verb that shares its subject, or the verb itself.
    qsizetype coordinationBefore(qsizetype cue, qsizetype begin) const;
    /// “…, Ann said.”: the words before a clause that ends its sentence.
    void reportLeft(const ReportingClause &clause);
    void reportAccordingTo(const ReportingClause &clause);
    bool isQuotedAlready(TokenRange range) const;
    /// “Ann called the plan “madness””: the fragment alone.
    bool reportLabel(const ReportingClause &clause);
    bool isListed(const ParagraphQuote &before, const ParagraphQuote &next) const;
    /// Gives the attribution of the fragment `first` those that are listed behind it.
    void appendListed(qsizetype first);
    void addReported(const ReportingClause &clause, TokenRange content, EvidenceCode code);
    AttributionKind kindOf(TokenRange content) const;
};

} // namespace hearsay
