// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "document/result.h"
#include "workspace/engine.h"
#include "workspace/job.h"
#include "workspace/library.h"
#include "workspace/wholereading.h"

#include <QFutureWatcher>
#include <QList>
#include <QThreadPool>
#include <deque>
#include <map>
#include <memory>

namespace hearsay {

/// What to open: a file, or an article of the library (`stored`). `known` names the article that it is open
/// as already, so that it is not read again.
struct OpenRequest
{
    QString path;
    ArticleId known = noArticle;
    LibraryArticleId stored = noLibraryArticle;
};

/// An article that was read, with its layers where the library has it.
struct ReadArticle
{
    std::shared_ptr<const Article> article;
    std::shared_ptr<const StoredArticle> stored; ///< may be null
};

/// Whether an article is analysed in any case, or only where another engine than today's made the analysis it
/// has.
enum class AnalyseWhen { Always, Outdated };

/// The pools of a workspace. Reading has its own, so that text shows at once however much there is to
/// analyse; work that waits for the library has its own, so that nothing else waits with it; so
/// has the linking of claims, which is the last to matter.
struct WorkspacePools
{
    QThreadPool reading;
    QThreadPool analysing;
    QThreadPool drawing;
    QThreadPool storing;
    QThreadPool linking;
};

/// Reads files or articles of the library, and analyses articles as they are handed to analyse(). A file that
/// is gone is read from the library where that has it. Outcomes of reading come in the order of the requests;
/// analyses come as they are done. Only a few files are in memory or under way beyond those delivered.
class OpenJob : public Job
{
    Q_OBJECT

public:
    OpenJob(QString title, std::shared_ptr<const Engine> engine, Library &library, WorkspacePools &pools,
            QList<OpenRequest> requests, QObject *parent = nullptr);

    void start() override;
    /// Queues an article for analysis. To be called from a slot of articleRead(), or before start().
    void analyse(const AnalysedArticle &article, AnalyseWhen when = AnalyseWhen::Always);
    /// Moves an article that waits for analysis to the head of the queue.
    void prefer(ArticleId id);
    /// Drops an article that waits for analysis or is being analysed.
    void forget(ArticleId id);

Q_SIGNALS:
    void articleRead(const hearsay::OpenRequest &request, const hearsay::ReadArticle &read);
    void articleKnown(hearsay::ArticleId id);
    void readingFailed(const QString &path, const QString &message);
    void articleAnalysed(hearsay::ArticleId id, const hearsay::WholeReading &made);
    void analysisFailed(hearsay::ArticleId id, const QString &message);

protected:
    void stop() override;

private:
    struct Waiting
    {
        AnalysedArticle article;
        AnalyseWhen when = AnalyseWhen::Always;
    };
    void pump();
    void startReading(qsizetype index);
    void deliverRead();
    void startAnalysis(const Waiting &next);
    /// An outcome without an analysis says that the one that is there is up to date.
    void finishAnalysis(ArticleId id, const Result<WholeReading> &outcome);
    void report();
    void finishIfDone();

    std::shared_ptr<const Engine> m_engine;
    Library &m_library;
    WorkspacePools &m_pools;
    QList<OpenRequest> m_requests;
    qsizetype m_nextToRead = 0;
    qsizetype m_nextToDeliver = 0;
    std::map<qsizetype, QFutureWatcher<Result<ReadArticle>> *> m_reading;
    std::map<qsizetype, Result<ReadArticle>> m_read; ///< read, but an earlier one is still under way
    std::deque<Waiting> m_toAnalyse;
    std::map<ArticleId, QFutureWatcher<Result<WholeReading>> *> m_analysing;
    qsizetype m_analysesQueued = 0;
    qsizetype m_analysesDone = 0;
    bool m_finished = false;
};

} // namespace hearsay
