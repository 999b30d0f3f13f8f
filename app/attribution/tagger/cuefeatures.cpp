// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/tagger/cuefeatures.h"

#include "language/featuretemplate.h"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

// w word in lower case, l lemma, t tags, f label of the first pass; m before, p after the token; Cue… of the
// cue.
enum class Atom : quint8 {
    Bias,
    W0,
    Wm1,
    Wm2,
    Wp1,
    Wp2,
    L0,
    T0,
    Tm1,
    Tm2,
    Tp1,
    Tp2,
    N0,
    Relation,
    HeadLemma,
    Edge,
    Q0,
    Qm1,
    Qp1,
    QLength,
    QEnd,
    F0,
    Fm1,
    Fm2,
    Fp1,
    Fp2,
    ContentChance,
    SourceChance,
    CueChance,
    CueLemma,
    CueClass,
    CueTag,
    CueSense,
    CueRelation,
    CueKids,
    CueCertainty,
    CueNext,
    CueBefore,
    CueQuote,
    CueSource, // on which sides of the cue the first pass saw the nearest source, and content
    Side, // up to here what isShared() means
    Distance,
    Sentence,
    Path,
    Ups,
    Downs,
    BranchRelation,
    BranchTag,
    BranchFirst,
    BranchEdge,
    BranchKids,
    NextBranch,
    BeforeBranch,
    Between,
    Candidates,
    SourceRank,
    ContentRank,
    QuoteRank,
    Place,
    Count
};

using Row = FeatureTemplate<Atom>;
using A = Atom;

constexpr std::array rowsOfCue = {
    Row{"bias", "words", A::Bias},
    Row{"word", "words", A::Side, A::W0},
    Row{"word -1", "words", A::Side, A::Wm1},
    Row{"word +1", "words", A::Side, A::Wp1},
    Row{"words -1 0", "words", A::Wm1, A::W0},
    Row{"words 0 +1", "words", A::W0, A::Wp1},
    Row{"words -2 -1", "words", A::Side, A::Wm2, A::Wm1},
    Row{"words +1 +2", "words", A::Side, A::Wp1, A::Wp2},
    Row{"lemma", "words", A::L0, A::T0},
    Row{"tag", "tags", A::Side, A::T0},
    Row{"tags -1 0 +1", "tags", A::Side, A::Tm1, A::T0, A::Tp1},
    Row{"tags -2 -1 0", "tags", A::Tm2, A::Tm1, A::T0},
    Row{"tags 0 +1 +2", "tags", A::T0, A::Tp1, A::Tp2},
    Row{"name", "tags", A::N0, A::Side, A::T0},
    Row{"relation", "tree", A::Relation, A::Side, A::T0},
    Row{"relation, head", "tree", A::Relation, A::HeadLemma},
    Row{"edge", "tree", A::Edge, A::Relation, A::Side},
    Row{"quotes", "quotes", A::Qm1, A::Q0, A::Qp1, A::Side},
    Row{"quote, length", "quotes", A::Q0, A::QLength, A::QEnd, A::Side},
    Row{"quote, rank", "quotes", A::Q0, A::QuoteRank, A::Side, A::CueClass},
    Row{"quote, rank, sentence", "quotes", A::QuoteRank, A::Sentence, A::QEnd, A::Side},
    Row{"quote of cue", "quotes", A::CueQuote, A::Q0, A::QuoteRank},
    Row{"quote, cue", "quotes", A::QuoteRank, A::CueLemma, A::Side},
    Row{"cue, side", "cue", A::CueLemma, A::Side},
    Row{"cue, distance", "cue", A::CueLemma, A::Side, A::Distance},
    Row{"cue, certainty", "cue", A::CueCertainty, A::Side, A::F0},
    Row{"cue, certainty, class", "cue", A::CueCertainty, A::CueClass, A::Side},
    Row{"cue, sides of roles", "cue", A::CueSource, A::Side, A::F0},
    Row{"cue, tag, kids", "cue", A::CueTag, A::CueKids, A::Side},
    Row{"cue, sense", "senses", A::CueSense, A::CueTag, A::Side},
    Row{"cue, sense, path", "senses", A::CueSense, A::Path, A::CueTag},
    Row{"cue, sense, kids", "senses", A::CueSense, A::CueKids, A::Side},
    Row{"cue, sense, next", "senses", A::CueSense, A::CueNext, A::Side},
    Row{"cue, sense, certainty", "senses", A::CueSense, A::CueCertainty, A::Side},
    Row{"cue, next", "cue", A::CueNext, A::Side, A::CueClass},
    Row{"cue, next, lemma", "cue", A::CueNext, A::CueLemma, A::Side},
    Row{"cue, before", "cue", A::CueBefore, A::CueLemma, A::Side},
    Row{"cue, relation", "cue", A::CueRelation, A::CueTag, A::Side},
    Row{"distance", "distance", A::Side, A::Distance, A::T0},
    Row{"distance, class", "distance", A::Side, A::Distance, A::CueClass},
    Row{"sentence", "distance", A::Sentence, A::F0, A::Side},
    Row{"sentence, quote", "distance", A::Sentence, A::Q0, A::CueQuote},
    Row{"between", "distance", A::Between, A::Side, A::Candidates},
    Row{"between, tag", "distance", A::Between, A::Side, A::T0},
    Row{"between, class", "distance", A::Between, A::Side, A::CueClass},
    Row{"between, label", "distance", A::Between, A::Side, A::F0, A::Candidates},
    Row{"between, lemma", "distance", A::Between, A::Side, A::CueLemma},
    Row{"path", "path", A::Path, A::Side},
    Row{"path, class", "path", A::Path, A::Side, A::CueClass},
    Row{"path, lemma", "path", A::Path, A::Side, A::CueLemma},
    Row{"path, edge", "path", A::Path, A::BranchEdge, A::Side},
    Row{"path, edge, class", "path", A::Path, A::BranchEdge, A::CueClass},
    Row{"path, edge, tag", "path", A::BranchRelation, A::BranchEdge, A::T0, A::Ups},
    Row{"path, tag", "path", A::Path, A::T0, A::Side},
    Row{"path, label", "path", A::Path, A::F0, A::Side},
    Row{"path, depth", "path", A::Path, A::Downs, A::Ups},
    Row{"path, first word", "path", A::Path, A::BranchFirst},
    Row{"path, first word, lemma", "path", A::BranchRelation, A::BranchFirst, A::CueLemma},
    Row{"path, branch", "path", A::Path, A::BranchTag, A::BranchKids},
    Row{"path, kids of cue", "path", A::Path, A::CueKids, A::CueTag},
    Row{"path, quote", "path", A::Path, A::Q0, A::QuoteRank},
    Row{"path, next", "path", A::Path, A::NextBranch, A::T0},
    Row{"path, next, word", "path", A::BranchRelation, A::NextBranch, A::W0, A::Ups},
    Row{"path, before", "path", A::Path, A::BeforeBranch, A::T0},
    Row{"path, before, word", "path", A::BranchRelation, A::BeforeBranch, A::W0, A::Ups},
    Row{"label", "labels", A::F0, A::Side},
    Row{"labels -1 0 +1", "labels", A::Fm1, A::F0, A::Fp1},
    Row{"labels -2 -1 0", "labels", A::Fm2, A::Fm1, A::F0, A::Side},
    Row{"labels 0 +1 +2", "labels", A::F0, A::Fp1, A::Fp2, A::Side},
    Row{"label, word", "labels", A::F0, A::W0},
    Row{"label, tags", "labels", A::F0, A::Tm1, A::T0, A::Tp1},
    Row{"label, quote", "labels", A::F0, A::Q0, A::QLength, A::QEnd},
    Row{"label, cue", "labels", A::F0, A::CueLemma, A::Side},
    Row{"label, relation", "labels", A::F0, A::BranchRelation, A::Ups},
    Row{"chance of content", "labels", A::ContentChance, A::Side, A::ContentRank},
    Row{"chance of content, class", "labels", A::ContentChance, A::Side, A::CueClass},
    Row{"chance of content, path", "labels", A::ContentChance, A::BranchRelation, A::Ups},
    Row{"chance of source", "labels", A::SourceChance, A::Side, A::SourceRank},
    Row{"chance of source, path", "labels", A::SourceChance, A::BranchRelation, A::Ups},
    Row{"chance of cue", "labels", A::CueChance, A::Side, A::Distance},
    Row{"chances", "labels", A::SourceChance, A::CueChance, A::ContentChance, A::Side},
    Row{"source, rank", "ranks", A::SourceRank, A::Side, A::Candidates},
    Row{"source, rank, certainty", "ranks", A::SourceRank, A::Side, A::CueSource},
    Row{"source, rank, path", "ranks", A::SourceRank, A::BranchRelation, A::Ups},
    Row{"source, rank, between", "ranks", A::SourceRank, A::Between, A::Side},
    Row{"content, rank", "ranks", A::ContentRank, A::Side, A::Candidates},
    Row{"content, rank, certainty", "ranks", A::ContentRank, A::Side, A::CueSource},
    Row{"content, rank, path", "ranks", A::ContentRank, A::BranchRelation, A::Ups},
    Row{"content, rank, between", "ranks", A::ContentRank, A::Between, A::Side},
    Row{"content, rank, quote", "ranks", A::ContentRank, A::QuoteRank, A::Sentence, A::Side},
    Row{"content, rank, lemma", "ranks", A::ContentRank, A::CueLemma, A::Side},
    Row{"place", "sentence", A::Place, A::Sentence, A::F0},
};

constexpr FeatureHash absent = 0x2c1b3c6d;
constexpr int longestWay = 12;
constexpr int longestClimb = 4;

const FeatureTable<Atom> &table()
{
    static const FeatureTable<Atom> ready(rowsOfCue);
    return ready;
}

/// Whether a row is the same for all tokens on one side of the cue.
bool isShared(const Row &row)
{
    const auto isOfCue
        = [](Atom atom) { return atom == A::Bias || (atom >= A::CueLemma && atom <= A::Side); };
    return std::all_of(row.atoms.begin(), row.atoms.begin() + row.count, isOfCue);
}

std::vector<std::size_t> rowsThatAre(bool shared)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < std::size(rowsOfCue); ++row) {
        if (isShared(rowsOfCue[row]) == shared)
            rows.push_back(row);
    }
    return rows;
}

FeatureHash distanceClass(qsizetype distance)
{
    constexpr std::array<qsizetype, 8> limits = {1, 2, 3, 5, 9, 16, 30, 60};
    return static_cast<FeatureHash>(std::lower_bound(limits.begin(), limits.end(), distance)
                                    - limits.begin());
}

FeatureHash chanceClass(float chance)
{
    constexpr std::array<float, 7> limits = {0.02F, 0.1F, 0.25F, 0.5F, 0.75F, 0.9F, 0.98F};
    return static_cast<FeatureHash>(std::lower_bound(limits.begin(), limits.end(), chance) - limits.begin());
}

enum Between : quint8 { Comma = 1, That = 2, OtherMark = 4, QuotationMark = 8, Verb = 16, SentenceEnd = 32 };

quint8 betweenBits(const AnalysedText &text, qsizetype token)
{
    const WordTag tag = text.words[token].tag;
    if (tag.penn == PennTag::Comma)
        return Comma;
    if (tag.penn == PennTag::OpenQuote || tag.penn == PennTag::CloseQuote)
        return QuotationMark;
    if (tag.penn == PennTag::FullStop)
        return SentenceEnd;
    if (tag.part == PartOfSpeech::Punct)
        return OtherMark;
    if (text.word(token).compare(u"that", Qt::CaseInsensitive) == 0)
        return That;
    return isVerbTag(tag.penn) ? Verb : 0;
}

} // namespace

class CueFeatures::Values
{
public:
    Values() = default;
    explicit Values(std::span<const FeatureHash> ofCue)
    {
        std::copy(ofCue.begin(), ofCue.end(), m_values.begin());
    }
    void set(Atom atom, FeatureHash value) { m_values[static_cast<std::size_t>(atom)] = value; }
    std::span<const FeatureHash> all() const { return m_values; }

private:
    std::array<FeatureHash, static_cast<std::size_t>(Atom::Count)> m_values{};
};

CueFeatures::CueFeatures(const AnalysedText &text, const TextFacts &facts, const FirstReading &reading)
    : m_text(text)
    , m_facts(facts)
    , m_reading(reading)
{
    m_isCandidate.resize(reading.labels.size());
    for (std::size_t i = 0; i < m_isCandidate.size(); ++i)
        m_isCandidate[i] = reading.chances[i][static_cast<std::size_t>(SpanRole::Cue)] >= 0.3F;
}

FeatureHash CueFeatures::signature()
{
    constexpr FeatureHash stepTable = 1; // to be raised when extractStep() changes
    return combined(table().signature(), stepTable);
}

std::vector<std::pair<std::string_view, std::string_view>> CueFeatures::rows()
{
    std::vector<std::pair<std::string_view, std::string_view>> rows;
    rows.reserve(std::size(rowsOfCue));
    for (const Row &row : rowsOfCue)
        rows.emplace_back(row.name, row.group);
    return rows;
}

void CueFeatures::lookFrom(const CueCandidate &cue)
{
    m_cue = cue;
    m_views.assign(static_cast<std::size_t>(cue.window.length()), {});
    const int sentence = facts(cue.anchor).sentence;
    for (qsizetype i = cue.window.begin; i < cue.window.end; ++i)
        view(i).sentence = static_cast<qint8>(std::clamp(facts(i).sentence - sentence, -3, 3));
    findPaths();
    findBetween(false);
    findBetween(true);
    Values values;
    setCue(values);
    m_ofCue.assign(values.all().begin(), values.all().end());
}

void CueFeatures::findPaths()
{
    std::array<qsizetype, longestClimb + 1> climb{};
    std::array<FeatureHash, longestClimb + 1> climbHash{};
    int height = 0;
    FeatureHash hash = 1;
    for (qsizetype at = m_cue.anchor; at >= 0 && height <= longestClimb; at = facts(at).head) {
        climb[std::size_t(height)] = at;
        climbHash[std::size_t(height)] = hash;
        hash = combined(hash, static_cast<FeatureHash>(m_text.words[at].relation));
        ++height;
    }
    const TokenRange sentence = m_facts.sentences[std::size_t(facts(m_cue.anchor).sentence)].tokens;
    const qsizetype end = std::min(sentence.end, m_cue.window.end);
    for (qsizetype i = std::max(sentence.begin, m_cue.window.begin); i < end; ++i) {
        View &out = view(i);
        qsizetype at = i;
        qsizetype below = -1;
        for (int downs = 0; at >= 0 && downs <= longestWay; ++downs) {
            const auto found = std::find(climb.begin(), climb.begin() + height, at);
            if (found != climb.begin() + height) {
                out.ups = static_cast<quint8>(found - climb.begin() + 1);
                out.downs = static_cast<quint8>(std::min(downs, 5));
                out.branch = below;
                FeatureHash path = climbHash[std::size_t(found - climb.begin())];
                path = combined(
                    path, below >= 0 ? 1000 + static_cast<FeatureHash>(m_text.words[below].relation) : 999);
                out.path = static_cast<quint32>(mixed(path));
                break;
            }
            below = at;
            at = facts(at).head;
        }
    }
}

void CueFeatures::findBetween(bool forwards)
{
    quint8 bits = 0;
    int candidates = 0;
    std::array<int, 3> ranks{}; // of sources, contents, quotations
    std::array<bool, 3> within{};
    const qsizetype step = forwards ? 1 : -1;
    const qsizetype first = forwards ? m_cue.tokens.end : m_cue.tokens.begin - 1;
    for (qsizetype i = first; i >= m_cue.window.begin && i < m_cue.window.end; i += step) {
        View &out = view(i);
        out.between = bits;
        out.candidates = static_cast<quint8>(std::min(candidates, 2));
        const SpanRole role = roleOf(m_reading.labels[std::size_t(i)]);
        const std::array<bool, 3> here
            = {role == SpanRole::Source, role == SpanRole::Content, facts(i).quote > 0};
        for (std::size_t k = 0; k < here.size(); ++k) {
            ranks[k] += here[k] && !within[k] ? 1 : 0;
            within[k] = here[k];
        }
        const auto rank
            = [&](std::size_t k) { return static_cast<quint8>(here[k] ? std::min(ranks[k], 3) : 0); };
        out.sourceRank = rank(0);
        out.contentRank = rank(1);
        out.quoteRank = rank(2);
        bits |= betweenBits(m_text, i);
        const bool beginsCandidate = m_isCandidate[std::size_t(i)] && !m_isCandidate[std::size_t(i - step)];
        candidates += beginsCandidate ? 1 : 0;
    }
}

FeatureHash CueFeatures::side(qsizetype token) const
{
    if (token < m_cue.tokens.begin)
        return 1;
    if (token >= m_cue.tokens.end)
        return 2;
    return token == m_cue.anchor ? 3 : token < m_cue.anchor ? 4 : 5;
}

void CueFeatures::setCue(Values &values) const
{
    const qsizetype anchor = m_cue.anchor;
    const TokenFacts &cue = facts(anchor);
    values.set(A::CueLemma, cue.lemma);
    values.set(A::CueClass, cue.cueClass);
    values.set(A::CueTag, cue.tag);
    values.set(A::CueSense, cue.sense);
    values.set(A::CueRelation, static_cast<FeatureHash>(m_text.words[anchor].relation));
    values.set(A::CueKids, cue.childRelations);
    values.set(A::CueCertainty, chanceClass(m_reading.chance(anchor, SpanRole::Cue)));
    values.set(A::CueQuote, cue.quote > 0 ? 1 : 0);
    values.set(A::CueNext, m_cue.tokens.end < m_cue.window.end ? facts(m_cue.tokens.end).form.lower : absent);
    values.set(A::CueBefore,
               m_cue.tokens.begin > m_cue.window.begin ? facts(m_cue.tokens.begin - 1).form.lower : absent);
    FeatureHash near = 0;
    for (qsizetype distance = 0; distance < 4; ++distance) {
        const qsizetype before = m_cue.tokens.begin - 1 - distance;
        const qsizetype after = m_cue.tokens.end + distance;
        if (before >= m_cue.window.begin)
            near |= FeatureHash{1} << static_cast<int>(roleOf(m_reading.labels[std::size_t(before)]));
        if (after < m_cue.window.end)
            near |= FeatureHash{16} << static_cast<int>(roleOf(m_reading.labels[std::size_t(after)]));
    }
    values.set(A::CueSource, near);
}

void CueFeatures::setWords(Values &values, qsizetype token) const
{
    static constexpr std::array words = {A::Wm2, A::Wm1, A::W0, A::Wp1, A::Wp2};
    static constexpr std::array tags = {A::Tm2, A::Tm1, A::T0, A::Tp1, A::Tp2};
    static constexpr std::array labels = {A::Fm2, A::Fm1, A::F0, A::Fp1, A::Fp2};
    for (qsizetype offset = -2; offset <= 2; ++offset) {
        const qsizetype at = token + offset;
        const bool inside = m_cue.window.contains(at);
        const auto k = static_cast<std::size_t>(offset + 2);
        values.set(words[k], inside ? facts(at).form.lower : absent);
        values.set(tags[k], inside ? facts(at).tag : absent);
        values.set(labels[k], inside ? m_reading.labels[std::size_t(at)] : absent);
    }
    const TokenFacts &here = facts(token);
    values.set(A::L0, here.lemma);
    const NameMark name = m_text.words[token].name;
    values.set(A::N0, static_cast<FeatureHash>(name.type) * 2 + (name.begins ? 1 : 0));
    values.set(A::Relation, static_cast<FeatureHash>(m_text.words[token].relation));
    values.set(A::HeadLemma, here.head >= 0 ? facts(here.head).lemma : absent);
    const TokenFacts *parent = here.head >= 0 ? &facts(here.head) : nullptr;
    values.set(A::Edge,
               (here.leftEdge == token ? 1U : 0U) + (here.rightEdge == token ? 2U : 0U)
                   + (parent && parent->leftEdge == token ? 4U : 0U)
                   + (parent && parent->rightEdge == token ? 8U : 0U));
    values.set(A::Q0, here.quote);
    values.set(A::Qm1, m_cue.window.contains(token - 1) ? facts(token - 1).quote : absent);
    values.set(A::Qp1, m_cue.window.contains(token + 1) ? facts(token + 1).quote : absent);
    values.set(A::QLength, here.quoteLength);
    values.set(A::QEnd, here.quoteEnd);
    const SentenceFacts &sentence = m_facts.sentences[std::size_t(here.sentence)];
    values.set(A::Place,
               (here.inSentence == 0 ? 1U : 0U) + (token + 1 == sentence.tokens.end ? 2U : 0U)
                   + (sentence.firstOfParagraph ? 4U : 0U) + (sentence.lastOfParagraph ? 8U : 0U));
}

void CueFeatures::setView(Values &values, qsizetype token) const
{
    const View &here = view(token);
    values.set(A::Side, side(token));
    const qsizetype distance = token < m_cue.tokens.begin ? m_cue.tokens.begin - token
        : token >= m_cue.tokens.end                       ? token - m_cue.tokens.end + 1
                                                          : 0;
    values.set(A::Distance, distanceClass(distance));
    values.set(A::Sentence, static_cast<FeatureHash>(here.sentence + 3));
    values.set(A::Path, here.path);
    values.set(A::Ups, here.ups);
    values.set(A::Downs, here.downs);
    if (here.branch >= 0) {
        const TokenFacts &branch = facts(here.branch);
        values.set(A::BranchRelation, static_cast<FeatureHash>(m_text.words[here.branch].relation) + 1);
        values.set(A::BranchTag, branch.tag);
        values.set(A::BranchFirst, facts(branch.leftEdge).form.lower);
        values.set(A::BranchKids, branch.childRelations);
        values.set(A::BranchEdge,
                   (branch.leftEdge == token ? 1U : 0U) + (branch.rightEdge == token ? 2U : 0U));
    }
    const auto sameBranch = [&](qsizetype other) {
        return m_cue.window.contains(other) && view(other).branch == here.branch
            && view(other).ups == here.ups;
    };
    values.set(A::NextBranch, sameBranch(token + 1) ? 1 : 2);
    values.set(A::BeforeBranch, sameBranch(token - 1) ? 1 : 2);
    values.set(A::Between, here.between);
    values.set(A::Candidates, here.candidates);
    values.set(A::SourceRank, here.sourceRank);
    values.set(A::ContentRank, here.contentRank);
    values.set(A::QuoteRank, here.quoteRank);
}

void CueFeatures::setReading(Values &values, qsizetype token) const
{
    values.set(A::ContentChance, chanceClass(m_reading.chance(token, SpanRole::Content)));
    values.set(A::SourceChance, chanceClass(m_reading.chance(token, SpanRole::Source)));
    values.set(A::CueChance, chanceClass(m_reading.chance(token, SpanRole::Cue)));
}

CueFeatures::Values CueFeatures::valuesOf(qsizetype token) const
{
    Values values(m_ofCue);
    setWords(values, token);
    setView(values, token);
    setReading(values, token);
    return values;
}

void CueFeatures::extract(qsizetype token, std::vector<FeatureHash> &features) const
{
    features.clear();
    table().appendFeatures(valuesOf(token).all(), features);
}

std::size_t CueFeatures::groupOf(qsizetype token) const
{
    return static_cast<std::size_t>(side(token)) - 1;
}

void CueFeatures::extractShared(qsizetype token, std::vector<FeatureHash> &features) const
{
    static const std::vector<std::size_t> shared = rowsThatAre(true);
    Values values(m_ofCue);
    values.set(A::Side, side(token));
    features.clear();
    table().appendFeatures(values.all(), shared, features);
}

void CueFeatures::extractOwn(qsizetype token, std::vector<FeatureHash> &features) const
{
    static const std::vector<std::size_t> own = rowsThatAre(false);
    features.clear();
    table().appendFeatures(valuesOf(token).all(), own, features);
}

void CueFeatures::extractStep(qsizetype token, std::vector<FeatureHash> &features) const
{
    const TokenFacts &here = facts(token);
    const bool first = token == m_cue.window.begin;
    const FeatureHash sentence = here.inSentence == 0 ? 1 : 2;
    const FeatureHash quotes = here.quote * 8U + (first ? 7U : facts(token - 1).quote);
    const FeatureHash branch
        = first || view(token - 1).branch != view(token).branch || view(token - 1).ups != view(token).ups ? 1
                                                                                                          : 2;
    features = {mixed(1), mixed(combined(2, here.tag)), mixed(combined(combined(3, quotes), sentence)),
                mixed(combined(combined(4, side(token)), branch))};
}

} // namespace hearsay
