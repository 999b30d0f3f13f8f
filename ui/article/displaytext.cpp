// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/displaytext.h"

namespace hearsay {

namespace {

/// Code units that are laid out within a small part of a frame; paragraphs of real articles stay far below.
constexpr qsizetype longestBlock = 6000;

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

void breakLongParagraph(QString &text, Span paragraph)
{
    qsizetype begin = paragraph.begin;
    while (paragraph.end - begin > longestBlock) {
        const qsizetype space = breakingSpace(text, begin, begin + longestBlock);
        if (space < 0)
            return;
        text[space] = u'\n';
        begin = space + 1;
    }
}

} // namespace

QString displayText(const Article &article)
{
    QString shown = article.text;
    shown.replace(u'\r', u' ');
    for (const Paragraph &paragraph : article.paragraphs) {
        const Span span{qBound(qsizetype(0), paragraph.span.begin, shown.size()),
                        qBound(qsizetype(0), paragraph.span.end, shown.size())};
        for (qsizetype i = shown.indexOf(u'\n', span.begin); i >= 0 && i < span.end;
             i = shown.indexOf(u'\n', i + 1))
            shown[i] = u' ';
        breakLongParagraph(shown, span);
    }
    return shown;
}

} // namespace hearsay
