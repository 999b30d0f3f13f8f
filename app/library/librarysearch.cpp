// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarysearch.h"

#include "library/names.h"
#include "library/passages.h"
#include "library/quotationindex.h"
#include "library/searchmarks.h"
#include "library/statement.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype passagesPerArticle = 3;
constexpr qsizetype quotationLength = 220;

/// A term as FTS5 wants it: in quotation marks nothing in it is an operator
/// (https://www.sqlite.org/fts5.html#full_text_query_syntax).
QString quoted(const SearchTerm &term)
{
    QString words = term.words;
    words.replace(u'"', u' ').replace(QChar::Null, u' ');
    return u'"' + words + u'"' + (term.isBeginning ? u"*"_s : QString());
}

/// All of `terms` in `columns`, those to leave out aside; empty where there are none.
QString matchOf(const QString &columns, const QList<SearchTerm> &terms)
{
    QStringList wanted;
    for (const SearchTerm &term : terms) {
        if (!term.isExcluded)
            wanted.append(u"({%1} : %2)"_s.arg(columns, quoted(term)));
    }
    return wanted.join(u" AND ");
}

QString both(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : u"(%1) AND (%2)"_s.arg(a, b);
}

/// Terms that are excluded need something to be excluded from, which another column may hold.
QString excluding(QString match, const QString &columns, const QList<SearchTerm> &terms)
{
    for (const SearchTerm &term : terms) {
        if (term.isExcluded && !match.isEmpty())
            match = u"(%1) NOT ({%2} : %3)"_s.arg(match, columns, quoted(term));
    }
    return match;
}

QString matchInBoth(const QString &columnsA, const QList<SearchTerm> &a, const QString &columnsB,
                    const QList<SearchTerm> &b)
{
    QString match = both(matchOf(columnsA, a), matchOf(columnsB, b));
    match = excluding(match, columnsA, a);
    return excluding(match, columnsB, b);
}

QString dateCondition(const SearchQuery &query)
{
    QString condition;
    if (query.after.isValid())
        condition += u" AND article.date >= '%1'"_s.arg(query.after.toString(Qt::ISODate));
    if (query.before.isValid())
        condition
            += u" AND article.date < '%1' AND article.date <> ''"_s.arg(query.before.toString(Qt::ISODate));
    return condition;
}

Result<QList<qint64>> numbersOf(Statement &statement)
{
    QList<qint64> numbers;
    while (statement.next())
        numbers.append(statement.integer(0));
    if (const Result<Done> done = statement.outcome(); !done)
        return done.error();
    return numbers;
}

SearchHit hitFrom(LibraryArticleId id, const Statement &row)
{
    SearchHit hit;
    hit.article = id;
    hit.title = row.text(0);
    hit.outlet = row.text(1);
    hit.date = QDate::fromString(row.text(2), Qt::ISODate);
    return hit;
}

/// Where `mark`, a place in the line that is made of `contents` and gaps, lies in the article.
Span inArticle(Span mark, const QList<Span> &contents)
{
    qsizetype at = 0;
    for (Span content : contents) {
        if (mark.begin < at + content.length()) {
            const qsizetype begin = content.begin + qMax<qsizetype>(0, mark.begin - at);
            return {begin, qMin(content.end, begin + mark.length())};
        }
        at += content.length() + pieceGap.size();
    }
    return contents.value(0);
}

} // namespace

Result<SearchResult> LibrarySearch::run(const SearchQuery &query, qsizetype limit)
{
    if (query.isEmpty())
        return SearchResult{};
    return query.wantsQuotations() ? searchQuotations(query, limit) : searchArticles(query, limit);
}

Result<SearchResult> LibrarySearch::searchArticles(const SearchQuery &query, qsizetype limit)
{
    const QString match = matchInBoth(u"title byline text"_s, query.terms, u"outlet"_s, query.outlets);
    const QString dates = dateCondition(query);
    QString sql;
    if (match.isEmpty())
        sql = u"SELECT id FROM article WHERE 1"_s + dates + u" ORDER BY date DESC, id DESC LIMIT ?"_s;
    else if (dates.isEmpty())
        sql = u"SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rank LIMIT ?"_s;
    else
        sql = u"SELECT article.id FROM article_search JOIN article ON article.id = article_search.rowid"
              " WHERE article_search MATCH ?"_s
            + dates + u" ORDER BY article_search.rank LIMIT ?"_s;
    Statement statement(m_database, sql);
    if (!match.isEmpty())
        statement.bind(match);
    const Result<QList<qint64>> found = numbersOf(statement.bind(qint64(limit + 1)));
    if (!found)
        return found.error();
    SearchResult result;
    result.isCut = found.value().size() > limit;
    for (qint64 id : found.value().first(qMin(limit, found.value().size()))) {
        if (const Result<Done> done = addPassages(id, match, result.hits); !done)
            return done.error();
    }
    return result;
}

Result<Done> LibrarySearch::addPassages(LibraryArticleId id, const QString &match, QList<SearchHit> &hits)
{
    // The columns of article_search: title, outlet, byline, text.
    Statement statement(
        m_database,
        match.isEmpty()
            ? u"SELECT shown_title, outlet, date, substr(text, 1, 400) FROM article WHERE id = ?"_s
            : u"SELECT article.shown_title, article.outlet, article.date, highlight(article_search, 3, ?, ?)"
              " FROM article_search JOIN article ON article.id = article_search.rowid"
              " WHERE article_search MATCH ? AND article_search.rowid = ?"_s);
    if (!match.isEmpty())
        statement.bind(QString(hitBegin)).bind(QString(hitEnd)).bind(match);
    if (!statement.bind(id).next())
        return statement.outcome();
    const SearchHit article = hitFrom(id, statement);
    const MarkedText marked = readMarks(statement.text(3));
    QList<Passage> passages = bestPassages(marked, passagesPerArticle);
    if (passages.isEmpty()) {
        // Outlet, date, title or byline alone fit: the article begins with what is in it.
        Passage beginning = passageOf(marked.text, {}, {0, marked.text.size()}, quotationLength);
        beginning.span = {};
        passages.append(beginning);
    }
    for (const Passage &passage : std::as_const(passages)) {
        SearchHit hit = article;
        hit.span = passage.span;
        hit.context = passage.context;
        hit.marks = passage.marks;
        hits.append(hit);
    }
    return Done{};
}

Result<SearchResult> LibrarySearch::searchQuotations(const SearchQuery &query, qsizetype limit)
{
    const QString match = matchInBoth(u"words"_s, query.terms, u"speaker"_s, query.speakers);
    const QString outlet = excluding(matchOf(u"outlet"_s, query.outlets), u"outlet"_s, query.outlets);
    QString conditions = dateCondition(query);
    if (!query.kinds.isEmpty()) {
        QStringList names;
        for (AttributionKind kind : query.kinds)
            names.append(u'\'' + nameOf(kind) + u'\'');
        conditions += u" AND quotation.kind IN ("_s + names.join(u", ") + u')';
    }
    if (!outlet.isEmpty())
        conditions += u" AND article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)"_s;
    const QString from = match.isEmpty()
        ? u"SELECT quotation.id FROM quotation JOIN article ON article.id = article_id WHERE 1"_s + conditions
            + u" ORDER BY article.date DESC, quotation.id LIMIT ?"_s
        : u"SELECT quotation.id FROM quotation_search JOIN quotation ON quotation.id = quotation_search.rowid"
          " JOIN article ON article.id = article_id WHERE quotation_search MATCH ?"_s
            + conditions + u" ORDER BY quotation_search.rank LIMIT ?"_s;
    Statement statement(m_database, from);
    if (!match.isEmpty())
        statement.bind(match);
    if (!outlet.isEmpty())
        statement.bind(outlet);
    const Result<QList<qint64>> found = numbersOf(statement.bind(qint64(limit + 1)));
    if (!found)
        return found.error();
    SearchResult result;
    result.isCut = found.value().size() > limit;
    for (qint64 id : found.value().first(qMin(limit, found.value().size()))) {
        if (const Result<Done> done = addQuotation(id, match, result.hits); !done)
            return done.error();
    }
    return result;
}

Result<Done> LibrarySearch::addQuotation(qint64 id, const QString &match, QList<SearchHit> &hits)
{
    const QString columns
        = u"SELECT shown_title, outlet, date, quotation.speaker, kind, contents, article_id, "_s;
    // The columns of quotation_search: speaker, words.
    Statement statement(m_database,
                        match.isEmpty() ? columns
                                + u"quotation.words FROM quotation JOIN article ON article.id = article_id"
                                  " WHERE quotation.id = ?"_s
                                        : columns
                                + u"highlight(quotation_search, 1, ?, ?) FROM quotation_search"
                                  " JOIN quotation ON quotation.id = quotation_search.rowid"
                                  " JOIN article ON article.id = article_id"
                                  " WHERE quotation_search MATCH ? AND quotation_search.rowid = ?"_s);
    if (!match.isEmpty())
        statement.bind(QString(hitBegin)).bind(QString(hitEnd)).bind(match);
    if (!statement.bind(id).next())
        return statement.outcome();
    SearchHit hit = hitFrom(statement.integer(6), statement);
    hit.speaker = statement.text(3);
    hit.kind = named<AttributionKind>(statement.text(4));
    const QList<Span> contents = spansFromText(statement.text(5));
    const MarkedText marked = readMarks(statement.text(7));
    const Passage passage = passageOf(marked.text, marked.marks, {0, marked.text.size()}, quotationLength);
    hit.context = passage.context;
    hit.marks = passage.marks;
    hit.span = marked.marks.isEmpty() ? contents.value(0) : inArticle(marked.marks.first(), contents);
    hits.append(hit);
    return Done{};
}

} // namespace hearsay
