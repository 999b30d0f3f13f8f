// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/claimcorrector.h"
#include "workspace/claimupdater.h"
#include "workspace/engine.h"
#include "workspace/exportjob.h"
#include "workspace/graphbuilder.h"
#include "workspace/library.h"
#include "workspace/libraryclaims.h"
#include "workspace/openarticles.h"
#include "workspace/openjob.h"
#include "workspace/workspace.h"

#include <QPointer>
#include <QSet>
#include <QThread>
#include <QUndoStack>
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace hearsay {

/// What a workspace is made of. For its own source files alone.
class Workspace::Private
{
public:
    Private(Workspace *workspace, std::shared_ptr<const Engine> standardEngine, const QString &libraryPath)
        : q(workspace)
        , engine(std::move(standardEngine))
        , library(libraryPath)
        , graphBuilder(
              pools.drawing, [this] { return articlesForGraph(); }, [this] { return claimUpdater.latest(); })
        , claimCorrector(&undoStack, &library)
        , claimUpdater(pools.linking, engine)
        , libraryClaims(pools.linking, engine, &library)
    {
        pools.linking.setMaxThreadCount(1);
        pools.linking.setThreadPriority(QThread::LowPriority);
    }

    JobId add(Job *job);
    void connectOpenJob(OpenJob *job);
    void admit(OpenJob *job, const OpenRequest &request, const ReadArticle &read);
    /// Analyses anew the articles of the library that another engine analysed.
    void renewLibrary();
    /// Analyses those articles of the library, whose analyses cannot be read: each once.
    void renewMissing(const QList<LibraryArticleId> &ids);
    void startRenewing(const QList<LibraryArticleId> &ids);
    JobId startLater(Job *job);
    void correct(const QString &text, const AnalysedArticle &article, Correction correction);
    void applyCorrection(const std::shared_ptr<const Article> &article, ArticleId id,
                         const Correction &correction, bool isDone);
    /// The article, where it has this attribution or entity.
    std::optional<AnalysedArticle> withAttribution(ArticleId id, AttributionIndex index) const;
    std::optional<AnalysedArticle> withEntity(ArticleId id, EntityIndex index) const;
    void setAnalysis(ArticleId id, const WholeReading &made);
    void failWaitingExports(const QString &message);
    /// Tells of the rounds of a maker of graphs or claims as of jobs.
    template <typename Maker>
    void announce(Maker &maker, JobId &job, const QString &title);
    void connectMakers();
    void connectLibraryClaims();
    void linkClaims(ArticleId id, const std::shared_ptr<const ArticleStatements> &statements = nullptr);
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
    QSet<LibraryArticleId> renewed; ///< by renewMissing()

    std::map<JobId, Job *> jobs;
    std::map<ArticleId, QList<QPointer<ExportJob>>> waitingExports;
    JobId nextJob = 1;

    GraphBuilder graphBuilder;
    JobId graphJob = -1;
    ClaimCorrector claimCorrector;
    ClaimUpdater claimUpdater;
    std::map<ArticleKey, ArticleId> claimArticles; ///< those that claimUpdater knows
    JobId claimsJob = -1;
    LibraryClaims libraryClaims;
    JobId libraryClaimsJob = -1;
    JobId upkeepJob = -1;
};

} // namespace hearsay
