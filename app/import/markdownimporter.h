// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/textformat.h"

namespace hearsay {

/// Markdown (CommonMark) with front matter: the text without its markup; headings, block quotes and list
/// items become roles; link targets and pictures are dropped, code stays as text, a line end inside a
/// paragraph becomes a space.
class MarkdownImporter : public TextFormat
{
public:
    QStringList suffixes() const override;
    /// Weighs the signs of Markdown: front matter, headings, links, lists, emphasis. One alone is not enough:
    /// a stray asterisk or "#1" leaves a text plain.
    ImportConfidence confidence(QStringView head) const override;
    Result<Article> import(const QString &text, JobMonitor &monitor) const override;
};

} // namespace hearsay
