// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/text/analysedtext.h"

namespace hearsay {

AnalysedText analyseText(const TokenizedArticle &article, const LanguagePipeline &pipeline,
                         const JobMonitor &monitor)
{
    AnalysedText out;
    out.text = article.article->text;
    out.tokens = article.tokens;
    for (const TokenizedParagraph &paragraph : article.paragraphs) {
        if (paragraph.tokens.length() == 0)
            continue;
        out.paragraphs.append(paragraph.tokens);
        out.sentences += paragraph.sentences;
    }
    out.words = pipeline.analyse(out.text, out.tokens, out.sentences, monitor);
    out.quotes = article.quotes;
    return out;
}

AnalysedText analyseText(const Article &article, const LanguagePipeline &pipeline)
{
    return analyseText(tokenizeArticle(article), pipeline);
}

} // namespace hearsay
