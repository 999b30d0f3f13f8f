// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/graphbuilder.h"

#include "graph/strongestpart.h"
#include "workspace/task.h"

#include <utility>

namespace hearsay {

namespace {

QHash<QString, QRectF> placesOf(const LaidOutGraph &graph)
{
    QHash<QString, QRectF> places;
    places.reserve(graph.graph.nodes.size());
    for (qsizetype i = 0; i < graph.layout.nodes.size(); ++i)
        places.insert(graph.graph.nodes[i].key, graph.layout.nodes[i]);
    return places;
}

Result<std::shared_ptr<const LaidOutGraph>> build(const QList<AnalysedArticle> &articles,
                                                  const LinkedClaims &claims, const QSet<QString> &expanded,
                                                  const LaidOutGraph &previous, JobMonitor &monitor)
{
    QSet<ArticleId> linked;
    for (const AnalysedArticle &article : articles) {
        if (claims.isOf(article))
            linked.insert(article.id);
    }
    LaidOutGraph built;
    built.graph = strongestPart(buildSourceGraph(articles, BackingIndex(claims.graph, linked)),
                                strongestNodes, expanded);
    Result<GraphLayout> layout = layoutGraph(built.graph, placesOf(previous), monitor);
    if (!layout)
        return layout.error();
    built.layout = std::move(layout).value();
    return std::make_shared<const LaidOutGraph>(std::move(built));
}

} // namespace

GraphBuilder::GraphBuilder(QThreadPool &pool, Articles articles, Claims claims, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_articles(std::move(articles))
    , m_claims(std::move(claims))
    , m_latest(std::make_shared<const LaidOutGraph>())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &GraphBuilder::start);
}

void GraphBuilder::request()
{
    m_requested = true;
    if (!m_watcher && !m_pause.isActive())
        m_pause.start(2 * m_cost);
}

void GraphBuilder::expand(const QString &key)
{
    if (m_expanded.contains(key))
        return;
    m_expanded.insert(key);
    request();
}

void GraphBuilder::collapse()
{
    if (m_expanded.isEmpty())
        return;
    m_expanded.clear();
    request();
}

void GraphBuilder::cancel()
{
    m_requested = false;
    m_pause.stop();
    if (m_watcher)
        m_watcher->cancel();
}

void GraphBuilder::start()
{
    m_clock.start();
    m_requested = false;
    const auto work
        = [articles = m_articles(), claims = m_claims(), expanded = m_expanded, previous = m_latest](
              JobMonitor &monitor) { return build(articles, *claims, expanded, *previous, monitor); };
    m_watcher
        = startTask<Built>(this, &m_pool, work, [this](const Result<Built> &outcome) { finish(outcome); });
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { Q_EMIT progressed(value, taskSteps); });
    Q_EMIT started();
}

void GraphBuilder::finish(const Result<Built> &outcome)
{
    m_watcher = nullptr;
    m_cost = std::chrono::milliseconds(m_clock.elapsed());
    if (m_requested)
        m_pause.start(2 * m_cost);
    if (outcome) {
        m_latest = outcome.value();
        Q_EMIT built();
    } else if (outcome.error().code != ErrorCode::Cancelled) {
        Q_EMIT failed(outcome.error().message);
    }
    Q_EMIT finished(!outcome && outcome.error().code == ErrorCode::Cancelled);
}

} // namespace hearsay
