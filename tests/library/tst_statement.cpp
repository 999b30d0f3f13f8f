// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/statement.h"
#include "library/transaction.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

/// What the library knows of SQL: one statement, one transaction.
class StatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void textsComeBackAsTheyWere_data();
    void textsComeBackAsTheyWere();
    void nullTextsAreEmptyTexts();
    void numbersAndBytesComeBack();
    void aStatementRunsAgain();
    void wrongSqlIsAnError();
    void aBrokenRuleIsAnError();
    void foreignKeysAreHeld();
    void anUncommittedTransactionLeavesNothing();
    void aFullDiskIsAnErrorThatSaysSo();

private:
    qint64 count();

    std::unique_ptr<Database> m_database;
};

void StatementTest::init()
{
    Result<std::unique_ptr<Database>> opened = Database::open(u":memory:"_s, OpenMode::ReadWrite);
    QVERIFY(opened.isOk());
    m_database = std::move(opened).value();
    QVERIFY(m_database->run(
        u"CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL, bytes BLOB, share REAL)"_s));
    QVERIFY(m_database->run(u"CREATE TABLE part (note INTEGER NOT NULL REFERENCES note)"_s));
}

void StatementTest::cleanup()
{
    m_database.reset();
}

qint64 StatementTest::count()
{
    return m_database->value(u"SELECT count(*) FROM note"_s)->toLongLong();
}

void StatementTest::textsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"a bridge"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("apostrophes") << u"O'Brien's ''bridge''"_s;
    QTest::newRow("wildcards") << u"100 % of _all_ * ? [a-z]"_s;
    QTest::newRow("statement") << u"'); DROP TABLE note; --"_s;
    QTest::newRow("placeholders") << u":name ?1 @x $y %1"_s;
    QTest::newRow("emoji") << u"🎈 and 👩‍🚀"_s;
    QTest::newRow("right to left") << u"שלום abc"_s;
    QTest::newRow("line ends") << u"a\r\nb\n\tc"_s;
}

void StatementTest::textsComeBackAsTheyWere()
{
    QFETCH(QString, text);
    Statement insert(*m_database, u"INSERT INTO note (words) VALUES (?)"_s);
    QVERIFY(insert.bind(text).run());
    Statement select(*m_database, u"SELECT words FROM note WHERE words = ? AND id = ?"_s);
    QVERIFY(select.bind(text).bind(insert.lastId()).next());
    QCOMPARE(select.text(0), text);
    QVERIFY(!select.next());
    QVERIFY(select.outcome());
}

void StatementTest::nullTextsAreEmptyTexts()
{
    Statement insert(*m_database, u"INSERT INTO note (words, bytes) VALUES (?, ?)"_s);
    QVERIFY(insert.bind(QString()).bind(QByteArray()).run());
    QCOMPARE(
        m_database->value(u"SELECT count(*) FROM note WHERE words = '' AND bytes IS NOT NULL"_s)->toInt(), 1);
}

void StatementTest::numbersAndBytesComeBack()
{
    const QByteArray bytes("\0\xff'\n", 4);
    Statement insert(*m_database, u"INSERT INTO note (id, words, bytes, share) VALUES (?, '', ?, ?)"_s);
    QVERIFY(insert.bind(Q_INT64_C(9'007'199'254'740'993)).bind(bytes).bind(0.1).run());
    Statement select(*m_database, u"SELECT id, bytes, share, NULL FROM note"_s);
    QVERIFY(select.next());
    QCOMPARE(select.integer(0), Q_INT64_C(9'007'199'254'740'993));
    QCOMPARE(select.bytes(1), bytes);
    QCOMPARE(select.real(2), 0.1);
    QVERIFY(select.isNull(3));
    QVERIFY(!select.isNull(2));
}

void StatementTest::aStatementRunsAgain()
{
    Statement insert(*m_database, u"INSERT INTO note (words) VALUES (?)"_s);
    for (const QString &words : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(insert.bind(words).run());
    QCOMPARE(count(), 3);
}

void StatementTest::wrongSqlIsAnError()
{
    Statement wrong(*m_database, u"SELECT words FROM nowhere"_s);
    QVERIFY(!wrong.next());
    const Result<Done> outcome = wrong.outcome();
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.contains(u"nowhere"), qPrintable(outcome.error().message));
}

void StatementTest::aBrokenRuleIsAnError()
{
    Statement insert(*m_database, u"INSERT INTO note (words) VALUES (?)"_s);
    QVERIFY(!insert.bindNull().run());
    QCOMPARE(count(), 0);
}

void StatementTest::foreignKeysAreHeld()
{
    Statement insert(*m_database, u"INSERT INTO part (note) VALUES (?)"_s);
    QVERIFY(!insert.bind(12).run());
}

void StatementTest::anUncommittedTransactionLeavesNothing()
{
    {
        Transaction transaction(*m_database);
        QVERIFY(transaction.begun());
        QVERIFY(m_database->run(u"INSERT INTO note (words) VALUES ('a')"_s));
        QCOMPARE(count(), 1);
    }
    QCOMPARE(count(), 0);
    {
        Transaction transaction(*m_database);
        QVERIFY(m_database->run(u"INSERT INTO note (words) VALUES ('b')"_s));
        QVERIFY(transaction.commit());
    }
    QCOMPARE(count(), 1);
}

void StatementTest::aFullDiskIsAnErrorThatSaysSo()
{
    QVERIFY(m_database->run(u"INSERT INTO note (words) VALUES ('kept')"_s));
    m_database->value(u"PRAGMA max_page_count = 8"_s);
    Statement insert(*m_database, u"INSERT INTO note (words) VALUES (?)"_s);
    const Result<Done> full = insert.bind(QString(200'000, u'x')).run();
    QVERIFY(!full);
    QCOMPARE(full.error().code, ErrorCode::WriteFailed);
    QVERIFY(full.error().message.contains(u"no room"));
    QCOMPARE(count(), 1);
}

QTEST_GUILESS_MAIN(StatementTest)
#include "tst_statement.moc"
