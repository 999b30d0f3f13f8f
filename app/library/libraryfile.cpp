// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryfile.h"

#include "library/database.h"
#include "library/databaseerror.h"
#include "library/librarycopies.h"
#include "library/libraryseal.h"
#include "library/privatefiles.h"
#include "library/schema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QThread>
#include <QVariant>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct LibraryFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Library)
};

/// What a SQLite file says of itself in its head.
struct Head
{
    bool isSqlite = false;
    bool isWhole = false; ///< its pages are all there
    int version = 0;
    int applicationId = 0;
};

/// Through SQLite: closing a file that this process has opened by other means would take away the locks that
/// another connection of it holds.
Result<Head> readHead(const QString &path)
{
    const auto opened = Database::open(path, OpenMode::Immutable);
    if (!opened)
        return opened.error();
    Database &database = *opened.value();
    // Lets a file be read that is shorter than its head says.
    if (const Result<Done> done = database.run(u"PRAGMA writable_schema = ON"_s); !done)
        return done.error();
    Head head;
    const Result<QVariant> owner = database.ask(u"PRAGMA application_id"_s);
    if (!owner && owner.error().code != ErrorCode::Undecodable)
        return owner.error();
    if (!owner)
        return head;
    head.isSqlite = true;
    head.applicationId = owner.value().toInt();
    head.version = database.value(u"PRAGMA user_version"_s).value_or(0).toInt();
    if (const Result<Done> done = database.run(u"PRAGMA writable_schema = OFF"_s); !done)
        return done.error();
    const qint64 pageSize = database.value(u"PRAGMA page_size"_s).value_or(1).toLongLong();
    head.isWhole = database.ask(u"PRAGMA application_id"_s).isOk() && QFileInfo(path).size() % pageSize == 0;
    return head;
}

Result<Done> checkSmall(const QString &path, bool hasLog)
{
    const auto database = Database::open(path, hasLog ? OpenMode::ReadOnly : OpenMode::Immutable);
    if (!database)
        return database.error();
    return checkThroughout(*database.value());
}

Error notAFile(const QString &path)
{
    return {ErrorCode::Unsupported,
            LibraryFileTexts::tr("“%1” is a device or a pipe, and no library. Name a file for the library.")
                .arg(QDir::toNativeSeparators(path))};
}

Result<Done> checkKind(const QFileInfo &info, const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    if (info.isDir())
        return Error{ErrorCode::IsFolder,
                     LibraryFileTexts::tr("“%1” is a folder. Name a file for the library.").arg(name)};
    // Opening a pipe would wait for somebody to write into it.
    if (info.exists() && !info.isFile())
        return notAFile(path);
    if (info.exists() && !info.isReadable())
        return Error{
            ErrorCode::Unreadable,
            LibraryFileTexts::tr("The library “%1” cannot be read. Check its permissions.").arg(name)};
    return Done{};
}

Result<Done> lookAtFile(const QString &path, int newest)
{
    // Looked at first: another program may be making the file, or emptying its log into it.
    const bool wasChanging = hasLeftovers(path);
    const QFileInfo info(path);
    if (Result<Done> kind = checkKind(info, path); !kind)
        return kind;
    if (!info.exists() || info.size() == 0)
        return Done{};
    const Result<Head> head = readHead(path);
    if (!head)
        return head.error();
    const bool isChanging = wasChanging || hasLeftovers(path);
    const bool isOurs = head.value().applicationId == libraryApplicationId;
    // A program that was killed while it made the file: SQLite takes that back when it opens the file.
    const bool isBegun = isChanging && !QFileInfo::exists(path + u"-wal"_s);
    if (isBegun && (isOurs || head.value().applicationId == 0))
        return Done{};
    if (!head.value().isSqlite && !latestCopyOf(path).isEmpty())
        return damagedLibrary(path);
    if (!head.value().isSqlite || !isOurs)
        return foreignFile(path);
    if (head.value().version > newest)
        return newerLibrary(path);
    if (!isChanging && !head.value().isWhole)
        return damagedLibrary(path);
    if (info.size() > smallLibrary || isSealed(path))
        return Done{};
    const Result<Done> sound = checkSmall(path, isChanging);
    const bool hasChanged = hasLeftovers(path) || QFileInfo(path).lastModified() != info.lastModified();
    return sound || isChanging || !hasChanged ? sound : checkSmall(path, true);
}

} // namespace

Result<Done> checkLibraryFile(const QString &path, int newest)
{
    if (path == u":memory:")
        return Done{};
    // Another program may have made the file between two looks at it: what was written a moment ago is looked
    // at again before anything bad is said of it.
    constexpr int looks = 20;
    constexpr qint64 moment = 2000; // ms
    for (int i = 1;; ++i) {
        Result<Done> seen = lookAtFile(path, newest);
        const QFileInfo info(path);
        const bool isYoung
            = info.isFile() && std::abs(info.lastModified().msecsTo(QDateTime::currentDateTime())) < moment;
        if (seen || !isYoung || i == looks)
            return seen;
        QThread::msleep(10);
    }
}

Result<Done> verdictOf(const QString &answer, const QString &path)
{
    if (answer == u"ok")
        return Done{};
    // SQLite puts what it could not read among what is damaged.
    static const QRegularExpression failure(u"error code=(\\d+)"_s);
    const auto match = failure.match(answer);
    if (match.hasMatch())
        return databaseError(path, match.captured(1).toInt(), answer);
    return damagedLibrary(path);
}

Result<Done> checkThroughout(Database &database)
{
    const Result<QVariant> answer = database.ask(u"PRAGMA integrity_check(1)"_s);
    if (!answer)
        return answer.error();
    return verdictOf(answer.value().toString(), database.path());
}

Error foreignFile(const QString &path)
{
    return {
        ErrorCode::Unsupported,
        LibraryFileTexts::tr(
            "“%1” is not a library of Hearsay, and was left as it is. Choose another file with --library.")
            .arg(QDir::toNativeSeparators(path))};
}

Error newerLibrary(const QString &path)
{
    return {ErrorCode::Unsupported,
            LibraryFileTexts::tr(
                "The library “%1” was made by a newer version of Hearsay, and was left as it is. Use "
                "that version, or "
                "choose another file with --library.")
                .arg(QDir::toNativeSeparators(path))};
}

Error olderLibrary(const QString &path)
{
    return {ErrorCode::Unsupported,
            LibraryFileTexts::tr(
                "The library “%1” was made by an older version of Hearsay and cannot be brought up "
                "to date, because it "
                "may not be written to. Change its permissions and try again.")
                .arg(QDir::toNativeSeparators(path))};
}

Error absentLibrary(const QString &path)
{
    return {ErrorCode::NotFound,
            LibraryFileTexts::tr("There is no library “%1”. Import an article to begin it, or choose another "
                                 "file with --library.")
                .arg(QDir::toNativeSeparators(path))};
}

Error unfinishedLibrary(const QString &path)
{
    return {ErrorCode::NotFound,
            LibraryFileTexts::tr("The library “%1” has nothing in it: the program that began it came to no "
                                 "end. Import an article to make it anew.")
                .arg(QDir::toNativeSeparators(path))};
}

Error damagedLibrary(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    const QString copy = latestCopyOf(path);
    if (!copy.isEmpty())
        return {ErrorCode::Undecodable,
                LibraryFileTexts::tr("The library “%1” is damaged, and was left as it is. Choose “Restore a "
                                     "copy of the library” in the window’s menu File, or put the copy “%2” "
                                     "in its place.")
                    .arg(name, QDir::toNativeSeparators(copy))};
    return {ErrorCode::Undecodable,
            LibraryFileTexts::tr("The library “%1” is damaged, and was left as it is. Bring back a copy of "
                                 "it, or move it away to begin a new one.")
                .arg(name)};
}

} // namespace hearsay
