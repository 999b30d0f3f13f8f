// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/analysedarticle.h"
#include "document/result.h"
#include "graph/graphlayout.h"
#include "graph/speakerpalette.h"

#include <QObject>
#include <QStringList>
#include <memory>

namespace hearsay {

/// Number of a piece of background work, unique while the program runs.
using JobId = qint64;

/// The formats that an article can be taken away in.
enum class ExportFormat { AnnotatedPdf, Json, Text };

/// A graph with its layout: what the graph view draws.
struct LaidOutGraph
{
    SourceGraph graph;
    GraphLayout layout;
};

/// The open articles and all work on them: what a front end talks to. Lives on the UI thread, blocks it
/// never: every request returns at once and its outcome comes as a signal. Stale results are dropped.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    /// Cancels all work and waits for it to end.
    ~Workspace() override;

    /// Opens files (text, Markdown, HTML). A file that is open already is not read again: articleOpened()
    /// names it.
    JobId openFiles(const QStringList &paths);
    /// Forgets an article. Unknown ids are ignored.
    void closeArticle(ArticleId id);
    /// Writes `article` to `path`, whole or not at all.
    JobId exportArticle(ArticleId article, ExportFormat format, const QString &path);
    /// Asks a job to stop. jobFinished() follows.
    void cancel(JobId job);
    /// True while any job is under way.
    bool isBusy() const;

    /// Ids in the order of opening.
    QList<ArticleId> articles() const;
    /// The article with its analysis; invalid where `id` is unknown.
    AnalysedArticle article(ArticleId id) const;
    /// The latest laid-out graph over all open articles; empty until graphChanged().
    std::shared_ptr<const LaidOutGraph> graph() const;
    /// The palette slot of an entity of an article, the same for the same speaker in all articles.
    int speakerSlot(ArticleId article, EntityIndex entity);

Q_SIGNALS:
    /// An article is there to be shown (newly read, or open already).
    void articleOpened(hearsay::ArticleId id);
    /// The analysis of an article has changed.
    void articleChanged(hearsay::ArticleId id);
    void articleClosed(hearsay::ArticleId id);
    /// A file could not be opened; `message` is a sentence for the reader.
    void openFailed(const QString &path, const QString &message);
    void exported(hearsay::ArticleId id, const QString &path);
    void exportFailed(hearsay::ArticleId id, const QString &message);
    /// graph() has changed.
    void graphChanged();

    void jobStarted(hearsay::JobId job, const QString &title);
    /// total 0: the length is not known.
    void jobProgressed(hearsay::JobId job, qint64 done, qint64 total);
    void jobFinished(hearsay::JobId job, bool cancelled);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hearsay
