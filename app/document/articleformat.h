// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"

namespace hearsay {

/// The format that an article was read from; decided by content, never by suffix.
enum class ArticleFormat { PlainText, Markdown, Html };
template <>
struct EnumNames<ArticleFormat>
{
    static constexpr auto all = enumNames("plain text", "markdown", "html");
};

} // namespace hearsay
