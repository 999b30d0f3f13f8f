// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlecheck.h"
#include "import/textdecoder.h"

using namespace hearsay;

/// Decoded text holds no carriage return and no half of a surrogate pair, and as UTF-8 decodes to itself
/// again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto decoded = decodeText(QByteArrayView(data, qsizetype(size)));
    if (!decoded)
        return 0;
    require(!decoded->text.contains(u'\r'));
    require(QStringView(decoded->text).isValidUtf16());
    require(!decoded->encoding.isEmpty());
    const auto again = decodeText(QByteArray("\xEF\xBB\xBF") + decoded->text.toUtf8());
    require(again && again->text == decoded->text);
    return 0;
}
