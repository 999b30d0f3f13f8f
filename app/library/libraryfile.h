// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QString>

namespace hearsay {

class Database;

/// A library up to this size is checked throughout whenever it is opened unsealed: that takes no time. A
/// larger one is checked before the first change.
inline constexpr qint64 smallLibrary = 8LL * 1024 * 1024;

/// Whether `path` may be opened as a library: not there, empty, or a library of a version up to `newest`.
/// Looks only: neither the file nor its folder is changed. Small files are checked throughout unless they are
/// sealed; of others the head and the size. Errors, each a sentence for the reader: a folder, a pipe or a
/// device, not a library, newer than this program, damaged, unreadable.
Result<Done> checkLibraryFile(const QString &path, int newest);

/// Reads all of a library and tells whether it is sound (PRAGMA integrity_check). Damage is Undecodable;
/// whatever hindered the check is another error.
Result<Done> checkThroughout(Database &database);
/// What an answer of PRAGMA integrity_check means: a page that could not be read is no damage.
Result<Done> verdictOf(const QString &answer, const QString &path);

/// The refusals, for code that finds out later.
Error foreignFile(const QString &path);
Error newerLibrary(const QString &path);
Error olderLibrary(const QString &path); ///< opened for reading alone
Error absentLibrary(const QString &path); ///< opened for reading alone
Error unfinishedLibrary(const QString &path); ///< opened for reading alone, with nothing in it
Error damagedLibrary(const QString &path); ///< names its latest copy

} // namespace hearsay
