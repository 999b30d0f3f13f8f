// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/officialvoices.h"

#include "document/budgets.h"
#include "document/clippedtext.h"
#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// How far before a spokesperson the body is named that "the company's spokeswoman" means, in tokens.
constexpr qsizetype reachOfCompany = 250;
/// The same for "a spokeswoman" and no more.
constexpr qsizetype reachOfBare = 45;

/// Finds whom the voices of one article speak for.
class VoiceReader : private SpeakerReader
{
public:
    explicit VoiceReader(SpeakerState &state)
        : SpeakerReader(state)
    {
    }

    void read()
    {
        for (const NameMention &mention : std::as_const(m_table.mentions))
            note(mention.name, mention.entity);
        for (const OtherMention &mention : std::as_const(m_state.otherMentions)) {
            if (mention.form == MentionForm::Description)
                note(m_article.tokensIn(mention.span), mention.entity);
        }
    }

private:
    void note(TokenRange mention, int voice)
    {
        EntityDraft &draft = entity(voice);
        const bool mayBeVoice = draft.type == EntityType::AnonymousSource || draft.type == EntityType::Person;
        if (!mayBeVoice || !draft.speaksFor.name.isEmpty() || mention.length() <= 0)
            return;
        SpokenBody body = bodyAt(mention, voice);
        if (body.entity >= 0)
            body.name = entity(body.entity).name;
        if (body.entity != voice && !body.name.isEmpty())
            draft.speaksFor = body;
    }

    bool isVoiceNoun(qsizetype i) const { return isOneOf(i, WordGroup::Voices); }

    bool isOneOf(qsizetype i, WordGroup group) const { return isOneOf(i, WordGroups::shared().words(group)); }

    bool isOneOf(qsizetype i, const QSet<QString> &words) const
    {
        return i >= 0 && i < m_article.tokens.size() && words.contains(lower(i));
    }

    SpokenBody bodyAt(TokenRange mention, int voice) const
    {
        for (qsizetype i = mention.begin; i < mention.end; ++i) {
            if (isVoiceNoun(i))
                return bodyBeside(i, voice);
        }
        const bool comma = mention.begin > 0 && m_article.is(mention.begin - 1, u",");
        const qsizetype before = mention.begin - (comma ? 2 : 1);
        if (isVoiceNoun(before))
            return bodyBeside(before, voice);
        return bodyOfAside(mention.end, voice);
    }

    /// "Ann Okoro|, a chief spokeswoman for the Tarn Trust,"
    SpokenBody bodyOfAside(qsizetype i, int voice) const
    {
        static const QSet<QString> determiners = {u"a"_s, u"an"_s, u"the"_s, u"his"_s, u"her"_s, u"their"_s};
        i += isOneOf(i, QSet<QString>{u","_s}) ? 1 : 0;
        i += isOneOf(i, determiners) ? 1 : 0;
        i += isVoiceNoun(i) ? 0 : 1;
        return isVoiceNoun(i) && leadsToBody(i + 1) ? nameFrom(i + 2, voice) : SpokenBody();
    }

    bool leadsToBody(qsizetype i) const
    {
        static const QSet<QString> links = {u"for"_s, u"of"_s, u"at"_s};
        return isOneOf(i, links);
    }

    /// The body beside the noun at token `noun`: "spokesman for X", "X spokesman", "X's chief spokesman",
    /// "company spokesman".
    SpokenBody bodyBeside(qsizetype noun, int voice) const
    {
        if (leadsToBody(noun + 1))
            return nameFrom(noun + 2, voice);
        qsizetype last = isOneOf(noun - 1, WordGroup::VoiceRanks) ? noun - 2 : noun - 1;
        if (last < 0)
            return {};
        const bool genitive = isPossessive(last) || m_article.is(last, u"'") || m_article.is(last, u"’");
        last -= genitive ? 1 : 0;
        const NameMention *name = last >= 0 ? m_table.mentionAt(last) : nullptr;
        if (name && name->name.end == last + 1 && name->entity != voice && isBody(name->entity))
            return {name->entity, {}};
        if (isOneOf(last, WordGroup::VoicedBodies))
            return {lastBody(noun, reachOfCompany), {}};
        // "Harbour Foods fell. A spokesman said": whose, the sentence before says.
        const bool bare = last == noun - 1 && (m_article.is(last, u"a") || m_article.is(last, u"the"));
        return {bare ? lastBody(noun, reachOfBare) : -1, {}};
    }

    /// What is named directly from token `i` on, a determiner left out; as the text has it where it has no
    /// name.
    SpokenBody nameFrom(qsizetype i, int voice) const
    {
        static const QSet<QString> determiners = {u"the"_s, u"its"_s, u"their"_s};
        i += isOneOf(i, determiners) ? 1 : 0;
        const qsizetype next = m_table.mentionFrom(i);
        if (next < m_table.mentions.size()) {
            const NameMention &name = m_table.mentions[next];
            const bool isHere = i == name.name.begin || i == name.withTitle.begin;
            if (isHere)
                return {name.entity != voice && isBody(name.entity) ? name.entity : -1, {}};
        }
        constexpr qsizetype longest = 4;
        qsizetype end = i;
        while (end < m_article.tokens.size() && end - i < longest && m_article.isWord(end)
               && !isFunctionWord(lower(end)) && !m_lexicon.reportingVerb(lower(end)))
            ++end;
        if (end == i)
            return {};
        const QStringView words = m_article.article->view(m_article.span({i, end}));
        return {-1, clippedText(words.toString().simplified(), Budgets::nameLength)};
    }

    /// Outlets have sources, not voices.
    bool isBody(int index) const
    {
        const EntityType type = entity(index).type;
        return type == EntityType::Organisation || type == EntityType::Person || type == EntityType::Unknown;
    }

    int lastBody(qsizetype token, qsizetype reach) const
    {
        for (qsizetype k = m_table.mentionFrom(token) - 1; k >= 0; --k) {
            const NameMention &name = m_table.mentions[k];
            if (name.name.end + reach < token)
                break;
            if (entity(name.entity).type == EntityType::Organisation)
                return name.entity;
        }
        return -1;
    }
};

} // namespace

void noteSpokenBodies(SpeakerState &state)
{
    VoiceReader(state).read();
}

} // namespace hearsay
