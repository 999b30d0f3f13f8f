// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/quotes/blockquotationreader.h"

#include "document/budgets.h"
#include "language/lexicon/wordclasses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Tokens of a name with handle, office and date.
constexpr qsizetype longestSignature = 16;

} // namespace

BlockQuotationReader::BlockQuotationReader(ParagraphState &state)
    : ParagraphReader(state)
    , m_isLayout(isMostOfTheArticle())
{
}

bool BlockQuotationReader::read()
{
    if (!beginsBlock())
        return false;
    AttributionDraft draft = makeDraft(m_article.span(m_paragraph->tokens), AttributionKind::Direct);
    draft.attribution.contents.clear();
    std::optional<Signature> signature;
    m_end = m_paragraphIndex;
    while (!signature && m_end < m_article.paragraphs.size() && isBlock(m_end)
           && draft.attribution.contents.size() < Budgets::contentPieces)
    {
        TokenRange said = m_article.paragraphs[m_end].tokens;
        signature = signatureOf(m_article.paragraphs[m_end], draft.attribution.contents.isEmpty());
        if (signature)
            said.end = signature->begin;
        if (said.length() > 0)
            draft.attribution.contents.append(m_article.span(said));
        ++m_end;
    }
    if (draft.attribution.contents.isEmpty())
        return true;
    draft.attribution.evidence.append({EvidenceCode::BlockQuotation, draft.attribution.contents});
    findSource(draft, signature);
    m_result.drafts.append(draft);
    return true;
}

bool BlockQuotationReader::isBlock(qsizetype paragraph) const
{
    const TextParagraph &tokenized = m_article.paragraphs[paragraph];
    return !m_isLayout && tokenized.tokens.length() > 0 && isSetApart(tokenized.role);
}

/// A block whose first words stand in quotation marks is read by its marks, unless it tells what its own
/// speaker said.
bool BlockQuotationReader::beginsBlock() const
{
    return isBlock(m_paragraphIndex)
        && (m_article.quoteOfToken[m_paragraph->tokens.begin] < 0 || retellsOwnWords())
        && (m_paragraphIndex == 0 || m_paragraphIndex == m_end || !isBlock(m_paragraphIndex - 1));
}

/// “We will see,” I said. I was wrong.
bool BlockQuotationReader::retellsOwnWords() const
{
    const TokenRange tokens = m_paragraph->tokens;
    qsizetype i = tokens.begin;
    while (i < tokens.end && (m_article.quoteOfToken[i] >= 0 || !m_article.isWord(i)))
        ++i;
    return i + 1 < tokens.end && (m_article.is(i, u"I") || lower(i) == u"we")
        && m_lexicon.reportingVerb(lower(i + 1)) != nullptr;
}

bool BlockQuotationReader::isMostOfTheArticle() const
{
    qsizetype quoted = 0;
    for (const TextParagraph &paragraph : m_article.paragraphs) {
        if (isSetApart(paragraph.role))
            quoted += paragraph.tokens.length();
    }
    return quoted * 2 > m_article.tokens.size();
}

std::optional<BlockQuotationReader::Signature>
BlockQuotationReader::signatureOf(const TextParagraph &paragraph, bool isFirst) const
{
    const TokenRange tokens = paragraph.tokens;
    if (m_article.isDash(tokens.begin))
        return signatureBehindDash(paragraph, tokens.begin);
    const qsizetype farthest = std::max(tokens.begin + 1, tokens.end - longestSignature);
    for (qsizetype i = tokens.end - 1; i >= farthest; --i) {
        if (m_article.isDash(i))
            return isSentenceEnd(i - 1) ? signatureBehindDash(paragraph, i) : std::nullopt;
    }
    // A page's <cite> is a line of its own, without a dash: a full name that is no sentence.
    const bool isName = !isFirst && tokens.length() >= 2 && tokens.length() <= longestSignature
        && m_article.isCapitalised(tokens.begin) && m_article.isCapitalised(tokens.begin + 1)
        && !isSentenceEnd(tokens.end - 1) && !hasLowercaseVerb(tokens);
    return isName ? std::optional(Signature{{}, nameIn(tokens), tokens.begin}) : std::nullopt;
}

std::optional<BlockQuotationReader::Signature>
BlockQuotationReader::signatureBehindDash(const TextParagraph &paragraph, qsizetype dash) const
{
    const TokenRange name = nameIn({dash + 1, paragraph.tokens.end});
    if (name.length() == 0 || paragraph.tokens.end - dash > longestSignature || hasLowercaseVerb(name))
        return std::nullopt;
    return Signature{dash, name, dash};
}

/// “That was the geographer Kwabena Osei, in his lecture of 1998.”
std::optional<TokenRange> BlockQuotationReader::namedAfter(qsizetype paragraph) const
{
    if (paragraph >= m_article.paragraphs.size() || m_article.paragraphs[paragraph].sentences.isEmpty())
        return std::nullopt;
    const TokenRange sentence = m_article.paragraphs[paragraph].sentences.first();
    const qsizetype begin = sentence.begin;
    if (sentence.length() < 4 || !m_article.is(begin, u"That") || !m_article.is(begin + 1, u"was"))
        return std::nullopt;
    qsizetype end = begin + 2;
    bool isPerson = false;
    while (end < sentence.end && m_article.isWord(end) && !m_article.isCapitalised(end)) {
        isPerson = m_lexicon.isPersonNoun(lower(end));
        if (!isPerson && !isDeterminer(lower(end)) && !m_lexicon.isTitle(m_article.word(end).toString()))
            return std::nullopt;
        ++end;
    }
    const qsizetype name = end;
    while (end < sentence.end && m_article.isCapitalised(end) && !isTimeWord(lower(end)))
        ++end;
    // “That was the Long Bridge” names nobody; “That was Ann Okoro” and “That was the mayor, Ann Okoro” do.
    const bool isNamed = isPerson ? end > name : name == begin + 2 && end - name >= 2;
    return isNamed ? std::optional(TokenRange{begin + 2, end}) : std::nullopt;
}

void BlockQuotationReader::findSource(AttributionDraft &draft, const std::optional<Signature> &signature)
{
    const std::optional<ReportingClause> clause = introducingClause();
    draft.attribution.confidence = 0.9;
    if (signature) {
        if (signature->dash)
            draft.attribution.cue = m_article.tokens[*signature->dash].span;
        setSource(draft, signature->name);
        draft.attribution.evidence.append({EvidenceCode::Signature, draft.attribution.sources});
    } else if (clause && clause->hasSource()) {
        adoptClause(draft, *clause);
        draft.attribution.evidence.append({EvidenceCode::ColonBefore});
    } else if (const auto named = namedAfter(m_end)) {
        setSource(draft, *named);
        draft.attribution.evidence.append({EvidenceCode::NamedAfterQuotation, draft.attribution.sources});
        draft.attribution.confidence = 0.8;
    } else {
        draft.attribution.confidence = 0.6;
        draft.attribution.inferred = true;
    }
}

} // namespace hearsay
