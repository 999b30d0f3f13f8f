// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QString>
#include <variant>

namespace hearsay {

/// Words of an article, and the attribution that holds them, if any.
struct PlaceLink
{
    ArticleId article = noArticle;
    Span words;
    AttributionIndex attribution = noAttribution;

    friend bool operator==(const PlaceLink &, const PlaceLink &) = default;
};

/// Asks for the corrections of one statement: the number of its backing in the claim.
struct CorrectLink
{
    qsizetype backing = -1;

    friend bool operator==(const CorrectLink &, const CorrectLink &) = default;
};

/// Asks to see all of a list that was cut.
struct AllLink
{
    friend bool operator==(AllLink, AllLink) = default;
};

/// Where a link of the claim's page leads.
using ClaimLink = std::variant<PlaceLink, CorrectLink, AllLink>;

/// The address of a link for rich text, and back; any other address gives a place in no article.
QString hrefOf(const ClaimLink &link);
ClaimLink claimLinkOf(const QString &href);

} // namespace hearsay
