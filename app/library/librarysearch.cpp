// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarysearch.h"

#include "document/articlecheck.h"
#include "library/passages.h"
#include "library/quotationindex.h"
#include "library/rowtext.h"
#include "library/searchmarks.h"
#include "library/statement.h"

#include <QStringList>
#include <limits>
#include <optional>

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

/// Terms that are excluded need something to be excluded from, which another column may hold. They are
/// excluded all at once: FTS5 reads but so many brackets within brackets.
QString excluding(const QString &match, const QString &columns, const QList<SearchTerm> &terms)
{
    QStringList excluded;
    for (const SearchTerm &term : terms) {
        if (term.isExcluded)
            excluded.append(quoted(term));
    }
    if (excluded.isEmpty() || match.isEmpty())
        return match;
    return u"(%1) NOT ({%2} : (%3))"_s.arg(match, columns, excluded.join(u" OR "));
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

/// `contents` where they can be those of the line `words`; empty where the row is wrong: the hit is shown
/// then without its place.
QList<Span> placesOf(const QString &words, const std::optional<QList<Span>> &contents)
{
    // No text is as long as the numbers of a wrong row may be.
    if (!contents || !areSound(*contents, std::numeric_limits<int>::max()))
        return {};
    qsizetype length = -pieceGap.size();
    for (Span span : *contents)
        length += pieceGap.size() + span.length();
    return length == words.size() ? *contents : QList<Span>();
}

/// What `add` makes of the rows (id, marked text) of `statement`, of at most `limit` of them.
template <typename Row, typename Add>
Result<SearchResult> collect(Statement &statement, qsizetype limit, Add add)
{
    SearchResult result;
    for (qsizetype rows = 0; statement.next(); ++rows) {
        result.isCut = rows == limit;
        if (result.isCut)
            break;
        if (const Result<Done> done = add(Row{statement.integer(0), statement.text(1)}, result.hits); !done)
            return done.error();
    }
    if (const Result<Done> done = statement.outcome(); !done)
        return done.error();
    return result;
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
    // Ordered by nothing but the rank, FTS5 sorts by itself and marks only the hits that are handed out. The
    // columns of article_search: title, outlet, byline, text.
    QString sql;
    if (match.isEmpty())
        sql = u"SELECT id, substr(text, 1, 400) FROM article WHERE 1"_s + dates
            + u" ORDER BY date DESC, id DESC LIMIT ?"_s;
    else
        sql = u"SELECT rowid, highlight(article_search, 3, ?, ?) FROM article_search WHERE article_search MATCH ?"_s
            + (dates.isEmpty()
                   ? QString()
                   : u" AND EXISTS (SELECT 1 FROM article WHERE article.id = article_search.rowid"_s + dates
                       + u')')
            + u" ORDER BY rank LIMIT ?"_s;
    Statement statement(m_database, sql);
    if (!match.isEmpty())
        statement.bind(QString(hitBegin)).bind(QString(hitEnd)).bind(match);
    return collect<Found>(
        statement.bind(qint64(limit + 1)), limit,
        [this](const Found &found, QList<SearchHit> &hits) { return addPassages(found, hits); });
}

Result<Done> LibrarySearch::addPassages(const Found &found, QList<SearchHit> &hits)
{
    Statement statement(m_database, u"SELECT shown_title, outlet, date FROM article WHERE id = ?"_s);
    if (!statement.bind(found.id).next())
        return statement.outcome();
    const SearchHit article = hitFrom(found.id, statement);
    const MarkedText marked = readMarks(found.marked);
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
    // Without words the latest come first, straight from the index of dates; else as above. The columns of
    // quotation_search: speaker, words.
    const QString sql = match.isEmpty()
        ? u"SELECT quotation.id, quotation.words FROM article CROSS JOIN quotation ON quotation.article_id = "
          u"article.id"
          " WHERE 1"_s
            + conditions + u" ORDER BY article.date DESC, article.id DESC, quotation.id LIMIT ?"_s
        : u"SELECT rowid, highlight(quotation_search, 1, ?, ?) FROM quotation_search WHERE quotation_search MATCH ?"_s
            + (conditions.isEmpty()
                   ? QString()
                   : u" AND EXISTS (SELECT 1 FROM quotation JOIN article ON article.id = article_id"
                     " WHERE quotation.id = quotation_search.rowid"_s
                       + conditions + u')')
            + u" ORDER BY rank LIMIT ?"_s;
    Statement statement(m_database, sql);
    if (!match.isEmpty())
        statement.bind(QString(hitBegin)).bind(QString(hitEnd)).bind(match);
    if (!outlet.isEmpty())
        statement.bind(outlet);
    return collect<Found>(
        statement.bind(qint64(limit + 1)), limit,
        [this](const Found &found, QList<SearchHit> &hits) { return addQuotation(found, hits); });
}

Result<Done> LibrarySearch::addQuotation(const Found &found, QList<SearchHit> &hits)
{
    Statement statement(
        m_database,
        u"SELECT shown_title, outlet, date, quotation.speaker, kind, contents, article_id FROM quotation"
        " JOIN article ON article.id = article_id WHERE quotation.id = ?"_s);
    if (!statement.bind(found.id).next())
        return statement.outcome();
    SearchHit hit = hitFrom(statement.integer(6), statement);
    hit.speaker = statement.text(3);
    hit.kind = named<AttributionKind>(statement.text(4)).value_or(AttributionKind::Direct);
    const MarkedText marked = readMarks(found.marked);
    const QList<Span> contents = placesOf(marked.text, spansFromText(statement.text(5)));
    const Passage passage = passageOf(marked.text, marked.marks, {0, marked.text.size()}, quotationLength);
    hit.context = passage.context;
    hit.marks = passage.marks;
    hit.span = marked.marks.isEmpty() ? contents.value(0) : inArticle(marked.marks.first(), contents);
    hits.append(hit);
    return Done{};
}

} // namespace hearsay
