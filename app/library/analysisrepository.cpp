// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/analysisrepository.h"

#include "library/names.h"
#include "library/statement.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

// Whose evidence it is.
constexpr auto ofAttribution = "attribution"_L1;
constexpr auto ofNotSpeech = "not-speech"_L1;

Statement &bindOptional(Statement &statement, int number, int absent)
{
    return number == absent ? statement.bindNull() : statement.bind(number);
}

} // namespace

Result<Done> AnalysisRepository::write(LibraryArticleId id, const Analysis &analysis)
{
    Statement remove(m_database, u"DELETE FROM analysis WHERE article_id = ?"_s);
    if (Result<Done> done = remove.bind(id).run(); !done)
        return done;
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
                    u"INSERT INTO entity (article_id, ordinal, name, type) VALUES (?, ?, ?, ?)"_s);
    Statement mentions(
        m_database,
        u"INSERT INTO mention (article_id, entity, ordinal, begin, end, form) VALUES (?, ?, ?, ?, ?, ?)"_s);
    for (EntityIndex i = 0; i < entities.size(); ++i) {
        const Entity &entity = entities[i];
        if (Result<Done> done = names.bind(id).bind(i).bind(entity.name).bind(nameOf(entity.type)).run();
            !done)
            return done;
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
        u"INSERT INTO attribution (article_id, ordinal, contents, cue, sources, kind, act, speaker, via,"
        " parent, confidence, inferred) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (AttributionIndex i = 0; i < attributions.size(); ++i) {
        const Attribution &attribution = attributions[i];
        statement.bind(id)
            .bind(i)
            .bind(spansToText(attribution.contents))
            .bind(attribution.cue ? spansToText({*attribution.cue}) : QString())
            .bind(spansToText(attribution.sources))
            .bind(nameOf(attribution.kind))
            .bind(QString(nameOfAct(attribution.act)));
        bindOptional(statement, attribution.speaker, noEntity).bind(numbersToText(attribution.via));
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
    Statement statement(
        m_database,
        u"INSERT INTO evidence (article_id, subject, subject_ordinal, ordinal, decision, reason, words)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    const auto write = [&](const QString &subject, int number, const QList<Evidence> &all) -> Result<Done> {
        for (int i = 0; i < all.size(); ++i) {
            statement.bind(id)
                .bind(subject)
                .bind(number)
                .bind(i)
                .bind(nameOf(all[i].decision))
                .bind(all[i].reason);
            if (Result<Done> done = statement.bind(spansToText(all[i].words)).run(); !done)
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

Result<Analysis> AnalysisRepository::read(LibraryArticleId id)
{
    Analysis analysis;
    Statement head(m_database, u"SELECT engine, unread FROM analysis WHERE article_id = ?"_s);
    if (head.bind(id).next()) {
        analysis.engine = head.text(0);
        analysis.unread = spansFromText(head.text(1));
    }
    if (const Result<Done> done = head.outcome(); !done)
        return done.error();
    if (const Result<Done> done = readEntities(id, analysis); !done)
        return done.error();
    if (const Result<Done> done = readAttributions(id, analysis); !done)
        return done.error();
    if (const Result<Done> done = readEvidence(id, analysis); !done)
        return done.error();
    return analysis;
}

Result<Done> AnalysisRepository::readEntities(LibraryArticleId id, Analysis &analysis)
{
    Statement names(m_database, u"SELECT name, type FROM entity WHERE article_id = ? ORDER BY ordinal"_s);
    names.bind(id);
    while (names.next())
        analysis.entities.append({names.text(0), named<EntityType>(names.text(1)), {}});
    if (Result<Done> done = names.outcome(); !done)
        return done;
    Statement mentions(
        m_database,
        u"SELECT entity, begin, end, form FROM mention WHERE article_id = ? ORDER BY entity, ordinal"_s);
    mentions.bind(id);
    while (mentions.next()) {
        const qint64 entity = mentions.integer(0);
        if (entity >= 0 && entity < analysis.entities.size())
            analysis.entities[entity].mentions.append(
                {{mentions.integer(1), mentions.integer(2)}, named<MentionForm>(mentions.text(3))});
    }
    return mentions.outcome();
}

Result<Done> AnalysisRepository::readAttributions(LibraryArticleId id, Analysis &analysis)
{
    Statement statement(
        m_database,
        u"SELECT contents, cue, sources, kind, act, speaker, via, parent, confidence, inferred"
        " FROM attribution WHERE article_id = ? ORDER BY ordinal"_s);
    statement.bind(id);
    while (statement.next()) {
        Attribution attribution;
        attribution.contents = spansFromText(statement.text(0));
        if (const QList<Span> cue = spansFromText(statement.text(1)); !cue.isEmpty())
            attribution.cue = cue.first();
        attribution.sources = spansFromText(statement.text(2));
        attribution.kind = named<AttributionKind>(statement.text(3));
        attribution.act = actNamed(statement.text(4));
        attribution.speaker = statement.isNull(5) ? noEntity : int(statement.integer(5));
        attribution.via = numbersFromText(statement.text(6));
        attribution.parent = statement.isNull(7) ? noAttribution : int(statement.integer(7));
        attribution.confidence = statement.real(8);
        attribution.inferred = statement.integer(9) != 0;
        analysis.attributions.append(attribution);
    }
    if (Result<Done> done = statement.outcome(); !done)
        return done;
    Statement others(m_database,
                     u"SELECT begin, end, reason FROM not_speech WHERE article_id = ? ORDER BY ordinal"_s);
    others.bind(id);
    while (others.next())
        analysis.notSpeech.append(
            {{others.integer(0), others.integer(1)}, named<NotSpeechReason>(others.text(2)), {}});
    return others.outcome();
}

Result<Done> AnalysisRepository::readEvidence(LibraryArticleId id, Analysis &analysis)
{
    Statement statement(
        m_database,
        u"SELECT subject, subject_ordinal, decision, reason, words FROM evidence WHERE article_id = ?"
        " ORDER BY subject, subject_ordinal, ordinal"_s);
    statement.bind(id);
    while (statement.next()) {
        const qint64 number = statement.integer(1);
        const Evidence evidence{named<Decision>(statement.text(2)), statement.text(3),
                                spansFromText(statement.text(4))};
        const bool isAttribution = statement.text(0) == ofAttribution;
        if (isAttribution && number >= 0 && number < analysis.attributions.size())
            analysis.attributions[number].evidence.append(evidence);
        else if (!isAttribution && number >= 0 && number < analysis.notSpeech.size())
            analysis.notSpeech[number].evidence.append(evidence);
    }
    return statement.outcome();
}

Result<Done> AnalysisRepository::setQuotations(LibraryArticleId id, qsizetype count)
{
    Statement statement(m_database, u"UPDATE analysis SET quotations = ? WHERE article_id = ?"_s);
    return statement.bind(qint64(count)).bind(id).run();
}

Result<QList<LibraryArticleId>> AnalysisRepository::madeByOthers(const QString &engine)
{
    Statement statement(m_database,
                        u"SELECT article_id FROM analysis WHERE engine <> ? ORDER BY article_id DESC"_s);
    statement.bind(engine);
    QList<LibraryArticleId> ids;
    while (statement.next())
        ids.append(statement.integer(0));
    if (const Result<Done> done = statement.outcome(); !done)
        return done.error();
    return ids;
}

} // namespace hearsay
