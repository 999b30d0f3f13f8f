// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/statement.h"

#include <QSqlError>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

Statement::Statement(Database &database, const QString &sql)
    : m_database(database)
    , m_query(database.connection())
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_error = m_database.errorOf(m_query.lastError());
}

Statement &Statement::bind(const QString &text)
{
    m_query.bindValue(m_bound++, text.isNull() ? u""_s : text);
    return *this;
}

Statement &Statement::bind(const QByteArray &bytes)
{
    m_query.bindValue(m_bound++, bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

Statement &Statement::bind(qint64 number)
{
    m_query.bindValue(m_bound++, number);
    return *this;
}

Statement &Statement::bind(double number)
{
    m_query.bindValue(m_bound++, number);
    return *this;
}

Statement &Statement::bindNull()
{
    m_query.bindValue(m_bound++, QVariant());
    return *this;
}

bool Statement::execute()
{
    m_executed = true;
    if (!m_error && !m_query.exec())
        m_error = m_database.errorOf(m_query.lastError());
    return !m_error;
}

Result<Done> Statement::run()
{
    if (execute())
        reset();
    return outcome();
}

bool Statement::next()
{
    if (m_error || (!m_executed && !execute()))
        return false;
    if (m_query.next())
        return true;
    // A damaged page shows while walking, not when the walk begins.
    if (m_query.lastError().isValid())
        m_error = m_database.errorOf(m_query.lastError());
    return false;
}

Result<Done> Statement::outcome() const
{
    if (m_error)
        return *m_error;
    return Done{};
}

std::optional<qint64> Statement::number(int column) const
{
    const QVariant value = m_query.value(column);
    return !value.isNull() && value.typeId() == QMetaType::LongLong ? std::optional(value.toLongLong())
                                                                    : std::nullopt;
}

std::optional<double> Statement::realNumber(int column) const
{
    const QVariant value = m_query.value(column);
    return !value.isNull() && value.typeId() == QMetaType::Double ? std::optional(value.toDouble())
                                                                  : std::nullopt;
}

std::optional<qsizetype> Statement::position(int column) const
{
    const std::optional<qint64> read = number(column);
    return read && 0 <= *read && *read <= std::numeric_limits<int>::max() ? std::optional<qsizetype>(*read)
                                                                          : std::nullopt;
}

void Statement::reset()
{
    m_bound = 0;
    m_executed = false;
}

} // namespace hearsay
