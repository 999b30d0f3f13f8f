// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakerreader.h"

#include "attribution/wordclasses.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// How many mentions back a pronoun looks. Bounds keep resolution linear.
constexpr qsizetype farthestMention = 40;

} // namespace

SpeakerReader::SpeakerReader(SpeakerState &state)
    : m_article(state.article)
    , m_lexicon(state.lexicon)
    , m_found(state.found)
    , m_table(state.table)
    , m_speaks(state.speaks)
    , m_anonymous(state.anonymous)
    , m_otherMentions(state.otherMentions)
    , m_spokeTo(state.spokeTo)
    , m_entityByName(state.entityByName)
    , m_numberOfName(state.numberOfName)
    , m_lastOutlet(state.lastOutlet)
    , m_previousSpeaker(state.previousSpeaker)
    , m_previousParagraph(state.previousParagraph)
{
}

void SpeakerReader::addReason(AttributionDraft &draft, Decision decision, const QString &reason,
                              const QList<Span> &words)
{
    draft.attribution.evidence.append({decision, reason, words});
}

qsizetype SpeakerReader::headOf(TokenRange source) const
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

int SpeakerReader::nameIn(TokenRange range) const
{
    const qsizetype from = m_table.mentionFrom(range.begin);
    return from < m_table.mentions.size() && m_table.mentions[from].name.begin < range.end
        ? m_table.mentions[from].entity
        : -1;
}

qsizetype SpeakerReader::commaIn(TokenRange words) const
{
    for (qsizetype i = words.begin; i < words.end; ++i) {
        if (m_article.is(i, u","))
            return i;
    }
    return -1;
}

int SpeakerReader::outletModifier(TokenRange source, qsizetype head) const
{
    for (qsizetype i = source.begin; i < head; ++i) {
        const NameMention *mention = m_table.mentionAt(i);
        if (mention && !entity(mention->entity).isCertainPerson)
            return mention->entity;
    }
    return -1;
}

bool SpeakerReader::isSourceNoun(const QString &noun)
{
    static const QSet<QString> all = {u"source"_s,  u"insider"_s, u"informant"_s, u"confidant"_s,
                                      u"tipster"_s, u"sources"_s, u"insiders"_s};
    return all.contains(noun);
}

bool SpeakerReader::isSubject(const NameMention &mention) const
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

QList<Span> SpeakerReader::lastMentionBefore(int index, qsizetype token) const
{
    const qsizetype from = m_table.mentionFrom(token);
    for (qsizetype k = from - 1; k >= qMax<qsizetype>(0, from - farthestMention); --k) {
        if (m_table.mentions[k].entity == index)
            return {m_article.span(m_table.mentions[k].name)};
    }
    return {};
}

int SpeakerReader::rankPeople(const AttributionDraft &draft, Gender gender) const
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

double SpeakerReader::scoreMention(const AttributionDraft &draft, const NameMention &mention,
                                   Gender gender) const
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

qsizetype SpeakerReader::sentencesBetween(qsizetype from, qsizetype to) const
{
    qsizetype count = 0;
    for (qsizetype i = from; i < to && count < 10; ++i) {
        const QStringView word = m_article.word(i);
        count += m_article.quoteOfToken[i] < 0 && m_article.tokens[i].kind == TokenKind::Punctuation
            && (word.front() == u'.' || word.front() == u'!' || word.front() == u'?');
    }
    return count;
}

void SpeakerReader::noteMention(const AttributionDraft &draft, MentionForm form, int index)
{
    m_otherMentions.append({draft.attribution.sources.first(), form, index});
}

} // namespace hearsay
