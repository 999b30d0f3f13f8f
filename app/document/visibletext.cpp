// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/visibletext.h"

namespace hearsay {

namespace {

QChar visibleSign(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20) // Unicode has a picture for each
        return QChar(char16_t(0x2400 + code));
    if (code == 0x7F)
        return QChar(0x2421);
    if (code == QChar::LineSeparator || code == QChar::ParagraphSeparator)
        return QChar(0x2424);
    const bool isControl = code >= 0x80 && code < 0xA0;
    const bool turnsAround = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return isControl || turnsAround || c.isNonCharacter() ? QChar(QChar::ReplacementCharacter) : c;
}

} // namespace

QString visibleText(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!c.isSurrogate())
            text[i] = visibleSign(c);
        else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace hearsay
