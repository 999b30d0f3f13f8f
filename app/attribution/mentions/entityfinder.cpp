// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/mentions/entityfinder.h"

#include "attribution/mentions/entitydescriber.h"
#include "attribution/mentions/namecollector.h"
#include "attribution/mentions/nametyper.h"
#include "document/clippedtext.h"
#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

bool isGeneration(const QString &word)
{
    return isIn(WordGroup::NameSuffixes, word);
}

bool isInitial(const QString &word)
{
    return word.size() <= 2 && word.front().isUpper() && (word.size() == 1 || word[1] == u'.');
}

/// The words that tell names apart: without middle initials and "Jr.".
QStringList coreOf(const QStringList &words)
{
    QStringList core;
    for (const QString &word : words) {
        const bool middle = !core.isEmpty() && isInitial(word);
        if (!isGeneration(word) && !middle)
            core.append(word);
    }
    return core.isEmpty() ? words : core;
}

/// Groups the names of an article.
class EntityScan
{
public:
    EntityScan(const AnalysedText &article, const Lexicon &lexicon, const JobMonitor &monitor)
        : m_article(article)
        , m_lexicon(lexicon)
        , m_monitor(monitor)
        , m_names(collectNames(article, lexicon, monitor))
        , m_candidates(m_names.candidates)
        , m_types(article, lexicon, m_names.lowerCaseWords)
        , m_describer(article, lexicon)
    {
    }

    EntityTable find()
    {
        m_entityOf.fill(-1, m_candidates.size());
        addOwnOutlet();
        countFullNames();
        for (bool headlines : {false, true})
            nameFullNames(headlines);
        for (bool headlines : {false, true})
            nameShortNames(headlines);
        for (qsizetype i = 0; i < m_candidates.size(); ++i) {
            const NameCandidate &candidate = m_candidates[i];
            if (m_entityOf[i] >= 0)
                m_table.mentions.append(
                    {candidate.name, candidate.withTitle, m_entityOf[i], candidate.quoted});
        }
        return std::move(m_table);
    }

private:
    /// What grouping knows of an entity: where it is first named in full and how often, and where last.
    struct Standing
    {
        qsizetype first = 0;
        qsizetype last = -1;
        qsizetype lastFull = -1;
        int fullNames = 0;
    };

    QString lower(qsizetype i) const { return m_article.lower(i); }
    EntityDraft &entity(int index) { return m_table.entities[index]; }
    const EntityDraft &entity(int index) const { return m_table.entities[index]; }

    /// The publication that printed the article is known by name before the text says "told the Observer".
    void addOwnOutlet()
    {
        const QString outlet = m_article.article->metadata.outlet.simplified();
        if (outlet.isEmpty())
            return;
        EntityDraft own;
        own.name = outlet;
        own.type = EntityType::Outlet;
        const QString name = outlet.startsWith(u"The "_s, Qt::CaseInsensitive) ? outlet.mid(4) : outlet;
        m_ownOutlet = append(own, name.split(u' '), -1);
        m_table.ownOutlet = m_ownOutlet;
    }

    // ---- full names

    QString keyOf(const QStringList &words) const
    {
        QStringList core = coreOf(words);
        if (core.size() > 1)
            core.first() = m_lexicon.fullGivenName(core.first());
        return core.join(u' ').toLower();
    }

    void countFullNames()
    {
        for (const NameCandidate &candidate : std::as_const(m_candidates)) {
            if (candidate.words.size() > 1 && !candidate.inHeadline)
                ++m_fullNameCount[keyOf(candidate.words)];
        }
    }

    void nameFullNames(bool headlines)
    {
        for (qsizetype i = 0; i < m_candidates.size() && !m_monitor.isCancelled(); ++i) {
            if (m_candidates[i].words.size() < 2 || m_candidates[i].inHeadline != headlines)
                continue;
            if (!headlines)
                shrinkToKnownName(m_candidates[i]);
            m_entityOf[i] = headlines ? knownNameIn(i) : fullNameEntity(i);
            if (m_entityOf[i] >= 0 && !m_types.leadsToNoun(m_candidates[i]))
                m_describer.describe(m_candidates[i], entity(m_entityOf[i]));
        }
    }

    /// "Rival Ann Okoro" where the article has "Ann Okoro", too, and "Ann Okoro Goes".
    void shrinkToKnownName(NameCandidate &candidate) const
    {
        const qsizetype n = candidate.words.size();
        if (n < 3 || m_fullNameCount.value(keyOf(candidate.words)) > 1)
            return;
        const auto isKnown = [&](const QStringList &words) {
            return m_lexicon.isGivenName(words.first()) && m_fullNameCount.value(keyOf(words)) > 0;
        };
        if (!m_lexicon.isGivenName(candidate.words.first()) && isKnown(candidate.words.mid(1)))
            ++candidate.name.begin;
        else if (isKnown(candidate.words.first(n - 1)) && !isGeneration(candidate.words.last())
                 && candidate.sentenceInitial)
            --candidate.name.end;
        candidate.words.clear();
        for (qsizetype i = candidate.name.begin; i < candidate.name.end; ++i)
            candidate.words.append(m_article.word(i).toString());
    }

    int fullNameEntity(qsizetype i)
    {
        const NameCandidate &candidate = m_candidates[i];
        const QString key = keyOf(candidate.words);
        const QStringList core = coreOf(candidate.words);
        int known = m_byName.value(key, -1);
        if (known < 0 && core.size() > 2)
            known = m_byName.value(keyOf({core.first(), core.last()}), -1);
        if (known < 0 && candidate.words.size() > 1)
            known = choose(m_byTail.value(core.join(u' ')), i);
        if (known < 0)
            known = append(draftOf(candidate), candidate.words, i);
        ++m_standing[known].fullNames;
        return known;
    }

    /// In a title-case headline a run of capitals may hold more than the name: the longest known name within
    /// it.
    int knownNameIn(qsizetype i)
    {
        NameCandidate &candidate = m_candidates[i];
        const qsizetype n = candidate.words.size();
        for (qsizetype length = n; length >= 2; --length) {
            for (qsizetype from = 0; from + length <= n; ++from) {
                const int known = m_byName.value(keyOf(candidate.words.mid(from, length)), -1);
                if (known < 0)
                    continue;
                candidate.name = {candidate.name.begin + from, candidate.name.begin + from + length};
                candidate.withTitle = candidate.name;
                return known;
            }
        }
        const bool looksLikeName = n <= 3 && m_lexicon.isGivenName(candidate.words.first());
        return looksLikeName ? fullNameEntity(i) : -1;
    }

    EntityDraft draftOf(const NameCandidate &candidate) const
    {
        EntityDraft draft;
        draft.name = nameOf(candidate);
        draft.type = m_types.typeOf(candidate);
        draft.isPlace = draft.type == EntityType::Unknown
            && m_lexicon.nameClass(candidate.words.join(u' ')) == NameClass::Place;
        if (draft.type == EntityType::Person && m_lexicon.isGivenName(candidate.words.first())) {
            draft.gender = m_lexicon.givenNameGender(candidate.words.first());
            draft.genderGround = m_lexicon.isGenderSure(candidate.words.first()) ? GenderGround::Word
                                                                                 : GenderGround::RareName;
            draft.isCertainPerson = candidate.words.size() > 1;
        }
        return draft;
    }

    /// Adds an entity and the parts of its name by which a text may call it later.
    int append(const EntityDraft &draft, const QStringList &words, qsizetype candidate)
    {
        const int index = int(m_table.entities.size());
        m_table.entities.append(draft);
        m_table.entities.last().name = clippedText(draft.name, Budgets::nameLength);
        m_standing.append({candidate, candidate, -1, 0});
        m_byName.insert(keyOf(words), index);
        const QStringList core = coreOf(words);
        if (core.size() < 2)
            return index;
        const QString ends = keyOf({core.first(), core.last()});
        if (!m_byName.contains(ends) && draft.type == EntityType::Person)
            m_byName.insert(ends, index);
        note(m_byLast[core.last()], index);
        note(m_byFirst[core.first()], index);
        for (qsizetype from = 1; from < core.size(); ++from) {
            note(m_byTail[core.mid(from).join(u' ')], index);
            if (from + 1 < core.size())
                note(m_byMiddle[core[from]], index);
        }
        QString initials;
        for (const QString &part : words) {
            if (part.front().isUpper())
                initials += part.front();
        }
        note(m_byInitials[initials], index);
        return index;
    }

    /// So many people of one surname are told apart, and no more: choosing among them stays constant.
    static void note(QList<int> &entities, int index)
    {
        constexpr qsizetype most = 40;
        if (entities.size() < most)
            entities.append(index);
    }

    QString nameOf(const NameCandidate &candidate) const
    {
        const QString name = m_article.article->view(m_article.span(candidate.name)).toString().simplified();
        const bool the = candidate.withTitle.begin < candidate.name.begin
            && m_article.word(candidate.withTitle.begin) == u"The"
            && m_lexicon.isOutletWord(candidate.words.last()) && !candidate.sentenceInitial;
        return the ? u"The "_s + name : name;
    }

    // ---- short names

    void nameShortNames(bool headlines)
    {
        for (qsizetype i = 0; i < m_candidates.size() && !m_monitor.isCancelled(); ++i) {
            if (m_entityOf[i] < 0 && m_candidates[i].words.size() == 1
                && m_candidates[i].inHeadline == headlines) {
                m_entityOf[i] = shortNameEntity(i);
                if (m_entityOf[i] >= 0)
                    noteShortName(m_candidates[i], entity(m_entityOf[i]));
            }
            if (m_entityOf[i] < 0)
                continue;
            Standing &standing = m_standing[m_entityOf[i]];
            standing.last = i;
            if (m_candidates[i].words.size() > 1)
                standing.lastFull = i;
        }
    }

    /// A surname that stands for a full name, and a name that says something, are a person's.
    void noteShortName(const NameCandidate &candidate, EntityDraft &draft) const
    {
        const QString &word = candidate.words.first();
        if (standsForName(draft, candidate))
            draft.type = EntityType::Person;
        if (draft.type == EntityType::Person && draft.name.endsWith(u' ' + word))
            draft.isCertainPerson = true;
        if (draft.type == EntityType::Unknown && !draft.isPlace && reports(candidate))
            draft.type = EntityType::Person;
        m_describer.describe(candidate, draft);
    }

    int shortNameEntity(qsizetype i)
    {
        const NameCandidate &candidate = m_candidates[i];
        const QString &word = candidate.words.first();
        const int longer = entityWithPart(i, word);
        if (longer >= 0)
            return longer;
        const QString key = word.toLower();
        const auto it = m_byName.constFind(key);
        if (it != m_byName.constEnd())
            return *it;
        if (m_ownOutlet >= 0 && m_lexicon.isOutletWord(word)
            && entity(m_ownOutlet).name.endsWith(u' ' + word))
            return m_ownOutlet;
        if (candidate.inHeadline || !isNameByItself(candidate))
            return -1;
        EntityDraft draft = draftOf(candidate);
        const bool person = !candidate.titles.isEmpty() || m_lexicon.isGivenName(word) || reports(candidate)
            || isApposed(candidate) || word.startsWith(u'@');
        if (draft.type == EntityType::Person && !person)
            draft.type = EntityType::Unknown;
        return append(draft, candidate.words, i);
    }

    bool isNameByItself(const NameCandidate &candidate) const
    {
        const QString &word = candidate.words.first();
        if (!candidate.titles.isEmpty() || word.startsWith(u'@'))
            return true;
        if (m_lexicon.isTitle(word) || (candidate.the && m_lexicon.isPersonNoun(word.toLower())))
            return false; // "the President": an office
        if (word.size() < 2 || (word.size() > 4 && word == word.toUpper()))
            return word.size() >= 2 && !candidate.sentenceInitial;
        if (candidate.sentenceInitial)
            return m_lexicon.isGivenName(word) || m_lexicon.nameClass(word) != NameClass::Unknown
                || (!m_names.lowerCaseWords.contains(word.toLower())
                    && m_lexicon.nounClass(word.toLower()) == NounClass::Other
                    && (isSeenWithin(word) || reports(candidate) || isApposed(candidate)));
        return true;
    }

    /// A reporting verb follows: "Osei said".
    bool reports(const NameCandidate &candidate) const
    {
        qsizetype next = candidate.name.end;
        while (next < m_article.tokens.size() && (isAuxiliary(lower(next)) || isAdverb(lower(next))))
            ++next;
        return next < m_article.tokens.size() && m_lexicon.reportingVerb(lower(next));
    }

    /// Who it is follows: "Osei, the councilwoman …", "Osei, who …".
    bool isApposed(const NameCandidate &candidate) const
    {
        const qsizetype comma = candidate.name.end;
        if (comma + 2 >= m_article.tokens.size() || !m_article.is(comma, u","))
            return false;
        if (m_article.is(comma + 1, u"who"))
            return true;
        for (qsizetype i = comma + 2;
             isDeterminer(lower(comma + 1)) && i < m_article.tokens.size() && i < comma + 6; ++i)
        {
            if (!m_article.isWord(i))
                return false;
            if (m_lexicon.isPersonNoun(lower(i)))
                return true;
        }
        return false;
    }

    /// True where the same word stands capitalised within some sentence, or at the head of two.
    bool isSeenWithin(const QString &word) const
    {
        return m_names.within.contains(word) || m_names.atHead.value(word) > 1;
    }

    /// The entity named by a longer name of which `word` is a part.
    int entityWithPart(qsizetype i, QString word) const
    {
        const NameCandidate &candidate = m_candidates[i];
        if (word.size() > 2 && word == word.toUpper() && candidate.name.end < m_article.tokens.size()
            && m_article.is(candidate.name.end, u":"))
            word = word.front() + word.mid(1).toLower(); // the label of a transcript
        const bool place = candidate.titles.isEmpty() && m_lexicon.nameClass(word) == NameClass::Place;
        int found = choose(named(m_byLast.value(word), candidate, place), i);
        if (found < 0 && candidate.titles.isEmpty())
            found = choose(named(m_byFirst.value(word), candidate, place), i);
        if (found < 0)
            found = choose(m_byInitials.value(QString(word).remove(u'.')), i);
        return found < 0 ? choose(named(m_byMiddle.value(word), candidate, true), i) : found;
    }

    /// Those of `entities` that may be called by one word: people by either name, outlets and bodies by the
    /// last with "the", or by a first word that names nothing else.
    QList<int> named(const QList<int> &entities, const NameCandidate &candidate, bool onlyPeople) const
    {
        QList<int> result;
        const QString &word = candidate.words.first();
        for (int index : entities) {
            const EntityDraft &draft = entity(index);
            const bool body = !onlyPeople && candidate.titles.isEmpty()
                && (draft.type == EntityType::Outlet || draft.type == EntityType::Organisation)
                && (candidate.the
                    || (!m_lexicon.isOutletWord(word) && !m_lexicon.isOrganisationWord(word)
                        && !draft.name.endsWith(word)));
            if (draft.type == EntityType::Person || body || standsForName(draft, candidate))
                result.append(index);
        }
        return result;
    }

    /// "Zayo West", later "Zayo"; "Marguerite Lund", later "Lund said": a name that ends like a place is a
    /// person's where its first word, which is no name of anything else, stands for it, or its last one
    /// speaks.
    bool standsForName(const EntityDraft &draft, const NameCandidate &candidate) const
    {
        const QString first = draft.name.section(u' ', 0, 0);
        const QString last = draft.name.section(u' ', 1);
        const QString &word = candidate.words.first();
        if (draft.type != EntityType::Unknown || draft.isPlace || draft.name.count(u' ') != 1
            || m_lexicon.nameClass(first) != NameClass::Unknown || m_lexicon.isOrganisationWord(first)
            || m_lexicon.isOutletWord(first) || m_names.lowerCaseWords.contains(first.toLower()))
            return false;
        return word == first ? m_lexicon.nameClass(last) == NameClass::Place
                             : word == last && reports(candidate);
    }

    /// Whom of `entities`, which share a part of their names, the candidate means: somebody named before
    /// rather than after, with a fitting title; of people the one named first, unless another is named in
    /// full far more often; of others the one named last.
    int choose(const QList<int> &entities, qsizetype i) const
    {
        int best = -1;
        double bestScore = 0;
        for (int index : entities) {
            const double score = scoreOf(index, i, entities.size() > 1);
            if (score > 0 && (best < 0 || score > bestScore)) {
                best = index;
                bestScore = score;
            }
        }
        return best;
    }

    double scoreOf(int index, qsizetype i, bool shared) const
    {
        const NameCandidate &candidate = m_candidates[i];
        const EntityDraft &draft = entity(index);
        const Standing &standing = m_standing[index];
        if (candidate.titleGender != Gender::Unknown && draft.gender != Gender::Unknown
            && candidate.titleGender != draft.gender)
            return 0;
        double score = standing.first <= i ? 100 : 1;
        const bool justNamed = standing.lastFull >= 0 && i - standing.lastFull <= 3 && !isRelative(draft);
        if (draft.type == EntityType::Person)
            score += (justNamed && shared ? 6 : 0) + 2.5 * qMin(standing.fullNames, 12)
                - 0.001 * double(standing.first);
        else
            score += 0.001 * double(standing.last);
        const bool office = candidate.titleGender == Gender::Unknown && !candidate.titles.isEmpty();
        if (office && holds(draft, candidate.titles))
            score += 50;
        else if (office && (shared || isRelative(draft)))
            score = isRelative(draft) ? 0 : score - 10;
        return score;
    }

    static bool holds(const EntityDraft &draft, const QStringList &titles)
    {
        return std::any_of(titles.begin(), titles.end(),
                           [&](const QString &title) { return draft.descriptions.contains(title); });
    }

    /// Somebody whom the text brings in as the wife or son of somebody: the office is not theirs.
    static bool isRelative(const EntityDraft &draft)
    {
        return draft.descriptions.intersects(WordGroups::shared().words(WordGroup::Relatives));
    }

    const AnalysedText &m_article;
    const Lexicon &m_lexicon;
    const JobMonitor &m_monitor;
    NameCollection m_names;
    QList<NameCandidate> &m_candidates;
    NameTyper m_types;
    EntityDescriber m_describer;
    QList<int> m_entityOf;
    QHash<QString, int> m_fullNameCount;
    QHash<QString, int> m_byName;
    QHash<QString, QList<int>> m_byLast;
    QHash<QString, QList<int>> m_byFirst;
    QHash<QString, QList<int>> m_byMiddle;
    QHash<QString, QList<int>> m_byTail;
    QHash<QString, QList<int>> m_byInitials;
    QList<Standing> m_standing;
    int m_ownOutlet = -1;
    EntityTable m_table;
};

} // namespace

qsizetype EntityTable::mentionFrom(qsizetype token) const
{
    const auto it
        = std::lower_bound(mentions.begin(), mentions.end(), token,
                           [](const NameMention &mention, qsizetype t) { return mention.name.begin < t; });
    return std::distance(mentions.begin(), it);
}

const NameMention *EntityTable::mentionAt(qsizetype token) const
{
    const qsizetype after = mentionFrom(token + 1);
    return after > 0 && mentions[after - 1].name.contains(token) ? &mentions[after - 1] : nullptr;
}

EntityTable findEntities(const AnalysedText &article, const Lexicon &lexicon, const JobMonitor &monitor)
{
    return EntityScan(article, lexicon, monitor).find();
}

} // namespace hearsay
