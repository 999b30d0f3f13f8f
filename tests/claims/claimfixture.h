// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "attribution/result/analysedarticle.h"
#include "claims/statements/claimreader.h"

#include <QDate>

namespace hearsay::test {

/// An article out of `text`, whose paragraphs are separated by blank lines, analysed by the engine that
/// ships.
inline AnalysedArticle analysedText(ArticleId id, const QString &text, const QString &outlet = {},
                                    QDate date = {})
{
    Article article;
    article.text = text;
    article.metadata.outlet = outlet;
    article.metadata.date = date;
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(QStringLiteral("\n\n"), begin);
        if (end < 0)
            end = text.size();
        article.paragraphs.append({{begin, end}, ParagraphRole::Body});
        begin = end + 2;
    }
    JobMonitor monitor;
    static const auto extractor = makeAttributionExtractor();
    Analysis analysis = extractor->extract(article, monitor).value();
    return {id, std::make_shared<const Article>(article),
            std::make_shared<const Analysis>(std::move(analysis))};
}

/// What `reader` reads of an article; cannot fail without cancelling.
inline ArticleStatements statementsOf(const AnalysedArticle &article, const ClaimReader &reader = {})
{
    JobMonitor monitor;
    return reader.read(article, monitor).value();
}

} // namespace hearsay::test
