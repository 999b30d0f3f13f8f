// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <array>

namespace hearsay {

/// The format that an article was read from; decided by content, never by suffix.
enum class ArticleFormat { PlainText, Markdown, Html };

/// The formats' names in their order: what the library stores, and exports write with a blank for each
/// hyphen.
inline constexpr std::array articleFormatNames{QLatin1StringView("plain-text"), QLatin1StringView("markdown"),
                                               QLatin1StringView("html")};

} // namespace hearsay
