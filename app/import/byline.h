// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace hearsay {

/// The author or authors in a line like "By Jane Doe", "BY JANE DOE, Staff writer" or "By Ann Roe and Jo Poe
/// | Post", without "By", post and outlet; nothing where the line is no byline. A date in the line is passed
/// over.
std::optional<QString> authorsOfByline(QStringView line);

/// Authors as a page's metadata gives them, tidied: no "By", no addresses, white space single. Empty where
/// nothing is left.
QString tidyAuthor(QStringView author);

/// "Ann", "Ann and Ben", "Ann, Ben and Cy".
QString joinAuthors(const QStringList &authors);

} // namespace hearsay
