// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <utility>

namespace hearsay {

/// Which words mean alike, by WordNet 3.0 (Fellbaum 1998): synonyms, forms of other parts of speech, the
/// words right above and below, and those beside. A word is its lemma, a blank and the letter of CueLexicon
/// for its part of speech: "say V".
class WordKin
{
public:
    /// Reads the list that the project ships for claims.
    WordKin();

    /// All words that have any kin, in the order of the list.
    const QStringList &words() const { return m_words; }
    /// The kin of a word with a weight from 0 to 1 each, the word itself left out. Empty where it is not
    /// known.
    QList<std::pair<QString, double>> kinOf(const QString &word) const;

private:
    QStringList m_words;
    QHash<QString, QList<int>> m_senses; ///< the most frequent first
    QHash<int, QStringList> m_members; ///< the words of a sense
    QHash<int, QList<int>> m_above;
    QHash<int, QList<int>> m_below;
    QHash<QString, QStringList> m_forms;
};

} // namespace hearsay
