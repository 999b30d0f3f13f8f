// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "attribution/result/analysedarticle.h"
#include "claims/statements/claimreader.h"

#include <QDate>

namespace hearsay::test {

inline const AttributionExtractor &shippedExtractor()
{
    static const auto extractor = makeAttributionExtractor();
    return *extractor;
}

/// A reader with the models of the extractor.
inline ClaimReader shippedReader()
{
    return ClaimReader(shippedExtractor().texts());
}

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
    Analysis analysis = shippedExtractor().extract(article, monitor).value();
    return {id, std::make_shared<const Article>(article),
            std::make_shared<const Analysis>(std::move(analysis))};
}

/// What `reader` reads of an article; cannot fail without cancelling.
inline ArticleStatements statementsOf(const AnalysedArticle &article,
                                      const ClaimReader &reader = ClaimReader())
{
    JobMonitor monitor;
    return reader.read(article, monitor).value();
}

/// The same of several articles.
inline QList<ArticleStatements> statementsOf(const QList<AnalysedArticle> &articles,
                                             const ClaimReader &reader)
{
    QList<ArticleStatements> statements;
    for (const AnalysedArticle &article : articles)
        statements.append(statementsOf(article, reader));
    return statements;
}

} // namespace hearsay::test
