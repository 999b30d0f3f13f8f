// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/nestedreader.h"

#include "language/lexicon/lexicon.h"
#include "language/lexicon/reportingact.h"

#include <QSet>
#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

class NestedReader
{
public:
    NestedReader(const AnalysedText &article, FoundAttributions &found)
        : m_article(article)
        , m_found(found)
    {
        m_isQuoted.assign(std::size_t(article.tokens.size()), false);
        for (const AttributionDraft &draft : std::as_const(found.drafts)) {
            for (Span content : draft.attribution.contents) {
                m_contents.append(content);
                if (draft.attribution.kind == AttributionKind::Direct)
                    noteQuoted(content);
            }
            if (draft.attribution.cue)
                m_cues.insert(m_article.tokenAt(draft.attribution.cue->begin));
        }
        std::sort(m_contents.begin(), m_contents.end());
        qsizetype farthest = 0;
        for (Span content : std::as_const(m_contents)) {
            farthest = std::max(farthest, content.end);
            m_farthestEnds.push_back(farthest);
        }
    }

    void read(const JobMonitor &monitor)
    {
        QList<AttributionDraft> nested;
        for (qsizetype p = 0; p < m_article.paragraphs.size() && !monitor.isCancelled(); ++p) {
            for (TokenRange sentence : m_article.paragraphs[p].sentences) {
                for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
                    if ((m_article.quoteOfToken[i] >= 0 || m_isQuoted[std::size_t(i)]) && isReportingVerb(i))
                        readVerb(i, sentence, p, nested);
                }
            }
        }
        m_found.drafts.append(nested);
        std::stable_sort(m_found.drafts.begin(), m_found.drafts.end(),
                         [](const AttributionDraft &a, const AttributionDraft &b) {
                             return a.attribution.contents.first() < b.attribution.contents.first();
                         });
    }

private:
    /// Blocks and turns of a transcript are quoted without marks.
    void noteQuoted(Span content)
    {
        const TokenRange range = m_article.tokensIn(content);
        std::fill(m_isQuoted.begin() + range.begin, m_isQuoted.begin() + range.end, true);
    }

    bool isReportingVerb(qsizetype i) const
    {
        const WordAnalysis &word = m_article.words[i];
        if (word.tag.part != PartOfSpeech::Verb || m_cues.contains(i))
            return false;
        const QString lemma = word.lemma.toLower();
        const ReportingVerb *verb = Lexicon::shared().reportingVerb(lemma);
        return verb && verb->lemma == lemma && verb->classes.testFlag(CueClass::Nested);
    }

    /// The child of `head` with one of `relations` on the given side of it, or -1.
    qsizetype childOf(qsizetype head, TokenRange within, std::initializer_list<Relation> relations) const
    {
        for (qsizetype i = within.begin; i < within.end; ++i) {
            if (m_article.words[i].head == head
                && std::find(relations.begin(), relations.end(), m_article.words[i].relation)
                    != relations.end())
                return i;
        }
        return -1;
    }

    /// The tokens under `top` that are in `within`.
    TokenRange subtreeOf(qsizetype top, TokenRange within) const
    {
        TokenRange range{top, top + 1};
        const auto isUnder = [this, top](qsizetype i) {
            for (int steps = 0; i >= 0 && steps < 60; ++steps, i = m_article.words[i].head) {
                if (i == top)
                    return true;
            }
            return false;
        };
        while (range.begin > within.begin && isUnder(range.begin - 1))
            --range.begin;
        while (range.end < within.end && isUnder(range.end))
            ++range.end;
        return range;
    }

    /// What is left of `sentence` within the quotation and the content that hold `verb`; empty where no
    /// content holds it.
    TokenRange surroundings(qsizetype verb, TokenRange sentence) const
    {
        const qsizetype at = m_article.tokens[verb].span.begin;
        // The first content that reaches beyond the verb; those behind it begin no earlier.
        const auto reaches = std::upper_bound(m_farthestEnds.begin(), m_farthestEnds.end(), at);
        const auto content = m_contents.begin() + (reaches - m_farthestEnds.begin());
        if (content == m_contents.end() || !content->contains(at))
            return {verb, verb};
        TokenRange range{std::max(sentence.begin, m_article.tokenAt(content->begin)),
                         std::min(sentence.end, m_article.tokensIn(*content).end)};
        const qsizetype quote = m_article.quoteOfToken[verb];
        if (quote < 0)
            return range;
        while (range.begin < verb && m_article.quoteOfToken[range.begin] != quote)
            ++range.begin;
        while (range.end > verb + 1 && m_article.quoteOfToken[range.end - 1] != quote)
            --range.end;
        return range;
    }

    void readVerb(qsizetype verb, TokenRange sentence, qsizetype paragraph,
                  QList<AttributionDraft> &nested) const
    {
        const TokenRange around = surroundings(verb, sentence);
        const qsizetype subject = childOf(verb, {around.begin, verb}, {Relation::Nsubj});
        if (subject < 0 || isSpeakerOrHearer(subject))
            return;
        const TokenRange behind{verb + 1, around.end};
        const qsizetype clause = clauseOf(verb, behind);
        TokenRange content = innerQuotation(verb, behind);
        if (content.length() == 0 && clause >= 0)
            content = trimmed(subtreeOf(clause, behind));
        if (content.length() < 3 || !hasVerb(content))
            return;
        TokenRange cue{verb, verb + 1};
        while (cue.begin - 1 > subject && isPartOfVerb(cue.begin - 1, verb))
            --cue.begin;
        nested.append(draftOf(trimmed(subtreeOf(subject, {around.begin, cue.begin})), cue, content, verb));
        nested.last().sentence = sentence;
        nested.last().paragraph = paragraph;
    }

    /// The top of the clause that the verb governs, or of the one that the first "that" behind it opens; -1
    /// where there is none.
    qsizetype clauseOf(qsizetype verb, TokenRange behind) const
    {
        constexpr qsizetype farthest = 6;
        const qsizetype clause = childOf(verb, behind, {Relation::Ccomp});
        for (qsizetype i = behind.begin; clause < 0 && i < std::min(behind.end, verb + farthest); ++i) {
            if (m_article.is(i, u"that") && m_article.words[i].relation == Relation::Mark)
                return m_article.words[i].head;
        }
        return clause;
    }

    /// What quoted people say of themselves and of whom they speak to is no one else's word.
    bool isSpeakerOrHearer(qsizetype subject) const
    {
        static const QSet<QString> words = {u"i"_s,    u"we"_s,    u"you"_s,   u"it"_s,  u"this"_s,
                                            u"that"_s, u"which"_s, u"there"_s, u"one"_s, u"what"_s};
        return words.contains(m_article.lower(subject));
    }

    bool isPartOfVerb(qsizetype i, qsizetype verb) const
    {
        const WordAnalysis &word = m_article.words[i];
        return word.head == verb
            && (word.relation == Relation::Aux || word.relation == Relation::AuxPass
                || word.relation == Relation::Advmod);
    }

    bool hasVerb(TokenRange range) const
    {
        for (qsizetype i = range.begin; i < range.end; ++i) {
            if (m_article.words[i].tag.part == PartOfSpeech::Verb
                || m_article.words[i].tag.part == PartOfSpeech::Aux)
                return true;
        }
        return false;
    }

    TokenRange trimmed(TokenRange range) const
    {
        const auto isMark
            = [this](qsizetype i) { return m_article.tokens[i].kind == TokenKind::Punctuation; };
        while (range.begin < range.end && isMark(range.begin))
            ++range.begin;
        while (range.begin < range.end && isMark(range.end - 1))
            --range.end;
        return range;
    }

    /// A quotation in other marks that begins at most three tokens behind the verb.
    TokenRange innerQuotation(qsizetype verb, TokenRange behind) const
    {
        const auto first = std::lower_bound(
            m_article.quotes.begin(), m_article.quotes.end(), m_article.tokens[verb].span.end,
            [](const QuotedSpan &quote, qsizetype position) { return quote.span.begin < position; });
        for (auto quote = first; quote != m_article.quotes.end(); ++quote) {
            const TokenRange range = m_article.tokensIn(quote->span);
            if (range.begin - verb > 3)
                break;
            if (quote->depth == 0 || !quote->closed)
                continue;
            return range.end <= behind.end ? range : TokenRange{0, 0};
        }
        return {0, 0};
    }

    AttributionDraft draftOf(TokenRange source, TokenRange cue, TokenRange content, qsizetype verb) const
    {
        constexpr double confidence = 0.6;
        AttributionDraft draft;
        draft.source = source;
        draft.lemma = m_article.words[verb].lemma.toLower();
        Attribution &attribution = draft.attribution;
        attribution.contents = {m_article.span(content)};
        attribution.sources = {m_article.span(source)};
        attribution.cue = m_article.span(cue);
        attribution.act = reportingActOf(draft.lemma, PartOfSpeech::Verb);
        attribution.kind = m_article.article->text[attribution.contents.first().begin].isLetterOrNumber()
            ? AttributionKind::Indirect
            : AttributionKind::Direct;
        attribution.confidence = confidence;
        attribution.evidence = {{EvidenceCode::NestedCue,
                                 {*attribution.cue},
                                 m_article.article->view(*attribution.cue).toString()},
                                {EvidenceCode::NestedContent, attribution.contents},
                                {EvidenceCode::NestedSource, attribution.sources}};
        return draft;
    }

    const AnalysedText &m_article;
    FoundAttributions &m_found;
    QList<Span> m_contents; ///< of all attributions, in text order
    std::vector<qsizetype> m_farthestEnds; ///< where the farthest of them up to each one ends
    QSet<qsizetype> m_cues; ///< first tokens
    std::vector<bool> m_isQuoted; ///< by token: in the content of a direct attribution
};

} // namespace

void addNestedAttributions(const AnalysedText &article, FoundAttributions &found, const JobMonitor &monitor)
{
    NestedReader(article, found).read(monitor);
}

} // namespace hearsay
