// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/text/sentencesplitter.h"

#include "document/budgets.h"
#include "language/lexicon/wordgroup.h"

#include "language/text/tokenizer.h"

namespace hearsay {

namespace {

bool isClosingMark(QStringView token)
{
    return token == u"''" || (token.size() == 1 && QStringView(u"\"'”’»)]}“").contains(token.front()));
}

bool isOpeningMark(QStringView token)
{
    return token == u"''" || token == u"``"
        || (token.size() == 1 && QStringView(u"\"'“‘«‹„(['").contains(token.front()));
}

bool isTerminator(QStringView token)
{
    return token == u"!" || token == u"?" || token == u"…"
        || (token.startsWith(u'.') && token.back() == u'.');
}

/// Walks over the tokens of one paragraph and cuts.
class Splitter
{
public:
    Splitter(QStringView text, const QList<Token> &tokens)
        : m_text(text)
        , m_tokens(tokens)
    {
    }

    QList<TokenRange> split()
    {
        QList<TokenRange> sentences;
        qsizetype begin = 0;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const qsizetype end = i < m_judged ? -1 : sentenceEndAfter(i);
            if (end < 0)
                continue;
            append(sentences, {begin, end});
            begin = end;
            i = end - 1;
        }
        if (begin < m_tokens.size())
            append(sentences, {begin, m_tokens.size()});
        return sentences;
    }

private:
    static void append(QList<TokenRange> &sentences, TokenRange sentence)
    {
        for (; sentence.length() > Budgets::sentenceTokens; sentence.begin += Budgets::sentenceTokens)
            sentences.append({sentence.begin, sentence.begin + Budgets::sentenceTokens});
        sentences.append(sentence);
    }

    QStringView word(qsizetype i) const
    {
        return m_text.sliced(m_tokens[i].span.begin, m_tokens[i].span.length());
    }

    bool touchesPrevious(qsizetype i) const { return m_tokens[i].span.begin == m_tokens[i - 1].span.end; }

    /// Where the sentence ends if token `i` closes it, or -1.
    qsizetype sentenceEndAfter(qsizetype i)
    {
        const QStringView token = word(i);
        const bool abbreviation
            = m_tokens[i].kind == TokenKind::Word && token.size() > 1 && token.back() == u'.';
        if (!abbreviation && !isTerminator(token))
            return -1;
        qsizetype next = i + 1;
        while (next < m_tokens.size() && touchesPrevious(next)
               && (isTerminator(word(next)) || isClosingMark(word(next))))
            ++next;
        m_judged = next; // the other marks of the run close nothing that this one does not
        if (next == m_tokens.size())
            return next;
        if (abbreviation && next == i + 1 && !endsAtAbbreviation(i, next))
            return -1;
        return canBegin(next) ? next : -1;
    }

    /// An abbreviation ends a sentence only before a word that seldom follows a title or a state: "… in the
    /// U.S. The …".
    bool endsAtAbbreviation(qsizetype i, qsizetype next) const
    {
        if (isIn(WordGroup::AbbreviatedTitles, word(i).toString().toLower()))
            return false;
        if (word(i).size() == 2)
            return false;
        static constexpr QStringView openers[]
            = {u"The",   u"A",    u"An",    u"He",    u"She",  u"It",   u"They", u"We",  u"But",
               u"And",   u"In",   u"On",    u"At",    u"That", u"This", u"His",  u"Her", u"Their",
               u"There", u"When", u"While", u"After", u"If",   u"As",   u"I",    u"You", u"For"};
        for (QStringView opener : openers) {
            if (word(next) == opener)
                return true;
        }
        return isOpeningMark(word(next)) && !touchesPrevious(next);
    }

    bool canBegin(qsizetype i) const
    {
        const QStringView token = word(i);
        const QChar c = token.front();
        if (m_tokens[i].kind == TokenKind::Handle || m_tokens[i].kind == TokenKind::Url
            || m_tokens[i].kind == TokenKind::Symbol)
            return true;
        if (c.isUpper() || c.isDigit() || c.isHighSurrogate())
            return true;
        if (c.isLetter())
            return !c.isLower();
        return !touchesPrevious(i)
            && (isOpeningMark(token) || token.startsWith(u'—') || token.startsWith(u'–') || c == u'•');
    }

    QStringView m_text;
    const QList<Token> &m_tokens;
    qsizetype m_judged = 0;
};

} // namespace

QList<TokenRange> splitSentences(QStringView text, const QList<Token> &tokens)
{
    return Splitter(text, tokens).split();
}

} // namespace hearsay
