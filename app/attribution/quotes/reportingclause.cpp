// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/quotes/reportingclause.h"

#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace hearsay {

namespace {

/// The longest subject, and the longest aside between a subject and its verb, in tokens. Bounds keep the
/// search linear.
constexpr qsizetype longestNounPhrase = 24;
constexpr qsizetype longestAside = 30;
/// A quoted expression of at most this many words inside a noun phrase is part of it.
constexpr qsizetype longestQuotedExpression = 4;

/// Finds the clauses of one paragraph.
class ClauseFinder
{
public:
    ClauseFinder(const AnalysedText &article, const TextParagraph &paragraph, const Lexicon &lexicon)
        : m_article(article)
        , m_lexicon(lexicon)
        , m_paragraph(paragraph)
    {
    }

    QList<ReportingClause> find()
    {
        for (TokenRange sentence : m_paragraph.sentences) {
            m_sentence = sentence;
            for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
                if (isOutside(i))
                    examine(i);
            }
        }
        return std::move(m_found);
    }

private:
    /// Outside of quotation marks, or within a short quoted expression that belongs to the sentence around
    /// it.
    bool isOutside(qsizetype i) const { return m_article.quoteOfToken[i] < 0; }

    QString lower(qsizetype i) const { return m_article.lower(i); }
    bool inSentence(qsizetype i) const { return i >= m_sentence.begin && i < m_sentence.end; }

    void examine(qsizetype i)
    {
        if (!m_article.isWord(i))
            return;
        const QString word = lower(i);
        if (word == u"according" && inSentence(i + 1) && m_article.is(i + 1, u"to")) {
            addAccordingTo(i);
            return;
        }
        const ReportingVerb *verb = m_lexicon.reportingVerb(word);
        if (!verb || !isVerbHere(i, word, *verb))
            return;
        addVerb(i, *verb);
    }

    /// Tells the verb from a noun or adjective of the same form, and an active from a passive or infinitive
    /// one.
    bool isVerbHere(qsizetype i, const QString &word, const ReportingVerb &verb) const
    {
        const QString before = inSentence(i - 1) && isOutside(i - 1) ? lower(i - 1) : QString();
        const bool afterDeterminer = isDeterminer(before) && before != u"all" && before != u"both"
            && before != u"many" && before != u"some" && before != u"most" && before != u"few"
            && before != u"several" && before != u"one" && before != u"another";
        if (afterDeterminer && !(before == u"that" && verb.form == VerbForm::Finite && !isAlsoNoun(word)))
            return false;
        if (before == u"'s" || before == u"’s")
            return verb.form == VerbForm::Gerund;
        if (isAlsoNoun(word) && !isLikelyVerb(i, before))
            return false;
        if (verb.form == VerbForm::Base)
            return before != u"to" || continuesTo(i - 1);
        if (verb.form == VerbForm::Gerund)
            return before != u"the" && before != u"of" && before != u"for" && before != u"without";
        // "the source, described as …,": a participle, not a verb with a subject
        if (verb.classes.testFlag(CueClass::Label) && (before == u"," || before.isEmpty()))
            return false;
        return !isPassive(i);
    }

    /// For words that can be nouns: a subject pronoun, an auxiliary, a name or a plural must stand before.
    bool isLikelyVerb(qsizetype i, const QString &before) const
    {
        if (before.isEmpty() || isPronounSubject(before) || isModal(before) || isAdverb(before)
            || before == u"to")
            return !before.isEmpty();
        if (isPreposition(before) || isBeForm(before) || !m_article.isWord(i - 1))
            return false;
        const bool third = m_article.word(i).back() == u's';
        if (third) {
            const bool singular = !before.endsWith(u's') && inSentence(i - 2) && isDeterminer(lower(i - 2));
            return m_article.isCapitalised(i - 1) || (singular && followedByClause(i));
        }
        return before.endsWith(u's') && followedByClause(i);
    }

    bool followedByClause(qsizetype i) const
    {
        return inSentence(i + 1) && (isClauseOpener(lower(i + 1)) || !isOutside(i + 1));
    }

    /// "went on to say", "continued to insist".
    bool continuesTo(qsizetype to) const
    {
        if (!inSentence(to - 1))
            return false;
        const QString before = lower(to - 1);
        return before == u"continued" || before == u"continues"
            || (before == u"on" && inSentence(to - 2) && lower(to - 2).startsWith(u"w"))
            || (before == u"on" && inSentence(to - 2) && lower(to - 2).startsWith(u"go"));
    }

    bool isPassive(qsizetype i) const
    {
        for (qsizetype k = i - 1; k >= m_sentence.begin && k > i - 4 && isOutside(k); --k) {
            const QString word = lower(k);
            if (isBeForm(word))
                return !((word == u"'s" || word == u"’s") && m_article.isCapitalised(k - 1)
                         && !isAdverb(word));
            if (!isAdverb(word) && word != u"not" && word != u"n't" && word != u"n’t")
                return false;
        }
        return false;
    }

    void addAccordingTo(qsizetype i)
    {
        ReportingClause clause;
        clause.form = ReportingForm::AccordingTo;
        clause.cue = {i, i + 2};
        clause.classes = CueClass::Speech;
        clause.lemma = u"according to"_s;
        clause.inverted = true;
        clause.source = i - m_sentence.begin < 2 || endsDateline(i - 1) ? introducedSource(i + 2)
                                                                        : nounPhraseAfter(i + 2, true);
        if (!clause.hasSource())
            return;
        clause.whole = {i, clause.source.end};
        m_found.append(clause);
    }

    bool endsDateline(qsizetype i) const { return inSentence(i) && isDash(i) && i - m_sentence.begin < 9; }

    bool isDash(qsizetype i) const { return QStringView(u"—–").contains(m_article.word(i).front()); }

    /// "According to a report by the auditor, …": everything up to the comma that is followed by the sentence
    /// proper.
    TokenRange introducedSource(qsizetype begin) const
    {
        qsizetype end = begin;
        while (inSentence(end) && (isOutside(end) || isQuotedExpression(end)) && !m_article.is(end, u",")
               && end - begin < longestAside)
            ++end;
        if (inSentence(end) && m_article.is(end, u",") && inSentence(end + 1)) {
            const QString next = lower(end + 1);
            const qsizetype aside
                = next == u"who" || next == u"which" || next == u"whose" ? appositiveEnd(end) : -1;
            if (aside > 0)
                return {begin, aside};
        }
        return end > begin ? TokenRange{begin, end} : TokenRange{};
    }

    /// Behind a comma the words after the verb are its subject only where they end the clause: "…, said Ann
    /// Okoro."
    bool endsClause(TokenRange source) const
    {
        const qsizetype next = source.end;
        if (!inSentence(next) || m_article.tokens[next].kind == TokenKind::Punctuation)
            return true;
        const QString word = lower(next);
        return isPreposition(word) || isTimeWord(word) || isAdverb(word) || word == u"when"
            || word == u"while";
    }

    void addVerb(qsizetype i, const ReportingVerb &verb)
    {
        ReportingClause clause;
        clause.cue = {i, i + 1};
        clause.classes = verb.classes;
        clause.lemma = verb.lemma;
        clause.gerund = verb.form == VerbForm::Gerund;
        if (standsAfterQuote(i) && canInvert(verb)) {
            clause.source = nounPhraseAfter(i + 1, false);
            if (clause.hasSource() && m_article.is(i - 1, u",") && isOutside(i - 1)
                && !endsClause(clause.source))
                clause.source = {};
            clause.inverted = clause.hasSource();
        }
        if (!clause.hasSource())
            findSubject(clause);
        if (verb.classes.testFlag(CueClass::Told) && !clause.inverted)
            clause.hearer = hearerAfter(i + 1);
        clause.whole = {clause.hasSource() && !clause.sharesSubject ? qMin(clause.source.begin, i) : i,
                        qMax(i + 1, qMax(clause.inverted ? clause.source.end : 0, clause.hearer.end))};
        m_found.append(clause);
    }

    /// "…, said Okoro", but "Okoro, a baker, told the court": whoever is behind "told" is told.
    static bool canInvert(const ReportingVerb &verb)
    {
        return verb.lemma != u"tell" && verb.form != VerbForm::Gerund
            && (verb.classes & (CueClass::Speech | CueClass::Quote));
    }

    /// The cue is the first word behind a quotation or behind a comma that ends a reported clause.
    bool standsAfterQuote(qsizetype i) const
    {
        qsizetype k = i - 1;
        while (k >= m_sentence.begin && isOutside(k) && isAdverb(lower(k)))
            --k;
        if (k >= m_paragraph.tokens.begin && k < m_sentence.begin)
            return !isOutside(k);
        if (k < m_paragraph.tokens.begin)
            return false;
        return !isOutside(k) || m_article.is(k, u",") || isDash(k);
    }

    /// Where the words that belong to the cue begin: behind the last quotation.
    qsizetype windowBegin(qsizetype i) const
    {
        qsizetype begin = i;
        while (begin > m_sentence.begin && (isOutside(begin - 1) || isQuotedExpression(begin - 1)))
            --begin;
        return begin;
    }

    /// True where token `i` is within marks that hold a short expression in a noun phrase: a “music insider”.
    bool isQuotedExpression(qsizetype i) const
    {
        const qsizetype quote = m_article.quoteOfToken[i];
        if (quote < 0)
            return false;
        const TokenRange tokens = m_article.tokensIn(m_article.quotes[quote].inner());
        const TokenRange all = m_article.tokensIn(m_article.quotes[quote].span);
        if (tokens.length() > longestQuotedExpression + 1 || all.begin <= m_sentence.begin
            || !isOutside(all.begin - 1))
            return false;
        const QString before = lower(all.begin - 1);
        return isDeterminer(before) || (m_article.isWord(all.begin - 1) && !m_lexicon.reportingVerb(before));
    }

    void findSubject(ReportingClause &clause)
    {
        const qsizetype begin = windowBegin(clause.cue.begin);
        if (begin != m_subjectsFrom)
            m_subjects.clear();
        m_subjectsFrom = begin;
        qsizetype k = clause.cue.begin - 1;
        while (k >= begin && isBetweenSubjectAndVerb(k))
            --k;
        clause.source = k >= begin ? subjectEndingAt(k, begin) : TokenRange{};
        if (clause.hasSource())
            return;
        clause.source = firstSubject(begin, clause.cue.begin);
        clause.sharesSubject = clause.hasSource();
    }

    bool isBetweenSubjectAndVerb(qsizetype k) const
    {
        const QString word = lower(k);
        if (isAuxiliary(word) && word != u"'s" && word != u"’s")
            return true;
        if ((word == u"'s" || word == u"’s"))
            return false;
        if (isIn(WordGroup::Continued, word))
            return continuesTo(k) || continuesTo(k + 1) || continuesTo(k + 2);
        return isAdverb(word);
    }

    /// The noun phrase whose last token is `last`; empty where there is none.
    TokenRange subjectEndingAt(qsizetype last, qsizetype begin)
    {
        if (m_article.is(last, u",") || endsWithComma(last)) {
            // Asides within asides are looked at again and again: each is read once.
            const auto known = m_subjects.constFind(last);
            if (known != m_subjects.constEnd())
                return *known;
            const TokenRange subject = subjectBeforeAside(last, begin);
            m_subjects.insert(last, subject);
            return subject;
        }
        if (isOutside(last) && isPronounSubject(lower(last)))
            return {last, last + 1};
        return nounPhraseEndingAt(last, begin);
    }

    /// A quoted expression with the comma inside its marks: “music insider,”
    bool endsWithComma(qsizetype token) const
    {
        return isQuotedExpression(token) && token >= 1 && m_article.is(token - 1, u",");
    }

    /// "Ann Okoro, the mayor, said": the phrase before the aside, the aside included.
    TokenRange subjectBeforeAside(qsizetype comma, qsizetype begin)
    {
        for (qsizetype k = comma - 1; k > begin && comma - k < longestAside; --k) {
            if (!isOutside(k) || !m_article.is(k, u","))
                continue;
            const TokenRange before = subjectEndingAt(k - 1, begin);
            if (before.length() == 0 || before.end != k)
                continue;
            const bool aside = comma > k + 1;
            if (!aside)
                return before;
            const qsizetype end = m_article.is(comma, u",") ? comma : comma + 1;
            return isAppositive(k + 1) ? TokenRange{before.begin, end} : before;
        }
        return {};
    }

    /// True where an aside that begins at `i` says who somebody is, rather than when or how something was
    /// said.
    bool isAppositive(qsizetype i) const
    {
        const QString word = lower(i);
        return !isPreposition(word) && !isTimeWord(word) && !isConjunction(word)
            && !isIn(WordGroup::Asides, word);
    }

    bool endsNounPhrase(qsizetype k) const
    {
        const TokenKind kind = m_article.tokens[k].kind;
        if (!isOutside(k))
            return !isQuotedExpression(k);
        if (kind == TokenKind::Punctuation)
            return !(m_article.is(k, u"(") || m_article.is(k, u")") || m_article.is(k, u"/"));
        const QString word = lower(k);
        if (kind == TokenKind::Clitic)
            return word != u"'s" && word != u"’s";
        if (word == u"and" || word == u"&")
            return !joinsNames(k);
        return isConjunction(word) || (isSubordinator(word) && word != u"as") || isAuxiliary(word)
            || isPronounSubject(word) || isAdverbOrVerb(word) || isPastVerb(k, word);
    }

    /// A regular past form between a name and an object or a time: "Osei released a statement".
    bool isPastVerb(qsizetype k, const QString &word) const
    {
        if (!word.endsWith(u"ed") || m_article.isCapitalised(k) || !inSentence(k + 1) || !inSentence(k - 1))
            return false;
        const QString next = lower(k + 1);
        return (isDeterminer(next) || isTimeWord(next) || next == u"to" || next == u"that")
            && m_article.isWord(k - 1) && !isDeterminer(lower(k - 1));
    }

    bool isAdverbOrVerb(const QString &word) const
    {
        const ReportingVerb *verb = m_lexicon.reportingVerb(word);
        return verb && verb->form != VerbForm::Gerund && !isAlsoNoun(word);
    }

    /// "(D-N.C.)", "(left)": a bracket of a few tokens that closes at `k`.
    bool isShortBracket(qsizetype k, qsizetype begin) const
    {
        for (qsizetype i = k - 1; i >= begin && k - i < 6; --i) {
            if (m_article.is(i, u"("))
                return true;
        }
        return false;
    }

    bool joinsNames(qsizetype k) const
    {
        return inSentence(k - 1) && inSentence(k + 1) && m_article.isCapitalised(k - 1)
            && m_article.isCapitalised(k + 1);
    }

    TokenRange nounPhraseEndingAt(qsizetype last, qsizetype begin) const
    {
        qsizetype k = last;
        while (k >= begin && last - k < longestNounPhrase && !endsNounPhrase(k)) {
            if (m_article.is(k, u"(") || (m_article.is(k, u")") && !isShortBracket(k, begin)))
                break;
            --k;
        }
        TokenRange phrase{k + 1, last + 1};
        return phrase.length() > 0 ? withoutIntroduction(phrase) : TokenRange{};
    }

    /// Cuts what stands before the noun phrase proper: "In a statement Ann Okoro" → "Ann Okoro".
    TokenRange withoutIntroduction(TokenRange phrase) const
    {
        while (phrase.length() > 0 && (isAdverb(lower(phrase.begin)) || isTimeWord(lower(phrase.begin)))
               && phrase.length() > 1)
            ++phrase.begin;
        const QString first = lower(phrase.begin);
        if (!isPreposition(first))
            return phrase;
        qsizetype k = phrase.end - 1;
        if (m_article.isCapitalised(k)) {
            while (k > phrase.begin
                   && (m_article.isCapitalised(k - 1) || m_article.tokens[k - 1].kind == TokenKind::Clitic)
                   && !isTimeWord(lower(k - 1)))
                --k;
            return {k, phrase.end};
        }
        while (k > phrase.begin && !isDeterminer(lower(k)))
            --k;
        return k > phrase.begin && !isPreposition(lower(k - 1)) ? TokenRange{k, phrase.end} : TokenRange{};
    }

    /// The first subject of the sentence: "Ann arrived late and said …". Behind an introduction that a comma
    /// ends.
    TokenRange firstSubject(qsizetype begin, qsizetype before) const
    {
        qsizetype i = begin;
        if (inSentence(i) && (isPreposition(lower(i)) || isSubordinator(lower(i)) || isAdverb(lower(i)))) {
            while (i < before && !m_article.is(i, u","))
                ++i;
            ++i;
        }
        if (i >= before)
            return {};
        if (isOutside(i) && isPronounSubject(lower(i)) && lower(i) != u"it")
            return {i, i + 1};
        qsizetype end = i;
        while (end < before && isOutside(end) && m_article.isCapitalised(end) && !isFunctionWord(lower(end)))
            ++end;
        if (end > i)
            return end < before ? TokenRange{i, end} : TokenRange{};
        if (!isDeterminer(lower(i)))
            return {};
        end = i + 1;
        while (end < before && end - i < 6 && m_article.isWord(end) && isOutside(end)
               && !isFunctionWord(lower(end)) && !looksFinite(end))
            ++end;
        return end > i + 1 && end < before ? TokenRange{i, end} : TokenRange{};
    }

    bool looksFinite(qsizetype i) const
    {
        const QString word = lower(i);
        return isAuxiliary(word) || word.endsWith(u"ed") || m_lexicon.reportingVerb(word);
    }

    /// The noun phrase that begins at `begin`: behind an inverted verb or "according to".
    TokenRange nounPhraseAfter(qsizetype begin, bool anyHead) const
    {
        if (!inSentence(begin) || !isOutside(begin) || !canHeadPhrase(begin, anyHead))
            return {};
        qsizetype i = begin;
        bool hasCommonNoun = false;
        while (inSentence(i) && i - begin < longestNounPhrase) {
            if (!isOutside(i) && !isQuotedExpression(i))
                break;
            if (m_article.is(i, u",") && i > begin) {
                const qsizetype end = appositiveEnd(i);
                if (end < 0)
                    break;
                i = end;
                continue;
            }
            if (i > begin && stopsPhraseAfter(i, hasCommonNoun))
                break;
            hasCommonNoun |= m_article.isWord(i) && !m_article.isCapitalised(i) && !isFunctionWord(lower(i));
            ++i;
        }
        while (i > begin && m_article.is(i - 1, u","))
            --i;
        return {begin, i};
    }

    bool canHeadPhrase(qsizetype i, bool anyHead) const
    {
        const QString word = lower(i);
        if (m_article.tokens[i].kind == TokenKind::Handle)
            return true;
        if (!m_article.isWord(i) && m_article.tokens[i].kind != TokenKind::Number)
            return false;
        if (isPronounSubject(word) || (isDeterminer(word) && word != u"that"))
            return true;
        if (isFunctionWord(word) || isTimeWord(word) || word == u"that")
            return false;
        return anyHead || m_article.isCapitalised(i) || m_lexicon.anonymousNoun(word) != AnonymousNoun::None
            || m_lexicon.isPersonNoun(word) || (inSentence(i + 1) && m_article.isCapitalised(i + 1));
    }

    bool stopsPhraseAfter(qsizetype i, bool hasCommonNoun) const
    {
        const TokenKind kind = m_article.tokens[i].kind;
        if (kind == TokenKind::Punctuation)
            return !(m_article.is(i, u"(") || m_article.is(i, u")")) || m_article.word(i).startsWith(u'.');
        const QString word = lower(i);
        if (kind == TokenKind::Clitic)
            return word != u"'s" && word != u"’s";
        if (word == u"of" || word == u"for" || word == u"from" || word == u"with")
            return false;
        if (word == u"at" || word == u"in")
            return !hasCommonNoun || !inSentence(i + 1) || isFollowedByTimeOrSetting(i + 1);
        if (word == u"and")
            return !joinsNames(i);
        if (word == u"who" || word == u"whose")
            return false;
        return isTimeWord(word) || isPreposition(word) || isConjunction(word) || isSubordinator(word)
            || isAdverb(word) || isAuxiliary(word) || isPronounSubject(word);
    }

    bool isFollowedByTimeOrSetting(qsizetype i) const
    {
        const QString word = lower(i);
        return isTimeWord(word) || isDeterminer(word) || word == u"response" || word == u"court";
    }

    /// The end of an appositive that follows the comma at `comma`, or -1 where what follows is none.
    qsizetype appositiveEnd(qsizetype comma) const
    {
        qsizetype i = comma + 1;
        if (!inSentence(i) || !isOutside(i))
            return -1;
        const QString word = lower(i);
        const bool age = m_article.tokens[i].kind == TokenKind::Number;
        const bool opens = (isDeterminer(word) && word != u"that" && word != u"this") || word == u"who"
            || word == u"whose" || age
            || (m_article.isWord(i) && !isFunctionWord(word) && !isTimeWord(word) && !isAdverb(word)
                && !m_lexicon.reportingVerb(word) && !word.endsWith(u"ing"));
        if (!opens)
            return -1;
        while (inSentence(i) && isOutside(i) && i - comma < longestAside && !m_article.is(i, u",")
               && !isSentenceEnd(i) && !m_article.is(i, u":") && !m_article.is(i, u";"))
            ++i;
        return i;
    }

    bool isSentenceEnd(qsizetype i) const
    {
        const QChar c = m_article.word(i).front();
        return m_article.tokens[i].kind == TokenKind::Punctuation && (c == u'.' || c == u'!' || c == u'?');
    }

    /// "told [the court]", "promised [reporters]".
    TokenRange hearerAfter(qsizetype begin) const
    {
        if (!inSentence(begin) || !isOutside(begin))
            return {};
        const QString word = lower(begin);
        static const QSet<QString> objects
            = {u"him"_s, u"her"_s, u"them"_s, u"us"_s, u"me"_s, u"you"_s, u"it"_s};
        if (objects.contains(word))
            return {begin, begin + 1};
        if (!m_article.isWord(begin) || isClauseOpener(word) || (isFunctionWord(word) && !isDeterminer(word)))
            return {};
        qsizetype i = begin;
        while (inSentence(i) && isOutside(i) && i - begin < 10
               && m_article.tokens[i].kind != TokenKind::Punctuation) {
            const QString next = lower(i);
            if (i > begin
                && (isClauseOpener(next) || isPronounSubject(next) || isTimeWord(next) || isAuxiliary(next)
                    || (isPreposition(next) && next != u"of" && next != u"for") || isDeterminer(next)))
                break;
            if (next == u"and" && !joinsNames(i))
                break;
            ++i;
        }
        return {begin, i};
    }

    const AnalysedText &m_article;
    const Lexicon &m_lexicon;
    const TextParagraph &m_paragraph;
    TokenRange m_sentence;
    QHash<qsizetype, TokenRange> m_subjects; ///< by the comma behind them, within the window under way
    qsizetype m_subjectsFrom = -1; ///< where that window begins
    QList<ReportingClause> m_found;
};

} // namespace

QList<ReportingClause> findReportingClauses(const AnalysedText &article, const TextParagraph &paragraph,
                                            const Lexicon &lexicon)
{
    return ClauseFinder(article, paragraph, lexicon).find();
}

} // namespace hearsay
