// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/text/quotationmarks.h"

#include "document/budgets.h"
#include "language/lexicon/wordgroup.h"

#include <algorithm>
#include <optional>

namespace hearsay {

namespace {

bool isSingle(QuotationStyle style)
{
    return style == QuotationStyle::SingleCurly || style == QuotationStyle::SingleStraight
        || style == QuotationStyle::LowHighSingle;
}

/// Words that begin with an apostrophe in place of letters.
bool isElision(QStringView rest)
{
    qsizetype length = 0;
    while (length < rest.size() && rest[length].isLetter())
        ++length;
    return isIn(WordGroup::Elisions, rest.first(length).toString().toLower());
}

/// Scans the paragraphs of one article and keeps what is open.
class MarkScanner
{
public:
    MarkScanner(const Article &article, const JobMonitor &monitor)
        : m_text(article.text)
        , m_article(article)
        , m_monitor(monitor)
    {
    }

    QList<QuotedSpan> scan()
    {
        for (m_index = 0; m_index < m_article.paragraphs.size() && !m_monitor.isCancelled(); ++m_index) {
            if (isRead(m_article.paragraphs[m_index].role))
                scanParagraph(m_article.paragraphs[m_index].span);
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const Found &a, const Found &b) {
            return a.quoted.span.begin < b.quoted.span.begin;
        });
        return numbered();
    }

private:
    /// A mark that waits for its partner.
    struct Open
    {
        qsizetype at;
        QuotationStyle style;
        qsizetype continues; ///< where the span before began, or -1
    };
    /// Continuations are kept by position until the list is sorted.
    struct Found
    {
        QuotedSpan quoted;
        qsizetype continuesAt;
    };

    QChar at(qsizetype i) const
    {
        return i >= m_paragraph.begin && i < m_paragraph.end ? m_text[i] : QChar();
    }
    bool isWord(qsizetype i) const { return at(i).isLetterOrNumber(); }

    /// True where the character before `i` lets a quotation begin: nothing, space, an opening mark or a dash.
    bool opensAfter(qsizetype i) const
    {
        const QChar before = at(i - 1);
        return before.isNull() || before.isSpace() || QStringView(u"([{“‘„‚«‹\"'—–-/…").contains(before);
    }
    bool spaceFollows(qsizetype i) const { return at(i + 1).isNull() || at(i + 1).isSpace(); }

    qsizetype topmost(QuotationStyle style) const
    {
        for (qsizetype k = m_open.size() - 1; k >= 0; --k) {
            if (m_open[k].style == style)
                return k;
        }
        return -1;
    }

    void scanParagraph(Span paragraph)
    {
        m_paragraph = paragraph;
        m_open.clear();
        qsizetype i = paragraph.begin;
        if (m_unclosed)
            i = resume();
        for (; i < paragraph.end; ++i)
            scanCharacter(i);
        finishParagraph();
    }

    /// Goes on with a quotation that the paragraph before left open. Returns where scanning goes on.
    qsizetype resume()
    {
        const Open previous = *m_unclosed;
        m_unclosed.reset();
        qsizetype first = m_paragraph.begin;
        while (first < m_paragraph.end && m_text[first].isSpace())
            ++first;
        if (first < m_paragraph.end && opensWith(first, previous.style)) {
            m_open.append({first, previous.style, previous.at});
            return first + (previous.style == QuotationStyle::DoubledApostrophes ? 2 : 1);
        }
        if (closesBeforeItOpens(previous.style)) {
            m_open.append({first, previous.style, previous.at});
            return first;
        }
        return first;
    }

    bool opensWith(qsizetype i, QuotationStyle style) const
    {
        switch (style) {
        case QuotationStyle::DoubleCurly:
            return m_text[i] == u'“';
        case QuotationStyle::SingleCurly:
            return m_text[i] == u'‘';
        case QuotationStyle::DoubleStraight:
            return m_text[i] == u'"';
        case QuotationStyle::SingleStraight:
            return m_text[i] == u'\'';
        case QuotationStyle::DoubledApostrophes:
            return m_text[i] == u'\'' && at(i + 1) == u'\'';
        case QuotationStyle::Guillemets:
            return m_text[i] == u'«' || m_text[i] == u'»'; // French typesetting reopens with »
        case QuotationStyle::LowHighDouble:
            return m_text[i] == u'„';
        case QuotationStyle::SameDouble:
            return m_text[i] == u'”';
        default:
            return false;
        }
    }

    /// True where the paragraph has a closing double mark with no opening one before it: the quotation runs
    /// on without having been opened again.
    bool closesBeforeItOpens(QuotationStyle style) const
    {
        if (style != QuotationStyle::DoubleCurly && style != QuotationStyle::Guillemets)
            return false;
        const QChar open = style == QuotationStyle::DoubleCurly ? u'“' : u'«';
        const QChar close = style == QuotationStyle::DoubleCurly ? u'”' : u'»';
        for (qsizetype i = m_paragraph.begin; i < m_paragraph.end; ++i) {
            if (m_text[i] == open)
                return false;
            if (m_text[i] == close)
                return true;
        }
        return false;
    }

    void scanCharacter(qsizetype &i)
    {
        switch (m_text[i].unicode()) {
        case u'“':
            if (topmost(QuotationStyle::LowHighDouble) >= 0)
                close(i + 1, QuotationStyle::LowHighDouble);
            else if (topmost(QuotationStyle::DoubleCurly) >= 0 && !opensAfter(i) && spaceFollows(i))
                close(i + 1, QuotationStyle::DoubleCurly); // the wrong way round: “It moves,“ she said
            else
                openDouble(i, QuotationStyle::DoubleCurly);
            break;
        case u'”':
            scanRightDouble(i);
            break;
        case u'„':
            openDouble(i, QuotationStyle::LowHighDouble);
            break;
        case u'«':
            scanGuillemet(i, QuotationStyle::ReversedGuillemets, QuotationStyle::Guillemets);
            break;
        case u'»':
            scanGuillemet(i, QuotationStyle::Guillemets, QuotationStyle::ReversedGuillemets);
            break;
        case u'‹':
            open(i, QuotationStyle::SingleGuillemets);
            break;
        case u'›':
            close(i + 1, QuotationStyle::SingleGuillemets);
            break;
        case u'"':
            scanStraightDouble(i);
            break;
        case u'‚':
            if (opensAfter(i) && isWord(i + 1))
                open(i, QuotationStyle::LowHighSingle);
            break;
        case u'‘':
            scanLeftSingle(i);
            break;
        case u'’':
            scanRightSingle(i, QuotationStyle::SingleCurly);
            break;
        case u'\'':
            scanStraightSingle(i);
            break;
        case u'`':
            if (at(i + 1) == u'`')
                open(i++, QuotationStyle::Backticks);
            else if (opensAfter(i) && isWord(i + 1))
                open(i, QuotationStyle::SingleStraight);
            break;
        default:
            break;
        }
    }

    void scanRightDouble(qsizetype i)
    {
        for (QuotationStyle style :
             {QuotationStyle::DoubleCurly, QuotationStyle::LowHighDouble, QuotationStyle::SameDouble})
        {
            if (topmost(style) >= 0)
                return close(i + 1, style);
        }
        if (closesOther(i, QuotationStyle::DoubleStraight))
            close(i + 1, QuotationStyle::DoubleStraight);
        else if (opensAfter(i) && isWord(i + 1))
            open(i, QuotationStyle::SameDouble);
    }

    /// True where the double mark at `i` closes what another kind of mark opened: straight and curly ones
    /// are mixed where a text went through several hands. It stands where a mark closes, and the next double
    /// mark opens or is none.
    bool closesOther(qsizetype i, QuotationStyle style) const
    {
        if (topmost(style) < 0 || opensAfter(i) || isWord(i + 1) || at(i - 1).isDigit())
            return false;
        for (qsizetype n = i + 1; n < m_paragraph.end; ++n) {
            if (m_text[n] == u'“' || (m_text[n] == u'"' && opensAfter(n) && !spaceFollows(n)))
                return true;
            if (m_text[n] == u'”' || m_text[n] == u'"')
                return false;
        }
        return true;
    }

    /// `closing` is the style that this mark closes, `opening` the one that it opens.
    void scanGuillemet(qsizetype i, QuotationStyle closing, QuotationStyle opening)
    {
        if (topmost(closing) >= 0)
            close(i + 1, closing);
        else if (opening == QuotationStyle::Guillemets || (opensAfter(i) && isWord(i + 1)))
            openDouble(i, opening);
    }

    void scanStraightDouble(qsizetype i)
    {
        const qsizetype mine = topmost(QuotationStyle::DoubleStraight);
        if (mine < 0 && closesOther(i, QuotationStyle::DoubleCurly))
            return close(i + 1, QuotationStyle::DoubleCurly);
        if (mine < 0) {
            const bool inches = at(i - 1).isDigit();
            if (!inches && !spaceFollows(i) && (opensAfter(i) || !isWord(i - 1)))
                open(i, QuotationStyle::DoubleStraight);
            return;
        }
        if (isInches(i))
            return;
        const bool looksOpening = opensAfter(i) && !spaceFollows(i) && at(i - 1) != u'-' && at(i - 1) != u'—'
            && at(i - 1) != u'…' && at(i - 1) != u'\'' && m_open[mine].at != i - 1;
        if (looksOpening && at(i - 1).isSpace() && isSingle(m_open.last().style)) {
            open(i, QuotationStyle::DoubleStraight); // within single marks within double ones
        } else if (looksOpening && at(i - 1).isSpace()) {
            heal(mine, i);
            open(i, QuotationStyle::DoubleStraight);
        } else {
            close(i + 1, QuotationStyle::DoubleStraight);
        }
    }

    /// A straight double mark behind a number, inside a quotation that is closed later on.
    bool isInches(qsizetype i) const
    {
        if (!at(i - 1).isDigit())
            return false;
        qsizetype k = i - 1;
        while (at(k).isDigit() || at(k) == u'.')
            --k;
        const bool feetBefore = (at(k) == u'\'' || at(k) == u'’') && at(k - 1).isDigit();
        const bool wordGoesOn = at(i + 1) == u'-' || (at(i + 1) == u' ' && at(i + 2).isLower());
        if (!feetBefore && !wordGoesOn)
            return false;
        for (qsizetype n = i + 1; n < m_paragraph.end; ++n) {
            if (m_text[n] == u'"')
                return !(opensAfter(n) && !spaceFollows(n));
        }
        return false;
    }

    void scanLeftSingle(qsizetype i)
    {
        if (topmost(QuotationStyle::LowHighSingle) >= 0)
            return close(i + 1, QuotationStyle::LowHighSingle);
        if (at(i + 1).isDigit() && at(i + 2).isDigit()
            && (at(i + 3) == u's' || !at(i + 3).isLetterOrNumber()))
            return; // a decade or year set with the wrong mark: ‘90s
        if (!spaceFollows(i) && !isElision(QStringView(m_text).sliced(i + 1, m_paragraph.end - i - 1)))
            open(i, QuotationStyle::SingleCurly);
    }

    void scanRightSingle(qsizetype i, QuotationStyle style)
    {
        const qsizetype mine = topmost(style);
        if (mine < 0 || isWord(i + 1) || isSecondOfElidedAnd(i))
            return;
        if (isPluralPossessive(i, style))
            return;
        close(i + 1, style);
    }

    /// "rock 'n' roll": the apostrophe behind the n, where the one before it stands two positions back.
    bool isSecondOfElidedAnd(qsizetype i) const
    {
        const bool apostrophe = at(i - 2) == u'\'' || at(i - 2) == u'’' || at(i - 2) == u'‘';
        return apostrophe && (at(i - 1) == u'n' || at(i - 1) == u'N') && at(i - 3).isSpace()
            && at(i + 1).isSpace();
    }

    void scanStraightSingle(qsizetype &i)
    {
        if (isSecondOfElidedAnd(i))
            return;
        if (at(i + 1) == u'\'' && topmost(QuotationStyle::Backticks) >= 0) {
            ++i;
            return close(i + 1, QuotationStyle::Backticks);
        }
        if (at(i + 1) == u'\'' && at(i + 2) != u'\'' && scanDoubledApostrophe(i)) {
            ++i;
            return;
        }
        const bool canOpen = opensAfter(i) && at(i - 1) != u'\'' && !spaceFollows(i) && !isDecade(i)
            && !isElision(QStringView(m_text).sliced(i + 1, m_paragraph.end - i - 1));
        if (canOpen && topmost(QuotationStyle::SingleStraight) < 0)
            return open(i, QuotationStyle::SingleStraight);
        scanRightSingle(i, QuotationStyle::SingleStraight);
    }

    /// Two apostrophes typed for a double mark. Returns whether those at `i` are one.
    bool scanDoubledApostrophe(qsizetype i)
    {
        const qsizetype mine = topmost(QuotationStyle::DoubledApostrophes);
        const bool looksOpening = opensAfter(i) && !spaceFollows(i + 1);
        if (mine >= 0 && !(looksOpening && at(i - 1).isSpace())) {
            close(i + 2, QuotationStyle::DoubledApostrophes);
            return true;
        }
        if (!looksOpening)
            return false;
        if (mine >= 0)
            heal(mine, i);
        open(i, QuotationStyle::DoubledApostrophes);
        return true;
    }

    bool isDecade(qsizetype i) const
    {
        return at(i + 1).isDigit() && at(i + 2).isDigit() && !at(i + 3).isDigit();
    }

    /// "The drivers' union": an apostrophe behind a plural, where the quotation is closed later by a mark
    /// that stands behind punctuation.
    bool isPluralPossessive(qsizetype i, QuotationStyle style) const
    {
        if (!at(i - 1).isLetter() || at(i + 1) != u' ' || !at(i + 2).isLower())
            return false;
        const QChar mark = style == QuotationStyle::SingleCurly ? u'’' : u'\'';
        const QChar openMark = style == QuotationStyle::SingleCurly ? u'‘' : u'\'';
        for (qsizetype n = i + 1; n < m_paragraph.end; ++n) {
            if (m_text[n] == openMark && opensAfter(n) && !spaceFollows(n))
                return false;
            if (m_text[n] == mark && !isWord(n + 1))
                return at(n - 1).isPunct();
        }
        return false;
    }

    void open(qsizetype i, QuotationStyle style)
    {
        if (m_open.size() == Budgets::openMarks)
            m_open.removeFirst();
        m_open.append({i, style, -1});
    }

    /// A double mark that opens while its like is open: the earlier one was never closed, unless single marks
    /// stand between the two.
    void openDouble(qsizetype i, QuotationStyle style)
    {
        const qsizetype mine = topmost(style);
        const bool withinSingle = mine >= 0 && m_open.last().style == QuotationStyle::SingleCurly;
        if (mine >= 0 && !withinSingle && !isInner(i, style))
            heal(mine, i);
        open(i, style);
    }

    /// A curly mark that opens within a quotation of its like and is closed before that is: two marks close
    /// before another one opens.
    bool isInner(qsizetype i, QuotationStyle style) const
    {
        if (style != QuotationStyle::DoubleCurly)
            return false;
        int closing = 0;
        for (qsizetype n = i + 1; n < m_paragraph.end && closing < 2; ++n) {
            if (m_text[n] == u'“')
                return false;
            closing += m_text[n] == u'”' ? 1 : 0;
        }
        return closing == 2;
    }

    void close(qsizetype end, QuotationStyle style)
    {
        const qsizetype mine = topmost(style);
        if (mine < 0)
            return;
        // What is still open within it was an apostrophe or a mark without a partner.
        const Open opened = m_open[mine];
        m_open.resize(mine);
        if (end - opened.at > 2)
            add(opened, end, true);
    }

    /// Ends the open mark `mine` before position `next`, at the last white space.
    void heal(qsizetype mine, qsizetype next)
    {
        const Open opened = m_open[mine];
        m_open.resize(mine);
        qsizetype end = next;
        while (end > opened.at && m_text[end - 1].isSpace())
            --end;
        if (end - opened.at > 1)
            add(opened, end, false);
    }

    void finishParagraph()
    {
        qsizetype end = m_paragraph.end;
        while (end > m_paragraph.begin && m_text[end - 1].isSpace())
            --end;
        for (const Open &opened : std::as_const(m_open)) {
            if (isSingle(opened.style) && !mayRunOn(opened))
                continue;
            if (isSingle(opened.style)) {
                m_unclosed = opened;
                m_pendingSingle = {opened, end};
                continue;
            }
            if (end - opened.at > 1) {
                add(opened, end, false);
                m_unclosed = opened;
            }
            break;
        }
        settlePendingSingle();
    }

    /// A single mark that is never closed is an apostrophe, unless the next paragraph opens with the same
    /// mark.
    bool mayRunOn(const Open &opened) const
    {
        if (!at(opened.at + 1).isUpper())
            return false;
        for (qsizetype p = m_index + 1; p < m_article.paragraphs.size(); ++p) {
            const Span next = m_article.paragraphs[p].span;
            if (next.begin >= m_paragraph.end)
                return !next.isEmpty() && m_text[next.begin] == m_text[opened.at];
        }
        return false;
    }

    void settlePendingSingle()
    {
        if (!m_pendingSingle)
            return;
        add(m_pendingSingle->first, m_pendingSingle->second, false);
        m_pendingSingle.reset();
    }

    void add(const Open &opened, qsizetype end, bool closed)
    {
        QuotedSpan quoted;
        quoted.span = {opened.at, end};
        quoted.style = opened.style;
        quoted.closed = closed;
        m_found.append({quoted, opened.continues});
    }

    /// Depths and continuations, once the order is final.
    QList<QuotedSpan> numbered() const
    {
        QList<QuotedSpan> result;
        result.reserve(m_found.size());
        QList<qsizetype> around;
        for (const Found &found : m_found) {
            QuotedSpan quoted = found.quoted;
            while (!around.isEmpty() && result[around.last()].span.end <= quoted.span.begin)
                around.removeLast();
            quoted.depth = int(around.size());
            if (found.continuesAt >= 0)
                quoted.continues = indexOf(result, found.continuesAt);
            around.append(result.size());
            result.append(quoted);
        }
        return result;
    }

    static qsizetype indexOf(const QList<QuotedSpan> &spans, qsizetype begin)
    {
        const auto it
            = std::lower_bound(spans.begin(), spans.end(), begin,
                               [](const QuotedSpan &quoted, qsizetype b) { return quoted.span.begin < b; });
        return it != spans.end() && it->span.begin == begin ? std::distance(spans.begin(), it) : -1;
    }

    const QString &m_text;
    const Article &m_article;
    const JobMonitor &m_monitor;
    qsizetype m_index = 0; ///< of the paragraph that is scanned
    Span m_paragraph;
    QList<Open> m_open;
    std::optional<Open> m_unclosed;
    std::optional<std::pair<Open, qsizetype>> m_pendingSingle;
    QList<Found> m_found;
};

} // namespace

Span QuotedSpan::inner() const
{
    const bool doubled = style == QuotationStyle::Backticks || style == QuotationStyle::DoubledApostrophes;
    const qsizetype mark = doubled ? 2 : 1;
    return {qMin(span.begin + mark, span.end), qMax(span.begin + mark, closed ? span.end - mark : span.end)};
}

QList<QuotedSpan> findQuotedSpans(const Article &article, const JobMonitor &monitor)
{
    return MarkScanner(article, monitor).scan();
}

} // namespace hearsay
