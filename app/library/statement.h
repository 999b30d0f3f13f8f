// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/database.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <optional>

namespace hearsay {

/// One prepared statement, finished by the destructor. Bind values in the order of the question marks, then
/// run() or walk with next(); after run() or reset() it can be bound anew. The first error sticks and shows
/// in run() and outcome(). Belongs to the thread of its database, which outlives it.
class Statement
{
public:
    Statement(Database &database, const QString &sql);

    /// A null text binds as an empty one: the schema knows no absent texts.
    Statement &bind(const QString &text);
    Statement &bind(const QByteArray &bytes);
    Statement &bind(qint64 number);
    Statement &bind(int number) { return bind(qint64(number)); }
    Statement &bind(double number);
    Statement &bindNull();

    /// Executes to the end; the id of an inserted row is lastId() then.
    Result<Done> run();
    /// The next row, executing at the first call; false at the end and on error, see outcome().
    bool next();
    /// Whether everything went well until now.
    Result<Done> outcome() const;
    /// Makes the statement ready to be bound and run again.
    void reset();
    qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }
    qint64 changedRows() const { return m_query.numRowsAffected(); }

    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    /// The whole number in `column`; nothing where something else stands there, which SQLite allows.
    std::optional<qint64> number(int column) const;
    std::optional<double> realNumber(int column) const;
    /// The position in a text in `column`; nothing where no text is as long, or something else stands there.
    std::optional<qsizetype> position(int column) const;
    bool isNull(int column) const { return m_query.isNull(column); }

private:
    bool execute();

    Database &m_database;
    QSqlQuery m_query;
    int m_bound = 0;
    bool m_executed = false;
    std::optional<Error> m_error;
};

} // namespace hearsay
