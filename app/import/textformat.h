// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <QString>

namespace hearsay {

/// A format whose files are text: what TextImporter asks once it has decoded one. Implementations hold no
/// state, fetch nothing, and may run on any thread.
class TextFormat
{
public:
    TextFormat() = default;
    virtual ~TextFormat() = default;
    TextFormat(const TextFormat &) = delete;
    TextFormat &operator=(const TextFormat &) = delete;

    /// The endings that names of such files have, without the stop.
    virtual QStringList suffixes() const = 0;
    /// How well the beginning of a text (at most 64 Ki code units) fits this format.
    virtual ImportConfidence confidence(QStringView head) const = 0;
    /// The article in a whole text, whose line ends are LF. Path and hash are filled in by others.
    virtual Result<Article> import(const QString &text, JobMonitor &monitor) const = 0;
};

} // namespace hearsay
