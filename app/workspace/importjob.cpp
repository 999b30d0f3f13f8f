// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/importjob.h"

#include "workspace/folderimport.h"
#include "workspace/folderwalk.h"
#include "workspace/task.h"

#include <utility>

namespace hearsay {

ImportJob::ImportJob(QString title, QThreadPool &pool, int threads, std::shared_ptr<const Engine> engine,
                     Library &library, QString folder, QObject *parent)
    : Job(std::move(title), parent)
    , m_pool(pool)
    , m_threads(threads)
    , m_engine(std::move(engine))
    , m_library(library)
    , m_folder(std::move(folder))
    , m_report(std::make_shared<ImportReport>())
{
}

void ImportJob::start()
{
    if (isCancelled())
        return;
    m_report->folder = m_folder;
    const auto work = [engine = m_engine, library = &m_library, folder = m_folder, threads = m_threads,
                       report = m_report](JobMonitor &monitor) -> Result<ImportReport> {
        const QStringList files = filesBelow(folder, *report, monitor);
        if (!report->isCancelled)
            importFiles(files, *engine, *library, threads, *report, monitor);
        return *report;
    };
    m_watcher = startTask<ImportReport>(this, &m_pool, work, [this](const Result<ImportReport> &) {
        // The outcome of a cancelled task is dropped, but the reader wants to know how far it came.
        m_report->isCancelled = isCancelled();
        Q_EMIT reported(*m_report);
        Q_EMIT finished();
    });
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { Q_EMIT progressed(value, taskSteps); });
}

void ImportJob::stop()
{
    if (m_watcher)
        m_watcher->cancel();
    else
        Q_EMIT finished();
}

} // namespace hearsay
