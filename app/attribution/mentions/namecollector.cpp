// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/mentions/namecollector.h"

#include "language/lexicon/wordclasses.h"
#include "language/lexicon/wordgroup.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr qsizetype longestName = 12;

bool isConnector(const QString &word)
{
    return isIn(WordGroup::NameParticles, word);
}

class Collector
{
public:
    Collector(const AnalysedText &article, const Lexicon &lexicon, const JobMonitor &monitor)
        : m_article(article)
        , m_lexicon(lexicon)
        , m_monitor(monitor)
    {
    }

    NameCollection collect()
    {
        noteLowerCaseWords();
        for (const TextParagraph &paragraph : m_article.paragraphs) {
            if (m_monitor.isCancelled())
                break;
            collect(paragraph);
        }
        return std::move(m_names);
    }

private:
    QString lower(qsizetype i) const { return m_article.lower(i); }
    QString word(qsizetype i) const { return m_article.word(i).toString(); }

    /// Quotations spell as they please; only the article's own words count.
    void noteLowerCaseWords()
    {
        for (qsizetype i = 0; i < m_article.tokens.size(); ++i) {
            if (m_article.isWord(i) && m_article.quoteOfToken[i] < 0 && m_article.word(i).front().isLower())
                m_names.lowerCaseWords.insert(word(i));
        }
    }

    /// A headline in title case: most words of weight are capitalised.
    bool isTitleCase(const TextParagraph &paragraph) const
    {
        qsizetype capitals = 0;
        qsizetype words = 0;
        for (qsizetype i = paragraph.tokens.begin; i < paragraph.tokens.end; ++i) {
            if (!m_article.isWord(i))
                continue;
            ++words;
            capitals += m_article.isCapitalised(i);
        }
        return words > 3 && words < 30 && capitals * 10 > words * 7;
    }

    void collect(const TextParagraph &paragraph)
    {
        const ParagraphRole role = paragraph.role;
        if (role == ParagraphRole::Byline || role == ParagraphRole::Dateline)
            return; // who wrote it is nobody that it speaks of
        const bool headline = isTitleCase(paragraph);
        const qsizetype prose = m_article.tokenAt(datelineEnd(paragraph));
        for (TokenRange sentence : paragraph.sentences) {
            for (qsizetype i = qMax(sentence.begin, prose); i < sentence.end;) {
                const qsizetype end = canStart(i) ? runEnd(i, sentence) : i;
                if (end > i) {
                    addCandidate({i, end}, sentence, headline);
                    i = end;
                } else {
                    ++i;
                }
            }
        }
    }

    /// The position behind the dateline, where the paragraph opens with it: the place of writing speaks to
    /// nobody.
    qsizetype datelineEnd(const TextParagraph &paragraph) const
    {
        const Span span = m_article.article->paragraphs[paragraph.paragraph].span;
        const QString &dateline = m_article.article->metadata.dateline;
        const bool opens = !dateline.isEmpty() && m_article.article->view(span).startsWith(dateline);
        return opens ? span.begin + dateline.size() : span.begin;
    }

    bool canStart(qsizetype i) const
    {
        if (m_article.tokens[i].kind == TokenKind::Handle)
            return true;
        if (!m_article.isCapitalised(i) || isNoPartOfName(i))
            return false;
        const QString lowered = lower(i);
        if (isTimeWord(lowered) && !m_lexicon.isGivenName(word(i)) && i + 1 < m_article.tokens.size()
            && !m_lexicon.isOutletWord(word(i + 1)))
            return false; // "On Monday Ann Okoro …"
        return !isFunctionWord(lowered) || lowered == u"the" || m_lexicon.isTitle(word(i));
    }

    /// "R-Ohio", "Lowick-based": capitalised, but no name.
    bool isNoPartOfName(qsizetype i) const
    {
        const QStringView text = m_article.word(i);
        if (text.size() > 2 && text[1] == u'-' && QStringView(u"RDI").contains(text[0]))
            return true;
        const QSet<QString> &endings = WordGroups::shared().words(WordGroup::CompoundEndings);
        return text.contains(u'-')
            && std::any_of(endings.begin(), endings.end(),
                           [text](const QString &ending) { return text.endsWith(ending); });
    }

    qsizetype runEnd(qsizetype begin, TokenRange sentence) const
    {
        if (m_article.tokens[begin].kind == TokenKind::Handle)
            return begin + 1;
        qsizetype i = begin + 1;
        bool organisation = isOrganisationWordAt(begin);
        while (i < sentence.end && i - begin < longestName
               && m_article.quoteOfToken[i] == m_article.quoteOfToken[begin])
        {
            // "The Sunday Post": a day between "The" and a name belongs to it.
            const bool dayOfName = i == begin + 1 && m_article.word(begin) == u"The" && isTimeWord(lower(i))
                && i + 1 < sentence.end && m_article.isCapitalised(i + 1);
            const bool timeOfOutlet = isTimeWord(lower(i)) && i + 1 < sentence.end
                && m_lexicon.isOutletWord(word(i + 1)) && m_article.isCapitalised(i + 1);
            if (m_article.isCapitalised(i) && (dayOfName || timeOfOutlet || !isRunBreak(i))) {
                organisation |= isOrganisationWordAt(i);
                ++i;
                continue;
            }
            const qsizetype after = connectorEnd(i, sentence, organisation);
            if (after == i)
                break;
            i = after;
        }
        return i;
    }

    bool isOrganisationWordAt(qsizetype i) const { return m_lexicon.isOrganisationWord(word(i)); }

    /// Capitalised words that end a name: function words of headlines, weekdays.
    bool isRunBreak(qsizetype i) const
    {
        const QString lowered = lower(i);
        return (isFunctionWord(lowered) && lowered != u"may" && lowered != u"will")
            || (isTimeWord(lowered) && lowered != u"may" && lowered != u"april" && lowered != u"june"
                && lowered != u"august" && lowered != u"today" && lowered != u"tonight")
            || isNoPartOfName(i);
    }

    /// Skips "of the", "de", "&" where a name goes on behind; returns `i` where none does.
    qsizetype connectorEnd(qsizetype i, TokenRange sentence, bool organisation) const
    {
        const auto continues
            = [&](qsizetype k) { return k < sentence.end && m_article.isCapitalised(k) && !isRunBreak(k); };
        const QString lowered = lower(i);
        if (isConnector(lowered) && continues(i + 1))
            return i + 1;
        if (m_article.is(i, u"&") && continues(i + 1))
            return i + 1;
        if (lowered == u"and" && joinsName(i, sentence, organisation))
            return i + 1;
        if (!organisation || (lowered != u"of" && lowered != u"for"))
            return i;
        if (continues(i + 1))
            return i + 1;
        const bool article
            = i + 1 < sentence.end && (m_article.is(i + 1, u"the") || m_article.is(i + 1, u"a"));
        return article && continues(i + 2) ? i + 2 : i;
    }

    /// "House Oversight and Reform Committee", "Department of Health and Labour": "and" within the name of a
    /// body, which ends in the word that makes it one or has begun with it.
    bool joinsName(qsizetype i, TokenRange sentence, bool organisation) const
    {
        if (organisation && i >= 2 && m_article.is(i - 2, u"of") && i + 1 < sentence.end
            && m_article.isCapitalised(i + 1) && !m_lexicon.isGivenName(word(i + 1)))
            return true;
        if (organisation && isOrganisationWordAt(i - 1))
            return false;
        for (qsizetype k = i + 1; k < sentence.end && k < i + 5 && m_article.isCapitalised(k); ++k) {
            if (m_lexicon.isGivenName(word(k)) || m_lexicon.isTitle(word(k)))
                return false;
            if (isOrganisationWordAt(k))
                return k > i + 1;
        }
        return false;
    }

    void addCandidate(TokenRange run, TokenRange sentence, bool headline)
    {
        NameCandidate candidate;
        candidate.withTitle = run;
        candidate.name = run;
        candidate.quoted = m_article.quoteOfToken[run.begin] >= 0;
        candidate.inHeadline = headline;
        candidate.the
            = m_article.is(run.begin, u"the") || (run.begin > 0 && m_article.is(run.begin - 1, u"the"));
        if (m_article.is(run.begin, u"the"))
            ++candidate.name.begin; // "The" belongs to an outlet's name only
        if (candidate.name.length() == 0)
            return;
        m_sentenceBegin = sentence.begin;
        splitTitles(candidate);
        if (isCommandTo(candidate.name, sentence) || opensWithParticiple(candidate.name, sentence))
            ++candidate.name.begin;
        const bool opensQuotation = run.begin > 0
            && m_article.tokens[run.begin - 1].kind == TokenKind::Punctuation
            && !m_article.is(run.begin - 1, u",") && !m_article.is(run.begin - 1, u"(");
        candidate.sentenceInitial
            = candidate.name.begin == sentence.begin || (candidate.name.begin == run.begin && opensQuotation);
        for (qsizetype i = candidate.name.begin; i < candidate.name.end; ++i)
            candidate.words.append(word(i));
        if (isNoName(candidate))
            return;
        if (candidate.words.size() == 1 && !headline) {
            if (candidate.sentenceInitial)
                ++m_names.atHead[candidate.words.first()];
            else
                m_names.within.insert(candidate.words.first());
        }
        m_names.candidates.append(candidate);
    }

    /// "“Tell | Ann …”": a verb that opens a sentence is no part of the name behind it.
    bool isCommandTo(TokenRange name, TokenRange sentence) const
    {
        const bool opens
            = name.begin == sentence.begin || m_article.tokens[name.begin - 1].kind == TokenKind::Punctuation;
        return name.length() > 1 && opens && m_article.quoteOfToken[name.begin] >= 0
            && isIn(WordGroup::SentenceOpeners, lower(name.begin));
    }

    /// "Citing | Tide Watch, the paper said": capital because it opens the sentence.
    bool opensWithParticiple(TokenRange name, TokenRange sentence) const
    {
        return name.length() > 1 && name.begin == sentence.begin
            && isIn(WordGroup::OpeningParticiples, lower(name.begin));
    }

    // ---- titles

    /// Moves the beginning of the name behind the words that only lead to it.
    void splitTitles(NameCandidate &candidate) const
    {
        const qsizetype start = personalNameStart(candidate.name);
        for (qsizetype i = candidate.name.begin; i < start; ++i) {
            const QString text = word(i);
            const Gender gender = m_lexicon.titleGender(text);
            if (m_lexicon.isTitle(text) || m_lexicon.isPersonNoun(text.toLower()))
                candidate.titles.append(m_lexicon.titleNoun(text));
            else
                candidate.epithets.append(text.toLower());
            if (gender != Gender::Unknown)
                candidate.titleGender = gender;
        }
        candidate.name.begin = start;
        if (start > candidate.withTitle.begin && isInOffice(candidate.withTitle))
            candidate.withTitle.begin -= 2;
    }

    /// Where a personal name begins within a run of capitals: behind its last title, or behind a place, party
    /// or office before a given name. The run's beginning where it holds none.
    qsizetype personalNameStart(TokenRange run) const
    {
        for (qsizetype i = run.end - 1; i > run.begin; --i) {
            if (isTitleBefore(i, run))
                return i;
        }
        const auto isGiven = [this](qsizetype i) { return m_lexicon.isGivenName(word(i)); };
        if (run.length() < 2 || isGiven(run.begin) || isOrganisationAhead(run)
            || m_lexicon.isOutletWord(word(run.end - 1)))
            return run.begin;
        const bool inOffice = isInOffice(run);
        for (qsizetype i = run.begin + 1; i + 1 < run.end; ++i) {
            if (!isGiven(i))
                continue;
            const QString before
                = m_article.article->view(m_article.span({run.begin, i})).toString().simplified();
            const bool leads = inOffice || m_lexicon.nameClass(before) != NameClass::Unknown
                || (before.size() > 1 && before == before.toUpper() && !before.contains(u'.'))
                || (i == run.begin + 1 && m_names.lowerCaseWords.contains(before.toLower()));
            return leads ? i : run.begin;
        }
        return run.begin;
    }

    /// "Secretary of | State Ann Okoro"
    bool isInOffice(TokenRange run) const
    {
        return run.begin > 1 && m_article.is(run.begin - 1, u"of")
            && (m_lexicon.isTitle(word(run.begin - 2)) || m_lexicon.isPersonNoun(lower(run.begin - 2)));
    }

    /// "Mayor | Okoro", "Democrat | Ann Okoro": the word before `i` leads to the name that begins there.
    bool isTitleBefore(qsizetype i, TokenRange run) const
    {
        const QString before = word(i - 1);
        if (isOrganisationAhead({i - 1, run.end}))
            return false;
        const bool afterGiven = i - 1 > run.begin && m_lexicon.isGivenName(word(i - 2))
            && !m_lexicon.isPersonNoun(lower(i - 2)) && m_lexicon.nameClass(word(i - 2)) != NameClass::Place;
        if (m_lexicon.isTitle(before))
            return !afterGiven || before.endsWith(u'.');
        const bool leads
            = m_lexicon.isPersonNoun(before.toLower()) || m_lexicon.nameClass(before) == NameClass::People;
        // "Chef Ximena Okoro": no list knows the name, but the article itself writes "chef" as a common noun,
        // or it has its capital from opening the sentence.
        const bool commonNoun = i - 1 == run.begin && i + 2 == run.end
            && (m_names.lowerCaseWords.contains(before.toLower()) || i - 1 == m_sentenceBegin)
            && !m_lexicon.isPlaceWord(word(i + 1));
        return leads && !afterGiven && (commonNoun || m_lexicon.isGivenName(word(i))) && i + 1 < run.end
            && (!m_lexicon.isGivenName(before) || m_lexicon.isTitle(before));
    }

    bool isOrganisationAhead(TokenRange name) const
    {
        for (qsizetype i = name.begin + 1; i < name.end; ++i) {
            if (isOrganisationWordAt(i) || m_article.is(i, u"of"))
                return true;
        }
        return false;
    }

    // ---- what is no name

    bool isNoName(const NameCandidate &candidate) const
    {
        if (leadsToOfficer(candidate.name))
            return true;
        if (candidate.words.size() > 1)
            return isPeople(candidate.words.last()) && isPeople(candidate.words.first())
                && candidate.titles.isEmpty();
        const QString &only = candidate.words.first();
        if (isTimeWord(only.toLower()) || isStateAbbreviation(only))
            return true;
        return candidate.titles.isEmpty() && (isPeople(only) || isNationality(candidate.name));
    }

    /// "U.S. Secretary | of State Ann Okoro": the words of an office, whose holder is named behind them.
    bool leadsToOfficer(TokenRange name) const
    {
        if (!m_lexicon.isTitle(word(name.end - 1)) || name.end + 2 >= m_article.tokens.size()
            || !m_article.is(name.end, u"of"))
            return false;
        for (qsizetype i = name.end + 2; i < m_article.tokens.size() && i < name.end + 5; ++i) {
            if (!m_article.isCapitalised(i) || !m_article.isCapitalised(i - 1))
                return false;
            if (m_lexicon.isGivenName(word(i)))
                return true;
        }
        return false;
    }

    bool isPeople(const QString &name) const
    {
        return !m_lexicon.isGivenName(name)
            && (m_lexicon.nameClass(name) == NameClass::People
                || (name.endsWith(u's') && m_lexicon.nameClass(name.chopped(1)) == NameClass::People));
    }

    /// "the Colombian artist": an adjective of a people or place before a common noun.
    bool isNationality(TokenRange name) const
    {
        const QString lowered = lower(name.begin);
        const bool adjective = lowered.endsWith(u"an") || lowered.endsWith(u"ish") || lowered.endsWith(u"ese")
            || lowered.endsWith(u"ic") || isIn(WordGroup::NationalityAdjectives, lowered);
        const qsizetype next = name.end;
        if (!adjective || m_lexicon.isGivenName(word(name.begin)) || next >= m_article.tokens.size())
            return false;
        return m_article.isWord(next) && m_article.word(next).front().isLower()
            && !isFunctionWord(lower(next)) && !m_lexicon.reportingVerb(lower(next));
    }

    const AnalysedText &m_article;
    const Lexicon &m_lexicon;
    const JobMonitor &m_monitor;
    qsizetype m_sentenceBegin = -1; ///< of the candidate under way
    NameCollection m_names;
};

} // namespace

NameCollection collectNames(const AnalysedText &article, const Lexicon &lexicon, const JobMonitor &monitor)
{
    return Collector(article, lexicon, monitor).collect();
}

} // namespace hearsay
