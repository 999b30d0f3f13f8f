// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/article.h"
#include "document/jobmonitor.h"
#include "document/result.h"

#include <QByteArray>
#include <QStringList>

namespace hearsay {

/// How sure an importer is that some bytes are of its format, 0 (not mine) to 100 (certainly mine).
using ImportConfidence = int;

/// Reads files of one kind into articles. Implementations hold no state that changes, fetch nothing, and may
/// run on any thread. The bytes are a stranger's, at most ImporterRegistry::maximumFileSize of them: whatever
/// they are, both methods take time and memory that grow no faster than their number, those that a container
/// unpacks to included.
class ArticleImporter
{
public:
    ArticleImporter() = default;
    virtual ~ArticleImporter() = default;
    ArticleImporter(const ArticleImporter &) = delete;
    ArticleImporter &operator=(const ArticleImporter &) = delete;

    /// The endings that names of such files have, without the stop; for dialogs, never to tell a format.
    virtual QStringList suffixes() const = 0;
    /// How well the bytes of a whole file fit this format: by its signature or its structure, never by a
    /// name. Nothing is refused before every importer was asked; what is not sure leaves room for others.
    virtual ImportConfidence confidence(const QByteArray &bytes) const = 0;
    /// The article in the bytes of a whole file. Path and hash are filled in by the caller, and so is the
    /// sentence of an error that has none.
    virtual Result<Article> import(const QByteArray &bytes, JobMonitor &monitor) const = 0;
};

} // namespace hearsay
