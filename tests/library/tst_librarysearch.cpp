// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarystore.h"
#include "library/passages.h"
#include "library/searchmarks.h"
#include "tests/support/samplearticle.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hearsay;
using namespace hearsay::test;

/// Searches a library of three articles, the sample among them.
class LibrarySearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void findsArticles_data();
    void findsArticles();
    void hitsLeadToTheWords();
    void hitsHaveContext();
    void quotationsLeadToTheirWords();
    void quotationsAreFoundBySpeakerAndKind();
    void titlesAloneLeadToTheArticle();
    void manyHitsAreCut();
    void positionsHoldBehindEmoji();
    void passagesAreCutAtWords();

private:
    QList<SearchHit> hits(const QString &typed) const
    {
        const auto query = parseSearchQuery(typed);
        if (!query)
            return {};
        const auto result = m_store->search(query.value(), 20);
        return result ? result.value().hits : QList<SearchHit>{};
    }
    QString wordsOf(const SearchHit &hit) const
    {
        return m_store->read(hit.article).value().article->view(hit.span).toString();
    }
    LibraryArticleId add(const QString &title, const QString &outlet, QDate date, const QString &text)
    {
        Article article;
        article.metadata.title = title;
        article.metadata.outlet = outlet;
        article.metadata.date = date;
        article.text = text;
        article.paragraphs = {{{0, text.size()}, ParagraphRole::Body}};
        return m_store->add(article, Analysis()).value().id;
    }

    std::unique_ptr<LibraryStore> m_store;
};

void LibrarySearchTest::initTestCase()
{
    m_store = LibraryStore::open(u":memory:"_s).value();
    const AnalysedArticle sample = sampleArticle();
    const auto added = m_store->add(*sample.article, *sample.analysis);
    QVERIFY2(added.isOk(), added ? "" : qPrintable(added.error().message));
    add(u"Ferry fares rise"_s, u"Calder Post"_s, QDate(2026, 5, 1),
        u"The ferry costs more.\nA café owner, Mr O'Leary, shrugged: the crew had asked for 100 % of it."_s);
    add(u"Weather"_s, {}, {}, u"🎈🎈 Rain on the "_s + QChar(0xD83C) + u" pier, and more rain."_s);
}

void LibrarySearchTest::findsArticles_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("titles");
    const QString harbour = u"Harbour talks stall"_s;
    const QString fares = u"Ferry fares rise"_s;
    const QString weather = u"Weather"_s;
    QTest::newRow("word") << u"ferry"_s << QStringList{fares, harbour};
    QTest::newRow("all words") << u"ferry owner"_s << QStringList{fares};
    QTest::newRow("no such word") << u"airship"_s << QStringList{};
    QTest::newRow("part of a word") << u"harb"_s << QStringList{};
    QTest::newRow("beginning") << u"harb*"_s << QStringList{harbour};
    QTest::newRow("phrase") << u"\"wanted answers\""_s << QStringList{harbour};
    QTest::newRow("phrase in the wrong order") << u"\"answers wanted\""_s << QStringList{};
    QTest::newRow("exclusion") << u"ferry -fares"_s << QStringList{harbour};
    QTest::newRow("many exclusions") << u"ferry -fares"_s + u" -airship -\"night train\""_s.repeated(200)
                                     << QStringList{harbour};
    QTest::newRow("accents and capitals") << u"CAFE"_s << QStringList{fares};
    QTest::newRow("apostrophe") << u"o'leary"_s << QStringList{fares};
    QTest::newRow("wildcards are no words") << u"100%"_s << QStringList{fares};
    QTest::newRow("statement") << u"ferry'); DROP TABLE article; --"_s << QStringList{};
    QTest::newRow("operators are words") << u"ferry AND NOT airship"_s << QStringList{};
    QTest::newRow("outlet") << u"outlet:observer"_s << QStringList{harbour};
    QTest::newRow("outlet and word") << u"outlet:\"calder post\" ferry"_s << QStringList{fares};
    QTest::newRow("not this outlet") << u"ferry -outlet:post"_s << QStringList{harbour};
    QTest::newRow("after") << u"after:2026-04"_s << QStringList{fares};
    QTest::newRow("the day itself") << u"ferry after:2026-05-01"_s << QStringList{fares};
    QTest::newRow("before") << u"before:2026-05-01"_s << QStringList{harbour};
    QTest::newRow("between") << u"ferry after:2026-03-03 before:2026-04"_s << QStringList{};
    QTest::newRow("byline") << u"quill"_s << QStringList{harbour};
    QTest::newRow("word beside half a pair") << u"pier"_s << QStringList{weather};
}

void LibrarySearchTest::findsArticles()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, titles);
    QStringList found;
    for (const SearchHit &hit : hits(typed)) {
        if (!found.contains(hit.title))
            found.append(hit.title);
    }
    found.sort();
    QCOMPARE(found, titles);
}

void LibrarySearchTest::hitsLeadToTheWords()
{
    const QList<SearchHit> found = hits(u"crew"_s);
    QCOMPARE(found.size(), 2);
    for (const SearchHit &hit : found) {
        QCOMPARE(wordsOf(hit), u"crew"_s);
        QVERIFY(!hit.kind);
    }
    QCOMPARE(wordsOf(hits(u"\"ferry board\""_s).first()), u"ferry board"_s);
}

void LibrarySearchTest::hitsHaveContext()
{
    const SearchHit hit = hits(u"shrugged"_s).first();
    QVERIFY(hit.context.contains(u"Mr O'Leary, shrugged"));
    QVERIFY(!hit.context.contains(u"costs more")); // another paragraph
    QCOMPARE(hit.marks.size(), 1);
    QCOMPARE(hit.context.sliced(hit.marks[0].begin, hit.marks[0].length()), u"shrugged"_s);
    QCOMPARE(hit.outlet, u"Calder Post"_s);
    QCOMPARE(hit.date, QDate(2026, 5, 1));
    // One passage of each paragraph that has the words.
    const SearchHit rain = hits(u"rain"_s).first();
    QCOMPARE(hits(u"rain"_s).size(), 1);
    QCOMPARE(rain.marks.size(), 2);
}

void LibrarySearchTest::quotationsLeadToTheirWords()
{
    const QList<SearchHit> found = hits(u"speaker:voss year"_s);
    QCOMPARE(found.size(), 1);
    // In the second piece of a quotation that is interrupted.
    QCOMPARE(wordsOf(found[0]), u"year"_s);
    QCOMPARE(found[0].speaker, u"Mara Voss"_s);
    QCOMPARE(found[0].kind, std::optional(AttributionKind::Direct));
    QVERIFY(found[0].context.contains(u"We will not sign"));
    QCOMPARE(found[0].context.sliced(found[0].marks[0].begin, found[0].marks[0].length()), u"year"_s);
}

void LibrarySearchTest::quotationsAreFoundBySpeakerAndKind()
{
    QCOMPARE(hits(u"speaker:voss"_s).size(), 3);
    QCOMPARE(hits(u"speaker:\"mara voss\" kind:direct"_s).size(), 2);
    QCOMPARE(hits(u"kind:indirect"_s).size(), 2);
    QCOMPARE(hits(u"kind:indirect kind:mixed"_s).size(), 3);
    QCOMPARE(hits(u"kind:mixed outlet:observer"_s).size(), 1);
    QCOMPARE(hits(u"kind:mixed outlet:calder"_s).size(), 0);
    QCOMPARE(hits(u"kind:mixed after:2026-03-03"_s).size(), 0);
    QCOMPARE(hits(u"kind:direct sign -speaker:crew"_s).size(), 1);
    const SearchHit whole = hits(u"speaker:crew"_s).first();
    QCOMPARE(wordsOf(whole), u"they “wanted answers”"_s);
    QVERIFY(whole.marks.isEmpty());
}

void LibrarySearchTest::titlesAloneLeadToTheArticle()
{
    const SearchHit hit = hits(u"fares"_s).first();
    QVERIFY(hit.span.isEmpty());
    QVERIFY(hit.context.startsWith(u"The ferry costs more."));
}

void LibrarySearchTest::manyHitsAreCut()
{
    const auto result = m_store->search(parseSearchQuery(u"ferry"_s).value(), 1);
    QVERIFY(result.isOk());
    QVERIFY(result.value().isCut);
    const QString title = result.value().hits.first().title;
    for (const SearchHit &hit : result.value().hits)
        QCOMPARE(hit.title, title);
    QVERIFY(!m_store->search(parseSearchQuery(u"ferry"_s).value(), 2).value().isCut);
}

void LibrarySearchTest::positionsHoldBehindEmoji()
{
    QCOMPARE(wordsOf(hits(u"pier"_s).first()), u"pier"_s);
}

void LibrarySearchTest::passagesAreCutAtWords()
{
    QString marked;
    for (int i = 0; i < 100; ++i)
        marked += i == 60 ? u"%1here%2 "_s.arg(hitBegin).arg(hitEnd) : u"word%1 "_s.arg(i);
    const MarkedText read = readMarks(marked);
    const QList<Passage> passages = bestPassages(read, 3);
    QCOMPARE(passages.size(), 1);
    QCOMPARE(read.text.sliced(passages[0].span.begin, passages[0].span.length()), u"here"_s);
    const QString &context = passages[0].context;
    QVERIFY(context.size() <= 170);
    QVERIFY(context.startsWith(u"… word"));
    QVERIFY(context.endsWith(u" …"));
    const QStringList words = context.split(u' ');
    QVERIFY(words[1].size() == 6 && words.at(words.size() - 2).size() == 6);
    QCOMPARE(context.sliced(passages[0].marks[0].begin, 4), u"here"_s);
}

QTEST_GUILESS_MAIN(LibrarySearchTest)
#include "tst_librarysearch.moc"
