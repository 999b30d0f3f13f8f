// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"
#include "import/textformat.h"

#include <memory>
#include <vector>

namespace hearsay {

/// Files that are text, in whatever encoding: decodes them, and has the format that fits best read the text.
/// Leaves alone what is no text, or is text to nobody who reads it (PDF, RTF, PostScript).
class TextImporter : public ArticleImporter
{
public:
    /// Knows plain text, Markdown and HTML.
    TextImporter();

    QStringList suffixes() const override;
    /// That of the format which fits best; 0 for bytes that are no text.
    ImportConfidence confidence(const QByteArray &bytes) const override;
    Result<Article> import(const QByteArray &bytes, JobMonitor &monitor) const override;

private:
    /// The format that fits `text` best, and how well.
    std::pair<const TextFormat *, ImportConfidence> formatOf(QStringView text) const;

    std::vector<std::unique_ptr<TextFormat>> m_formats;
};

} // namespace hearsay
