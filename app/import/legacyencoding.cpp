// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/legacyencoding.h"

#include <QHash>
#include <array>
#include <cerrno>
#include <iconv.h>

namespace hearsay {

namespace {

/// Owns an iconv descriptor.
class Converter
{
public:
    explicit Converter(const QByteArray &encoding)
        : m_descriptor(
            iconv_open(Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? "UTF-16LE" : "UTF-16BE", encoding.constData()))
    {
    }
    ~Converter()
    {
        if (isValid())
            iconv_close(m_descriptor);
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    // iconv_open reports failure as a pointer of all ones.
    bool isValid() const { return reinterpret_cast<quintptr>(m_descriptor) != ~quintptr(0); }
    iconv_t descriptor() const { return m_descriptor; }

private:
    iconv_t m_descriptor;
};

bool isUndefinedInWindows1252(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D;
}

} // namespace

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
        {"shift_jis", "CP932"},
        {"shift-jis", "CP932"},
        {"sjis", "CP932"},
        {"x-sjis", "CP932"},
        {"windows-31j", "CP932"},
        {"ms_kanji", "CP932"},
        {"euc-kr", "UHC"},
        {"ks_c_5601-1987", "UHC"},
        {"windows-949", "UHC"},
        {"x-euc-jp", "EUC-JP"},
        {"macintosh", "MACINTOSH"},
        {"x-mac-roman", "MACINTOSH"},
        {"mac-cyrillic", "MAC-CYRILLIC"},
        {"x-mac-cyrillic", "MAC-CYRILLIC"},
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
    const Converter converter(encoding);
    if (encoding.isEmpty() || !converter.isValid())
        return std::nullopt;
    const bool windows1252 = encoding == "WINDOWS-1252";
    QString text;
    text.reserve(bytes.size());
    // iconv's prototype lacks a const: it does not write through its input.
    auto *in = const_cast<char *>(bytes.data());
    auto inLeft = size_t(bytes.size());
    std::array<char16_t, 16384> buffer;
    while (inLeft > 0) {
        auto *out = reinterpret_cast<char *>(buffer.data());
        size_t outLeft = buffer.size() * sizeof(char16_t);
        const size_t outcome = iconv(converter.descriptor(), &in, &inLeft, &out, &outLeft);
        const int problem = outcome == size_t(-1) ? errno : 0;
        const auto written = qsizetype(buffer.size() - outLeft / sizeof(char16_t));
        text.append(reinterpret_cast<const QChar *>(buffer.data()), written);
        if (problem == 0 || problem == E2BIG)
            continue;
        if (problem != EILSEQ || !windows1252 || !isUndefinedInWindows1252(*in))
            return std::nullopt;
        text.append(QChar(char16_t(static_cast<unsigned char>(*in))));
        ++in;
        --inLeft;
    }
    return text;
}

} // namespace hearsay
