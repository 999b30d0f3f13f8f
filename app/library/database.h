// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/result.h"

#include <QSqlDatabase>
#include <QString>
#include <memory>
#include <optional>

class QSqlError;

namespace hearsay {

/// How a database file is opened. Immutable: for looking alone, leaves no file beside it; nobody may write
/// meanwhile.
enum class OpenMode { ReadWrite, ReadOnly, Immutable };

/// One connection to a SQLite file, closed by the destructor. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens `path` (":memory:" for one that vanishes); ReadWrite makes the file where there is none, for the
    /// user alone. Foreign keys are on, what is deleted is overwritten, and nothing goes to temporary files.
    static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement that binds nothing and yields nothing.
    Result<Done> run(const QString &sql);
    /// The first column of the first row, invalid where there is no row; or why there is none.
    Result<QVariant> ask(const QString &sql);
    /// The same where it does not matter why.
    std::optional<QVariant> value(const QString &sql);

    /// Names the file to the reader, as errors do.
    const QString &path() const { return m_path; }
    const QSqlDatabase &connection() const { return *m_connection; }
    /// A failure of this database as a sentence that says what to do: no room, read-only, damaged, in use.
    /// Damage is remembered.
    Error errorOf(const QSqlError &error);
    /// Whether a statement has come upon damage. Nothing should be written any more then.
    bool isDamaged() const { return m_isDamaged; }

private:
    Database(QString path, QString name);

    QString m_path;
    QString m_name;
    std::optional<QSqlDatabase> m_connection;
    bool m_isDamaged = false;
};

} // namespace hearsay
