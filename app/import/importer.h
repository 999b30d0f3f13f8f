// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"
#include "document/jobmonitor.h"
#include "document/result.h"

#include <QByteArray>
#include <QString>

namespace hearsay {

/// How sure an importer is that some bytes are of its format, 0 (not mine) to 100 (certainly mine).
using ImportConfidence = int;

/// Reads one format into an Article. Implementations hold no state, fetch nothing, and may run on any thread.
class ArticleImporter
{
public:
    ArticleImporter() = default;
    virtual ~ArticleImporter() = default;
    ArticleImporter(const ArticleImporter &) = delete;
    ArticleImporter &operator=(const ArticleImporter &) = delete;

    /// How well the decoded beginning of a file (at most 64 Ki code units) fits this format.
    virtual ImportConfidence confidence(QStringView head) const = 0;
    /// The article in the decoded text of a whole file. Path and hash are filled in by the caller.
    virtual Result<Article> import(const QString &decoded, JobMonitor &monitor) const = 0;
};

} // namespace hearsay
