// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hearsay {

/// Makes the folder that `path` is to stand in, with those above it that are missing, each for the user alone
/// (0700). Folders that are there stay as they are. Failure shows when the file is made.
void makePrivateFolderFor(const QString &path);

/// Makes an empty file for the user alone (0600) where there is none, whatever the umask says; false where it
/// can neither be found nor made. SQLite gives its log and its index of the log the same permissions.
bool makePrivateFile(const QString &path);

/// Takes away what others than the user may do with these files, those that are there and the user's own.
void makePrivate(const QStringList &paths);

/// The files that SQLite may keep beside a database: log, index of the log, rollback journal.
QStringList filesBeside(const QString &path);

/// Whether one of them holds what is not in the database yet.
bool hasLeftovers(const QString &path);

} // namespace hearsay
