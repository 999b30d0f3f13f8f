// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/cuelexicon.h"
#include "training/wordkin.h"

#include <QMap>

namespace hearsay {

/// Counts how often words head cues in annotated text and makes a CueLexicon of it.
class CueCounter
{
public:
    /// Counts one occurrence of `lemma` (lower case).
    void count(const QString &lemma, PartOfSpeech part, bool isCue);

    /// Words met twice or more have classes of their own; the others those of `kin`.
    CueLexicon lexicon(const WordKin &kin) const;

private:
    struct Tally
    {
        double asCue = 0;
        double times = 0;
    };

    quint8 kinClass(const QString &word, const WordKin &kin) const;

    QMap<QString, Tally> m_words; ///< by lemma, blank, letter
};

} // namespace hearsay
