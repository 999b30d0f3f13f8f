// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimevidence.h"
#include "claims/graph/stance.h"

namespace hearsay {

/// One statement behind a claim: where it stands, how it stands to the claim, and where it comes from.
/// All spans are UTF-16 code units of the article's text.
struct Backing
{
    ArticleId article = noArticle;
    /// The attribution that holds the words. A report within its content ("Ann has been telling friends that
    /// …") is a backing of its own even where the analysis has no attribution for it: then this is the outer
    /// one.
    AttributionIndex attribution = noAttribution;
    /// The words attributed: the contents of the attribution, or those of the report within it.
    QList<Span> contents;
    /// The clauses among them that make this claim.
    QList<Span> words;
    /// The words that attribute the statement, where there are any.
    QList<Span> cue;
    Stance stance = Stance::Asserts;
    QString origin; ///< Origin::id
    QString speaker; ///< LibraryEntity::id of whoever makes the statement, or empty
    /// How many mouths the words went through before an outlet printed them: 0 where the speaker's own words
    /// are given to an outlet, 1 where somebody else reports them, …
    int hearsayDepth = 0;
    /// True where the backing is a report within the content of `attribution` and not that attribution
    /// itself.
    bool embedded = false;
    QList<ClaimEvidence> evidence;

    friend bool operator==(const Backing &, const Backing &) = default;
};

} // namespace hearsay
