// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "document/result.h"
#include "graph/speakerpalette.h"
#include "library/libraryentry.h"
#include "workspace/exportformat.h"
#include "workspace/importreport.h"
#include "workspace/laidoutgraph.h"
#include "workspace/linkedclaims.h"

#include <QObject>
#include <QStringList>
#include <memory>

class QUndoStack;

namespace hearsay {

class ClaimCorrector;
class Engine;
class Library;
class LibraryClaims;

/// Number of a piece of background work, unique while the program runs.
using JobId = qint64;

/// The open articles, the library and all work on them: what a front end talks to. Lives on the UI thread,
/// blocks it never: every request returns at once and its outcome comes as a signal, from the event loop.
/// Stale results are dropped.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Beyond so many open articles, the graph holds only the ones that were opened or viewed last: nobody
    /// can read a drawing of thousands.
    static constexpr qsizetype graphArticleLimit = 60;

    /// With the engine that Hearsay ships, and without a library: nothing is kept.
    explicit Workspace(QObject *parent = nullptr);
    /// With the library in the file `library`, which is made where there is none; an empty path: without one.
    explicit Workspace(std::shared_ptr<const Engine> engine, const QString &library = {},
                       QObject *parent = nullptr);
    /// Cancels all work and waits for it to end.
    ~Workspace() override;

    /// Opens files (text, Markdown, HTML) in this order. A file that is open already, or one with the same
    /// bytes, is not opened twice: articleOpened() names the article that is there.
    JobId openFiles(const QStringList &paths);
    /// Analyses an open article anew, for instance after its analysis was cancelled. Unknown ids give a job
    /// that ends.
    JobId analyse(ArticleId id);
    /// Opens an article of the library; storedArticleOpened() follows, or openFailed().
    JobId openStored(LibraryArticleId stored);
    /// Adds the files of a folder and of the folders in it to the library, without opening them; imported()
    /// follows.
    JobId importFolder(const QString &folder);
    /// Forgets an article; it stays in the library. Unknown ids are ignored.
    void closeArticle(ArticleId id);
    /// Tells that the reader looks at an article: it is analysed before others, and the graph holds it.
    void markViewed(ArticleId id);
    /// Writes `article` to `path`, whole or not at all, once it is analysed.
    JobId exportArticle(ArticleId article, ExportFormat format, const QString &path);
    /// Corrections by the reader, each a step of undoStack(). They show at once and are kept in the library,
    /// whatever the engine finds later. Wrong ids and indices are ignored. An empty `name` takes the speaker
    /// away; one that the article does not know makes a new entity of `type`.
    void setSpeaker(ArticleId article, AttributionIndex attribution, const QString &name, EntityType type);
    void setKind(ArticleId article, AttributionIndex attribution, AttributionKind kind);
    /// These words are no quotation and attribute nothing.
    void removeAttribution(ArticleId article, AttributionIndex attribution);
    void renameEntity(ArticleId article, EntityIndex entity, const QString &name);
    /// `entity` is the same as `into`, whose name stays.
    void mergeEntities(ArticleId article, EntityIndex entity, EntityIndex into);
    /// Leaves beliefs, wishes and feelings out of everything that is shown and exported, or brings them back;
    /// articleChanged() tells of each article whose numbers of attributions have changed. Nothing is lost:
    /// the library keeps all.
    void setSpeechOnly(bool speechOnly);
    bool isSpeechOnly() const;

    /// Corrections of claims, steps of the same stack. Never null; owned by the workspace.
    ClaimCorrector *claimCorrector() const;
    /// Never null; owned by the workspace.
    QUndoStack *undoStack() const;

    /// The library, which does nothing where there is no file for it. Never null; owned by the workspace.
    Library *library() const;

    /// Asks a job to stop. jobFinished() follows. Unknown ids are ignored.
    void cancel(JobId job);
    /// True while any job is under way.
    bool isBusy() const;

    /// Ids in the order of opening.
    QList<ArticleId> articles() const;
    /// The article with its analysis; invalid where `id` is unknown. The analysis is empty until
    /// isAnalysed().
    AnalysedArticle article(ArticleId id) const;
    /// True once the analysis of an article is there; it is shown before.
    bool isAnalysed(ArticleId id) const;
    /// The latest laid-out graph over the open articles; never null, empty until graphChanged().
    std::shared_ptr<const LaidOutGraph> graph() const;
    /// Draws what the graph left out around the node with this key; graphChanged() follows.
    void expandGraph(const QString &key);
    /// Draws the strongest part alone again.
    void collapseGraph();
    bool isGraphExpanded() const;
    /// The latest claims of the open articles that are analysed; never null, empty until claimsChanged().
    std::shared_ptr<const LinkedClaims> claims() const;
    /// The claims of the whole library, which are linked once they are asked for. Never null; owned by the
    /// workspace.
    LibraryClaims *libraryClaims() const;
    /// The open article that an article of libraryClaims() is, or noArticle; that of an open one is itself.
    ArticleId openIdOf(ArticleId id) const;
    /// The number that an open article has among libraryClaims(), or noArticle.
    ArticleId libraryIdOf(ArticleId id) const;
    /// The palette slot of an entity of an article, the same for the same speaker in all articles; also for
    /// numbers of libraryClaims().
    int speakerSlot(ArticleId article, EntityIndex entity);

Q_SIGNALS:
    /// An article is there to be shown (newly read, or open already). Its analysis may follow:
    /// articleChanged().
    void articleOpened(hearsay::ArticleId id);
    /// The analysis of an article has changed.
    void articleChanged(hearsay::ArticleId id);
    void articleClosed(hearsay::ArticleId id);
    /// openStored() has opened an article, or found it open; after articleOpened().
    void storedArticleOpened(hearsay::LibraryArticleId stored, hearsay::ArticleId id);
    /// A folder was imported, or its import cancelled.
    void imported(const hearsay::ImportReport &report);
    /// A file could not be opened; `message` is a sentence for the reader.
    void openFailed(const QString &path, const QString &message);
    /// An article could not be analysed: it stays open as it is.
    void analysisFailed(hearsay::ArticleId id, const QString &message);
    void exported(hearsay::ArticleId id, const QString &path);
    void exportFailed(hearsay::ArticleId id, const QString &message);
    /// graph() has changed.
    void graphChanged();
    /// The graph could not be laid out; graph() stays as it was.
    void graphFailed(const QString &message);
    /// claims() has changed.
    void claimsChanged();
    /// The latest of libraryClaims() has changed.
    void libraryClaimsChanged();
    /// The claims could not be linked; claims() stays as it was.
    void claimsFailed(const QString &message);

    void jobStarted(hearsay::JobId job, const QString &title);
    /// total 0: the length is not known.
    void jobProgressed(hearsay::JobId job, qint64 done, qint64 total);
    void jobFinished(hearsay::JobId job, bool cancelled);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hearsay
