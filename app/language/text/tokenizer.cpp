// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/text/tokenizer.h"

#include "document/budgets.h"
#include "language/lexicon/wordgroup.h"

#include <QString>
#include <array>

namespace hearsay {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isDash(QChar c)
{
    return c == u'-' || (c >= u'‐' && c <= u'―');
}

/// Reads one token after another off the front of a range.
class Scanner
{
public:
    Scanner(QStringView text, Span range, qsizetype most)
        : m_text(text)
        , m_at(range.begin)
        , m_end(range.end)
        , m_most(most)
    {
    }

    QList<Token> scan()
    {
        m_tokens.reserve(qMin(m_most, (m_end - m_at) / 5 + 4));
        while (m_at < m_end && m_tokens.size() < m_most) {
            if (m_text[m_at].isSpace())
                ++m_at;
            else
                scanToken();
        }
        return std::move(m_tokens);
    }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_end ? m_text[m_at + ahead] : QChar(); }

    /// Code units that a letter-like character takes at `position`: 1, 2 for a surrogate pair, 0 where there
    /// is none. Combining marks and joiners go with the letter before them.
    qsizetype letterAt(qsizetype position) const
    {
        if (position >= m_end)
            return 0;
        const QChar c = m_text[position];
        if (c.isLetter() || c.isMark() || c == QChar(0x200d) || c == QChar(0xad))
            return 1;
        if (c.isHighSurrogate() && position + 1 < m_end && m_text[position + 1].isLowSurrogate()
            && QChar::isLetter(QChar::surrogateToUcs4(c, m_text[position + 1])))
            return 2;
        return 0;
    }

    /// Where a token that begins here has to end at the latest, never between the halves of a pair.
    qsizetype limit() const
    {
        const qsizetype limit = qMin(m_end, m_at + Budgets::tokenLength);
        return limit < m_end && m_text[limit].isLowSurrogate() ? limit - 1 : limit;
    }

    void push(qsizetype end, TokenKind kind)
    {
        m_tokens.append({{m_at, end}, kind});
        m_at = end;
    }

    void scanToken()
    {
        const QChar c = peek();
        if (startsUrl())
            return scanUrl();
        if ((c == u'@' || c == u'#') && (letterAt(m_at + 1) || peek(1) == u'_' || peek(1).isDigit()))
            return scanHandle();
        if (letterAt(m_at))
            return scanWord();
        if (c.isDigit())
            return scanNumber();
        if (scanLeadingClitic())
            return;
        scanMark();
    }

    bool startsUrl() const
    {
        const QStringView rest = m_text.sliced(m_at, m_end - m_at);
        return rest.startsWith(u"http://", Qt::CaseInsensitive)
            || rest.startsWith(u"https://", Qt::CaseInsensitive)
            || rest.startsWith(u"www.", Qt::CaseInsensitive);
    }

    void scanUrl()
    {
        qsizetype end = m_at;
        static constexpr QStringView closing = u"\"'”’»<>()[]";
        const qsizetype last = limit();
        while (end < last && !m_text[end].isSpace() && !closing.contains(m_text[end]))
            ++end;
        while (end > m_at + 1 && QStringView(u".,;:!?").contains(m_text[end - 1]))
            --end;
        push(end, TokenKind::Url);
    }

    void scanHandle()
    {
        qsizetype end = m_at + 1;
        const qsizetype last = limit();
        while (end < last) {
            const qsizetype letter = letterAt(end);
            if (letter)
                end += letter;
            else if (m_text[end].isDigit() || m_text[end] == u'_')
                ++end;
            else
                break;
        }
        push(end, TokenKind::Handle);
    }

    /// End of the run of letters, digits and joining marks that starts at m_at.
    qsizetype wordEnd() const
    {
        qsizetype end = m_at;
        const qsizetype last = limit();
        while (end < last) {
            const QChar c = m_text[end];
            const qsizetype letter = letterAt(end);
            const bool digitFollows = end + 1 < m_end && m_text[end + 1].isDigit();
            const bool joins = (isApostrophe(c) || c == u'-' || c == u'‑' || c == u'&') && end > m_at
                && (letterAt(end + 1) || (c != u'&' && digitFollows));
            const bool dotted = c == u'.' && letterAt(end + 1) && isInitialsSoFar(end);
            if (!letter && !c.isDigit() && !joins && !dotted)
                break;
            end += qMax<qsizetype>(1, letter);
        }
        return end;
    }

    /// True where what was read up to the full stop at `dot` is single letters with full stops: "U", "U.S",
    /// "D-N".
    bool isInitialsSoFar(qsizetype dot) const
    {
        return dot == m_at + 1 || (dot - 2 >= m_at && (m_text[dot - 2] == u'.' || m_text[dot - 2] == u'-'));
    }

    void scanWord()
    {
        qsizetype end = wordEnd();
        if (end < m_end && m_text[end] == u'.' && isAbbreviation(m_text.sliced(m_at, end + 1 - m_at)))
            ++end;
        else if (end < m_end && m_text[end] == u'@' && letterAt(end + 1))
            return scanUrl();
        const qsizetype clitic = cliticLength(m_text.sliced(m_at, end - m_at));
        if (clitic > 0 && clitic < end - m_at) {
            push(end - clitic, TokenKind::Word);
            push(end, TokenKind::Clitic);
        } else {
            push(end, TokenKind::Word);
        }
    }

    static qsizetype cliticLength(QStringView word)
    {
        static constexpr std::array<QStringView, 6> endings = {u"'s", u"'re", u"'ve", u"'ll", u"'d", u"'m"};
        const auto endsWith = [word](QStringView ending) {
            if (word.size() <= ending.size())
                return false;
            for (qsizetype i = 0; i < ending.size(); ++i) {
                const QChar c = word[word.size() - ending.size() + i].toLower();
                if (ending[i] == u'\'' ? !isApostrophe(c) : c != ending[i])
                    return false;
            }
            return true;
        };
        if (endsWith(u"n't"))
            return 3;
        for (QStringView ending : endings) {
            if (endsWith(ending))
                return ending.size();
        }
        return 0;
    }

    void scanNumber()
    {
        qsizetype end = m_at;
        const qsizetype last = limit();
        while (end < last) {
            const QChar c = m_text[end];
            const bool digitFollows = end + 1 < m_end && m_text[end + 1].isDigit();
            const bool separator = (c == u',' || c == u'.' || c == u':' || c == u'/') && digitFollows;
            const bool hyphen = c == u'-' && (letterAt(end + 1) || digitFollows);
            if (!c.isDigit() && !separator && !hyphen && letterAt(end) != 1)
                break;
            ++end;
        }
        push(end, TokenKind::Number);
    }

    /// A clitic that white space or a bracket split off its word: " 's ".
    bool scanLeadingClitic()
    {
        if (!isApostrophe(peek()) || m_at == 0 || !m_text[m_at - 1].isPunct()
            || isApostrophe(m_text[m_at - 1]))
            return false;
        if (peek(1).toLower() != u's' || letterAt(m_at + 2)
            || !QStringView(u")]”\"»").contains(m_text[m_at - 1]))
            return false;
        push(m_at + 2, TokenKind::Clitic);
        return true;
    }

    void scanMark()
    {
        const QChar c = peek();
        qsizetype end = m_at + 1;
        const bool paired = (c == u'\'' || c == u'`') && peek(1) == c;
        if (paired)
            return push(m_at + 2, TokenKind::Punctuation);
        if (c == u'.' || isDash(c)) {
            const qsizetype last = limit();
            while (end < last && m_text[end] == c)
                ++end;
            return push(end, TokenKind::Punctuation);
        }
        if (c.isHighSurrogate() && end < m_end && m_text[end].isLowSurrogate())
            return push(end + 1, TokenKind::Symbol);
        push(end, c.isPunct() || c == u'`' ? TokenKind::Punctuation : TokenKind::Symbol);
    }

    QStringView m_text;
    qsizetype m_at;
    qsizetype m_end;
    qsizetype m_most;
    QList<Token> m_tokens;
};

} // namespace

bool isAbbreviation(QStringView word)
{
    if (word.size() < 2 || word.back() != u'.')
        return false;
    const QStringView stem = word.chopped(1);
    if (stem.size() == 1)
        return stem.front().isUpper();
    if (stem.contains(u'.'))
        return true;
    return stem.size() <= 6 && isIn(WordGroup::Abbreviations, stem.toString().toLower());
}

QList<Token> tokenize(QStringView text, Span range, qsizetype most)
{
    return Scanner(text, range, most).scan();
}

} // namespace hearsay
