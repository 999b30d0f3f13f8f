// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <vector>

namespace hearsay {

/// An inverted index from keys (hashes) to numbered things. A key that more than `mostPerKey` things have
/// finds nothing: what it would find depends on what is in, not on the order in which it came.
class PostingTable
{
public:
    using Id = qint32;

    explicit PostingTable(std::size_t mostPerKey)
        : m_most(mostPerKey)
    {
    }

    /// Things that became unrelated or related by a change of how many have a key: the lists of all that have
    /// it.
    using Crossed = std::vector<std::vector<Id>>;

    /// Enters `id` under `keys` (distinct). Returns keys that now have too many.
    Crossed insert(Id id, const std::vector<quint64> &keys);
    /// Takes it out again. Returns keys that no longer have too many.
    Crossed erase(Id id, const std::vector<quint64> &keys);
    /// What shares a key that is rare enough, each once, ascending; `slack` more things may have the key.
    std::vector<Id> find(const std::vector<quint64> &keys, std::size_t slack = 0) const;
    /// True where `key` is there and finds something.
    bool isRare(quint64 key) const;

private:
    /// A list of one is kept in the table itself: most keys have one thing only.
    struct Posting
    {
        Id single = -1;
        qint32 list = -1; ///< index into m_lists
    };

    std::vector<Id> all(const Posting &posting) const;

    std::size_t m_most;
    QHash<quint64, Posting> m_postings;
    std::vector<std::vector<Id>> m_lists;
    std::vector<qint32> m_freeLists;
};

} // namespace hearsay
