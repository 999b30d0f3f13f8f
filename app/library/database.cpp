// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/database.h"

#include "library/databaseerror.h"
#include "library/privatefiles.h"

#include <QCoreApplication>
#include <QFileInfo>
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
    if (mode == OpenMode::ReadWrite && path != u":memory:" && !QFileInfo::exists(path))
        makePrivateFile(path);
    connection.setConnectOptions(optionsFor(mode));
    connection.setDatabaseName(mode == OpenMode::Immutable ? fileUri(path) : path);
    if (!connection.open())
        return database->errorOf(connection.lastError());
    // A statement that changes much would otherwise spill what it deletes into a temporary file.
    for (const QString &setting :
         {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA secure_delete = ON"_s})
    {
        if (const Result<Done> done = database->run(setting); !done)
            return done.error();
    }
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

Result<QVariant> Database::ask(const QString &sql)
{
    QSqlQuery query(*m_connection);
    if (query.exec(sql) && query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return errorOf(query.lastError());
    return QVariant();
}

std::optional<QVariant> Database::value(const QString &sql)
{
    const Result<QVariant> answer = ask(sql);
    return answer && answer.value().isValid() ? std::optional(answer.value()) : std::nullopt;
}

Error Database::errorOf(const QSqlError &error)
{
    const Error told = databaseError(m_path, error.nativeErrorCode().toInt(), error.databaseText());
    m_isDamaged = m_isDamaged || told.code == ErrorCode::Undecodable;
    return told;
}

} // namespace hearsay
