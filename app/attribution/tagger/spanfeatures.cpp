// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/spanfeatures.h"

#include "language/featuretemplate.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

// w word in lower case, l lemma, t tags, n name, c class as a cue, q quotation state; m before, p after the
// token.
enum class Atom : quint8 {
    Bias,
    W0,
    Wm1,
    Wm2,
    Wm3,
    Wp1,
    Wp2,
    Wp3,
    L0,
    Lm1,
    Lm2,
    Lp1,
    Lp2,
    T0,
    Tm1,
    Tm2,
    Tm3,
    Tp1,
    Tp2,
    Tp3,
    N0,
    Nm1,
    Nm2,
    Np1,
    Np2,
    Shape,
    Case,
    Suffix3,
    C0,
    Cm1,
    Cm2,
    Cp1,
    Cp2,
    Place, // in the sentence and the paragraph
    Q0,
    Qm1,
    Qp1,
    QLength,
    QEnd,
    SinceQuote,
    UntilQuote,
    Relation,
    Relationm1,
    Relationp1,
    HeadLemma,
    HeadTag,
    HeadClass,
    HeadSide,
    Kids,
    GrandRelation,
    GrandLemma,
    Edge, // which edge of its own and its head's subtree the token is
    CueLemma,
    CueClass,
    BranchRelation,
    BranchSide,
    BranchTag,
    BranchFirst,
    Steps,
    BranchEdge,
    BranchKids,
    CueKids,
    NextBranch,
    BeforeBranch, // whether the neighbour is in the same branch
    BeforeLemma,
    BeforeDistance,
    BeforeBetween,
    BeforeClass,
    AfterLemma,
    AfterDistance,
    AfterBetween,
    AfterClass,
    SentenceClass,
    SentenceQuoted,
    PreviousSentence,
    NextSentence,
    S0, // s kind of sense
    Sm1,
    Sp1,
    HeadSense,
    CueSense,
    Count
};

using Row = FeatureTemplate<Atom>;
using A = Atom;

constexpr std::array rowsOfToken = {
    Row{"bias", "words", A::Bias},
    Row{"word", "words", A::W0},
    Row{"word -1", "words", A::Wm1},
    Row{"word -2", "words", A::Wm2},
    Row{"word -3", "words", A::Wm3},
    Row{"word +1", "words", A::Wp1},
    Row{"word +2", "words", A::Wp2},
    Row{"word +3", "words", A::Wp3},
    Row{"words -1 0", "words", A::Wm1, A::W0},
    Row{"words 0 +1", "words", A::W0, A::Wp1},
    Row{"words -2 -1", "words", A::Wm2, A::Wm1},
    Row{"words +1 +2", "words", A::Wp1, A::Wp2},
    Row{"lemma", "lemmas", A::L0, A::T0},
    Row{"lemma -1", "lemmas", A::Lm1},
    Row{"lemma -2", "lemmas", A::Lm2},
    Row{"lemma +1", "lemmas", A::Lp1},
    Row{"lemma +2", "lemmas", A::Lp2},
    Row{"lemmas -1 0", "lemmas", A::Lm1, A::L0},
    Row{"lemmas 0 +1", "lemmas", A::L0, A::Lp1},
    Row{"lemma, tag +1", "lemmas", A::L0, A::Tp1},
    Row{"lemma, tag -1", "lemmas", A::Tm1, A::L0},
    Row{"tag", "tags", A::T0},
    Row{"tags -1 0", "tags", A::Tm1, A::T0},
    Row{"tags 0 +1", "tags", A::T0, A::Tp1},
    Row{"tags -1 0 +1", "tags", A::Tm1, A::T0, A::Tp1},
    Row{"tags -2 -1 0", "tags", A::Tm2, A::Tm1, A::T0},
    Row{"tags 0 +1 +2", "tags", A::T0, A::Tp1, A::Tp2},
    Row{"tags -3 -2 -1", "tags", A::Tm3, A::Tm2, A::Tm1},
    Row{"tags +1 +2 +3", "tags", A::Tp1, A::Tp2, A::Tp3},
    Row{"name", "names", A::N0, A::T0},
    Row{"names -1 0 +1", "names", A::Nm1, A::N0, A::Np1},
    Row{"names -2 -1", "names", A::Nm2, A::Nm1},
    Row{"names +1 +2", "names", A::Np1, A::Np2},
    Row{"name, cue +1", "names", A::N0, A::Cp1},
    Row{"name, cue -1", "names", A::N0, A::Cm1},
    Row{"shape", "spelling", A::Shape},
    Row{"ending", "spelling", A::Suffix3, A::Case},
    Row{"place", "sentence", A::Place, A::T0},
    Row{"cue class", "cues", A::C0, A::T0},
    Row{"cue classes -1 0 +1", "cues", A::Cm1, A::C0, A::Cp1},
    Row{"cue classes -2 +2", "cues", A::Cm2, A::C0, A::Cp2},
    Row{"cue class, tags -1 +1", "cues", A::Tm1, A::C0, A::Tp1},
    Row{"cue class, quotes", "cues", A::C0, A::Q0, A::SinceQuote, A::UntilQuote},
    Row{"cue class, word +1", "cues", A::C0, A::Wp1},
    Row{"cue class, word -1", "cues", A::Wm1, A::C0},
    Row{"cue class, name -1", "cues", A::Nm1, A::Tm1, A::C0},
    Row{"cue class, name +1", "cues", A::C0, A::Np1, A::Tp1},
    Row{"sense", "senses", A::S0, A::T0},
    Row{"sense, cue class", "senses", A::S0, A::C0},
    Row{"senses -1 0 +1", "senses", A::Sm1, A::S0, A::Sp1},
    Row{"sense, kids", "senses", A::S0, A::Kids, A::T0},
    Row{"sense, word +1", "senses", A::S0, A::Wp1, A::T0},
    Row{"sense, word -1", "senses", A::Wm1, A::S0, A::T0},
    Row{"sense, tags", "senses", A::S0, A::Tm1, A::Tp1},
    Row{"sense, quotes", "senses", A::S0, A::Q0, A::SinceQuote, A::UntilQuote},
    Row{"sense of head, relation", "senses", A::HeadSense, A::Relation, A::HeadClass},
    Row{"sense of cue, path", "senses", A::CueSense, A::BranchRelation, A::BranchSide, A::CueClass},
    Row{"sense of cue, edge", "senses", A::CueSense, A::BranchRelation, A::BranchEdge, A::T0},
    Row{"quote", "quotes", A::Q0},
    Row{"quotes -1 0 +1", "quotes", A::Qm1, A::Q0, A::Qp1},
    Row{"quote, tag", "quotes", A::Q0, A::T0},
    Row{"quote, length", "quotes", A::Q0, A::QLength, A::QEnd},
    Row{"quote, length, sentence", "quotes", A::Q0, A::QLength, A::QEnd, A::SentenceClass},
    Row{"quote, word -1", "quotes", A::Q0, A::Wm1},
    Row{"since quote, tag", "quotes", A::SinceQuote, A::T0, A::QEnd},
    Row{"since quote, lemma", "quotes", A::SinceQuote, A::L0},
    Row{"until quote, tag", "quotes", A::UntilQuote, A::T0},
    Row{"until quote, lemma", "quotes", A::UntilQuote, A::L0},
    Row{"relation", "tree", A::Relation, A::T0},
    Row{"relation, head", "tree", A::Relation, A::HeadLemma},
    Row{"relation, head class", "tree", A::Relation, A::HeadClass, A::HeadTag, A::HeadSide},
    Row{"relations -1 0 +1", "tree", A::Relationm1, A::Relation, A::Relationp1},
    Row{"kids", "tree", A::Kids, A::C0},
    Row{"kids, lemma", "tree", A::Kids, A::L0},
    Row{"grandparent", "tree", A::Relation, A::GrandRelation, A::GrandLemma},
    Row{"head, grandparent", "tree", A::HeadTag, A::Relation, A::GrandRelation, A::HeadClass},
    Row{"edge", "tree", A::Edge, A::Relation, A::T0},
    Row{"path", "path", A::BranchRelation, A::BranchSide, A::CueClass},
    Row{"path, lemma", "path", A::BranchRelation, A::BranchSide, A::CueLemma},
    Row{"path, steps", "path", A::BranchRelation, A::BranchSide, A::Steps, A::CueClass},
    Row{"path, tag", "path", A::BranchRelation, A::BranchSide, A::T0, A::CueClass},
    Row{"path, edge", "path", A::BranchRelation, A::BranchSide, A::BranchEdge, A::CueClass},
    Row{"path, edge, lemma", "path", A::BranchRelation, A::BranchEdge, A::CueLemma},
    Row{"path, edge, tag", "path", A::BranchRelation, A::BranchEdge, A::T0},
    Row{"path, first word", "path", A::BranchRelation, A::BranchSide, A::BranchFirst, A::CueClass},
    Row{"path, first word, lemma", "path", A::BranchRelation, A::BranchFirst, A::CueLemma},
    Row{"path, branch", "path", A::BranchRelation, A::BranchTag, A::BranchKids},
    Row{"path, kids of cue", "path", A::BranchRelation, A::BranchSide, A::CueKids},
    Row{"path, quote", "path", A::BranchRelation, A::BranchSide, A::Q0, A::CueClass},
    Row{"path, next", "path", A::BranchRelation, A::NextBranch, A::CueClass, A::T0},
    Row{"path, before", "path", A::BranchRelation, A::BeforeBranch, A::CueClass, A::T0},
    Row{"path, next, word", "path", A::BranchRelation, A::NextBranch, A::W0},
    Row{"path, before, word", "path", A::BranchRelation, A::BeforeBranch, A::W0},
    Row{"cue before", "distance", A::BeforeLemma, A::BeforeDistance},
    Row{"cue before, between", "distance", A::BeforeClass, A::BeforeBetween, A::BeforeDistance},
    Row{"cue before, between, lemma", "distance", A::BeforeLemma, A::BeforeBetween},
    Row{"cue before, between, tag", "distance", A::BeforeClass, A::BeforeBetween, A::T0},
    Row{"cue before, quote", "distance", A::BeforeLemma, A::Q0},
    Row{"cue after", "distance", A::AfterLemma, A::AfterDistance},
    Row{"cue after, between", "distance", A::AfterClass, A::AfterBetween, A::AfterDistance},
    Row{"cue after, between, lemma", "distance", A::AfterLemma, A::AfterBetween},
    Row{"cue after, between, tag", "distance", A::AfterClass, A::AfterBetween, A::T0},
    Row{"cue after, quote", "distance", A::AfterLemma, A::Q0},
    Row{"cues around", "distance", A::BeforeClass, A::AfterClass, A::BeforeBetween, A::AfterBetween},
    Row{"sentence", "sentence", A::SentenceClass, A::SentenceQuoted, A::T0},
    Row{"sentence, quote", "sentence", A::SentenceClass, A::SentenceQuoted, A::Q0, A::Place},
    Row{"sentences", "sentence", A::PreviousSentence, A::SentenceQuoted, A::NextSentence, A::Q0},
};

constexpr FeatureHash absent = 0x2c1b3c6d;

const FeatureTable<Atom> &table()
{
    static const FeatureTable<Atom> ready(rowsOfToken);
    return ready;
}

FeatureHash distanceClass(qsizetype distance)
{
    return static_cast<FeatureHash>(distance <= 3        ? distance
                                        : distance <= 5  ? 4
                                        : distance <= 9  ? 5
                                        : distance <= 16 ? 6
                                                         : 7);
}

} // namespace

class SpanFeatures::Values
{
public:
    void set(Atom atom, FeatureHash value) { m_values[static_cast<std::size_t>(atom)] = value; }
    std::span<const FeatureHash> all() const { return m_values; }

private:
    std::array<FeatureHash, static_cast<std::size_t>(Atom::Count)> m_values{};
};

SpanFeatures::SpanFeatures(const AnalysedText &text, const TextFacts &facts)
    : m_text(text)
    , m_facts(facts)
{
    qsizetype paragraph = 0;
    for (TokenRange sentence : text.sentences) {
        while (!text.paragraphs[paragraph].tokens.contains(sentence.begin))
            ++paragraph;
        m_paragraphOf.push_back(text.paragraphs[paragraph].tokens);
    }
}

FeatureHash SpanFeatures::signature()
{
    constexpr FeatureHash stepTable = 1; // to be raised when extractStep() changes
    return combined(table().signature(), stepTable);
}

std::vector<std::pair<std::string_view, std::string_view>> SpanFeatures::rows()
{
    std::vector<std::pair<std::string_view, std::string_view>> rows;
    rows.reserve(std::size(rowsOfToken));
    for (const Row &row : rowsOfToken)
        rows.emplace_back(row.name, row.group);
    return rows;
}

const TokenFacts *SpanFeatures::neighbour(qsizetype token, qsizetype offset) const
{
    const auto sentence = static_cast<std::size_t>(m_facts.tokens[std::size_t(token)].sentence);
    const qsizetype at = token + offset;
    return m_paragraphOf[sentence].contains(at) ? &m_facts.tokens[std::size_t(at)] : nullptr;
}

void SpanFeatures::setWords(Values &values, qsizetype token) const
{
    static constexpr std::array words = {A::Wm3, A::Wm2, A::Wm1, A::W0, A::Wp1, A::Wp2, A::Wp3};
    static constexpr std::array tags = {A::Tm3, A::Tm2, A::Tm1, A::T0, A::Tp1, A::Tp2, A::Tp3};
    static constexpr std::array lemmas = {A::Lm2, A::Lm1, A::L0, A::Lp1, A::Lp2};
    static constexpr std::array names = {A::Nm2, A::Nm1, A::N0, A::Np1, A::Np2};
    static constexpr std::array classes = {A::Cm2, A::Cm1, A::C0, A::Cp1, A::Cp2};
    for (qsizetype offset = -3; offset <= 3; ++offset) {
        const TokenFacts *facts = neighbour(token, offset);
        values.set(words[std::size_t(offset + 3)], facts ? facts->form.lower : absent);
        values.set(tags[std::size_t(offset + 3)], facts ? facts->tag : absent);
        if (offset < -2 || offset > 2)
            continue;
        const auto k = static_cast<std::size_t>(offset + 2);
        values.set(lemmas[k], facts ? facts->lemma : absent);
        values.set(classes[k], facts ? facts->cueClass : absent);
        const NameMark name = facts ? m_text.words[token + offset].name : NameMark{};
        values.set(names[k],
                   facts ? static_cast<FeatureHash>(name.type) * 2 + (name.begins ? 1 : 0) : absent);
    }
    const WordForm &form = m_facts.tokens[std::size_t(token)].form;
    values.set(A::Shape, form.shape);
    values.set(A::Case, static_cast<FeatureHash>(form.letterCase));
    values.set(A::Suffix3, form.suffixes[2]);
}

void SpanFeatures::setSenses(Values &values, qsizetype token) const
{
    const auto sense = [](const TokenFacts *facts) { return facts ? FeatureHash{facts->sense} : absent; };
    const TokenFacts &here = m_facts.tokens[std::size_t(token)];
    const auto at = [this](qsizetype i) { return i >= 0 ? &m_facts.tokens[std::size_t(i)] : nullptr; };
    values.set(A::S0, here.sense);
    values.set(A::Sm1, sense(neighbour(token, -1)));
    values.set(A::Sp1, sense(neighbour(token, 1)));
    values.set(A::HeadSense, sense(at(here.head)));
    values.set(A::CueSense, sense(at(here.cueAbove)));
}

void SpanFeatures::setQuotes(Values &values, qsizetype token) const
{
    const TokenFacts &facts = m_facts.tokens[std::size_t(token)];
    const TokenFacts *before = neighbour(token, -1);
    const TokenFacts *after = neighbour(token, 1);
    values.set(A::Q0, facts.quote);
    values.set(A::Qm1, before ? before->quote : absent);
    values.set(A::Qp1, after ? after->quote : absent);
    values.set(A::QLength, facts.quoteLength);
    values.set(A::QEnd, facts.quoteEnd);
    values.set(A::SinceQuote, facts.sinceQuote);
    values.set(A::UntilQuote, facts.untilQuote);
}

void SpanFeatures::setTree(Values &values, qsizetype token) const
{
    const TokenFacts &facts = m_facts.tokens[std::size_t(token)];
    const auto relation = [this](qsizetype i) { return static_cast<FeatureHash>(m_text.words[i].relation); };
    const qsizetype head = facts.head;
    const qsizetype grand = head >= 0 ? m_facts.tokens[std::size_t(head)].head : -1;
    values.set(A::Relation, relation(token));
    values.set(A::Relationm1, neighbour(token, -1) ? relation(token - 1) : absent);
    values.set(A::Relationp1, neighbour(token, 1) ? relation(token + 1) : absent);
    values.set(A::HeadLemma, head >= 0 ? m_facts.tokens[std::size_t(head)].lemma : absent);
    values.set(A::HeadTag, head >= 0 ? m_facts.tokens[std::size_t(head)].tag : absent);
    values.set(A::HeadClass, head >= 0 ? m_facts.tokens[std::size_t(head)].cueClass : absent);
    values.set(A::HeadSide, head > token ? 1 : 0);
    values.set(A::Kids, facts.childRelations);
    values.set(A::GrandRelation, head >= 0 ? relation(head) : absent);
    values.set(A::GrandLemma, grand >= 0 ? m_facts.tokens[std::size_t(grand)].lemma : absent);
    const TokenFacts *parent = head >= 0 ? &m_facts.tokens[std::size_t(head)] : nullptr;
    values.set(A::Edge,
               (facts.leftEdge == token ? 1U : 0U) + (facts.rightEdge == token ? 2U : 0U)
                   + (parent && parent->leftEdge == token ? 4U : 0U)
                   + (parent && parent->rightEdge == token ? 8U : 0U));
}

void SpanFeatures::setCues(Values &values, qsizetype token) const
{
    const TokenFacts &facts = m_facts.tokens[std::size_t(token)];
    const auto cue = [this](qsizetype i) { return i >= 0 ? &m_facts.tokens[std::size_t(i)] : nullptr; };
    const auto branchOf = [](const TokenFacts *other) { return other ? other->branch : -2; };
    if (const TokenFacts *above = cue(facts.cueAbove)) {
        const TokenFacts &branch = m_facts.tokens[std::size_t(facts.branch)];
        values.set(A::CueLemma, above->lemma);
        values.set(A::CueClass, above->cueClass);
        values.set(A::CueKids, above->childRelations);
        values.set(A::BranchRelation, static_cast<FeatureHash>(m_text.words[facts.branch].relation) + 1);
        values.set(A::BranchSide, token > facts.cueAbove ? 1 : 2);
        values.set(A::BranchTag, branch.tag);
        values.set(A::BranchKids, branch.childRelations);
        values.set(A::BranchFirst, m_facts.tokens[std::size_t(branch.leftEdge)].form.lower);
        values.set(A::BranchEdge,
                   (branch.leftEdge == token ? 1U : 0U) + (branch.rightEdge == token ? 2U : 0U));
    } else {
        values.set(A::CueClass, facts.isCandidate ? 20 + facts.cueClass : absent);
        values.set(A::BranchRelation, facts.isCandidate ? facts.lemma : absent);
    }
    values.set(A::Steps, static_cast<FeatureHash>(std::min(facts.stepsToCue, 5)));
    values.set(A::NextBranch, branchOf(neighbour(token, 1)) == facts.branch ? 1 : 2);
    values.set(A::BeforeBranch, branchOf(neighbour(token, -1)) == facts.branch ? 1 : 2);
    const TokenFacts *before = cue(facts.cueBefore);
    values.set(A::BeforeLemma, before ? before->lemma : absent);
    values.set(A::BeforeClass, before ? before->cueClass : absent);
    values.set(A::BeforeDistance, before ? distanceClass(token - facts.cueBefore) : absent);
    values.set(A::BeforeBetween, before ? facts.between[0] : absent);
    const TokenFacts *after = cue(facts.cueAfter);
    values.set(A::AfterLemma, after ? after->lemma : absent);
    values.set(A::AfterClass, after ? after->cueClass : absent);
    values.set(A::AfterDistance, after ? distanceClass(facts.cueAfter - token) : absent);
    values.set(A::AfterBetween, after ? facts.between[1] : absent);
}

void SpanFeatures::setSentence(Values &values, qsizetype token) const
{
    const TokenFacts &facts = m_facts.tokens[std::size_t(token)];
    const auto s = static_cast<std::size_t>(facts.sentence);
    const SentenceFacts &sentence = m_facts.sentences[s];
    const auto summary = [](const SentenceFacts &other) {
        return static_cast<FeatureHash>(other.highestCueClass >= 5 ? 1 : 0) + FeatureHash{2} * other.quoted
            + 1;
    };
    values.set(A::Place,
               (facts.inSentence == 0       ? 1U
                    : facts.inSentence == 1 ? 2U
                                            : 0U)
                   + (token + 1 == sentence.tokens.end ? 3U : 0U) + (sentence.firstOfParagraph ? 6U : 0U)
                   + (sentence.lastOfParagraph ? 12U : 0U));
    values.set(A::SentenceClass, sentence.highestCueClass);
    values.set(A::SentenceQuoted, sentence.quoted);
    values.set(A::PreviousSentence, sentence.firstOfParagraph ? absent : summary(m_facts.sentences[s - 1]));
    values.set(A::NextSentence, sentence.lastOfParagraph ? absent : summary(m_facts.sentences[s + 1]));
}

void SpanFeatures::extract(qsizetype token, std::vector<FeatureHash> &features) const
{
    Values values;
    setWords(values, token);
    setSenses(values, token);
    setQuotes(values, token);
    setTree(values, token);
    setCues(values, token);
    setSentence(values, token);
    features.clear();
    table().appendFeatures(values.all(), features);
}

void SpanFeatures::extractStep(qsizetype token, std::vector<FeatureHash> &features) const
{
    const TokenFacts &facts = m_facts.tokens[std::size_t(token)];
    const TokenFacts *before = neighbour(token, -1);
    const FeatureHash sentence = facts.inSentence == 0 ? 1 : 2;
    const FeatureHash quotes = facts.quote * 8U + (before ? before->quote : 7U);
    features = {mixed(1), mixed(combined(2, facts.tag)), mixed(combined(combined(3, quotes), sentence))};
}

} // namespace hearsay
