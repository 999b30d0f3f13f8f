// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/tokenfacts.h"

#include "language/lexicon/wordsenses.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr int longestPath = 8;

/// Bits of TokenFacts::between.
enum Between : quint8 { Comma = 1, That = 2, OtherMark = 4, QuotationMark = 8, Verb = 16 };

quint8 betweenBit(const AnalysedText &text, qsizetype token)
{
    const WordTag tag = text.words[token].tag;
    if (tag.penn == PennTag::Comma)
        return Comma;
    if (tag.penn == PennTag::OpenQuote || tag.penn == PennTag::CloseQuote)
        return QuotationMark;
    if (tag.part == PartOfSpeech::Punct)
        return OtherMark;
    if (text.word(token).compare(u"that", Qt::CaseInsensitive) == 0)
        return That;
    return isVerbTag(tag.penn) ? Verb : 0;
}

class FactFinder
{
public:
    FactFinder(const AnalysedText &text, const CueLexicon &cues, TextFacts &facts)
        : m_text(text)
        , m_cues(cues)
        , m_facts(facts)
    {
    }

    void find(const JobMonitor &monitor)
    {
        m_facts.tokens.resize(static_cast<std::size_t>(m_text.tokens.size()));
        for (TokenRange sentence : m_text.sentences) {
            if (monitor.isCancelled())
                return;
            for (qsizetype i = sentence.begin; i < sentence.end; ++i)
                describeWord(i);
        }
        describeQuotes();
        qsizetype paragraph = 0;
        for (TokenRange sentence : m_text.sentences) {
            if (monitor.isCancelled())
                return;
            while (!m_text.paragraphs[paragraph].tokens.contains(sentence.begin))
                ++paragraph;
            const TokenRange whole = m_text.paragraphs[paragraph].tokens;
            m_facts.sentences.push_back(
                {sentence, 0, 0, sentence.begin == whole.begin, sentence.end == whole.end});
            describeTree(sentence);
            describeNeighbours(sentence);
            describeSentence(sentence);
        }
    }

private:
    TokenFacts &at(qsizetype i) { return m_facts.tokens[static_cast<std::size_t>(i)]; }

    void describeWord(qsizetype i)
    {
        const WordAnalysis &word = m_text.words[i];
        TokenFacts &facts = at(i);
        facts.form = wordFormOf(m_text.word(i));
        facts.lemma = hashOf(word.lemma);
        facts.tag = numberOf(word.tag);
        facts.sense = WordSenses::shared().senseOf(hashOf(word.lemma.toLower()), word.tag.part);
        facts.head = word.head;
        facts.leftEdge = facts.rightEdge = i;
    }

    void describeCue(qsizetype i)
    {
        const WordAnalysis &word = m_text.words[i];
        TokenFacts &facts = at(i);
        const CueProfile classes = m_cues.profileOf(hashOf(word.lemma.toLower()), word.tag.part);
        facts.cueClass = classes.plain;
        // Of a word that was never met its kin tells what it may be.
        facts.isCandidate = (classes.plain > 0 ? classes.plain : classes.kin) >= CueLexicon::candidateClass;
    }

    void describeQuotes()
    {
        qsizetype token = 0;
        for (const QuotedSpan &quote : m_text.quotes) {
            if (quote.depth > 0)
                continue;
            while (token < m_text.tokens.size() && m_text.tokens[token].span.end <= quote.span.begin)
                ++token;
            const qsizetype first = token;
            while (token < m_text.tokens.size() && m_text.tokens[token].span.begin < quote.span.end)
                ++token;
            if (token > first)
                describeQuote(first, token, quote.closed);
        }
    }

    void describeQuote(qsizetype first, qsizetype end, bool closed)
    {
        const qsizetype words = end - first - 2;
        const quint8 length = words <= 2 ? 1 : words <= 5 ? 2 : words <= 10 ? 3 : 4;
        const PennTag last = m_text.words[std::max(first, end - 2)].tag.penn;
        const QStringView mark = m_text.word(std::max(first, end - 2));
        const quint8 ending = last == PennTag::Comma         ? 1
            : mark == u"." || mark == u"…" || mark == u"..." ? 2
            : mark == u"?" || mark == u"!"                   ? 3
                                                             : 0;
        for (qsizetype i = first; i < end; ++i) {
            at(i).quote = i == first ? 1 : i + 1 == end && closed ? 3 : 2;
            at(i).quoteLength = length;
            at(i).quoteEnd = closed ? ending : 4;
        }
    }

    void describeTree(TokenRange sentence)
    {
        for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
            const qsizetype head = at(i).head;
            if (head >= 0)
                at(head).childRelations |= quint64(1) << static_cast<int>(m_text.words[i].relation);
        }
        for (qsizetype i = sentence.begin; i < sentence.end; ++i)
            describeCue(i);
        widenEdges(sentence);
        for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
            qsizetype below = i;
            qsizetype above = at(i).head;
            int steps = 1;
            while (above >= 0 && steps <= longestPath && !at(above).isCandidate) {
                below = above;
                above = at(above).head;
                ++steps;
            }
            if (above >= 0 && at(above).isCandidate) {
                at(i).cueAbove = above;
                at(i).branch = below;
                at(i).stepsToCue = steps;
            }
        }
    }

    /// In a projective tree the children of a word lie side by side, so one sweep inwards from either end
    /// would do; repeated sweeps stay correct for any tree and stop when nothing changes.
    void widenEdges(TokenRange sentence)
    {
        bool changed = true;
        for (int sweep = 0; changed && sweep < 12; ++sweep) {
            changed = false;
            for (qsizetype k = 0; k < 2 * sentence.length(); ++k) {
                const bool forwards = k < sentence.length();
                const qsizetype i
                    = forwards ? sentence.begin + k : sentence.end - 1 - (k - sentence.length());
                const qsizetype head = at(i).head;
                if (head < 0)
                    continue;
                if (at(i).leftEdge < at(head).leftEdge || at(i).rightEdge > at(head).rightEdge) {
                    at(head).leftEdge = std::min(at(head).leftEdge, at(i).leftEdge);
                    at(head).rightEdge = std::max(at(head).rightEdge, at(i).rightEdge);
                    changed = true;
                }
            }
        }
    }

    void describeNeighbours(TokenRange sentence)
    {
        qsizetype cue = -1;
        quint8 between = 0;
        quint8 since = 0;
        qsizetype lastQuote = -1;
        for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
            at(i).inSentence = static_cast<int>(i - sentence.begin);
            at(i).sentence = static_cast<int>(m_facts.sentences.size()) - 1;
            at(i).cueBefore = cue;
            at(i).between[0] = between;
            at(i).sinceQuote = since;
            if (since > 0 && at(i).quote == 0) {
                at(i).quoteEnd = at(lastQuote).quoteEnd;
                at(i).quoteLength = at(lastQuote).quoteLength;
            }
            between |= betweenBit(m_text, i);
            if (at(i).isCandidate) {
                cue = i;
                between = 0;
            }
            if (since > 0 && since < 4)
                ++since;
            if (at(i).quote == 3) {
                since = 1;
                lastQuote = i;
            }
        }
        cue = -1;
        between = 0;
        quint8 until = 0;
        for (qsizetype i = sentence.end - 1; i >= sentence.begin; --i) {
            at(i).cueAfter = cue;
            at(i).between[1] = between;
            at(i).untilQuote = until;
            between |= betweenBit(m_text, i);
            if (at(i).isCandidate) {
                cue = i;
                between = 0;
            }
            if (until > 0 && until < 4)
                ++until;
            if (at(i).quote == 1)
                until = 1;
        }
    }

    void describeSentence(TokenRange sentence)
    {
        SentenceFacts &facts = m_facts.sentences.back();
        qsizetype quoted = 0;
        for (qsizetype i = sentence.begin; i < sentence.end; ++i) {
            facts.highestCueClass = std::max(facts.highestCueClass, at(i).cueClass);
            quoted += at(i).quote > 0 ? 1 : 0;
        }
        facts.quoted = quoted == 0 ? 0 : quoted == sentence.length() ? 2 : 1;
    }

    const AnalysedText &m_text;
    const CueLexicon &m_cues;
    TextFacts &m_facts;
};

} // namespace

TextFacts TextFacts::of(const AnalysedText &text, const CueLexicon &cues, const JobMonitor &monitor)
{
    TextFacts facts;
    FactFinder(text, cues, facts).find(monitor);
    return facts;
}

} // namespace hearsay
