// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/speakerreader.h"

namespace hearsay {

/// Finds who speaks where the text gives no source: by the subject of the sentence before, who speaks already
/// in the paragraph, whom the words before speak of, who spoke in the paragraph before.
class InferredSpeaker : private SpeakerReader
{
public:
    explicit InferredSpeaker(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    /// Only words in quotation marks look for their speaker around them: a clause whose source the text
    /// leaves out has none.
    bool mayBeInferred(const AttributionDraft &draft) const;
    /// The speaker of `draft`, number `index` of those found, from the surest way to the weakest; -1 where
    /// all fail. Sets all its speakers, marks it as inferred and adds the reason.
    int infer(AttributionDraft &draft, qsizetype index);

private:
    static int inferred(AttributionDraft &draft, const QList<int> &speakers, double confidence,
                        EvidenceCode code);
    TokenRange sentenceLeadingTo(const AttributionDraft &draft, qsizetype quote) const;
    int onlyPersonIn(TokenRange range) const;
    int subjectOfSentenceBefore(const AttributionDraft &draft, qsizetype quote) const;
    int describedSubjectBefore(AttributionDraft &draft, qsizetype quote);
};

} // namespace hearsay
