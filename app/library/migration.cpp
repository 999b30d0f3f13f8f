// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/migration.h"

#include "library/librarycopies.h"
#include "library/libraryfile.h"
#include "library/statement.h"
#include "library/transaction.h"

#include <QFile>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString copyName(const QString &path, int version)
{
    const QString mark = u"version-%1"_s.arg(version);
    QString name = nameBeside(path, mark);
    for (int number = 2; QFile::exists(name); ++number)
        name = nameBeside(path, mark + u'-' + QString::number(number));
    return name;
}

/// What the file says it is, as far as it concerns the schema.
struct SchemaState
{
    int version = 0;
    bool isEmpty = false;
};

Result<SchemaState> stateOf(Database &database, qsizetype newest)
{
    // One statement, so that all three are of one moment: another program may be making the schema.
    Statement look(database,
                   u"SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema)"
                   " FROM pragma_user_version, pragma_application_id"_s);
    if (!look.next())
        return look.outcome() ? damagedLibrary(database.path()) : look.outcome().error();
    SchemaState state;
    state.version = int(look.integer(0));
    state.isEmpty = look.integer(2) == 0 && state.version == 0;
    if (!state.isEmpty && look.integer(1) != libraryApplicationId)
        return foreignFile(database.path());
    if (state.version > newest)
        return newerLibrary(database.path());
    return state;
}

/// Yields the path of the copy, empty where there is nothing to copy.
Result<QString> copyBefore(Database &database, int version)
{
    if (database.path() == u":memory:")
        return QString();
    if (const Result<Done> sound = checkThroughout(database); !sound)
        return sound.error();
    QString copy = copyName(database.path(), version);
    if (const Result<Done> done = copyInto(database, copy); !done)
        return done.error();
    return copy;
}

Result<Done> runSteps(Database &database, const QList<SchemaStep> &steps, qsizetype from)
{
    for (const SchemaStep &step : steps.mid(from)) {
        for (const QString &sql : step) {
            if (Result<Done> done = database.run(sql); !done)
                return done;
        }
    }
    for (const QString &mark : {u"PRAGMA application_id = %1"_s.arg(libraryApplicationId),
                                u"PRAGMA user_version = %1"_s.arg(steps.size())})
    {
        if (Result<Done> done = database.run(mark); !done)
            return done;
    }
    return Done{};
}

} // namespace

Result<Done> migrate(Database &database, const QList<SchemaStep> &steps)
{
    const Result<SchemaState> found = stateOf(database, steps.size());
    if (!found)
        return found.error();
    if (found.value().version == steps.size())
        return Done{};
    QString copy;
    if (!found.value().isEmpty) {
        const Result<QString> copied = copyBefore(database, found.value().version);
        if (!copied)
            return copied.error();
        copy = copied.value();
    }
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    // Another program may have done it meanwhile: from here on it waits for this one.
    const Result<SchemaState> now = stateOf(database, steps.size());
    if (!now)
        return now.error();
    if (now.value().version == steps.size()) {
        if (!copy.isEmpty())
            QFile::remove(copy); // the other one has made its own
        return Done{};
    }
    if (Result<Done> done = runSteps(database, steps, now.value().version); !done)
        return done;
    return transaction.commit();
}

} // namespace hearsay
