// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/statements/proposition.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace hearsay {

/// Words of a clause that together have meanings of the list of paraphrases.
struct PhraseMatch
{
    QList<TermMeaning> meanings; ///< all that these words may have
    QList<qsizetype> places; ///< of the words, as numbered by the caller
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

    /// The phrases among `words`, longer ones first; no word counts for two of them.
    QList<PhraseMatch> find(const QList<PhraseWord> &words) const;

private:
    struct Phrase
    {
        QList<QStringList> elements; ///< each with its alternatives
        TermMeaning meaning;
        qsizetype plainWords = 0; ///< elements that are no verbs that go with everything
    };

    Paraphrases();
    void readMeaning(const QString &name, const QString &phrases);
    void addPhrase(const QString &text, TermMeaning meaning);
    static QList<qsizetype> placesOf(const Phrase &phrase, const QList<PhraseWord> &words,
                                     const QList<bool> &taken);

    QList<Phrase> m_phrases;
    QHash<QString, QList<qsizetype>> m_byWord; ///< alternatives of the first element → phrases
};

} // namespace hearsay
