// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace hearsay {

/// What an article says of itself. Every field may be empty (a null date): the importer fills in only what it
/// found.
struct ArticleMetadata
{
    QString title;
    QString outlet; ///< the publication, as it names itself
    QString byline; ///< the author or authors, without "By"
    QDate date; ///< day of publication
    QString dateline; ///< the place at the head of the first paragraph: "LISBON"
    QString url; ///< canonical address, never opened

    friend bool operator==(const ArticleMetadata &, const ArticleMetadata &) = default;
};

} // namespace hearsay
