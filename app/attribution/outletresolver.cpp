// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/outletresolver.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::OutletResolver)
};

} // namespace

void OutletResolver::noteOutlets()
{
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

std::optional<int> OutletResolver::outletOf(AttributionDraft &draft)
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
                addReason(draft, Decision::Via, Texts::tr("The source is %1's.").arg(entity(modifier).name),
                          draft.attribution.sources);
                return modifier;
            }
        }
    }
    return std::nullopt;
}

void OutletResolver::setVia(AttributionDraft &draft, int speaker, std::optional<int> named)
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

bool OutletResolver::isOutletLike(int index) const
{
    if (entity(index).type == EntityType::Outlet)
        return true;
    return entity(index).type != EntityType::Organisation && !entity(index).isCertainPerson
        && !m_speaks.contains(index);
}

void OutletResolver::takeForOutlet(int index)
{
    entity(index).type = EntityType::Outlet;
    m_lastOutlet = index;
}

bool OutletResolver::isOutletDescription(TokenRange hearer) const
{
    static const QSet<QString> nouns
        = {u"outlet"_s,      u"magazine"_s,    u"newspaper"_s, u"paper"_s,  u"site"_s,    u"website"_s,
           u"publication"_s, u"broadcaster"_s, u"station"_s,   u"agency"_s, u"channel"_s, u"podcast"_s};
    return nouns.contains(lower(hearer.end - 1));
}

int OutletResolver::interviewIn(AttributionDraft &draft)
{
    const auto [outlet, words] = interviewerIn(draft.sentence);
    if (outlet < 0)
        return -1;
    takeForOutlet(outlet);
    addReason(draft, Decision::Via, Texts::tr("The words were spoken to %1.").arg(entity(outlet).name),
              {m_article.span(words)});
    return outlet;
}

std::pair<int, TokenRange> OutletResolver::interviewerIn(TokenRange range) const
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

bool OutletResolver::hasWord(TokenRange range, QStringView word) const
{
    for (qsizetype i = range.begin; i < range.end; ++i) {
        if (m_article.quoteOfToken[i] < 0 && m_article.is(i, word))
            return true;
    }
    return false;
}

} // namespace hearsay
