// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"
#include "workspace/engine.h"
#include "workspace/importreport.h"
#include "workspace/job.h"
#include "workspace/library.h"

#include <QFutureWatcher>
#include <QThreadPool>

namespace hearsay {

/// Adds the files of a folder to the library, with progress and cancelling; see importFiles().
class ImportJob : public Job
{
    Q_OBJECT

public:
    ImportJob(QString title, QThreadPool &pool, int threads, std::shared_ptr<const Engine> engine,
              Library &library, QString folder, QObject *parent = nullptr);

    void start() override;

Q_SIGNALS:
    /// Before finished(), also after cancelling.
    void reported(const hearsay::ImportReport &report);

protected:
    void stop() override;

private:
    QThreadPool &m_pool;
    int m_threads;
    std::shared_ptr<const Engine> m_engine;
    Library &m_library;
    QString m_folder;
    QFutureWatcher<Result<ImportReport>> *m_watcher = nullptr;
    std::shared_ptr<ImportReport> m_report; ///< what was done, also when the outcome is dropped
};

} // namespace hearsay
