// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/speakerreader.h"

#include <optional>
#include <utility>

namespace hearsay {

/// Finds the way the words took: the outlet that a speaker told, was interviewed by, or is a source of.
class OutletResolver : private SpeakerReader
{
public:
    explicit OutletResolver(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    /// Marks the names that are told something, or interview somebody, as outlets, before any speaker is
    /// resolved. Names that speak stay what they are.
    void noteOutlets();
    /// The outlet that the clause names as hearer or venue; -1 inside the optional where it names one that is
    /// no outlet
    /// ("told reporters"), nothing where it names none.
    std::optional<int> outletOf(AttributionDraft &draft);
    /// Gives the draft its outlet: the one that its clause names, or else the one that its speaker was
    /// talking to before.
    void setVia(AttributionDraft &draft, int speaker, std::optional<int> named);

private:
    int outletTold(AttributionDraft &draft);
    int lastOutletBefore(qsizetype token) const;
    int venueIn(AttributionDraft &draft);
    std::optional<int> interviewAhead(AttributionDraft &draft, int speaker) const;
    void readInterviews(const AttributionDraft &draft);
    int intervieweeBefore(qsizetype begin, qsizetype end) const;
    int outletBehindComma(TokenRange hearer) const;
    bool isOutletLike(int index) const;
    bool isUnknownBody(int index) const;
    bool wasFirstToReport(qsizetype token) const;
    void takeForOutlet(int index);
    bool isOutletDescription(TokenRange hearer) const;
    bool isOutletNounAt(qsizetype token) const;
    int outletBeside(TokenRange range) const;
    bool isBodyTold(TokenRange hearer) const;
    int outletQuoting(AttributionDraft &draft);
    /// "in an interview with …", "speaking to …" in the sentence of the cue.
    int interviewIn(AttributionDraft &draft);
    /// "interview with", "spoke to": what leads to whom somebody spoke to, outside of quotations. `token` has
    /// two behind it.
    bool isTalk(qsizetype token) const;
    /// The outlet that a sentence names as interviewer, or -1, and the words that do so.
    std::pair<int, TokenRange> interviewerIn(TokenRange range) const;
    bool hasWord(TokenRange range, QStringView word) const;
};

} // namespace hearsay
