// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/articlerepository.h"

#include "document/articlecheck.h"
#include "library/claimcorrection.h"
#include "library/searchmarks.h"
#include "library/statement.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

QByteArray utf16Of(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 2);
    for (QChar c : text) {
        bytes.append(char(c.unicode() & 0xff));
        bytes.append(char(c.unicode() >> 8));
    }
    return bytes;
}

QString fromUtf16(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size() / 2);
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text.append(QChar(uchar(bytes[i]) | (uchar(bytes[i + 1]) << 8)));
    return text;
}

Error notInLibrary()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("hearsay::Library", "This article is not in the library any more.")};
}

LibraryEntry entryFrom(const Statement &row)
{
    return {row.integer(0),
            row.text(1),
            row.text(2),
            QDate::fromString(row.text(3), Qt::ISODate),
            QDateTime::fromString(row.text(4), Qt::ISODateWithMs),
            int(std::clamp<qint64>(row.number(5).value_or(0), 0, std::numeric_limits<int>::max()))};
}

/// The paragraph rows of an article; one that is wrong is left out.
struct ParagraphRows
{
    QList<Paragraph> paragraphs;
    bool areWhole = true;
};

Result<ParagraphRows> readParagraphs(Database &database, LibraryArticleId id)
{
    Statement row(database,
                  u"SELECT ordinal, begin, end, role FROM paragraph WHERE article_id = ? ORDER BY ordinal"_s);
    row.bind(id);
    ParagraphRows rows;
    while (row.next()) {
        rows.areWhole = rows.areWhole && row.number(0) == rows.paragraphs.size();
        const std::optional<qsizetype> begin = row.position(1);
        const std::optional<qsizetype> end = row.position(2);
        const std::optional<ParagraphRole> role = named<ParagraphRole>(row.text(3));
        if (begin && end && role)
            rows.paragraphs.append({{*begin, *end}, *role});
        else
            rows.areWhole = false;
    }
    if (const Result<Done> done = row.outcome(); !done)
        return done.error();
    return rows;
}

Result<LibraryArticleId> firstId(Statement &statement)
{
    if (statement.next())
        return statement.integer(0);
    if (const Result<Done> done = statement.outcome(); !done)
        return done.error();
    return noLibraryArticle;
}

constexpr auto entryColumns
    = "SELECT article.id, shown_title, outlet, date, added_at, quotations FROM article LEFT JOIN analysis ON article_id = article.id"_L1;

} // namespace

QString searchableText(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QChar c = std::as_const(result)[i];
        const bool isPair
            = c.isHighSurrogate() && i + 1 < result.size() && std::as_const(result)[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (c.isSurrogate() || c.isNull() || c == hitBegin || c == hitEnd)
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

Result<LibraryArticleId> ArticleRepository::find(const Article &article)
{
    Result<LibraryArticleId> sameBytes = findBytes(article.sha256);
    if (!sameBytes || sameBytes.value() != noLibraryArticle)
        return sameBytes;
    Statement sameText(
        m_database,
        u"SELECT id FROM article WHERE text_sha256 = ? AND (outlet = ? OR outlet = '' OR ? = '')"
        " ORDER BY outlet = ? DESC, id"_s);
    const QString &outlet = article.metadata.outlet;
    return firstId(sameText.bind(articleKeyOf(article).textSha256).bind(outlet).bind(outlet).bind(outlet));
}

Result<LibraryArticleId> ArticleRepository::findBytes(const QByteArray &sha256)
{
    if (sha256.isEmpty())
        return noLibraryArticle;
    Statement statement(m_database, u"SELECT article_id FROM article_file WHERE sha256 = ?"_s);
    return firstId(statement.bind(sha256));
}

Result<LibraryArticleId> ArticleRepository::findPath(const QString &path)
{
    if (path.isEmpty())
        return noLibraryArticle;
    Statement statement(m_database,
                        u"SELECT article_id FROM article_file WHERE path = ? ORDER BY rowid DESC"_s);
    return firstId(statement.bind(path));
}

Result<LibraryArticleId> ArticleRepository::findPredecessor(LibraryArticleId id, const Article &article)
{
    Statement statement(m_database,
                        u"SELECT max(id) AS latest FROM ("
                        " SELECT article_id AS id FROM article_file WHERE path = ? AND path <> ''"
                        " UNION ALL SELECT id FROM article WHERE url = ? AND url <> '') WHERE id <> ?"
                        " HAVING latest IS NOT NULL"_s);
    return firstId(statement.bind(article.path).bind(article.metadata.url).bind(id));
}

Result<LibraryArticleId> ArticleRepository::insert(const Article &article)
{
    const ArticleMetadata &metadata = article.metadata;
    const QString searchable = searchableText(article.text);
    Statement statement(
        m_database,
        u"INSERT INTO article (title, shown_title, outlet, byline, date, dateline, url, format, added_at,"
        " text_sha256, text, exact_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement.bind(metadata.title)
        .bind(article.displayTitle())
        .bind(metadata.outlet)
        .bind(metadata.byline)
        .bind(metadata.date.toString(Qt::ISODate))
        .bind(metadata.dateline)
        .bind(metadata.url)
        .bind(nameOf(article.format))
        .bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))
        .bind(articleKeyOf(article).textSha256)
        .bind(searchable);
    if (searchable == article.text)
        statement.bindNull();
    else
        statement.bind(utf16Of(article.text));
    if (const Result<Done> done = statement.run(); !done)
        return done.error();
    const LibraryArticleId id = statement.lastId();

    if (const Result<Done> done
        = writeParagraphs(id, isSound(article) ? article.paragraphs : paragraphsFromText(article));
        !done)
        return done.error();
    if (const Result<Done> done = insertFile(id, article); !done)
        return done.error();
    return id;
}

Result<Done> ArticleRepository::writeParagraphs(LibraryArticleId id, const QList<Paragraph> &paragraphs)
{
    Statement remove(m_database, u"DELETE FROM paragraph WHERE article_id = ?"_s);
    if (Result<Done> done = remove.bind(id).run(); !done)
        return done;
    Statement statement(
        m_database,
        u"INSERT INTO paragraph (article_id, ordinal, begin, end, role) VALUES (?, ?, ?, ?, ?)"_s);
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const Paragraph &paragraph = paragraphs[i];
        statement.bind(id)
            .bind(qint64(i))
            .bind(qint64(paragraph.span.begin))
            .bind(qint64(paragraph.span.end));
        if (Result<Done> done = statement.bind(nameOf(paragraph.role)).run(); !done)
            return done;
    }
    return Done{};
}

Result<Done> ArticleRepository::insertFile(LibraryArticleId id, const Article &article)
{
    if (article.sha256.isEmpty() && article.path.isEmpty())
        return Done{};
    // "OR REPLACE" gives the row a new number, so that the path of last time is the last.
    Statement statement(m_database,
                        u"INSERT OR REPLACE INTO article_file (article_id, sha256, path) VALUES (?, ?, ?)"_s);
    return statement.bind(id).bind(article.sha256).bind(article.path).run();
}

Result<ArticleRows> ArticleRepository::read(LibraryArticleId id)
{
    Statement statement(
        m_database,
        u"SELECT title, outlet, byline, date, dateline, url, format, text, exact_text FROM article WHERE id = ?"_s);
    if (!statement.bind(id).next()) {
        const Result<Done> done = statement.outcome();
        return done ? notInLibrary() : done.error();
    }
    ArticleRows rows;
    Article &article = rows.article;
    article.metadata = {statement.text(0), statement.text(1),
                        statement.text(2), QDate::fromString(statement.text(3), Qt::ISODate),
                        statement.text(4), statement.text(5)};
    article.format = named<ArticleFormat>(statement.text(6)).value_or(ArticleFormat::PlainText);
    article.text = statement.isNull(8) ? statement.text(7) : fromUtf16(statement.bytes(8));

    const Result<ParagraphRows> paragraphs = readParagraphs(m_database, id);
    if (!paragraphs)
        return paragraphs.error();
    article.paragraphs = paragraphs.value().paragraphs;
    rows.areWhole = paragraphs.value().areWhole && isSound(article);
    if (!rows.areWhole)
        article.paragraphs = paragraphsFromText(article);
    Statement file(
        m_database,
        u"SELECT sha256, path FROM article_file WHERE article_id = ? ORDER BY rowid DESC LIMIT 1"_s);
    if (file.bind(id).next()) {
        article.sha256 = file.bytes(0);
        article.path = file.text(1);
    }
    if (const Result<Done> done = file.outcome(); !done)
        return done.error();
    return rows;
}

Result<Done> ArticleRepository::remove(LibraryArticleId id)
{
    Statement statement(m_database, u"DELETE FROM article WHERE id = ?"_s);
    return statement.bind(id).run();
}

Result<QList<LibraryEntry>> ArticleRepository::entries()
{
    Statement statement(m_database, entryColumns + u" ORDER BY article.id DESC"_s);
    QList<LibraryEntry> all;
    while (statement.next())
        all.append(entryFrom(statement));
    if (const Result<Done> done = statement.outcome(); !done)
        return done.error();
    return all;
}

Result<LibraryEntry> ArticleRepository::entry(LibraryArticleId id)
{
    Statement statement(m_database, entryColumns + u" WHERE article.id = ?"_s);
    if (statement.bind(id).next())
        return entryFrom(statement);
    const Result<Done> done = statement.outcome();
    return done ? notInLibrary() : done.error();
}

} // namespace hearsay
