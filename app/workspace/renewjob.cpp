// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/renewjob.h"

#include "workspace/task.h"

#include <QThread>
#include <utility>

namespace hearsay {

namespace {

Result<Done> renewAll(const Engine &engine, Library &library, const QList<LibraryArticleId> &articles,
                      JobMonitor &monitor)
{
    const QString today = engine.extractor().version();
    if (today.isEmpty())
        return Done{};
    const QList<LibraryArticleId> old = articles.isEmpty() ? library.madeByOthers(today) : articles;
    for (qsizetype i = 0; i < old.size(); ++i) {
        monitor.setProgress(i, old.size());
        const Result<StoredArticle> stored = library.read(old[i]);
        if (!stored)
            continue; // removed meanwhile
        if (stored.value().machine->engine == today)
            continue; // renewed meanwhile
        const Result<Analysis> analysis = engine.extractor().extract(*stored.value().article, monitor);
        if (monitor.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        if (!analysis)
            continue; // the old analysis is better than none
        if (Result<Done> done = library.renewAndWait(old[i], analysis.value()); !done)
            return done;
    }
    return Done{};
}

} // namespace

RenewJob::RenewJob(QString title, QThreadPool &pool, std::shared_ptr<const Engine> engine, Library &library,
                   QList<LibraryArticleId> articles, QObject *parent)
    : Job(std::move(title), parent)
    , m_pool(pool)
    , m_engine(std::move(engine))
    , m_library(library)
    , m_articles(std::move(articles))
{
}

void RenewJob::start()
{
    if (isCancelled())
        return;
    const auto work = [engine = m_engine, library = &m_library, articles = m_articles](JobMonitor &monitor) {
        QThread *thread = QThread::currentThread();
        thread->setPriority(QThread::LowPriority);
        Result<Done> done = renewAll(*engine, *library, articles, monitor);
        thread->setPriority(QThread::NormalPriority); // the pool's thread goes on to other work
        return done;
    };
    m_watcher = startTask<Done>(this, &m_pool, work, [this](const Result<Done> &outcome) {
        if (!outcome && outcome.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(outcome.error().message);
        Q_EMIT finished();
    });
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { Q_EMIT progressed(value, taskSteps); });
}

void RenewJob::stop()
{
    if (m_watcher)
        m_watcher->cancel();
    else
        Q_EMIT finished();
}

} // namespace hearsay
