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

/// The date of a line that holds a date and nothing else but words like "Published", "Updated", weekday, time
/// of day and zone; or a null date.
QDate dateOfLine(QStringView line);

} // namespace hearsay
