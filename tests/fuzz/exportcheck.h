// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "attribution/result/analysedarticle.h"
#include "import/importerregistry.h"
#include "require.h"

#include <optional>

namespace hearsay {

/// The article that the importer which fits reads out of `bytes`, analysed by the engine that ships; nothing
/// where they are no article.
inline std::optional<AnalysedArticle> analysedBytes(ArticleId id, QByteArrayView bytes)
{
    static const ImporterRegistry registry = ImporterRegistry::withDefaultImporters();
    static const std::unique_ptr<AttributionExtractor> extractor = makeAttributionExtractor();
    JobMonitor monitor;
    // The mark of UTF-8 keeps the fuzzer's time away from guessing encodings, which fuzz_decode looks after.
    const Result<Article> article
        = registry.importBytes(QByteArray("\xEF\xBB\xBF").append(bytes), {}, monitor);
    if (!article)
        return std::nullopt;
    const Result<Analysis> analysis = extractor->extract(article.value(), monitor);
    require(analysis.isOk());
    return AnalysedArticle{id, std::make_shared<const Article>(article.value()),
                           std::make_shared<const Analysis>(analysis.value())};
}

/// What is written of a text is at most a megabyte, and a kilobyte for each of its characters.
inline void requireBounded(qsizetype written, const QString &text)
{
    require(written <= 1024 * (1024 + text.size()));
}

} // namespace hearsay
