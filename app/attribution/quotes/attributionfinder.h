// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/quotes/reportingclause.h"
#include "attribution/result/analysis.h"
#include "document/jobmonitor.h"
#include "language/text/analysedtext.h"

#include <QList>
#include <limits>

namespace hearsay {

/// An attribution whose speaker is not known yet, with what the speaker resolver needs to know of it.
struct AttributionDraft
{
    Attribution attribution;
    TokenRange source; ///< tokens of the source; may be empty
    TokenRange hearer; ///< tokens of the hearer; may be empty
    TokenRange quotedBy; ///< tokens of who quotes the source, "the agency"; may be empty
    TokenRange sentence; ///< the sentence of the cue, or of the first content
    qsizetype paragraph = 0; ///< index into AnalysedText::paragraphs
    /// The content is a quoted fragment out of a clause that says more: “called the plan “madness””.
    bool isFragment = false;
    QString lemma; ///< of the cue, empty where there is none
};

/// The attributions of an article and the quoted spans that are none.
struct FoundAttributions
{
    QList<AttributionDraft> drafts; ///< in the order of their first content
    QList<NotSpeech> notSpeech;
    /// The first token that was not looked at any more, Budgets::attributions having been found before it.
    qsizetype readEnd = std::numeric_limits<qsizetype>::max();
};

/// Links quoted spans and reported clauses with their cues and sources by rule. Linear in the article's
/// length. Stops early, with what was found so far, once `monitor` is cancelled.
FoundAttributions findAttributions(const AnalysedText &article, const Lexicon &lexicon, JobMonitor &monitor);

} // namespace hearsay
