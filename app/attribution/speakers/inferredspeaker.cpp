// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/speakers/inferredspeaker.h"

#include "attribution/mentions/nounkinds.h"
#include "attribution/speakers/descriptionresolver.h"
#include "language/lexicon/wordclasses.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

bool InferredSpeaker::mayBeInferred(const AttributionDraft &draft) const
{
    if (draft.attribution.kind == AttributionKind::Indirect)
        return false;
    const QChar first = m_article.article->text[draft.attribution.contents.first().begin];
    return draft.attribution.kind == AttributionKind::Direct || !first.isLetterOrNumber();
}

int InferredSpeaker::infer(AttributionDraft &draft, qsizetype index)
{
    draft.attribution.inferred = true;
    const qsizetype first = m_article.tokenAt(draft.attribution.contents.first().begin);
    const AttributionDraft *previous = index > 0 ? &m_state.found.drafts[index - 1] : nullptr;
    const int before = previous ? previous->attribution.speaker() : -1;
    const bool sameParagraph = previous && previous->paragraph == draft.paragraph;
    const int subject = subjectOfSentenceBefore(draft, first);
    if (subject >= 0 && !(sameParagraph && before == subject))
        return inferred(draft, {subject}, 0.7, EvidenceCode::SubjectBefore);
    const int described = describedSubjectBefore(draft, first);
    if (described >= 0)
        return inferred(draft, {described}, 0.7, EvidenceCode::SubjectBefore);
    if (sameParagraph && before >= 0)
        return inferred(draft, previous->attribution.speakers, 0.9, EvidenceCode::SpeaksBeforeInParagraph);
    const int leading = onlyPersonIn(sentenceLeadingTo(draft, first));
    if (leading >= 0)
        return inferred(draft, {leading}, 0.8, EvidenceCode::AloneBefore);
    if (before >= 0 && draft.paragraph - previous->paragraph == 1)
        return inferred(draft, previous->attribution.speakers, 0.75, EvidenceCode::SpeaksInParagraphBefore);
    const bool opens = draft.paragraph > 0 && first == m_article.paragraphs[draft.paragraph].tokens.begin;
    const int only = opens ? onlyPersonIn(m_article.paragraphs[draft.paragraph - 1].tokens) : -1;
    if (only < 0)
        return -1;
    return inferred(draft, {only}, 0.7, EvidenceCode::OnlyPersonBefore);
}

int InferredSpeaker::inferred(AttributionDraft &draft, const QList<int> &speakers, double confidence,
                              EvidenceCode code)
{
    draft.attribution.speakers = speakers;
    draft.attribution.evidence.append({code, {}, {}, speakers.first()});
    draft.attribution.confidence *= confidence;
    return speakers.first();
}

/// What stands before token `quote` in its sentence, or else the sentence before in its paragraph.
TokenRange InferredSpeaker::sentenceLeadingTo(const AttributionDraft &draft, qsizetype quote) const
{
    const qsizetype begin = sentenceOf(quote).begin;
    if (begin < quote)
        return {begin, quote};
    if (quote > m_article.paragraphs[draft.paragraph].tokens.begin)
        return {sentenceOf(quote - 1).begin, quote};
    return {quote, quote};
}

/// The only person named in `range`, quotations left out; -1 where there are several or none.
int InferredSpeaker::onlyPersonIn(TokenRange range) const
{
    int only = -1;
    for (qsizetype k = m_table.mentionFrom(range.begin);
         k < m_table.mentions.size() && m_table.mentions[k].name.begin < range.end; ++k)
    {
        const int index = m_table.mentions[k].entity;
        if (entity(index).type != EntityType::Person || m_table.mentions[k].quoted)
            continue;
        if (only >= 0 && only != index)
            return -1;
        only = index;
    }
    return only;
}

/// The person who opens the sentence that leads to the quotation at token `quote`, in the same paragraph.
int InferredSpeaker::subjectOfSentenceBefore(const AttributionDraft &draft, qsizetype quote) const
{
    const TextParagraph &paragraph = m_article.paragraphs[draft.paragraph];
    for (qsizetype s = paragraph.sentences.size() - 1; s >= 0; --s) {
        const TokenRange sentence = paragraph.sentences[s];
        if (sentence.begin >= quote || m_article.quoteOfToken[sentence.begin] >= 0)
            continue;
        const int opener = m_state.pronouns.value(sentence.begin, -1);
        if (opener >= 0)
            return opener;
        for (qsizetype k = m_table.mentionFrom(sentence.begin);
             k < m_table.mentions.size() && m_table.mentions[k].name.begin < qMin(sentence.end, quote); ++k)
        {
            if (m_state.subjects[k] && entity(m_table.mentions[k].entity).type == EntityType::Person)
                return m_table.mentions[k].entity;
        }
        return -1;
    }
    return -1;
}

/// "His wife shook her head. “…”": who opens the sentence directly before, by what they are; -1 where the
/// sentence opens otherwise.
int InferredSpeaker::describedSubjectBefore(AttributionDraft &draft, qsizetype quote)
{
    constexpr qsizetype longest = 4;
    if (quote <= m_article.paragraphs[draft.paragraph].tokens.begin || sentenceOf(quote).begin < quote - 1)
        return -1;
    const TokenRange sentence = sentenceOf(quote - 1);
    const QString first = lower(sentence.begin);
    if (m_article.quoteOfToken[sentence.begin] >= 0 || !(isPossessivePronoun(first) || first == u"the"))
        return -1;
    for (qsizetype i = sentence.begin + 1; i + 1 < sentence.end && i - sentence.begin <= longest; ++i) {
        if (!m_article.isWord(i) || isPreposition(lower(i)) || m_article.isCapitalised(i))
            return -1;
        if (!m_lexicon.isPersonNoun(lower(i)) || m_lexicon.isPersonNoun(lower(i + 1)))
            continue;
        if (!m_article.isWord(i + 1) || m_article.isCapitalised(i + 1) || isPreposition(lower(i + 1))
            || isConjunction(lower(i + 1)))
            return -1;
        // The words are no source that the text gives for the quotation: they lend themselves for a
        // moment.
        draft.source = {sentence.begin, i + 1};
        draft.attribution.sources = {m_article.span(draft.source)};
        const int speaker = DescriptionResolver(m_state).resolveDescription(draft, i);
        draft.source = {0, 0};
        draft.attribution.sources.clear();
        return speaker;
    }
    return -1;
}

} // namespace hearsay
