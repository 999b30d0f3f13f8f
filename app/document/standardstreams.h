// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QByteArray>

namespace hearsay {

/// Gives standard input, output and error something to be where the caller closed them; otherwise the next
/// file to be opened would take their number, and messages would be written into it. Output that was closed
/// fails to be written, as it should. Call it first in main().
void occupyClosedStandardStreams();

/// Writes all of `bytes` to standard output at once, past any buffer. Error: WriteFailed, with a sentence.
Result<Done> writeToStandardOutput(const QByteArray &bytes);

} // namespace hearsay
