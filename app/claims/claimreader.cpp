// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/claimreader.h"

#include "language/featurehash.h"

#include <QCoreApplication>
#include <utility>

namespace hearsay {

Result<ClaimReader> ClaimReader::load(const QString &folder)
{
    auto pipeline = LanguagePipeline::load(folder);
    if (!pipeline)
        return pipeline.error();
    return ClaimReader(std::move(pipeline).value());
}

ClaimReader::ClaimReader(LanguagePipeline pipeline)
    : m_pipeline(std::move(pipeline))
{
}

Result<ArticleStatements> ClaimReader::read(const AnalysedArticle &article, JobMonitor &monitor) const
{
    ArticleStatements statements;
    statements.article = article.id;
    statements.key = hashOf(article.article->text);
    statements.title = article.article->metadata.title;
    statements.outlet = article.article->metadata.outlet;
    statements.date = article.article->metadata.date;
    statements.quotations = quotedWordsOf(article);
    if (monitor.isCancelled())
        return Error{
            ErrorCode::Cancelled,
            QCoreApplication::translate("hearsay::ClaimReader", "The search for claims was cancelled.")};
    return statements;
}

} // namespace hearsay
