// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarycopies.h"

#include "library/database.h"
#include "library/libraryfile.h"
#include "library/libraryseal.h"
#include "library/privatefiles.h"
#include "library/schema.h"
#include "library/statement.h"
#include "library/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStorageInfo>
#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct LibraryCopiesTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Library)
};

constexpr auto partSuffix = ".part"_L1;

/// The files in the library's folder whose names are nameBeside() of a mark like `mark` and what `end`
/// matches, latest first.
QFileInfoList filesMarked(const QString &library, const QString &mark, const QString &end = {})
{
    const QFileInfo file(library);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    const QRegularExpression name(
        QRegularExpression::anchoredPattern(QRegularExpression::escape(file.completeBaseName()) + u"\\."_s
                                            + mark + QRegularExpression::escape(suffix) + end));
    QFileInfoList found;
    for (const QFileInfo &each :
         QDir(file.absolutePath()).entryInfoList(QDir::Files | QDir::Hidden, QDir::Time)) {
        if (name.match(each.fileName()).hasMatch())
            found.append(each);
    }
    return found;
}

// What stands between the library's name and its suffix, as regular expressions.
constexpr auto dailyMark = "copy-\\d{4}-\\d\\d-\\d\\d"_L1;
constexpr auto anyMark = "(copy-\\d{4}-\\d\\d-\\d\\d|version-\\d+(-\\d+)?)"_L1;
constexpr auto partMark = "(copy-\\d{4}-\\d\\d-\\d\\d|version-\\d+(-\\d+)?|restored)"_L1;

QFileInfoList partsOf(const QString &library)
{
    return filesMarked(library, partMark, QRegularExpression::escape(partSuffix) + u"-\\d+(-journal)?"_s);
}

/// Of what is named like a copy, only a library is taken for one.
bool isLibrary(Database &database)
{
    const auto owner = database.value(u"PRAGMA application_id"_s);
    return owner && owner->toInt() == libraryApplicationId;
}

/// Which removals a library has seen; none before there was a count of them.
qint64 removalsOf(Database &database)
{
    return database.value(u"SELECT removals FROM upkeep"_s).value_or(0).toLongLong();
}

std::filesystem::path native(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

/// A program that has the file open keeps a lock on it; see https://www.sqlite.org/fileformat2.html#lockbyte.
/// Not for a file that this process has open: closing it here would take away those locks.
bool isOpenElsewhere(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000000; // the pending, the reserved and the shared bytes
    lock.l_len = 512;
    const bool isHeld = ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(file);
    return isHeld;
}

/// Moves the library and what belongs to it to a name that is free.
Result<QString> putAside(const QString &library)
{
    if (!QFileInfo::exists(library))
        return QString();
    QString aside;
    for (int number = 1; aside.isEmpty() || QFileInfo::exists(aside); ++number)
        aside = nameBeside(library, u"set-aside-%1"_s.arg(number));
    breakSeal(library);
    QFile::remove(library + u"-shm"_s); // made anew from the log
    for (const QString &part : {u"-wal"_s, u"-journal"_s}) {
        if (QFileInfo::exists(library + part))
            QFile::rename(library + part, aside + part);
    }
    // A second name first: there is a library at its place at any time.
    std::error_code failure;
    std::filesystem::create_hard_link(native(library), native(aside), failure);
    if (failure)
        std::filesystem::rename(native(library), native(aside), failure);
    if (failure)
        return Error{ErrorCode::WriteFailed,
                     LibraryCopiesTexts::tr("The library “%1” cannot be put aside. Check the "
                                            "permissions of its folder.")
                         .arg(QDir::toNativeSeparators(library))};
    makePrivate({aside, aside + u"-wal"_s, aside + u"-journal"_s});
    return aside;
}

Result<Done> moveIntoPlace(const QString &from, const QString &to)
{
    std::error_code failure;
    std::filesystem::rename(native(from), native(to), failure);
    if (!failure)
        return Done{};
    QFile::remove(from);
    return Error{ErrorCode::WriteFailed,
                 LibraryCopiesTexts::tr("The copy “%1” cannot be made. Check the permissions of its folder.")
                     .arg(QDir::toNativeSeparators(to))};
}

/// A copy of `from` in a file that is to become `to`.
Result<QString> writeAside(Database &from, const QString &to)
{
    QString part = to + partSuffix + u'-' + QString::number(QCoreApplication::applicationPid());
    QFile::remove(part);
    makePrivateFile(part);
    // Reads through the log, which copying the file would not.
    Statement statement(from, u"VACUUM INTO ?"_s);
    if (const Result<Done> done = statement.bind(part).run(); !done) {
        QFile::remove(part);
        return done.error();
    }
    return part;
}

/// A copy must not take the room that the library itself needs to grow.
Result<Done> findRoom(const QString &library)
{
    const QStorageInfo storage(QFileInfo(library).absolutePath());
    if (!storage.isValid() || storage.bytesAvailable() >= 2 * QFileInfo(library).size())
        return Done{};
    return Error{
        ErrorCode::WriteFailed,
        LibraryCopiesTexts::tr("There is not enough room on the disk for a copy of the library “%1”. "
                               "Make room, so that a copy is there should the library be damaged.")
            .arg(QDir::toNativeSeparators(library))};
}

/// Puts a copy in place unless something was removed from the library while it was made.
Result<Done> admit(Database &database, const QString &part, const QString &to)
{
    const Transaction removalsWait(database);
    if (!removalsWait.begun()) {
        QFile::remove(part);
        return removalsWait.begun();
    }
    const auto copy = Database::open(part, OpenMode::Immutable);
    if (!copy || removalsOf(*copy.value()) != removalsOf(database)) {
        QFile::remove(part);
        return copy ? Result<Done>(Done{}) : copy.error();
    }
    return moveIntoPlace(part, to);
}

} // namespace

QString nameBeside(const QString &library, const QString &mark)
{
    const QFileInfo file(library);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    return file.absolutePath() + u'/' + file.completeBaseName() + u'.' + mark + suffix;
}

QList<LibraryCopy> libraryCopies(const QString &library)
{
    QList<LibraryCopy> copies;
    for (const QFileInfo &file : filesMarked(library, anyMark)) {
        const auto opened = Database::open(file.filePath(), OpenMode::Immutable);
        if (!opened || !isLibrary(*opened.value()))
            continue;
        const auto articles = opened.value()->value(u"SELECT count(*) FROM article"_s);
        if (articles)
            copies.append({file.filePath(), file.lastModified(), articles->toLongLong()});
    }
    return copies;
}

QString latestCopyOf(const QString &library)
{
    const QFileInfoList files = filesMarked(library, anyMark);
    return files.isEmpty() ? QString() : files.first().filePath();
}

Result<bool> isCopyDue(Database &database)
{
    const QString &library = database.path();
    if (library == u":memory:")
        return false;
    const QFileInfoList copies = filesMarked(library, dailyMark);
    if (!copies.isEmpty()) {
        const QDateTime latest = copies.first().lastModified();
        const bool isChanged = hasLeftovers(library) || QFileInfo(library).lastModified() > latest;
        if (!isChanged || latest.date() >= QDate::currentDate())
            return false;
    }
    const Result<QVariant> any = database.ask(u"SELECT EXISTS (SELECT 1 FROM article)"_s);
    if (!any)
        return any.error();
    return any.value().toBool();
}

Result<Done> copyInto(Database &from, const QString &to)
{
    const Result<QString> part = writeAside(from, to);
    return part ? moveIntoPlace(part.value(), to) : part.error();
}

Result<Done> makeCopy(Database &database)
{
    const QString &library = database.path();
    for (const QFileInfo &left : partsOf(library)) {
        // Of a program that was killed; another one may be at it right now.
        if (left.lastModified().secsTo(QDateTime::currentDateTime()) > 24LL * 60 * 60)
            QFile::remove(left.filePath());
    }
    if (Result<Done> room = findRoom(library); !room)
        return room;
    const QString copy = nameBeside(library, u"copy-"_s + QDate::currentDate().toString(Qt::ISODate));
    const Result<QString> part = writeAside(database, copy);
    if (!part)
        return part.error();
    if (Result<Done> done = admit(database, part.value(), copy); !done)
        return done;
    const QFileInfoList all = filesMarked(library, dailyMark);
    for (const QFileInfo &old : all.mid(std::min<qsizetype>(keptCopies, all.size())))
        QFile::remove(old.filePath());
    return Done{};
}

Result<Done> removeCopies(const QString &library)
{
    if (library == u":memory:")
        return Done{};
    for (const LibraryCopy &copy : libraryCopies(library)) {
        for (const QString &beside : filesBeside(copy.path) + QStringList{copy.path + u"-seal"_s})
            QFile::remove(beside);
        if (!QFile::remove(copy.path))
            return Error{ErrorCode::WriteFailed,
                         LibraryCopiesTexts::tr("“%1” still holds what was removed, and cannot be deleted. "
                                                "Check its permissions, or delete it yourself.")
                             .arg(QDir::toNativeSeparators(copy.path))};
    }
    for (const QFileInfo &part : partsOf(library))
        QFile::remove(part.filePath());
    return Done{};
}

Result<QString> restoreCopy(const QString &library, const QString &copy)
{
    if (const Result<Done> fit = checkLibraryFile(copy, int(librarySchema().size())); !fit)
        return fit.error();
    const auto opened = Database::open(copy, hasLeftovers(copy) ? OpenMode::ReadOnly : OpenMode::Immutable);
    if (!opened)
        return opened.error();
    if (const Result<Done> sound = checkThroughout(*opened.value()); !sound)
        return sound.error();
    if (isOpenElsewhere(library))
        return Error{ErrorCode::WriteFailed,
                     LibraryCopiesTexts::tr("The library “%1” is open in another program. Close that one, "
                                            "then restore the copy.")
                         .arg(QDir::toNativeSeparators(library))};
    const Result<QString> part = writeAside(*opened.value(), nameBeside(library, u"restored"_s));
    if (!part)
        return part;
    Result<QString> aside = putAside(library);
    if (!aside) {
        QFile::remove(part.value());
        return aside;
    }
    if (const Result<Done> done = moveIntoPlace(part.value(), library); !done)
        return done.error();
    return aside;
}

} // namespace hearsay
