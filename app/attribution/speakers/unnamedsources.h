// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakers/description.h"
#include "language/lexicon/lexicon.h"

namespace hearsay {

/// The sources without a name that an article has brought in so far ("a Page Six source", "a second
/// insider"), in their order; SpeakerState keeps them.
class UnnamedSources : private SpeakerReader
{
public:
    explicit UnnamedSources(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    /// The one that a definite phrase at `token` goes on with: the last one whose noun, number and outlet
    /// (-1 for any) agree; -1 where there is none.
    int last(const QString &noun, AnonymousNoun kind, int outlet, qsizetype token) const;
    /// The first one of that noun, or -1.
    int first(const QString &noun) const;
    /// A new one of the kind `kind`, which told `outlet` (-1 for none), whose source is that of `draft` and
    /// says `said`.
    int add(AttributionDraft &draft, const Description &said, AnonymousNoun kind, int outlet);
    /// The outlet that the source of `draft`, with its head noun at token `head`, told: `told`, or for "a
    /// third source" the outlet of the one before, with the reason noted.
    int outletOf(AttributionDraft &draft, int told, qsizetype head) const;
    /// `wanted`, with a number where the article has somebody of that name.
    QString freeName(const QString &wanted) const;

    /// Whether two nouns can stand for one source: "insider" and "source", "pal" and "friend".
    static bool areOneKind(const QString &first, const QString &second);

private:
    /// "a second source", "a third insider".
    bool isNextOfSeries(TokenRange source, qsizetype head) const;
    /// "Page Six source", or the words of the text without their article; numbered where the name is taken.
    QString nameOf(TokenRange source, const QString &noun, int outlet) const;
    QList<qsizetype> nounsOfAside(TokenRange source) const;
    static bool isInformant(const QString &noun);
    bool isBeside(int index, qsizetype token) const;
    static bool isOrdinal(const QString &word);
};

} // namespace hearsay
