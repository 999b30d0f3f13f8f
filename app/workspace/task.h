// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "document/result.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <functional>
#include <utility>

namespace hearsay {

/// Steps in which a task reports its progress, whatever the work counts in.
inline constexpr int taskSteps = 1000;

/// Lets work that knows JobMonitor report to a QPromise and be cancelled through its future.
template <typename T>
class PromiseMonitor final : public JobMonitor
{
public:
    explicit PromiseMonitor(QPromise<T> &promise)
        : m_promise(promise)
    {
    }

    bool isCancelled() const override { return m_promise.isCanceled(); }
    void setProgress(qint64 done, qint64 total) override
    {
        if (total > 0)
            m_promise.setProgressValue(int(done * taskSteps / total));
    }

private:
    QPromise<T> &m_promise;
};

/// Runs `work` on `pool` and calls `deliver` with its outcome on the thread of `owner`, always from the event
/// loop. Cancel through the watcher's future: the outcome is then ErrorCode::Cancelled. The watcher belongs
/// to `owner` and deletes itself after delivery; nothing is delivered once `owner` is gone.
template <typename T>
QFutureWatcher<Result<T>> *startTask(QObject *owner, QThreadPool *pool,
                                     std::function<Result<T>(JobMonitor &)> work,
                                     std::function<void(Result<T>)> deliver)
{
    auto *watcher = new QFutureWatcher<Result<T>>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, deliver = std::move(deliver)] {
        watcher->deleteLater();
        QFuture<Result<T>> future = watcher->future();
        deliver(future.isCanceled() ? Result<T>(Error{ErrorCode::Cancelled, {}}) : future.takeResult());
    });
    watcher->setFuture(QtConcurrent::run(pool, [work = std::move(work)](QPromise<Result<T>> &promise) {
        promise.setProgressRange(0, taskSteps);
        PromiseMonitor monitor(promise);
        promise.addResult(work(monitor));
    }));
    return watcher;
}

} // namespace hearsay
