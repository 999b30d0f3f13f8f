// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysedarticle.h"
#include "document/result.h"
#include "workspace/exportformat.h"
#include "workspace/job.h"

#include <QFutureWatcher>
#include <QThreadPool>

namespace hearsay {

/// Writes one article to one file, whole or not at all. Set the article before start(): it may come later
/// than the job, which then waits for its analysis.
class ExportJob : public Job
{
    Q_OBJECT

public:
    ExportJob(QString title, QThreadPool &pool, ExportFormat format, QString path, QObject *parent = nullptr);

    void setArticle(const AnalysedArticle &article) { m_article = article; }
    void start() override;
    /// Ends a job that was not started: there is nothing to export.
    void fail(const QString &message);

Q_SIGNALS:
    void succeeded(const QString &path);
    void failed(const QString &message);

protected:
    void stop() override;

private:
    void finish(const Result<Done> &outcome);

    QThreadPool &m_pool;
    ExportFormat m_format;
    QString m_path;
    AnalysedArticle m_article;
    QFutureWatcher<Result<Done>> *m_watcher = nullptr;
};

} // namespace hearsay
