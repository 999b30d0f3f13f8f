// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/grammar.h"

#include <QHash>
#include <QString>
#include <array>
#include <vector>

namespace hearsay {

/// Number of a word with its part of speech in WordRelations; the same for one version of the list.
using WordId = qint32;
inline constexpr WordId noWord = -1;

/// How far two words mean the same: 0 to 1, and whether they are opposites (then the degree is that of the
/// opposition).
struct WordLikeness
{
    float degree = 0;
    bool opposite = false;
};

/// Synonyms, opposites, related forms and superordinates of English words, and how common they are:
/// WordNet 3.0 in a compact form (resources/lexicons/synonyms.txt). Loaded once; immutable and safe to share
/// among threads.
class WordRelations
{
public:
    static const WordRelations &shared();

    /// The word of this lemma (lower case, phrases with '_'), of this part of speech or, where it has none,
    /// of another.
    WordId find(const QString &lemma, PartOfSpeech part) const;
    /// `lemma` where the list has it, else what is left of `form` (both lower case) without a usual ending
    /// where the list has that, else `lemma`: for forms that the lemmatizer does not know.
    QString baseOf(const QString &lemma, const QString &form) const;
    /// True where `lemma` (lower case) is a noun of the list.
    bool isNoun(const QString &lemma) const { return exact(lemma, u"n") != noWord; }
    /// 1 for the word itself, less for synonyms, other forms of the word, and words right above or below it.
    WordLikeness likeness(WordId first, WordId second) const;
    /// What having the word in common says: from 0.3 for the most common words to 3 for rare ones.
    float weight(WordId word) const;
    /// Numbers by which words of like meaning can be looked up: its frequent senses and those of its other
    /// forms; at most four, 0 where there are fewer.
    std::array<quint32, 4> classes(WordId word) const;

private:
    struct Word
    {
        std::vector<qint32> senses;
        std::vector<WordId> forms;
        qint32 count = 0;
    };

    WordRelations();
    QString readLine(const QList<QStringView> &fields);
    void readWord(const QList<QStringView> &fields);
    WordId exact(const QString &lemma, QStringView part) const;
    float senseLikeness(const Word &first, const Word &second) const;
    bool areOpposite(const Word &first, const Word &second) const;
    bool isAbove(qint32 sense, qint32 other) const;

    QHash<QString, WordId> m_ids; ///< "lemma v"
    std::vector<Word> m_words;
    std::vector<std::vector<qint32>> m_above; ///< of each sense
    std::vector<std::vector<qint32>> m_opposites; ///< of each sense
};

} // namespace hearsay
