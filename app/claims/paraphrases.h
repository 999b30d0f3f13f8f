// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

namespace hearsay {

/// Words of a clause that together have a meaning of the list of paraphrases.
struct PhraseMatch
{
    quint64 meaning = 0; ///< hash of its name
    QList<qsizetype> places; ///< of the words, as numbered by the caller
    bool opposite = false; ///< the phrase says the opposite of the meaning's name
};

/// A word of a clause as phrases are looked for: its lemma and its form, both in lower case.
struct PhraseWord
{
    QString lemma;
    QString form;
};

/// Phrases of news that mean the same though their words differ (resources/lexicons/paraphrases.txt). Loaded
/// once; immutable and safe to share among threads.
class Paraphrases
{
public:
    static const Paraphrases &shared();

    /// The meanings that `words` have, longer phrases first; no word counts for two of them.
    QList<PhraseMatch> find(const QList<PhraseWord> &words) const;

private:
    struct Phrase
    {
        QList<QStringList> elements; ///< each with its alternatives
        quint64 meaning = 0;
        bool opposite = false;
    };

    Paraphrases();
    void readMeaning(const QString &line);
    void addPhrase(const QString &text, quint64 meaning, bool opposite);
    static QList<qsizetype> placesOf(const Phrase &phrase, const QList<PhraseWord> &words,
                                     const QList<bool> &taken);

    QList<Phrase> m_phrases;
    QHash<QString, QList<qsizetype>> m_byWord; ///< alternatives of the first element → phrases
};

} // namespace hearsay
