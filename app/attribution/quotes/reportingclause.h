// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/lexicon/lexicon.h"
#include "language/text/analysedtext.h"

#include <QList>

namespace hearsay {

/// How a reporting clause attributes.
enum class ReportingForm { Verb, AccordingTo };

/// Words outside of quotation marks that attribute: "Ann Okoro, the mayor, told the court", "said Ann",
/// "according to Ann". Ranges are token indices of the whole article.
struct ReportingClause
{
    ReportingForm form = ReportingForm::Verb;
    TokenRange cue; ///< the verb, or "according to"
    TokenRange source; ///< whole noun phrase; empty where no subject was found
    TokenRange hearer; ///< "the court" of "told the court"; may be empty
    TokenRange whole; ///< from the first to the last of the above
    CueClasses classes;
    QString lemma;
    bool inverted = false; ///< the source stands behind the cue
    bool sharesSubject = false; ///< the subject is that of an earlier verb: "… and added"
    bool gerund = false; ///< the cue is an -ing form: ", adding that"

    bool hasSource() const { return source.length() > 0; }
};

/// The reporting clauses of a paragraph in the order of their cues. Linear in the length of the paragraph.
QList<ReportingClause> findReportingClauses(const AnalysedText &article, const TextParagraph &paragraph,
                                            const Lexicon &lexicon);

} // namespace hearsay
