// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/entityfinder.h"

#include "attribution/wordclasses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

constexpr qsizetype longestName = 9;

/// A run of capitalised words before it is known whom it names.
struct Candidate
{
    TokenRange name;
    TokenRange withTitle;
    QStringList words;
    Gender titleGender = Gender::Unknown;
    QStringList titles;
    bool sentenceInitial = false;
    bool quoted = false;
    bool inHeadline = false;
};

bool isConnector(const QString &word)
{
    static const QSet<QString> all = {u"de"_s,  u"van"_s, u"von"_s, u"bin"_s, u"al"_s,  u"la"_s,
                                      u"del"_s, u"der"_s, u"da"_s,  u"di"_s,  u"ibn"_s, u"dos"_s};
    return all.contains(word);
}

class Finder
{
public:
    Finder(const TokenizedArticle &article, const Lexicon &lexicon)
        : m_article(article)
        , m_lexicon(lexicon)
    {
    }

    EntityTable find()
    {
        noteLowerCaseWords();
        addOwnOutlet();
        for (const TokenizedParagraph &paragraph : m_article.paragraphs)
            collect(paragraph);
        nameFullNames();
        nameShortNames();
        for (qsizetype i = 0; i < m_candidates.size(); ++i) {
            if (m_entityOf[i] < 0)
                continue;
            const Candidate &candidate = m_candidates[i];
            m_table.mentions.append({candidate.name, candidate.withTitle, m_entityOf[i], candidate.quoted});
            describe(candidate, m_entityOf[i]);
        }
        return std::move(m_table);
    }

private:
    QString lower(qsizetype i) const { return m_article.lower(i); }

    /// Words that the article itself (quotations spell as they please) writes in lower case are no names at
    /// the head of a sentence.
    void noteLowerCaseWords()
    {
        for (qsizetype i = 0; i < m_article.tokens.size(); ++i) {
            if (m_article.isWord(i) && m_article.quoteOfToken[i] < 0 && m_article.word(i).front().isLower())
                m_lowerCaseWords.insert(m_article.word(i).toString());
        }
    }

    /// The publication that printed the article is known by name before the text says "told the Observer".
    void addOwnOutlet()
    {
        const QString outlet = m_article.article->metadata.outlet.simplified();
        if (outlet.isEmpty())
            return;
        m_ownOutlet = int(m_table.entities.size());
        EntityDraft entity;
        entity.name = outlet;
        entity.type = EntityType::Outlet;
        m_table.entities.append(entity);
        const QString name = outlet.toLower();
        m_byName.insert(name.startsWith(u"the ") ? name.mid(4) : name, m_ownOutlet);
    }

    /// A headline in title case: most words of weight are capitalised.
    bool isTitleCase(const TokenizedParagraph &paragraph) const
    {
        qsizetype capitals = 0;
        qsizetype words = 0;
        for (qsizetype i = paragraph.tokens.begin; i < paragraph.tokens.end; ++i) {
            if (!m_article.isWord(i))
                continue;
            ++words;
            capitals += m_article.isCapitalised(i);
        }
        return words > 3 && words < 30 && capitals * 10 > words * 7;
    }

    void collect(const TokenizedParagraph &paragraph)
    {
        const ParagraphRole role = m_article.article->paragraphs[paragraph.paragraph].role;
        if (role == ParagraphRole::Byline || role == ParagraphRole::Dateline)
            return; // who wrote it is nobody that it speaks of
        const bool headline = isTitleCase(paragraph);
        const qsizetype prose = m_article.tokenAt(datelineEnd(paragraph));
        for (TokenRange sentence : paragraph.sentences) {
            for (qsizetype i = qMax(sentence.begin, prose); i < sentence.end;) {
                const qsizetype end = canStart(i) ? runEnd(i, sentence) : i;
                if (end > i) {
                    addCandidate({i, end}, sentence, headline);
                    i = end;
                } else {
                    ++i;
                }
            }
        }
    }

    /// The position behind the dateline, where the paragraph opens with it: the place of writing speaks to
    /// nobody.
    qsizetype datelineEnd(const TokenizedParagraph &paragraph) const
    {
        const Span span = m_article.article->paragraphs[paragraph.paragraph].span;
        const QString &dateline = m_article.article->metadata.dateline;
        const bool opens = !dateline.isEmpty() && m_article.article->view(span).startsWith(dateline);
        return opens ? span.begin + dateline.size() : span.begin;
    }

    bool canStart(qsizetype i) const
    {
        if (m_article.tokens[i].kind == TokenKind::Handle)
            return true;
        if (!m_article.isCapitalised(i))
            return false;
        const QString word = lower(i);
        return !isFunctionWord(word) || word == u"the" || m_lexicon.isTitle(m_article.word(i).toString());
    }

    qsizetype runEnd(qsizetype begin, TokenRange sentence) const
    {
        if (m_article.tokens[begin].kind == TokenKind::Handle)
            return begin + 1;
        qsizetype i = begin + 1;
        bool organisation = isOrganisationWordAt(begin);
        while (i < sentence.end && i - begin < longestName
               && m_article.quoteOfToken[i] == m_article.quoteOfToken[begin])
        {
            if (m_article.isCapitalised(i) && !isRunBreak(i)) {
                organisation |= isOrganisationWordAt(i);
                ++i;
                continue;
            }
            const qsizetype after = connectorEnd(i, sentence, organisation);
            if (after == i)
                break;
            i = after;
        }
        return i;
    }

    bool isOrganisationWordAt(qsizetype i) const
    {
        return m_lexicon.isOrganisationWord(m_article.word(i).toString());
    }

    /// Capitalised words that end a name: function words of headlines, weekdays.
    bool isRunBreak(qsizetype i) const
    {
        const QString word = lower(i);
        return (isFunctionWord(word) && word != u"may" && word != u"will")
            || (isTimeWord(word) && word != u"may" && word != u"april" && word != u"june" && word != u"august"
                && word != u"today" && word != u"tonight");
    }

    /// Skips "of the", "de", "and" where a name goes on behind; returns `i` where none does.
    qsizetype connectorEnd(qsizetype i, TokenRange sentence, bool organisation) const
    {
        const auto continues
            = [&](qsizetype k) { return k < sentence.end && m_article.isCapitalised(k) && !isRunBreak(k); };
        const QString word = lower(i);
        if (isConnector(word) && continues(i + 1))
            return i + 1;
        if (m_article.is(i, u"&") && continues(i + 1))
            return i + 1;
        if (!organisation || (word != u"of" && word != u"for"))
            return i;
        if (continues(i + 1))
            return i + 1;
        return i + 1 < sentence.end && m_article.is(i + 1, u"the") && continues(i + 2) ? i + 2 : i;
    }

    void addCandidate(TokenRange run, TokenRange sentence, bool headline)
    {
        Candidate candidate;
        candidate.withTitle = run;
        candidate.name = run;
        candidate.quoted = m_article.quoteOfToken[run.begin] >= 0;
        candidate.inHeadline = headline;
        if (m_article.is(run.begin, u"the")) {
            ++candidate.name.begin; // "The" belongs to an outlet's name only; see nameOf()
            if (run.length() == 1)
                return;
        }
        while (candidate.name.length() > 0
               && m_lexicon.isTitle(m_article.word(candidate.name.begin).toString())
               && !isOrganisationAhead(candidate.name))
        {
            const QString title = m_article.word(candidate.name.begin).toString();
            candidate.titles.append(title.toLower());
            if (m_lexicon.titleGender(title) != Gender::Unknown)
                candidate.titleGender = m_lexicon.titleGender(title);
            ++candidate.name.begin;
        }
        if (candidate.name.length() == 0)
            return;
        const bool opensQuotation = run.begin > 0
            && m_article.tokens[run.begin - 1].kind == TokenKind::Punctuation
            && !m_article.is(run.begin - 1, u",") && !m_article.is(run.begin - 1, u"(");
        candidate.sentenceInitial
            = candidate.name.begin == sentence.begin || (candidate.name.begin == run.begin && opensQuotation);
        for (qsizetype i = candidate.name.begin; i < candidate.name.end; ++i)
            candidate.words.append(m_article.word(i).toString());
        if (candidate.words.size() == 1
            && (isTimeWord(candidate.words.first().toLower()) || isNationality(candidate.name)))
            return;
        if (candidate.words.size() == 1 && !headline) {
            if (candidate.sentenceInitial)
                ++m_singleHeads[candidate.words.first()];
            else
                m_singleWithin.insert(candidate.words.first());
        }
        m_candidates.append(candidate);
    }

    /// "the Colombian artist": an adjective of a people or place before a common noun.
    bool isNationality(TokenRange name) const
    {
        const QString word = lower(name.begin);
        const bool adjective = word.endsWith(u"an") || word.endsWith(u"ish") || word.endsWith(u"ese")
            || word.endsWith(u"ic") || word == u"french" || word == u"dutch" || word == u"greek"
            || word == u"swiss" || word == u"welsh" || word == u"irish";
        const qsizetype next = name.end;
        if (!adjective || m_lexicon.isGivenName(m_article.word(name.begin).toString())
            || next >= m_article.tokens.size())
            return false;
        return m_article.isWord(next) && m_article.word(next).front().isLower()
            && !isFunctionWord(lower(next)) && !m_lexicon.reportingVerb(lower(next));
    }

    bool isOrganisationAhead(TokenRange name) const
    {
        for (qsizetype i = name.begin + 1; i < name.end; ++i) {
            if (isOrganisationWordAt(i))
                return true;
        }
        return false;
    }

    // ---- grouping

    void nameFullNames()
    {
        m_entityOf.fill(-1, m_candidates.size());
        for (bool headlines : {false, true}) {
            for (qsizetype i = 0; i < m_candidates.size(); ++i) {
                if (m_candidates[i].words.size() > 1 && m_candidates[i].inHeadline == headlines)
                    m_entityOf[i] = headlines ? knownNameIn(i) : fullNameEntity(m_candidates[i]);
            }
        }
    }

    int fullNameEntity(const Candidate &candidate)
    {
        const QString key = candidate.words.join(u' ').toLower();
        const QString ends = (candidate.words.first() + u' ' + candidate.words.last()).toLower();
        for (const QString &known : {key, ends}) {
            const auto it = m_byName.constFind(known);
            if (it != m_byName.constEnd())
                return *it;
        }
        if (!candidate.titles.isEmpty() || candidate.words.size() == 2) {
            // "Harbour Post" after "The Harbour Post", or a first word that no name begins with: "Mayor-elect
            // Ann Okoro"
            const QString tail = candidate.words.mid(1).join(u' ').toLower();
            const auto it = m_byName.constFind(tail);
            if (candidate.words.size() > 2 && it != m_byName.constEnd())
                return *it;
        }
        const int entity = addEntity(candidate);
        m_byName.insert(key, entity);
        if (!m_byName.contains(ends))
            m_byName.insert(ends, entity);
        return entity;
    }

    /// In a title-case headline a run of capitals may hold more than the name: the longest known name within
    /// it.
    int knownNameIn(qsizetype i)
    {
        Candidate &candidate = m_candidates[i];
        const qsizetype n = candidate.words.size();
        for (qsizetype length = n; length >= 2; --length) {
            for (qsizetype from = 0; from + length <= n; ++from) {
                const auto it = m_byName.constFind(candidate.words.mid(from, length).join(u' ').toLower());
                if (it == m_byName.constEnd())
                    continue;
                candidate.name = {candidate.name.begin + from, candidate.name.begin + from + length};
                candidate.withTitle = candidate.name;
                return *it;
            }
        }
        const bool looksLikeName = n <= 3 && m_lexicon.isGivenName(candidate.words.first());
        return looksLikeName ? fullNameEntity(candidate) : -1;
    }

    int addEntity(const Candidate &candidate)
    {
        EntityDraft entity;
        entity.name = nameOf(candidate);
        entity.type = typeOf(candidate);
        if (entity.type == EntityType::Person && m_lexicon.isGivenName(candidate.words.first())) {
            entity.gender = m_lexicon.givenNameGender(candidate.words.first());
            entity.isCertainPerson = candidate.words.size() > 1;
        }
        m_table.entities.append(entity);
        return int(m_table.entities.size()) - 1;
    }

    QString nameOf(const Candidate &candidate) const
    {
        const QString name = m_article.article->view(m_article.span(candidate.name)).toString().simplified();
        const bool the = candidate.withTitle.begin < candidate.name.begin
            && m_article.word(candidate.withTitle.begin) == u"The"
            && m_lexicon.isOutletWord(candidate.words.last()) && !candidate.sentenceInitial;
        return the ? u"The "_s + name : name;
    }

    EntityType typeOf(const Candidate &candidate) const
    {
        const QString &last = candidate.words.last();
        if (candidate.words.first().startsWith(u'@'))
            return EntityType::Person;
        if (!candidate.titles.isEmpty())
            return EntityType::Person;
        const bool givenName = m_lexicon.isGivenName(candidate.words.first()) && candidate.words.size() > 1;
        if (m_lexicon.isOutletWord(last) && !givenName
            && (candidate.words.size() > 1 || isOutletByItself(last)))
            return EntityType::Outlet;
        for (const QString &word : candidate.words) {
            if (m_lexicon.isOrganisationWord(word) && !givenName)
                return EntityType::Organisation;
        }
        if (m_lexicon.isPlaceWord(last) && !givenName)
            return EntityType::Unknown;
        if (candidate.words.size() == 1)
            return last.size() > 1 && last == last.toUpper() ? EntityType::Organisation : EntityType::Person;
        return candidate.words.size() <= 4 ? EntityType::Person : EntityType::Organisation;
    }

    /// Titles made of one common word ("Times", "Star") are outlets only with another word before them.
    static bool isOutletByItself(const QString &word)
    {
        static const QSet<QString> common = {
            u"Times"_s,      u"Post"_s,     u"News"_s,         u"Journal"_s,     u"Mirror"_s,   u"Express"_s,
            u"Mail"_s,       u"Star"_s,     u"Sun"_s,          u"Independent"_s, u"Standard"_s, u"Record"_s,
            u"Register"_s,   u"Review"_s,   u"Weekly"_s,       u"Daily"_s,       u"Magazine"_s, u"Radio"_s,
            u"Television"_s, u"Press"_s,    u"Wire"_s,         u"Agency"_s,      u"Today"_s,    u"Tonight"_s,
            u"Report"_s,     u"Reporter"_s, u"Broadcasting"_s, u"Network"_s,     u"Media"_s,    u"Podcast"_s,
            u"Blog"_s,       u"Fortune"_s,  u"Atlantic"_s,     u"Economist"_s,   u"Globe"_s,    u"Monitor"_s,
            u"Observer"_s,   u"Guardian"_s, u"Courier"_s,      u"Dispatch"_s};
        return !common.contains(word);
    }

    void nameShortNames()
    {
        for (bool headlines : {false, true}) {
            for (qsizetype i = 0; i < m_candidates.size(); ++i) {
                if (m_candidates[i].words.size() == 1 && m_candidates[i].inHeadline == headlines)
                    m_entityOf[i] = shortNameEntity(i);
            }
        }
    }

    int shortNameEntity(qsizetype i)
    {
        const Candidate &candidate = m_candidates[i];
        const QString &word = candidate.words.first();
        const int longer = entityWithPart(i, word);
        if (longer >= 0)
            return longer;
        const auto it = m_byName.constFind(word.toLower());
        if (it != m_byName.constEnd())
            return *it;
        if (m_ownOutlet >= 0 && m_lexicon.isOutletWord(word)
            && m_table.entities[m_ownOutlet].name.endsWith(u' ' + word))
            return m_ownOutlet;
        if (candidate.inHeadline || !isNameByItself(candidate))
            return -1;
        const int entity = addEntity(candidate);
        m_byName.insert(word.toLower(), entity);
        return entity;
    }

    bool isNameByItself(const Candidate &candidate) const
    {
        const QString &word = candidate.words.first();
        if (!candidate.titles.isEmpty() || word.startsWith(u'@'))
            return true;
        if (word.size() < 2 || (word.size() > 4 && word == word.toUpper()))
            return word.size() >= 2 && !candidate.sentenceInitial;
        if (candidate.sentenceInitial)
            return m_lexicon.isGivenName(word)
                || (!m_lowerCaseWords.contains(word.toLower()) && (isSeenWithin(word) || reports(candidate)));
        return true;
    }

    /// A reporting verb follows: "Osei said".
    bool reports(const Candidate &candidate) const
    {
        qsizetype next = candidate.name.end;
        while (next < m_article.tokens.size() && (isAuxiliary(lower(next)) || isAdverb(lower(next))))
            ++next;
        return next < m_article.tokens.size() && m_lexicon.reportingVerb(lower(next));
    }

    /// True where the same word stands capitalised within some sentence, or at the head of two.
    bool isSeenWithin(const QString &word) const
    {
        return m_singleWithin.contains(word) || m_singleHeads.value(word) > 1;
    }

    /// The entity named by a longer name of which `word` is the last or first part: the nearest before, else
    /// after.
    int entityWithPart(qsizetype i, QString word) const
    {
        if (word.size() > 2 && word == word.toUpper() && m_candidates[i].name.end < m_article.tokens.size()
            && m_article.is(m_candidates[i].name.end, u":"))
            word = word.front() + word.mid(1).toLower(); // the label of a transcript
        int found = -1;
        for (qsizetype distance = 1; distance < m_candidates.size(); ++distance) {
            for (qsizetype k : {i - distance, i + distance}) {
                if (k < 0 || k >= m_candidates.size() || m_entityOf[k] < 0
                    || m_candidates[k].words.size() < 2)
                    continue;
                const Candidate &other = m_candidates[k];
                if (other.words.last() == word && fits(m_candidates[i], m_entityOf[k]))
                    return m_entityOf[k];
                if (found < 0 && other.words.first() == word && m_candidates[i].titles.isEmpty())
                    found = m_entityOf[k];
                if (found < 0 && isAcronymOf(word, other.words))
                    found = m_entityOf[k];
            }
            if (distance > 400)
                break; // names that far away are chance
        }
        return found;
    }

    bool fits(const Candidate &candidate, int entity) const
    {
        return candidate.titleGender == Gender::Unknown || m_table.entities[entity].gender == Gender::Unknown
            || m_table.entities[entity].gender == candidate.titleGender;
    }

    static bool isAcronymOf(const QString &word, const QStringList &words)
    {
        QString initials;
        for (const QString &part : words) {
            if (part.front().isUpper())
                initials += part.front();
        }
        return initials.size() > 1 && initials == word;
    }

    // ---- what the text says of them

    void describe(const Candidate &candidate, int index)
    {
        EntityDraft &entity = m_table.entities[index];
        if (candidate.titleGender != Gender::Unknown)
            entity.gender = candidate.titleGender;
        if (!candidate.titles.isEmpty()) {
            entity.isCertainPerson = true;
            entity.type = EntityType::Person;
            for (const QString &title : candidate.titles)
                entity.descriptions.insert(title);
        }
        noteNounBefore(candidate, entity);
        noteAppositive(candidate, entity);
    }

    /// "the singer Ann Okoro", "governor Ann Okoro".
    void noteNounBefore(const Candidate &candidate, EntityDraft &entity) const
    {
        const qsizetype before = candidate.withTitle.begin - 1;
        if (before < 0 || !m_article.isWord(before) || m_article.isCapitalised(before))
            return;
        const QString noun = lower(before);
        if (m_lexicon.isPersonNoun(noun))
            addDescription(entity, noun);
    }

    /// "Ann Okoro, 27," and "Ann Okoro, the singer from Lowick,": the age and the first person noun of the
    /// aside.
    void noteAppositive(const Candidate &candidate, EntityDraft &entity) const
    {
        qsizetype i = candidate.name.end;
        if (i + 1 >= m_article.tokens.size() || !m_article.is(i, u","))
            return;
        ++i;
        if (m_article.tokens[i].kind == TokenKind::Number) {
            if (i + 1 < m_article.tokens.size() && m_article.is(i + 1, u",") && m_article.word(i).size() <= 3)
                entity.isCertainPerson = true;
            return;
        }
        for (qsizetype k = i; k < m_article.tokens.size() && k - i < 10; ++k) {
            if (m_article.tokens[k].kind == TokenKind::Punctuation)
                return;
            const QString word = lower(k);
            if (word == u"who" || word == u"whose" || isPreposition(word))
                return;
            if (m_lexicon.isPersonNoun(word)) {
                addDescription(entity, word);
                return;
            }
        }
    }

    void addDescription(EntityDraft &entity, const QString &noun) const
    {
        entity.descriptions.insert(noun);
        entity.isCertainPerson = true;
        if (entity.gender == Gender::Unknown)
            entity.gender = m_lexicon.personNounGender(noun);
    }

    const TokenizedArticle &m_article;
    const Lexicon &m_lexicon;
    QSet<QString> m_lowerCaseWords;
    QList<Candidate> m_candidates;
    QSet<QString> m_singleWithin; ///< single words that are capitalised within a sentence
    QHash<QString, int> m_singleHeads; ///< how often single words stand at the head of one
    QList<int> m_entityOf;
    QHash<QString, int> m_byName;
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

EntityTable findEntities(const TokenizedArticle &article, const Lexicon &lexicon)
{
    return Finder(article, lexicon).find();
}

} // namespace hearsay
