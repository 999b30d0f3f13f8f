// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/quotes/paragraphreader.h"

namespace hearsay {

/// Reads transcripts: paragraphs that begin with a label and a colon ("OKORO: We close the bridge."), each
/// within quotation marks of its own or not. An article has to have several such labels.
class TranscriptReader : private ParagraphReader
{
public:
    /// Refers to the state, which must outlive the reader.
    explicit TranscriptReader(ParagraphState &state);

    /// Gives the current paragraph to the speaker of its label. False where it has none.
    bool read();

private:
    /// Tokens of a label; empty where the paragraph has none.
    TokenRange labelOf(const TextParagraph &paragraph) const;
    bool holdsWholeTurn(TokenRange label) const;
    bool hasWord(TokenRange range) const;
    bool isInCapitals(TokenRange label) const;
    bool isStageDirection() const;
    bool opensQuotation(qsizetype token) const;
    void readTurn(TokenRange label);

    bool m_isTranscript = false;
};

} // namespace hearsay
