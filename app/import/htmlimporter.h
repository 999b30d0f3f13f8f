// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/textformat.h"

namespace hearsay {

/// HTML as a browser saves it: the article's own text with its title, without navigation, captions, related
/// articles, comments and advertisements; metadata from structured data, meta elements and the page. Nothing
/// is fetched, no script is run. A page without running text gives NoArticle.
class HtmlImporter : public TextFormat
{
public:
    QStringList suffixes() const override;
    /// Certain for a document that begins like HTML, likely for a piece of one; nothing for text that
    /// mentions tags.
    ImportConfidence confidence(QStringView head) const override;
    Result<Article> import(const QString &text, JobMonitor &monitor) const override;
};

} // namespace hearsay
