// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/textdecoder.h"

#include "import/charsetdetector.h"
#include "import/legacyencoding.h"

#include <QStringDecoder>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

std::optional<QString> decodeUnicode(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    // The decoder lets halves of surrogate pairs pass.
    if (decoder.hasError() || !QStringView(text).isValidUtf16())
        return std::nullopt;
    return text;
}

struct Mark
{
    QByteArrayView bytes;
    QStringConverter::Encoding encoding;
    const char *name;
};

/// The byte order mark at the beginning. UTF-32 before UTF-16: the one mark begins with the other.
std::optional<Mark> byteOrderMark(QByteArrayView bytes)
{
    static const std::array<Mark, 5> marks = {{
        {QByteArrayView("\xEF\xBB\xBF", 3), QStringConverter::Utf8, "UTF-8"},
        {QByteArrayView("\xFF\xFE\0\0", 4), QStringConverter::Utf32LE, "UTF-32LE"},
        {QByteArrayView("\0\0\xFE\xFF", 4), QStringConverter::Utf32BE, "UTF-32BE"},
        {QByteArrayView("\xFF\xFE", 2), QStringConverter::Utf16LE, "UTF-16LE"},
        {QByteArrayView("\xFE\xFF", 2), QStringConverter::Utf16BE, "UTF-16BE"},
    }};
    for (const Mark &mark : marks) {
        if (bytes.startsWith(mark.bytes))
            return mark;
    }
    return std::nullopt;
}

/// The byte order of UTF-16 without a mark, told by spaces, line ends and ASCII letters, which have a zero
/// byte on one side: an eighth of all units must have it on that side and almost none on the other.
std::optional<QStringConverter::Encoding> unmarkedUtf16(QByteArrayView bytes)
{
    constexpr qsizetype seen = 65536;
    const qsizetype units = qMin(bytes.size(), seen) / 2;
    if (units < 2 || bytes.size() % 2 != 0)
        return std::nullopt;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < units; ++i) {
        even += bytes[2 * i] == 0 ? 1 : 0;
        odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (odd * 8 >= units && even * 100 <= odd)
        return QStringConverter::Utf16LE;
    if (even * 8 >= units && odd * 100 <= even)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<DecodedText> fromLabel(QByteArrayView bytes, QByteArrayView label)
{
    if (label.isEmpty())
        return std::nullopt;
    const QByteArray encoding = encodingForLabel(label);
    std::optional<QString> text = decodeLegacy(bytes, encoding);
    if (!text || looksBinary(*text))
        return std::nullopt;
    return DecodedText{std::move(*text), encoding};
}

/// UTF-8 that a cut or a bad sector damaged in a few places, told by many more sequences that are whole.
std::optional<DecodedText> damagedUtf8(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    const auto damaged = std::count(text.cbegin(), text.cend(), QChar(QChar::ReplacementCharacter));
    const auto whole
        = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x80; }) - damaged;
    if (whole < 4 * damaged || looksBinary(text))
        return std::nullopt;
    return DecodedText{std::move(text), "UTF-8"};
}

std::optional<DecodedText> decodeBytes(QByteArrayView bytes)
{
    if (const auto mark = byteOrderMark(bytes)) {
        const QByteArrayView rest = bytes.sliced(mark->bytes.size());
        if (auto text = decodeUnicode(rest, mark->encoding))
            return DecodedText{std::move(*text), mark->name};
        return mark->encoding == QStringConverter::Utf8 ? damagedUtf8(rest) : std::nullopt;
    }
    if (const auto order = unmarkedUtf16(bytes)) {
        if (auto text = decodeUnicode(bytes, *order))
            return DecodedText{std::move(*text),
                               *order == QStringConverter::Utf16LE ? "UTF-16LE" : "UTF-16BE"};
    }
    const QByteArray declared = declaredCharset(bytes);
    // Seven-bit encodings with escapes are valid UTF-8 by form: only the declaration or the escape tells.
    const bool escapes = bytes.contains('\x1B');
    if (escapes) {
        if (auto text = fromLabel(bytes, declared.isEmpty() ? guessedCharset(bytes) : declared))
            return text;
    }
    if (auto text = decodeUnicode(bytes, QStringConverter::Utf8))
        return DecodedText{std::move(*text), "UTF-8"};
    if (auto text = fromLabel(bytes, declared))
        return text;
    if (auto text = damagedUtf8(bytes))
        return text;
    return fromLabel(bytes, guessedCharset(bytes));
}

/// CR LF and lone CR become LF; in place, one pass.
void normaliseLineEnds(QString &text)
{
    if (!text.contains(u'\r'))
        return;
    QChar *const begin = text.data();
    const qsizetype size = text.size();
    qsizetype to = 0;
    for (qsizetype from = 0; from < size; ++from) {
        QChar c = begin[from];
        if (c == u'\r') {
            if (from + 1 < size && begin[from + 1] == u'\n')
                ++from;
            c = u'\n';
        }
        begin[to++] = c;
    }
    text.truncate(to);
}

} // namespace

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
}

bool looksBinary(QStringView text)
{
    qsizetype controls = 0;
    for (QChar c : text) {
        if (c.isNull())
            return true;
        const char16_t code = c.unicode();
        const bool usual = code >= 0x20 || (code >= 0x08 && code <= 0x0D) || code == 0x1B;
        controls += (!usual || (code >= 0x7F && code < 0xA0 && code != 0x85)) ? 1 : 0;
    }
    constexpr qsizetype tolerated = 3;
    return controls > tolerated && controls * 100 > text.size();
}

std::optional<DecodedText> decodeText(QByteArrayView bytes)
{
    std::optional<DecodedText> decoded = decodeBytes(bytes);
    if (decoded)
        normaliseLineEnds(decoded->text);
    return decoded;
}

} // namespace hearsay
