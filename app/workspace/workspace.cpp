// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/workspace.h"

#include "document/filepath.h"
#include "workspace/importjob.h"
#include "workspace/readlibraryjob.h"
#include "workspace/renewjob.h"
#include "workspace/workspaceprivate.h"

#include <QFileInfo>
#include <QLocale>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <utility>

namespace hearsay {

namespace {

QString openingTitle(const QStringList &paths)
{
    return paths.size() == 1 ? Workspace::tr("Opening %1").arg(shownName(paths.first()))
                             : Workspace::tr("Opening %1 files").arg(QLocale().toString(paths.size()));
}

} // namespace

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
    QObject::connect(
        job, &OpenJob::articleRead, q,
        [this, job](const OpenRequest &request, const ReadArticle &read) { admit(job, request, read); });
    QObject::connect(job, &OpenJob::articleKnown, q, [this](ArticleId id) {
        if (articles.contains(id))
            Q_EMIT q->articleOpened(id);
    });
    QObject::connect(job, &OpenJob::readingFailed, q, &Workspace::openFailed);
    QObject::connect(job, &OpenJob::articleAnalysed, q, [this](ArticleId id, const WholeReading &made) {
        setAnalysis(id, made);
        if (articles.contains(id))
            library.store(articles.article(id).article, made.analysis);
    });
    QObject::connect(job, &OpenJob::analysisFailed, q, &Workspace::analysisFailed);
    QObject::connect(job, &OpenJob::finished, q, [this] {
        const bool anotherReads = std::any_of(
            jobs.begin(), jobs.end(), [](const auto &each) { return qobject_cast<OpenJob *>(each.second); });
        if (!anotherReads)
            failWaitingExports(
                Workspace::tr("The article has not been analysed yet. Analyse it, then export it again."));
    });
}

void Workspace::Private::admit(OpenJob *job, const OpenRequest &request, const ReadArticle &read)
{
    const qsizetype before = articles.size();
    const QString path = request.path.isEmpty() ? read.article->path : request.path;
    const ArticleId id
        = read.stored ? articles.addStored(path, *read.stored) : articles.add(path, read.article);
    const bool isNew = articles.size() > before;
    if (isNew) {
        recency.append(id);
        job->analyse(articles.article(id), read.stored ? AnalyseWhen::Outdated : AnalyseWhen::Always);
        graphBuilder.request();
    }
    Q_EMIT q->articleOpened(id);
    if (isNew && read.stored) {
        linkClaims(id);
        Q_EMIT q->articleChanged(id);
    }
    if (request.stored != noLibraryArticle)
        Q_EMIT q->storedArticleOpened(request.stored, id);
}

JobId Workspace::Private::startLater(Job *job)
{
    const JobId id = add(job);
    if (auto *opening = qobject_cast<OpenJob *>(job))
        connectOpenJob(opening);
    QMetaObject::invokeMethod(job, &Job::start, Qt::QueuedConnection);
    return id;
}

void Workspace::Private::renewLibrary()
{
    startRenewing({});
}

void Workspace::Private::renewMissing(const QList<LibraryArticleId> &ids)
{
    // Once: renewing what cannot be kept would lead back here for ever.
    QList<LibraryArticleId> fresh;
    for (LibraryArticleId id : ids) {
        if (!renewed.contains(id))
            fresh.append(id);
        renewed.insert(id);
    }
    if (!fresh.isEmpty())
        startRenewing(fresh);
}

void Workspace::Private::startRenewing(const QList<LibraryArticleId> &ids)
{
    auto *job = new RenewJob(Workspace::tr("Renewing the analyses of the library"), pools.storing, engine,
                             library, ids, q);
    QObject::connect(job, &RenewJob::failed, &library, &Library::failed);
    startLater(job);
}

void Workspace::Private::setAnalysis(ArticleId id, const WholeReading &made)
{
    if (!articles.setAnalysis(id, made.analysis))
        return;
    graphBuilder.request();
    // Where corrections lie over it, the statements are of another analysis than the reader sees.
    const bool isSeen = articles.article(id).analysis == made.analysis;
    linkClaims(id, isSeen ? made.statements : nullptr);
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

template <typename Maker>
void Workspace::Private::announce(Maker &maker, JobId &job, const QString &title)
{
    QObject::connect(&maker, &Maker::started, q, [this, &job, title] {
        job = nextJob++;
        Q_EMIT q->jobStarted(job, title);
    });
    QObject::connect(&maker, &Maker::progressed, q,
                     [this, &job](qint64 done, qint64 total) { Q_EMIT q->jobProgressed(job, done, total); });
    QObject::connect(&maker, &Maker::finished, q, [this, &job](bool cancelled) {
        Q_EMIT q->jobFinished(std::exchange(job, -1), cancelled);
    });
}

void Workspace::Private::connectMakers()
{
    announce(graphBuilder, graphJob, Workspace::tr("Drawing the graph"));
    announce(claimUpdater, claimsJob, Workspace::tr("Linking the claims"));
    announce(libraryClaims.updater(), libraryClaimsJob, Workspace::tr("Linking the claims of the library"));
    QObject::connect(&graphBuilder, &GraphBuilder::built, q, &Workspace::graphChanged);
    QObject::connect(&graphBuilder, &GraphBuilder::failed, q, &Workspace::graphFailed);
    QObject::connect(&claimUpdater, &ClaimUpdater::changed, q, [this] {
        graphBuilder.request();
        Q_EMIT q->claimsChanged();
    });
    QObject::connect(&claimUpdater, &ClaimUpdater::failed, q, &Workspace::claimsFailed);
}

void Workspace::Private::connectLibraryClaims()
{
    QObject::connect(&libraryClaims.updater(), &ClaimUpdater::changed, q, &Workspace::libraryClaimsChanged);
    QObject::connect(&libraryClaims.updater(), &ClaimUpdater::failed, q, &Workspace::claimsFailed);
    QObject::connect(&claimCorrector, &ClaimCorrector::changed, q, [this] { correctClaims(); });
    const auto read = [this](const QList<LibraryArticleId> &ids) {
        auto *job = new ReadLibraryJob(Workspace::tr("Reading the library for its claims"), pools.storing,
                                       library, ids, libraryClaims.isSpeechOnly(), q);
        QObject::connect(job, &ReadLibraryJob::articlesRead, &libraryClaims, &LibraryClaims::add);
        QObject::connect(job, &ReadLibraryJob::analysesMissing, q,
                         [this](const QList<LibraryArticleId> &missing) { renewMissing(missing); });
        QObject::connect(job, &Job::finished, &libraryClaims,
                         [this, job] { libraryClaims.endReading(job->isCancelled()); });
        startLater(job);
    };
    QObject::connect(&libraryClaims, &LibraryClaims::readingRequested, q, read);
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
    : Workspace(Engine::standard(), {}, parent)
{
}

Workspace::Workspace(std::shared_ptr<const Engine> engine, const QString &library, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(engine), library))
{
    d->connectMakers();
    d->connectLibraryClaims();
    connect(&d->library, &Library::upkeepStarted, this, [this] {
        d->upkeepJob = d->nextJob++;
        Q_EMIT jobStarted(d->upkeepJob, tr("Checking the library"));
    });
    connect(&d->library, &Library::upkeepFinished, this,
            [this] { Q_EMIT jobFinished(std::exchange(d->upkeepJob, -1), false); });
    // Not while the window is being painted: loading the models takes a core for a while.
    connect(&d->library, &Library::opened, this,
            [this] { QTimer::singleShot(std::chrono::seconds(2), this, [this] { d->renewLibrary(); }); });
}

Workspace::~Workspace()
{
    blockSignals(true);
    const std::map<JobId, Job *> all = d->jobs;
    for (const auto &[id, job] : all)
        job->cancel();
    d->graphBuilder.cancel();
    d->claimUpdater.cancel();
    d->libraryClaims.updater().cancel();
    for (QThreadPool *pool :
         {&d->pools.reading, &d->pools.analysing, &d->pools.drawing, &d->pools.storing, &d->pools.linking})
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
    auto *job = new OpenJob(openingTitle(paths), d->engine, d->library, d->pools, requests, this);
    return d->startLater(job);
}

JobId Workspace::openStored(LibraryArticleId stored)
{
    auto *job = new OpenJob(Workspace::tr("Opening an article of the library"), d->engine, d->library,
                            d->pools, {{{}, noArticle, stored}}, this);
    return d->startLater(job);
}

JobId Workspace::importFolder(const QString &folder)
{
    const QString absolute = absolutePath(folder);
    auto *job = new ImportJob(Workspace::tr("Importing %1").arg(shownName(absolute)), d->pools.storing,
                              d->pools.analysing.maxThreadCount(), d->engine, d->library, absolute, this);
    connect(job, &ImportJob::reported, this, &Workspace::imported);
    return d->startLater(job);
}

JobId Workspace::analyse(ArticleId id)
{
    const AnalysedArticle article = d->articles.article(id);
    const QString title = article.isValid() ? article.article->displayTitle() : QString();
    auto *job
        = new OpenJob(Workspace::tr("Analysing %1").arg(title), d->engine, d->library, d->pools, {}, this);
    if (article.isValid())
        job->analyse(article);
    return d->startLater(job);
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
    d->unlinkClaims(id);
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
    const auto fail = [job](const QString &message) {
        QMetaObject::invokeMethod(
            job, [job, message] { job->fail(message); }, Qt::QueuedConnection);
    };
    if (!chosen.isValid()) {
        fail(Workspace::tr("This article is not open any more. Open it again to export it."));
    } else if (d->articles.wereReadFrom(absolutePath(path))) {
        fail(Workspace::tr("“%1” is the file of an open article and stays as it is. Choose another name.")
                 .arg(shownPath(path)));
    } else if (d->articles.isAnalysed(article)) {
        job->setArticle(chosen);
        QMetaObject::invokeMethod(job, &Job::start, Qt::QueuedConnection);
    } else {
        d->waitingExports[article].append(job);
    }
    return id;
}

Library *Workspace::library() const
{
    return &d->library;
}

void Workspace::cancel(JobId job)
{
    if (job == d->graphJob)
        d->graphBuilder.cancel();
    else if (job == d->claimsJob)
        d->claimUpdater.cancel();
    else if (job == d->libraryClaimsJob)
        d->libraryClaims.updater().cancel();
    else if (const auto at = d->jobs.find(job); at != d->jobs.end())
        at->second->cancel();
}

bool Workspace::isBusy() const
{
    return !d->jobs.empty() || d->graphBuilder.isBusy() || d->claimUpdater.isBusy()
        || d->libraryClaims.updater().isBusy();
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

void Workspace::expandGraph(const QString &key)
{
    d->graphBuilder.expand(key);
}

void Workspace::collapseGraph()
{
    d->graphBuilder.collapse();
}

bool Workspace::isGraphExpanded() const
{
    return d->graphBuilder.isExpanded();
}

std::shared_ptr<const LinkedClaims> Workspace::claims() const
{
    return d->claimUpdater.latest();
}

LibraryClaims *Workspace::libraryClaims() const
{
    return &d->libraryClaims;
}

ArticleId Workspace::openIdOf(ArticleId id) const
{
    if (LibraryClaims::storedOf(id) == noLibraryArticle)
        return d->articles.contains(id) ? id : noArticle;
    const AnalysedArticle article = d->libraryClaims.latest()->article(id);
    if (!article.isValid())
        return noArticle;
    const auto open = d->claimArticles.find(articleKeyOf(*article.article));
    return open == d->claimArticles.end() ? noArticle : open->second;
}

ArticleId Workspace::libraryIdOf(ArticleId id) const
{
    const AnalysedArticle article = d->articles.article(id);
    return article.isValid() ? d->libraryClaims.idOf(articleKeyOf(*article.article)) : noArticle;
}

int Workspace::speakerSlot(ArticleId article, EntityIndex entity)
{
    return d->palette.slot(speakerKey(LibraryClaims::storedOf(article) == noLibraryArticle
                                          ? d->articles.article(article)
                                          : d->libraryClaims.latest()->article(article),
                                      entity));
}

} // namespace hearsay
