// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/workspace.h"

#include "workspace/claimcorrector.h"
#include "workspace/claimkeeper.h"
#include "workspace/correctioncommand.h"
#include "workspace/engine.h"
#include "workspace/exportjob.h"
#include "workspace/graphbuilder.h"
#include "workspace/importjob.h"
#include "workspace/library.h"
#include "workspace/openarticles.h"
#include "workspace/openjob.h"
#include "workspace/renewjob.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <QUndoStack>
#include <algorithm>
#include <chrono>
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
    Private(Workspace *workspace, std::shared_ptr<const Engine> standardEngine, const QString &libraryPath)
        : q(workspace)
        , engine(std::move(standardEngine))
        , library(libraryPath)
        , graphBuilder(
              pools.drawing, [this] { return articlesForGraph(); }, [this] { return claimKeeper.latest(); })
        , claimCorrector(&undoStack, &library)
        , claimKeeper(pools.linking, engine)
    {
        pools.linking.setMaxThreadCount(1);
        pools.linking.setThreadPriority(QThread::LowPriority);
    }

    JobId add(Job *job);
    void connectOpenJob(OpenJob *job);
    void admit(OpenJob *job, const OpenRequest &request, const ReadArticle &read);
    void renewLibrary();
    JobId startLater(Job *job);
    void correct(const QString &text, const AnalysedArticle &article, Correction correction);
    void applyCorrection(const std::shared_ptr<const Article> &article, ArticleId id,
                         const Correction &correction, bool isDone);
    /// The article, where it has this attribution or entity.
    std::optional<AnalysedArticle> withAttribution(ArticleId id, AttributionIndex index) const;
    std::optional<AnalysedArticle> withEntity(ArticleId id, EntityIndex index) const;
    void setAnalysis(ArticleId id, const std::shared_ptr<const Analysis> &analysis);
    void failWaitingExports(const QString &message);
    void connectGraphBuilder();
    void connectClaimKeeper();
    void linkClaims(ArticleId id);
    void unlinkClaims(ArticleId id);
    void correctClaims();
    QList<AnalysedArticle> articlesForGraph() const;
    template <typename Visit>
    void forEachOpenJob(Visit visit) const;

    Workspace *q;
    std::shared_ptr<const Engine> engine;
    Library library; // before the pools, whose work waits for it
    // Before everything that puts work into them: destroyed last, after the work was told to stop.
    WorkspacePools pools;
    OpenArticles articles;
    QList<ArticleId> recency; ///< viewed or opened last at the end
    SpeakerPalette palette;
    QUndoStack undoStack;
    CorrectionId lastCorrection = 0;

    std::map<JobId, Job *> jobs;
    std::map<ArticleId, QList<QPointer<ExportJob>>> waitingExports;
    JobId nextJob = 1;

    GraphBuilder graphBuilder;
    JobId graphJob = -1;
    ClaimCorrector claimCorrector;
    ClaimKeeper claimKeeper;
    std::map<ArticleKey, ArticleId> claimArticles; ///< those that claimKeeper knows
    JobId claimsJob = -1;
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
    QObject::connect(
        job, &OpenJob::articleRead, q,
        [this, job](const OpenRequest &request, const ReadArticle &read) { admit(job, request, read); });
    QObject::connect(job, &OpenJob::articleKnown, q, [this](ArticleId id) {
        if (articles.contains(id))
            Q_EMIT q->articleOpened(id);
    });
    QObject::connect(job, &OpenJob::readingFailed, q, &Workspace::openFailed);
    QObject::connect(job, &OpenJob::articleAnalysed, q, [this](ArticleId id, const auto &analysis) {
        setAnalysis(id, analysis);
        if (articles.contains(id))
            library.store(articles.article(id).article, analysis);
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
    auto *job = new RenewJob(Workspace::tr("Renewing the analyses of the library"), pools.storing, engine,
                             library, q);
    QObject::connect(job, &RenewJob::failed, &library, &Library::failed);
    startLater(job);
}

void Workspace::Private::correct(const QString &text, const AnalysedArticle &article, Correction correction)
{
    // Later corrections have greater numbers, also after a restart, without asking the library for one.
    lastCorrection = qMax(lastCorrection + 1, QDateTime::currentMSecsSinceEpoch() * 1000);
    correction.id = lastCorrection;
    const auto apply = [this, text = article.article, id = article.id, correction](bool isDone) {
        applyCorrection(text, id, correction, isDone);
    };
    undoStack.push(new CorrectionCommand(text, apply));
}

void Workspace::Private::applyCorrection(const std::shared_ptr<const Article> &article, ArticleId id,
                                         const Correction &correction, bool isDone)
{
    // It may have been closed, and opened again under another number, since the correction was made.
    const ArticleId open = articles.contains(id) ? id : articles.idOfBytes(article->sha256);
    if (articles.setCorrection(open, correction, isDone)) {
        graphBuilder.request();
        linkClaims(open);
        Q_EMIT q->articleChanged(open);
    }
    if (isDone)
        library.addCorrection(article, correction);
    else
        library.removeCorrection(article, correction.id);
}

std::optional<AnalysedArticle> Workspace::Private::withAttribution(ArticleId id, AttributionIndex index) const
{
    const AnalysedArticle article = articles.article(id);
    if (!article.isValid() || index < 0 || index >= article.analysis->attributions.size())
        return std::nullopt;
    return article;
}

std::optional<AnalysedArticle> Workspace::Private::withEntity(ArticleId id, EntityIndex index) const
{
    const AnalysedArticle article = articles.article(id);
    if (!article.isValid() || index < 0 || index >= article.analysis->entities.size())
        return std::nullopt;
    return article;
}

void Workspace::Private::setAnalysis(ArticleId id, const std::shared_ptr<const Analysis> &analysis)
{
    if (!articles.setAnalysis(id, analysis))
        return;
    graphBuilder.request();
    linkClaims(id);
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

void Workspace::Private::connectClaimKeeper()
{
    QObject::connect(&claimKeeper, &ClaimKeeper::started, q, [this] {
        claimsJob = nextJob++;
        Q_EMIT q->jobStarted(claimsJob, Workspace::tr("Linking the claims"));
    });
    QObject::connect(&claimKeeper, &ClaimKeeper::progressed, q,
                     [this](qint64 done, qint64 total) { Q_EMIT q->jobProgressed(claimsJob, done, total); });
    QObject::connect(&claimKeeper, &ClaimKeeper::changed, q, [this] {
        graphBuilder.request();
        Q_EMIT q->claimsChanged();
    });
    QObject::connect(&claimKeeper, &ClaimKeeper::failed, q, &Workspace::claimsFailed);
    QObject::connect(&claimKeeper, &ClaimKeeper::finished, q, [this](bool cancelled) {
        Q_EMIT q->jobFinished(std::exchange(claimsJob, -1), cancelled);
    });
}

void Workspace::Private::linkClaims(ArticleId id)
{
    const AnalysedArticle article = articles.article(id);
    claimKeeper.setArticle(article);
    if (claimArticles.try_emplace(articleKeyOf(*article.article), id).second)
        correctClaims();
}

void Workspace::Private::unlinkClaims(ArticleId id)
{
    claimKeeper.removeArticle(id);
    std::erase_if(claimArticles, [id](const auto &each) { return each.second == id; });
    correctClaims();
}

void Workspace::Private::correctClaims()
{
    claimKeeper.setCorrections(claimCorrector.book().resolve(claimArticles));
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
    d->connectGraphBuilder();
    d->connectClaimKeeper();
    connect(&d->claimCorrector, &ClaimCorrector::changed, this, [this] { d->correctClaims(); });
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
    d->claimKeeper.cancel();
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
    auto *job
        = new ImportJob(Workspace::tr("Importing %1").arg(QFileInfo(absolute).fileName()), d->pools.storing,
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

void Workspace::setSpeaker(ArticleId article, AttributionIndex attribution, const QString &name,
                           EntityType type)
{
    if (const auto at = d->withAttribution(article, attribution)) {
        const QString step
            = name.isEmpty() ? tr("Take the speaker away") : tr("Change the speaker to %1").arg(name);
        d->correct(step, *at,
                   correctSpeaker(at->article->text, at->analysis->attributions[attribution], name, type));
    }
}

void Workspace::setKind(ArticleId article, AttributionIndex attribution, AttributionKind kind)
{
    if (const auto at = d->withAttribution(article, attribution))
        d->correct(tr("Change the kind"), *at,
                   correctKind(at->article->text, at->analysis->attributions[attribution], kind));
}

void Workspace::removeAttribution(ArticleId article, AttributionIndex attribution)
{
    if (const auto at = d->withAttribution(article, attribution))
        d->correct(tr("Not a quotation"), *at,
                   correctNotQuotation(at->article->text, at->analysis->attributions[attribution]));
}

void Workspace::renameEntity(ArticleId article, EntityIndex entity, const QString &name)
{
    if (const auto at = d->withEntity(article, entity); at && !name.isEmpty())
        d->correct(tr("Rename to %1").arg(name), *at,
                   correctName(at->article->text, at->analysis->entities[entity], name));
}

void Workspace::mergeEntities(ArticleId article, EntityIndex entity, EntityIndex into)
{
    const auto at = d->withEntity(article, entity);
    if (!at || entity == into || !d->withEntity(article, into))
        return;
    const QList<Entity> &all = at->analysis->entities;
    d->correct(tr("Same as %1").arg(all[into].name), *at,
               correctMerge(at->article->text, all[entity], all[into]));
}

void Workspace::setSpeechOnly(bool speechOnly)
{
    if (speechOnly == d->articles.isSpeechOnly())
        return;
    d->articles.setSpeechOnly(speechOnly);
    d->graphBuilder.request();
    for (ArticleId id : d->articles.ids()) {
        if (!d->articles.isAnalysed(id))
            continue;
        d->linkClaims(id);
        Q_EMIT articleChanged(id);
    }
}

bool Workspace::isSpeechOnly() const
{
    return d->articles.isSpeechOnly();
}

ClaimCorrector *Workspace::claimCorrector() const
{
    return &d->claimCorrector;
}

QUndoStack *Workspace::undoStack() const
{
    return &d->undoStack;
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
        d->claimKeeper.cancel();
    else if (const auto at = d->jobs.find(job); at != d->jobs.end())
        at->second->cancel();
}

bool Workspace::isBusy() const
{
    return !d->jobs.empty() || d->graphBuilder.isBusy() || d->claimKeeper.isBusy();
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
    return d->claimKeeper.latest();
}

int Workspace::speakerSlot(ArticleId article, EntityIndex entity)
{
    return d->palette.slot(speakerKey(d->articles.article(article), entity));
}

} // namespace hearsay
