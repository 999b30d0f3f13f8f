// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/readingfeatures.h"

#include "language/featuretemplate.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

// Of a span: first, last, the tokens right before and after it; its top, the first token whose head is
// outside; its tail, the last constituent under the top; what hangs out of it, a token beside it whose head
// is inside.
enum class SpanAtom : quint8 {
    Role,
    Number,
    FirstWord,
    FirstTag,
    BeforeWord,
    BeforeTag,
    LastWord,
    LastTag,
    AfterWord,
    AfterTag,
    AfterRelation,
    AfterEnds, // whether the sentence or the paragraph ends behind the span
    TopRelation,
    TopTag,
    TopLemma,
    TopPath,
    Tops,
    Whole, // which edges of the top's subtree are the span's
    HangsAfter,
    HangsAfterWord,
    HangsAfterLength,
    HangsBefore,
    TailRelation,
    TailWord,
    TailTag,
    TailLength,
    TailPath,
    Length,
    QuoteEdges,
    QuoteBalance,
    Sentences,
    Side,
    Gap,
    Between,
    BetweenWord,
    Cues,
    CuePath,
    ChanceMean,
    ChanceLeast,
    ChanceBefore,
    ChanceAfter,
    CueLemma,
    CueClass,
    CueSense,
    CueTag,
    CueFrame,
    Count
};

// Of a reading: its place among the readings, its parts and how they follow each other.
enum class WholeAtom : quint8 {
    Rank,
    Behind,
    Certainty,
    Pattern,
    Sources,
    Contents,
    Subject, // where the subject of the cue stands
    CueLemma,
    CueClass,
    CueTag,
    CueKids,
    CueFrame,
    CueWords,
    CueLength,
    CueFirstTag,
    CueLastTag,
    CueBeforeWord,
    CueBeforeTag,
    CueAfterWord,
    CueAfterTag,
    Length,
    Count
};

using S = SpanAtom;
using W = WholeAtom;
using SpanRow = FeatureTemplate<SpanAtom>;
using WholeRow = FeatureTemplate<WholeAtom>;

constexpr std::array rowsOfSpan = {
    SpanRow{"span", "edges", S::Role, S::Number},
    SpanRow{"first word", "edges", S::Role, S::FirstWord},
    SpanRow{"first tags", "edges", S::Role, S::BeforeTag, S::FirstTag},
    SpanRow{"first, cue", "edges", S::Role, S::FirstWord, S::CueLemma},
    SpanRow{"first tag, cue", "edges", S::Role, S::FirstTag, S::CueClass, S::CueFrame},
    SpanRow{"before, first word", "edges", S::Role, S::BeforeWord, S::FirstWord},
    SpanRow{"last word", "edges", S::Role, S::LastWord},
    SpanRow{"last tags", "edges", S::Role, S::LastTag, S::AfterTag},
    SpanRow{"last, after word", "edges", S::Role, S::LastWord, S::AfterWord},
    SpanRow{"after word", "edges", S::Role, S::AfterWord, S::AfterEnds},
    SpanRow{"after word, cue", "edges", S::Role, S::AfterWord, S::CueLemma},
    SpanRow{"after", "edges", S::Role, S::AfterTag, S::AfterRelation, S::AfterEnds},
    SpanRow{"after ends", "edges", S::Role, S::AfterEnds, S::LastTag},
    SpanRow{"after ends, cue", "edges", S::Role, S::AfterEnds, S::CueLemma},
    SpanRow{"top", "tree", S::Role, S::TopRelation, S::TopTag, S::TopPath},
    SpanRow{"top, cue", "tree", S::Role, S::TopPath, S::CueLemma},
    SpanRow{"top, class", "tree", S::Role, S::TopPath, S::TopTag, S::CueFrame},
    SpanRow{"top lemma", "tree", S::Role, S::TopLemma, S::TopPath},
    SpanRow{"top, sense", "tree", S::Role, S::TopPath, S::CueSense, S::TopTag},
    SpanRow{"tops", "tree", S::Role, S::Tops, S::Whole},
    SpanRow{"tops, quote", "tree", S::Role, S::Tops, S::QuoteEdges},
    SpanRow{"whole", "tree", S::Role, S::Whole, S::TopPath},
    SpanRow{"whole, cue", "tree", S::Role, S::Whole, S::CueLemma},
    SpanRow{"hangs after", "tree", S::Role, S::HangsAfter, S::HangsAfterWord},
    SpanRow{"hangs after, top", "tree", S::Role, S::HangsAfter, S::TopRelation, S::TopTag},
    SpanRow{"hangs after, cue", "tree", S::Role, S::HangsAfter, S::CueLemma},
    SpanRow{"hangs after, length", "tree", S::Role, S::HangsAfter, S::HangsAfterLength, S::AfterTag},
    SpanRow{"hangs before", "tree", S::Role, S::HangsBefore, S::FirstTag},
    SpanRow{"tail", "tail", S::Role, S::TailRelation, S::TailWord},
    SpanRow{"tail, top", "tail", S::Role, S::TailRelation, S::TopRelation, S::TopTag},
    SpanRow{"tail, word, top", "tail", S::Role, S::TailWord, S::TopTag, S::TopPath},
    SpanRow{"tail, cue", "tail", S::Role, S::TailRelation, S::CueLemma},
    SpanRow{"tail, word, frame", "tail", S::Role, S::TailWord, S::CueFrame, S::CueClass},
    SpanRow{"tail, length", "tail", S::Role, S::TailRelation, S::TailLength, S::AfterEnds},
    SpanRow{"tail, path", "tail", S::Role, S::TailPath, S::TailTag},
    SpanRow{"length", "place", S::Role, S::Length},
    SpanRow{"length, cue", "place", S::Role, S::Length, S::CueLemma},
    SpanRow{"length, frame", "place", S::Role, S::Length, S::CueFrame, S::CueTag},
    SpanRow{"length, top", "place", S::Role, S::Length, S::TopPath},
    SpanRow{"quote", "quotes", S::Role, S::QuoteEdges},
    SpanRow{"quote, balance", "quotes", S::Role, S::QuoteBalance, S::Side},
    SpanRow{"quote, balance, sentences", "quotes", S::Role, S::QuoteBalance, S::Sentences, S::AfterEnds},
    SpanRow{"quote, tags", "quotes", S::Role, S::QuoteEdges, S::LastTag, S::AfterTag},
    SpanRow{"quote, first", "quotes", S::Role, S::QuoteEdges, S::BeforeTag, S::FirstTag},
    SpanRow{"sentences", "place", S::Role, S::Sentences, S::Side, S::QuoteBalance},
    SpanRow{"side", "place", S::Role, S::Side, S::Gap},
    SpanRow{"side, between", "place", S::Role, S::Side, S::Between, S::Gap},
    SpanRow{"side, between, cue", "place", S::Role, S::Side, S::Between, S::CueLemma},
    SpanRow{"side, between word", "place", S::Role, S::Side, S::BetweenWord, S::Gap},
    SpanRow{"cues inside", "cues", S::Role, S::Cues, S::CuePath},
    SpanRow{"cues inside, tail", "cues", S::Role, S::CuePath, S::TailRelation, S::TailWord},
    SpanRow{"cues inside, side", "cues", S::Role, S::Cues, S::Side, S::CueClass},
    SpanRow{"chance", "chances", S::Role, S::ChanceMean, S::ChanceLeast},
    SpanRow{"chance at the end", "chances", S::Role, S::ChanceAfter, S::AfterTag},
    SpanRow{"chance at the end, hangs", "chances", S::Role, S::ChanceAfter, S::HangsAfter},
    SpanRow{"chance at the beginning", "chances", S::Role, S::ChanceBefore, S::BeforeTag},
};

constexpr std::array rowsOfWhole = {
    WholeRow{"rank", "rank", W::Rank},
    WholeRow{"behind", "rank", W::Behind},
    WholeRow{"behind, certainty", "rank", W::Behind, W::Certainty},
    WholeRow{"pattern", "pattern", W::Pattern},
    WholeRow{"pattern, cue", "pattern", W::Pattern, W::CueLemma},
    WholeRow{"pattern, frame", "pattern", W::Pattern, W::CueFrame, W::CueTag},
    WholeRow{"sources", "pattern", W::Sources, W::CueTag},
    WholeRow{"sources, subject", "pattern", W::Sources, W::Subject, W::CueTag},
    WholeRow{"sources, subject, cue", "pattern", W::Sources, W::Subject, W::CueLemma},
    WholeRow{"sources, kids", "pattern", W::Sources, W::CueKids, W::CueTag},
    WholeRow{"contents", "pattern", W::Contents, W::CueTag},
    WholeRow{"contents, cue", "pattern", W::Contents, W::CueLemma},
    WholeRow{"length", "pattern", W::Length, W::CueFrame},
    WholeRow{"cue words", "cue", W::CueWords},
    WholeRow{"cue length", "cue", W::CueLength, W::CueFirstTag, W::CueLastTag},
    WholeRow{"cue before", "cue", W::CueBeforeTag, W::CueFirstTag},
    WholeRow{"cue before word", "cue", W::CueBeforeWord, W::CueFirstTag},
    WholeRow{"cue before word, lemma", "cue", W::CueBeforeWord, W::CueLemma},
    WholeRow{"cue after", "cue", W::CueLastTag, W::CueAfterTag},
    WholeRow{"cue after word", "cue", W::CueLastTag, W::CueAfterWord},
    WholeRow{"cue after word, lemma", "cue", W::CueAfterWord, W::CueLemma},
};

constexpr FeatureHash absent = 0x51ed270b;

const FeatureTable<SpanAtom> &spanTable()
{
    static const FeatureTable<SpanAtom> ready(rowsOfSpan);
    return ready;
}

const FeatureTable<WholeAtom> &wholeTable()
{
    static const FeatureTable<WholeAtom> ready(rowsOfWhole);
    return ready;
}

template <typename T, std::size_t size>
FeatureHash binOf(T value, const std::array<T, size> &limits)
{
    return static_cast<FeatureHash>(std::upper_bound(limits.begin(), limits.end(), value) - limits.begin());
}

FeatureHash lengthBin(qsizetype length)
{
    return binOf(length, std::array<qsizetype, 9>{1, 2, 3, 5, 8, 13, 21, 34, 55});
}

FeatureHash chanceBin(float chance)
{
    return binOf(chance, std::array{0.05F, 0.2F, 0.4F, 0.6F, 0.8F, 0.95F});
}

enum Between : quint8 { Comma = 1, That = 2, OtherMark = 4, QuotationMark = 8, Verb = 16, Word = 32 };

} // namespace

class ReadingFeatures::SpanValues
{
public:
    void set(SpanAtom atom, FeatureHash value) { m_values[static_cast<std::size_t>(atom)] = value; }
    std::span<const FeatureHash> all() const { return m_values; }

private:
    std::array<FeatureHash, static_cast<std::size_t>(SpanAtom::Count)> m_values{};
};

class ReadingFeatures::WholeValues
{
public:
    void set(WholeAtom atom, FeatureHash value) { m_values[static_cast<std::size_t>(atom)] = value; }
    std::span<const FeatureHash> all() const { return m_values; }

private:
    std::array<FeatureHash, static_cast<std::size_t>(WholeAtom::Count)> m_values{};
};

ReadingFeatures::ReadingFeatures(const AnalysedText &text, const TextFacts &facts,
                                 const FirstReading &reading)
    : m_text(text)
    , m_facts(facts)
    , m_reading(reading)
{
}

FeatureHash ReadingFeatures::signature()
{
    return combined(spanTable().signature(), wholeTable().signature());
}

FeatureHash ReadingFeatures::pathTo(qsizetype token, qsizetype anchor) const
{
    const qsizetype head = facts(token).head;
    if (head == anchor)
        return 100 + relation(token);
    if (facts(anchor).head == token)
        return 200 + relation(anchor);
    const qsizetype above = facts(anchor).head;
    if (above >= 0 && head == above)
        return 300 + combined(relation(token), relation(anchor));
    const qsizetype grand = head >= 0 ? facts(head).head : -1;
    if (grand == anchor)
        return combined(400 + relation(token), relation(head));
    return head < 0 ? 1 : 2;
}

void ReadingFeatures::setCue(SpanValues &values, qsizetype cue) const
{
    const TokenFacts &anchor = facts(cue);
    values.set(S::CueLemma, anchor.lemma);
    values.set(S::CueClass, anchor.cueClass);
    values.set(S::CueSense, anchor.sense);
    values.set(S::CueTag, anchor.tag);
    values.set(S::CueFrame,
               static_cast<FeatureHash>(cueFrameOf(m_text.words[cue].relation, anchor.childRelations)));
}

void ReadingFeatures::setEdges(SpanValues &values, TokenRange span) const
{
    const qsizetype last = span.end - 1;
    const int sentence = facts(last).sentence;
    const bool hasAfter = exists(span.end) && facts(span.end).sentence == sentence;
    const bool hasBefore
        = exists(span.begin - 1) && facts(span.begin - 1).sentence == facts(span.begin).sentence;
    values.set(S::FirstWord, facts(span.begin).form.lower);
    values.set(S::FirstTag, facts(span.begin).tag);
    values.set(S::LastWord, facts(last).form.lower);
    values.set(S::LastTag, facts(last).tag);
    values.set(S::BeforeWord, hasBefore ? facts(span.begin - 1).form.lower : absent);
    values.set(S::BeforeTag, hasBefore ? facts(span.begin - 1).tag : absent);
    values.set(S::AfterWord, hasAfter ? facts(span.end).form.lower : absent);
    values.set(S::AfterTag, hasAfter ? facts(span.end).tag : absent);
    values.set(S::AfterRelation, hasAfter ? relation(span.end) : absent);
    const SentenceFacts &whole = m_facts.sentences[std::size_t(sentence)];
    const bool onlyMarks = hasAfter && span.end + 1 == whole.tokens.end
        && m_text.words[span.end].tag.part == PartOfSpeech::Punct;
    values.set(S::AfterEnds,
               (!hasAfter       ? 1U
                    : onlyMarks ? 2U
                                : 0U)
                   + (whole.lastOfParagraph && !hasAfter ? 4U : 0U));
    const auto quoteAt = [this](bool there, qsizetype i) { return there ? FeatureHash{facts(i).quote} : 7; };
    values.set(S::QuoteEdges,
               quoteAt(hasBefore, span.begin - 1) + FeatureHash{8} * facts(span.begin).quote
                   + FeatureHash{64} * facts(last).quote + 512 * quoteAt(hasAfter, span.end));
    // Marks that open or close inside of the span while their partners stand outside.
    int open = 0;
    int unopened = 0;
    int quoted = 0;
    for (qsizetype i = span.begin; i < span.end; ++i) {
        quoted += facts(i).quote > 0 ? 1 : 0;
        if (facts(i).quote == 1)
            ++open;
        else if (facts(i).quote == 3 && open > 0)
            --open;
        else if (facts(i).quote == 3)
            ++unopened;
    }
    const FeatureHash share = quoted == 0 ? 0 : quoted == span.length() ? 2 : 1;
    values.set(S::QuoteBalance, share + (open > 0 ? 4U : 0U) + (unopened > 0 ? 8U : 0U));
}

void ReadingFeatures::setTail(SpanValues &values, TokenRange span, qsizetype top) const
{
    qsizetype tail = span.end - 1;
    while (tail > span.begin && m_text.words[tail].tag.part == PartOfSpeech::Punct)
        --tail;
    for (int steps = 0; steps < 40; ++steps) {
        const qsizetype head = facts(tail).head;
        if (tail == top || head == top || !span.contains(head))
            break;
        tail = head;
    }
    if (tail == top) {
        values.set(S::TailRelation, 1000);
        return;
    }
    const qsizetype first = std::max(span.begin, facts(tail).leftEdge);
    values.set(S::TailRelation, relation(tail));
    values.set(S::TailWord, facts(first).form.lower);
    values.set(S::TailTag, facts(tail).tag);
    values.set(S::TailLength, lengthBin(span.end - first));
    values.set(S::TailPath, combined(relation(tail), facts(first).tag));
}

void ReadingFeatures::setTree(SpanValues &values, TokenRange span, const TaggedAttribution &reading) const
{
    qsizetype top = -1;
    int tops = 0;
    for (qsizetype i = span.begin; i < span.end; ++i) {
        if (span.contains(facts(i).head) || m_text.words[i].tag.part == PartOfSpeech::Punct)
            continue;
        top = top < 0 ? i : top;
        ++tops;
    }
    top = top < 0 ? span.begin : top;
    values.set(S::TopRelation, relation(top));
    values.set(S::TopTag, facts(top).tag);
    values.set(S::TopLemma, facts(top).lemma);
    values.set(S::TopPath, pathTo(top, reading.anchor));
    values.set(S::Tops, static_cast<FeatureHash>(std::min(tops, 4)));
    const auto edge = [](qsizetype own, qsizetype other) {
        return static_cast<FeatureHash>(own == other ? 0 : own < other ? 1 : 2);
    };
    values.set(S::Whole,
               edge(facts(top).leftEdge, span.begin) * 3 + edge(facts(top).rightEdge + 1, span.end));
    setTail(values, span, top);
    const SentenceFacts &sentence = m_facts.sentences[std::size_t(facts(span.end - 1).sentence)];
    values.set(S::HangsAfter, absent);
    for (qsizetype i = span.end; i < sentence.tokens.end; ++i) {
        if (span.contains(facts(i).head) && m_text.words[i].tag.part != PartOfSpeech::Punct) {
            values.set(S::HangsAfter, relation(i));
            values.set(S::HangsAfterWord, facts(std::max(span.end, facts(i).leftEdge)).form.lower);
            values.set(S::HangsAfterLength, lengthBin(facts(i).rightEdge + 1 - span.end));
            break;
        }
    }
    values.set(S::HangsBefore, absent);
    for (qsizetype i = span.begin; i-- > std::max(sentence.tokens.begin, span.begin - 30);) {
        if (span.contains(facts(i).head) && m_text.words[i].tag.part != PartOfSpeech::Punct)
            values.set(S::HangsBefore, relation(i));
    }
}

void ReadingFeatures::setPlace(SpanValues &values, TokenRange span, const TaggedAttribution &reading) const
{
    const bool after = span.begin >= reading.cue.end;
    const TokenRange gap
        = after ? TokenRange{reading.cue.end, span.begin} : TokenRange{span.end, reading.cue.begin};
    FeatureHash between = 0;
    for (qsizetype i = gap.begin; i < gap.end; ++i) {
        const WordTag tag = m_text.words[i].tag;
        const bool isMark = tag.part == PartOfSpeech::Punct;
        between |= tag.penn == PennTag::Comma                                   ? Comma
            : tag.penn == PennTag::OpenQuote || tag.penn == PennTag::CloseQuote ? QuotationMark
            : isMark                                                            ? OtherMark
            : isVerbTag(tag.penn)                                               ? Verb
                                                                                : Word;
    }
    values.set(S::Length, lengthBin(span.length()));
    values.set(S::Side, after ? 2 : 1);
    values.set(S::Gap, lengthBin(gap.end - gap.begin));
    values.set(S::Between, between);
    values.set(S::BetweenWord,
               gap.begin < gap.end ? facts(after ? gap.end - 1 : gap.begin).form.lower : absent);
    const int own = facts(reading.anchor).sentence;
    values.set(S::Sentences,
               FeatureHash(std::clamp(facts(span.begin).sentence - own + 3, 0, 6))
                   + 7 * FeatureHash(std::clamp(facts(span.end - 1).sentence - own + 3, 0, 6)));
    FeatureHash cues = 0;
    FeatureHash path = 0;
    for (qsizetype i = span.begin; i < span.end; ++i) {
        if (m_reading.chance(i, SpanRole::Cue) < 0.5F
            || (i > span.begin && m_reading.chance(i - 1, SpanRole::Cue) >= 0.5F))
            continue;
        path = cues == 0 ? pathTo(i, reading.anchor) : path;
        ++cues;
    }
    values.set(S::Cues, std::min<FeatureHash>(cues, 2));
    values.set(S::CuePath, path);
}

void ReadingFeatures::setChances(SpanValues &values, TokenRange span, SpanRole role) const
{
    float sum = 0;
    float least = 1;
    for (qsizetype i = span.begin; i < span.end; ++i) {
        sum += m_reading.chance(i, role);
        least = std::min(least, m_reading.chance(i, role));
    }
    values.set(S::ChanceMean, chanceBin(sum / float(span.length())));
    values.set(S::ChanceLeast, chanceBin(least));
    values.set(S::ChanceBefore,
               exists(span.begin - 1) ? chanceBin(m_reading.chance(span.begin - 1, role)) : absent);
    values.set(S::ChanceAfter, exists(span.end) ? chanceBin(m_reading.chance(span.end, role)) : absent);
}

FeatureHash ReadingFeatures::patternOf(const TaggedAttribution &reading) const
{
    std::vector<std::pair<TokenRange, SpanRole>> parts{{reading.cue, SpanRole::Cue}};
    for (TokenRange span : reading.sources)
        parts.emplace_back(span, SpanRole::Source);
    for (TokenRange span : reading.contents)
        parts.emplace_back(span, SpanRole::Content);
    std::sort(parts.begin(), parts.end(),
              [](const auto &a, const auto &b) { return a.first.begin < b.first.begin; });
    FeatureHash pattern = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const qsizetype gap = i == 0 ? 0 : parts[i].first.begin - parts[i - 1].first.end;
        const FeatureHash kind = gap == 0 ? 0
            : gap == 1                    ? 1 + facts(parts[i].first.begin - 1).tag
            : gap <= 4                    ? 2
                                          : 3;
        pattern = combined(combined(pattern, kind), static_cast<FeatureHash>(parts[i].second));
    }
    return pattern;
}

FeatureHash ReadingFeatures::subjectOf(const TaggedAttribution &reading) const
{
    const SentenceFacts &sentence = m_facts.sentences[std::size_t(facts(reading.anchor).sentence)];
    for (qsizetype i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Relation own = m_text.words[i].relation;
        if (facts(i).head != reading.anchor || (own != Relation::Nsubj && own != Relation::NsubjPass))
            continue;
        const auto holds = [i](TokenRange span) { return span.contains(i); };
        return std::any_of(reading.sources.begin(), reading.sources.end(), holds)  ? 1
            : std::any_of(reading.contents.begin(), reading.contents.end(), holds) ? 2
                                                                                   : 3;
    }
    return 0;
}

void ReadingFeatures::setWhole(WholeValues &values, const TaggedAttribution &reading) const
{
    const TokenFacts &anchor = facts(reading.anchor);
    const TokenRange span = reading.cue;
    values.set(W::Certainty, chanceBin(reading.confidence));
    values.set(W::Pattern, patternOf(reading));
    values.set(W::Sources, std::min<FeatureHash>(FeatureHash(reading.sources.size()), 2));
    values.set(W::Contents, std::min<FeatureHash>(FeatureHash(reading.contents.size()), 3));
    values.set(W::Subject, subjectOf(reading));
    values.set(W::CueLemma, anchor.lemma);
    values.set(W::CueClass, anchor.cueClass);
    values.set(W::CueTag, anchor.tag);
    values.set(W::CueKids, anchor.childRelations);
    values.set(
        W::CueFrame,
        static_cast<FeatureHash>(cueFrameOf(m_text.words[reading.anchor].relation, anchor.childRelations)));
    FeatureHash words = 0;
    for (qsizetype i = span.begin; i < span.end; ++i)
        words = combined(words, facts(i).lemma);
    values.set(W::CueWords, words);
    values.set(W::CueLength, lengthBin(span.length()));
    values.set(W::CueFirstTag, facts(span.begin).tag);
    values.set(W::CueLastTag, facts(span.end - 1).tag);
    const bool hasBefore = exists(span.begin - 1);
    const bool hasAfter = exists(span.end);
    values.set(W::CueBeforeWord, hasBefore ? facts(span.begin - 1).form.lower : absent);
    values.set(W::CueBeforeTag, hasBefore ? facts(span.begin - 1).tag : absent);
    values.set(W::CueAfterWord, hasAfter ? facts(span.end).form.lower : absent);
    values.set(W::CueAfterTag, hasAfter ? facts(span.end).tag : absent);
    qsizetype length = 0;
    for (TokenRange content : reading.contents)
        length += content.length();
    values.set(W::Length, lengthBin(length));
}

void ReadingFeatures::extractSpan(const TaggedAttribution &reading, SpanRole role, qsizetype number,
                                  std::vector<FeatureHash> &features) const
{
    const TokenRange span = (role == SpanRole::Source ? reading.sources : reading.contents)[number];
    SpanValues values;
    values.set(S::Role, static_cast<FeatureHash>(role));
    values.set(S::Number, static_cast<FeatureHash>(std::min<qsizetype>(number, 2)));
    setCue(values, reading.anchor);
    setEdges(values, span);
    setTree(values, span, reading);
    setPlace(values, span, reading);
    setChances(values, span, role);
    spanTable().appendFeatures(values.all(), features);
}

void ReadingFeatures::extractWhole(const std::vector<CueReading> &readings, std::size_t index,
                                   std::vector<FeatureHash> &features) const
{
    WholeValues values;
    setWhole(values, readings[index].attribution);
    values.set(W::Rank, static_cast<FeatureHash>(std::min<std::size_t>(index, 6)));
    values.set(W::Behind,
               binOf(readings[index].behind, std::array{0.01F, 0.3F, 0.7F, 1.2F, 2.0F, 3.0F, 4.5F}));
    wholeTable().appendFeatures(values.all(), features);
}

} // namespace hearsay
