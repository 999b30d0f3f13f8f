// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QString>

namespace hearsay {

/// Whether `path` may be opened as a library: not there, empty, or a whole library of a version up to
/// `newest`. Looks only: neither the file nor its folder is changed. Small files, and such as were not closed
/// in good order, are checked throughout; of others the head and the size, the rest shows when it is read.
/// Errors, each a sentence for the reader: a folder, not a library, newer than this program, damaged,
/// unreadable.
Result<Done> checkLibraryFile(const QString &path, int newest);

/// The refusals, for code that finds out later.
Error foreignFile(const QString &path);
Error newerLibrary(const QString &path);
Error olderLibrary(const QString &path); ///< opened for reading alone
Error damagedLibrary(const QString &path);

} // namespace hearsay
