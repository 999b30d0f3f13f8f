// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace hearsay {

/// Text with the name of the encoding that it was read in ("UTF-8", "windows-1252").
struct DecodedText
{
    QString text;
    QByteArray encoding;
};

/// Turns a file's bytes into text. In this order: a byte order mark; UTF-8 where every byte fits; UTF-16
/// without a mark; the charset that HTML or XML declares; what uchardet makes of the bytes; UTF-8 with a few
/// damaged places (they become U+FFFD). Nothing where none of them gives text. The mark is dropped, CR LF and
/// lone CR become LF, all else is kept. Linear in the length of `bytes`; may run on any thread.
std::optional<DecodedText> decodeText(QByteArrayView bytes);

/// True where decoded text holds nothing to read: white space and marks without width.
bool isBlank(QStringView text);

/// True where decoded text holds characters that no text file has: NUL, or many other control characters.
bool looksBinary(QStringView text);

} // namespace hearsay
