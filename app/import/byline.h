// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace hearsay {

/// Who wrote an article, and for whom, as its byline says.
struct Byline
{
    QString authors; ///< "Ann Roe and Jo Poe", without "By" and without posts
    QString outlet; ///< the publication, where the line names it; may be empty
};

/// Reads a line like "By Jane Doe", "BY JANE DOE, Staff writer" or "By Ann Roe and Jo Poe | The Tidewater
/// Post, March 4, 2026"; nothing where the line is no byline.
std::optional<Byline> readByline(QStringView line);

/// Authors as a page's metadata gives them, tidied: no "By", no addresses, white space single. Empty where
/// nothing is left.
QString tidyAuthor(QStringView author);

/// "Ann", "Ann and Ben", "Ann, Ben and Cy".
QString joinAuthors(const QStringList &authors);

} // namespace hearsay
