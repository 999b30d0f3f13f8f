// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/cuelexicon.h"
#include "language/text/analysedtext.h"
#include "language/wordform.h"

#include <vector>

namespace hearsay {

/// What the features of the attribution tagger are made of, for one token. Indices are those of the
/// AnalysedText; -1 where there is no such token.
struct TokenFacts
{
    WordForm form;
    FeatureHash lemma = 0;
    FeatureHash tag = 0;
    quint8 cueClass = 0; ///< of the CueLexicon
    quint8 sense = 0; ///< of WordSenses
    bool isCandidate = false; ///< may be a cue
    int sentence = 0;
    int inSentence = 0; ///< 0 for the first token
    qsizetype head = -1;
    quint64 childRelations = 0;
    qsizetype leftEdge = 0; ///< first token of its subtree
    qsizetype rightEdge = 0; ///< last token of its subtree
    qsizetype cueAbove = -1; ///< the nearest ancestor that is a candidate
    qsizetype branch = -1; ///< the child of cueAbove under which the token is
    int stepsToCue = 0;
    qsizetype cueBefore = -1; ///< nearest candidates in the sentence
    qsizetype cueAfter = -1;
    quint8 between[2] = {0, 0}; ///< marks and "that" up to cueBefore and cueAfter, a bit each
    quint8 quote = 0; ///< 0 outside, 1 opening mark, 2 inside, 3 closing mark
    /// Of the quotation around the token, or of the one that ended before it in the sentence.
    quint8 quoteLength = 0; ///< 0 none, 1 one or two words … 4 a sentence or more
    quint8 quoteEnd = 0; ///< what stands before the closing mark: 0 nothing, 1 comma, 2 full stop, 3 ? or !
    quint8 sinceQuote = 0; ///< tokens since the last closing mark in the sentence, up to 4; 0 none
    quint8 untilQuote = 0; ///< tokens until the next opening mark in the sentence, up to 4; 0 none
};

/// What features ask of a whole sentence.
struct SentenceFacts
{
    TokenRange tokens;
    quint8 highestCueClass = 0;
    quint8 quoted = 0; ///< 0 no quotation marks, 1 some of it quoted, 2 all of it
    bool firstOfParagraph = false;
    bool lastOfParagraph = false;
};

/// The facts of a whole article. Linear in its length.
struct TextFacts
{
    std::vector<TokenFacts> tokens;
    std::vector<SentenceFacts> sentences;

    /// Incomplete once `monitor` is cancelled.
    static TextFacts of(const AnalysedText &text, const CueLexicon &cues,
                        const JobMonitor &monitor = JobMonitor());
};

} // namespace hearsay
