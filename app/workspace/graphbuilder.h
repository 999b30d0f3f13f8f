// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "document/result.h"
#include "workspace/laidoutgraph.h"
#include "workspace/linkedclaims.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>

namespace hearsay {

/// Builds and lays out the graph in the background, one build at a time. Requests that come meanwhile melt
/// into the latest one, which follows after a pause of twice the cost of the last build: while files stream
/// in, drawing must not eat the time that reading them needs. Nodes that were there before keep their places
/// as well as the layout allows. Of large graphs the strongest part is drawn.
class GraphBuilder : public QObject
{
    Q_OBJECT

public:
    /// What to draw; asked when a build starts, on the thread of this object.
    using Articles = std::function<QList<AnalysedArticle>()>;
    /// The claims to draw; asked at the same time. Articles that they were not linked from, as they are now,
    /// are drawn with their statements.
    using Claims = std::function<std::shared_ptr<const LinkedClaims>()>;

    GraphBuilder(QThreadPool &pool, Articles articles, Claims claims, QObject *parent = nullptr);

    /// Asks for a new graph: the articles, or what is known of them, have changed.
    void request();
    /// Draws all neighbours of the node with this key, too, and asks for a new graph.
    void expand(const QString &key);
    /// Goes back to the strongest part alone.
    void collapse();
    bool isExpanded() const { return !m_expanded.isEmpty(); }
    /// Stops the build under way and drops what was asked for.
    void cancel();
    /// True while a build is under way or asked for.
    bool isBusy() const { return m_watcher || m_requested; }
    /// The latest graph, never null.
    std::shared_ptr<const LaidOutGraph> latest() const { return m_latest; }

Q_SIGNALS:
    void started();
    void progressed(qint64 done, qint64 total);
    /// latest() has changed.
    void built();
    void failed(const QString &message);
    /// The build has ended, in whichever way.
    void finished(bool cancelled);

private:
    using Built = std::shared_ptr<const LaidOutGraph>;

    void start();
    void finish(const Result<Built> &outcome);

    QThreadPool &m_pool;
    QFutureWatcher<Result<Built>> *m_watcher = nullptr;
    Articles m_articles;
    Claims m_claims;
    QSet<QString> m_expanded; ///< keys of nodes
    bool m_requested = false;
    Built m_latest;
    QTimer m_pause;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_cost{0}; ///< of the last build
};

} // namespace hearsay
