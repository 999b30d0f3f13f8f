// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/span.h"

#include <QDate>
#include <QStringView>
#include <optional>

namespace hearsay {

/// A day that a text names, with the characters that name it.
struct ArticleDate
{
    QDate date;
    Span span;
};

/// The first full date in `text`: "2026-03-04", "March 4, 2026", "4th of March 2026", "Wed., 04 Mar. 2026",
/// "4.3.2026". Days without a year, and slashed dates that day-first and month-first readers read
/// differently, are no dates.
std::optional<ArticleDate> findDate(QStringView text);

/// Where a line of a date may name a place: "4 March 2026 | Port Lund", or before the date too.
enum class PlaceOfLine { BehindDate, Anywhere };

/// Reads a line that holds dates or a time and nothing else but words like "Published", "Updated", weekday,
/// zone, how long reading takes, and a place: its date, null where that is not certain ("9/6/2026", "9 June,
/// 10:33"). Nothing where the line is another. A time in the line lets a place stand before the date, too.
std::optional<QDate> readDateLine(QStringView line, PlaceOfLine place = PlaceOfLine::BehindDate);

/// The date of such a line, or a null date.
QDate dateOfLine(QStringView line);

} // namespace hearsay
