// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/grammar.h"

#include <vector>

namespace hearsay {

/// The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). Left hangs the top of the
/// stack on the next word, Right hangs it on the word below it; both take it off the stack.
enum class ParserMove : quint8 { Shift, Left, Right };
inline constexpr int parserMoveCount = 3;

/// A partly parsed sentence. Words are numbered from 0; the number size() is the root, which stands behind
/// the last word and takes the one word that is left at the end.
class ParserState
{
public:
    static constexpr int none = -1;

    explicit ParserState(int wordCount);

    int size() const { return m_size; }
    bool isFinished() const { return m_next == m_size && m_stack.empty(); }
    bool isAllowed(ParserMove move) const;
    /// True where one move only is allowed, so that there is nothing to decide.
    bool isForced() const { return m_next == m_size || m_stack.empty(); }
    /// Head and dependent of the arc that Left or Right would make now.
    int headOf(ParserMove move) const { return move == ParserMove::Left ? m_next : stack(1); }
    int dependentOf(ParserMove) const { return stack(0); }
    /// Makes an allowed move; `relation` is that of the new arc, and not read for Shift.
    void make(ParserMove move, Relation relation);

    /// The word `depth` below the top of the stack, or none.
    int stack(int depth) const
    {
        const auto size = static_cast<int>(m_stack.size());
        return depth < size ? m_stack[static_cast<std::size_t>(size - 1 - depth)] : none;
    }
    int stackSize() const { return static_cast<int>(m_stack.size()); }
    /// The word `ahead` of the next one, or none behind the last word.
    int buffer(int ahead) const { return m_next + ahead < m_size ? m_next + ahead : none; }
    int next() const { return m_next; }

    /// A word's head: none while it has none, size() for the root.
    int head(int word) const { return at(word).head; }
    Relation relation(int word) const { return at(word).relation; }
    /// The outermost child on a side, and the one that was outermost before it; none where there is none.
    int leftChild(int word) const { return word == none ? none : at(word).left[0]; }
    int secondLeftChild(int word) const { return word == none ? none : at(word).left[1]; }
    int rightChild(int word) const { return word == none ? none : at(word).right[0]; }
    int secondRightChild(int word) const { return word == none ? none : at(word).right[1]; }
    int leftCount(int word) const { return word == none ? 0 : at(word).leftCount; }
    int rightCount(int word) const { return word == none ? 0 : at(word).rightCount; }
    /// One bit for each relation that a child of `word` has.
    quint64 childRelations(int word) const { return word == none ? 0 : at(word).childRelations; }

private:
    struct Node
    {
        int head = none;
        int left[2] = {none, none};
        int right[2] = {none, none};
        int leftCount = 0;
        int rightCount = 0;
        quint64 childRelations = 0;
        Relation relation = Relation::Dep;
    };

    const Node &at(int word) const { return m_nodes[static_cast<std::size_t>(word)]; }
    void attach(int dependent, int head, Relation relation);

    int m_size;
    int m_next = 0;
    std::vector<int> m_stack;
    std::vector<Node> m_nodes; ///< one per word, and the root
};

} // namespace hearsay
