// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/searchquery.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;

class SearchQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWordsAndPhrases();
    void readsBeginningsAndExclusions();
    void readsNames();
    void readsKindsAndDays();
    void oddTypingIsReadAsWords_data();
    void oddTypingIsReadAsWords();
    void saysWhatIsNotUnderstood_data();
    void saysWhatIsNotUnderstood();
    void nothingIsNothing();
};

namespace {

SearchQuery read(const QString &text)
{
    const auto query = parseSearchQuery(text);
    return query ? query.value() : SearchQuery{{{u"not understood"_s}}, {}, {}, {}, {}, {}};
}

} // namespace

void SearchQueryTest::readsWordsAndPhrases()
{
    QCOMPARE(read(u"  old pier "_s).terms, (QList<SearchTerm>{{u"old"_s}, {u"pier"_s}}));
    QCOMPARE(read(u"\"old pier\" now"_s).terms, (QList<SearchTerm>{{u"old pier"_s}, {u"now"_s}}));
    QCOMPARE(read(u"“old pier”"_s).terms, (QList<SearchTerm>{{u"old pier"_s}}));
    QVERIFY(!read(u"old pier"_s).wantsQuotations());
}

void SearchQueryTest::readsBeginningsAndExclusions()
{
    QCOMPARE(read(u"rebuil* -pier"_s).terms,
             (QList<SearchTerm>{{u"rebuil"_s, true, false}, {u"pier"_s, false, true}}));
    QCOMPARE(read(u"\"old pi\"* - x"_s).terms, (QList<SearchTerm>{{u"old pi"_s, true, false}, {u"x"_s}}));
    QCOMPARE(read(u"well-known"_s).terms, (QList<SearchTerm>{{u"well-known"_s}}));
}

void SearchQueryTest::readsNames()
{
    const SearchQuery query = read(u"speaker:Voss Outlet:\"Lund Observer\" -outlet:post ship"_s);
    QCOMPARE(query.speakers, (QList<SearchTerm>{{u"Voss"_s}}));
    QCOMPARE(query.outlets, (QList<SearchTerm>{{u"Lund Observer"_s}, {u"post"_s, false, true}}));
    QCOMPARE(query.terms, (QList<SearchTerm>{{u"ship"_s}}));
    QVERIFY(query.wantsQuotations());
}

void SearchQueryTest::readsKindsAndDays()
{
    const SearchQuery query = read(u"kind:direct kind:Mixed after:2026-03-31 before:2027"_s);
    QCOMPARE(query.kinds, (QList<AttributionKind>{AttributionKind::Direct, AttributionKind::Mixed}));
    QCOMPARE(query.after, QDate(2026, 3, 31));
    QCOMPARE(query.before, QDate(2027, 1, 1));
    QCOMPARE(read(u"after:2026-4"_s).after, QDate(2026, 4, 1));
    QVERIFY(query.wantsQuotations());
}

void SearchQueryTest::oddTypingIsReadAsWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::newRow("apostrophe") << u"o'brien"_s << u"o'brien"_s;
    QTest::newRow("open quotation mark") << u"\"old pier"_s << u"old pier"_s;
    QTest::newRow("unknown name") << u"colour:red"_s << u"colour:red"_s;
    QTest::newRow("operator") << u"AND"_s << u"AND"_s;
    QTest::newRow("parenthesis") << u"(pier"_s << u"(pier"_s;
    QTest::newRow("percent") << u"100%"_s << u"100%"_s;
}

void SearchQueryTest::oddTypingIsReadAsWords()
{
    QFETCH(QString, typed);
    QFETCH(QString, words);
    QCOMPARE(read(typed).terms, (QList<SearchTerm>{{words}}));
}

void SearchQueryTest::saysWhatIsNotUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::newRow("no day") << u"after:yesterday"_s << u"after"_s;
    QTest::newRow("no such day") << u"before:2026-02-30"_s << u"before"_s;
    QTest::newRow("no kind") << u"kind:loud"_s << u"kind"_s;
    QTest::newRow("no name") << u"speaker: pier"_s << u"speaker"_s;
    QTest::newRow("one letter") << u"p*"_s << u"two letters"_s;
    QTest::newRow("only exclusions") << u"-pier"_s << u"look for"_s;
    QTest::newRow("only exclusions among quotations") << u"kind:direct -speaker:voss"_s << u"look for"_s;
}

void SearchQueryTest::saysWhatIsNotUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    const auto query = parseSearchQuery(typed);
    QVERIFY(!query);
    QVERIFY2(query.error().message.contains(word), qPrintable(query.error().message));
    QVERIFY(query.error().message.endsWith(u'.'));
}

void SearchQueryTest::nothingIsNothing()
{
    for (const QString &text : {u""_s, u"   "_s, u"***"_s, u"\"\""_s, u"- %"_s})
        QVERIFY2(read(text).isEmpty(), qPrintable(text));
}

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "tst_searchquery.moc"
