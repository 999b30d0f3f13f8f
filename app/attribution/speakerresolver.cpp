// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakerresolver.h"

#include "attribution/descriptionresolver.h"
#include "attribution/outletresolver.h"
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

/// Names the speakers of one article, in text order.
class Resolver : private SpeakerReader
{
public:
    explicit Resolver(SpeakerState &state)
        : SpeakerReader(state)
        , m_state(state)
    {
    }

    Analysis resolve()
    {
        for (int i = int(m_table.entities.size()) - 1; i >= 0; --i)
            m_entityByName.insert(entity(i).name.toLower(), i);
        noteSpeakingNames();
        OutletResolver(m_state).noteOutlets();
        for (qsizetype i = 0; i < m_found.drafts.size(); ++i)
            resolveDraft(i);
        return analysis();
    }

private:
    /// The names at the head of some source.
    void noteSpeakingNames()
    {
        for (const AttributionDraft &draft : std::as_const(m_found.drafts)) {
            if (draft.source.length() == 0)
                continue;
            if (const NameMention *mention = m_table.mentionAt(headOf(draft.source)))
                m_speaks.insert(mention->entity);
        }
    }

    void resolveDraft(qsizetype index)
    {
        AttributionDraft &draft = m_found.drafts[index];
        const std::optional<int> via = OutletResolver(m_state).outletOf(draft);
        int speaker = -1;
        if (draft.source.length() > 0)
            speaker = speakerOfSource(draft, via.value_or(-1));
        else
            speaker = inferSpeaker(draft, index);
        OutletResolver(m_state).setVia(draft, speaker, via);
        if (speaker >= 0) {
            draft.attribution.speaker = speaker;
            m_previousSpeaker = speaker;
            m_previousParagraph = draft.paragraph;
        } else {
            draft.attribution.confidence *= 0.6;
        }
    }

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
            return DescriptionResolver(m_state).resolveAnonymous(draft, head, anonymous, outlet);
        return DescriptionResolver(m_state).resolveDescription(draft, head);
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

    SpeakerState &m_state;
};

} // namespace

Analysis resolveSpeakers(const TokenizedArticle &article, FoundAttributions found, EntityTable table,
                         const Lexicon &lexicon)
{
    SpeakerState state{
        .article = article, .lexicon = lexicon, .found = std::move(found), .table = std::move(table)};
    return Resolver(state).resolve();
}

} // namespace hearsay
