// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/legacyencoding.h"

#include <QHash>
#include <QStringDecoder>

namespace hearsay {

QByteArray encodingForLabel(QByteArrayView label)
{
    static const QHash<QByteArray, QByteArray> meanings = {
        {"ascii", "WINDOWS-1252"},
        {"us-ascii", "WINDOWS-1252"},
        {"iso-8859-1", "WINDOWS-1252"},
        {"iso8859-1", "WINDOWS-1252"},
        {"latin1", "WINDOWS-1252"},
        {"l1", "WINDOWS-1252"},
        {"cp1252", "WINDOWS-1252"},
        {"x-cp1252", "WINDOWS-1252"},
        {"iso-8859-9", "WINDOWS-1254"},
        {"latin5", "WINDOWS-1254"},
        {"iso-8859-11", "WINDOWS-874"},
        {"tis-620", "WINDOWS-874"},
        {"latin2", "ISO-8859-2"},
        {"x-cp1250", "WINDOWS-1250"},
        {"x-cp1251", "WINDOWS-1251"},
        {"gb2312", "GB18030"},
        {"gbk", "GB18030"},
        {"x-gbk", "GB18030"},
        {"hz-gb-2312", "GB18030"},
        {"big5", "BIG5-HKSCS"},
        {"x-x-big5", "BIG5-HKSCS"},
        {"shift_jis", "WINDOWS-31J"},
        {"shift-jis", "WINDOWS-31J"},
        {"sjis", "WINDOWS-31J"},
        {"x-sjis", "WINDOWS-31J"},
        {"ms_kanji", "WINDOWS-31J"},
        {"euc-kr", "WINDOWS-949"},
        {"ks_c_5601-1987", "WINDOWS-949"},
        {"x-euc-jp", "EUC-JP"},
        {"macintosh", "MACINTOSH"},
        {"x-mac-roman", "MACINTOSH"},
        {"mac-cyrillic", "X-MAC-CYRILLIC"},
        {"iso-8859-8-i", "ISO-8859-8"},
        {"koi", "KOI8-R"},
        {"koi8", "KOI8-R"},
        {"utf8", "UTF-8"},
        {"unicode-1-1-utf-8", "UTF-8"},
    };
    const QByteArray lower = label.toByteArray().trimmed().toLower();
    return meanings.value(lower, lower.toUpper());
}

std::optional<QString> decodeLegacy(QByteArrayView bytes, const QByteArray &encoding)
{
    // ICU takes an empty name for the system's own encoding.
    QStringDecoder decoder(encoding.constData(), QStringConverter::Flag::Stateless);
    if (encoding.isEmpty() || !decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

} // namespace hearsay
