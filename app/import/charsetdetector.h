// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace hearsay {

/// The label in `<meta charset=…>`, `<meta … content="…; charset=…">` or `<?xml … encoding=…?>` within the
/// first 4 KiB, or nothing. Source: HTML Standard, "prescan a byte stream to determine its encoding", without
/// its rarer steps.
QByteArray declaredCharset(QByteArrayView bytes);

/// The label that uchardet gives the bytes (it sees the first MiB), corrected where it is known to err:
/// English with typographic quotation marks of windows-1252. Empty where it has no idea.
QByteArray guessedCharset(QByteArrayView bytes);

} // namespace hearsay
