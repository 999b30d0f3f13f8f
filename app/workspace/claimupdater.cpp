// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/claimupdater.h"

#include "claims/checks/sourcingcheck.h"
#include "claims/linking/claimindex.h"
#include "document/orderedpool.h"
#include "workspace/task.h"

#include <QThreadPool>
#include <algorithm>
#include <utility>

namespace hearsay {

namespace {

Error cancelledLinking()
{
    return {ErrorCode::Cancelled, ClaimUpdater::tr("The search for claims was cancelled.")};
}

/// Claims of a large library take long to give back: whoever lets go of them last, the window perhaps, need
/// not wait for that.
std::shared_ptr<LinkedClaims> makeLinkedClaims()
{
    return {new LinkedClaims, [](const LinkedClaims *claims) {
                QThreadPool::globalInstance()->start([claims] { delete claims; });
            }};
}

} // namespace

/// What stays from one round to the next. Rounds use it one after the other, each on a thread of the pool.
class ClaimUpdater::LinkingState
{
public:
    Result<Linked> run(const Engine &engine, const Changes &changes,
                       const std::map<ArticleId, AnalysedArticle> &articles,
                       const ClaimCorrections &corrections, JobMonitor &monitor);

private:
    /// False where it was cancelled.
    static bool read(const Engine &engine, const QList<Added> &articles, QList<ArticleStatements> &statements,
                     JobMonitor &monitor);

    ClaimIndex m_index;
    ClaimCorrections m_corrections;
};

bool ClaimUpdater::LinkingState::read(const Engine &engine, const QList<Added> &articles,
                                      QList<ArticleStatements> &statements, JobMonitor &monitor)
{
    // Half of the cores: the other half analyses what is still coming in.
    const int threads = std::max(1, QThread::idealThreadCount() / 2);
    const int count = int(articles.size());
    bool isWhole = true;
    JobMonitor unheard; // progress is counted in articles, not within one
    const auto readOne = [&](int i) -> Result<ArticleStatements> {
        if (monitor.isCancelled())
            return cancelledLinking();
        const auto &[article, known] = articles[i];
        return known ? *known : engine.claimReader().read(article, unheard);
    };
    const auto take = [&](int i, Result<ArticleStatements> &&read) {
        isWhole = read.isOk() && !monitor.isCancelled();
        if (isWhole)
            statements.append(std::move(read).value());
        monitor.setProgress(i + 1, count + 1);
        return isWhole;
    };
    runInOrder<Result<ArticleStatements>>(count, threads, readOne, take);
    return isWhole;
}

Result<ClaimUpdater::Linked>
ClaimUpdater::LinkingState::run(const Engine &engine, const Changes &changes,
                                const std::map<ArticleId, AnalysedArticle> &articles,
                                const ClaimCorrections &corrections, JobMonitor &monitor)
{
    QList<Added> added;
    for (const auto &[id, article] : changes) {
        if (article)
            added.append(*article);
    }
    QList<ArticleStatements> statements;
    if (!added.isEmpty() && !read(engine, added, statements, monitor))
        return cancelledLinking();
    for (const auto &[id, article] : changes) {
        if (!article)
            m_index.remove(id);
    }
    if (corrections != m_corrections) {
        m_index.setCorrections(corrections);
        m_corrections = corrections;
    }
    m_index.addAll(statements);
    const std::shared_ptr<LinkedClaims> linked = makeLinkedClaims();
    linked->graph = m_index.graph();
    linked->articles = articles;
    QList<AnalysedArticle> all;
    for (const auto &[id, article] : articles)
        all.append(article);
    linked->remarks = checkSourcing(linked->graph, all);
    return Linked(linked);
}

ClaimUpdater::ClaimUpdater(QThreadPool &pool, std::shared_ptr<const Engine> engine, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_engine(std::move(engine))
    , m_state(std::make_shared<LinkingState>())
    , m_latest(std::make_shared<const LinkedClaims>())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ClaimUpdater::start);
}

ClaimUpdater::~ClaimUpdater() = default;

void ClaimUpdater::setArticle(const AnalysedArticle &article,
                              std::shared_ptr<const ArticleStatements> statements)
{
    if (!article.isValid())
        return;
    m_articles[article.id] = article;
    m_waiting[article.id] = Added{article, std::move(statements)};
    request();
}

void ClaimUpdater::removeArticle(ArticleId id)
{
    if (m_articles.erase(id) == 0)
        return;
    m_isStale = true;
    m_waiting[id] = std::nullopt;
    request();
}

void ClaimUpdater::setCorrections(const ClaimCorrections &corrections)
{
    if (corrections == m_corrections)
        return;
    m_corrections = corrections;
    m_isStale = true;
    request();
}

void ClaimUpdater::request()
{
    m_requested = true;
    if (!m_watcher && !m_pause.isActive())
        m_pause.start(2 * m_cost);
}

void ClaimUpdater::cancel()
{
    m_requested = false;
    m_pause.stop();
    if (m_watcher)
        m_watcher->cancel();
}

void ClaimUpdater::start()
{
    m_clock.start();
    m_requested = false;
    m_isStale = false;
    m_underWay = std::exchange(m_waiting, {});
    const auto work = [state = m_state, engine = m_engine, changes = m_underWay, articles = m_articles,
                       corrections = m_corrections](JobMonitor &monitor) {
        return state->run(*engine, changes, articles, corrections, monitor);
    };
    m_watcher = startTask<Linked>(this, &m_pool, work, [this](const Result<Linked> &o) { finish(o); });
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { Q_EMIT progressed(value, taskSteps); });
    Q_EMIT started();
}

void ClaimUpdater::finish(const Result<Linked> &outcome)
{
    m_watcher = nullptr;
    m_cost = std::chrono::milliseconds(m_clock.elapsed());
    const bool isCancelled = !outcome && outcome.error().code == ErrorCode::Cancelled;
    // What came meanwhile wins over what was not done.
    if (!outcome)
        m_waiting.merge(m_underWay);
    m_underWay.clear();
    if (m_requested)
        m_pause.start(m_isStale ? std::chrono::milliseconds(0) : 2 * m_cost);
    if (outcome && !m_isStale) {
        m_latest = outcome.value();
        Q_EMIT changed();
    } else if (!outcome && !isCancelled) {
        Q_EMIT failed(outcome.error().message);
    }
    Q_EMIT finished(isCancelled);
}

} // namespace hearsay
