// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/quotes/clausereporter.h"

#include "language/lexicon/wordclasses.h"

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

} // namespace

void ClauseReporter::reportClauses()
{
    for (qsizetype c = 0; c < m_clauses.size(); ++c) {
        if (m_clauseUsed[c])
            continue;
        const ReportingClause &clause = m_clauses[c];
        if (clause.form == ReportingForm::AccordingTo)
            reportAccordingTo(clause);
        else if (!reportRight(c))
            reportLeft(clause);
    }
}

bool ClauseReporter::reportRight(qsizetype c)
{
    const ReportingClause &clause = m_clauses[c];
    if (!clause.hasSource())
        return false;
    if (clause.classes.testFlag(CueClass::Label))
        return reportLabel(clause);
    const TokenRange sentence = sentenceAt(clause.cue.begin);
    const qsizetype begin = contentBegin(clause, sentence);
    if (begin < 0)
        return false;
    const qsizetype end = contentEnd(c, begin, sentence);
    if (end - begin < 2)
        return false;
    addReported(clause, {begin, end}, EvidenceCode::ClauseAfterVerb);
    return true;
}

qsizetype ClauseReporter::contentBegin(const ReportingClause &clause, TokenRange sentence) const
{
    const qsizetype begin = qMax(clause.whole.end, clause.cue.end);
    for (qsizetype i = begin; i < sentence.end && i - begin < 12; ++i) {
        if (!isOutside(i) || m_article.tokens[i].kind == TokenKind::Punctuation)
            break;
        const QString word = lower(i);
        if ((word == u"that" && !isDemonstrative(i)) || (i == begin && isClauseOpener(word)))
            return isBareVerb(i) || isMentalGerund(clause) ? -1 : i;
        if (i == begin
            && (isSubordinator(word) || !(isPreposition(word) || isTimeWord(word) || isAdverb(word))))
            break; // from here on a "that" belongs to the reported clause itself
    }
    if (!clause.classes.testFlag(CueClass::Speech) || begin >= sentence.end)
        return -1;
    if (clause.gerund && !isPronounSubject(lower(begin)) && !m_article.isCapitalised(begin))
        return -1;
    if (m_article.is(begin, u":") && begin + 1 < sentence.end)
        return isOutside(begin + 1) ? begin + 1 : -1;
    if (clause.classes.testFlag(CueClass::Told) && clause.hearer.length() == 0)
        return -1;
    return canBeginClause(begin, sentence) ? begin : -1;
}

bool ClauseReporter::isDemonstrative(qsizetype i) const
{
    return inParagraph(i + 1)
        && (m_article.tokens[i + 1].kind == TokenKind::Clitic || m_article.is(i + 1, u"is"));
}

bool ClauseReporter::isMentalGerund(const ReportingClause &clause)
{
    return clause.gerund && !clause.classes.testFlag(CueClass::Speech) && clause.sharesSubject;
}

bool ClauseReporter::canBeginClause(qsizetype i, TokenRange sentence) const
{
    if (!isOutside(i) || m_article.tokens[i].kind == TokenKind::Punctuation)
        return false;
    const QString word = lower(i);
    const bool number = m_article.tokens[i].kind == TokenKind::Number;
    if (isTimeWord(word) || isPreposition(word) || isConjunction(word) || isAdverb(word) || isBeForm(word)
        || (isSubordinator(word) && word != u"that") || (!m_article.isWord(i) && !number))
        return false;
    for (qsizetype k = i + 1; k < sentence.end && k - i < 20; ++k) {
        if (looksFinite(k))
            return true;
    }
    return false;
}

qsizetype ClauseReporter::contentEnd(qsizetype c, qsizetype begin, TokenRange sentence) const
{
    qsizetype end = sentence.end;
    for (const ParagraphQuote &quote : m_quotes) {
        if (quote.tokens.begin <= begin || quote.tokens.begin >= end)
            continue;
        if (!quote.embedded)
            end = quote.tokens.begin;
        else if (quote.tokens.end > end)
            end = quote.tokens.end;
    }
    for (qsizetype other = c + 1; other < m_clauses.size(); ++other) {
        const ReportingClause &next = m_clauses[other];
        if (next.cue.begin >= end)
            break;
        if (next.form == ReportingForm::AccordingTo)
            end = qMin(end, next.cue.begin);
        else if (next.sharesSubject && next.cue.begin > begin && !m_clauses[c].sharesSubject)
            end = qMin(end, coordinationBefore(next.cue.begin, begin));
    }
    while (end > begin && isOutside(end - 1) && (m_article.tokens[end - 1].kind == TokenKind::Punctuation)
           && !m_article.is(end - 1, u")"))
        --end;
    return end;
}

qsizetype ClauseReporter::coordinationBefore(qsizetype cue, qsizetype begin) const
{
    for (qsizetype i = cue; i > begin && cue - i < 6; --i) {
        const QString word = lower(i - 1);
        if (isConjunction(word) || word == u"while" || word == u"before" || word == u"as"
            || m_article.is(i - 1, u","))
            return i - 1;
    }
    return m_article.tokens.size(); // not coordinated: the verb is within the reported clause
}

void ClauseReporter::reportLeft(const ReportingClause &clause)
{
    if (!clause.classes.testFlag(CueClass::Speech) || !clause.hasSource() || clause.sharesSubject)
        return;
    const TokenRange sentence = sentenceAt(clause.cue.begin);
    const qsizetype comma = clause.whole.begin - 1;
    if (comma <= sentence.begin || !isOutside(comma) || !(m_article.is(comma, u",") || isDash(comma)))
        return;
    qsizetype begin = proseBegin(sentence);
    for (const ParagraphQuote &quote : m_quotes) {
        if (!quote.embedded && quote.tokens.end > begin && quote.tokens.end <= comma)
            begin = quote.tokens.end;
    }
    if (comma - begin < 4 || isSubordinator(lower(begin)) || !hasFiniteVerb({begin, comma}))
        return;
    addReported(clause, {begin, comma}, EvidenceCode::ClauseBeforeVerb);
}

void ClauseReporter::reportAccordingTo(const ReportingClause &clause)
{
    const TokenRange sentence = sentenceAt(clause.cue.begin);
    TokenRange content;
    const bool initial = clause.cue.begin - proseBegin(sentence) < 2;
    if (initial) {
        qsizetype begin = clause.source.end;
        while (begin < sentence.end
               && (m_article.is(begin, u",") || m_article.is(begin, u"however")
                   || m_article.is(begin, u"though")))
            ++begin;
        content = {begin, sentence.end};
    } else {
        content = {proseBegin(sentence), clause.cue.begin};
    }
    while (content.length() > 0 && m_article.tokens[content.end - 1].kind == TokenKind::Punctuation
           && isOutside(content.end - 1))
        --content.end;
    if (content.length() < 2 || isQuotedAlready(content))
        return;
    addReported(clause, content, EvidenceCode::AccordingToContent);
}

bool ClauseReporter::isQuotedAlready(TokenRange range) const
{
    for (const ParagraphQuote &quote : m_quotes) {
        if (quote.used && quote.tokens.begin < range.end && range.begin < quote.tokens.end)
            return true;
    }
    return false;
}

/// “… “madness,” a “farce” and “cruel””: nothing but joints and articles between two fragments.
bool ClauseReporter::isListed(const ParagraphQuote &before, const ParagraphQuote &next) const
{
    static const QSet<QString> joints
        = {u"and"_s, u"or"_s, u"as"_s, u"a"_s, u"an"_s, u"the"_s, u"but"_s, u"also"_s};
    const TokenRange gap{before.tokens.end, next.tokens.begin};
    if (gap.length() < 0 || gap.length() > 4)
        return false;
    for (qsizetype i = gap.begin; i < gap.end; ++i) {
        if (!m_article.is(i, u",") && !joints.contains(lower(i)))
            return false;
    }
    return true;
}

void ClauseReporter::appendListed(qsizetype first)
{
    AttributionDraft &draft = m_result.drafts[m_quotes[first].draft];
    for (qsizetype k = first + 1; k < m_quotes.size(); ++k) {
        ParagraphQuote &quote = m_quotes[k];
        if (quote.used || !quote.embedded || !isListed(m_quotes[k - 1], quote))
            return;
        quote.used = true;
        quote.draft = m_quotes[first].draft;
        m_draftOfQuote[quote.index] = quote.draft;
        draft.attribution.contents.append(spanOf(quote));
    }
}

bool ClauseReporter::reportLabel(const ReportingClause &clause)
{
    // "called on", "called for": a demand, no name for something.
    if (clause.cue.end < m_article.tokens.size()) {
        const QString next = lower(clause.cue.end);
        if (isPreposition(next) && next != u"as")
            return false;
    }
    for (qsizetype k = 0; k < m_quotes.size(); ++k) {
        ParagraphQuote &quote = m_quotes[k];
        if (quote.used || !quote.embedded || quote.tokens.begin < clause.cue.end)
            continue;
        if (quote.tokens.begin - clause.cue.end > 14 || isInterrupted(clause.cue.end, quote.tokens.begin))
            return false;
        AttributionDraft draft = makeDraft(spanOf(quote), AttributionKind::Direct);
        adoptClause(draft, clause);
        draft.attribution.evidence.append({EvidenceCode::WordsOfSpeaker, {spanOf(quote)}});
        draft.attribution.confidence = 0.75;
        draft.isFragment = true;
        use(k, draft);
        appendListed(k);
        return true;
    }
    return false;
}

void ClauseReporter::addReported(const ReportingClause &clause, TokenRange content, EvidenceCode code)
{
    const AttributionKind kind = kindOf(content);
    AttributionDraft draft = makeDraft(m_article.span(content), kind);
    adoptClause(draft, clause);
    draft.attribution.evidence.append({code});
    draft.attribution.confidence = kind == AttributionKind::Indirect ? 0.7 : 0.8;
    for (ParagraphQuote &quote : m_quotes) {
        if (quote.used || quote.tokens.begin < content.begin || quote.tokens.end > content.end)
            continue;
        quote.used = true;
        quote.draft = m_result.drafts.size();
        m_draftOfQuote[quote.index] = m_result.drafts.size();
    }
    m_result.drafts.append(draft);
}

AttributionKind ClauseReporter::kindOf(TokenRange content) const
{
    bool quoted = false;
    bool plain = false;
    for (qsizetype i = content.begin; i < content.end; ++i)
        (m_article.quoteOfToken[i] >= 0 ? quoted : plain) = true;
    return !quoted ? AttributionKind::Indirect : plain ? AttributionKind::Mixed : AttributionKind::Direct;
}

} // namespace hearsay
