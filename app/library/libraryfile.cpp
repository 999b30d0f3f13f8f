// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryfile.h"

#include "library/database.h"
#include "library/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct LibraryFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Library)
};

/// What a SQLite file says of itself in its first 100 bytes (https://www.sqlite.org/fileformat.html, 1.3).
struct Header
{
    explicit Header(const QByteArray &bytes)
        : isSqlite(bytes.size() == size && bytes.startsWith(QByteArray("SQLite format 3\0", 16)))
    {
        if (!isSqlite)
            return;
        pageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
        if (pageSize == 1)
            pageSize = 65536;
        pages = qFromBigEndian<quint32>(bytes.constData() + 28);
        pagesAreRight = bytes.mid(24, 4) == bytes.mid(92, 4);
        version = qFromBigEndian<qint32>(bytes.constData() + 60);
        applicationId = qFromBigEndian<qint32>(bytes.constData() + 68);
    }

    static constexpr qsizetype size = 100;
    bool isSqlite;
    qint64 pageSize = 0;
    qint64 pages = 0;
    bool pagesAreRight = false; ///< else written by a program that did not keep the number up
    int version = 0;
    int applicationId = 0;
};

bool holdsSomething(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

Result<Done> checkThroughout(const QString &path, bool hasLog)
{
    const auto database = Database::open(path, hasLog ? OpenMode::ReadOnly : OpenMode::Immutable);
    if (!database)
        return database.error();
    const auto verdict = database.value()->value(u"PRAGMA quick_check(1)"_s);
    if (!verdict || verdict->toString() != u"ok")
        return damagedLibrary(path);
    return Done{};
}

} // namespace

Result<Done> checkLibraryFile(const QString &path, int newest)
{
    if (path == u":memory:")
        return Done{};
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorCode::IsFolder,
                     LibraryFileTexts::tr("“%1” is a folder. Name a file for the library.")
                         .arg(QDir::toNativeSeparators(path))};
    if (!info.exists() || info.size() == 0)
        return Done{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable,
                     LibraryFileTexts::tr("The library “%1” cannot be read. Check its permissions.")
                         .arg(QDir::toNativeSeparators(path))};
    const Header header(file.read(Header::size));
    if (!header.isSqlite)
        return foreignFile(path);
    // A program that was killed while it made the file: SQLite takes that back when it opens the file.
    if (holdsSomething(path + u"-journal"_s)
        && (header.applicationId == 0 || header.applicationId == libraryApplicationId))
        return Done{};
    if (header.applicationId != libraryApplicationId)
        return foreignFile(path);
    if (header.version > newest)
        return newerLibrary(path);
    const bool hasLog = holdsSomething(path + u"-wal"_s);
    if (header.pageSize < 512 || info.size() % header.pageSize != 0
        || (!hasLog && header.pagesAreRight && header.pages * header.pageSize > info.size()))
        return damagedLibrary(path);
    constexpr qint64 small = 8LL * 1024 * 1024;
    if (hasLog || info.size() <= small)
        return checkThroughout(path, hasLog);
    return Done{};
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

Error damagedLibrary(const QString &path)
{
    return {ErrorCode::Unreadable,
            LibraryFileTexts::tr(
                "The library “%1” is damaged, and was left as it is. Bring back a copy of it, or "
                "move it away to begin "
                "a new one.")
                .arg(QDir::toNativeSeparators(path))};
}

} // namespace hearsay
