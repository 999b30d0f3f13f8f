// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/speakerreader.h"

#include <functional>

namespace hearsay {

/// Ranks the people, bodies and documents that a pronoun may stand for: by how near, how often and in what
/// part of a sentence they were spoken of.
class AntecedentRanker : private SpeakerReader
{
public:
    explicit AntecedentRanker(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    /// Whether an entity is of the kind that is looked for.
    using Fits = std::function<bool(int)>;
    /// The likeliest entity of `gender` that a pronoun at `token` stands for, of those that fit; or -1.
    int best(qsizetype token, Gender gender, const Fits &fits) const;

private:
    /// A mention that a pronoun may go back to.
    struct Antecedent
    {
        int entity = -1;
        qsizetype token = 0;
        bool subject = false;
        bool possessive = false;
        bool quoted = false;
        bool pronoun = false;
    };
    /// Entities, or -1.
    struct Question
    {
        int asker = -1;
        int asked = -1;
    };
    Question questionBefore(qsizetype token) const;
    QList<Antecedent> antecedentsBefore(qsizetype token) const;
    bool isBehindItsVerb(const NameMention &mention) const;
    double score(const Antecedent &antecedent, qsizetype token, Gender gender) const;
};

} // namespace hearsay
