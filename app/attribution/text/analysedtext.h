// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/text/tokenizedarticle.h"
#include "document/article.h"
#include "language/languagepipeline.h"
#include "language/token.h"

#include <QList>

namespace hearsay {

/// An article with all that is known of its language: what the attribution tagger reads. Token indices count
/// through the whole article; sentences and paragraphs are ranges of them, and no sentence crosses a
/// paragraph.
struct AnalysedText
{
    QString text;
    QList<Token> tokens;
    QList<TokenRange> sentences;
    QList<TokenRange> paragraphs;
    QList<WordAnalysis> words; ///< one per token
    QList<QuotedSpan> quotes;

    QStringView view(qsizetype token) const
    {
        return QStringView(text).sliced(tokens[token].span.begin, tokens[token].span.length());
    }
};

/// Runs the pipeline over an article that is cut into tokens; token indices stay. Linear. Incomplete once
/// `monitor` is cancelled.
AnalysedText analyseText(const TokenizedArticle &article, const LanguagePipeline &pipeline,
                         const JobMonitor &monitor = JobMonitor());
/// The same from the tokenizer on.
AnalysedText analyseText(const Article &article, const LanguagePipeline &pipeline);

} // namespace hearsay
