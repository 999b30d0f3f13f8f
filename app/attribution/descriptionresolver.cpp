// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/descriptionresolver.h"

#include "attribution/wordclasses.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// How far back a description looks, in unnamed sources and in mentions. Bounds keep resolution linear.
constexpr qsizetype farthestSource = 200;
constexpr qsizetype farthestDescription = 2000;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::DescriptionResolver)
};

} // namespace

int DescriptionResolver::resolveAnonymous(AttributionDraft &draft, qsizetype head, AnonymousNoun kind,
                                          int outlet)
{
    const QString noun = lower(head);
    const bool definite = isDefinite(draft.source);
    if (definite) {
        const int known = lastAnonymous(noun, kind, outletModifier(draft.source, head));
        if (known >= 0) {
            addReason(draft, Decision::Speaker,
                      Texts::tr("“The %1” goes on with the unnamed source mentioned before.").arg(noun),
                      draft.attribution.sources);
            draft.attribution.confidence *= 0.92;
            noteMention(draft, MentionForm::Description, known);
            return known;
        }
    }
    int told = outletModifier(draft.source, head);
    if (told < 0)
        told = outlet;
    if (told < 0 && isNextOfSeries(draft.source, head) && !m_anonymous.isEmpty()) {
        told = entity(m_anonymous.last()).via;
        if (told >= 0) {
            draft.attribution.via = {told};
            addReason(draft, Decision::Via,
                      Texts::tr("It goes on with the sources of %1.").arg(entity(told).name),
                      draft.attribution.sources);
        }
    }
    const int created = addAnonymous(draft, noun, kind, told);
    addReason(draft, Decision::Speaker,
              definite ? Texts::tr("An unnamed source that the article has not mentioned before.")
                       : Texts::tr("“%1” brings in an unnamed source of its own.")
                             .arg(lower(draft.source.begin) + u' ' + noun),
              draft.attribution.sources);
    return created;
}

int DescriptionResolver::resolveDescription(AttributionDraft &draft, qsizetype head)
{
    const QString noun = lower(head);
    const int described = lastDescribed(noun, draft.source.begin);
    if (described >= 0) {
        addReason(draft, Decision::Speaker,
                  Texts::tr("The text calls %1 “%2”.").arg(entity(described).name, noun),
                  draft.attribution.sources);
        draft.attribution.confidence *= 0.9;
        noteMention(draft, MentionForm::Description, described);
        return described;
    }
    const QString name = descriptionName(draft.source);
    const int known = m_entityByName.value(name.toLower(), -1);
    if (known >= 0) {
        addReason(draft, Decision::Speaker, Texts::tr("The article has called this speaker so before."),
                  draft.attribution.sources);
        noteMention(draft, MentionForm::Description, known);
        return known;
    }
    const int near = nearestPersonFor(draft, noun);
    if (near >= 0) {
        addReason(draft, Decision::Speaker,
                  Texts::tr("“The %1” is taken for %2, the person spoken of just before.")
                      .arg(noun, entity(near).name),
                  draft.attribution.sources + lastMentionBefore(near, draft.source.begin));
        draft.attribution.confidence *= 0.75;
        noteMention(draft, MentionForm::Description, near);
        return near;
    }
    EntityDraft created;
    created.name = name;
    created.head = noun;
    created.gender = m_lexicon.personNounGender(noun);
    created.type = m_lexicon.isPersonNoun(noun) ? EntityType::Person : descriptionType(noun);
    const int index = addEntity(created);
    addReason(draft, Decision::Speaker, Texts::tr("The article describes this speaker and gives no name."),
              draft.attribution.sources);
    draft.attribution.confidence *= 0.85;
    noteMention(draft, MentionForm::Description, index);
    return index;
}

bool DescriptionResolver::isNextOfSeries(TokenRange source, qsizetype head) const
{
    for (qsizetype i = source.begin; i < head; ++i) {
        if (isOrdinal(lower(i)))
            return true;
    }
    return false;
}

bool DescriptionResolver::isDefinite(TokenRange source) const
{
    const QString first = lower(source.begin);
    return first == u"the" || first == u"that" || first == u"this" || first == u"these" || first == u"those";
}

int DescriptionResolver::lastAnonymous(const QString &noun, AnonymousNoun kind, int outlet) const
{
    const qsizetype oldest = qMax<qsizetype>(0, m_anonymous.size() - farthestSource);
    for (qsizetype k = m_anonymous.size() - 1; k >= oldest; --k) {
        const EntityDraft &known = entity(m_anonymous[k]);
        if (known.isPlural != (kind == AnonymousNoun::Group) || (outlet >= 0 && known.via != outlet))
            continue;
        const bool sameNoun = known.head == noun;
        const bool bothSources = isSourceNoun(noun) && isSourceNoun(known.head);
        if (sameNoun || bothSources)
            return m_anonymous[k];
    }
    return -1;
}

int DescriptionResolver::addAnonymous(AttributionDraft &draft, const QString &noun, AnonymousNoun kind,
                                      int outlet)
{
    EntityDraft created;
    created.head = noun;
    created.type = kind == AnonymousNoun::Group && !isSourceNoun(noun) ? EntityType::Group
                                                                       : EntityType::AnonymousSource;
    created.isPlural = kind == AnonymousNoun::Group;
    created.via = outlet;
    created.gender = m_lexicon.personNounGender(noun);
    created.name = anonymousName(draft.source, noun, outlet);
    const int index = addEntity(created);
    m_anonymous.append(index);
    noteMention(draft, MentionForm::Description, index);
    return index;
}

int DescriptionResolver::addEntity(const EntityDraft &created)
{
    const int index = int(m_table.entities.size());
    m_table.entities.append(created);
    m_entityByName.insert(created.name.toLower(), index);
    return index;
}

QString DescriptionResolver::anonymousName(TokenRange source, const QString &noun, int outlet) const
{
    QString name;
    if (outlet >= 0 && isSourceNoun(noun)) {
        name = entity(outlet).name + u' ' + noun;
    } else {
        TokenRange words = source;
        while (words.length() > 1 && isDeterminer(lower(words.begin)))
            ++words.begin;
        const qsizetype comma = commaIn(words);
        if (comma > words.begin)
            words.end = comma;
        name = m_article.article->view(m_article.span(words)).toString().simplified();
    }
    if (!isTaken(name))
        return name;
    const QString base = name;
    int &number = m_numberOfName[base.toLower()];
    number = qMax(number, 1);
    do {
        name = u"%1 (%2)"_s.arg(base).arg(++number);
    } while (isTaken(name));
    return name;
}

bool DescriptionResolver::isOrdinal(const QString &word)
{
    return word == u"second" || word == u"third" || word == u"fourth" || word == u"fifth";
}

bool DescriptionResolver::isTaken(const QString &name) const
{
    return m_entityByName.contains(name.toLower());
}

int DescriptionResolver::nearestPersonFor(const AttributionDraft &draft, const QString &noun) const
{
    const bool plain = lower(draft.source.begin) == u"the" && draft.source.length() <= 4;
    if (!plain || !m_lexicon.isPersonNoun(noun))
        return -1;
    const int best = rankPeople(draft, m_lexicon.personNounGender(noun));
    if (best < 0 || !entity(best).descriptions.isEmpty())
        return -1;
    const qsizetype paragraph = qMax<qsizetype>(0, draft.paragraph - 1);
    for (qsizetype k = m_table.mentionFrom(draft.source.begin) - 1; k >= 0; --k) {
        if (m_table.mentions[k].name.begin < m_article.paragraphs[paragraph].tokens.begin)
            return -1;
        if (m_table.mentions[k].entity == best)
            return best;
    }
    return -1;
}

EntityType DescriptionResolver::descriptionType(const QString &noun)
{
    static const QSet<QString> documents
        = {u"report"_s,    u"study"_s, u"statement"_s, u"poll"_s,       u"survey"_s,
           u"letter"_s,    u"memo"_s,  u"document"_s,  u"documents"_s,  u"lawsuit"_s,
           u"complaint"_s, u"email"_s, u"filing"_s,    u"indictment"_s, u"analysis"_s,
           u"review"_s,    u"polls"_s, u"affidavit"_s, u"article"_s};
    static const QSet<QString> outlets
        = {u"paper"_s, u"newspaper"_s, u"magazine"_s, u"outlet"_s, u"site"_s, u"website"_s, u"network"_s};
    if (documents.contains(noun))
        return EntityType::Document;
    if (outlets.contains(noun))
        return EntityType::Outlet;
    return noun.endsWith(u's') && !noun.endsWith(u"ss") ? EntityType::Group : EntityType::Organisation;
}

QString DescriptionResolver::descriptionName(TokenRange source) const
{
    TokenRange words = source;
    const qsizetype comma = commaIn(words);
    if (comma > words.begin)
        words.end = comma;
    while (words.length() > 1
           && (lower(words.begin) == u"the" || lower(words.begin) == u"a" || lower(words.begin) == u"an"))
        ++words.begin;
    return m_article.article->view(m_article.span(words)).toString().simplified();
}

int DescriptionResolver::lastDescribed(const QString &noun, qsizetype before) const
{
    const qsizetype from = m_table.mentionFrom(before);
    for (qsizetype k = from - 1; k >= qMax<qsizetype>(0, from - farthestDescription); --k) {
        if (entity(m_table.mentions[k].entity).descriptions.contains(noun))
            return m_table.mentions[k].entity;
    }
    return -1;
}

} // namespace hearsay
