// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/analysisrepository.h"

#include "attribution/result/analysischeck.h"
#include "library/analysisreader.h"
#include "library/rowtext.h"
#include "library/statement.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

Statement &bindOptional(Statement &statement, int number, int absent)
{
    return number == absent ? statement.bindNull() : statement.bind(number);
}

} // namespace

Result<Done> AnalysisRepository::write(LibraryArticleId id, const Analysis &analysis)
{
    // One by one: rows that an edit cut off from the analysis would stay, and be in the way.
    for (const QString &table : {u"evidence"_s, u"not_speech"_s, u"attribution"_s, u"mention"_s,
                                 u"entity_role"_s, u"entity"_s, u"analysis"_s})
    {
        Statement remove(m_database, u"DELETE FROM %1 WHERE article_id = ?"_s.arg(table));
        if (Result<Done> done = remove.bind(id).run(); !done)
            return done;
    }
    Statement head(m_database,
                   u"INSERT INTO analysis (article_id, engine, quotations, unread) VALUES (?, ?, ?, ?)"_s);
    head.bind(id).bind(analysis.engine).bind(qint64(analysis.attributions.size()));
    if (Result<Done> done = head.bind(spansToText(analysis.unread)).run(); !done)
        return done;
    if (Result<Done> done = writeEntities(id, analysis.entities); !done)
        return done;
    if (Result<Done> done = writeAttributions(id, analysis.attributions); !done)
        return done;
    if (Result<Done> done = writeNotSpeech(id, analysis.notSpeech); !done)
        return done;
    return writeEvidence(id, analysis);
}

Result<Done> AnalysisRepository::writeEntities(LibraryArticleId id, const QList<Entity> &entities)
{
    Statement names(m_database,
                    u"INSERT INTO entity (article_id, ordinal, name, type, head, modifiers, gender, number,"
                    " definiteness, speaks_for, speaks_for_name, told_to, is_named, can_speak)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    Statement roles(
        m_database,
        u"INSERT INTO entity_role (article_id, entity, ordinal, noun, begin, end) VALUES (?, ?, ?, ?, ?, ?)"_s);
    Statement mentions(
        m_database,
        u"INSERT INTO mention (article_id, entity, ordinal, begin, end, form) VALUES (?, ?, ?, ?, ?, ?)"_s);
    for (EntityIndex i = 0; i < entities.size(); ++i) {
        const Entity &entity = entities[i];
        names.bind(id).bind(i).bind(entity.name).bind(nameOf(entity.type)).bind(entity.head);
        names.bind(entity.modifiers.join(u' ')).bind(nameOf(entity.gender)).bind(nameOf(entity.number));
        names.bind(nameOf(entity.definiteness));
        bindOptional(names, entity.speaksFor.entity, noEntity).bind(entity.speaksFor.name);
        bindOptional(names, entity.toldTo, noEntity).bind(int(entity.isNamed)).bind(int(entity.canSpeak));
        if (Result<Done> done = names.run(); !done)
            return done;
        for (int r = 0; r < entity.roles.size(); ++r) {
            const EntityRole &role = entity.roles[r];
            roles.bind(id).bind(i).bind(r).bind(role.noun).bind(qint64(role.words.begin));
            if (Result<Done> done = roles.bind(qint64(role.words.end)).run(); !done)
                return done;
        }
        for (int m = 0; m < entity.mentions.size(); ++m) {
            const Mention &mention = entity.mentions[m];
            mentions.bind(id).bind(i).bind(m).bind(qint64(mention.span.begin)).bind(qint64(mention.span.end));
            if (Result<Done> done = mentions.bind(nameOf(mention.form)).run(); !done)
                return done;
        }
    }
    return Done{};
}

Result<Done> AnalysisRepository::writeAttributions(LibraryArticleId id,
                                                   const QList<Attribution> &attributions)
{
    Statement statement(
        m_database,
        u"INSERT INTO attribution (article_id, ordinal, contents, cue, sources, kind, act, speakers, via,"
        " parent, confidence, inferred) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (AttributionIndex i = 0; i < attributions.size(); ++i) {
        const Attribution &attribution = attributions[i];
        statement.bind(id)
            .bind(i)
            .bind(spansToText(attribution.contents))
            .bind(attribution.cue ? spansToText({*attribution.cue}) : QString())
            .bind(spansToText(attribution.sources))
            .bind(nameOf(attribution.kind))
            .bind(nameOf(attribution.act));
        statement.bind(numbersToText(attribution.speakers)).bind(numbersToText(attribution.via));
        bindOptional(statement, attribution.parent, noAttribution);
        if (Result<Done> done = statement.bind(attribution.confidence).bind(int(attribution.inferred)).run();
            !done)
            return done;
    }
    return Done{};
}

Result<Done> AnalysisRepository::writeNotSpeech(LibraryArticleId id, const QList<NotSpeech> &all)
{
    Statement statement(
        m_database,
        u"INSERT INTO not_speech (article_id, ordinal, begin, end, reason) VALUES (?, ?, ?, ?, ?)"_s);
    for (int i = 0; i < all.size(); ++i) {
        statement.bind(id).bind(i).bind(qint64(all[i].span.begin)).bind(qint64(all[i].span.end));
        if (Result<Done> done = statement.bind(nameOf(all[i].reason)).run(); !done)
            return done;
    }
    return Done{};
}

Result<Done> AnalysisRepository::writeEvidence(LibraryArticleId id, const Analysis &analysis)
{
    Statement statement(m_database,
                        u"INSERT INTO evidence (article_id, subject, subject_ordinal, ordinal, code, words, "
                        u"term, entity, chance,"
                        " grounds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    const auto write = [&](const QString &subject, int number, const QList<Evidence> &all) -> Result<Done> {
        for (int i = 0; i < all.size(); ++i) {
            const Evidence &evidence = all[i];
            statement.bind(id).bind(subject).bind(number).bind(i).bind(nameOf(evidence.code));
            statement.bind(spansToText(evidence.words)).bind(evidence.term);
            bindOptional(statement, evidence.entity, noEntity).bind(evidence.chance);
            if (Result<Done> done = statement.bind(groundsToText(evidence.grounds)).run(); !done)
                return done;
        }
        return Done{};
    };
    for (int i = 0; i < analysis.attributions.size(); ++i) {
        if (Result<Done> done = write(ofAttribution, i, analysis.attributions[i].evidence); !done)
            return done;
    }
    for (int i = 0; i < analysis.notSpeech.size(); ++i) {
        if (Result<Done> done = write(ofNotSpeech, i, analysis.notSpeech[i].evidence); !done)
            return done;
    }
    return Done{};
}

Result<Analysis> AnalysisRepository::read(LibraryArticleId id, const Article &article)
{
    Result<std::optional<Analysis>> rows = AnalysisReader(m_database, id).read();
    if (!rows)
        return rows.error();
    std::optional<Analysis> analysis = std::move(rows).value();
    return analysis && isSound(article, *analysis) ? std::move(*analysis) : Analysis();
}

Result<Done> AnalysisRepository::setQuotations(LibraryArticleId id, qsizetype count)
{
    Statement statement(m_database, u"UPDATE analysis SET quotations = ? WHERE article_id = ?"_s);
    return statement.bind(qint64(count)).bind(id).run();
}

Result<QList<LibraryArticleId>> AnalysisRepository::madeByOthers(const QString &engine)
{
    Statement statement(m_database,
                        u"SELECT id FROM article LEFT JOIN analysis ON article_id = id"
                        " WHERE engine IS NOT ? ORDER BY id DESC"_s);
    statement.bind(engine);
    QList<LibraryArticleId> ids;
    while (statement.next())
        ids.append(statement.integer(0));
    if (const Result<Done> done = statement.outcome(); !done)
        return done.error();
    return ids;
}

} // namespace hearsay
