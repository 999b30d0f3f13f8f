// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/attributionfinder.h"

#include "attribution/wordclasses.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// Quoted spans of fewer words, set into a sentence that reports nothing, are expressions rather than speech.
constexpr qsizetype shortestBareQuotation = 4;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(hearsay::AttributionFinder)
};

/// What is known of one outermost quoted span while its paragraph is read.
struct Quote
{
    qsizetype index = 0; ///< into TokenizedArticle::quotes
    TokenRange tokens; ///< with the marks
    qsizetype words = 0;
    bool embedded = false; ///< set into a sentence as a part of it
    bool used = false;
    qsizetype draft = -1; ///< the draft it belongs to
};

class Finder
{
public:
    Finder(const TokenizedArticle &article, const Lexicon &lexicon)
        : m_article(article)
        , m_lexicon(lexicon)
    {
    }

    FoundAttributions find(JobMonitor &monitor)
    {
        m_draftOfQuote.fill(-1, m_article.quotes.size());
        m_isTranscript = countTurns() >= 2;
        for (qsizetype p = 0; p < m_article.paragraphs.size() && !monitor.isCancelled(); ++p) {
            readParagraph(p);
            monitor.setProgress(p + 1, m_article.paragraphs.size());
        }
        std::stable_sort(m_result.drafts.begin(), m_result.drafts.end(),
                         [](const AttributionDraft &a, const AttributionDraft &b) {
                             return a.attribution.contents.first() < b.attribution.contents.first();
                         });
        return std::move(m_result);
    }

private:
    // ---- one paragraph

    void readParagraph(qsizetype p)
    {
        m_paragraph = &m_article.paragraphs[p];
        m_paragraphIndex = p;
        if (readTranscriptTurn())
            return;
        m_clauses = findReportingClauses(m_article, *m_paragraph, m_lexicon);
        m_clauseUsed.fill(false, m_clauses.size());
        collectQuotes();
        linkQuotes();
        reportClauses();
        settleExpressions();
    }

    // ---- transcripts: "JONES: …", "Q: …"

    /// The colon that ends a paragraph's speaker label, or -1.
    qsizetype labelColon(const TokenizedParagraph &paragraph) const
    {
        const qsizetype begin = paragraph.tokens.begin;
        for (qsizetype i = begin; i < paragraph.tokens.end && i - begin < 6; ++i) {
            if (m_article.is(i, u":"))
                return i > begin && i + 1 < paragraph.tokens.end ? i : -1;
            const bool bracket = m_article.is(i, u"(") || m_article.is(i, u")") || m_article.is(i, u"’")
                || m_article.is(i, u"'");
            if (!m_article.isCapitalised(i) && !bracket)
                return -1;
        }
        return -1;
    }

    qsizetype countTurns() const
    {
        return std::count_if(
            m_article.paragraphs.begin(), m_article.paragraphs.end(),
            [this](const TokenizedParagraph &paragraph) { return labelColon(paragraph) >= 0; });
    }

    /// A label in capitals, or one of several labels, gives the whole paragraph to its speaker.
    bool readTranscriptTurn()
    {
        const qsizetype colon = labelColon(*m_paragraph);
        if (colon < 0 || !m_isTranscript || !m_paragraph->quotes.isEmpty())
            return false;
        AttributionDraft draft
            = makeDraft(m_article.span({colon + 1, m_paragraph->tokens.end}), AttributionKind::Direct);
        draft.attribution.cue = m_article.tokens[colon].span;
        setSource(draft, {m_paragraph->tokens.begin, colon});
        addReason(draft, Decision::Content,
                  Texts::tr("A line of a transcript: the label before the colon says who speaks."),
                  {m_article.span({m_paragraph->tokens.begin, colon + 1})});
        draft.attribution.confidence = 0.9;
        m_result.drafts.append(draft);
        return true;
    }

    // ---- quotations

    void collectQuotes()
    {
        m_quotes.clear();
        for (qsizetype index : m_paragraph->quotes) {
            Quote quote;
            quote.index = index;
            quote.tokens = m_article.tokensIn(m_article.quotes[index].span);
            for (qsizetype i = quote.tokens.begin; i < quote.tokens.end; ++i)
                quote.words += m_article.tokens[i].kind != TokenKind::Punctuation
                    && m_article.tokens[i].kind != TokenKind::Clitic;
            quote.embedded = isEmbedded(quote);
            m_quotes.append(quote);
        }
    }

    QString lower(qsizetype i) const { return m_article.lower(i); }
    bool inParagraph(qsizetype i) const
    {
        return i >= m_paragraph->tokens.begin && i < m_paragraph->tokens.end;
    }
    bool isOutside(qsizetype i) const { return inParagraph(i) && m_article.quoteOfToken[i] < 0; }
    Span spanOf(const Quote &quote) const { return m_article.quotes[quote.index].span; }

    TokenRange sentenceAt(qsizetype token) const
    {
        for (TokenRange sentence : m_paragraph->sentences) {
            if (sentence.contains(token))
                return sentence;
        }
        return m_paragraph->tokens;
    }

    /// The first token of a sentence's own words: behind the dateline, where the paragraph has one.
    qsizetype proseBegin(TokenRange sentence) const
    {
        if (sentence.begin != m_paragraph->tokens.begin || !m_article.isCapitalised(sentence.begin)
            || lower(sentence.begin).toUpper() != m_article.word(sentence.begin)
            || m_article.word(sentence.begin).size() < 3)
            return sentence.begin;
        for (qsizetype i = sentence.begin + 1; i < sentence.end && i - sentence.begin < 9; ++i) {
            if (m_article.tokens[i].kind == TokenKind::Punctuation && isDash(i))
                return i + 1;
        }
        return sentence.begin;
    }

    bool isSentenceEnd(qsizetype i) const
    {
        const QStringView word = m_article.word(i);
        return m_article.tokens[i].kind == TokenKind::Punctuation
            && (word.front() == u'.' || word.front() == u'!' || word.front() == u'?' || word.front() == u'…');
    }

    /// The first token within the marks of `quote`, and the last one.
    qsizetype firstInner(const Quote &quote) const { return quote.tokens.begin + 1; }
    qsizetype lastInner(const Quote &quote) const
    {
        return m_article.quotes[quote.index].closed ? quote.tokens.end - 2 : quote.tokens.end - 1;
    }

    bool startsLikeSentence(const Quote &quote) const
    {
        const qsizetype first = firstInner(quote);
        if (first >= quote.tokens.end)
            return false;
        const QChar c = m_article.word(first).front();
        return !c.isLower();
    }

    bool endsLikeSentence(const Quote &quote) const
    {
        const qsizetype last = lastInner(quote);
        return last > quote.tokens.begin && isSentenceEnd(last);
    }

    bool endsWithComma(const Quote &quote) const
    {
        const qsizetype last = lastInner(quote);
        return last > quote.tokens.begin && m_article.is(last, u",");
    }

    /// True for a quoted span that continues the sentence around it: “… are just “close friends.””
    bool isEmbedded(const Quote &quote) const
    {
        const qsizetype before = quote.tokens.begin - 1;
        if (!isOutside(before) || isSentenceEnd(before))
            return false;
        if (m_article.tokens[before].kind == TokenKind::Punctuation) {
            if (!m_article.is(before, u",") && !m_article.is(before, u":") && !isDash(before))
                return true;
            return !startsLikeSentence(quote) && !followsReportingVerb(before) && !resumesQuotation(before);
        }
        if (m_lexicon.reportingVerb(lower(before)) && !isLabel(before))
            return !startsLikeSentence(quote) || quote.words < 3;
        return true;
    }

    /// A reporting verb stands in the few words before the mark at `mark`: … tweeted, “wtf …”
    bool followsReportingVerb(qsizetype mark) const
    {
        for (qsizetype i = mark - 1; i >= mark - 4 && isOutside(i) && m_article.isWord(i); --i) {
            if (m_lexicon.reportingVerb(lower(i)))
                return true;
        }
        return false;
    }

    /// “Eleven,” she told the council after the vote, “if the weather holds”: the quotation before ends with
    /// a comma and no sentence ends in between.
    bool resumesQuotation(qsizetype mark) const
    {
        return !m_quotes.isEmpty() && !m_quotes.last().embedded && endsWithComma(m_quotes.last())
            && !isInterrupted(m_quotes.last().tokens.end, mark);
    }

    bool isLabel(qsizetype token) const
    {
        const ReportingVerb *verb = m_lexicon.reportingVerb(lower(token));
        return verb && verb->classes.testFlag(CueClass::Label);
    }

    bool isDash(qsizetype i) const { return QStringView(u"—–-").contains(m_article.word(i).front()); }

    // ---- quotations with a reporting clause

    void linkQuotes()
    {
        for (qsizetype k = 0; k < m_quotes.size(); ++k) {
            if (m_quotes[k].used || continueFromBefore(k) || m_quotes[k].embedded)
                continue;
            if (!linkQuote(k))
                linkBare(k);
        }
    }

    /// A quotation that the paragraph before left open.
    bool continueFromBefore(qsizetype k)
    {
        const qsizetype previous = m_article.quotes[m_quotes[k].index].continues;
        if (previous < 0 || m_draftOfQuote[previous] < 0)
            return false;
        const bool tagged
            = k == 0 && clauseAfter(k) >= 0 && m_result.drafts[m_draftOfQuote[previous]].source.length() == 0;
        append(k, m_draftOfQuote[previous], Texts::tr("The quotation goes on from the paragraph before."));
        if (tagged)
            adopt(m_result.drafts[m_quotes[k].draft], clauseAfter(k));
        return true;
    }

    bool linkQuote(qsizetype k)
    {
        const qsizetype after = clauseAfter(k);
        const bool joins = joinsPrevious(k);
        if (joins && after < 0) {
            append(k, m_quotes[quoteBefore(k)].draft,
                   Texts::tr("The same speaker goes on after the reporting clause."));
            return true;
        }
        const qsizetype before = clauseBefore(k);
        if (after >= 0 && (before < 0 || (endsWithComma(m_quotes[k]) && !leadsDirectly(before, k)))) {
            start(k, after, Texts::tr("The quotation is followed by who said it."));
            return true;
        }
        if (before >= 0) {
            start(k, before, Texts::tr("The quotation is introduced by who said it."));
            return true;
        }
        if (after >= 0) {
            start(k, after, Texts::tr("The quotation is followed by who said it."));
            return true;
        }
        return linkColon(k);
    }

    /// The clause that stands directly behind quote `k`, or -1: “…,” said Ann. / “…?” Ann asked. / ‘…’, Ann
    /// said.
    qsizetype clauseAfter(qsizetype k) const
    {
        const Quote &quote = m_quotes[k];
        qsizetype first = quote.tokens.end;
        bool mark = endsWithComma(quote) || (endsLikeSentence(quote) && !m_article.is(lastInner(quote), u"."))
            || (lastInner(quote) > quote.tokens.begin && isDash(lastInner(quote)));
        if (isOutside(first) && (m_article.is(first, u",") || isDash(first))) {
            mark = true;
            ++first;
        }
        while (isOutside(first) && isAdverb(lower(first)))
            ++first;
        for (qsizetype c = 0; c < m_clauses.size(); ++c) {
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

    /// Ann tweeted, “…,” Bob answered, “…”: each clause leads to the quotation behind it.
    bool leadsDirectly(qsizetype clause, qsizetype k) const
    {
        const qsizetype end = qMax(m_clauses[clause].whole.end, m_clauses[clause].cue.end);
        return !m_clauseUsed[clause] && m_quotes[k].tokens.begin - end <= 1;
    }

    static bool canQuote(const ReportingClause &clause)
    {
        return clause.classes & (CueClass::Speech | CueClass::Quote | CueClass::Clause);
    }

    /// “We rush.” Ann said.
    bool isWholeSentence(const ReportingClause &clause, qsizetype first) const
    {
        const qsizetype end = qMax(clause.whole.end, clause.cue.end);
        return clause.hasSource() && clause.whole.begin == first && (!inParagraph(end) || isSentenceEnd(end));
    }

    /// The clause that leads to quote `k`, or -1: Ann said, “…” / Ann told the court on Tuesday: “…”
    qsizetype clauseBefore(qsizetype k) const
    {
        const Quote &quote = m_quotes[k];
        const qsizetype last = quote.tokens.begin - 1;
        if (!isOutside(last))
            return -1;
        const bool colon = m_article.is(last, u":");
        const bool comma = m_article.is(last, u",") || isDash(last);
        for (qsizetype c = m_clauses.size() - 1; c >= 0; --c) {
            const ReportingClause &clause = m_clauses[c];
            const qsizetype end = qMax(clause.whole.end, clause.cue.end);
            if (end > quote.tokens.begin)
                continue;
            if (isInterrupted(clause.whole.begin, quote.tokens.begin) || !(canQuote(clause)))
                return -1;
            const qsizetype distance = quote.tokens.begin - end;
            const bool near
                = distance == 0 || (distance == 1 && (comma || colon || m_article.is(last, u"that")));
            if (near || (colon && distance < 40)
                || (comma && distance < 16 && !clause.classes.testFlag(CueClass::Clause)))
                return c;
            return -1;
        }
        return -1;
    }

    /// A sentence end or a quotation lies between two tokens.
    bool isInterrupted(qsizetype from, qsizetype to) const
    {
        for (qsizetype i = from; i < to; ++i) {
            if (isSentenceEnd(i)
                || (m_article.quoteOfToken[i] >= 0
                    && m_article.quoteOfToken[i] != m_article.quoteOfToken[from]))
                return true;
        }
        return false;
    }

    /// “We,” she said, “will go.” / “We go,” she said. “Now.”: only the clause of the quote before stands
    /// between.
    bool joinsPrevious(qsizetype k) const
    {
        const qsizetype before = quoteBefore(k);
        if (before < 0 || m_quotes[before].draft < 0)
            return false;
        const Quote &previous = m_quotes[before];
        const AttributionDraft &draft = m_result.drafts[previous.draft];
        if (previous.tokens.end == m_quotes[k].tokens.begin)
            return true;
        if (!draft.attribution.cue || draft.attribution.cue->begin < spanOf(previous).end)
            return false;
        int ends = 0;
        for (qsizetype i = previous.tokens.end; i < m_quotes[k].tokens.begin; ++i)
            ends += isSentenceEnd(i);
        const qsizetype clause = clauseBefore(k);
        const bool ownClause = clause >= 0 && m_article.span(m_clauses[clause].cue) != *draft.attribution.cue;
        return ends <= 1 && !ownClause;
    }

    /// The quotation before quote `k`, expressions within the reporting clause passed over, or -1.
    qsizetype quoteBefore(qsizetype k) const
    {
        for (qsizetype other = k - 1; other >= 0; --other) {
            if (!m_quotes[other].embedded || m_quotes[other].draft >= 0)
                return other;
        }
        return -1;
    }

    /// “Ann Okoro:” or a paragraph that ends with a colon, before a quotation without a verb.
    bool linkColon(qsizetype k)
    {
        const Quote &quote = m_quotes[k];
        const qsizetype last = quote.tokens.begin - 1;
        if (!isOutside(last) || !m_article.is(last, u":"))
            return k == 0 && quote.tokens.begin == m_paragraph->tokens.begin && linkColonOfParagraphBefore(k);
        qsizetype begin = last;
        while (isOutside(begin - 1) && !isSentenceEnd(begin - 1))
            --begin;
        if (last - begin > 6 || last == begin || !m_article.isCapitalised(begin)
            || hasFiniteVerb({begin, last}))
            return false;
        AttributionDraft draft = makeDraft(spanOf(quote), AttributionKind::Direct);
        draft.attribution.cue = m_article.tokens[last].span;
        setSource(draft, {begin, last});
        addReason(draft, Decision::Content, Texts::tr("A name and a colon introduce the quotation."),
                  {m_article.span({begin, last + 1})});
        draft.attribution.confidence = 0.85;
        use(k, draft);
        return true;
    }

    bool linkColonOfParagraphBefore(qsizetype k)
    {
        if (m_paragraphIndex == 0)
            return false;
        const TokenizedParagraph &before = m_article.paragraphs[m_paragraphIndex - 1];
        if (before.tokens.length() == 0 || !m_article.is(before.tokens.end - 1, u":"))
            return false;
        const QList<ReportingClause> clauses = findReportingClauses(m_article, before, m_lexicon);
        if (clauses.isEmpty() || !canQuote(clauses.last()))
            return false;
        AttributionDraft draft = makeDraft(spanOf(m_quotes[k]), AttributionKind::Direct);
        adoptClause(draft, clauses.last());
        addReason(draft, Decision::Content,
                  Texts::tr("The paragraph before ends with a colon that introduces the quotation."), {});
        draft.attribution.confidence = 0.85;
        use(k, draft);
        return true;
    }

    /// A quotation that nothing introduces: its speaker has to come from the course of the text.
    void linkBare(qsizetype k)
    {
        const Quote &quote = m_quotes[k];
        if (!endsLikeSentence(quote) && (quote.words < shortestBareQuotation || isTitle(quote)))
            return;
        AttributionDraft draft = makeDraft(spanOf(quote), AttributionKind::Direct);
        addReason(draft, Decision::Content,
                  Texts::tr("Whole sentences in quotation marks, without a reporting verb."),
                  {spanOf(quote)});
        draft.attribution.confidence = 0.6;
        draft.attribution.inferred = true;
        use(k, draft);
    }

    void start(qsizetype k, qsizetype clause, const QString &reason)
    {
        AttributionDraft draft = makeDraft(spanOf(m_quotes[k]), AttributionKind::Direct);
        adoptClause(draft, m_clauses[clause]);
        m_clauseUsed[clause] = true;
        addReason(draft, Decision::Content, reason, {m_article.span(m_clauses[clause].whole)});
        draft.attribution.confidence = 0.95;
        use(k, draft);
    }

    void adopt(AttributionDraft &draft, qsizetype clause)
    {
        adoptClause(draft, m_clauses[clause]);
        m_clauseUsed[clause] = true;
        draft.attribution.inferred = false;
    }

    void use(qsizetype k, const AttributionDraft &draft)
    {
        m_quotes[k].used = true;
        m_quotes[k].draft = m_result.drafts.size();
        m_draftOfQuote[m_quotes[k].index] = m_result.drafts.size();
        m_result.drafts.append(draft);
    }

    void append(qsizetype k, qsizetype draft, const QString &reason)
    {
        m_quotes[k].used = true;
        m_quotes[k].draft = draft;
        m_draftOfQuote[m_quotes[k].index] = draft;
        m_result.drafts[draft].attribution.contents.append(spanOf(m_quotes[k]));
        addReason(m_result.drafts[draft], Decision::Content, reason, {spanOf(m_quotes[k])});
    }

    AttributionDraft makeDraft(Span content, AttributionKind kind) const
    {
        AttributionDraft draft;
        draft.attribution.contents = {content};
        draft.attribution.kind = kind;
        draft.paragraph = m_paragraphIndex;
        draft.sentence = sentenceAt(m_article.tokenAt(content.begin));
        return draft;
    }

    void setSource(AttributionDraft &draft, TokenRange source) const
    {
        draft.source = source;
        draft.attribution.sources = {m_article.span(source)};
    }

    void adoptClause(AttributionDraft &draft, const ReportingClause &clause) const
    {
        draft.attribution.cue = m_article.span(clause.cue);
        draft.lemma = clause.lemma;
        draft.hearer = clause.hearer;
        draft.sentence = sentenceAt(clause.cue.begin);
        addReason(draft, Decision::Cue,
                  clause.form == ReportingForm::AccordingTo
                      ? Texts::tr("“According to” names the source.")
                      : Texts::tr("“%1” is a reporting verb.").arg(clause.lemma),
                  {m_article.span(clause.cue)});
        if (!clause.hasSource())
            return;
        setSource(draft, clause.source);
        addReason(draft, Decision::Source,
                  clause.form == ReportingForm::AccordingTo ? Texts::tr("It follows “according to”.")
                      : clause.inverted                     ? Texts::tr("It follows the reporting verb.")
                      : clause.sharesSubject
                      ? Texts::tr("It is the subject that the reporting verb shares with the verb before.")
                      : Texts::tr("It is the subject of the reporting verb."),
                  draft.attribution.sources);
    }

    static void addReason(AttributionDraft &draft, Decision decision, const QString &reason,
                          const QList<Span> &words)
    {
        draft.attribution.evidence.append({decision, reason, words});
    }

    // ---- reported clauses: indirect and mixed

    void reportClauses()
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

    /// “Ann said (that) …”: the words behind the verb.
    bool reportRight(qsizetype c)
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
        addReported(clause, {begin, end}, Texts::tr("The clause after the reporting verb."));
        return true;
    }

    /// Where the reported clause begins: at "that" and its like, or directly behind the verb; -1 where there
    /// is none.
    qsizetype contentBegin(const ReportingClause &clause, TokenRange sentence) const
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

    /// "that's the point": the word begins a clause of its own.
    bool isDemonstrative(qsizetype i) const
    {
        return inParagraph(i + 1)
            && (m_article.tokens[i + 1].kind == TokenKind::Clitic || m_article.is(i + 1, u"is"));
    }

    /// "…, knowing that …" attributes nothing.
    static bool isMentalGerund(const ReportingClause &clause)
    {
        return clause.gerund && !clause.classes.testFlag(CueClass::Speech) && clause.sharesSubject;
    }

    /// "said that." with nothing behind it.
    bool isBareVerb(qsizetype opener) const { return !inParagraph(opener + 1) || isSentenceEnd(opener + 1); }

    bool canBeginClause(qsizetype i, TokenRange sentence) const
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

    bool looksFinite(qsizetype i) const
    {
        if (!m_article.isWord(i) && m_article.tokens[i].kind != TokenKind::Clitic)
            return false;
        const QString word = lower(i);
        return isAuxiliary(word) || word.endsWith(u"ed") || m_lexicon.reportingVerb(word)
            || word.endsWith(u"es") || word == u"got" || word == u"went" || word == u"came"
            || word == u"wants" || word == u"needs" || word == u"took" || word == u"made";
    }

    /// The end of a reported clause: the sentence's, unless another attribution or quotation begins before.
    qsizetype contentEnd(qsizetype c, qsizetype begin, TokenRange sentence) const
    {
        qsizetype end = sentence.end;
        for (const Quote &quote : m_quotes) {
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

    /// The conjunction or comma before a verb that shares its subject, or the verb itself.
    qsizetype coordinationBefore(qsizetype cue, qsizetype begin) const
    {
        for (qsizetype i = cue; i > begin && cue - i < 6; --i) {
            const QString word = lower(i - 1);
            if (isConjunction(word) || word == u"while" || word == u"before" || word == u"as"
                || m_article.is(i - 1, u","))
                return i - 1;
        }
        return m_article.tokens.size(); // not coordinated: the verb is within the reported clause
    }

    /// “…, Ann said.”: the words before a clause that ends its sentence.
    void reportLeft(const ReportingClause &clause)
    {
        if (!clause.classes.testFlag(CueClass::Speech) || !clause.hasSource() || clause.sharesSubject)
            return;
        const TokenRange sentence = sentenceAt(clause.cue.begin);
        const qsizetype comma = clause.whole.begin - 1;
        if (comma <= sentence.begin || !isOutside(comma) || !(m_article.is(comma, u",") || isDash(comma)))
            return;
        qsizetype begin = proseBegin(sentence);
        for (const Quote &quote : m_quotes) {
            if (!quote.embedded && quote.tokens.end > begin && quote.tokens.end <= comma)
                begin = quote.tokens.end;
        }
        if (comma - begin < 4 || isSubordinator(lower(begin)) || !hasFiniteVerb({begin, comma}))
            return;
        addReported(clause, {begin, comma}, Texts::tr("The clause before the reporting verb."));
    }

    bool hasFiniteVerb(TokenRange range) const
    {
        for (qsizetype i = range.begin; i < range.end; ++i) {
            if (looksFinite(i))
                return true;
        }
        return false;
    }

    void reportAccordingTo(const ReportingClause &clause)
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
        addReported(clause, content, Texts::tr("“According to” attributes the sentence."));
    }

    bool isQuotedAlready(TokenRange range) const
    {
        for (const Quote &quote : m_quotes) {
            if (quote.used && quote.tokens.begin < range.end && range.begin < quote.tokens.end)
                return true;
        }
        return false;
    }

    /// “Ann called the plan “madness””: the fragment alone.
    bool reportLabel(const ReportingClause &clause)
    {
        for (qsizetype k = 0; k < m_quotes.size(); ++k) {
            Quote &quote = m_quotes[k];
            if (quote.used || !quote.embedded || quote.tokens.begin < clause.cue.end)
                continue;
            if (quote.tokens.begin - clause.cue.end > 14 || isInterrupted(clause.cue.end, quote.tokens.begin))
                return false;
            AttributionDraft draft = makeDraft(spanOf(quote), AttributionKind::Direct);
            adoptClause(draft, clause);
            addReason(draft, Decision::Content,
                      Texts::tr("The speaker's own words for it, in quotation marks."), {spanOf(quote)});
            draft.attribution.confidence = 0.75;
            use(k, draft);
            return true;
        }
        return false;
    }

    void addReported(const ReportingClause &clause, TokenRange content, const QString &reason)
    {
        const AttributionKind kind = kindOf(content);
        AttributionDraft draft = makeDraft(m_article.span(content), kind);
        adoptClause(draft, clause);
        addReason(draft, Decision::Content, reason, {});
        draft.attribution.confidence = kind == AttributionKind::Indirect ? 0.7 : 0.8;
        for (qsizetype k = 0; k < m_quotes.size(); ++k) {
            if (content.begin <= m_quotes[k].tokens.begin && m_quotes[k].tokens.end <= content.end
                && !m_quotes[k].used) {
                m_quotes[k].used = true;
                m_quotes[k].draft = m_result.drafts.size();
                m_draftOfQuote[m_quotes[k].index] = m_result.drafts.size();
            }
        }
        m_result.drafts.append(draft);
    }

    AttributionKind kindOf(TokenRange content) const
    {
        bool quoted = false;
        bool plain = false;
        for (qsizetype i = content.begin; i < content.end; ++i)
            (m_article.quoteOfToken[i] >= 0 ? quoted : plain) = true;
        return !quoted ? AttributionKind::Indirect : plain ? AttributionKind::Mixed : AttributionKind::Direct;
    }

    // ---- quoted expressions that nothing attributes

    void settleExpressions()
    {
        for (qsizetype k = 0; k < m_quotes.size(); ++k) {
            const Quote &quote = m_quotes[k];
            if (quote.used || quote.words == 0)
                continue;
            if (quote.words > 6 && !isTitle(quote))
                linkBare(k);
            else
                m_result.notSpeech.append(describeExpression(quote));
        }
    }

    /// Every word of weight begins with a capital letter: “The Long Way Home”.
    bool isTitle(const Quote &quote) const
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

    NotSpeech describeExpression(const Quote &quote) const
    {
        NotSpeech result;
        result.span = spanOf(quote);
        const qsizetype before = quote.tokens.begin - 1;
        const bool betweenNames = isOutside(before) && m_article.isCapitalised(before)
            && isOutside(quote.tokens.end) && m_article.isCapitalised(quote.tokens.end);
        QString reason;
        if (betweenNames) {
            result.reason = NotSpeechReason::Nickname;
            reason = Texts::tr("A nickname between the parts of a name.");
        } else if (isTitle(quote)) {
            result.reason = NotSpeechReason::Title;
            reason = Texts::tr("Capitalised like the title of a work, and nothing reports speech.");
        } else {
            result.reason = NotSpeechReason::ScareQuote;
            reason = Texts::tr("A few words within a sentence that reports no speech.");
        }
        result.evidence = {{Decision::NotSpeech, reason, {result.span}}};
        return result;
    }

    const TokenizedArticle &m_article;
    const Lexicon &m_lexicon;
    const TokenizedParagraph *m_paragraph = nullptr;
    qsizetype m_paragraphIndex = 0;
    bool m_isTranscript = false;
    QList<ReportingClause> m_clauses;
    QList<bool> m_clauseUsed;
    QList<Quote> m_quotes;
    QList<qsizetype> m_draftOfQuote;
    FoundAttributions m_result;
};

} // namespace

FoundAttributions findAttributions(const TokenizedArticle &article, const Lexicon &lexicon,
                                   JobMonitor &monitor)
{
    return Finder(article, lexicon).find(monitor);
}

} // namespace hearsay
