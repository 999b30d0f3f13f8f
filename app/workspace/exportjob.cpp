// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/exportjob.h"

#include "document/outputfile.h"
#include "export/exporter.h"
#include "workspace/task.h"

namespace hearsay {

namespace {

Result<Done> exportTo(const AnalysedArticle &article, ExportFormat format, const QString &path,
                      JobMonitor &monitor)
{
    switch (format) {
    case ExportFormat::AnnotatedPdf:
        return exportPdf(article, path, monitor);
    case ExportFormat::Json:
        return writeOutput(path, exportJson(article));
    case ExportFormat::Text:
        return writeOutput(path, exportText(article).toUtf8());
    }
    Q_UNREACHABLE();
}

} // namespace

ExportJob::ExportJob(QString title, QThreadPool &pool, ExportFormat format, QString path, QObject *parent)
    : Job(std::move(title), parent)
    , m_pool(pool)
    , m_format(format)
    , m_path(std::move(path))
{
}

void ExportJob::start()
{
    if (isCancelled())
        return;
    const auto work = [article = m_article, format = m_format, path = m_path](JobMonitor &monitor) {
        return exportTo(article, format, path, monitor);
    };
    m_watcher
        = startTask<Done>(this, &m_pool, work, [this](const Result<Done> &outcome) { finish(outcome); });
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { Q_EMIT progressed(value, taskSteps); });
}

void ExportJob::fail(const QString &message)
{
    if (!isCancelled())
        finish(Error{ErrorCode::NotFound, message});
}

void ExportJob::stop()
{
    if (m_watcher)
        m_watcher->cancel();
    else
        Q_EMIT finished();
}

void ExportJob::finish(const Result<Done> &outcome)
{
    if (outcome)
        Q_EMIT succeeded(m_path);
    else if (outcome.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(outcome.error().message);
    Q_EMIT finished();
}

} // namespace hearsay
