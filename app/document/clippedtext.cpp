// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/clippedtext.h"

namespace hearsay {

QString clippedText(QStringView text, qsizetype longest)
{
    if (text.size() <= longest)
        return text.toString();
    qsizetype end = qMax(longest - 1, qsizetype(0));
    if (end > 0 && text[end - 1].isHighSurrogate())
        --end;
    return text.first(end).toString() + u'…';
}

qsizetype endlessMarksAt(QStringView text, qsizetype from)
{
    qsizetype marks = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t point = isPair ? QChar::surrogateToUcs4(c, text[i + 1]) : c.unicode();
        constexpr char32_t firstMark = 0x300;
        marks = point >= firstMark && QChar::isMark(point) ? marks + 1 : 0;
        if (marks > mostMarks)
            return i;
        i += isPair ? 1 : 0;
    }
    return text.size();
}

} // namespace hearsay
