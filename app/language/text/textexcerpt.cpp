// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/text/textexcerpt.h"

#include <QHash>
#include <algorithm>
#include <iterator>

namespace hearsay {

namespace {

/// Marks that stand around words without being part of what is said.
bool isMarkAround(const AnalysedText &text, qsizetype token)
{
    static constexpr QStringView marks = u"\"'“”„‘’‚«»‹›`[]";
    if (text.tokens[token].kind == TokenKind::Clitic)
        return false;
    const QStringView word = text.word(token);
    return word == u"``" || word == u"''" || (word.size() == 1 && marks.contains(word.front()));
}

bool endsSentence(QStringView token)
{
    return token.startsWith(u'.') || token == u"!" || token == u"?" || token == u"…";
}

} // namespace

TextExcerpt::TextExcerpt(const AnalysedText &text, const QList<Span> &spans, qsizetype most)
    : m_text(&text)
{
    for (Span span : spans)
        add(span, most);
    cutTrees();
}

void TextExcerpt::add(Span span, qsizetype most)
{
    const TokenRange range = m_text->tokensIn(span);
    qsizetype sentenceEnd = -1; // of the article's sentence; -1 before the first word
    for (qsizetype token = range.begin; token < range.end && size() < most; ++token) {
        if (isMarkAround(*m_text, token))
            continue;
        const bool begins = sentenceEnd < 0 ? !goesOnWith(token) : token >= sentenceEnd;
        if (token >= sentenceEnd)
            sentenceEnd = m_text->sentenceOf(token).end;
        if (begins)
            m_sentences.append({size(), size()});
        m_words.append({token, -1, m_text->words[token].relation});
        ++m_sentences.last().end;
    }
}

/// True where a word behind an interruption goes on with the sentence before it.
bool TextExcerpt::goesOnWith(qsizetype token) const
{
    return !m_words.isEmpty() && !endsSentence(view(size() - 1)) && m_text->word(token).front().isLower();
}

void TextExcerpt::cutTrees()
{
    QHash<qsizetype, qsizetype> wordOfToken;
    wordOfToken.reserve(size());
    for (qsizetype i = 0; i < size(); ++i)
        wordOfToken.insert(m_words[i].token, i);
    for (TokenRange sentence : std::as_const(m_sentences)) {
        for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
            const qsizetype head = wordOfToken.value(analysis(i).head, -1);
            m_words[i].head = sentence.contains(head) ? head : -1;
        }
        joinTops(sentence);
    }
}

/// Leaves a sentence one top, on which the others hang.
void TextExcerpt::joinTops(TokenRange sentence)
{
    const qsizetype top = topOf(sentence);
    for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
        if (m_words[i].head >= 0 || i == top)
            continue;
        m_words[i].head = top;
        if (m_words[i].relation == Relation::Root)
            m_words[i].relation = Relation::Parataxis;
    }
    m_words[top].relation = Relation::Root;
}

/// Of the words without a head the first predicate, else the first that is no punctuation, else the first.
qsizetype TextExcerpt::topOf(TokenRange sentence) const
{
    const auto rank = [this](qsizetype word) {
        if (isVerb(word) || child(word, Relation::Cop) >= 0 || child(word, Relation::Nsubj) >= 0)
            return 2;
        return part(word) == PartOfSpeech::Punct ? 0 : 1;
    };
    qsizetype top = -1;
    for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
        if (m_words[i].head < 0 && (top < 0 || rank(i) > rank(top)))
            top = i;
    }
    return top;
}

TokenRange TextExcerpt::sentenceAt(qsizetype word) const
{
    const auto behind
        = std::upper_bound(m_sentences.begin(), m_sentences.end(), word,
                           [](qsizetype place, TokenRange sentence) { return place < sentence.begin; });
    return behind == m_sentences.begin() || !std::prev(behind)->contains(word) ? TokenRange{word, word}
                                                                               : *std::prev(behind);
}

QList<qsizetype> TextExcerpt::children(qsizetype word) const
{
    QList<qsizetype> found;
    const TokenRange sentence = sentenceAt(word);
    for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
        if (m_words[i].head == word)
            found.append(i);
    }
    return found;
}

qsizetype TextExcerpt::child(qsizetype word, Relation wanted) const
{
    for (qsizetype i : children(word)) {
        if (m_words[i].relation == wanted || plainRelation(m_words[i].relation) == wanted)
            return i;
    }
    return -1;
}

} // namespace hearsay
