// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QList>
#include <QString>

namespace hearsay {

/// The decision about claims that a piece of evidence speaks for.
enum class ClaimDecision {
    SameClaim, ///< that a statement belongs to the claim
    Stance, ///< that it asserts, denies or passes on
    Origin, ///< that it goes back to this origin
    SamePerson, ///< that two articles speak of the same one
    Correction, ///< a reader said so
};

/// One reason for one decision, in words that a reader understands, with the words of an article that carried
/// it (UTF-16 code units of that article's text; may be empty).
struct ClaimEvidence
{
    ClaimDecision decision = ClaimDecision::SameClaim;
    QString reason;
    ArticleId article = noArticle;
    QList<Span> words;

    friend bool operator==(const ClaimEvidence &, const ClaimEvidence &) = default;
};

} // namespace hearsay
