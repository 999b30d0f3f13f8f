// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/parserstate.h"

namespace hearsay {

ParserState::ParserState(int wordCount)
    : m_size(wordCount)
    , m_nodes(static_cast<std::size_t>(wordCount) + 1)
{
    m_stack.reserve(static_cast<std::size_t>(wordCount));
}

bool ParserState::isAllowed(ParserMove move) const
{
    switch (move) {
    case ParserMove::Shift:
        return m_next < m_size;
    case ParserMove::Left:
        // The root takes one word: the others have to find a head among themselves first.
        return m_next < m_size ? !m_stack.empty() : m_stack.size() == 1;
    case ParserMove::Right:
        return m_stack.size() >= 2;
    }
    return false;
}

void ParserState::make(ParserMove move, Relation relation)
{
    if (move == ParserMove::Shift) {
        m_stack.push_back(m_next++);
        return;
    }
    const int dependent = stack(0);
    attach(dependent, headOf(move), relation);
    m_stack.pop_back();
}

void ParserState::attach(int dependent, int head, Relation relation)
{
    Node &child = m_nodes[static_cast<std::size_t>(dependent)];
    child.head = head;
    child.relation = relation;
    Node &parent = m_nodes[static_cast<std::size_t>(head)];
    parent.childRelations |= quint64(1) << static_cast<int>(relation);
    // In this system children come from the inside outwards on either side.
    auto &side = dependent < head ? parent.left : parent.right;
    side[1] = side[0];
    side[0] = dependent;
    ++(dependent < head ? parent.leftCount : parent.rightCount);
}

} // namespace hearsay
