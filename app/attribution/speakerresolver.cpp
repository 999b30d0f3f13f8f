// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakerresolver.h"

#include "attribution/wordclasses.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::SpeakerResolver)
};

/// How many mentions back a pronoun looks. Bounds keep resolution linear.
constexpr qsizetype farthestMention = 40;

/// A mention that is no name: a pronoun or a description in a source.
struct OtherMention
{
    Span span;
    MentionForm form = MentionForm::Pronoun;
    int entity = -1;
};

class Resolver
{
public:
    Resolver(const TokenizedArticle &article, FoundAttributions found, EntityTable table,
             const Lexicon &lexicon)
        : m_article(article)
        , m_lexicon(lexicon)
        , m_found(std::move(found))
        , m_table(std::move(table))
    {
    }

    Analysis resolve()
    {
        noteSpeakingNames();
        for (qsizetype i = 0; i < m_found.drafts.size(); ++i)
            resolveDraft(i);
        return analysis();
    }

private:
    QString lower(qsizetype i) const { return m_article.lower(i); }
    EntityDraft &entity(int index) { return m_table.entities[index]; }
    const EntityDraft &entity(int index) const { return m_table.entities[index]; }

    static void addReason(AttributionDraft &draft, Decision decision, const QString &reason,
                          const QList<Span> &words = {})
    {
        draft.attribution.evidence.append({decision, reason, words});
    }

    /// Names that speak, and names that are interviewed with or told something. The second are outlets rather
    /// than people where they never speak and nothing else says that they are people.
    void noteSpeakingNames()
    {
        for (const AttributionDraft &draft : std::as_const(m_found.drafts)) {
            if (draft.source.length() == 0)
                continue;
            if (const NameMention *mention = m_table.mentionAt(headOf(draft.source)))
                m_speaks.insert(mention->entity);
        }
        for (const AttributionDraft &draft : std::as_const(m_found.drafts)) {
            const int told = draft.hearer.length() > 0 ? nameIn(draft.hearer) : -1;
            if (told >= 0 && isOutletLike(told))
                entity(told).type = EntityType::Outlet;
        }
        for (const TokenizedParagraph &paragraph : m_article.paragraphs) {
            for (TokenRange sentence : paragraph.sentences) {
                const auto [outlet, words] = interviewerIn(sentence);
                if (outlet >= 0)
                    entity(outlet).type = EntityType::Outlet;
            }
        }
    }

    void resolveDraft(qsizetype index)
    {
        AttributionDraft &draft = m_found.drafts[index];
        const std::optional<int> via = outletOf(draft);
        int speaker = -1;
        if (draft.source.length() > 0)
            speaker = speakerOfSource(draft, via.value_or(-1));
        else
            speaker = inferSpeaker(draft, index);
        setVia(draft, speaker, via);
        if (speaker >= 0) {
            draft.attribution.speaker = speaker;
            m_previousSpeaker = speaker;
            m_previousParagraph = draft.paragraph;
        } else {
            draft.attribution.confidence *= 0.6;
        }
    }

    // ---- sources

    int speakerOfSource(AttributionDraft &draft, int outlet)
    {
        const QString first = lower(draft.source.begin);
        if (draft.source.length() == 1 && isPronounSubject(first))
            return resolvePronoun(draft, first);
        const qsizetype head = headOf(draft.source);
        const QString noun = lower(head);
        const AnonymousNoun anonymous = m_article.isCapitalised(head) && head > draft.source.begin
            ? AnonymousNoun::None
            : m_lexicon.anonymousNoun(noun);
        const int named
            = anonymous == AnonymousNoun::None ? nameAtHead(draft.source, head) : nameInAside(draft.source);
        if (named >= 0) {
            addReason(draft, Decision::Speaker, Texts::tr("The source names %1.").arg(entity(named).name),
                      draft.attribution.sources);
            return named;
        }
        if (anonymous != AnonymousNoun::None)
            return resolveAnonymous(draft, head, anonymous, outlet);
        return resolveDescription(draft, head);
    }

    /// The head noun of a noun phrase: the last word before a preposition, a comma or a relative clause.
    qsizetype headOf(TokenRange source) const
    {
        qsizetype head = source.begin;
        for (qsizetype i = source.begin; i < source.end; ++i) {
            const QString word = lower(i);
            const bool stop = m_article.tokens[i].kind == TokenKind::Punctuation || isPreposition(word)
                || word == u"who" || word == u"whose";
            if (stop && i > source.begin)
                break;
            if (m_article.isWord(i) || m_article.tokens[i].kind == TokenKind::Handle)
                head = i;
        }
        return head;
    }

    int nameAtHead(TokenRange source, qsizetype head) const
    {
        const NameMention *mention = m_table.mentionAt(head);
        return mention ? mention->entity : nameInAside(source);
    }

    /// "an aide, Ann Okoro,": a name behind a comma.
    int nameInAside(TokenRange source) const
    {
        for (qsizetype i = source.begin + 1; i + 1 < source.end; ++i) {
            if (!m_article.is(i, u","))
                continue;
            const NameMention *mention = m_table.mentionAt(i + 1);
            if (!mention && i + 2 < source.end)
                mention = m_table.mentionAt(i + 2);
            if (mention && entity(mention->entity).type == EntityType::Person)
                return mention->entity;
        }
        return -1;
    }

    int nameIn(TokenRange range) const
    {
        const qsizetype from = m_table.mentionFrom(range.begin);
        return from < m_table.mentions.size() && m_table.mentions[from].name.begin < range.end
            ? m_table.mentions[from].entity
            : -1;
    }

    // ---- pronouns

    int resolvePronoun(AttributionDraft &draft, const QString &pronoun)
    {
        if (pronoun == u"i" || pronoun == u"we" || pronoun == u"you" || pronoun.size() > 4)
            return -1; // the writer, the reader, or nobody in particular
        if (pronoun == u"who")
            return resolveRelative(draft);
        if ((pronoun == u"they" || pronoun == u"it") && m_previousSpeaker >= 0 && isNear(draft)
            && !isPersonByName(m_previousSpeaker))
        {
            addReason(draft, Decision::Speaker,
                      Texts::tr("“%1” goes on with the speaker before: %2.")
                          .arg(pronoun, entity(m_previousSpeaker).name),
                      draft.attribution.sources);
            draft.attribution.confidence *= 0.9;
            noteMention(draft, MentionForm::Pronoun, m_previousSpeaker);
            return m_previousSpeaker;
        }
        if (pronoun == u"it")
            return resolveIt(draft);
        const Gender gender = pronoun == u"he" ? Gender::Masculine
            : pronoun == u"she"                ? Gender::Feminine
                                               : Gender::Unknown;
        const int best = rankPeople(draft, gender);
        if (best < 0)
            return -1;
        if (entity(best).gender == Gender::Unknown)
            entity(best).gender = gender;
        addReason(draft, Decision::Speaker,
                  Texts::tr("“%1” is taken for %2: the likeliest of the people mentioned before.")
                      .arg(pronoun, entity(best).name),
                  draft.attribution.sources + lastMentionBefore(best, draft.source.begin));
        draft.attribution.confidence *= 0.88;
        noteMention(draft, MentionForm::Pronoun, best);
        return best;
    }

    bool isNear(const AttributionDraft &draft) const { return draft.paragraph - m_previousParagraph <= 1; }

    bool isPersonByName(int index) const { return entity(index).type == EntityType::Person; }

    int resolveRelative(AttributionDraft &draft)
    {
        const qsizetype from = m_table.mentionFrom(draft.source.begin);
        if (from == 0 || draft.source.begin - m_table.mentions[from - 1].name.end > 2)
            return -1;
        const int who = m_table.mentions[from - 1].entity;
        addReason(draft, Decision::Speaker, Texts::tr("“Who” goes with the name before it."),
                  {m_article.span(m_table.mentions[from - 1].name)});
        noteMention(draft, MentionForm::Pronoun, who);
        return who;
    }

    /// "It said …": the organisation, outlet or document named last.
    int resolveIt(AttributionDraft &draft)
    {
        const qsizetype from = m_table.mentionFrom(draft.source.begin);
        for (qsizetype k = from - 1; k >= 0 && from - k < 8; --k) {
            const int index = m_table.mentions[k].entity;
            if (entity(index).type != EntityType::Organisation && entity(index).type != EntityType::Outlet)
                continue;
            addReason(draft, Decision::Speaker,
                      Texts::tr("“It” is taken for %1, the organisation named last.").arg(entity(index).name),
                      {m_article.span(m_table.mentions[k].name)});
            draft.attribution.confidence *= 0.8;
            noteMention(draft, MentionForm::Pronoun, index);
            return index;
        }
        return -1;
    }

    /// The best person for a pronoun, or -1. The weights follow what such rankers learn: being the subject,
    /// being near, and having spoken last count most; gender excludes.
    int rankPeople(const AttributionDraft &draft, Gender gender) const
    {
        const qsizetype from = m_table.mentionFrom(draft.source.begin);
        int best = -1;
        double bestScore = -1e9;
        for (qsizetype k = from - 1; k >= 0 && from - k <= farthestMention; --k) {
            const NameMention &mention = m_table.mentions[k];
            const EntityDraft &person = entity(mention.entity);
            if (person.type != EntityType::Person)
                continue;
            if (gender != Gender::Unknown && person.gender != Gender::Unknown && person.gender != gender)
                continue;
            const double score = scoreMention(draft, mention, gender);
            if (score > bestScore) {
                bestScore = score;
                best = mention.entity;
            }
        }
        return best;
    }

    double scoreMention(const AttributionDraft &draft, const NameMention &mention, Gender gender) const
    {
        double score = 0;
        const EntityDraft &person = entity(mention.entity);
        score += person.gender == gender && gender != Gender::Unknown ? 0.8 : 0;
        score += person.isCertainPerson ? 0.5 : 0;
        score -= 0.5 * double(sentencesBetween(mention.name.begin, draft.source.begin));
        const bool sameParagraph = mention.name.begin >= m_article.paragraphs[draft.paragraph].tokens.begin;
        score += isSubject(mention) ? (sameParagraph ? 2.6 : 1.6) : 0;
        score += sameParagraph ? 0.8 : 0;
        const bool possessive = mention.name.end < m_article.tokens.size()
            && m_article.tokens[mention.name.end].kind == TokenKind::Clitic
            && m_article.word(mention.name.end).endsWith(u's');
        score -= possessive ? 0.7 : 0;
        score -= mention.quoted ? 2.5 : 0;
        if (mention.entity == m_previousSpeaker)
            score += draft.paragraph == m_previousParagraph ? 2.2 : isNear(draft) ? 1.0 : 0.2;
        return score;
    }

    /// Sentence ends between two tokens, quotations left out, at most ten.
    qsizetype sentencesBetween(qsizetype from, qsizetype to) const
    {
        qsizetype count = 0;
        for (qsizetype i = from; i < to && count < 10; ++i) {
            const QStringView word = m_article.word(i);
            count += m_article.quoteOfToken[i] < 0 && m_article.tokens[i].kind == TokenKind::Punctuation
                && (word.front() == u'.' || word.front() == u'!' || word.front() == u'?');
        }
        return count;
    }

    /// The first name of its sentence, before any verb that we know of: most likely its subject.
    bool isSubject(const NameMention &mention) const
    {
        qsizetype i = mention.withTitle.begin;
        for (int steps = 0; i > 0 && steps < 12; --i, ++steps) {
            const QStringView before = m_article.word(i - 1);
            if (m_article.tokens[i - 1].kind == TokenKind::Punctuation
                && (before.front() == u'.' || before.front() == u'!' || before.front() == u'?'
                    || m_article.quoteOfToken[i - 1] >= 0))
                return true;
            if (m_article.is(i - 1, u","))
                return steps == 0 && i >= 2;
            if (m_table.mentionAt(i - 1) || isPreposition(lower(i - 1)) || isAuxiliary(lower(i - 1)))
                return false;
        }
        return i == 0;
    }

    QList<Span> lastMentionBefore(int index, qsizetype token) const
    {
        for (qsizetype k = m_table.mentionFrom(token) - 1; k >= 0; --k) {
            if (m_table.mentions[k].entity == index)
                return {m_article.span(m_table.mentions[k].name)};
        }
        return {};
    }

    // ---- anonymous sources and descriptions

    int resolveAnonymous(AttributionDraft &draft, qsizetype head, AnonymousNoun kind, int outlet)
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

    /// "a second source", "a third insider".
    bool isNextOfSeries(TokenRange source, qsizetype head) const
    {
        for (qsizetype i = source.begin; i < head; ++i) {
            if (isOrdinal(lower(i)))
                return true;
        }
        return false;
    }

    bool isDefinite(TokenRange source) const
    {
        const QString first = lower(source.begin);
        return first == u"the" || first == u"that" || first == u"this" || first == u"these"
            || first == u"those";
    }

    /// "Another Page Six source", "the paper's insider": an outlet named before the head.
    int outletModifier(TokenRange source, qsizetype head) const
    {
        for (qsizetype i = source.begin; i < head; ++i) {
            const NameMention *mention = m_table.mentionAt(i);
            if (mention && !entity(mention->entity).isCertainPerson)
                return mention->entity;
        }
        return -1;
    }

    /// The unnamed source that a definite phrase goes on with: the last one whose outlet, number and noun
    /// agree.
    int lastAnonymous(const QString &noun, AnonymousNoun kind, int outlet) const
    {
        for (qsizetype k = m_anonymous.size() - 1; k >= 0; --k) {
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

    /// Nouns that say nothing of who it is, and so stand for one another.
    static bool isSourceNoun(const QString &noun)
    {
        static const QSet<QString> all = {u"source"_s,  u"insider"_s, u"informant"_s, u"confidant"_s,
                                          u"tipster"_s, u"sources"_s, u"insiders"_s};
        return all.contains(noun);
    }

    int addAnonymous(AttributionDraft &draft, const QString &noun, AnonymousNoun kind, int outlet)
    {
        EntityDraft created;
        created.head = noun;
        created.type = kind == AnonymousNoun::Group && !isSourceNoun(noun) ? EntityType::Group
                                                                           : EntityType::AnonymousSource;
        created.isPlural = kind == AnonymousNoun::Group;
        created.via = outlet;
        created.gender = m_lexicon.personNounGender(noun);
        created.name = anonymousName(draft.source, noun, outlet);
        m_table.entities.append(created);
        const int index = int(m_table.entities.size()) - 1;
        m_anonymous.append(index);
        noteMention(draft, MentionForm::Description, index);
        return index;
    }

    /// "Page Six source", or the words of the text without their article; numbered where the name is taken.
    QString anonymousName(TokenRange source, const QString &noun, int outlet) const
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
        const QString base = name;
        for (int number = 2; isTaken(name); ++number)
            name = u"%1 (%2)"_s.arg(base).arg(number);
        return name;
    }

    static bool isOrdinal(const QString &word)
    {
        return word == u"second" || word == u"third" || word == u"fourth" || word == u"fifth";
    }

    qsizetype commaIn(TokenRange words) const
    {
        for (qsizetype i = words.begin; i < words.end; ++i) {
            if (m_article.is(i, u","))
                return i;
        }
        return -1;
    }

    bool isTaken(const QString &name) const
    {
        return std::any_of(m_table.entities.begin(), m_table.entities.end(), [&](const EntityDraft &known) {
            return known.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    }

    /// "the mayor", "the singer", "the report": somebody whom the text called so, or a speaker known by
    /// description only.
    int resolveDescription(AttributionDraft &draft, qsizetype head)
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
        for (int i = 0; i < m_table.entities.size(); ++i) {
            if (entity(i).name.compare(name, Qt::CaseInsensitive) == 0) {
                noteMention(draft, MentionForm::Description, i);
                return i;
            }
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
        m_table.entities.append(created);
        const int index = int(m_table.entities.size()) - 1;
        addReason(draft, Decision::Speaker,
                  Texts::tr("The article describes this speaker and gives no name."),
                  draft.attribution.sources);
        draft.attribution.confidence *= 0.85;
        noteMention(draft, MentionForm::Description, index);
        return index;
    }

    /// "the singer", where nobody was called so: the likeliest person mentioned in this paragraph or the one
    /// before.
    int nearestPersonFor(const AttributionDraft &draft, const QString &noun) const
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

    static EntityType descriptionType(const QString &noun)
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

    QString descriptionName(TokenRange source) const
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

    int lastDescribed(const QString &noun, qsizetype before) const
    {
        for (qsizetype k = m_table.mentionFrom(before) - 1; k >= 0; --k) {
            if (entity(m_table.mentions[k].entity).descriptions.contains(noun))
                return m_table.mentions[k].entity;
        }
        return -1;
    }

    // ---- quotations without a source

    int inferSpeaker(AttributionDraft &draft, qsizetype index)
    {
        draft.attribution.inferred = true;
        const qsizetype first = m_article.tokenAt(draft.attribution.contents.first().begin);
        const int subject = subjectOfSentenceBefore(draft, first);
        const AttributionDraft *previous = index > 0 ? &m_found.drafts[index - 1] : nullptr;
        const bool sameParagraph = previous && previous->paragraph == draft.paragraph;
        if (subject >= 0 && !(sameParagraph && previous->attribution.speaker == subject)) {
            addReason(draft, Decision::Speaker,
                      Texts::tr("Nobody is named; %1 is the subject of the sentence before.")
                          .arg(entity(subject).name));
            draft.attribution.confidence *= 0.7;
            return subject;
        }
        if (sameParagraph && previous->attribution.speaker >= 0) {
            addReason(draft, Decision::Speaker,
                      Texts::tr("Nobody is named; %1 speaks before in this paragraph.")
                          .arg(entity(previous->attribution.speaker).name));
            draft.attribution.confidence *= 0.9;
            return previous->attribution.speaker;
        }
        if (previous && draft.paragraph - previous->paragraph == 1 && previous->attribution.speaker >= 0) {
            addReason(draft, Decision::Speaker,
                      Texts::tr("Nobody is named; %1 speaks in the paragraph before.")
                          .arg(entity(previous->attribution.speaker).name));
            draft.attribution.confidence *= 0.75;
            return previous->attribution.speaker;
        }
        return -1;
    }

    /// The person who opens the sentence that leads to the quotation at token `quote`, in the same paragraph.
    int subjectOfSentenceBefore(const AttributionDraft &draft, qsizetype quote) const
    {
        const TokenizedParagraph &paragraph = m_article.paragraphs[draft.paragraph];
        for (qsizetype s = paragraph.sentences.size() - 1; s >= 0; --s) {
            const TokenRange sentence = paragraph.sentences[s];
            if (sentence.begin >= quote || m_article.quoteOfToken[sentence.begin] >= 0)
                continue;
            const qsizetype from = m_table.mentionFrom(sentence.begin);
            if (from < m_table.mentions.size() && m_table.mentions[from].name.begin < sentence.end
                && isSubject(m_table.mentions[from])
                && entity(m_table.mentions[from].entity).type == EntityType::Person)
                return m_table.mentions[from].entity;
            return -1;
        }
        return -1;
    }

    // ---- the way the words took

    /// The outlet that the clause names as hearer or venue; -1 inside the optional where it names one that is
    /// no outlet
    /// ("told reporters"), nothing where it names none.
    std::optional<int> outletOf(AttributionDraft &draft)
    {
        if (draft.hearer.length() > 0) {
            const int named = nameIn(draft.hearer);
            if (named >= 0 && isOutletLike(named)) {
                takeForOutlet(named);
                addReason(draft, Decision::Via, Texts::tr("%1 was told.").arg(entity(named).name),
                          {m_article.span(draft.hearer)});
                return named;
            }
            if (isOutletDescription(draft.hearer) && m_lastOutlet >= 0) {
                addReason(draft, Decision::Via,
                          Texts::tr("“The outlet” is %1, named before.").arg(entity(m_lastOutlet).name),
                          {m_article.span(draft.hearer)});
                return m_lastOutlet;
            }
            return -1;
        }
        const int interview = interviewIn(draft);
        if (interview >= 0)
            return interview;
        if (draft.source.length() > 0) {
            const qsizetype head = headOf(draft.source);
            if (m_lexicon.anonymousNoun(lower(head)) != AnonymousNoun::None) {
                const int modifier = outletModifier(draft.source, head);
                if (modifier >= 0 && isSourceNoun(lower(head))) {
                    takeForOutlet(modifier);
                    addReason(draft, Decision::Via,
                              Texts::tr("The source is %1's.").arg(entity(modifier).name),
                              draft.attribution.sources);
                    return modifier;
                }
            }
        }
        return std::nullopt;
    }

    bool isOutletLike(int index) const
    {
        if (entity(index).type == EntityType::Outlet)
            return true;
        return entity(index).type != EntityType::Organisation && !entity(index).isCertainPerson
            && !m_speaks.contains(index);
    }

    void takeForOutlet(int index)
    {
        entity(index).type = EntityType::Outlet;
        m_lastOutlet = index;
    }

    bool isOutletDescription(TokenRange hearer) const
    {
        static const QSet<QString> nouns
            = {u"outlet"_s,      u"magazine"_s,    u"newspaper"_s, u"paper"_s,  u"site"_s,    u"website"_s,
               u"publication"_s, u"broadcaster"_s, u"station"_s,   u"agency"_s, u"channel"_s, u"podcast"_s};
        return nouns.contains(lower(hearer.end - 1));
    }

    /// "in an interview with …", "speaking to …" in the sentence of the cue.
    int interviewIn(AttributionDraft &draft)
    {
        const auto [outlet, words] = interviewerIn(draft.sentence);
        if (outlet < 0)
            return -1;
        takeForOutlet(outlet);
        addReason(draft, Decision::Via, Texts::tr("The words were spoken to %1.").arg(entity(outlet).name),
                  {m_article.span(words)});
        return outlet;
    }

    /// The outlet that a sentence names as interviewer, or -1, and the words that do so.
    std::pair<int, TokenRange> interviewerIn(TokenRange range) const
    {
        const bool interview = hasWord(range, u"interview") || hasWord(range, u"interviewed");
        for (qsizetype i = range.begin; i + 2 < range.end; ++i) {
            if (m_article.quoteOfToken[i] >= 0)
                continue;
            const QString word = lower(i);
            const bool talks = word == u"interview" || word == u"speaking" || word == u"spoke"
                || word == u"talking" || word == u"statement" || (interview && word == u"down");
            const QString next = lower(i + 1);
            if (!talks || (next != u"with" && next != u"to" && next != u"by"))
                continue;
            const int named = nameIn({i + 2, qMin(i + 5, range.end)});
            if (named >= 0 && isOutletLike(named))
                return {named, {i, i + 2}};
        }
        return {-1, {}};
    }

    bool hasWord(TokenRange range, QStringView word) const
    {
        for (qsizetype i = range.begin; i < range.end; ++i) {
            if (m_article.quoteOfToken[i] < 0 && m_article.is(i, word))
                return true;
        }
        return false;
    }

    void setVia(AttributionDraft &draft, int speaker, std::optional<int> named)
    {
        if (named) {
            if (*named >= 0 && *named != speaker)
                draft.attribution.via = {*named};
            if (speaker >= 0)
                m_spokeTo.insert(speaker, *named);
            if (speaker >= 0 && *named >= 0 && entity(speaker).via < 0)
                entity(speaker).via = *named;
            return;
        }
        static const QSet<QString> own
            = {u"tweet"_s, u"post"_s, u"write"_s, u"blog"_s, u"retweet"_s, u"announce"_s, u"email"_s};
        const int known = speaker >= 0 ? m_spokeTo.value(speaker, -1) : -1;
        if (own.contains(draft.lemma)) {
            m_spokeTo.remove(speaker);
        } else if (known >= 0 && known != speaker) {
            draft.attribution.via = {known};
            addReason(draft, Decision::Via,
                      Texts::tr("The speaker was talking to %1 before.").arg(entity(known).name));
        }
    }

    void noteMention(const AttributionDraft &draft, MentionForm form, int index)
    {
        m_otherMentions.append({draft.attribution.sources.first(), form, index});
    }

    // ---- the result

    Analysis analysis()
    {
        Analysis result;
        result.notSpeech = std::move(m_found.notSpeech);
        QList<Entity> entities;
        for (const EntityDraft &draft : std::as_const(m_table.entities))
            entities.append({draft.name, draft.type, {}});
        for (const NameMention &mention : std::as_const(m_table.mentions))
            entities[mention.entity].mentions.append({m_article.span(mention.name), MentionForm::Name});
        for (const OtherMention &mention : std::as_const(m_otherMentions))
            entities[mention.entity].mentions.append({mention.span, mention.form});
        for (Entity &each : entities)
            std::sort(each.mentions.begin(), each.mentions.end(),
                      [](const Mention &a, const Mention &b) { return a.span < b.span; });
        for (const AttributionDraft &draft : std::as_const(m_found.drafts))
            result.attributions.append(draft.attribution);
        orderEntities(result, entities);
        setParents(result);
        return result;
    }

    /// Entities go out in the order of their first mention.
    static void orderEntities(Analysis &result, const QList<Entity> &entities)
    {
        QList<int> order;
        for (int i = 0; i < entities.size(); ++i) {
            if (!entities[i].mentions.isEmpty())
                order.append(i);
        }
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return entities[a].mentions.first().span < entities[b].mentions.first().span;
        });
        QList<int> place(entities.size(), noEntity);
        for (int i = 0; i < order.size(); ++i) {
            place[order[i]] = i;
            result.entities.append(entities[order[i]]);
        }
        for (Attribution &attribution : result.attributions) {
            if (attribution.speaker >= 0)
                attribution.speaker = place[attribution.speaker];
            for (EntityIndex &via : attribution.via)
                via = place[via];
            attribution.via.removeAll(noEntity);
        }
    }

    static void setParents(Analysis &result)
    {
        for (AttributionIndex i = 0; i < result.attributions.size(); ++i) {
            const Span own = hull(result.attributions[i].contents);
            for (AttributionIndex k = i - 1; k >= 0 && k > i - 50; --k) {
                const QList<Span> &others = result.attributions[k].contents;
                const bool within = std::any_of(others.begin(), others.end(), [own](Span other) {
                    return other.contains(own) && other != own;
                });
                if (within) {
                    result.attributions[i].parent = k;
                    break;
                }
            }
        }
    }

    const TokenizedArticle &m_article;
    const Lexicon &m_lexicon;
    FoundAttributions m_found;
    EntityTable m_table;
    QSet<int> m_speaks;
    QList<int> m_anonymous; ///< in order of appearance
    QList<OtherMention> m_otherMentions;
    QHash<int, int> m_spokeTo; ///< speaker → outlet told last
    int m_lastOutlet = -1;
    int m_previousSpeaker = -1;
    qsizetype m_previousParagraph = -10;
};

} // namespace

Analysis resolveSpeakers(const TokenizedArticle &article, FoundAttributions found, EntityTable table,
                         const Lexicon &lexicon)
{
    return Resolver(article, std::move(found), std::move(table), lexicon).resolve();
}

} // namespace hearsay
