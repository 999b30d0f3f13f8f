// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/descriptionresolver.h"
#include "attribution/speakers/pronounresolver.h"

namespace hearsay {

/// Reads the text between attributions in order and notes whom "she" and "the mayor" stand for, so that the
/// pronouns of sources behind it know who is being spoken of. Words within quotation marks are left out.
class NarrativeReader : private SpeakerReader
{
public:
    explicit NarrativeReader(SpeakerState &state)
        : SpeakerReader(state)
        , m_pronouns(state)
        , m_descriptions(state)
    {
    }

    /// Reads what is not read yet before token `end`. Constant time for each token.
    void readUpTo(qsizetype end);

private:
    void readPronoun(qsizetype token);
    void readDescription(qsizetype token);

    PronounResolver m_pronouns;
    DescriptionResolver m_descriptions;
};

} // namespace hearsay
