// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/readlibraryjob.h"

#include "attribution/result/speechonly.h"
#include "library/correctionlayer.h"
#include "workspace/task.h"

#include <utility>

namespace hearsay {

namespace {

/// So many articles come in one signal: enough to be cheap, few enough to be shown soon.
constexpr qsizetype batchSize = 64;

LibraryArticle seen(const StoredArticle &stored, bool withoutThoughts)
{
    CorrectedAnalysis corrected = applyCorrections(stored.article->text, *stored.machine, stored.corrections);
    return {stored.id, stored.article,
            std::make_shared<const Analysis>(withoutThoughts ? speechOnly(corrected.analysis)
                                                             : std::move(corrected.analysis))};
}

} // namespace

ReadLibraryJob::ReadLibraryJob(QString title, QThreadPool &pool, Library &library,
                               const QList<LibraryArticleId> &articles, bool speechOnly, QObject *parent)
    : Job(std::move(title), parent)
    , m_pool(pool)
    , m_library(library)
    , m_articles(articles)
    , m_speechOnly(speechOnly)
{
}

Result<Done> ReadLibraryJob::readAll(JobMonitor &monitor)
{
    const QList<LibraryArticleId> ids = m_articles.isEmpty() ? m_library.articles() : m_articles;
    QList<LibraryArticle> batch;
    QList<LibraryArticleId> missing;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (monitor.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        monitor.setProgress(i, ids.size());
        // One that was removed meanwhile is left out.
        if (const Result<StoredArticle> stored = m_library.read(ids[i])) {
            batch.append(seen(stored.value(), m_speechOnly));
            if (stored.value().machine->engine.isEmpty())
                missing.append(ids[i]);
        }
        if (batch.size() < batchSize && i + 1 < ids.size())
            continue;
        QMetaObject::invokeMethod(
            this, [this, ready = std::exchange(batch, {})] { Q_EMIT articlesRead(ready); },
            Qt::QueuedConnection);
    }
    if (!missing.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, missing] { Q_EMIT analysesMissing(missing); }, Qt::QueuedConnection);
    return Done{};
}

void ReadLibraryJob::start()
{
    if (isCancelled())
        return;
    m_watcher = startTask<Done>(
        this, &m_pool, [this](JobMonitor &monitor) { return readAll(monitor); },
        [this](const Result<Done> &) { Q_EMIT finished(); });
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { Q_EMIT progressed(value, taskSteps); });
}

void ReadLibraryJob::stop()
{
    if (m_watcher)
        m_watcher->cancel();
    else
        Q_EMIT finished();
}

} // namespace hearsay
