// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/paragraphsplitter.h"

#include <algorithm>
#include <vector>

namespace hearsay {

namespace {

constexpr int linesPerCheck = 4096;

/// A line of the file, without its end and without white space at its ends.
struct Line
{
    Span span;
    qsizetype indent = 0;
    bool blankBefore = true;

    qsizetype width() const { return indent + span.length(); }
};

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\f' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// White space and the invisible characters that scraped text has beside it.
bool isFiller(QChar c)
{
    return c.isSpace() || c == QChar::ByteOrderMark || c == u'\u200B';
}

/// All lines with something in them.
std::vector<Line> readLines(QStringView text, JobMonitor &monitor)
{
    std::vector<Line> lines;
    bool blankBefore = true;
    int untilCheck = linesPerCheck;
    for (qsizetype begin = 0; begin < text.size();) {
        if (--untilCheck == 0) {
            untilCheck = linesPerCheck;
            if (monitor.isCancelled())
                break;
        }
        const auto end = std::find_if(text.begin() + begin, text.end(), isLineEnd) - text.begin();
        qsizetype first = begin;
        while (first < end && isFiller(text[first]))
            ++first;
        qsizetype last = end;
        while (last > first && isFiller(text[last - 1]))
            --last;
        if (first < last)
            lines.push_back({{first, last}, first - begin, blankBefore});
        blankBefore = first == last || (end < text.size() && text[end] == QChar::ParagraphSeparator);
        begin = end + 1;
    }
    return lines;
}

qsizetype firstWordLength(QStringView text, const Line &line)
{
    const auto begin = text.begin() + line.span.begin;
    const auto end = text.begin() + line.span.end;
    return std::find_if(begin, end, [](QChar c) { return c.isSpace(); }) - begin;
}

bool lineEndsSentence(QStringView text, const Line &line)
{
    for (qsizetype i = line.span.end - 1; i >= line.span.begin; --i) {
        const QChar c = text[i];
        if (c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u':')
            return true;
        if (!QStringView(u"\"'”’»)]*_").contains(c))
            return false;
    }
    return false;
}

bool startsListItem(QStringView text, const Line &line)
{
    const QStringView words = text.sliced(line.span.begin, line.span.length());
    if (words.size() > 2 && QStringView(u"-*•·–").contains(words[0]) && words[1].isSpace())
        return true;
    qsizetype digits = 0;
    while (digits < words.size() && digits < 3 && words[digits].isDigit())
        ++digits;
    return digits > 0 && digits + 1 < words.size() && (words[digits] == u'.' || words[digits] == u')')
        && words[digits + 1].isSpace();
}

/// How a file breaks its lines.
class Wrapping
{
public:
    Wrapping(QStringView text, const std::vector<Line> &lines)
        : m_text(text)
    {
        std::vector<qsizetype> widths;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            if (!lines[i + 1].blankBefore)
                widths.push_back(lines[i].width());
        }
        constexpr std::size_t enough = 4;
        if (widths.size() < enough)
            return;
        const auto nearlyWidest = widths.end() - 1 - qsizetype(widths.size() / 20);
        std::nth_element(widths.begin(), nearlyWidest, widths.end());
        m_width = *nearlyWidest;
        std::size_t full = 0;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            full += !lines[i + 1].blankBefore && isFull(lines[i], lines[i + 1]) ? 1 : 0;
        constexpr qsizetype narrowest = 30;
        constexpr qsizetype widest = 200;
        m_wraps = m_width >= narrowest && m_width <= widest && full * 10 >= widths.size() * 7;
    }

    /// Whether `next` goes on with the paragraph that `line` ends in.
    bool joins(const Line &line, const Line &next) const
    {
        if (next.blankBefore || startsListItem(m_text, next))
            return false;
        const bool finished = lineEndsSentence(m_text, line);
        const bool continues = !finished && m_text[next.span.begin].isLower();
        if (!m_wraps)
            return continues;
        if (next.indent > line.indent + 1 && finished)
            return false;
        return continues || isFull(line, next) || (!finished && line.width() * 10 >= m_width * 7);
    }

private:
    bool isFull(const Line &line, const Line &next) const
    {
        return line.width() + 1 + firstWordLength(m_text, next) > m_width;
    }

    QStringView m_text;
    qsizetype m_width = 0;
    bool m_wraps = false;
};

} // namespace

QList<TextBlock> splitParagraphs(QStringView text, JobMonitor &monitor)
{
    const std::vector<Line> lines = readLines(text, monitor);
    const Wrapping wrapping(text, lines);
    QList<TextBlock> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i % linesPerCheck == 0 && monitor.isCancelled())
            break;
        const Line &line = lines[i];
        if (i > 0 && wrapping.joins(lines[i - 1], line)) {
            blocks.last().span.end = line.span.end;
            continue;
        }
        if (!blocks.isEmpty())
            blocks.last().closesBlock = line.blankBefore;
        blocks.append({line.span, line.blankBefore, true, line.indent > 0});
    }
    return blocks;
}

} // namespace hearsay
