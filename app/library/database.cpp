// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct DatabaseTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Library)
};

/// SQLite's result codes (https://www.sqlite.org/rescode.html), the primary byte of each.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

QString fileUri(const QString &path)
{
    return QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded())
        + u"?immutable=1"_s;
}

QString optionsFor(OpenMode mode)
{
    switch (mode) {
    case OpenMode::ReadWrite:
        return {};
    case OpenMode::ReadOnly:
        return u"QSQLITE_OPEN_READONLY"_s;
    case OpenMode::Immutable:
        return u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Database::Database(QString path, QString name)
    : m_path(std::move(path))
    , m_name(std::move(name))
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode)
{
    std::unique_ptr<Database> database(new Database(path, QUuid::createUuid().toString()));
    database->m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_name);
    QSqlDatabase &connection = *database->m_connection;
    if (!connection.isValid())
        return Error{
            ErrorCode::Unsupported,
            DatabaseTexts::tr("The library cannot be used: Qt's driver for SQLite is not installed.")};
    connection.setConnectOptions(optionsFor(mode));
    connection.setDatabaseName(mode == OpenMode::Immutable ? fileUri(path) : path);
    if (!connection.open())
        return database->errorOf(connection.lastError());
    if (const Result<Done> keys = database->run(u"PRAGMA foreign_keys = ON"_s); !keys)
        return keys.error();
    return database;
}

Database::~Database()
{
    m_connection->close();
    m_connection.reset(); // removeDatabase() wants nobody to hold it
    QSqlDatabase::removeDatabase(m_name);
}

Result<Done> Database::run(const QString &sql)
{
    QSqlQuery query(*m_connection);
    if (query.exec(sql))
        return Done{};
    return errorOf(query.lastError());
}

std::optional<QVariant> Database::value(const QString &sql)
{
    QSqlQuery query(*m_connection);
    if (query.exec(sql) && query.next())
        return query.value(0);
    return std::nullopt;
}

Error Database::errorOf(const QSqlError &error) const
{
    const QString name = QDir::toNativeSeparators(m_path);
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Full:
        return {ErrorCode::WriteFailed,
                DatabaseTexts::tr("There is no room left for the library “%1”. Make room on the disk and try "
                                  "again; what was in "
                                  "it before is whole.")
                    .arg(name)};
    case ReadOnlyFile:
        return {
            ErrorCode::WriteFailed,
            DatabaseTexts::tr("The library “%1” cannot be written to. Change the permissions of the file and "
                              "its folder, or "
                              "choose another file with --library.")
                .arg(name)};
    case Corrupt:
    case NotADatabase:
        return {ErrorCode::Unreadable,
                DatabaseTexts::tr(
                    "The library “%1” is damaged. It was left as it is: bring back a copy of it, or "
                    "move it away to "
                    "begin a new one.")
                    .arg(name)};
    case Busy:
    case Locked:
        return {
            ErrorCode::WriteFailed,
            DatabaseTexts::tr("The library “%1” is in use by another program. Close that one and try again.")
                .arg(name)};
    case CannotOpen:
        return {ErrorCode::Unreadable,
                DatabaseTexts::tr(
                    "The library “%1” cannot be opened. Check that its folder is there and that you "
                    "may write to it.")
                    .arg(name)};
    case InputOutput:
        return {
            ErrorCode::Unreadable,
            DatabaseTexts::tr(
                "The disk failed while reading or writing the library “%1”. Check the disk and try again.")
                .arg(name)};
    default:
        return {ErrorCode::Internal,
                DatabaseTexts::tr("The library “%1” did not do what it was asked (%2).")
                    .arg(name, error.databaseText())};
    }
}

} // namespace hearsay
