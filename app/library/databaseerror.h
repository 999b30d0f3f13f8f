// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QString>

namespace hearsay {

/// What a failure of SQLite in the library at `path` means to the reader: a sentence for each cause, with
/// what to do. `code` is SQLite's extended result code, `text` its own words, for causes that have no
/// sentence. Looks at the disk and the folder, which SQLite often does not tell apart. Codes: Undecodable for
/// damage and for nothing else; Unreadable; WriteFailed; Internal.
Error databaseError(const QString &path, int code, const QString &text);

} // namespace hearsay
