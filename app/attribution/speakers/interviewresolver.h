// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/speakerreader.h"

namespace hearsay {

/// Names who asks and who answers in an interview that is printed with the labels "Q:" and "A:" in place of
/// names.
class InterviewResolver : private SpeakerReader
{
public:
    explicit InterviewResolver(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    /// True where the source of `draft` is such a label and no name of the article.
    bool isLabelled(const AttributionDraft &draft) const;
    /// Who speaks behind the label: the writer of the article asks, and whom the words before the first label
    /// speak of most answers. Somebody without a name where the article does not tell.
    int resolve(AttributionDraft &draft);

private:
    int interviewer();
    int interviewee(qsizetype firstLabel);
    int nameless(const QString &name);
};

} // namespace hearsay
