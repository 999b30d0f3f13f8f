// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/printable.h"

namespace hearsay {

namespace {

char16_t signOf(char16_t unit)
{
    constexpr char16_t controlPictures = 0x2400;
    if (unit < 0x20)
        return char16_t(controlPictures + unit);
    return unit == 0x7f ? u'\u2421' : u'\ufffd';
}

} // namespace

bool isUnprintable(char32_t character)
{
    const auto isWithin
        = [character](char32_t first, char32_t last) { return character >= first && character <= last; };
    return isWithin(0, 0x1f) || isWithin(0x7f, 0x9f) // C0, DEL, C1
        || isWithin(0x2028, 0x202e) // separators, embeddings and overrides of direction
        || isWithin(0x2066, 0x2069) // isolates
        || isWithin(0x200e, 0x200f) || character == 0x61c; // marks of direction
}

QString printable(QStringView text, QStringView kept)
{
    QString shown = text.toString();
    for (QChar &each : shown) {
        if (isUnprintable(each.unicode()) && !kept.contains(each))
            each = QChar(signOf(each.unicode()));
    }
    return shown;
}

} // namespace hearsay
