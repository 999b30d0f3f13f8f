// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/charsetdetector.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <memory>
#include <uchardet/uchardet.h>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct DetectorDeleter
{
    void operator()(uchardet *detector) const { uchardet_delete(detector); }
};

/// Dashes, curly quotation marks, the ellipsis, the bullet and what Latin prose has beside them: in text that
/// is ASCII otherwise they mean windows-1252, which uchardet often takes for a code page of another script.
bool isWindows1252Punctuation(unsigned char byte)
{
    return byte == 0x85 || (byte >= 0x91 && byte <= 0x97) || byte == 0xA0 || byte == 0xA3 || byte == 0xA9
        || byte == 0xB0 || byte == 0xB7;
}

bool isEnglishOfWindows1252(QByteArrayView bytes)
{
    qsizetype high = 0;
    qsizetype punctuation = 0;
    for (char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            continue;
        ++high;
        punctuation += isWindows1252Punctuation(byte) ? 1 : 0;
    }
    return high > 0 && punctuation * 3 >= high * 2 && high * 20 <= bytes.size();
}

} // namespace

QByteArray declaredCharset(QByteArrayView bytes)
{
    static const QRegularExpression declaration(
        u"<meta\\b[^>]{0,400}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|^\\s*<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*[\"']([\\w.:-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype scanned = 4096;
    const QString head = QString::fromLatin1(bytes.first(qMin(bytes.size(), scanned)));
    const QRegularExpressionMatch match = declaration.match(head);
    return (match.captured(1) + match.captured(2)).toLatin1();
}

QByteArray guessedCharset(QByteArrayView bytes)
{
    constexpr qsizetype seen = 1024LL * 1024;
    const QByteArrayView sample = bytes.first(qMin(bytes.size(), seen));
    if (isEnglishOfWindows1252(sample))
        return "windows-1252";
    const std::unique_ptr<uchardet, DetectorDeleter> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), sample.data(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return {uchardet_get_charset(detector.get())};
}

} // namespace hearsay
