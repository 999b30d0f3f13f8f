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

/// Analyses anew, one after the other, the articles of the library that another engine analysed, or none.
/// What was renewed stays renewed when the job is cancelled; the rest waits for the next start.
class RenewJob : public Job
{
    Q_OBJECT

public:
    /// No `articles`: all of which the library knows that they are to be renewed.
    RenewJob(QString title, QThreadPool &pool, std::shared_ptr<const Engine> engine, Library &library,
             QList<LibraryArticleId> articles, QObject *parent = nullptr);

    void start() override;

Q_SIGNALS:
    void failed(const QString &message);

protected:
    void stop() override;

private:
    QThreadPool &m_pool;
    std::shared_ptr<const Engine> m_engine;
    Library &m_library;
    QList<LibraryArticleId> m_articles;
    QFutureWatcher<Result<Done>> *m_watcher = nullptr;
};

} // namespace hearsay
