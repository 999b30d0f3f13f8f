// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "document/jobmonitor.h"
#include "library/libraryentry.h"
#include "workspace/job.h"
#include "workspace/library.h"

#include <QFutureWatcher>
#include <QThreadPool>

namespace hearsay {

/// An article of the library with its analysis as the reader sees it.
struct LibraryArticle
{
    LibraryArticleId id = noLibraryArticle;
    std::shared_ptr<const Article> article;
    std::shared_ptr<const Analysis> analysis;
};

/// Reads articles of the library, or all of it, and hands them over some at a time.
class ReadLibraryJob : public Job
{
    Q_OBJECT

public:
    /// No `articles`: all. `speechOnly`: without beliefs, wishes and feelings.
    ReadLibraryJob(QString title, QThreadPool &pool, Library &library,
                   const QList<LibraryArticleId> &articles, bool speechOnly, QObject *parent = nullptr);

    void start() override;

Q_SIGNALS:
    void articlesRead(const QList<hearsay::LibraryArticle> &articles);
    /// These have no analysis that could be read: they are to be analysed.
    void analysesMissing(const QList<hearsay::LibraryArticleId> &articles);

protected:
    void stop() override;

private:
    Result<Done> readAll(JobMonitor &monitor);

    QThreadPool &m_pool;
    Library &m_library;
    QList<LibraryArticleId> m_articles;
    bool m_speechOnly;
    QFutureWatcher<Result<Done>> *m_watcher = nullptr;
};

} // namespace hearsay
