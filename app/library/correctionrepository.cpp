// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/correctionrepository.h"

#include "library/statement.h"

#include <QDateTime>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Nothing where the row is none that this program writes.
std::optional<Correction> correctionFrom(const Statement &row)
{
    const auto kind = named<CorrectionKind>(row.text(1));
    const std::optional<qsizetype> position = row.position(5);
    const auto type = named<EntityType>(row.text(8));
    const auto attributionKind = named<AttributionKind>(row.text(9));
    if (!kind || !position || !type || !attributionKind)
        return std::nullopt;
    Correction correction;
    correction.id = row.integer(0);
    correction.kind = *kind;
    correction.target = {row.text(2), row.text(3), row.text(4), *position};
    correction.entity = row.text(6);
    correction.name = row.text(7);
    correction.type = *type;
    correction.attributionKind = *attributionKind;
    // Only a speaker can be taken away; nobody is called nothing.
    if (correction.kind == CorrectionKind::Rename && correction.name.isEmpty())
        return std::nullopt;
    return correction;
}

} // namespace

Result<QList<Correction>> CorrectionRepository::read(LibraryArticleId article)
{
    Statement statement(m_database,
                        u"SELECT id, kind, exact, prefix, suffix, position, entity, name, type, "
                        u"attribution_kind FROM correction"
                        " WHERE article_id = ? ORDER BY id"_s);
    statement.bind(article);
    QList<Correction> all;
    while (statement.next()) {
        if (const std::optional<Correction> correction = correctionFrom(statement))
            all.append(*correction);
    }
    if (const Result<Done> done = statement.outcome(); !done)
        return done.error();
    return all;
}

Result<CorrectionId> CorrectionRepository::insert(LibraryArticleId article, const Correction &correction)
{
    Statement statement(
        m_database,
        u"INSERT INTO correction (id, article_id, kind, exact, prefix, suffix, position, entity, name, type,"
        " attribution_kind, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (correction.id == noCorrection)
        statement.bindNull();
    else
        statement.bind(correction.id);
    statement.bind(article)
        .bind(nameOf(correction.kind))
        .bind(correction.target.exact)
        .bind(correction.target.prefix)
        .bind(correction.target.suffix)
        .bind(qint64(correction.target.position))
        .bind(correction.entity)
        .bind(correction.name)
        .bind(nameOf(correction.type))
        .bind(nameOf(correction.attributionKind))
        .bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    if (const Result<Done> done = statement.run(); !done)
        return done.error();
    return statement.lastId();
}

Result<Done> CorrectionRepository::remove(CorrectionId id)
{
    Statement statement(m_database, u"DELETE FROM correction WHERE id = ?"_s);
    return statement.bind(id).run();
}

} // namespace hearsay
