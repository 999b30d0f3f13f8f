// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"

#include <QString>
#include <variant>

namespace hearsay {

/// Asks to see more of a list that was cut.
struct ShowMore
{
    friend bool operator==(ShowMore, ShowMore) = default;
};

/// A link to an attribution or an entity, told apart from the bare indices that they are.
struct AttributionTarget
{
    AttributionIndex index = noAttribution;
    friend bool operator==(AttributionTarget, AttributionTarget) = default;
};
struct EntityTarget
{
    EntityIndex index = noEntity;
    friend bool operator==(EntityTarget, EntityTarget) = default;
};

/// Words of another article, and the attribution of it that holds them, if any.
struct PlaceTarget
{
    ArticleId article = noArticle;
    Span words;
    AttributionIndex attribution = noAttribution;
    friend bool operator==(const PlaceTarget &, const PlaceTarget &) = default;
};

/// A claim by its id.
struct ClaimTarget
{
    QString id;
    friend bool operator==(const ClaimTarget &, const ClaimTarget &) = default;
};

/// Where a link of the source card leads: words of the article, an attribution, an entity, words elsewhere, a
/// claim, or more of a list.
using CardTarget = std::variant<Span, AttributionTarget, EntityTarget, PlaceTarget, ClaimTarget, ShowMore>;

/// The address of a target for rich text.
QString hrefOf(const CardTarget &target);
/// The target of an address made by hrefOf(); an empty span for any other.
CardTarget targetOf(const QString &href);
/// A link as rich text; `text` is escaped, shortened at a word to about `longest` characters.
QString linkTo(const CardTarget &target, const QString &text, qsizetype longest = 90);

} // namespace hearsay
