// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/correctionrepository.h"

#include "library/names.h"
#include "library/statement.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

Result<QList<Correction>> CorrectionRepository::read(LibraryArticleId article)
{
    Statement statement(m_database,
                        u"SELECT id, kind, exact, prefix, suffix, position, entity, name, type, "
                        u"attribution_kind FROM correction"
                        " WHERE article_id = ? ORDER BY id"_s);
    statement.bind(article);
    QList<Correction> all;
    while (statement.next()) {
        Correction correction;
        correction.id = statement.integer(0);
        correction.kind = named<CorrectionKind>(statement.text(1));
        correction.target = {statement.text(2), statement.text(3), statement.text(4), statement.integer(5)};
        correction.entity = statement.text(6);
        correction.name = statement.text(7);
        correction.type = named<EntityType>(statement.text(8));
        correction.attributionKind = named<AttributionKind>(statement.text(9));
        all.append(correction);
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
