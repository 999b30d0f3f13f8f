// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hearsay {

/// A file beside a library ("library.sqlite-seal") that says how it was left: its size and when it was last
/// written. A library that was closed in good order and found sound gets one; where it does not fit any more
/// (a program was killed, something else wrote to the file, it came from elsewhere), the library is checked
/// before anything is written to it. Reads and writes no byte of the library itself.
bool isSealed(const QString &library);
void seal(const QString &library);
void breakSeal(const QString &library);

} // namespace hearsay
