// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/statements/claimreader.h"

#include "claims/statements/propositionreader.h"
#include "language/featurehash.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace hearsay {

namespace {

constexpr qsizetype mostNames = 10;

EntityProfile profileOf(const Entity &entity, EntityIndex index, const MentionResolver &mentions)
{
    EntityProfile profile;
    profile.name = entity.name;
    profile.type = entity.type;
    // "The hospital" of two articles about one thing is one, "a nurse" and "residents" may be others.
    if (entity.isNamed || (entity.type != EntityType::AnonymousSource && entity.type != EntityType::Group))
        profile.key = mentions.key(index);
    profile.gender = entity.gender;
    for (const EntityRole &role : entity.roles) {
        if (entity.type == EntityType::Person)
            profile.roles.append(role.noun);
    }
    profile.head = entity.head;
    profile.modifiers = entity.modifiers;
    profile.speaksFor = entity.speaksFor.entity;
    profile.toldTo = entity.toldTo;
    profile.isNamed = entity.isNamed;
    profile.canSpeak = entity.canSpeak;
    for (const Mention &mention : entity.mentions)
        profile.mentions.append(mention.span);
    return profile;
}

QList<quint64> frequentNames(const QList<EntityProfile> &entities)
{
    QList<std::pair<qsizetype, quint64>> counted;
    for (const EntityProfile &entity : entities) {
        if (!entity.key.isEmpty() && entity.type != EntityType::Outlet)
            counted.append({-entity.mentions.size(), entity.key.last});
    }
    std::sort(counted.begin(), counted.end());
    QList<quint64> names;
    for (const auto &[count, name] : counted) {
        if (names.size() < mostNames && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace

ClaimReader::ClaimReader(std::shared_ptr<const TextAnalyser> texts)
    : m_texts(texts ? std::move(texts) : std::make_shared<const TextAnalyser>())
{
}

Result<ArticleStatements> ClaimReader::read(const AnalysedArticle &article, JobMonitor &monitor) const
{
    return read(article, m_texts->analyse(article.article, monitor), monitor);
}

Result<ArticleStatements> ClaimReader::read(const AnalysedArticle &article, const AnalysedText &text,
                                            JobMonitor &monitor)
{
    const Error cancelled{
        ErrorCode::Cancelled,
        QCoreApplication::translate("hearsay::ClaimReader", "The search for claims was cancelled.")};
    if (monitor.isCancelled())
        return cancelled;
    ArticleStatements statements;
    statements.article = article.id;
    statements.key = hashOf(article.article->text);
    statements.title = article.article->metadata.title;
    statements.outlet = article.article->metadata.outlet;
    statements.date = article.article->metadata.date;
    statements.quotations = quotedWordsOf(article, text);
    const MentionResolver mentions(article);
    for (EntityIndex i = 0; i < article.analysis->entities.size(); ++i)
        statements.entities.append(profileOf(article.analysis->entities[i], i, mentions));
    statements.names = frequentNames(statements.entities);
    if (text.hasTrees())
        statements.propositions = readPropositions(article, mentions, text, monitor);
    if (monitor.isCancelled())
        return cancelled;
    return statements;
}

} // namespace hearsay
