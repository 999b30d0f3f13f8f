// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <memory>
#include <vector>

namespace hearsay {

/// Opens article files: checks their size, asks every importer about their bytes, and lets the one that knows
/// the content best read it; what none knows is refused by name. Const methods may be called from several
/// threads at once.
class ImporterRegistry
{
public:
    /// The largest file that is opened, in bytes.
    static constexpr qint64 maximumFileSize = 64LL * 1024 * 1024;

    /// A registry with all importers that Hearsay has.
    static ImporterRegistry withDefaultImporters();

    void add(std::unique_ptr<ArticleImporter> importer);

    /// The endings of names of files that some importer reads, without the stop.
    QStringList suffixes() const;

    /// Reads the file at `path`. Errors: not found, a folder, unreadable, empty, binary, too large,
    /// undecodable, HTML without an article, an article that an importer got wrong; each with a sentence for
    /// the reader that names the file.
    Result<Article> importFile(const QString &path, JobMonitor &monitor) const;
    /// The same for bytes that are already in memory; `path` serves for messages and metadata only.
    Result<Article> importBytes(const QByteArray &bytes, const QString &path, JobMonitor &monitor) const;

private:
    std::vector<std::unique_ptr<ArticleImporter>> m_importers;
};

} // namespace hearsay
