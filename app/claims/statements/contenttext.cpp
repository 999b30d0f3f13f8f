// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/contenttext.h"

#include "document/budgets.h"
#include "language/sentencesplitter.h"
#include "language/tokenizer.h"

#include <algorithm>
#include <iterator>

namespace hearsay {

namespace {

/// Marks that stand around words without being part of what is said.
bool isMark(QStringView token)
{
    static constexpr QStringView marks = u"\"'“”„‘’‚«»‹›`[]";
    if (token == u"``" || token == u"''")
        return true;
    return token.size() == 1 && marks.contains(token.front());
}

bool endsSentence(QStringView token)
{
    return token.startsWith(u'.') || token == u"!" || token == u"?" || token == u"…";
}

/// True where the words after an interruption go on with the sentence before it.
bool goesOn(QStringView text, const QList<Token> &before, const QList<Token> &after)
{
    if (before.isEmpty() || after.isEmpty())
        return false;
    const Span last = before.last().span;
    const Span first = after.first().span;
    return !endsSentence(text.sliced(last.begin, last.length())) && text[first.begin].isLower();
}

QList<Token> spokenTokens(QStringView text, Span span, qsizetype most)
{
    QList<Token> tokens = tokenize(text, span, most);
    tokens.removeIf([&](const Token &token) {
        return token.kind != TokenKind::Clitic && isMark(text.sliced(token.span.begin, token.span.length()));
    });
    return tokens;
}

} // namespace

TokenRange ContentText::sentenceAt(qsizetype token) const
{
    const auto behind
        = std::upper_bound(sentences.begin(), sentences.end(), token,
                           [](qsizetype place, TokenRange sentence) { return place < sentence.begin; });
    return behind == sentences.begin() || !std::prev(behind)->contains(token) ? TokenRange{token, token}
                                                                              : *std::prev(behind);
}

QList<qsizetype> ContentText::children(qsizetype token) const
{
    QList<qsizetype> found;
    const TokenRange sentence = sentenceAt(token);
    for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
        if (words[i].head == token)
            found.append(i);
    }
    return found;
}

qsizetype ContentText::child(qsizetype token, Relation wanted) const
{
    for (qsizetype i : children(token)) {
        if (words[i].relation == wanted || plainRelation(words[i].relation) == wanted)
            return i;
    }
    return -1;
}

ContentText readContent(const Article &article, const QList<Span> &contents, const LanguagePipeline &pipeline)
{
    ContentText content;
    content.text = article.text;
    QList<QList<Token>> pieces;
    qsizetype left = Budgets::contentTokens;
    for (Span span : contents) {
        const QList<Token> tokens = spokenTokens(article.text, span, left);
        left -= tokens.size();
        if (!pieces.isEmpty() && goesOn(article.text, pieces.last(), tokens))
            pieces.last() += tokens;
        else if (!tokens.isEmpty())
            pieces.append(tokens);
    }
    for (const QList<Token> &tokens : pieces) {
        const qsizetype first = content.tokens.size();
        for (TokenRange sentence : splitSentences(article.text, tokens))
            content.sentences.append({first + sentence.begin, first + sentence.end});
        content.tokens += tokens;
    }
    content.words = pipeline.analyse(article.text, content.tokens, content.sentences);
    return content;
}

} // namespace hearsay
