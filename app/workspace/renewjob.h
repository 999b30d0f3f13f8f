// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "workspace/engine.h"
#include "workspace/job.h"
#include "workspace/library.h"

#include <QFutureWatcher>
#include <QThreadPool>

namespace hearsay {

/// Analyses anew, one after the other, the articles of the library that another engine analysed. What was
/// renewed stays renewed when the job is cancelled; the rest waits for the next start.
class RenewJob : public Job
{
    Q_OBJECT

public:
    RenewJob(QString title, QThreadPool &pool, std::shared_ptr<const Engine> engine, Library &library,
             QObject *parent = nullptr);

    void start() override;

Q_SIGNALS:
    void failed(const QString &message);

protected:
    void stop() override;

private:
    QThreadPool &m_pool;
    std::shared_ptr<const Engine> m_engine;
    Library &m_library;
    QFutureWatcher<Result<Done>> *m_watcher = nullptr;
};

} // namespace hearsay
