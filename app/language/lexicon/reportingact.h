// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"
#include "language/grammar.h"

#include <QString>

namespace hearsay {

/// What the cue of an attribution says that the source did with the content. Other: nothing that is known.
enum class ReportingAct : quint8 {
    Says,
    Asks,
    Orders,
    Denies,
    Confirms,
    Claims,
    Promises,
    Criticises,
    Believes,
    Knows,
    Wants,
    Feels,
    Other,
};
template <>
struct EnumNames<ReportingAct>
{
    static constexpr auto all
        = enumNames("says", "asks", "orders", "denies", "confirms", "claims", "promises", "criticises",
                    "believes", "knows", "wants", "feels", "other");
};

/// What a cue tells of the truth of what it attributes.
enum class CuePolarity : quint8 {
    Asserts, ///< nothing against it
    Denies, ///< it is not so
    PassesOn, ///< it is talk; nobody says that it is so
    Asks, ///< nothing: it is a question
    Assents, ///< it is so; behind a negation, it is not so: "does not believe"
};

/// True where words were uttered: everything but thoughts, wishes and feelings. Other counts as no speech.
constexpr bool isSpeech(ReportingAct act)
{
    return act <= ReportingAct::Criticises;
}

/// The act of a cue by the lemma (lower case) of its main word or phrase ("deny", "rule out") and the part of
/// speech of that word: as listed in resources/lexicons/reporting-words.txt, else by the kind of sense that
/// WordNet puts first. Thread-safe.
ReportingAct reportingActOf(const QString &lemma, PartOfSpeech part);

} // namespace hearsay
