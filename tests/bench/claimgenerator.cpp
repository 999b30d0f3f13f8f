// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimgenerator.h"

#include <QStringList>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hearsay::bench {

namespace {

const QStringList &nouns()
{
    static const QStringList words
        = u"factory bridge hospital school harbour airport stadium museum library tunnel railway prison "
          u"theatre market "
          "mine farm forest island river castle church tower bank hotel shop clinic ferry train plane "
          "satellite engine "
          "vaccine drug chemical fuel oil gas coal steel timber grain cattle fish milk bread medicine "
          "software network "
          "server computer phone camera robot weapon missile tank warship border treaty budget pension "
          "salary tax loan "
          "debt strike election referendum law verdict appeal inquiry report survey study film album novel "
          "concert tour "
          "exhibition festival match league coach goalkeeper striker race medal record storm flood fire earthquake drought"_s
              .split(u' ', Qt::SkipEmptyParts);
    return words;
}

const QStringList &verbs()
{
    static const QStringList words
        = u"close open sell buy rebuild inspect abandon repair insure poison paint burn steal hide search "
          u"guard rent "
          "cancel delay finance test export import tax ban expand shrink flood evacuate clean photograph measure publish"_s
              .split(u' ', Qt::SkipEmptyParts);
    return words;
}

QString nameOf(std::mt19937 &random)
{
    static const QStringList syllables
        = u"bar ven tol mir ka des lun or pex ran sil tor um vas wil zan dor fen gal hol"_s.split(u' ');
    QString name;
    for (int i = 0; i < 3; ++i)
        name += syllables[qsizetype(random() % std::mt19937::result_type(syllables.size()))];
    name[0] = name[0].toUpper();
    return name;
}

QString participleOf(const QString &verb)
{
    if (verb == u"sell")
        return u"sold"_s;
    if (verb == u"buy")
        return u"bought"_s;
    if (verb == u"rebuild")
        return u"rebuilt"_s;
    if (verb == u"steal")
        return u"stolen"_s;
    if (verb == u"hide")
        return u"hidden"_s;
    if (verb == u"ban")
        return u"banned"_s;
    if (verb == u"burn")
        return u"burnt"_s;
    if (verb == u"cancel")
        return u"cancelled"_s;
    if (verb == u"shrink")
        return u"shrunk"_s;
    return verb.endsWith(u'e') ? verb + u'd' : verb + u"ed"_s;
}

/// What is said of an event: somebody, something, what is done with it, and where.
struct Fact
{
    QString person;
    QString noun;
    QString verb;
    QString place;
    QString kind; ///< an adjective of the thing
    QString cause; ///< another thing, and why
};

const QStringList &kinds()
{
    static const QStringList words
        = u"old new northern southern eastern western small large wooden iron public private royal national "
          u"local famous "
          "empty crowded narrow modern ancient broken expensive cheap secret popular dangerous disputed unfinished"_s
              .split(u' ', Qt::SkipEmptyParts);
    return words;
}

QString sentenceOf(const Fact &fact, int wording)
{
    const QString participle = participleOf(fact.verb);
    switch (wording) {
    case 0:
        return u"%1 will %2 the %3 %4 in %5 after the %6"_s.arg(fact.person, fact.verb, fact.kind, fact.noun,
                                                                fact.place, fact.cause);
    case 1:
        return u"the %1 %2 in %3 is going to be %4 by %5"_s.arg(fact.kind, fact.noun, fact.place, participle,
                                                                fact.person);
    case 2:
        return u"%1 will never %2 the %3 in %4 for a %5"_s.arg(fact.person, fact.verb, fact.noun, fact.place,
                                                               fact.cause);
    default:
        return u"%1 wants to %2 the %3 near %4 once the %5 is over"_s.arg(fact.person, fact.verb, fact.noun,
                                                                          fact.place, fact.cause);
    }
}

/// Puts an article together piece by piece, with the analysis that a reader would give it.
class Writer
{
public:
    EntityIndex entity(const QString &name, EntityType type)
    {
        for (EntityIndex i = 0; i < m_analysis.entities.size(); ++i) {
            if (m_analysis.entities[i].name == name)
                return i;
        }
        m_analysis.entities.append({name, type, {}});
        m_analysis.entities.last().isNamed = type != EntityType::AnonymousSource;
        return EntityIndex(m_analysis.entities.size() - 1);
    }

    Span append(const QString &words)
    {
        const qsizetype begin = m_article.text.size();
        m_article.text += words;
        return {begin, m_article.text.size()};
    }

    void quote(const QString &words, const QString &speaker, EntityType type, EntityIndex outlet)
    {
        const qsizetype begin = m_article.text.size();
        Attribution attribution;
        attribution.contents = {append(u"“"_s + words + u",”"_s)};
        noteNames(words, begin + 1);
        append(u" "_s);
        attribution.sources = {append(speaker)};
        attribution.speakers = {entity(speaker, type)};
        m_analysis.entities[attribution.speaker()].mentions.append(
            {attribution.sources.first(), MentionForm::Name});
        append(u" "_s);
        attribution.cue = append(u"told"_s);
        append(u" "_s);
        m_analysis.entities[outlet].mentions.append(
            {append(m_analysis.entities[outlet].name), MentionForm::Name});
        attribution.via = {outlet};
        append(u"."_s);
        m_analysis.attributions.append(attribution);
        m_article.paragraphs.append({{begin, m_article.text.size()}, ParagraphRole::Body});
        append(u"\n\n"_s);
    }

    /// Whoever is named in the article, spoken of or speaking.
    void knowNames(const QStringList &names) { m_names = names; }

    AnalysedArticle finish(ArticleId id, const QString &outlet, QDate date)
    {
        m_article.metadata.outlet = outlet;
        m_article.metadata.date = date;
        return {id, std::make_shared<const Article>(std::move(m_article)),
                std::make_shared<const Analysis>(std::move(m_analysis))};
    }

private:
    void noteNames(const QString &words, qsizetype begin)
    {
        for (const QString &name : m_names) {
            const qsizetype at = words.indexOf(name);
            if (at >= 0)
                m_analysis.entities[entity(name, EntityType::Person)].mentions.append(
                    {{begin + at, begin + at + name.size()}, MentionForm::Name});
        }
    }

    QStringList m_names;
    Article m_article;
    Analysis m_analysis;
};

} // namespace

AnalysedArticle ClaimGenerator::article(int number)
{
    const int event = number / articlesPerEvent;
    std::mt19937 ofEvent(static_cast<std::mt19937::result_type>(event) * 7919U + 1U);
    const auto pick = [](std::mt19937 &random, const QStringList &list) {
        return list[qsizetype(random() % std::mt19937::result_type(list.size()))];
    };
    QStringList people;
    for (int i = 0; i < 4; ++i)
        people.append(nameOf(ofEvent) + u' ' + nameOf(ofEvent));
    const QString place = nameOf(ofEvent);
    std::array<Fact, 12> facts;
    for (Fact &fact : facts)
        fact = {pick(ofEvent, people),  pick(ofEvent, nouns()),
                pick(ofEvent, verbs()), place,
                pick(ofEvent, kinds()), pick(ofEvent, kinds()) + u' ' + pick(ofEvent, nouns())};
    const QString told = nameOf(ofEvent) + u" Gazette"_s;

    std::mt19937 random(static_cast<std::mt19937::result_type>(number) * 104729U + 3U);
    Writer writer;
    writer.knowNames(people + QStringList(place));
    const EntityIndex outlet = writer.entity(told, EntityType::Outlet);
    for (int i = 0; i < quotationsPerArticle; ++i) {
        const Fact &fact = facts[random() % facts.size()];
        const QString words = sentenceOf(fact, int(random() % 4));
        if (random() % 4 == 0)
            writer.quote(words, u"an insider"_s, EntityType::AnonymousSource, outlet);
        else
            writer.quote(words, pick(random, people), EntityType::Person, outlet);
    }
    return writer.finish(number + 1, nameOf(random) + u" Post"_s, QDate(2026, 1, 1).addDays(event % 300));
}

} // namespace hearsay::bench
