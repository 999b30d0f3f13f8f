// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QString>

namespace hearsay {

/// Cuts every NAME.txt of `from` (UTF-8; a line is a paragraph) as the program does and writes NAME.json into
/// `to`, which is made: `words` as [begin, end, marks] with code points, half-open, and marks 0 outside
/// quotation marks, 1 inside, 2 and 3 at the mark that opens or closes an outermost quotation, 4 deeper
/// inside; `paragraphs` and `sentences` as the index of the first word of each. What the encoder is trained
/// on is cut by this. Errors: NotFound, WriteFailed.
Result<Done> listWords(const QString &from, const QString &to);

} // namespace hearsay
