// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/analysedarticle.h"
#include "document/result.h"
#include "workspace/engine.h"
#include "workspace/job.h"

#include <QFutureWatcher>
#include <QList>
#include <QThreadPool>
#include <deque>
#include <map>

namespace hearsay {

/// A file to open. `known` names the article that it is open as already, so that it is not read again.
struct OpenRequest
{
    QString path;
    ArticleId known = noArticle;
};

/// The pools of a workspace. Reading has its own, so that text shows at once however much there is to
/// analyse.
struct WorkspacePools
{
    QThreadPool reading;
    QThreadPool analysing;
    QThreadPool drawing;
};

/// Reads files, and analyses articles as they are handed to analyse(). Outcomes of reading come in the order
/// of the requests; analyses come as they are done. Only a few files are in memory or under way beyond those
/// delivered.
class OpenJob : public Job
{
    Q_OBJECT

public:
    OpenJob(QString title, std::shared_ptr<const Engine> engine, WorkspacePools &pools,
            QList<OpenRequest> requests, QObject *parent = nullptr);

    void start() override;
    /// Queues an article for analysis. To be called from a slot of articleRead(), or before start().
    void analyse(const AnalysedArticle &article);
    /// Moves an article that waits for analysis to the head of the queue.
    void prefer(ArticleId id);
    /// Drops an article that waits for analysis or is being analysed.
    void forget(ArticleId id);

Q_SIGNALS:
    void articleRead(const QString &path, const std::shared_ptr<const hearsay::Article> &article);
    void articleKnown(hearsay::ArticleId id);
    void readingFailed(const QString &path, const QString &message);
    void articleAnalysed(hearsay::ArticleId id, const std::shared_ptr<const hearsay::Analysis> &analysis);
    void analysisFailed(hearsay::ArticleId id, const QString &message);

protected:
    void stop() override;

private:
    using ReadArticle = std::shared_ptr<const Article>;
    using MadeAnalysis = std::shared_ptr<const Analysis>;

    void pump();
    void startReading(qsizetype index);
    void deliverRead();
    void startAnalysis(const AnalysedArticle &article);
    void finishAnalysis(ArticleId id, const Result<MadeAnalysis> &outcome);
    void report();
    void finishIfDone();

    std::shared_ptr<const Engine> m_engine;
    WorkspacePools &m_pools;
    QList<OpenRequest> m_requests;
    qsizetype m_nextToRead = 0;
    qsizetype m_nextToDeliver = 0;
    std::map<qsizetype, QFutureWatcher<Result<ReadArticle>> *> m_reading;
    std::map<qsizetype, Result<ReadArticle>> m_read; ///< read, but an earlier one is still under way
    std::deque<AnalysedArticle> m_toAnalyse;
    std::map<ArticleId, QFutureWatcher<Result<MadeAnalysis>> *> m_analysing;
    qsizetype m_analysesQueued = 0;
    qsizetype m_analysesDone = 0;
    bool m_finished = false;
};

} // namespace hearsay
