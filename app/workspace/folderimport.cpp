// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/folderimport.h"

#include "document/filepath.h"
#include "document/orderedpool.h"
#include "import/articlefile.h"

#include <QCryptographicHash>
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

Prepared prepare(const QString &path, const Engine &engine, const ImportTarget &target, JobMonitor &monitor)
{
    const Result<QByteArray> bytes = readArticleFile(path, monitor);
    if (!bytes)
        return {{}, {}, bytes.error()};
    if (target.holds(QCryptographicHash::hash(bytes.value(), QCryptographicHash::Sha256)))
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

NotImported reasonOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return NotImported::Gone;
    case ErrorCode::TooLarge:
        return NotImported::TooLarge;
    case ErrorCode::IsFolder:
    case ErrorCode::Unreadable:
        return NotImported::Unreadable;
    default:
        return NotImported::NoArticle;
    }
}

/// Takes what was prepared, in the order of the files.
class Storing
{
public:
    Storing(const QStringList &files, const ImportTarget &target, ImportReport &report, JobMonitor &monitor)
        : m_files(files)
        , m_target(target)
        , m_report(report)
        , m_monitor(monitor)
    {
    }

    /// False once there is no use in going on.
    bool take(int index, const Prepared &prepared);
    /// Says of the files that take() did not come to that they are not in.
    void finish();

private:
    void add(const QString &path, const Prepared &prepared);

    const QStringList &m_files;
    const ImportTarget &m_target;
    ImportReport &m_report;
    JobMonitor &m_monitor;
    int m_taken = 0;
    int m_failuresInRow = 0;
};

bool Storing::take(int index, const Prepared &prepared)
{
    if (m_monitor.isCancelled())
        return false;
    const QString &path = m_files[index];
    if (prepared.error)
        m_report.fail(reasonOf(prepared.error->code), path, prepared.error->message);
    else if (!prepared.article)
        ++m_report.known;
    else
        add(path, prepared);
    m_taken = index + 1;
    m_monitor.setProgress(m_taken, m_files.size());
    return !m_report.hasStopped;
}

void Storing::add(const QString &path, const Prepared &prepared)
{
    const Result<LibraryStore::Added> added = m_target.add(*prepared.article, *prepared.analysis);
    if (added) {
        m_failuresInRow = 0;
        ++(added.value().isNew ? m_report.added : m_report.known);
        return;
    }
    m_report.fail(NotImported::NotStored, path,
                  Library::tr("“%1” was not imported. %2").arg(shownName(path), added.error().message));
    // A smaller article may still find room, and another program may be done by then. A file that is damaged
    // or gone will not be better with the next article.
    m_report.hasStopped = added.error().code != ErrorCode::WriteFailed || ++m_failuresInRow == patience;
}

void Storing::finish()
{
    m_report.isCancelled = m_monitor.isCancelled();
    for (const QString &path : m_files.sliced(m_taken)) {
        if (m_report.hasStopped)
            m_report.fail(
                NotImported::NotTried, path,
                Library::tr("“%1” was not imported: the import stopped before it.").arg(shownName(path)));
        else
            m_report.leaveOut(NotImported::Cancelled, path);
    }
}

} // namespace

void importFiles(const QStringList &files, const Engine &engine, const ImportTarget &target, int threads,
                 ImportReport &report, JobMonitor &monitor)
{
    const auto work = [&](int index) -> Prepared {
        if (monitor.isCancelled())
            return {{}, {}, Error{ErrorCode::Cancelled, {}}};
        return prepare(files[index], engine, target, monitor);
    };
    Storing storing(files, target, report, monitor);
    runInOrder<Prepared>(int(files.size()), threads, work,
                         [&](int index, Prepared &&prepared) { return storing.take(index, prepared); });
    storing.finish();
}

void importFiles(const QStringList &files, const Engine &engine, Library &library, int threads,
                 ImportReport &report, JobMonitor &monitor)
{
    const ImportTarget target{[&library](const QByteArray &sha256) { return library.holdsBytes(sha256); },
                              [&library](const Article &article, const Analysis &analysis) {
                                  return library.addAndWait(article, analysis);
                              }};
    if (const Result<Done> open = library.waitUntilOpen(); !open) {
        report.hasStopped = true;
        report.failures.append({library.path(), open.error().message});
        Storing(files, target, report, monitor).finish();
        return;
    }
    importFiles(files, engine, target, threads, report, monitor);
}

} // namespace hearsay
