// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/parserfeatures.h"

#include "language/featuretemplate.h"

#include <algorithm>

namespace hearsay {

namespace {

// S: stack from the top, B: words to come; l, r: outermost child on the left, on the right; l2, r2: the one
// before it. W word, T tags, R relation to its head.
enum class Atom : quint8 {
    S0w,
    S0t,
    S1w,
    S1t,
    S2w,
    S2t,
    B0w,
    B0t,
    B1w,
    B1t,
    B2w,
    B2t,
    S0lt,
    S0lr,
    S0l2t,
    S0l2r,
    S0rt,
    S0rr,
    S0r2t,
    S0r2r,
    S0lw,
    S0rw,
    S1lt,
    S1lr,
    S1rt,
    S1rr,
    S1r2t,
    S1rw,
    S1lw,
    B0lt,
    B0lr,
    B0l2t,
    B0l2r,
    B0lw,
    S0leftCount,
    S0rightCount,
    S1rightCount,
    B0leftCount,
    S0B0distance,
    S1S0distance,
    StackSize,
    S0kids,
    S1kids,
    B0kids,
    S0p,
    B0p,
    S1p,
    S0case,
    B0case,
    S0before,
    S0after,
    Count
};

using Row = FeatureTemplate<Atom>;
using A = Atom;

constexpr std::array moveRows = {
    Row{"S0 w t", "words", A::S0w, A::S0t},
    Row{"S0 w", "words", A::S0w},
    Row{"S0 t", "words", A::S0t},
    Row{"B0 w t", "words", A::B0w, A::B0t},
    Row{"B0 w", "words", A::B0w},
    Row{"B0 t", "words", A::B0t},
    Row{"B1 w t", "words", A::B1w, A::B1t},
    Row{"B1 w", "words", A::B1w},
    Row{"B1 t", "words", A::B1t},
    Row{"B2 w t", "words", A::B2w, A::B2t},
    Row{"B2 t", "words", A::B2t},
    Row{"S1 w t", "words", A::S1w, A::S1t},
    Row{"S1 w", "words", A::S1w},
    Row{"S1 t", "words", A::S1t},
    Row{"S2 w t", "words", A::S2w, A::S2t},
    Row{"S0 w t, B0 w t", "pairs", A::S0w, A::S0t, A::B0w, A::B0t},
    Row{"S0 w t, B0 w", "pairs", A::S0w, A::S0t, A::B0w},
    Row{"S0 w, B0 w t", "pairs", A::S0w, A::B0w, A::B0t},
    Row{"S0 w t, B0 t", "pairs", A::S0w, A::S0t, A::B0t},
    Row{"S0 t, B0 w t", "pairs", A::S0t, A::B0w, A::B0t},
    Row{"S0 w, B0 w", "pairs", A::S0w, A::B0w},
    Row{"S0 t, B0 t", "pairs", A::S0t, A::B0t},
    Row{"B0 t, B1 t", "pairs", A::B0t, A::B1t},
    Row{"S1 w t, S0 w t", "pairs", A::S1w, A::S1t, A::S0w, A::S0t},
    Row{"S1 w, S0 w", "pairs", A::S1w, A::S0w},
    Row{"S1 w, S0 t", "pairs", A::S1w, A::S0t},
    Row{"S1 t, S0 w", "pairs", A::S1t, A::S0w},
    Row{"S1 t, S0 t", "pairs", A::S1t, A::S0t},
    Row{"S1 w, B0 w", "pairs", A::S1w, A::B0w},
    Row{"S1 t, B0 t", "pairs", A::S1t, A::B0t},
    Row{"S1 w, B0 t", "pairs", A::S1w, A::B0t},
    Row{"B0 t, B1 t, B2 t", "triples", A::B0t, A::B1t, A::B2t},
    Row{"S0 t, B0 t, B1 t", "triples", A::S0t, A::B0t, A::B1t},
    Row{"S1 t, S0 t, B0 t", "triples", A::S1t, A::S0t, A::B0t},
    Row{"S1 t, S0 w, B0 t", "triples", A::S1t, A::S0w, A::B0t},
    Row{"S1 t, S0 t, B0 w", "triples", A::S1t, A::S0t, A::B0w},
    Row{"S1 w, S0 t, B0 t", "triples", A::S1w, A::S0t, A::B0t},
    Row{"S2 t, S1 t, S0 t", "triples", A::S2t, A::S1t, A::S0t},
    Row{"S1 t, S0 t, B0 t, B1 t", "triples", A::S1t, A::S0t, A::B0t, A::B1t},
    Row{"S0 t, S0l t, B0 t", "children", A::S0t, A::S0lt, A::B0t},
    Row{"S0 t, S0r t, B0 t", "children", A::S0t, A::S0rt, A::B0t},
    Row{"S0 t, B0 t, B0l t", "children", A::S0t, A::B0t, A::B0lt},
    Row{"S1 t, S1r t, S0 t", "children", A::S1t, A::S1rt, A::S0t},
    Row{"S1 t, S1l t, S0 t", "children", A::S1t, A::S1lt, A::S0t},
    Row{"S1 t, S0 t, S0l t", "children", A::S1t, A::S0t, A::S0lt},
    Row{"S1 t, S0 t, S0r t", "children", A::S1t, A::S0t, A::S0rt},
    Row{"S1 t, S0 t, S0l w", "children", A::S1t, A::S0t, A::S0lw},
    Row{"S1 w, S0 t, S0l w", "children", A::S1w, A::S0t, A::S0lw},
    Row{"S0 t, B0 t, B0l w", "children", A::S0t, A::B0t, A::B0lw},
    Row{"S1 t, S1r w, S0 t", "children", A::S1t, A::S1rw, A::S0t},
    Row{"S0l r w", "children", A::S0lr, A::S0lw},
    Row{"S0r r w", "children", A::S0rr, A::S0rw},
    Row{"B0l r w", "children", A::B0lr, A::B0lw},
    Row{"S0 t, S0l r, S0l2 r", "children", A::S0t, A::S0lr, A::S0l2r},
    Row{"S0 t, S0r r, S0r2 r", "children", A::S0t, A::S0rr, A::S0r2r},
    Row{"B0 t, B0l r, B0l2 r", "children", A::B0t, A::B0lr, A::B0l2r},
    Row{"S1 t, S1r r, S0 t", "children", A::S1t, A::S1rr, A::S0t},
    Row{"S0 t, kids", "children", A::S0t, A::S0kids},
    Row{"S0 w, kids", "children", A::S0w, A::S0kids},
    Row{"S1 t, kids, S0 t", "children", A::S1t, A::S1kids, A::S0t},
    Row{"S1 w, kids", "children", A::S1w, A::S1kids},
    Row{"B0 t, kids, S0 t", "children", A::B0t, A::B0kids, A::S0t},
    Row{"S0 p, kids, B0 p", "children", A::S0p, A::S0kids, A::B0p},
    Row{"S1 p, kids, S0 kids", "children", A::S1p, A::S1kids, A::S0kids},
    Row{"S0 w, right count", "counts", A::S0w, A::S0rightCount},
    Row{"S0 t, right count", "counts", A::S0t, A::S0rightCount},
    Row{"S0 t, left count", "counts", A::S0t, A::S0leftCount},
    Row{"S1 t, right count", "counts", A::S1t, A::S1rightCount},
    Row{"B0 t, left count", "counts", A::B0t, A::B0leftCount},
    Row{"S0 t, B0 t, distance", "distance", A::S0t, A::B0t, A::S0B0distance},
    Row{"S0 w, B0 w, distance", "distance", A::S0w, A::B0w, A::S0B0distance},
    Row{"S1 t, S0 t, distance", "distance", A::S1t, A::S0t, A::S1S0distance},
    Row{"S1 t, S0 t, B0 t, distance", "distance", A::S1t, A::S0t, A::B0t, A::S1S0distance},
    Row{"S0 case, B0 case, S0 t, B0 t", "spelling", A::S0case, A::B0case, A::S0t, A::B0t},
    Row{"S0 t, after, B0 t", "between", A::S0t, A::S0after, A::B0t},
    Row{"S1 t, S0 t, before", "between", A::S1t, A::S0t, A::S0before},
    Row{"stack, S0 t, B0 t", "between", A::StackSize, A::S0t, A::B0t},
};

// H head, D dependent; the words before and after each; kids are the relations of the children so far.
enum class RelationAtom : quint8 {
    Bias,
    Hw,
    Ht,
    Hp,
    Dw,
    Dt,
    Dp,
    Side,
    Distance,
    Hkids,
    Dkids,
    Dl,
    Dlw,
    Dr,
    Drw,
    Hl,
    Hr,
    Hlw,
    Dbefore,
    Dafter,
    Hbefore,
    Hafter,
    DtBefore,
    DtAfter,
    HtBefore,
    HtAfter,
    Dsuffix,
    Hsuffix,
    Dcase,
    B0t,
    S2t,
    Count
};
using RelationRow = FeatureTemplate<RelationAtom>;
using B = RelationAtom;

constexpr std::array relationRows = {
    RelationRow{"bias", "words", B::Bias, B::Side},
    RelationRow{"H w", "words", B::Hw, B::Side},
    RelationRow{"H t", "words", B::Ht, B::Side},
    RelationRow{"D w", "words", B::Dw, B::Side},
    RelationRow{"D t", "words", B::Dt, B::Side},
    RelationRow{"H w, D w", "pairs", B::Hw, B::Dw, B::Side},
    RelationRow{"H t, D w", "pairs", B::Ht, B::Dw, B::Side},
    RelationRow{"H w, D t", "pairs", B::Hw, B::Dt, B::Side},
    RelationRow{"H t, D t", "pairs", B::Ht, B::Dt, B::Side},
    RelationRow{"H t, D t, distance", "pairs", B::Ht, B::Dt, B::Side, B::Distance},
    RelationRow{"H ending, D t", "pairs", B::Hsuffix, B::Dt, B::Side},
    RelationRow{"H t, D ending", "pairs", B::Ht, B::Dsuffix, B::Side},
    RelationRow{"H p, D p, kids of H", "children", B::Hp, B::Dp, B::Side, B::Hkids},
    RelationRow{"H t, D t, kids of D", "children", B::Ht, B::Dt, B::Side, B::Dkids},
    RelationRow{"D t, kids of D", "children", B::Dt, B::Side, B::Dkids},
    RelationRow{"D w, kids of D", "children", B::Dw, B::Side, B::Dkids},
    RelationRow{"H w, kids of D", "children", B::Hw, B::Dp, B::Side, B::Dkids},
    RelationRow{"H w, kids of H", "children", B::Hw, B::Dp, B::Side, B::Hkids},
    RelationRow{"D t, Dl w", "children", B::Dt, B::Side, B::Dl, B::Dlw},
    RelationRow{"H t, D t, Dl w", "children", B::Ht, B::Dt, B::Side, B::Dlw},
    RelationRow{"H w, D t, Dl w", "children", B::Hw, B::Dt, B::Side, B::Dlw},
    RelationRow{"D w, Dl w", "children", B::Dw, B::Side, B::Dlw},
    RelationRow{"D t, Dr w", "children", B::Dt, B::Side, B::Dr, B::Drw},
    RelationRow{"H t, D t, Hl", "children", B::Ht, B::Dt, B::Side, B::Hl},
    RelationRow{"H t, D t, Hr", "children", B::Ht, B::Dt, B::Side, B::Hr},
    RelationRow{"H t, D t, Hl w", "children", B::Ht, B::Dt, B::Side, B::Hlw},
    RelationRow{"D t, tag before, side", "neighbours", B::Dt, B::DtBefore, B::Ht, B::Side},
    RelationRow{"D t, tag after, side", "neighbours", B::Dt, B::DtAfter, B::Ht, B::Side},
    RelationRow{"H t, tag before, side", "neighbours", B::Ht, B::HtBefore, B::Dt, B::Side},
    RelationRow{"H t, tag after, side", "neighbours", B::Ht, B::HtAfter, B::Dt, B::Side},
    RelationRow{"D t, word before", "neighbours", B::Dt, B::Dbefore, B::Side},
    RelationRow{"D t, word after", "neighbours", B::Dt, B::Dafter, B::Side},
    RelationRow{"D w, word before", "neighbours", B::Dw, B::Dbefore, B::Side},
    RelationRow{"D case, D t, H t", "spelling", B::Dcase, B::Dt, B::Ht, B::Side},
    RelationRow{"H t, D t, B0 t", "neighbours", B::Ht, B::Dt, B::Side, B::B0t},
    RelationRow{"H t, D t, S2 t", "neighbours", B::Ht, B::Dt, B::Side, B::S2t},
};

constexpr FeatureHash absent = 0x1b873593;
constexpr FeatureHash rootWord = 0xcc9e2d51;

const FeatureTable<Atom> &moveTable()
{
    static const FeatureTable<Atom> ready(moveRows);
    return ready;
}

const FeatureTable<RelationAtom> &relationTable()
{
    static const FeatureTable<RelationAtom> ready(relationRows);
    return ready;
}

/// Answers what the tables ask of single words; the root and absent words have values of their own.
class Lookup
{
public:
    Lookup(const TaggedSentence &input, const ParserState &state)
        : m_input(input)
        , m_state(state)
    {
    }

    FeatureHash word(int i) const { return isWord(i) ? m_input.words[std::size_t(i)].lower : special(i); }
    FeatureHash suffix(int i) const
    {
        return isWord(i) ? m_input.words[std::size_t(i)].suffixes[2] : special(i);
    }
    FeatureHash letterCase(int i) const
    {
        return isWord(i) ? static_cast<FeatureHash>(m_input.words[std::size_t(i)].letterCase) : special(i);
    }
    FeatureHash tag(int i) const
    {
        if (!isWord(i))
            return special(i);
        return numberOf(m_input.tags[std::size_t(i)]);
    }
    FeatureHash part(int i) const
    {
        return isWord(i) ? static_cast<FeatureHash>(m_input.tags[std::size_t(i)].part) : special(i);
    }
    FeatureHash relation(int i) const
    {
        return isWord(i) ? static_cast<FeatureHash>(m_state.relation(i)) : special(i);
    }

private:
    bool isWord(int i) const { return i >= 0 && i < m_state.size(); }
    FeatureHash special(int i) const { return i == m_state.size() ? rootWord : absent; }

    const TaggedSentence &m_input;
    const ParserState &m_state;
};

FeatureHash distanceClass(int distance)
{
    if (distance <= 4)
        return static_cast<FeatureHash>(distance);
    return distance <= 7 ? 5 : distance <= 12 ? 6 : 7;
}

template <typename AtomType>
class Values
{
public:
    void set(AtomType atom, FeatureHash value) { m_values[static_cast<std::size_t>(atom)] = value; }
    std::span<const FeatureHash> all() const { return m_values; }

private:
    std::array<FeatureHash, static_cast<std::size_t>(AtomType::Count)> m_values{};
};

void setWords(Values<Atom> &values, const Lookup &lookup, const ParserState &state, int b0)
{
    const int s0 = state.stack(0);
    const int s1 = state.stack(1);
    const int s2 = state.stack(2);
    const int b1 = state.buffer(1);
    const int b2 = state.buffer(2);
    values.set(A::S0w, lookup.word(s0));
    values.set(A::S0t, lookup.tag(s0));
    values.set(A::S1w, lookup.word(s1));
    values.set(A::S1t, lookup.tag(s1));
    values.set(A::S2w, lookup.word(s2));
    values.set(A::S2t, lookup.tag(s2));
    values.set(A::B0w, lookup.word(b0));
    values.set(A::B0t, lookup.tag(b0));
    values.set(A::B1w, lookup.word(b1));
    values.set(A::B1t, lookup.tag(b1));
    values.set(A::B2w, lookup.word(b2));
    values.set(A::B2t, lookup.tag(b2));
    values.set(A::S0p, lookup.part(s0));
    values.set(A::S1p, lookup.part(s1));
    values.set(A::B0p, lookup.part(b0));
    values.set(A::S0case, lookup.letterCase(s0));
    values.set(A::B0case, lookup.letterCase(b0));
    values.set(A::S0before, lookup.word(s0 > 0 ? s0 - 1 : ParserState::none));
    values.set(A::S0after, lookup.word(s0 >= 0 ? s0 + 1 : ParserState::none));
}

void setChildren(Values<Atom> &values, const Lookup &lookup, const ParserState &state, int b0)
{
    const int s0 = state.stack(0);
    const int s1 = state.stack(1);
    values.set(A::S0lt, lookup.tag(state.leftChild(s0)));
    values.set(A::S0lr, lookup.relation(state.leftChild(s0)));
    values.set(A::S0lw, lookup.word(state.leftChild(s0)));
    values.set(A::S0l2t, lookup.tag(state.secondLeftChild(s0)));
    values.set(A::S0l2r, lookup.relation(state.secondLeftChild(s0)));
    values.set(A::S0rt, lookup.tag(state.rightChild(s0)));
    values.set(A::S0rr, lookup.relation(state.rightChild(s0)));
    values.set(A::S0rw, lookup.word(state.rightChild(s0)));
    values.set(A::S0r2t, lookup.tag(state.secondRightChild(s0)));
    values.set(A::S0r2r, lookup.relation(state.secondRightChild(s0)));
    values.set(A::S1lt, lookup.tag(state.leftChild(s1)));
    values.set(A::S1lr, lookup.relation(state.leftChild(s1)));
    values.set(A::S1lw, lookup.word(state.leftChild(s1)));
    values.set(A::S1rt, lookup.tag(state.rightChild(s1)));
    values.set(A::S1rr, lookup.relation(state.rightChild(s1)));
    values.set(A::S1rw, lookup.word(state.rightChild(s1)));
    values.set(A::S1r2t, lookup.tag(state.secondRightChild(s1)));
    values.set(A::B0lt, lookup.tag(state.leftChild(b0)));
    values.set(A::B0lr, lookup.relation(state.leftChild(b0)));
    values.set(A::B0lw, lookup.word(state.leftChild(b0)));
    values.set(A::B0l2t, lookup.tag(state.secondLeftChild(b0)));
    values.set(A::B0l2r, lookup.relation(state.secondLeftChild(b0)));
    values.set(A::S0kids, state.childRelations(s0));
    values.set(A::S1kids, state.childRelations(s1));
    values.set(A::B0kids, state.childRelations(b0));
}

void setCounts(Values<Atom> &values, const ParserState &state, int b0)
{
    const int s0 = state.stack(0);
    const int s1 = state.stack(1);
    const auto count = [](int n) { return static_cast<FeatureHash>(std::min(n, 4)); };
    values.set(A::S0leftCount, count(state.leftCount(s0)));
    values.set(A::S0rightCount, count(state.rightCount(s0)));
    values.set(A::S1rightCount, count(state.rightCount(s1)));
    values.set(A::B0leftCount, count(state.leftCount(b0)));
    values.set(A::S0B0distance, s0 >= 0 ? distanceClass(b0 - s0) : absent);
    values.set(A::S1S0distance, s1 >= 0 ? distanceClass(s0 - s1) : absent);
    values.set(A::StackSize, count(state.stackSize()));
}

} // namespace

FeatureHash ParserFeatures::signature()
{
    return combined(moveTable().signature(), relationTable().signature());
}

void ParserFeatures::extractMove(const TaggedSentence &input, const ParserState &state,
                                 std::vector<FeatureHash> &features)
{
    const Lookup lookup(input, state);
    Values<Atom> values;
    const int b0 = state.next();
    setWords(values, lookup, state, b0);
    setChildren(values, lookup, state, b0);
    setCounts(values, state, b0);
    features.clear();
    moveTable().appendFeatures(values.all(), features);
}

void ParserFeatures::extractRelation(const TaggedSentence &input, const ParserState &state, ParserMove move,
                                     std::vector<FeatureHash> &features)
{
    const Lookup lookup(input, state);
    Values<RelationAtom> values;
    const int head = state.headOf(move);
    const int dependent = state.dependentOf(move);
    const auto before = [](int i) { return i > 0 ? i - 1 : ParserState::none; };
    const auto after = [&state](int i) { return i < state.size() ? i + 1 : ParserState::none; };
    values.set(B::Side, static_cast<FeatureHash>(move));
    values.set(B::Hw, lookup.word(head));
    values.set(B::Ht, lookup.tag(head));
    values.set(B::Hp, lookup.part(head));
    values.set(B::Hsuffix, lookup.suffix(head));
    values.set(B::Dw, lookup.word(dependent));
    values.set(B::Dt, lookup.tag(dependent));
    values.set(B::Dp, lookup.part(dependent));
    values.set(B::Dsuffix, lookup.suffix(dependent));
    values.set(B::Dcase, lookup.letterCase(dependent));
    values.set(B::Distance, distanceClass(std::abs(head - dependent)));
    values.set(B::Hkids, state.childRelations(head));
    values.set(B::Dkids, state.childRelations(dependent));
    values.set(B::Dl, lookup.relation(state.leftChild(dependent)));
    values.set(B::Dlw, lookup.word(state.leftChild(dependent)));
    values.set(B::Dr, lookup.relation(state.rightChild(dependent)));
    values.set(B::Drw, lookup.word(state.rightChild(dependent)));
    values.set(B::Hl, lookup.relation(state.leftChild(head)));
    values.set(B::Hlw, lookup.word(state.leftChild(head)));
    values.set(B::Hr, lookup.relation(state.rightChild(head)));
    values.set(B::Dbefore, lookup.word(before(dependent)));
    values.set(B::Dafter, lookup.word(after(dependent)));
    values.set(B::Hbefore, lookup.word(before(head)));
    values.set(B::Hafter, lookup.word(after(head)));
    values.set(B::DtBefore, lookup.tag(before(dependent)));
    values.set(B::DtAfter, lookup.tag(after(dependent)));
    values.set(B::HtBefore, lookup.tag(before(head)));
    values.set(B::HtAfter, lookup.tag(after(head)));
    values.set(B::B0t, lookup.tag(state.buffer(move == ParserMove::Left ? 1 : 0)));
    values.set(B::S2t, lookup.tag(state.stack(move == ParserMove::Left ? 1 : 2)));
    features.clear();
    relationTable().appendFeatures(values.all(), features);
}

} // namespace hearsay
