// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/workspace.h"

#include "workspace/engine.h"
#include "workspace/exportjob.h"
#include "workspace/graphbuilder.h"
#include "workspace/openarticles.h"
#include "workspace/openjob.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <algorithm>
#include <map>
#include <utility>

namespace hearsay {

namespace {

QString absolutePath(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

QString openingTitle(const QStringList &paths)
{
    return paths.size() == 1 ? Workspace::tr("Opening %1").arg(QFileInfo(paths.first()).fileName())
                             : Workspace::tr("Opening %1 files").arg(QLocale().toString(paths.size()));
}

} // namespace

class Workspace::Private
{
public:
    Private(Workspace *workspace, std::shared_ptr<const Engine> standardEngine)
        : q(workspace)
        , engine(std::move(standardEngine))
        , graphBuilder(pools.drawing, [this] { return articlesForGraph(); })
    {
    }

    JobId add(Job *job);
    void connectOpenJob(OpenJob *job);
    void admit(OpenJob *job, const QString &path, const std::shared_ptr<const Article> &article);
    void setAnalysis(ArticleId id, const std::shared_ptr<const Analysis> &analysis);
    void failWaitingExports(const QString &message);
    void connectGraphBuilder();
    QList<AnalysedArticle> articlesForGraph() const;
    template <typename Visit>
    void forEachOpenJob(Visit visit) const;

    Workspace *q;
    std::shared_ptr<const Engine> engine;
    // Before everything that puts work into them: destroyed last, after the work was told to stop.
    WorkspacePools pools;
    OpenArticles articles;
    QList<ArticleId> recency; ///< viewed or opened last at the end
    SpeakerPalette palette;

    std::map<JobId, Job *> jobs;
    std::map<ArticleId, QList<QPointer<ExportJob>>> waitingExports;
    JobId nextJob = 1;

    GraphBuilder graphBuilder;
    JobId graphJob = -1;
};

JobId Workspace::Private::add(Job *job)
{
    const JobId id = nextJob++;
    jobs[id] = job;
    QObject::connect(job, &Job::progressed, q,
                     [this, id](qint64 done, qint64 total) { Q_EMIT q->jobProgressed(id, done, total); });
    QObject::connect(job, &Job::finished, q, [this, id, job] {
        jobs.erase(id);
        job->deleteLater();
        Q_EMIT q->jobFinished(id, job->isCancelled());
    });
    Q_EMIT q->jobStarted(id, job->title());
    return id;
}

void Workspace::Private::connectOpenJob(OpenJob *job)
{
    QObject::connect(job, &OpenJob::articleRead, q,
                     [this, job](const QString &path, const auto &article) { admit(job, path, article); });
    QObject::connect(job, &OpenJob::articleKnown, q, [this](ArticleId id) {
        if (articles.contains(id))
            Q_EMIT q->articleOpened(id);
    });
    QObject::connect(job, &OpenJob::readingFailed, q, &Workspace::openFailed);
    QObject::connect(job, &OpenJob::articleAnalysed, q,
                     [this](ArticleId id, const auto &analysis) { setAnalysis(id, analysis); });
    QObject::connect(job, &OpenJob::analysisFailed, q, &Workspace::analysisFailed);
    QObject::connect(job, &OpenJob::finished, q, [this] {
        const bool anotherReads = std::any_of(
            jobs.begin(), jobs.end(), [](const auto &each) { return qobject_cast<OpenJob *>(each.second); });
        if (!anotherReads)
            failWaitingExports(
                Workspace::tr("The article has not been analysed yet. Analyse it, then export it again."));
    });
}

void Workspace::Private::admit(OpenJob *job, const QString &path,
                               const std::shared_ptr<const Article> &article)
{
    const qsizetype before = articles.size();
    const ArticleId id = articles.add(path, article);
    if (articles.size() > before) {
        recency.append(id);
        job->analyse(articles.article(id));
        graphBuilder.request();
    }
    Q_EMIT q->articleOpened(id);
}

void Workspace::Private::setAnalysis(ArticleId id, const std::shared_ptr<const Analysis> &analysis)
{
    if (!articles.setAnalysis(id, analysis))
        return;
    graphBuilder.request();
    Q_EMIT q->articleChanged(id);
    if (const auto waiting = waitingExports.extract(id)) {
        for (const QPointer<ExportJob> &job : std::as_const(waiting.mapped())) {
            if (!job)
                continue;
            job->setArticle(articles.article(id));
            job->start();
        }
    }
}

void Workspace::Private::failWaitingExports(const QString &message)
{
    for (const auto &[id, waiting] : std::exchange(waitingExports, {})) {
        for (const QPointer<ExportJob> &job : waiting) {
            if (job)
                job->fail(message);
        }
    }
}

void Workspace::Private::connectGraphBuilder()
{
    QObject::connect(&graphBuilder, &GraphBuilder::started, q, [this] {
        graphJob = nextJob++;
        Q_EMIT q->jobStarted(graphJob, Workspace::tr("Drawing the graph"));
    });
    QObject::connect(&graphBuilder, &GraphBuilder::progressed, q,
                     [this](qint64 done, qint64 total) { Q_EMIT q->jobProgressed(graphJob, done, total); });
    QObject::connect(&graphBuilder, &GraphBuilder::built, q, &Workspace::graphChanged);
    QObject::connect(&graphBuilder, &GraphBuilder::failed, q, &Workspace::graphFailed);
    QObject::connect(&graphBuilder, &GraphBuilder::finished, q, [this](bool cancelled) {
        Q_EMIT q->jobFinished(std::exchange(graphJob, -1), cancelled);
    });
}

QList<AnalysedArticle> Workspace::Private::articlesForGraph() const
{
    QList<ArticleId> ids = recency.last(qMin(recency.size(), graphArticleLimit));
    // In the order of opening, which does not change while the reader walks about.
    std::sort(ids.begin(), ids.end());
    QList<AnalysedArticle> chosen;
    for (ArticleId id : std::as_const(ids))
        chosen.append(articles.article(id));
    return chosen;
}

template <typename Visit>
void Workspace::Private::forEachOpenJob(Visit visit) const
{
    // A visit may end a job and so change the map.
    const std::map<JobId, Job *> all = jobs;
    for (const auto &[id, job] : all) {
        if (auto *opening = qobject_cast<OpenJob *>(job))
            visit(opening);
    }
}

Workspace::Workspace(QObject *parent)
    : Workspace(Engine::standard(), parent)
{
}

Workspace::Workspace(std::shared_ptr<const Engine> engine, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(engine)))
{
    d->connectGraphBuilder();
}

Workspace::~Workspace()
{
    blockSignals(true);
    const std::map<JobId, Job *> all = d->jobs;
    for (const auto &[id, job] : all)
        job->cancel();
    d->graphBuilder.cancel();
    for (QThreadPool *pool : {&d->pools.reading, &d->pools.analysing, &d->pools.drawing})
        pool->waitForDone();
    for (const auto &[id, job] : all)
        delete job;
}

JobId Workspace::openFiles(const QStringList &paths)
{
    QList<OpenRequest> requests;
    requests.reserve(paths.size());
    for (const QString &path : paths) {
        const QString absolute = absolutePath(path);
        requests.append({absolute, d->articles.idOfPath(absolute)});
    }
    auto *job = new OpenJob(openingTitle(paths), d->engine, d->pools, requests, this);
    const JobId id = d->add(job);
    d->connectOpenJob(job);
    QMetaObject::invokeMethod(job, &Job::start, Qt::QueuedConnection);
    return id;
}

JobId Workspace::analyse(ArticleId id)
{
    const AnalysedArticle article = d->articles.article(id);
    const QString title = article.isValid() ? article.article->displayTitle() : QString();
    auto *job = new OpenJob(Workspace::tr("Analysing %1").arg(title), d->engine, d->pools, {}, this);
    if (article.isValid())
        job->analyse(article);
    const JobId jobId = d->add(job);
    d->connectOpenJob(job);
    QMetaObject::invokeMethod(job, &Job::start, Qt::QueuedConnection);
    return jobId;
}

void Workspace::closeArticle(ArticleId id)
{
    if (!d->articles.remove(id))
        return;
    d->recency.removeOne(id);
    d->forEachOpenJob([id](OpenJob *job) { job->forget(id); });
    if (const auto waiting = d->waitingExports.extract(id)) {
        for (const QPointer<ExportJob> &job : std::as_const(waiting.mapped())) {
            if (job)
                job->cancel();
        }
    }
    d->graphBuilder.request();
    Q_EMIT articleClosed(id);
}

void Workspace::markViewed(ArticleId id)
{
    if (!d->articles.contains(id))
        return;
    d->forEachOpenJob([id](OpenJob *job) { job->prefer(id); });
    const qsizetype place = d->recency.indexOf(id);
    const bool wasInGraph = place >= d->recency.size() - graphArticleLimit;
    d->recency.move(place, d->recency.size() - 1);
    if (!wasInGraph)
        d->graphBuilder.request();
}

JobId Workspace::exportArticle(ArticleId article, ExportFormat format, const QString &path)
{
    const AnalysedArticle chosen = d->articles.article(article);
    auto *job = new ExportJob(Workspace::tr("Exporting %1").arg(QFileInfo(path).fileName()), d->pools.drawing,
                              format, absolutePath(path), this);
    connect(job, &ExportJob::succeeded, this,
            [this, article](const QString &written) { Q_EMIT exported(article, written); });
    connect(job, &ExportJob::failed, this,
            [this, article](const QString &message) { Q_EMIT exportFailed(article, message); });
    const JobId id = d->add(job);
    if (!chosen.isValid()) {
        const auto fail = [job] {
            job->fail(Workspace::tr("This article is not open any more. Open it again to export it."));
        };
        QMetaObject::invokeMethod(job, fail, Qt::QueuedConnection);
    } else if (d->articles.isAnalysed(article)) {
        job->setArticle(chosen);
        QMetaObject::invokeMethod(job, &Job::start, Qt::QueuedConnection);
    } else {
        d->waitingExports[article].append(job);
    }
    return id;
}

void Workspace::cancel(JobId job)
{
    if (job == d->graphJob)
        d->graphBuilder.cancel();
    else if (const auto at = d->jobs.find(job); at != d->jobs.end())
        at->second->cancel();
}

bool Workspace::isBusy() const
{
    return !d->jobs.empty() || d->graphBuilder.isBusy();
}

QList<ArticleId> Workspace::articles() const
{
    return d->articles.ids();
}

AnalysedArticle Workspace::article(ArticleId id) const
{
    return d->articles.article(id);
}

bool Workspace::isAnalysed(ArticleId id) const
{
    return d->articles.isAnalysed(id);
}

std::shared_ptr<const LaidOutGraph> Workspace::graph() const
{
    return d->graphBuilder.latest();
}

int Workspace::speakerSlot(ArticleId article, EntityIndex entity)
{
    return d->palette.slot(speakerKey(d->articles.article(article), entity));
}

} // namespace hearsay
