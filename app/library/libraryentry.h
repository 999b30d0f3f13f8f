// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace hearsay {

/// Number of an article within a library; never used again, not even after the article was removed.
using LibraryArticleId = qint64;
inline constexpr LibraryArticleId noLibraryArticle = -1;

/// An article as a list of the library shows it.
struct LibraryEntry
{
    LibraryArticleId id = noLibraryArticle;
    QString title; ///< never empty where the article has any words: Article::displayTitle()
    QString outlet;
    QDate date; ///< of publication; null where it is not known
    QDateTime addedAt; ///< UTC
    int quotations = 0; ///< attributions, as the reader sees them

    friend bool operator==(const LibraryEntry &, const LibraryEntry &) = default;
};

} // namespace hearsay
