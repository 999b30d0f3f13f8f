// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/quotes/quotationlinker.h"

#include "document/budgets.h"
#include "language/lexicon/wordclasses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Quoted spans of fewer words, set into a sentence that reports nothing, are expressions rather than speech.
constexpr qsizetype shortestBareQuotation = 4;

/// Tokens of a name with age and office behind a quotation.
constexpr qsizetype longestSignedLine = 12;

} // namespace

void QuotationLinker::linkQuotes()
{
    collectQuotes();
    for (qsizetype k = 0; k < m_quotes.size(); ++k) {
        if (m_quotes[k].used || continueFromBefore(k) || m_quotes[k].embedded)
            continue;
        if (!linkQuote(k))
            linkBare(k);
    }
}

void QuotationLinker::settleExpressions()
{
    for (qsizetype k = 0; k < m_quotes.size(); ++k) {
        const ParagraphQuote &quote = m_quotes[k];
        if (quote.used || quote.words == 0)
            continue;
        if (quote.words > 6 && !isTitle(quote))
            linkBare(k);
        else
            m_result.notSpeech.append(describeExpression(quote));
    }
}

void QuotationLinker::collectQuotes()
{
    m_quotes.clear();
    for (qsizetype index : m_paragraph->quotes) {
        ParagraphQuote quote;
        quote.index = index;
        quote.tokens = m_article.tokensIn(m_article.quotes[index].span);
        for (qsizetype i = quote.tokens.begin; i < quote.tokens.end; ++i)
            quote.words += m_article.tokens[i].kind != TokenKind::Punctuation
                && m_article.tokens[i].kind != TokenKind::Clitic;
        quote.embedded = isEmbedded(quote);
        m_quotes.append(quote);
    }
}

bool QuotationLinker::isEmbedded(const ParagraphQuote &quote) const
{
    const qsizetype before = quote.tokens.begin - 1;
    if (!isOutside(before) || isSentenceEnd(before))
        return false;
    // “…” — Ann Okoro, and the next one on a line of its own
    const bool followsSignature = !m_quotes.isEmpty() && isOutside(m_quotes.last().tokens.end)
        && isDash(m_quotes.last().tokens.end) && startsLine(quote.tokens.begin);
    if (followsSignature)
        return false;
    // “…,” she said, but “…”; “…,” she said. But “…”
    if (quote.words >= shortestBareQuotation && joinsClauses(lower(before)) && isOutside(before - 1)
        && (isSentenceEnd(before - 1) || (m_article.is(before - 1, u",") && resumesQuotation(before - 1))))
        return false;
    if (m_article.tokens[before].kind == TokenKind::Punctuation) {
        if (!m_article.is(before, u",") && !m_article.is(before, u":") && !isDash(before))
            return true;
        return !startsLikeSentence(quote) && !followsReportingVerb(before) && !resumesQuotation(before);
    }
    if (m_lexicon.reportingVerb(lower(before)) && !isLabel(before)) {
        // “…,” she told “Harbour and Sea”
        const bool isHearer = isTitle(quote) && !m_quotes.isEmpty() && endsWithComma(m_quotes.last());
        return !startsLikeSentence(quote) || quote.words < 3 || isHearer;
    }
    return true;
}

bool QuotationLinker::followsReportingVerb(qsizetype mark) const
{
    for (qsizetype i = mark - 1; i >= mark - 4 && isOutside(i) && m_article.isWord(i); --i) {
        if (m_lexicon.reportingVerb(lower(i)))
            return true;
    }
    return false;
}

bool QuotationLinker::resumesQuotation(qsizetype mark) const
{
    return !m_quotes.isEmpty() && !m_quotes.last().embedded && endsWithComma(m_quotes.last())
        && !isInterrupted(m_quotes.last().tokens.end, mark);
}

bool QuotationLinker::continueFromBefore(qsizetype k)
{
    const qsizetype previous = m_article.quotes[m_quotes[k].index].continues;
    if (previous < 0 || m_draftOfQuote[previous] < 0
        || m_result.drafts[m_draftOfQuote[previous]].attribution.contents.size() >= Budgets::contentPieces)
        return false;
    const bool tagged
        = k == 0 && clauseAfter(k) >= 0 && m_result.drafts[m_draftOfQuote[previous]].source.length() == 0;
    append(k, m_draftOfQuote[previous], EvidenceCode::GoesOnFromParagraph);
    if (tagged)
        adopt(m_result.drafts[m_quotes[k].draft], clauseAfter(k));
    return true;
}

bool QuotationLinker::linkQuote(qsizetype k)
{
    const qsizetype after = clauseAfter(k);
    const bool joins = joinsPrevious(k);
    if (joins && after < 0) {
        append(k, m_quotes[quoteBefore(k)].draft, EvidenceCode::GoesOnAfterClause);
        return true;
    }
    const qsizetype before = clauseBefore(k);
    if (after >= 0 && (before < 0 || (endsWithComma(m_quotes[k]) && !leadsDirectly(before, k)))) {
        start(k, after, EvidenceCode::FollowedByReport);
        return true;
    }
    if (before >= 0) {
        start(k, before, EvidenceCode::IntroducedByReport);
        return true;
    }
    if (after >= 0) {
        start(k, after, EvidenceCode::FollowedByReport);
        return true;
    }
    return linkColon(k) || linkDash(k);
}

qsizetype QuotationLinker::clauseAfter(qsizetype k) const
{
    const ParagraphQuote &quote = m_quotes[k];
    qsizetype first = quote.tokens.end;
    bool mark = endsWithComma(quote) || (endsLikeSentence(quote) && !m_article.is(lastInner(quote), u"."))
        || (lastInner(quote) > quote.tokens.begin && isDash(lastInner(quote)));
    if (isOutside(first) && (m_article.is(first, u",") || isDash(first))) {
        mark = true;
        ++first;
    }
    while (isOutside(first) && isAdverb(lower(first)))
        ++first;
    for (qsizetype c = clausesFrom(first); c < m_clauses.size(); ++c) {
        const ReportingClause &clause = m_clauses[c];
        if (clause.whole.begin < first || clause.classes.testFlag(CueClass::Label))
            continue;
        const bool adjacent = clause.whole.begin == first
            || (clause.sharesSubject && clause.source.begin == first && clause.cue.begin - first < 12);
        if (!adjacent || clause.gerund || !canQuote(clause))
            return -1;
        return mark || isWholeSentence(clause, first) || !endsLikeSentence(quote) ? c : -1;
    }
    return -1;
}

qsizetype QuotationLinker::clausesFrom(qsizetype token) const
{
    const auto it
        = std::lower_bound(m_clauses.begin(), m_clauses.end(), token,
                           [](const ReportingClause &clause, qsizetype t) { return clause.cue.begin < t; });
    return std::distance(m_clauses.begin(), it);
}

bool QuotationLinker::leadsDirectly(qsizetype clause, qsizetype k) const
{
    const qsizetype end = qMax(m_clauses[clause].whole.end, m_clauses[clause].cue.end);
    return !m_clauseUsed[clause] && m_quotes[k].tokens.begin - end <= 1;
}

bool QuotationLinker::isWholeSentence(const ReportingClause &clause, qsizetype first) const
{
    const qsizetype end = qMax(clause.whole.end, clause.cue.end);
    return clause.hasSource() && clause.whole.begin == first && (!inParagraph(end) || isSentenceEnd(end));
}

qsizetype QuotationLinker::clauseBefore(qsizetype k) const
{
    const ParagraphQuote &quote = m_quotes[k];
    const qsizetype last = quote.tokens.begin - 1;
    if (!isOutside(last))
        return -1;
    const bool colon = m_article.is(last, u":");
    const bool comma = m_article.is(last, u",") || isDash(last);
    for (qsizetype c = clausesFrom(quote.tokens.begin) - 1; c >= 0; --c) {
        const ReportingClause &clause = m_clauses[c];
        const qsizetype end = qMax(clause.whole.end, clause.cue.end);
        if (end > quote.tokens.begin)
            continue;
        if (isInterrupted(clause.whole.begin, quote.tokens.begin) || !(canQuote(clause)))
            return -1;
        const qsizetype distance = quote.tokens.begin - end;
        const bool near = distance == 0 || (distance == 1 && (comma || colon || m_article.is(last, u"that")));
        if (near || (colon && distance < 40)
            || (comma && distance < 16 && !clause.classes.testFlag(CueClass::Clause)))
            return c;
        return -1;
    }
    return -1;
}

bool QuotationLinker::joinsPrevious(qsizetype k) const
{
    const qsizetype before = quoteBefore(k);
    if (before < 0 || m_quotes[before].draft < 0)
        return false;
    const ParagraphQuote &previous = m_quotes[before];
    const AttributionDraft &draft = m_result.drafts[previous.draft];
    if (previous.tokens.end == m_quotes[k].tokens.begin)
        return true;
    if (!draft.attribution.cue || draft.attribution.cue->begin < spanOf(previous).end
        || isDash(m_article.tokenAt(draft.attribution.cue->begin)))
        return false;
    int ends = 0;
    for (qsizetype i = previous.tokens.end; i < m_quotes[k].tokens.begin; ++i)
        ends += isSentenceEnd(i);
    const qsizetype clause = clauseBefore(k);
    const bool ownClause = clause >= 0 && m_article.span(m_clauses[clause].cue) != *draft.attribution.cue;
    return ends <= 1 && !ownClause;
}

qsizetype QuotationLinker::quoteBefore(qsizetype k) const
{
    for (qsizetype other = k - 1; other >= 0; --other) {
        if (!m_quotes[other].embedded || m_quotes[other].draft >= 0)
            return other;
    }
    return -1;
}

bool QuotationLinker::linkColon(qsizetype k)
{
    const ParagraphQuote &quote = m_quotes[k];
    const qsizetype last = quote.tokens.begin - 1;
    if (!isOutside(last) || !m_article.is(last, u":"))
        return k == 0 && quote.tokens.begin == m_paragraph->tokens.begin && linkColonOfParagraphBefore(k);
    qsizetype begin = last;
    while (isOutside(begin - 1) && !isSentenceEnd(begin - 1))
        --begin;
    if (last - begin > 6 || last == begin || !m_article.isCapitalised(begin) || hasFiniteVerb({begin, last}))
        return false;
    AttributionDraft draft = makeDraft(spanOf(quote), AttributionKind::Direct);
    draft.attribution.cue = m_article.tokens[last].span;
    setSource(draft, {begin, last});
    draft.attribution.evidence.append({EvidenceCode::NameAndColon, {m_article.span({begin, last + 1})}});
    draft.attribution.confidence = 0.85;
    use(k, draft);
    return true;
}

bool QuotationLinker::linkColonOfParagraphBefore(qsizetype k)
{
    const std::optional<ReportingClause> clause = introducingClause();
    if (!clause)
        return false;
    AttributionDraft draft = makeDraft(spanOf(m_quotes[k]), AttributionKind::Direct);
    adoptClause(draft, *clause);
    draft.attribution.evidence.append({EvidenceCode::ColonBefore});
    draft.attribution.confidence = 0.85;
    use(k, draft);
    return true;
}

bool QuotationLinker::linkDash(qsizetype k)
{
    const ParagraphQuote &quote = m_quotes[k];
    const qsizetype dash = quote.tokens.end;
    const qsizetype begin = dash + 1;
    if (!isOutside(dash) || !isDash(dash) || !isOutside(begin) || !m_article.isCapitalised(begin)
        || !endsLikeSentence(quote))
        return false;
    qsizetype end = begin;
    while (isOutside(end) && !isSentenceEnd(end) && !isDash(end) && (end == begin || !startsLine(end)))
        ++end;
    // A signature is what is left of the paragraph or of the line: a name, perhaps with age and office, but
    // no sentence.
    const qsizetype behind = isOutside(end) && isSentenceEnd(end) ? end + 1 : end;
    if (end - begin > longestSignedLine || hasLowercaseVerb({begin, end})
        || (inParagraph(behind) && !startsLine(behind)))
        return false;
    AttributionDraft draft = makeDraft(spanOf(quote), AttributionKind::Direct);
    draft.attribution.cue = m_article.tokens[dash].span;
    setSource(draft, {begin, end});
    draft.attribution.evidence.append({EvidenceCode::DashAndName, {m_article.span({dash, end})}});
    draft.attribution.confidence = 0.85;
    use(k, draft);
    return true;
}

bool QuotationLinker::startsLine(qsizetype token) const
{
    return m_article.article->view({m_article.tokens[token - 1].span.end, m_article.tokens[token].span.begin})
        .contains(u'\n');
}

void QuotationLinker::linkBare(qsizetype k)
{
    const ParagraphQuote &quote = m_quotes[k];
    if (!endsLikeSentence(quote) && (quote.words < shortestBareQuotation || isTitle(quote)))
        return;
    AttributionDraft draft = makeDraft(spanOf(quote), AttributionKind::Direct);
    draft.attribution.evidence.append({EvidenceCode::QuotedSentences, {spanOf(quote)}});
    draft.attribution.confidence = 0.6;
    draft.attribution.inferred = true;
    use(k, draft);
}

void QuotationLinker::start(qsizetype k, qsizetype clause, EvidenceCode code)
{
    AttributionDraft draft = makeDraft(spanOf(m_quotes[k]), AttributionKind::Direct);
    adoptClause(draft, m_clauses[clause]);
    m_clauseUsed[clause] = true;
    draft.attribution.evidence.append({code, {m_article.span(m_clauses[clause].whole)}});
    draft.attribution.confidence = 0.95;
    use(k, draft);
}

void QuotationLinker::adopt(AttributionDraft &draft, qsizetype clause)
{
    adoptClause(draft, m_clauses[clause]);
    m_clauseUsed[clause] = true;
    draft.attribution.inferred = false;
}

void QuotationLinker::append(qsizetype k, qsizetype draft, EvidenceCode code)
{
    m_quotes[k].used = true;
    m_quotes[k].draft = draft;
    m_draftOfQuote[m_quotes[k].index] = draft;
    m_result.drafts[draft].attribution.contents.append(spanOf(m_quotes[k]));
    m_result.drafts[draft].attribution.evidence.append({code, {spanOf(m_quotes[k])}});
}

NotSpeech QuotationLinker::describeExpression(const ParagraphQuote &quote) const
{
    NotSpeech result;
    result.span = spanOf(quote);
    const qsizetype before = quote.tokens.begin - 1;
    const bool betweenNames = isOutside(before) && m_article.isCapitalised(before)
        && isOutside(quote.tokens.end) && m_article.isCapitalised(quote.tokens.end);
    EvidenceCode code = EvidenceCode::WordsInSentence;
    if (betweenNames) {
        result.reason = NotSpeechReason::Nickname;
        code = EvidenceCode::Nickname;
    } else if (isTitle(quote)) {
        result.reason = NotSpeechReason::Title;
        code = EvidenceCode::TitleOfWork;
    } else {
        result.reason = NotSpeechReason::ScareQuote;
    }
    result.evidence = {{code, {result.span}}};
    return result;
}

} // namespace hearsay
