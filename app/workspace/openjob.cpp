// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/openjob.h"

#include "workspace/task.h"

#include <algorithm>

namespace hearsay {

namespace {

// Enough to keep all threads busy behind one slow file, few enough that cancelling is felt at once.
constexpr qsizetype readAhead = 32;

bool isUpToDate(const QString &madeBy, const AttributionExtractor &extractor)
{
    const QString today = extractor.version();
    return today.isEmpty() || today == madeBy;
}

ReadArticle fromLibrary(StoredArticle stored)
{
    auto kept = std::make_shared<const StoredArticle>(std::move(stored));
    return {kept->article, kept};
}

Result<ReadArticle> readRequest(const OpenRequest &request, const Engine &engine, Library &library,
                                JobMonitor &monitor)
{
    if (request.stored != noLibraryArticle) {
        Result<StoredArticle> stored = library.read(request.stored);
        if (!stored)
            return stored.error();
        return fromLibrary(std::move(stored).value());
    }
    Result<Article> read = engine.importers().importFile(request.path, monitor);
    std::optional<StoredArticle> stored;
    if (read)
        stored = library.findStored(read.value());
    else if (read.error().code == ErrorCode::NotFound)
        stored = library.findStoredPath(request.path);
    if (stored)
        return fromLibrary(std::move(*stored));
    if (!read)
        return read.error();
    return ReadArticle{std::make_shared<const Article>(std::move(read).value()), nullptr};
}

} // namespace

OpenJob::OpenJob(QString title, std::shared_ptr<const Engine> engine, Library &library, WorkspacePools &pools,
                 QList<OpenRequest> requests, QObject *parent)
    : Job(std::move(title), parent)
    , m_engine(std::move(engine))
    , m_library(library)
    , m_pools(pools)
    , m_requests(std::move(requests))
{
}

void OpenJob::start()
{
    report();
    pump();
    deliverRead();
}

void OpenJob::analyse(const AnalysedArticle &article, AnalyseWhen when)
{
    m_toAnalyse.push_back({article, when});
    ++m_analysesQueued;
}

void OpenJob::prefer(ArticleId id)
{
    const auto at = std::find_if(m_toAnalyse.begin(), m_toAnalyse.end(),
                                 [id](const Waiting &each) { return each.article.id == id; });
    if (at != m_toAnalyse.end())
        std::rotate(m_toAnalyse.begin(), at, at + 1);
}

void OpenJob::forget(ArticleId id)
{
    m_analysesDone += std::erase_if(m_toAnalyse, [id](const Waiting &each) { return each.article.id == id; });
    if (const auto at = m_analysing.find(id); at != m_analysing.end())
        at->second->cancel();
    report();
    finishIfDone();
}

void OpenJob::stop()
{
    m_nextToRead = m_requests.size();
    m_toAnalyse.clear();
    for (const auto &[index, watcher] : m_reading)
        watcher->cancel();
    for (const auto &[id, watcher] : m_analysing)
        watcher->cancel();
    finishIfDone();
}

void OpenJob::pump()
{
    while (m_nextToRead < m_requests.size() && m_nextToRead - m_nextToDeliver < readAhead) {
        if (m_requests[m_nextToRead].known == noArticle)
            startReading(m_nextToRead);
        ++m_nextToRead;
    }
    while (!m_toAnalyse.empty() && qsizetype(m_analysing.size()) < m_pools.analysing.maxThreadCount()) {
        const Waiting next = m_toAnalyse.front();
        m_toAnalyse.pop_front();
        startAnalysis(next);
    }
}

void OpenJob::startReading(qsizetype index)
{
    const auto work = [engine = m_engine, library = &m_library, request = m_requests[index]](
                          JobMonitor &monitor) { return readRequest(request, *engine, *library, monitor); };
    const auto deliver = [this, index](Result<ReadArticle> outcome) {
        m_reading.erase(index);
        if (!isCancelled())
            m_read.insert_or_assign(index, std::move(outcome));
        deliverRead();
    };
    m_reading[index] = startTask<ReadArticle>(this, &m_pools.reading, work, deliver);
}

void OpenJob::deliverRead()
{
    while (!isCancelled() && m_nextToDeliver < m_requests.size()) {
        const OpenRequest request = m_requests[m_nextToDeliver];
        const auto read = m_read.find(m_nextToDeliver);
        if (request.known == noArticle && read == m_read.end())
            break;
        ++m_nextToDeliver;
        if (request.known != noArticle) {
            Q_EMIT articleKnown(request.known);
        } else {
            const Result<ReadArticle> outcome = std::move(read->second);
            m_read.erase(read);
            if (outcome)
                Q_EMIT articleRead(request, outcome.value());
            else
                Q_EMIT readingFailed(request.path, outcome.error().message);
        }
        pump();
    }
    report();
    finishIfDone();
}

void OpenJob::startAnalysis(const Waiting &next)
{
    const auto work = [engine = m_engine, article = next.article,
                       when = next.when](JobMonitor &monitor) -> Result<WholeReading> {
        if (when == AnalyseWhen::Outdated && isUpToDate(article.analysis->engine, engine->extractor()))
            return WholeReading();
        return readWhole(article.id, article.article, engine->extractor(), monitor);
    };
    const auto deliver
        = [this, id = next.article.id](const Result<WholeReading> &outcome) { finishAnalysis(id, outcome); };
    auto *watcher = startTask<WholeReading>(this, &m_pools.analysing, work, deliver);
    // One long article alone: its own progress is all there is to show.
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        if (m_requests.size() <= 1)
            Q_EMIT progressed(taskSteps / 10 + value * 9 / 10, taskSteps);
    });
    m_analysing[next.article.id] = watcher;
}

void OpenJob::finishAnalysis(ArticleId id, const Result<WholeReading> &outcome)
{
    m_analysing.erase(id);
    ++m_analysesDone;
    if (outcome && outcome.value().analysis)
        Q_EMIT articleAnalysed(id, outcome.value());
    else if (!outcome && outcome.error().code != ErrorCode::Cancelled)
        Q_EMIT analysisFailed(id, outcome.error().message);
    pump();
    report();
    finishIfDone();
}

void OpenJob::report()
{
    if (isCancelled() || m_requests.size() <= 1)
        return;
    // Each file counts twice, read and analysed; those that needed no analysis are done after reading.
    const qint64 withoutAnalysis = m_nextToDeliver - m_analysesQueued;
    Q_EMIT progressed(m_nextToDeliver + withoutAnalysis + m_analysesDone, 2 * m_requests.size());
}

void OpenJob::finishIfDone()
{
    const bool allDelivered = isCancelled() || m_nextToDeliver == m_requests.size();
    if (m_finished || !allDelivered || !m_reading.empty() || !m_toAnalyse.empty() || !m_analysing.empty())
        return;
    m_finished = true;
    Q_EMIT finished();
}

} // namespace hearsay
