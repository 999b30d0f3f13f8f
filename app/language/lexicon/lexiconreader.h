// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/lexicon/lexicon.h"
#include "language/lexicon/wordlist.h"

namespace hearsay {

/// Reads the lists of the lexicon, each by one method, and notes what is wrong in them. For Lexicon::read().
class LexiconReader
{
public:
    LexiconReader(const WordListSource &source, QStringList &faults)
        : m_source(source)
        , m_faults(faults)
    {
    }

    Lexicon read();

private:
    template <typename Read>
    void readList(const QString &name, Read readEntry);
    void readReportingWords();
    void readReportingWord(WordListReader &list);
    void addForms(WordListReader &list, const QString &lemma, const QStringList &others, CueClasses classes,
                  CuePolarity polarity);
    void readAnonymousNouns();
    void readGenders(const QString &name, QHash<QString, Gender> &genders);
    void readPersonNouns();
    void readTitles();
    void readGivenNames();
    void readNames();
    void readOutlets();
    void readWords(const QString &name, QHash<QString, bool> &words);
    void readSets(const QString &name, QHash<QString, QSet<int>> &sets);
    void readStates();

    const WordListSource &m_source;
    QStringList &m_faults;
    Lexicon m_lexicon;
};

} // namespace hearsay
