// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/sentencesplitter.h"
#include "language/tokenizer.h"

#include <QString>
#include <cstdlib>

using namespace hearsay;

/// Any UTF-16: tokens are in order, not empty, within the text, and leave out white space only; sentences
/// cover them.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text(reinterpret_cast<const QChar *>(data), qsizetype(size / sizeof(QChar)));
    const QList<Token> tokens = tokenize(text, {0, text.size()});
    qsizetype at = 0;
    for (const Token &token : tokens) {
        if (token.span.begin < at || token.span.isEmpty() || token.span.end > text.size())
            std::abort();
        for (; at < token.span.begin; ++at) {
            if (!text[at].isSpace())
                std::abort();
        }
        at = token.span.end;
    }
    for (; at < text.size(); ++at) {
        if (!text[at].isSpace())
            std::abort();
    }
    qsizetype next = 0;
    for (TokenRange sentence : splitSentences(text, tokens)) {
        if (sentence.begin != next || sentence.length() <= 0)
            std::abort();
        next = sentence.end;
    }
    if (next != tokens.size())
        std::abort();
    return 0;
}
