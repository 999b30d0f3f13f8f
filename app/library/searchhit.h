// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/attribution.h"
#include "document/span.h"
#include "library/libraryentry.h"

#include <QList>
#include <QString>
#include <optional>

namespace hearsay {

/// One place that a search found.
struct SearchHit
{
    LibraryArticleId article = noLibraryArticle;
    QString title;
    QString outlet;
    QDate date;
    /// Of a quotation; empty where the article leaves the speaker open, or the hit is a passage of an
    /// article.
    QString speaker;
    std::optional<AttributionKind> kind; ///< set for quotations
    /// The words that were found, in the text of the article; empty where only title, outlet or date fit.
    Span span;
    QString context; ///< one line round the words
    QList<Span> marks; ///< the words that were found, in `context`

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// The hits of a search, best first, those of one article together.
struct SearchResult
{
    QList<SearchHit> hits;
    bool isCut = false; ///< there is more than the limit allowed
};

} // namespace hearsay
