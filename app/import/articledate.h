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

/// The date of a line that holds dates and nothing else but words like "Published", "Updated", weekday, time
/// of day and zone, how long reading takes, and a place; or a null date. A time in the line lets a place
/// stand before the date, too.
QDate dateOfLine(QStringView line, PlaceOfLine place = PlaceOfLine::BehindDate);

/// True for a line that holds a time of day, or how long reading takes, and nothing else but such words.
bool isTimeLine(QStringView line);

} // namespace hearsay
