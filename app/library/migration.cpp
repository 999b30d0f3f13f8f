// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/migration.h"

#include "library/libraryfile.h"
#include "library/statement.h"
#include "library/transaction.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QString copyName(const QString &path, int version)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    const QString base = file.path() + u'/' + file.completeBaseName() + u".version-%1"_s.arg(version);
    QString name = base + suffix;
    for (int number = 2; QFile::exists(name); ++number)
        name = base + u'-' + QString::number(number) + suffix;
    return name;
}

Result<Done> copyBefore(Database &database, int version)
{
    if (database.path() == u":memory:")
        return Done{};
    const QString copy = copyName(database.path(), version);
    // Reads through the write-ahead log, which copying the file would not.
    Statement statement(database, u"VACUUM INTO ?"_s);
    Result<Done> done = statement.bind(copy).run();
    if (!done)
        QFile::remove(copy);
    return done;
}

Result<Done> runSteps(Database &database, const QList<SchemaStep> &steps, qsizetype from)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
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
    return transaction.commit();
}

} // namespace

Result<Done> migrate(Database &database, const QList<SchemaStep> &steps)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    const auto owner = database.value(u"PRAGMA application_id"_s);
    const auto tables = database.value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!version || !owner || !tables)
        return damagedLibrary(database.path());
    const bool isEmpty = tables->toInt() == 0 && version->toInt() == 0;
    if (!isEmpty && owner->toInt() != libraryApplicationId)
        return foreignFile(database.path());
    if (version->toInt() > steps.size())
        return newerLibrary(database.path());
    if (version->toInt() == steps.size())
        return Done{};
    if (!isEmpty) {
        if (Result<Done> copied = copyBefore(database, version->toInt()); !copied)
            return copied;
    }
    return runSteps(database, steps, version->toInt());
}

} // namespace hearsay
