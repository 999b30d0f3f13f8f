// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/speakerresolver.h"

#include "attribution/mentions/coordination.h"
#include "attribution/speakers/analysisbuilder.h"
#include "attribution/speakers/descriptionresolver.h"
#include "attribution/speakers/inferredspeaker.h"
#include "attribution/speakers/interviewresolver.h"
#include "attribution/speakers/narrativereader.h"
#include "attribution/speakers/officialvoices.h"
#include "attribution/speakers/outletresolver.h"
#include "attribution/speakers/pronounresolver.h"
#include "document/budgets.h"
#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Names the speakers of one article, in text order.
class Resolver : private SpeakerReader
{
public:
    explicit Resolver(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    Analysis resolve()
    {
        prepare();
        noteSpeakingNames();
        OutletResolver(m_state).noteOutlets();
        for (qsizetype i = 0; i < m_state.found.drafts.size() && !m_state.monitor.isCancelled(); ++i)
            resolveDraft(i);
        qsizetype headlines = 0;
        for (AttributionDraft &draft : m_state.found.drafts) {
            if (isOpenHeadline(draft) && ++headlines <= Budgets::headlines && !m_state.monitor.isCancelled())
                nameByWordsOfText(draft);
        }
        noteSpokenBodies(m_state);
        return analysisOf(m_state);
    }

private:
    void prepare()
    {
        for (int i = int(m_table.entities.size()) - 1; i >= 0; --i)
            m_state.entityByName.insert(entity(i).name.toLower(), i);
        for (const NameMention &mention : std::as_const(m_table.mentions)) {
            m_state.places[mention.entity].append(mention.name.begin);
            m_state.subjects.append(isSubject(mention.withTitle) && !isPossessive(mention.name.end));
            if (mention.name.begin > 0 && m_article.is(mention.name.begin - 1, u"the"))
                m_state.withArticle.insert(mention.entity);
        }
        for (qsizetype i = 0; i < m_article.tokens.size(); ++i) {
            if (endsSentence(i))
                m_state.sentenceEnds.append(i);
        }
        m_state.sourcesAt.assign(std::size_t(m_article.tokens.size()), 0);
        for (const AttributionDraft &draft : std::as_const(m_state.found.drafts))
            countSource(draft.source, 1);
    }

    void countSource(TokenRange source, int step)
    {
        for (qsizetype i = source.begin; i < source.end; ++i)
            m_state.sourcesAt[std::size_t(i)] = quint16(m_state.sourcesAt[std::size_t(i)] + step);
    }

    /// The names at the head of some source. Somebody who speaks under two names is a person.
    void noteSpeakingNames()
    {
        for (const AttributionDraft &draft : std::as_const(m_state.found.drafts)) {
            if (draft.source.length() == 0)
                continue;
            const NameMention *mention = m_table.mentionAt(headOf(draft.source));
            if (!mention)
                continue;
            m_state.speaks.insert(mention->entity);
            const bool bare
                = mention->name.begin == draft.source.begin || !m_article.is(draft.source.begin, u"the");
            if (bare && isLikePersonalName(entity(mention->entity)))
                entity(mention->entity).type = EntityType::Person;
        }
    }

    /// Two or three plain words that no list knows.
    static bool isLikePersonalName(const EntityDraft &draft)
    {
        const QStringList words = draft.name.split(u' ');
        return draft.type == EntityType::Unknown && !draft.isPlace && words.size() > 1 && words.size() < 4
            && std::all_of(words.begin(), words.end(), [](const QString &word) {
                   return word.size() > 2 && word.front().isUpper() && word[1].isLower();
               });
    }

    void resolveDraft(qsizetype index)
    {
        AttributionDraft &draft = m_state.found.drafts[index];
        const qsizetype content = m_article.tokenAt(draft.attribution.contents.first().begin);
        NarrativeReader(m_state).readUpTo(draft.source.length() > 0 ? qMax(content, draft.source.begin + 1)
                                                                    : content);
        const std::optional<int> via = OutletResolver(m_state).outletOf(draft);
        int speaker = -1;
        if (draft.source.length() > 0)
            speaker = speakerOfSameSource(draft, via.value_or(-1));
        if (speaker < 0 && isOwnVoice(draft))
            dropSource(draft);
        InferredSpeaker inferred(m_state);
        if (speaker < 0 && draft.source.length() == 0 && inferred.mayBeInferred(draft))
            speaker = inferred.infer(draft, index);
        OutletResolver(m_state).setVia(draft, speaker, via);
        if (speaker >= 0) {
            if (draft.attribution.speaker() != speaker)
                draft.attribution.speakers = {speaker};
            if (isWithinQuotation(draft))
                return; // the words around it go on with whoever is quoted
            m_state.previousSpeakers = draft.attribution.speakers;
            m_state.previousParagraph = draft.paragraph;
        } else {
            draft.attribution.confidence *= 0.6;
        }
    }

    /// “We will see,” I said. I was wrong: all of it set apart as the words of whoever "I" is.
    bool isOwnVoice(const AttributionDraft &draft) const
    {
        if (draft.source.length() != 1)
            return false;
        const QString source = lower(draft.source.begin);
        const Span words = m_article.span(draft.source);
        return (source == u"i" || source == u"we")
            && std::any_of(draft.attribution.contents.begin(), draft.attribution.contents.end(),
                           [&](Span content) { return content.overlaps(words); });
    }

    void dropSource(AttributionDraft &draft)
    {
        countSource(draft.source, -1);
        draft.source = {0, 0};
        draft.attribution.sources.clear();
        draft.attribution.cue.reset();
    }

    bool isWithinQuotation(const AttributionDraft &draft) const
    {
        return draft.attribution.cue
            && m_article.quoteOfToken[m_article.tokenAt(draft.attribution.cue->begin)] >= 0;
    }

    bool isOpenHeadline(const AttributionDraft &draft) const
    {
        const bool inHeadline = draft.paragraph == 0 || isTitle(draft.paragraph);
        return draft.attribution.speakers.isEmpty() && inHeadline
            && draft.attribution.kind == AttributionKind::Direct;
    }

    /// A headline's quotation of nobody is that of whoever says the same words in the text.
    void nameByWordsOfText(AttributionDraft &draft) const
    {
        constexpr qsizetype fewestWords = 3;
        const QString words = plainWords(draft);
        if (words.count(u' ') < fewestWords + 1)
            return;
        const QList<AttributionDraft> &drafts = m_state.found.drafts;
        for (qsizetype i = 0; i < qMin(drafts.size(), Budgets::headlineQuotations); ++i) {
            const AttributionDraft &other = drafts[i];
            if (other.attribution.speakers.isEmpty() || !plainWords(other).contains(words))
                continue;
            draft.attribution.speakers = other.attribution.speakers;
            draft.attribution.evidence.append(
                {EvidenceCode::SaysTheSame, other.attribution.contents, {}, other.attribution.speaker()});
            return;
        }
    }

    bool isTitle(qsizetype paragraph) const { return isHeadline(m_article.paragraphs[paragraph].role); }

    /// The words of the contents in lower case, each with a blank on either side.
    QString plainWords(const AttributionDraft &draft) const
    {
        QString words = u" "_s;
        for (Span content : draft.attribution.contents) {
            for (QChar c : m_article.article->view(content)) {
                if (c.isLetterOrNumber())
                    words += c.toLower();
                else if (c.isSpace() && !words.endsWith(u' '))
                    words += u' ';
            }
            if (!words.endsWith(u' '))
                words += u' ';
        }
        return words;
    }

    /// Two attributions with one source have one speaker.
    int speakerOfSameSource(AttributionDraft &draft, int outlet)
    {
        const QList<int> same = m_speakersAt.value(draft.source.begin);
        if (!same.isEmpty()) {
            draft.attribution.speakers = same;
            draft.attribution.evidence.append(
                {EvidenceCode::SameSource, draft.attribution.sources, {}, same.first()});
            return same.first();
        }
        const int speaker = speakerOfSource(draft, outlet);
        if (speaker >= 0)
            m_speakersAt.insert(draft.source.begin,
                                draft.attribution.speaker() == speaker ? draft.attribution.speakers
                                                                       : QList<int>{speaker});
        return speaker;
    }

    int speakerOfSource(AttributionDraft &draft, int outlet)
    {
        InterviewResolver interview(m_state);
        if (interview.isLabelled(draft))
            return interview.resolve(draft);
        const QString first = lower(draft.source.begin);
        const bool alone = draft.source.length() == 1
            || (draft.source.length() == 2
                && m_article.tokens[draft.source.end - 1].kind == TokenKind::Punctuation);
        if (alone && PronounResolver::isPronoun(first) && !m_table.mentionAt(draft.source.begin))
            return PronounResolver(m_state).resolve(draft, first);
        if (isNobody(first) || (draft.source.begin > 0 && m_article.is(draft.source.begin - 1, u"not")))
            return -1;
        if (const int owner = ownerOfAside(draft.source); owner >= 0) {
            draft.attribution.evidence.append(
                {EvidenceCode::SaysWhatItIs, draft.attribution.sources, {}, owner});
            return owner;
        }
        const qsizetype head = headOf(draft.source);
        const QString noun = lower(head);
        const AnonymousNoun anonymous = m_article.isCapitalised(head) && head > draft.source.begin
            ? AnonymousNoun::None
            : m_lexicon.anonymousNoun(noun);
        const int named = anonymous == AnonymousNoun::None ? nameAtHead(draft.source, head)
                                                           : nameInAside(draft.source, head);
        int issuer = named < 0 && isDocumentNoun(noun) ? issuerOf(draft.source) : -1;
        if (issuer < 0 && named < 0)
            issuer = issuerBefore(draft, noun);
        if (issuer >= 0) {
            draft.attribution.evidence.append(
                {EvidenceCode::BroughtOut, draft.attribution.sources, noun, issuer});
            return issuer;
        }
        if (named >= 0) {
            draft.attribution.speakers = namedTogether(draft.source, named);
            draft.attribution.evidence.append(
                {EvidenceCode::NamedInSource, draft.attribution.sources, {}, named});
            return named;
        }
        if (anonymous != AnonymousNoun::None)
            return DescriptionResolver(m_state).resolveAnonymous(draft, head, anonymous, outlet);
        return DescriptionResolver(m_state).resolveDescription(draft, head);
    }

    /// "Ann Okoro, | a friend of the singer|, posted": the name before the comma, or -1.
    int ownerOfAside(TokenRange source) const
    {
        const qsizetype comma = source.begin - 1;
        const qsizetype next = m_table.mentionFrom(source.begin);
        const bool isIndefinite = m_article.is(source.begin, u"a") || m_article.is(source.begin, u"an");
        if (comma < 1 || next == 0 || !m_article.is(comma, u",") || !isIndefinite
            || source.end >= m_article.tokens.size()
            || !(m_article.is(source.end, u",") || m_article.is(source.end - 1, u",")))
            return -1;
        const NameMention &before = m_table.mentions[next - 1];
        return before.name.end == comma && entity(before.entity).type == EntityType::Person ? before.entity
                                                                                            : -1;
    }

    /// "Okoro released | a statement": who brought out what speaks, or -1.
    int issuerOf(TokenRange source) const
    {
        const qsizetype verb = source.begin - 1;
        if (verb < 1 || !m_article.is(source.begin, u"a") || !isIn(WordGroup::Issuing, lower(verb)))
            return -1;
        const int pronoun = m_state.pronouns.value(verb - 1, -1);
        const NameMention *mention = m_table.mentionAt(verb - 1);
        return mention && !isPossessive(mention->name.end) ? mention->entity : pronoun;
    }

    /// "Okoro said in a statement … | the statement said": who spoke in it, or -1.
    int issuerBefore(const AttributionDraft &draft, const QString &noun) const
    {
        constexpr qsizetype farthest = 3;
        constexpr qsizetype most = 100; // attributions in so many paragraphs
        if (!isIn(WordGroup::IssuedPapers, noun) || !m_article.is(draft.source.begin, u"the")
            || draft.source.length() > 2)
            return -1;
        const QList<AttributionDraft> &drafts = m_state.found.drafts;
        const qsizetype own = &draft - drafts.constData();
        for (qsizetype i = own - 1; i >= qMax<qsizetype>(0, own - most); --i) {
            if (draft.paragraph - drafts[i].paragraph > farthest)
                break;
            if (drafts[i].sentence == drafts[i + 1].sentence && i + 1 < own)
                continue;
            for (qsizetype k = drafts[i].sentence.begin; k < drafts[i].sentence.end; ++k) {
                const QString word = lower(k);
                const bool isIt = word == noun || (noun == u"caption" && isIn(WordGroup::Posting, word));
                if (isIt && m_article.quoteOfToken[k] < 0)
                    return drafts[i].attribution.speaker();
            }
        }
        return noun == u"caption" ? PronounResolver(m_state).rankPeople(draft.source.begin, Gender::Unknown)
                                  : -1;
    }

    bool isNobody(const QString &first) const
    {
        return first == u"nobody" || first == u"none" || first == u"nothing" || first == u"neither";
    }

    /// "Ann Okoro, Ben Lind and the Tarn Trust": who speaks together with `first`, itself among them.
    QList<int> namedTogether(TokenRange source, int first) const
    {
        const QList<NameMention> &mentions = m_table.mentions;
        QList<int> together = {first};
        QList<int> listed; // behind commas, which only a later "and" makes a list
        qsizetype k = m_table.mentionFrom(source.begin);
        while (k < mentions.size() && mentions[k].entity != first)
            ++k;
        for (; k + 1 < mentions.size() && mentions[k + 1].name.end <= source.end
             && together.size() + listed.size() < Budgets::speakers;
             ++k)
        {
            const int next = mentions[k + 1].entity;
            const bool isComma = between(mentions[k], mentions[k + 1]).trimmed() == u",";
            const bool isLast = joinsNames(between(mentions[k], mentions[k + 1]));
            if (entity(next).isPlace || !(isComma || isLast))
                break;
            if (!together.contains(next) && !listed.contains(next))
                listed.append(next);
            if (isLast)
                together += std::exchange(listed, {});
        }
        return together;
    }

    int nameAtHead(TokenRange source, qsizetype head) const
    {
        if (const NameMention *mention = m_table.mentionAt(head))
            return mention->entity;
        qsizetype begin = source.begin;
        while (begin + 1 < source.end && isDeterminer(lower(begin)))
            ++begin;
        // "Secretary of State Ann Okoro": the head of the phrase is a title of the name behind it.
        const qsizetype next = m_table.mentionFrom(begin);
        const bool titled = next < m_table.mentions.size() && m_table.mentions[next].withTitle.begin <= begin
            && !isPossessive(m_table.mentions[next].name.end) && m_table.mentions[next].name.begin > begin
            && m_table.mentions[next].name.begin < source.end
            && entity(m_table.mentions[next].entity).type == EntityType::Person;
        return titled ? m_table.mentions[next].entity : nameInAside(source, head);
    }

    /// "an aide, Ann Okoro,": a name behind a comma. Right behind the head it is one even where nothing else
    /// says that it names a person.
    int nameInAside(TokenRange source, qsizetype head) const
    {
        for (qsizetype i = source.begin + 1; i + 1 < source.end; ++i) {
            // "a soft-spoken 26-year-old named Ann Okoro", "who asked to be identified only as Ann"
            const bool names = m_article.is(i, u"named")
                || (m_article.is(i, u"as")
                    && (m_article.is(i - 1, u"only") || m_article.is(i - 1, u"identified")));
            const NameMention *called = names ? m_table.mentionAt(i + 1) : nullptr;
            if (called)
                return called->entity;
            const int named = m_article.is(i, u",") ? personAfterComma(i, source.end) : -1;
            if (named < 0 || namesThingBefore(i, head))
                continue;
            const EntityDraft &draft = entity(named);
            const bool isBody = draft.type == EntityType::Organisation || draft.type == EntityType::Outlet;
            const bool apposed
                = i == head + 1 && (isBody || (draft.type == EntityType::Unknown && !draft.isPlace));
            if (draft.type == EntityType::Person || apposed)
                return named;
        }
        return -1;
    }

    /// "A spokeswoman for the hotel|, the Casa Verano": what stands behind the comma is the hotel's name.
    bool namesThingBefore(qsizetype comma, qsizetype head) const
    {
        const qsizetype noun = comma - 1;
        return noun > head + 1 && m_article.isWord(noun) && !m_article.isCapitalised(noun)
            && m_article.is(comma + 1, u"the") && !m_lexicon.isPersonNoun(lower(noun))
            && m_lexicon.nounClass(lower(noun)) != NounClass::Person;
    }

    QHash<qsizetype, QList<int>> m_speakersAt; ///< first token of a source → its speakers
};

} // namespace

Analysis resolveSpeakers(const AnalysedText &article, FoundAttributions found, EntityTable table,
                         const Lexicon &lexicon, const JobMonitor &monitor)
{
    SpeakerState state{.article = article,
                       .lexicon = lexicon,
                       .monitor = monitor,
                       .found = std::move(found),
                       .table = std::move(table)};
    return Resolver(state).resolve();
}

} // namespace hearsay
