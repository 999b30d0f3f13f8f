// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/wholereading.h"

#include "claims/statements/claimreader.h"

namespace hearsay {

Result<WholeReading> readWhole(ArticleId id, const std::shared_ptr<const Article> &article,
                               const AttributionExtractor &extractor, JobMonitor &monitor)
{
    const AnalysedText text = extractor.texts()->analyse(article, monitor);
    Result<Analysis> found = extractor.extract(text, monitor);
    if (!found)
        return found.error();
    const auto analysis = std::make_shared<const Analysis>(std::move(found).value());
    Result<ArticleStatements> statements = ClaimReader::read({id, article, analysis}, text, monitor);
    if (!statements)
        return statements.error();
    return WholeReading{analysis, std::make_shared<const ArticleStatements>(std::move(statements).value())};
}

} // namespace hearsay
