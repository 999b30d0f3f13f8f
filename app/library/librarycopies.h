// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace hearsay {

class Database;

/// A copy of a library that stands beside it.
struct LibraryCopy
{
    QString path;
    QDateTime madeAt; ///< local time
    qint64 articles = 0;

    friend bool operator==(const LibraryCopy &, const LibraryCopy &) = default;
};

/// So many of the daily copies are kept.
inline constexpr int keptCopies = 2;

/// The copies of the library at `library`, latest first: one of each of the last days on which it was changed
/// ("library.copy-2026-03-02.sqlite") and those made before its form was changed
/// ("library.version-1.sqlite"). Those that cannot be read are left out. Opens each, so not for the window's
/// thread.
QList<LibraryCopy> libraryCopies(const QString &library);
/// The path of the latest one by name and time, or an empty one. Opens none.
QString latestCopyOf(const QString &library);

/// Whether there are articles to copy, no copy of today, and a change since the latest.
Result<bool> isCopyDue(Database &database);
/// Makes the copy of today, written aside and put in place when it is whole, and removes those that are too
/// many. To be called for a library that was found sound. Nothing is left of a copy that failed.
Result<Done> makeCopy(Database &database);
/// A consistent copy of `from` at `to`, for the user alone; whole or not at all.
Result<Done> copyInto(Database &from, const QString &to);
/// Beside "library.sqlite", and a `mark` of "copy-1": "library.copy-1.sqlite".
QString nameBeside(const QString &library, const QString &mark);
/// Deletes all copies of a library, as something was removed from it that they still hold, and what is left
/// of copies that came to no end. Error: one that cannot be deleted.
Result<Done> removeCopies(const QString &library);

/// Puts a copy in the place of the library, which stays as "library.set-aside-1.sqlite"; the copy stays, too.
/// Nobody may have the library open. Returns where the former file is now, empty where there was none.
/// Errors: the copy is none, or damaged; in use; no room.
Result<QString> restoreCopy(const QString &library, const QString &copy);

} // namespace hearsay
