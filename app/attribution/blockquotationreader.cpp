// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/blockquotationreader.h"

#include "attribution/wordclasses.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Tokens of a name with handle, office and date.
constexpr qsizetype longestSignature = 16;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::BlockQuotationReader)
};

} // namespace

BlockQuotationReader::BlockQuotationReader(ParagraphState &state)
    : ParagraphReader(state)
    , m_isLayout(isMostOfTheArticle())
{
}

bool BlockQuotationReader::read()
{
    if (m_paragraphIndex < m_end)
        return true;
    if (!isPart(m_paragraphIndex) || signature(*m_paragraph))
        return false;
    AttributionDraft draft = makeDraft(m_article.span(m_paragraph->tokens), AttributionKind::Direct);
    m_end = m_paragraphIndex + 1;
    while (m_end < m_article.paragraphs.size() && isPart(m_end)
           && !signature(m_article.paragraphs[m_end - 1])) {
        if (!signature(m_article.paragraphs[m_end]))
            draft.attribution.contents.append(m_article.span(m_article.paragraphs[m_end].tokens));
        ++m_end;
    }
    addReason(draft, Decision::Content,
              Texts::tr("The words are set apart from the text as a block quotation."),
              draft.attribution.contents);
    findSource(draft, m_end);
    m_result.drafts.append(draft);
    return true;
}

/// A block that begins with a quotation mark is read by its marks.
bool BlockQuotationReader::isPart(qsizetype index) const
{
    const TokenizedParagraph &paragraph = m_article.paragraphs[index];
    return !m_isLayout && paragraph.tokens.length() > 0
        && m_article.article->paragraphs[paragraph.paragraph].role == ParagraphRole::Quotation
        && m_article.quoteOfToken[paragraph.tokens.begin] < 0;
}

bool BlockQuotationReader::isMostOfTheArticle() const
{
    qsizetype quoted = 0;
    for (const TokenizedParagraph &paragraph : m_article.paragraphs) {
        if (m_article.article->paragraphs[paragraph.paragraph].role == ParagraphRole::Quotation)
            quoted += paragraph.tokens.length();
    }
    return quoted * 2 > m_article.tokens.size();
}

std::optional<TokenRange> BlockQuotationReader::signature(const TokenizedParagraph &paragraph) const
{
    const TokenRange name{paragraph.tokens.begin + 1, paragraph.tokens.end};
    if (name.length() < 1 || name.length() > longestSignature || !isDash(paragraph.tokens.begin)
        || hasFiniteVerb(name))
        return std::nullopt;
    // “— Ann Okoro (@annokoro) 1 July 2026”: the date is none of the name.
    qsizetype end = name.begin;
    while (end < name.end && m_article.tokens[end].kind != TokenKind::Number && !m_article.is(end, u","))
        ++end;
    if (end == name.begin
        || !(m_article.isCapitalised(name.begin) || m_article.word(name.begin).startsWith(u'@')))
        return std::nullopt;
    return TokenRange{name.begin, end};
}

/// “That was the geographer Kwabena Osei, in his lecture of 1998.”
std::optional<TokenRange> BlockQuotationReader::namedBehind(qsizetype index) const
{
    if (index >= m_article.paragraphs.size())
        return std::nullopt;
    const TokenizedParagraph &paragraph = m_article.paragraphs[index];
    const qsizetype begin = paragraph.tokens.begin;
    const qsizetype limit = paragraph.sentences.isEmpty() ? begin : paragraph.sentences.first().end;
    if (limit - begin < 4 || !(m_article.is(begin, u"That") || m_article.is(begin, u"This"))
        || !(m_article.is(begin + 1, u"was") || m_article.is(begin + 1, u"is")))
        return std::nullopt;
    qsizetype end = begin + 2;
    while (end < limit && !isPreposition(lower(end))
           && (m_article.isWord(end) || m_article.tokens[end].kind == TokenKind::Clitic))
        ++end;
    const TokenRange name{begin + 2, end};
    // A name ends it: “That was Ann Okoro,” but not “That was the end of it.”
    const bool isName = name.length() > 0 && m_article.isCapitalised(end - 1) && !hasFiniteVerb(name);
    return isName ? std::optional(name) : std::nullopt;
}

void BlockQuotationReader::findSource(AttributionDraft &draft, qsizetype end)
{
    const TokenizedParagraph &last = m_article.paragraphs[end - 1];
    if (const auto name = signature(last)) {
        draft.attribution.cue = m_article.tokens[last.tokens.begin].span;
        setSource(draft, *name);
        addReason(draft, Decision::Source, Texts::tr("A dash and a name sign the quotation."),
                  {m_article.span(last.tokens)});
        draft.attribution.confidence = 0.9;
    } else if (const auto clause = introducingClause()) {
        adoptClause(draft, *clause);
        addReason(draft, Decision::Source,
                  Texts::tr("The paragraph before ends with a colon that introduces the quotation."), {});
        draft.attribution.confidence = 0.9;
    } else if (const auto named = namedBehind(end)) {
        setSource(draft, *named);
        addReason(draft, Decision::Source,
                  Texts::tr("The sentence behind the quotation says whose words these were."),
                  draft.attribution.sources);
        draft.attribution.confidence = 0.8;
    } else {
        draft.attribution.confidence = 0.6;
        draft.attribution.inferred = true;
    }
}

} // namespace hearsay
