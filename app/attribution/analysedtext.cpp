// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/analysedtext.h"

#include "language/sentencesplitter.h"
#include "language/tokenizer.h"

namespace hearsay {

AnalysedText analyseText(const Article &article, const LanguagePipeline &pipeline)
{
    AnalysedText out;
    out.text = article.text;
    for (const Paragraph &paragraph : article.paragraphs) {
        const QList<Token> tokens = tokenize(article.text, paragraph.span);
        if (tokens.isEmpty())
            continue;
        const qsizetype first = out.tokens.size();
        out.paragraphs.append({first, first + tokens.size()});
        for (TokenRange sentence : splitSentences(article.text, tokens))
            out.sentences.append({first + sentence.begin, first + sentence.end});
        out.tokens += tokens;
    }
    out.words = pipeline.analyse(article.text, out.tokens, out.sentences);
    out.quotes = findQuotedSpans(article);
    return out;
}

} // namespace hearsay
