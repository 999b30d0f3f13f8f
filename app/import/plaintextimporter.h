// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/textformat.h"

namespace hearsay {

/// Plain text: the text is the decoded file, character for character, so that positions hold for the file;
/// paragraphs and metadata are read off its shape. Takes every text, with the least confidence: what no other
/// importer claims is plain.
class PlainTextImporter : public TextFormat
{
public:
    QStringList suffixes() const override;
    ImportConfidence confidence(QStringView head) const override;
    Result<Article> import(const QString &text, JobMonitor &monitor) const override;
};

} // namespace hearsay
