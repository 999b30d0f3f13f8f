// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/text/sentencesplitter.h"
#include "language/text/tokenizer.h"
#include "require.h"

using namespace hearsay;

/// Any UTF-16: tokens are in order, not empty, within the text, and leave out white space only; sentences
/// cover them.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text(reinterpret_cast<const QChar *>(data), qsizetype(size / sizeof(QChar)));
    const QList<Token> tokens = tokenize(text, {0, text.size()});
    qsizetype at = 0;
    for (const Token &token : tokens) {
        require(at <= token.span.begin && !token.span.isEmpty() && token.span.end <= text.size());
        for (; at < token.span.begin; ++at)
            require(text[at].isSpace());
        at = token.span.end;
    }
    for (; at < text.size(); ++at)
        require(text[at].isSpace());
    qsizetype next = 0;
    for (TokenRange sentence : splitSentences(text, tokens)) {
        require(sentence.begin == next && sentence.length() > 0);
        next = sentence.end;
    }
    require(next == tokens.size());
    return 0;
}
