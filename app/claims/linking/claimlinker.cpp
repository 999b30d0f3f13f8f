// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/linking/claimlinker.h"

#include "claims/linking/claimindex.h"

#include <QCoreApplication>
#include <atomic>
#include <thread>
#include <vector>

namespace hearsay {

namespace {

/// Reads all articles; false where it was cancelled. Each thread takes the next one that nobody has.
bool readAll(const QList<AnalysedArticle> &articles, const ClaimReader &reader, JobMonitor &monitor,
             QList<ArticleStatements> &statements)
{
    statements.resize(articles.size());
    ArticleStatements *const results = statements.data();
    std::atomic<qsizetype> next{0};
    std::atomic<qsizetype> done{0};
    std::atomic<bool> isWhole{true};
    const auto work = [&] {
        for (qsizetype i = next++; i < articles.size() && isWhole; i = next++) {
            auto read = reader.read(articles[i], monitor);
            if (read)
                results[i] = std::move(read).value();
            else
                isWhole = false;
            monitor.setProgress(++done, articles.size());
        }
    };
    const auto count
        = std::min<qsizetype>(articles.size(), std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::thread> threads;
    for (qsizetype i = 1; i < count; ++i)
        threads.emplace_back(work);
    work();
    for (std::thread &thread : threads)
        thread.join();
    return isWhole;
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
