// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/analysisreader.h"

#include "library/rowtext.h"

#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Puts what was read into its place; false where nothing could be read.
template <typename T>
bool take(const std::optional<T> &read, T &into)
{
    if (read)
        into = *read;
    return read.has_value();
}

bool takeSpan(const Statement &row, int column, Span &into)
{
    const std::optional<qsizetype> begin = row.position(column);
    const std::optional<qsizetype> end = row.position(column + 1);
    if (!begin || !end)
        return false;
    into = {*begin, *end};
    return true;
}

/// An index, or `none` where the column holds NULL.
bool takeIndex(const Statement &row, int column, int none, int &into)
{
    into = none;
    if (row.isNull(column))
        return true;
    const std::optional<qint64> number = row.number(column);
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max())
        return false;
    into = int(*number);
    return true;
}

bool takeCue(const Statement &row, int column, std::optional<Span> &into)
{
    QList<Span> spans;
    if (!take(spansFromText(row.text(column)), spans) || spans.size() > 1)
        return false;
    if (!spans.isEmpty())
        into = spans.first();
    return true;
}

bool takeFlag(const Statement &row, int column, bool &into)
{
    const std::optional<qint64> number = row.number(column);
    into = number == 1;
    return number && *number >= 0 && *number <= 1;
}

} // namespace

template <typename ReadRow>
Result<Done> AnalysisReader::forEachRow(const QString &sql, ReadRow readRow)
{
    Statement statement(m_database, sql);
    statement.bind(m_id);
    while (m_isWhole && statement.next())
        m_isWhole = readRow(statement);
    return statement.outcome();
}

Result<std::optional<Analysis>> AnalysisReader::read()
{
    for (const auto part :
         {&AnalysisReader::readHead, &AnalysisReader::readEntities, &AnalysisReader::readRoles,
          &AnalysisReader::readMentions, &AnalysisReader::readAttributions, &AnalysisReader::readNotSpeech,
          &AnalysisReader::readEvidence})
    {
        if (const Result<Done> done = (this->*part)(); !done)
            return done.error();
    }
    if (!m_isWhole)
        return std::optional<Analysis>();
    return std::optional(std::move(m_analysis));
}

Result<Done> AnalysisReader::readHead()
{
    bool isThere = false;
    Result<Done> done = forEachRow(u"SELECT engine, unread FROM analysis WHERE article_id = ?"_s,
                                   [&](const Statement &row) {
                                       isThere = true;
                                       m_analysis.engine = row.text(0);
                                       return take(spansFromText(row.text(1)), m_analysis.unread);
                                   });
    m_isWhole = m_isWhole && isThere;
    return done;
}

Result<Done> AnalysisReader::readEntities()
{
    return forEachRow(
        u"SELECT ordinal, name, type, head, modifiers, gender, number, definiteness, speaks_for,"
        " speaks_for_name, told_to, is_named, can_speak FROM entity WHERE article_id = ? ORDER BY ordinal"_s,
        [this](const Statement &row) {
            Entity entity{row.text(1)};
            entity.head = row.text(3);
            entity.modifiers = row.text(4).split(u' ', Qt::SkipEmptyParts);
            entity.speaksFor.name = row.text(9);
            const bool isWhole = row.number(0) == m_analysis.entities.size()
                && take(named<EntityType>(row.text(2)), entity.type)
                && take(named<Gender>(row.text(5)), entity.gender)
                && take(named<GrammaticalNumber>(row.text(6)), entity.number)
                && take(named<Definiteness>(row.text(7)), entity.definiteness)
                && takeIndex(row, 8, noEntity, entity.speaksFor.entity)
                && takeIndex(row, 10, noEntity, entity.toldTo) && takeFlag(row, 11, entity.isNamed)
                && takeFlag(row, 12, entity.canSpeak);
            m_analysis.entities.append(entity);
            return isWhole;
        });
}

Result<Done> AnalysisReader::readRoles()
{
    return forEachRow(u"SELECT entity, ordinal, noun, begin, end FROM entity_role WHERE article_id = ?"
                      " ORDER BY entity, ordinal"_s,
                      [this](const Statement &row) {
                          int entity = noEntity;
                          if (!takeIndex(row, 0, noEntity, entity) || entity == noEntity
                              || entity >= m_analysis.entities.size())
                              return false;
                          QList<EntityRole> &roles = m_analysis.entities[entity].roles;
                          EntityRole role{row.text(2), {}};
                          const bool isWhole = row.number(1) == roles.size() && takeSpan(row, 3, role.words);
                          roles.append(role);
                          return isWhole;
                      });
}

Result<Done> AnalysisReader::readMentions()
{
    return forEachRow(u"SELECT entity, ordinal, begin, end, form FROM mention WHERE article_id = ?"
                      " ORDER BY entity, ordinal"_s,
                      [this](const Statement &row) {
                          int entity = noEntity;
                          if (!takeIndex(row, 0, noEntity, entity) || entity == noEntity
                              || entity >= m_analysis.entities.size())
                              return false;
                          QList<Mention> &mentions = m_analysis.entities[entity].mentions;
                          Mention mention;
                          const bool isWhole = row.number(1) == mentions.size()
                              && takeSpan(row, 2, mention.span)
                              && take(named<MentionForm>(row.text(4)), mention.form);
                          mentions.append(mention);
                          return isWhole;
                      });
}

Result<Done> AnalysisReader::readAttributions()
{
    return forEachRow(
        u"SELECT ordinal, contents, cue, sources, kind, act, speakers, via, parent, confidence, inferred"
        " FROM attribution WHERE article_id = ? ORDER BY ordinal"_s,
        [this](const Statement &row) {
            Attribution attribution;
            const bool isWhole = row.number(0) == m_analysis.attributions.size()
                && take(spansFromText(row.text(1)), attribution.contents) && takeCue(row, 2, attribution.cue)
                && take(spansFromText(row.text(3)), attribution.sources)
                && take(named<AttributionKind>(row.text(4)), attribution.kind)
                && take(named<ReportingAct>(row.text(5)), attribution.act)
                && take(numbersFromText(row.text(6)), attribution.speakers)
                && take(numbersFromText(row.text(7)), attribution.via)
                && takeIndex(row, 8, noAttribution, attribution.parent)
                && take(row.realNumber(9), attribution.confidence) && takeFlag(row, 10, attribution.inferred);
            m_analysis.attributions.append(attribution);
            return isWhole;
        });
}

Result<Done> AnalysisReader::readNotSpeech()
{
    return forEachRow(
        u"SELECT ordinal, begin, end, reason FROM not_speech WHERE article_id = ? ORDER BY ordinal"_s,
        [this](const Statement &row) {
            NotSpeech notSpeech;
            const bool isWhole = row.number(0) == m_analysis.notSpeech.size()
                && takeSpan(row, 1, notSpeech.span)
                && take(named<NotSpeechReason>(row.text(3)), notSpeech.reason);
            m_analysis.notSpeech.append(notSpeech);
            return isWhole;
        });
}

Result<Done> AnalysisReader::readEvidence()
{
    return forEachRow(u"SELECT subject, subject_ordinal, ordinal, code, words, term, entity, chance, grounds"
                      " FROM evidence WHERE article_id = ? ORDER BY subject, subject_ordinal, ordinal"_s,
                      [this](const Statement &row) {
                          const QString subject = row.text(0);
                          const std::optional<qint64> number = row.number(1);
                          QList<Evidence> *all = nullptr;
                          if (subject == ofAttribution && number && *number >= 0
                              && *number < m_analysis.attributions.size())
                              all = &m_analysis.attributions[*number].evidence;
                          else if (subject == ofNotSpeech && number && *number >= 0
                                   && *number < m_analysis.notSpeech.size())
                              all = &m_analysis.notSpeech[*number].evidence;
                          if (!all || row.number(2) != all->size())
                              return false;
                          Evidence evidence;
                          evidence.term = row.text(5);
                          const bool isWhole = take(named<EvidenceCode>(row.text(3)), evidence.code)
                              && take(spansFromText(row.text(4)), evidence.words)
                              && takeIndex(row, 6, noEntity, evidence.entity)
                              && take(row.realNumber(7), evidence.chance)
                              && take(groundsFromText(row.text(8)), evidence.grounds);
                          all->append(evidence);
                          return isWhole;
                      });
}

} // namespace hearsay
