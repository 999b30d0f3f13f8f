// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/passages.h"

#include "library/searchmarks.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr qsizetype lineLength = 160;

/// The line of `text` round `position`.
Span lineAt(const QString &text, qsizetype position)
{
    const qsizetype begin = position == 0 ? 0 : text.lastIndexOf(u'\n', position - 1) + 1;
    const qsizetype end = text.indexOf(u'\n', position);
    return {begin, end < 0 ? text.size() : end};
}

qsizetype forwardToWord(const QString &text, qsizetype position, qsizetype limit)
{
    while (position < limit && !text[position].isSpace())
        ++position;
    while (position < limit && text[position].isSpace())
        ++position;
    return position;
}

qsizetype backToWord(const QString &text, qsizetype position, qsizetype limit)
{
    while (position > limit && !text[position - 1].isSpace())
        --position;
    while (position > limit && text[position - 1].isSpace())
        --position;
    return position;
}

} // namespace

MarkedText readMarks(const QString &marked)
{
    MarkedText result;
    result.text.reserve(marked.size());
    qsizetype begin = 0;
    for (QChar c : marked) {
        if (c == hitBegin)
            begin = result.text.size();
        else if (c == hitEnd)
            result.marks.append({begin, result.text.size()});
        else
            result.text.append(c);
    }
    return result;
}

Passage passageOf(const QString &text, const QList<Span> &marks, Span bounds, qsizetype length)
{
    Passage passage;
    const auto first = std::find_if(marks.begin(), marks.end(),
                                    [bounds](Span mark) { return mark.begin >= bounds.begin; });
    passage.span = first == marks.end() ? Span{bounds.begin, bounds.begin} : *first;
    Span shown = bounds;
    if (bounds.length() > length) {
        const qsizetype before = passage.span.begin - length / 3;
        if (before > bounds.begin)
            shown.begin = qMin(forwardToWord(text, before, passage.span.begin), passage.span.begin);
        if (shown.begin + length < bounds.end)
            shown.end = qMax(backToWord(text, shown.begin + length, shown.begin),
                             qMin(passage.span.end, bounds.end));
    }
    const QString head = shown.begin > bounds.begin ? QStringLiteral("… ") : QString();
    passage.context = head + text.sliced(shown.begin, shown.length()).replace(u'\n', u' ');
    if (shown.end < bounds.end)
        passage.context += QStringLiteral(" …");
    for (Span mark : marks) {
        if (shown.contains(mark))
            passage.marks.append(
                {mark.begin - shown.begin + head.size(), mark.end - shown.begin + head.size()});
    }
    return passage;
}

QList<Passage> bestPassages(const MarkedText &marked, qsizetype limit)
{
    struct Line
    {
        Span span;
        qsizetype marks = 0;
    };
    QList<Line> lines;
    for (Span mark : marked.marks) {
        if (lines.isEmpty() || lines.last().span.end <= mark.begin)
            lines.append({lineAt(marked.text, mark.begin), 0});
        ++lines.last().marks;
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line &a, const Line &b) { return a.marks > b.marks; });
    lines.resize(qMin(lines.size(), limit));
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.span < b.span; });
    QList<Passage> passages;
    for (const Line &line : std::as_const(lines))
        passages.append(passageOf(marked.text, marked.marks, line.span, lineLength));
    return passages;
}

} // namespace hearsay
