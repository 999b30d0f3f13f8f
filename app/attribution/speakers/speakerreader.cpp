// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/speakerreader.h"

#include "document/budgets.h"
#include "document/clippedtext.h"
#include "language/lexicon/lexicon.h"
#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

bool isFullStop(QStringView word)
{
    return word.front() == u'.' || word.front() == u'!' || word.front() == u'?';
}

} // namespace

SpeakerReader::SpeakerReader(SpeakerState &state)
    : m_state(state)
    , m_article(state.article)
    , m_lexicon(state.lexicon)
    , m_table(state.table)
{
}

qsizetype SpeakerReader::headOf(TokenRange source) const
{
    qsizetype head = source.begin;
    qsizetype noun = -1;
    for (qsizetype i = source.begin; i < source.end; ++i) {
        const QString word = lower(i);
        const bool within
            = m_table.mentionAt(i) && i > source.begin && m_table.mentionAt(i - 1) == m_table.mentionAt(i);
        const bool joint = word == u"/"
            || ((word == u"'" || word == u"’") && i > source.begin && lower(i - 1).endsWith(u's'));
        const bool stop = (m_article.tokens[i].kind == TokenKind::Punctuation && !joint)
            || isPreposition(word)
            || (isTimeWord(word) && word != u"may" && word != u"today" && word != u"week" && word != u"month"
                && word != u"year")
            || word == u"who" || word == u"whose" || word == u"that" || word == u"which"
            || (isConjunction(word) && (i > source.begin + 1 || m_table.mentionAt(source.begin))
                && word != u"but");
        if (stop && i > source.begin && !within && head >= source.begin
            && (i > source.begin + 1 || !isDeterminer(lower(source.begin))))
            break;
        // "38-year-old" is a number by its first sign.
        const TokenKind kind = m_article.tokens[i].kind;
        if (kind == TokenKind::Clitic || (kind != TokenKind::Handle && !m_article.word(i).back().isLetter()))
            continue;
        head = i;
        if (m_lexicon.nounClass(word) != NounClass::Other || isDocumentNoun(word)
            || m_lexicon.anonymousNoun(word) != AnonymousNoun::None)
            noun = i;
    }
    // "sources close | to", "people familiar | with": what follows the noun only describes it.
    const QString last = lower(head);
    const bool described = head > noun + 1 || isIn(WordGroup::TrailingAdjectives, last)
        || last.endsWith(u"ed") || last.endsWith(u"ing") || (noun >= 0 && lower(noun).endsWith(u's'));
    return noun >= source.begin && noun < head && described && !m_article.isCapitalised(head) ? noun : head;
}

int SpeakerReader::nameIn(TokenRange range) const
{
    const qsizetype from = m_table.mentionFrom(range.begin);
    return from < m_table.mentions.size() && m_table.mentions[from].name.begin < range.end
        ? m_table.mentions[from].entity
        : -1;
}

QStringView SpeakerReader::between(const NameMention &one, const NameMention &other) const
{
    return m_article.article->view(
        {m_article.tokens[one.name.end - 1].span.end, m_article.tokens[other.name.begin].span.begin});
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
    return Lexicon::shared().sourceTraits(noun).testFlag(SourceTrait::Informant);
}

bool SpeakerReader::isSubject(TokenRange mention) const
{
    bool behindComma = false;
    bool hasVerb = false;
    const qsizetype first = sentenceOf(mention.begin).begin;
    qsizetype i = mention.begin;
    for (int steps = 0; i > first && steps < 24; --i, ++steps) {
        const QString word = lower(i - 1);
        if (m_article.tokens[i - 1].kind == TokenKind::Punctuation
            && (isFullStop(m_article.word(i - 1)) || m_article.quoteOfToken[i - 1] >= 0))
            return !hasVerb || opensAdverbial(i);
        const bool isGenitive = isPossessive(i - 1) && i - 1 > first && !isPronounSubject(lower(i - 2));
        hasVerb |= (isAuxiliary(word) && !isGenitive) || (m_lexicon.reportingVerb(word) && !isAlsoNoun(word));
        if (hasVerb && !behindComma)
            return false;
        if (word == u",") {
            // "On Monday, Ann …", "Her mother, the singer Ann …": what stands before is no clause.
            if (steps > 0 && !behindComma && !isDeterminer(lower(i)))
                return false;
            behindComma = true;
        } else if (!behindComma && (isOtherPerson(i - 1) || isPreposition(word) || steps >= 12)) {
            return false;
        }
    }
    return i == first && (!hasVerb || opensAdverbial(i));
}

/// A person named before; "Osei's" and "Radio Lowick" only lead to the name behind them.
bool SpeakerReader::isOtherPerson(qsizetype i) const
{
    const NameMention *mention = m_table.mentionAt(i);
    return mention && entity(mention->entity).type == EntityType::Person && !isPossessive(mention->name.end);
}

/// "Asked whether …,", "When …,", "In …,": the subject of the sentence stands behind the comma.
bool SpeakerReader::opensAdverbial(qsizetype i) const
{
    const QString word = lower(i);
    return isPreposition(word) || isSubordinator(word) || word.endsWith(u"ed") || word.endsWith(u"ing");
}

bool SpeakerReader::isPossessive(qsizetype end) const
{
    return end < m_article.tokens.size() && m_article.tokens[end].kind == TokenKind::Clitic
        && m_article.word(end).endsWith(u's');
}

int SpeakerReader::personAfterComma(qsizetype comma, qsizetype end) const
{
    constexpr qsizetype longest = 5;
    const auto leads = [this](qsizetype i) {
        return isDeterminer(lower(i)) || m_lexicon.isTitle(m_article.word(i).toString())
            || m_lexicon.isPersonNoun(lower(i)) || m_lexicon.nounClass(lower(i)) == NounClass::Person;
    };
    qsizetype k = comma + 1;
    qsizetype leading = comma; // "fire investigator Dr | Ann Okoro": "fire" leads to a person by what follows
    qsizetype next = m_table.mentionFrom(k);
    // "Labour councillor | Ann Okoro"
    const bool leadsOn = next + 1 < m_table.mentions.size() && m_table.mentions[next].name.begin == k
        && m_table.mentions[next + 1].withTitle.begin == m_table.mentions[next].name.end + 1
        && m_lexicon.isPersonNoun(lower(m_table.mentions[next].name.end));
    if (leadsOn) {
        ++next;
        k = m_table.mentions[next].withTitle.begin - 1;
    }
    if (next >= m_table.mentions.size() || m_table.mentions[next].name.begin >= end)
        return -1;
    for (; k < m_table.mentions[next].withTitle.begin && k <= comma + longest; ++k) {
        if (!leads(k) && (!m_article.isWord(k) || isFunctionWord(lower(k)) || m_article.isCapitalised(k)))
            return -1;
        leading = leads(k) ? k : leading;
    }
    return k >= m_table.mentions[next].withTitle.begin && leading == k - 1 ? m_table.mentions[next].entity
                                                                           : -1;
}

bool SpeakerReader::isPerson(int index) const
{
    const EntityDraft &draft = entity(index);
    return draft.type == EntityType::Person
        || (draft.type == EntityType::AnonymousSource && !draft.isPlural());
}

bool SpeakerReader::isMany(int index) const
{
    return !isPerson(index);
}

qsizetype SpeakerReader::lastPlaceBefore(int index, qsizetype token) const
{
    qsizetype last = -1;
    const auto it = m_state.places.constFind(index);
    if (it != m_state.places.constEnd()) {
        const auto after = std::lower_bound(it->begin(), it->end(), token);
        if (after != it->begin())
            last = *std::prev(after);
    }
    const qsizetype oldest = qMax<qsizetype>(0, m_state.otherMentions.size() - 200);
    for (qsizetype k = m_state.otherMentions.size() - 1; k >= oldest; --k) {
        const OtherMention &mention = m_state.otherMentions[k];
        if (mention.entity == index && mention.token < token)
            return qMax(last, mention.token);
    }
    return last;
}

QList<Span> SpeakerReader::lastMentionBefore(int index, qsizetype token) const
{
    const auto it = m_state.places.constFind(index);
    if (it == m_state.places.constEnd())
        return {};
    const auto after = std::lower_bound(it->begin(), it->end(), token);
    if (after == it->begin())
        return {};
    const NameMention *mention = m_table.mentionAt(*std::prev(after));
    return mention ? QList<Span>{m_article.span(mention->name)} : QList<Span>();
}

qsizetype SpeakerReader::paragraphOf(qsizetype token) const
{
    const auto it = std::upper_bound(
        m_article.paragraphs.begin(), m_article.paragraphs.end(), token,
        [](qsizetype t, const TextParagraph &paragraph) { return t < paragraph.tokens.end; });
    return qMin<qsizetype>(std::distance(m_article.paragraphs.begin(), it), m_article.paragraphs.size() - 1);
}

TokenRange SpeakerReader::sentenceOf(qsizetype token) const
{
    const QList<TokenRange> &sentences = m_article.paragraphs[paragraphOf(token)].sentences;
    const auto it = std::upper_bound(sentences.begin(), sentences.end(), token,
                                     [](qsizetype t, TokenRange sentence) { return t < sentence.end; });
    return it == sentences.end() ? TokenRange{token, token} : *it;
}

bool SpeakerReader::endsSentence(qsizetype token) const
{
    return m_article.quoteOfToken[token] < 0 && m_article.tokens[token].kind == TokenKind::Punctuation
        && isFullStop(m_article.word(token));
}

qsizetype SpeakerReader::sentencesBetween(qsizetype from, qsizetype to) const
{
    const QList<qsizetype> &ends = m_state.sentenceEnds;
    const auto first = std::lower_bound(ends.begin(), ends.end(), from);
    return std::clamp<qsizetype>(std::distance(first, std::lower_bound(ends.begin(), ends.end(), to)), 0, 10);
}

void SpeakerReader::noteMention(const AttributionDraft &draft, MentionForm form, int index)
{
    addMention({draft.attribution.sources.first(), form, index, draft.source.begin});
}

void SpeakerReader::addMention(const OtherMention &mention)
{
    m_state.otherMentions.append(mention);
    m_state.mentionedAt.insert(mention.token, mention.entity);
}

void SpeakerReader::addAnonymous(int index)
{
    m_state.anonymous.append(index);
    const QString key = keyOfAnonymous(entity(index).head);
    if (!m_state.firstAnonymous.contains(key))
        m_state.firstAnonymous.insert(key, index);
}

QString SpeakerReader::keyOfAnonymous(const QString &noun)
{
    return isSourceNoun(noun) ? u"source"_s : noun;
}

int SpeakerReader::addEntity(const EntityDraft &created)
{
    const int index = int(m_table.entities.size());
    m_table.entities.append(created);
    m_table.entities.last().name = clippedText(created.name, Budgets::nameLength);
    m_state.entityByName.insert(m_table.entities.last().name.toLower(), index);
    return index;
}

} // namespace hearsay
