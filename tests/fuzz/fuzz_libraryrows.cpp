// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/statement.h"
#include "librarycheck.h"

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

namespace {

/// "table.column row value": the value is text behind "=", an integer behind "#", a number behind "~", bytes
/// behind
/// "&", and NULL for anything else.
struct Change
{
    QString table;
    QString column;
    int row = 0;
    QString value;
};

Change changeOf(const QString &line)
{
    Change change;
    change.table = line.section(u'.', 0, 0);
    change.column = line.section(u'.', 1).section(u' ', 0, 0);
    change.row = line.section(u' ', 1, 1).toInt();
    change.value = line.section(u' ', 2);
    return change;
}

void bindValue(Statement &statement, const QString &value)
{
    const QChar type = value.isEmpty() ? QChar() : value[0];
    const QString rest = value.mid(1);
    if (type == u'=')
        statement.bind(rest);
    else if (type == u'#')
        statement.bind(rest.toLongLong());
    else if (type == u'~')
        statement.bind(rest.toDouble());
    else if (type == u'&')
        statement.bind(rest.toUtf8());
    else
        statement.bindNull();
}

/// The columns that name a row of `table`; empty where there is no such column or table.
QString keyOf(Database &database, const Change &change)
{
    Statement columns(database, u"SELECT name, pk FROM pragma_table_info(?)"_s);
    columns.bind(change.table);
    QStringList keys;
    bool isThere = false;
    while (columns.next()) {
        isThere = isThere || columns.text(0) == change.column;
        if (columns.integer(1) > 0)
            keys.append(columns.text(0));
    }
    if (!isThere || change.table.contains(u"_search"))
        return {};
    return keys.isEmpty() ? u"rowid"_s : keys.join(u", ");
}

void apply(Database &database, const Change &change)
{
    const QString key = keyOf(database, change);
    if (key.isEmpty())
        return;
    Statement update(
        database,
        u"UPDATE OR IGNORE %1 SET %2 = ? WHERE (%3) = (SELECT %3 FROM %1 ORDER BY %3 LIMIT 1 OFFSET ?)"_s.arg(
            change.table, change.column, key));
    bindValue(update, change.value);
    // Readers cannot rely on what a constraint forbids today, so a failure is as good as a success.
    (void)update.bind(change.row).run();
}

} // namespace

/// A library with other values in its rows, one a line.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::unique_ptr<LibraryStore> store = sampleLibrary(u":memory:"_s);
    (void)store->database().run(u"PRAGMA foreign_keys = OFF"_s);
    const QString input = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QString &line : input.split(u'\n', Qt::SkipEmptyParts).mid(0, 32))
        apply(store->database(), changeOf(line));
    (void)store->database().run(u"PRAGMA foreign_keys = ON"_s);
    useLibrary(*store);
    return 0;
}
