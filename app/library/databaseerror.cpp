// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/databaseerror.h"

#include "library/libraryfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct DatabaseErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Library)
};

/// SQLite's result codes (https://www.sqlite.org/rescode.html): the low byte is the primary one.
enum SqliteCode {
    NoPermission = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnlyFile = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Protocol = 15,
    NotADatabase = 26,
    ReadOnlyMoved = 8 | 4 << 8,
    NoMemoryForPages = 10 | 12 << 8
};

/// SQLite says "disk I/O error" or "unable to open" where the disk is full while it makes a file beside the
/// library or lengthens the index of the log.
bool isDiskFull(const QString &path)
{
    constexpr qint64 enough = 64LL * 1024;
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    return storage.isValid() && storage.bytesAvailable() >= 0 && storage.bytesAvailable() < enough;
}

Error noRoom(const QString &name)
{
    return {ErrorCode::WriteFailed,
            DatabaseErrorTexts::tr("There is no room left for the library “%1”. Make room on the disk and "
                                   "try again; what was in it before is whole.")
                .arg(name)};
}

Error cannotBeWritten(const QString &name, const QString &folder)
{
    return {ErrorCode::WriteFailed,
            DatabaseErrorTexts::tr("The library “%1” cannot be written to. Change the permissions of the "
                                   "file and of its folder “%2”, or choose another file with --library.")
                .arg(name, folder)};
}

Error cannotBeOpened(const QString &path, const QString &name, const QString &folder)
{
    const QFileInfo place(QFileInfo(path).absolutePath());
    if (!place.isDir())
        return {ErrorCode::Unreadable,
                DatabaseErrorTexts::tr("The library “%1” cannot be opened: there is no folder “%2”. Make "
                                       "that folder, or choose another file with --library.")
                    .arg(name, folder)};
    if (!place.isWritable())
        return cannotBeWritten(name, folder);
    return {ErrorCode::Unreadable,
            DatabaseErrorTexts::tr("The library “%1” cannot be opened. Check the permissions of the files in "
                                   "“%2” whose names begin so.")
                .arg(name, folder)};
}

Error diskFailed(const QString &name)
{
    return {ErrorCode::Unreadable,
            DatabaseErrorTexts::tr(
                "The disk failed while reading or writing the library “%1”. Check the disk and try again.")
                .arg(name)};
}

Error inUse(const QString &name)
{
    return {
        ErrorCode::WriteFailed,
        DatabaseErrorTexts::tr("The library “%1” is in use by another program. Close that one and try again.")
            .arg(name)};
}

Error noMemory(const QString &name)
{
    return {ErrorCode::Unreadable,
            DatabaseErrorTexts::tr(
                "There is not enough memory for the library “%1”. Close other programs and try again.")
                .arg(name)};
}

Error moved(const QString &name)
{
    return {ErrorCode::WriteFailed,
            DatabaseErrorTexts::tr("The library “%1” was moved or deleted while it was open. Put it back "
                                   "or not, and start again.")
                .arg(name)};
}

} // namespace

Error databaseError(const QString &path, int code, const QString &text)
{
    const QString name = QDir::toNativeSeparators(path);
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    if (code == ReadOnlyMoved)
        return moved(name);
    if (code == NoMemoryForPages)
        return noMemory(name);
    switch (code & 0xff) {
    case Full:
        return noRoom(name);
    case ReadOnlyFile:
    case NoPermission:
        return cannotBeWritten(name, folder);
    case Corrupt:
    case NotADatabase:
        return damagedLibrary(path);
    case Busy:
    case Locked:
    case Protocol:
        return inUse(name);
    case CannotOpen:
        return isDiskFull(path) ? noRoom(name) : cannotBeOpened(path, name, folder);
    case InputOutput:
        return isDiskFull(path) ? noRoom(name) : diskFailed(name);
    case NoMemory:
        return noMemory(name);
    default:
        return {
            ErrorCode::Internal,
            DatabaseErrorTexts::tr("The library “%1” did not do what it was asked (%2).").arg(name, text)};
    }
}

} // namespace hearsay
