// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/folderimport.h"

#include "import/articlefile.h"
#include "workspace/orderedpool.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <memory>
#include <optional>
#include <utility>

namespace hearsay {

namespace {

/// One file, ready to be stored, or in the library already, or why neither.
struct Prepared
{
    std::shared_ptr<const Article> article;
    std::shared_ptr<const Analysis> analysis;
    std::optional<Error> error;
};

Prepared prepare(const QString &path, const Engine &engine, Library &library, JobMonitor &monitor)
{
    const Result<QByteArray> bytes = readArticleFile(path, monitor);
    if (!bytes)
        return {{}, {}, bytes.error()};
    if (library.holdsBytes(QCryptographicHash::hash(bytes.value(), QCryptographicHash::Sha256)))
        return {};
    Result<Article> article = engine.importers().importBytes(bytes.value(), path, monitor);
    if (!article)
        return {{}, {}, article.error()};
    Result<Analysis> analysis = engine.extractor().extract(article.value(), monitor);
    if (!analysis)
        return {{}, {}, analysis.error()};
    return {std::make_shared<const Article>(std::move(article).value()),
            std::make_shared<const Analysis>(std::move(analysis).value()),
            {}};
}

} // namespace

Result<QStringList> filesBelow(const QString &folder, JobMonitor &monitor)
{
    if (!QFileInfo(folder).isDir())
        return Error{ErrorCode::NotFound,
                     Library::tr("There is no folder “%1” to import.").arg(QDir::toNativeSeparators(folder))};
    QStringList files;
    // Links to folders are not followed: they may lead in a circle.
    QDirIterator walk(QDir(folder).absolutePath(), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        if (monitor.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        files.append(walk.next());
    }
    files.sort();
    return files;
}

ImportReport importFiles(const QStringList &files, const Engine &engine, Library &library, int threads,
                         JobMonitor &monitor)
{
    ImportReport report;
    const auto work = [&](int index) -> Prepared {
        if (monitor.isCancelled())
            return {{}, {}, Error{ErrorCode::Cancelled, {}}};
        return prepare(files[index], engine, library, monitor);
    };
    const auto store = [&](int index, Prepared &&prepared) {
        if (monitor.isCancelled())
            return false;
        if (prepared.error) {
            report.failures.append({files[index], prepared.error->message});
        } else if (!prepared.article) {
            ++report.known;
        } else {
            const Result<LibraryStore::Added> added
                = library.addAndWait(*prepared.article, *prepared.analysis);
            if (!added) {
                // The disk is full or the file is gone: that will not be better with the next article.
                report.failures.append({files[index], added.error().message});
                return false;
            }
            ++(added.value().isNew ? report.added : report.known);
        }
        monitor.setProgress(index + 1, files.size());
        return true;
    };
    runInOrder<Prepared>(int(files.size()), threads, work, store);
    report.isCancelled = monitor.isCancelled();
    return report;
}

} // namespace hearsay
