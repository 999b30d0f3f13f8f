// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/speakerreader.h"

namespace hearsay {

/// Resolves sources that describe a speaker instead of naming one: "the insider", "another source", "the
/// mayor", "the report". Keeps unnamed sources apart and follows them through the article.
class DescriptionResolver : private SpeakerReader
{
public:
    explicit DescriptionResolver(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    /// The unnamed speaker of `draft`, whose source has its head noun, of the kind `kind`, at token `head`;
    /// `outlet` is the outlet told, or -1. A new one unless the source goes on with one that is known.
    int resolveAnonymous(AttributionDraft &draft, qsizetype head, AnonymousNoun kind, int outlet);
    /// "the mayor", "the singer", "the report": somebody whom the text called so, or a speaker known by
    /// description only.
    int resolveDescription(AttributionDraft &draft, qsizetype head);

private:
    /// "a second source", "a third insider".
    bool isNextOfSeries(TokenRange source, qsizetype head) const;
    bool isDefinite(TokenRange source) const;
    /// The unnamed source that a definite phrase goes on with: the last one whose outlet, number and noun
    /// agree.
    int lastAnonymous(const QString &noun, AnonymousNoun kind, int outlet) const;
    int addAnonymous(AttributionDraft &draft, const QString &noun, AnonymousNoun kind, int outlet);
    /// "Page Six source", or the words of the text without their article; numbered where the name is taken.
    QString anonymousName(TokenRange source, const QString &noun, int outlet) const;
    static bool isOrdinal(const QString &word);
    bool isTaken(const QString &name) const;
    int addEntity(const EntityDraft &created);
    /// "the singer", where nobody was called so: the likeliest person mentioned in this paragraph or the one
    /// before.
    int nearestPersonFor(const AttributionDraft &draft, const QString &noun) const;
    static EntityType descriptionType(const QString &noun);
    QString descriptionName(TokenRange source) const;
    int lastDescribed(const QString &noun, qsizetype before) const;
};

} // namespace hearsay
