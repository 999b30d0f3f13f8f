// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/articlemetadata.h"

#include <QStringView>

namespace hearsay {

/// The block of "key: value" lines between two lines "---" that may open a Markdown file.
struct FrontMatter
{
    ArticleMetadata metadata;
    qsizetype length = 0; ///< UTF-16 code units to skip to the text; 0 where there is none
};

/// Reads the front matter of `text`: title, author(s), date, outlet, url. Plain and quoted values, "[a, b]"
/// and "- a" lists, lines folded behind ">" or "|"; other YAML is passed over, and no line spoils another: a
/// headline with a colon in it is one. Source: the convention of Jekyll, Hugo and Pandoc.
FrontMatter readFrontMatter(QStringView text);

} // namespace hearsay
