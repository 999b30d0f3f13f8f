// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/purge.h"

#include "library/librarycopies.h"

#include <QCoreApplication>
#include <QDir>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

struct PurgeTexts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::Library)
};

Error logIsRead(const QString &path)
{
    return {ErrorCode::WriteFailed,
            PurgeTexts::tr("What was removed is gone from the library “%1”, but another program still reads "
                           "it, and its log holds the words until that one ends. They are overwritten then, "
                           "or at the next start.")
                .arg(QDir::toNativeSeparators(path))};
}

} // namespace

Result<Done> noteRemoval(Database &database)
{
    return database.run(u"UPDATE upkeep SET removals = removals + 1"_s);
}

Result<bool> isPurgeDue(Database &database)
{
    const Result<QVariant> due = database.ask(u"SELECT removals > purged FROM upkeep"_s);
    if (!due)
        return due.error();
    return due.value().toBool();
}

Result<Done> purge(Database &database)
{
    const Result<QVariant> removals = database.ask(u"SELECT removals FROM upkeep"_s);
    if (!removals)
        return removals.error();
    if (Result<Done> done = removeCopies(database.path()); !done)
        return done;
    for (const QString &sql : {u"INSERT INTO article_search (article_search) VALUES ('optimize')"_s,
                               u"INSERT INTO quotation_search (quotation_search) VALUES ('optimize')"_s})
    {
        if (Result<Done> done = database.run(sql); !done)
            return done;
    }
    const Result<QVariant> isBlocked = database.ask(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!isBlocked)
        return isBlocked.error();
    if (isBlocked.value().toInt() != 0)
        return logIsRead(database.path());
    return database.run(u"UPDATE upkeep SET purged = max(purged, %1)"_s.arg(removals.value().toLongLong()));
}

} // namespace hearsay
