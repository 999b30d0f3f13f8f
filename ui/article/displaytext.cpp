// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/displaytext.h"

#include "document/clippedtext.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace hearsay {

namespace {

/// The last space of [begin, end), preferably one that follows the end of a sentence; -1 where there is none.
qsizetype breakingSpace(const QString &text, qsizetype begin, qsizetype end)
{
    qsizetype anySpace = -1;
    for (qsizetype i = end - 1; i > begin; --i) {
        if (text[i] != u' ')
            continue;
        if (anySpace < 0)
            anySpace = i;
        const QChar before = text[i - 1];
        if (before == u'.' || before == u'!' || before == u'?' || before == u'”' || before == u'"')
            return i;
    }
    return anySpace;
}

/// Where a run without spaces from `begin` is broken: between two characters as a reader sees them, or where
/// one alone is too long, between code points.
qsizetype breakingPlace(const QString &text, qsizetype begin)
{
    const qsizetype most = begin + longestRun;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.constData() + begin, longestRun + 1);
    finder.setPosition(longestRun);
    qsizetype boundary = finder.isAtBoundary() ? longestRun : finder.toPreviousBoundary();
    constexpr char16_t joiner = 0x200d; // between the parts of an emoji, where Qt 6.4 still sees a boundary
    while (boundary > 0 && text[begin + boundary - 1] == joiner)
        boundary = finder.toPreviousBoundary();
    if (boundary > 0)
        return begin + boundary;
    return text[most - 1].isHighSurrogate() ? most - 1 : most;
}

/// Makes blocks of [begin, end), which holds no line feed: in `text` where there are spaces, or else in
/// `breaks`.
void breakLine(QString &text, qsizetype begin, qsizetype end, QList<qsizetype> &breaks)
{
    while (end - begin > longestRun) {
        const qsizetype space = breakingSpace(text, begin, std::min(end, begin + longestRun));
        if (space < 0) {
            begin = breakingPlace(text, begin);
            breaks.append(begin);
            continue;
        }
        if (end - begin <= longestBlock)
            return;
        const qsizetype last = breakingSpace(text, begin, begin + longestBlock);
        text[last] = u'\n';
        begin = last + 1;
    }
}

QString withBreaks(const QString &text, const QList<qsizetype> &breaks)
{
    QString broken;
    broken.reserve(text.size() + breaks.size());
    qsizetype begin = 0;
    for (qsizetype at : breaks) {
        broken += QStringView(text).sliced(begin, at - begin);
        broken += u'\n';
        begin = at;
    }
    return broken += QStringView(text).sliced(begin);
}

} // namespace

qsizetype DisplayText::shown(qsizetype position) const
{
    return position + std::distance(breaks.begin(), std::upper_bound(breaks.begin(), breaks.end(), position));
}

qsizetype DisplayText::original(qsizetype place) const
{
    // The line feed number i stands at breaks[i] + i.
    qsizetype before = 0;
    qsizetype after = breaks.size();
    while (before < after) {
        const qsizetype middle = (before + after) / 2;
        if (breaks[middle] + middle < place)
            before = middle + 1;
        else
            after = middle;
    }
    return place - before;
}

DisplayText displayText(const Article &article)
{
    DisplayText shown{article.text, {}};
    QString &text = shown.text;
    text.replace(u'\r', u' ');
    for (const Paragraph &paragraph : article.paragraphs) {
        const Span span{qBound(qsizetype(0), paragraph.span.begin, text.size()),
                        qBound(qsizetype(0), paragraph.span.end, text.size())};
        for (qsizetype i = text.indexOf(u'\n', span.begin); i >= 0 && i < span.end;
             i = text.indexOf(u'\n', i + 1))
            text[i] = u' ';
    }
    // What stands between paragraphs is shown, too.
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype feed = text.indexOf(u'\n', begin);
        const qsizetype end = feed < 0 ? text.size() : feed;
        while (begin < end) {
            const qsizetype stop = endlessMarksAt(QStringView(text).first(end), begin);
            breakLine(text, begin, stop, shown.breaks);
            if (stop < end)
                shown.breaks.append(stop);
            begin = stop;
        }
        begin = end + 1;
    }
    if (!shown.breaks.isEmpty())
        text = withBreaks(text, shown.breaks);
    return shown;
}

} // namespace hearsay
