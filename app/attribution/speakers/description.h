// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/speakerreader.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace hearsay {

/// What a noun phrase says of a speaker whom it does not name: its head noun and the other words that tell
/// whom it means. All words are in lower case.
struct Description
{
    QString noun;
    qsizetype head = -1; ///< the token of the noun
    QStringList modifiers; ///< the other words that say something, in text order
    QSet<QString> epithets; ///< the same with the names of abbreviated states
    QSet<QString> names; ///< those of them that are capitalised, before the noun
    QSet<QString> parties; ///< those that name a people or party, in one form each
    bool definite = false; ///< "the", "this", a possessive: somebody known
    bool indefinite = false; ///< "a", "another", "some": somebody new
    bool plural = false;
    bool owned = false; ///< "his", "its": somebody's
    bool isTrait = false; ///< "the mother of three", "the Norwegian": of somebody spoken of
    NounClass nounClass = NounClass::Other;
};

/// Reads descriptions off the tokens of an article: "the town's new mayor".
class DescriptionReader : private SpeakerReader
{
public:
    explicit DescriptionReader(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    /// What `source`, a noun phrase with its head noun at token `head`, says.
    Description read(TokenRange source, qsizetype head) const;
    /// An entity known by what `said` says alone: its head with modifiers, role and definiteness, and whether
    /// it can speak. Name, type, number and gender are left to the caller.
    EntityDraft draftOf(const Description &said) const;
    /// The words among `words` that name a people or party, in one form each.
    QSet<QString> peoplesIn(const QSet<QString> &words) const;
    /// What to call somebody who is known by `source` only: its words without their article.
    QString nameOf(TokenRange source) const;

private:
    bool isParentOf(qsizetype head) const;
    bool canSpeak(const Description &said) const;
};

} // namespace hearsay
