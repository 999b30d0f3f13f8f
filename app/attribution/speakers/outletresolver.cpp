// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/outletresolver.h"

#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <algorithm>

namespace hearsay {

namespace {

/// How many paragraphs ahead an interview is named that a lead only mentions.
constexpr qsizetype farthestInterview = 2;

} // namespace

void OutletResolver::noteOutlets()
{
    for (const AttributionDraft &draft : std::as_const(m_state.found.drafts)) {
        const int told = draft.hearer.length() > 0 ? nameIn(draft.hearer) : -1;
        if (told >= 0 && (isOutletLike(told) || isUnknownBody(told)) && !isBodyTold(draft.hearer))
            entity(told).type = EntityType::Outlet;
    }
    for (const NameMention &mention : std::as_const(m_table.mentions)) {
        const int index = mention.entity;
        if (wasFirstToReport(mention.name.end) && (isOutletLike(index) || isUnknownBody(index)))
            entity(index).type = EntityType::Outlet;
    }
    for (qsizetype i = 0; i + 2 < m_article.tokens.size(); ++i) {
        if (m_article.isWord(i) && isTalk(i))
            m_state.talks.append(i);
    }
    for (const TextParagraph &paragraph : m_article.paragraphs) {
        if (m_state.monitor.isCancelled())
            return;
        for (TokenRange sentence : paragraph.sentences) {
            const auto [outlet, words] = interviewerIn(sentence);
            if (outlet < 0)
                continue;
            entity(outlet).type = EntityType::Outlet;
            m_state.interviews.append({words.begin, outlet, intervieweeBefore(sentence.begin, words.begin)});
        }
    }
}

/// "Tide Watch | was first to report", "Tide Watch, | which first reported".
bool OutletResolver::wasFirstToReport(qsizetype token) const
{
    constexpr qsizetype farthest = 6;
    bool isFirst = false;
    for (qsizetype i = token; i < m_article.tokens.size() && i < token + farthest; ++i) {
        if (m_article.quoteOfToken[i] >= 0)
            return false;
        isFirst = isFirst || m_article.is(i, u"first");
        if (m_article.is(i, u"report") || m_article.is(i, u"reported"))
            return isFirst;
        if (!isIn(WordGroup::FirstReport, lower(i)))
            return false;
    }
    return false;
}

/// An organisation whose name does not say what it is: "told Tattle Hour", but not "told the Harbour
/// Council".
bool OutletResolver::isUnknownBody(int index) const
{
    if (entity(index).type != EntityType::Organisation)
        return false;
    const QStringList words = entity(index).name.split(u' ');
    return std::none_of(words.begin(), words.end(), [this](const QString &word) {
        return m_lexicon.isOrganisationWord(word) && !isIn(WordGroup::OutletBodies, word);
    });
}

/// The person who opens the sentence, or -1: then whoever speaks next was interviewed.
int OutletResolver::intervieweeBefore(qsizetype begin, qsizetype end) const
{
    for (qsizetype k = m_table.mentionFrom(begin); k < m_table.mentions.size(); ++k) {
        const NameMention &mention = m_table.mentions[k];
        if (mention.name.begin >= end)
            return -1;
        if (entity(mention.entity).type == EntityType::Person)
            return mention.entity;
    }
    return -1;
}

/// Interviews that the text tells of before the draft: their outlet is the one last named, and what the
/// person says from here on was said to it.
void OutletResolver::readInterviews(const AttributionDraft &draft)
{
    const qsizetype token = m_article.tokenAt(draft.attribution.contents.first().begin);
    while (m_state.nextInterview < m_state.interviews.size()
           && m_state.interviews[m_state.nextInterview].token < token)
    {
        const Interview &interview = m_state.interviews[m_state.nextInterview++];
        m_state.lastOutlet = interview.outlet;
        if (interview.person >= 0)
            m_state.spokeTo.insert(interview.person, interview.outlet);
        else
            m_state.openInterview = interview.outlet;
    }
}

std::optional<int> OutletResolver::outletOf(AttributionDraft &draft)
{
    readInterviews(draft);
    if (draft.hearer.length() > 0) {
        const int told = outletTold(draft);
        return told >= 0 ? told : interviewIn(draft);
    }
    if (const int quoting = outletQuoting(draft); quoting >= 0)
        return quoting;
    const int venue = venueIn(draft);
    if (venue >= 0)
        return venue;
    const int interview = interviewIn(draft);
    if (interview >= 0)
        return interview;
    if (draft.source.length() > 0) {
        const qsizetype head = headOf(draft.source);
        if (m_lexicon.anonymousNoun(lower(head)) != AnonymousNoun::None) {
            const int modifier = outletModifier(draft.source, head);
            if (modifier >= 0 && isSourceNoun(lower(head))) {
                takeForOutlet(modifier);
                draft.attribution.evidence.append(
                    {EvidenceCode::SourceOfOutlet, draft.attribution.sources, {}, modifier});
                return modifier;
            }
        }
    }
    return std::nullopt;
}

/// "told the Observer", "told the paper", "told me": -1 where somebody else was told.
int OutletResolver::outletTold(AttributionDraft &draft)
{
    TokenRange hearer = draft.hearer;
    if (hearer.length() == 1 && isDeterminer(lower(hearer.begin)))
        hearer.end = qMin(hearer.end + 2, draft.sentence.end);
    const int described = outletBeside({hearer.begin, qMin(hearer.end + 1, draft.sentence.end)});
    const int named = described >= 0 ? described : nameIn(hearer);
    const bool isLike = named >= 0 && (isOutletLike(named) || isUnknownBody(named));
    if (named >= 0 && (described >= 0 || (isLike && !isBodyTold(hearer)))) {
        takeForOutlet(named);
        draft.attribution.evidence.append(
            {EvidenceCode::OutletTold, {m_article.span(draft.hearer)}, {}, named});
        return named;
    }
    const QString first = lower(hearer.begin);
    const bool writer = first == u"me" || first == u"us" || (first == u"this" && isOutletDescription(hearer));
    if (writer && m_table.ownOutlet >= 0) {
        draft.attribution.evidence.append(
            {EvidenceCode::WriterTold, {m_article.span(draft.hearer)}, {}, m_table.ownOutlet});
        return m_table.ownOutlet;
    }
    if (const int apposed = outletBehindComma(hearer); apposed >= 0) {
        takeForOutlet(apposed);
        draft.attribution.evidence.append(
            {EvidenceCode::OutletTold, {m_article.span(draft.hearer)}, {}, apposed});
        return apposed;
    }
    const int last = isOutletDescription(hearer) ? lastOutletBefore(hearer.begin) : -1;
    if (last >= 0)
        draft.attribution.evidence.append(
            {EvidenceCode::OutletNamedBefore, {m_article.span(draft.hearer)}, {}, last});
    return last;
}

/// "told her local paper, the Tarn Courier": the name behind the comma, or -1.
int OutletResolver::outletBehindComma(TokenRange hearer) const
{
    qsizetype comma = hearer.begin;
    constexpr qsizetype farthest = 6;
    while (comma < m_article.tokens.size() && comma < hearer.begin + farthest && m_article.isWord(comma))
        ++comma;
    if (comma <= hearer.begin || comma + 1 >= m_article.tokens.size() || !m_article.is(comma, u",")
        || !isOutletNounAt(comma - 1))
        return -1;
    const qsizetype next = m_table.mentionFrom(comma + 1);
    const bool follows = next < m_table.mentions.size() && m_table.mentions[next].name.begin <= comma + 2;
    return follows && !entity(m_table.mentions[next].entity).isCertainPerson ? m_table.mentions[next].entity
                                                                             : -1;
}

/// "The agency quoted Okoro as saying": the outlet that had the words, or -1.
int OutletResolver::outletQuoting(AttributionDraft &draft)
{
    const TokenRange words = draft.quotedBy;
    if (words.length() == 0)
        return -1;
    int outlet = outletBeside(words);
    const int named = nameIn(words);
    if (outlet < 0 && named >= 0 && entity(named).type == EntityType::Outlet)
        outlet = named;
    if (outlet < 0 && isOutletDescription(words))
        outlet = lastOutletBefore(words.begin);
    if (outlet < 0)
        return -1;
    takeForOutlet(outlet);
    draft.attribution.evidence.append({EvidenceCode::OutletQuotes, {m_article.span(words)}, {}, outlet});
    return outlet;
}

/// "told Lowick crown court", "told the Lowick inquest": those are no outlets.
bool OutletResolver::isBodyTold(TokenRange hearer) const
{
    constexpr qsizetype longest = 6;
    for (qsizetype i = hearer.begin; i < m_article.tokens.size() && i < hearer.begin + longest; ++i) {
        const bool within = i < hearer.end || !isFunctionWord(lower(i));
        if (!m_article.isWord(i) || !within)
            return false;
        if (isIn(WordGroup::HearingBodies, lower(i)))
            return true;
    }
    return false;
}

/// "the Lowick-based website Tide Watch", "LKRD radio": a name beside a noun that says that it is an outlet;
/// -1 without one.
int OutletResolver::outletBeside(TokenRange range) const
{
    for (qsizetype k = m_table.mentionFrom(range.begin); k < m_table.mentions.size(); ++k) {
        const NameMention &mention = m_table.mentions[k];
        if (mention.withTitle.begin >= range.end)
            return -1;
        const qsizetype before = mention.withTitle.begin - 1;
        const bool follows = before >= range.begin && isOutletNounAt(before);
        const bool leads = mention.name.end < m_article.tokens.size() && isOutletNounAt(mention.name.end);
        if ((follows || leads) && !entity(mention.entity).isCertainPerson)
            return mention.entity;
    }
    return -1;
}

int OutletResolver::lastOutletBefore(qsizetype token) const
{
    const qsizetype from = m_table.mentionFrom(token);
    for (qsizetype k = from - 1; k >= qMax<qsizetype>(0, from - 40); --k) {
        if (entity(m_table.mentions[k].entity).type == EntityType::Outlet)
            return m_table.mentions[k].entity;
    }
    return m_state.lastOutlet;
}

/// "wrote on Bluesky", "said on Radio Lowick": the outlet behind "on" that follows the cue.
int OutletResolver::venueIn(AttributionDraft &draft)
{
    if (!draft.attribution.cue)
        return -1;
    const qsizetype cue = m_article.tokenAt(draft.attribution.cue->begin);
    for (qsizetype i = cue + 1; i + 1 < draft.sentence.end && i < cue + 9; ++i) {
        if (m_article.quoteOfToken[i] >= 0 || m_article.tokens[i].kind == TokenKind::Punctuation)
            return -1;
        const bool isTo = m_article.is(i, u"to");
        if (!m_article.is(i, u"on") && !isTo)
            continue;
        const NameMention *mention = m_table.mentionAt(i + 1);
        const bool beside = mention && outletBeside({i + 1, mention->name.end}) == mention->entity;
        if (!mention || !(beside || (!isTo && entity(mention->entity).type == EntityType::Outlet)))
            continue;
        takeForOutlet(mention->entity);
        draft.attribution.evidence.append(
            {EvidenceCode::AppearedOn, {m_article.span({i, mention->name.end})}, {}, mention->entity});
        return mention->entity;
    }
    return -1;
}

/// "… in a new interview.": the outlet that the next paragraphs name for it.
std::optional<int> OutletResolver::interviewAhead(AttributionDraft &draft, int speaker) const
{
    if (speaker < 0 || m_state.nextInterview >= m_state.interviews.size()
        || !hasWord(draft.sentence, u"interview"))
        return std::nullopt;
    const Interview &next = m_state.interviews[m_state.nextInterview];
    const bool near = paragraphOf(next.token) - draft.paragraph <= farthestInterview;
    if (!near || (next.person >= 0 && next.person != speaker))
        return std::nullopt;
    draft.attribution.evidence.append({EvidenceCode::InterviewToldOfNext, {}, {}, next.outlet});
    return next.outlet;
}

void OutletResolver::setVia(AttributionDraft &draft, int speaker, std::optional<int> named)
{
    if (!named)
        named = interviewAhead(draft, speaker);
    if (speaker >= 0 && m_state.openInterview >= 0) {
        if (isPerson(speaker))
            m_state.spokeTo.insert(speaker, m_state.openInterview);
        m_state.openInterview = -1;
    }
    if (named) {
        if (*named >= 0 && *named != speaker)
            draft.attribution.via = {*named};
        if (speaker >= 0)
            m_state.spokeTo.insert(speaker, *named);
        if (speaker >= 0 && *named >= 0 && entity(speaker).toldTo < 0)
            entity(speaker).toldTo = *named;
        return;
    }
    const int known = speaker >= 0 ? m_state.spokeTo.value(speaker, -1) : -1;
    if (isIn(WordGroup::OwnChannels, draft.lemma)) {
        m_state.spokeTo.remove(speaker);
    } else if (known >= 0 && known != speaker) {
        draft.attribution.via = {known};
        draft.attribution.evidence.append({EvidenceCode::TalkingBefore, {}, {}, known});
    }
}

bool OutletResolver::isOutletLike(int index) const
{
    if (entity(index).type == EntityType::Outlet)
        return true;
    return entity(index).type != EntityType::Organisation
        && !entity(index).isCertainPerson
        // "The Comet" is no person's name, even where it speaks.
        && (!m_state.speaks.contains(index) || m_state.withArticle.contains(index));
}

void OutletResolver::takeForOutlet(int index)
{
    entity(index).type = EntityType::Outlet;
    m_state.lastOutlet = index;
}

bool OutletResolver::isOutletDescription(TokenRange hearer) const
{
    return isOutletNounAt(hearer.end - 1);
}

bool OutletResolver::isOutletNounAt(qsizetype token) const
{
    return m_lexicon.outletNoun(lower(token)) != OutletNoun::None && !m_article.isCapitalised(token);
}

int OutletResolver::interviewIn(AttributionDraft &draft)
{
    const auto [outlet, words] = interviewerIn(draft.sentence);
    if (outlet < 0)
        return -1;
    takeForOutlet(outlet);
    draft.attribution.evidence.append({EvidenceCode::SpokenTo, {m_article.span(words)}, {}, outlet});
    return outlet;
}

bool OutletResolver::isTalk(qsizetype i) const
{
    const QString word = lower(i);
    if (m_article.quoteOfToken[i] >= 0 || !isIn(WordGroup::Talks, word))
        return false;
    const QString next = lower(i + 1);
    const bool venue = word == u"interview" && (next == u"on" || next == u"for" || next == u"in");
    if (!venue && next != u"with" && next != u"to" && next != u"by")
        return false;
    if (isIn(WordGroup::PassiveTalks, word) && next != u"by")
        return false;
    // "gave her side to", "opened up to"
    const bool opensUp = i > 0 && m_article.is(i - 1, u"opened");
    return !(word == u"side" && next != u"to") && !(word == u"up" && (next != u"to" || !opensUp));
}

std::pair<int, TokenRange> OutletResolver::interviewerIn(TokenRange range) const
{
    constexpr qsizetype longest = 7;
    const auto first = std::lower_bound(m_state.talks.begin(), m_state.talks.end(), range.begin);
    for (auto it = first; it != m_state.talks.end() && *it + 2 < range.end; ++it) {
        const qsizetype i = *it;
        if (m_article.is(i, u"down") && !hasWord(range, u"interview") && !hasWord(range, u"interviewed"))
            continue;
        const int beside = outletBeside({i + 2, qMin(i + longest, range.end)});
        const int named = beside >= 0 ? beside : nameIn({i + 2, qMin(i + 5, range.end)});
        if (named >= 0 && isOutletLike(named) && !entity(named).isPlace)
            return {named, {i, i + 2}};
    }
    return {-1, {}};
}

bool OutletResolver::hasWord(TokenRange range, QStringView word) const
{
    for (qsizetype i = range.begin; i < range.end; ++i) {
        if (m_article.quoteOfToken[i] < 0 && m_article.is(i, word))
            return true;
    }
    return false;
}

} // namespace hearsay
