// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/claimlinker.h"

#include "claims/linking/claimindex.h"
#include "document/orderedpool.h"

#include <QCoreApplication>
#include <QThread>

namespace hearsay {

namespace {

/// Reads all articles, several at a time; false where it was cancelled.
bool readAll(const QList<AnalysedArticle> &articles, const ClaimReader &reader, JobMonitor &monitor,
             QList<ArticleStatements> &statements)
{
    using Read = Result<ArticleStatements>;
    const auto readOne = [&](int i) { return reader.read(articles[i], monitor); };
    const auto take = [&](int i, Read &&read) {
        monitor.setProgress(i + 1, articles.size());
        if (read)
            statements.append(std::move(read).value());
        return read.isOk();
    };
    runInOrder<Read>(int(articles.size()), QThread::idealThreadCount(), readOne, take);
    return statements.size() == articles.size();
}

} // namespace

Result<ClaimGraph> linkClaims(const QList<AnalysedArticle> &articles, const ClaimReader &reader,
                              const ClaimCorrections &corrections, JobMonitor &monitor)
{
    QList<AnalysedArticle> valid;
    for (const AnalysedArticle &article : articles) {
        if (article.isValid())
            valid.append(article);
    }
    const Error cancelled{
        ErrorCode::Cancelled,
        QCoreApplication::translate("hearsay::ClaimLinker", "The search for claims was cancelled.")};
    QList<ArticleStatements> statements;
    if (!readAll(valid, reader, monitor, statements))
        return cancelled;
    ClaimIndex index;
    index.setCorrections(corrections);
    index.addAll(statements, monitor);
    if (monitor.isCancelled())
        return cancelled;
    return index.graph();
}

} // namespace hearsay
