// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "claims/graph/worddifference.h"

#include <QString>

namespace hearsay {

/// Words in one place of an article that also stand elsewhere.
struct MatchFragment
{
    Span span; ///< of the words, without quotation marks
    AttributionIndex attribution = noAttribution; ///< that holds them, if any

    friend bool operator==(const MatchFragment &, const MatchFragment &) = default;
};

/// One print of an utterance: the pieces in which an article has it, in text order, and how their words
/// differ from those of the first print.
struct MatchSide
{
    ArticleId article = noArticle;
    QList<MatchFragment> fragments;
    QList<WordDifference> differences; ///< in the order of the first print; for that one all are Equal

    friend bool operator==(const MatchSide &, const MatchSide &) = default;
};

/// The same words printed more than once. The first side is the one that was seen first: by date of the
/// article, where it has one. Every two sides share most of their words. `id` is made of the words.
struct QuotationMatch
{
    QString id;
    QList<MatchSide> sides; ///< two or more, by date, then by article and place

    /// True where the words of some side differ from those of the first; brackets of an editor do not count.
    bool hasDifferences() const;

    friend bool operator==(const QuotationMatch &, const QuotationMatch &) = default;
};

} // namespace hearsay
