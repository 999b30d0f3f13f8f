// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/quotes/paragraphreader.h"

#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

} // namespace

ParagraphReader::ParagraphReader(ParagraphState &state)
    : m_article(state.article)
    , m_lexicon(state.lexicon)
    , m_paragraph(state.paragraph)
    , m_paragraphIndex(state.paragraphIndex)
    , m_clauses(state.clauses)
    , m_clauseUsed(state.clauseUsed)
    , m_quotes(state.quotes)
    , m_draftOfQuote(state.draftOfQuote)
    , m_result(state.result)
{
}

bool ParagraphReader::inParagraph(qsizetype i) const
{
    return i >= m_paragraph->tokens.begin && i < m_paragraph->tokens.end;
}

TokenRange ParagraphReader::sentenceAt(qsizetype token) const
{
    return m_paragraph->sentenceAt(token);
}

qsizetype ParagraphReader::proseBegin(TokenRange sentence) const
{
    return sentence.begin == m_paragraph->tokens.begin
        ? std::min(m_article.proseBegin(*m_paragraph), sentence.end)
        : sentence.begin;
}

bool ParagraphReader::isSentenceEnd(qsizetype i) const
{
    const QStringView word = m_article.word(i);
    return m_article.tokens[i].kind == TokenKind::Punctuation
        && (word.front() == u'.' || word.front() == u'!' || word.front() == u'?' || word.front() == u'…');
}

bool ParagraphReader::isLabel(qsizetype token) const
{
    const ReportingVerb *verb = m_lexicon.reportingVerb(lower(token));
    return verb && verb->classes.testFlag(CueClass::Label);
}

qsizetype ParagraphReader::lastInner(const ParagraphQuote &quote) const
{
    return m_article.quotes[quote.index].closed ? quote.tokens.end - 2 : quote.tokens.end - 1;
}

bool ParagraphReader::startsLikeSentence(const ParagraphQuote &quote) const
{
    const qsizetype first = firstInner(quote);
    if (first >= quote.tokens.end)
        return false;
    const QChar c = m_article.word(first).front();
    return !c.isLower();
}

bool ParagraphReader::endsLikeSentence(const ParagraphQuote &quote) const
{
    const qsizetype last = lastInner(quote);
    return last > quote.tokens.begin && isSentenceEnd(last);
}

bool ParagraphReader::endsWithComma(const ParagraphQuote &quote) const
{
    const qsizetype last = lastInner(quote);
    return last > quote.tokens.begin && m_article.is(last, u",");
}

bool ParagraphReader::isTitle(const ParagraphQuote &quote) const
{
    qsizetype capitals = 0;
    for (qsizetype i = firstInner(quote); i <= lastInner(quote); ++i) {
        if (!m_article.isWord(i))
            continue;
        if (m_article.isCapitalised(i))
            ++capitals;
        else if (!isFunctionWord(lower(i)))
            return false;
    }
    return capitals > 0;
}

bool ParagraphReader::isInterrupted(qsizetype from, qsizetype to) const
{
    for (qsizetype i = from; i < to; ++i) {
        if (isSentenceEnd(i)
            || (m_article.quoteOfToken[i] >= 0 && m_article.quoteOfToken[i] != m_article.quoteOfToken[from]))
            return true;
    }
    return false;
}

bool ParagraphReader::looksFinite(qsizetype i) const
{
    if (!m_article.isWord(i) && m_article.tokens[i].kind != TokenKind::Clitic)
        return false;
    const QString word = lower(i);
    return isAuxiliary(word) || word.endsWith(u"ed") || m_lexicon.reportingVerb(word) || word.endsWith(u"es")
        || isIn(WordGroup::FiniteVerbs, word);
}

bool ParagraphReader::hasFiniteVerb(TokenRange range) const
{
    for (qsizetype i = range.begin; i < range.end; ++i) {
        if (looksFinite(i))
            return true;
    }
    return false;
}

bool ParagraphReader::hasLowercaseVerb(TokenRange range) const
{
    for (qsizetype i = range.begin; i < range.end; ++i) {
        if (m_article.isWord(i) && m_article.word(i).front().isLower() && looksFinite(i))
            return true;
    }
    return false;
}

TokenRange ParagraphReader::nameIn(TokenRange range) const
{
    if (range.length() < 1
        || !(m_article.isCapitalised(range.begin) || m_article.word(range.begin).startsWith(u'@')))
        return {range.begin, range.begin};
    qsizetype end = range.begin + 1;
    while (end < range.end && m_article.tokens[end].kind != TokenKind::Number && !m_article.is(end, u",")
           && !isTimeWord(lower(end)) && !isSentenceEnd(end))
        ++end;
    return {range.begin, end};
}

bool ParagraphReader::canQuote(const ReportingClause &clause)
{
    return clause.classes & (CueClass::Speech | CueClass::Quote | CueClass::Clause);
}

std::optional<ReportingClause> ParagraphReader::introducingClause() const
{
    if (m_paragraphIndex == 0)
        return std::nullopt;
    const TextParagraph &before = m_article.paragraphs[m_paragraphIndex - 1];
    if (before.tokens.length() == 0 || !m_article.is(before.tokens.end - 1, u":"))
        return std::nullopt;
    const QList<ReportingClause> clauses = findReportingClauses(m_article, before, m_lexicon);
    return clauses.isEmpty() || !canQuote(clauses.last()) ? std::nullopt : std::optional(clauses.last());
}

AttributionDraft ParagraphReader::makeDraft(Span content, AttributionKind kind) const
{
    AttributionDraft draft;
    draft.attribution.contents = {content};
    draft.attribution.kind = kind;
    draft.paragraph = m_paragraphIndex;
    draft.sentence = sentenceAt(m_article.tokenAt(content.begin));
    return draft;
}

void ParagraphReader::setSource(AttributionDraft &draft, TokenRange source) const
{
    draft.source = source;
    draft.attribution.sources = {m_article.span(source)};
}

void ParagraphReader::adoptClause(AttributionDraft &draft, const ReportingClause &clause) const
{
    draft.attribution.cue = m_article.span(clause.cue);
    draft.lemma = clause.lemma;
    draft.attribution.act = clause.form == ReportingForm::AccordingTo
        ? ReportingAct::Says
        : reportingActOf(clause.lemma, PartOfSpeech::Verb);
    draft.hearer = clause.hearer;
    draft.sentence = sentenceAt(clause.cue.begin);
    const bool isAccordingTo = clause.form == ReportingForm::AccordingTo;
    const QList<Span> cue = {m_article.span(clause.cue)};
    draft.attribution.evidence.append(isAccordingTo
                                          ? Evidence{EvidenceCode::AccordingToCue, cue}
                                          : Evidence{EvidenceCode::ReportingVerb, cue, clause.lemma});
    if (!clause.hasSource())
        return;
    setSource(draft, clause.source);
    const EvidenceCode code = isAccordingTo ? EvidenceCode::AccordingToSource
        : clause.inverted                   ? EvidenceCode::SourceAfterVerb
        : clause.sharesSubject              ? EvidenceCode::SharedSubject
                                            : EvidenceCode::SubjectOfVerb;
    draft.attribution.evidence.append({code, draft.attribution.sources});
}

void ParagraphReader::use(qsizetype k, const AttributionDraft &draft)
{
    m_quotes[k].used = true;
    m_quotes[k].draft = m_result.drafts.size();
    m_draftOfQuote[m_quotes[k].index] = m_result.drafts.size();
    m_result.drafts.append(draft);
}

} // namespace hearsay
