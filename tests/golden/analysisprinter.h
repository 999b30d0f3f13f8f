// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"
#include "golden/analysistext.h"

namespace hearsay {

/// Puts an engine's analysis into words, for goldens and diffs. Refers to the article, which must outlive it.
class AnalysisPrinter
{
public:
    explicit AnalysisPrinter(const Article &article);

    /// `analysis` by its words. A paragraph's end within a span is shown as "¶".
    AnalysisText describe(const Analysis &analysis) const;
    /// The words of `span` with white space collapsed.
    QString words(Span span) const;

private:
    QStringList words(const QList<Span> &spans) const;
    AttributionText describe(const Attribution &attribution, const Analysis &analysis) const;

    const Article &m_article;
};

/// The names that the files use: "person", "organisation", "outlet", "anonymous", "group", "document",
/// "unknown".
QString nameOf(EntityType type);

} // namespace hearsay
