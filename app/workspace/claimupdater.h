// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/graph/claimcorrections.h"
#include "document/result.h"
#include "workspace/engine.h"
#include "workspace/linkedclaims.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <chrono>
#include <map>
#include <memory>
#include <optional>

namespace hearsay {

/// Keeps the claims of a set of articles up to date in the background, one round at a time. An article is
/// read once; a round links what has changed since the last one. Changes that come meanwhile melt into the
/// next round, which follows after a pause of twice the cost of the last one. A round whose article was taken
/// out meanwhile is dropped. UI thread only.
class ClaimUpdater : public QObject
{
    Q_OBJECT

public:
    ClaimUpdater(QThreadPool &pool, std::shared_ptr<const Engine> engine, QObject *parent = nullptr);
    ~ClaimUpdater() override;

    /// Adds an article with its analysis, or puts it in the place of the one with its id. `statements` are
    /// those of this very analysis; where they are null, the article is read for them.
    void setArticle(const AnalysedArticle &article,
                    std::shared_ptr<const ArticleStatements> statements = nullptr);
    /// Takes an article out; nothing happens where it is not in.
    void removeArticle(ArticleId id);
    void setCorrections(const ClaimCorrections &corrections);
    /// Stops the round under way. What it should have done is done with the next change.
    void cancel();
    /// True while a round is under way or asked for.
    bool isBusy() const { return m_watcher || m_requested; }
    /// The latest claims, never null.
    std::shared_ptr<const LinkedClaims> latest() const { return m_latest; }

Q_SIGNALS:
    void started();
    void progressed(qint64 done, qint64 total);
    /// latest() has changed.
    void changed();
    void failed(const QString &message);
    /// The round has ended, in whichever way.
    void finished(bool cancelled);

private:
    using Linked = std::shared_ptr<const LinkedClaims>;
    class LinkingState;
    struct Added
    {
        AnalysedArticle article;
        std::shared_ptr<const ArticleStatements> statements; ///< may be null
    };
    /// What is to be done: an article to put in, or none where it is to be taken out.
    using Changes = std::map<ArticleId, std::optional<Added>>;

    void request();
    void start();
    void finish(const Result<Linked> &outcome);

    QThreadPool &m_pool;
    std::shared_ptr<const Engine> m_engine;
    std::shared_ptr<LinkingState> m_state; ///< used by the round under way alone
    std::map<ArticleId, AnalysedArticle> m_articles;
    ClaimCorrections m_corrections;
    Changes m_waiting;
    Changes m_underWay;
    QFutureWatcher<Result<Linked>> *m_watcher = nullptr;
    bool m_requested = false;
    bool m_isStale = false; ///< the round under way knows an article that is gone
    Linked m_latest;
    QTimer m_pause;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_cost{0}; ///< of the last round
};

} // namespace hearsay
