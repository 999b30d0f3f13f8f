// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/narrativereader.h"

#include "language/lexicon/wordclasses.h"

namespace hearsay {

void NarrativeReader::readUpTo(qsizetype end)
{
    for (; m_state.readUpTo < end; ++m_state.readUpTo) {
        const qsizetype i = m_state.readUpTo;
        const qsizetype length = m_article.tokens[i].span.length();
        if (!m_article.isWord(i) || length > 3 || length < 2 || m_article.quoteOfToken[i] >= 0)
            continue;
        if (m_article.is(i, u"the"))
            readDescription(i);
        else
            readPronoun(i);
    }
}

void NarrativeReader::readPronoun(qsizetype token)
{
    const Gender gender = genderOfPronoun(lower(token));
    if (gender == Gender::Unknown)
        return;
    const int introduced = m_pronouns.introducedBefore(token, gender);
    const int who = introduced >= 0 ? introduced : m_pronouns.rankPeople(token, gender);
    if (who < 0)
        return;
    // "Her coach found her": an object is never the subject of its clause, so it tells nobody's gender.
    const bool bound = m_article.is(token, u"her") || m_article.is(token, u"him");
    if (!bound)
        m_pronouns.guessGender(who, gender);
    m_state.pronouns.insert(token, who);
    addMention({m_article.tokens[token].span, MentionForm::Pronoun, who, token});
}

void NarrativeReader::readDescription(qsizetype token)
{
    const auto [who, end] = m_descriptions.calledSo(token);
    if (who >= 0)
        addMention({m_article.span({token, end}), MentionForm::Description, who, token});
}

} // namespace hearsay
