// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claims/matching/postingtable.h"

#include <algorithm>

namespace hearsay {

std::vector<PostingTable::Id> PostingTable::all(const Posting &posting) const
{
    if (posting.list >= 0)
        return m_lists[std::size_t(posting.list)];
    return {posting.single};
}

PostingTable::Crossed PostingTable::insert(Id id, const std::vector<quint64> &keys)
{
    Crossed crossed;
    for (quint64 key : keys) {
        Posting &posting = m_postings[key];
        if (posting.single < 0 && posting.list < 0) {
            posting.single = id;
            continue;
        }
        if (posting.list < 0) {
            if (m_freeLists.empty()) {
                m_freeLists.push_back(qint32(m_lists.size()));
                m_lists.emplace_back();
            }
            posting.list = m_freeLists.back();
            m_freeLists.pop_back();
            m_lists[std::size_t(posting.list)] = {posting.single};
        }
        std::vector<Id> &list = m_lists[std::size_t(posting.list)];
        list.push_back(id);
        if (list.size() == m_most + 1)
            crossed.push_back(list);
    }
    return crossed;
}

PostingTable::Crossed PostingTable::erase(Id id, const std::vector<quint64> &keys)
{
    Crossed crossed;
    for (quint64 key : keys) {
        const auto found = m_postings.find(key);
        if (found == m_postings.end())
            continue;
        if (found->list < 0) {
            m_postings.erase(found);
            continue;
        }
        std::vector<Id> &list = m_lists[std::size_t(found->list)];
        std::erase(list, id);
        if (list.size() == m_most)
            crossed.push_back(list);
        if (list.empty()) {
            m_freeLists.push_back(found->list);
            m_postings.erase(found);
        }
    }
    return crossed;
}

std::vector<PostingTable::Id> PostingTable::find(const std::vector<quint64> &keys, std::size_t slack) const
{
    std::vector<Id> found;
    for (quint64 key : keys) {
        const auto posting = m_postings.constFind(key);
        if (posting == m_postings.constEnd())
            continue;
        if (posting->list < 0) {
            found.push_back(posting->single);
        } else {
            const std::vector<Id> &list = m_lists[std::size_t(posting->list)];
            if (list.size() <= m_most + slack)
                found.insert(found.end(), list.begin(), list.end());
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool PostingTable::isRare(quint64 key) const
{
    const auto posting = m_postings.constFind(key);
    return posting != m_postings.constEnd()
        && (posting->list < 0 || m_lists[std::size_t(posting->list)].size() <= m_most);
}

} // namespace hearsay
