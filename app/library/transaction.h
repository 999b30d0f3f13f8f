// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/database.h"

namespace hearsay {

/// All or nothing: what was written since construction is undone by the destructor unless commit() succeeded.
class Transaction
{
public:
    /// Takes the right to write at once, so that nothing fails half-way because somebody else writes.
    explicit Transaction(Database &database)
        : m_database(database)
        , m_begun(database.run(QStringLiteral("BEGIN IMMEDIATE")))
        , m_isOpen(m_begun.isOk())
    {
    }
    ~Transaction()
    {
        // SQLite may have rolled back by itself (disk full); then this fails and nothing is left to undo.
        if (m_isOpen)
            (void)m_database.run(QStringLiteral("ROLLBACK"));
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Whether the transaction could begin.
    const Result<Done> &begun() const { return m_begun; }
    Result<Done> commit()
    {
        Result<Done> done = m_database.run(QStringLiteral("COMMIT"));
        if (done)
            m_isOpen = false;
        return done;
    }

private:
    Database &m_database;
    Result<Done> m_begun;
    bool m_isOpen;
};

} // namespace hearsay
