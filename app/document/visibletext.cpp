// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/visibletext.h"

namespace hearsay {

namespace {

QChar signOf(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20) // Unicode has a picture for each
        return QChar(char16_t(0x2400 + code));
    if (code == 0x7F)
        return QChar(0x2421);
    const bool endsLine = code == QChar::LineSeparator || code == QChar::ParagraphSeparator;
    return QChar(endsLine ? char16_t(0x2424) : char16_t(QChar::ReplacementCharacter));
}

} // namespace

bool isUnprintable(char32_t character)
{
    const auto isWithin
        = [character](char32_t first, char32_t last) { return character >= first && character <= last; };
    return isWithin(0, 0x1F) || isWithin(0x7F, 0x9F) // C0, DEL, C1
        || isWithin(0x2028, 0x202E) // separators, embeddings and overrides of direction
        || isWithin(0x2066, 0x2069); // isolates
}

QString visibleText(QString text, QStringView kept)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || c.isNonCharacter() || (isUnprintable(c.unicode()) && !kept.contains(c)))
            text[i] = signOf(c);
    }
    return text;
}

} // namespace hearsay
