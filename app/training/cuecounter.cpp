// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/cuecounter.h"

#include <set>

namespace hearsay {

void CueCounter::count(const QString &lemma, PartOfSpeech part, bool isCue)
{
    if (lemma.isEmpty() || lemma.contains(u' '))
        return;
    Tally &tally = m_words[lemma + u' ' + CueLexicon::partLetter(part)];
    tally.asCue += isCue ? 1 : 0;
    tally.times += 1;
}

quint8 CueCounter::kinClass(const QString &word, const WordKin &kin) const
{
    // The more often a word was met, the more its share counts; a little doubt goes against all.
    constexpr double halfTrusted = 4;
    constexpr double doubt = 0.3;
    double share = 0;
    double weights = 0;
    for (const auto &[other, weight] : kin.kinOf(word)) {
        const auto found = m_words.constFind(other);
        if (found == m_words.constEnd())
            continue;
        const Tally &tally = *found;
        const double trust = weight * tally.times / (tally.times + halfTrusted);
        share += trust * tally.asCue / tally.times;
        weights += trust;
    }
    return weights > 0 ? CueLexicon::classOfShare(share / (weights + doubt)) : 0;
}

CueLexicon CueCounter::lexicon(const WordKin &kin) const
{
    CueLexicon lexicon;
    std::set<QString> words(kin.words().begin(), kin.words().end());
    for (auto it = m_words.cbegin(); it != m_words.cend(); ++it)
        words.insert(it.key());
    for (const QString &word : words) {
        const Tally tally = m_words.value(word);
        CueProfile classes;
        classes.kin = kinClass(word, kin);
        // An imagined sighting of a word that is no cue: one sighting alone proves little.
        if (tally.times >= 2)
            classes.plain = CueLexicon::classOfShare(tally.asCue / (tally.times + 1));
        if (classes.plain > 0 || classes.kin > 1)
            lexicon.add(word.chopped(2), word.back(), classes);
    }
    return lexicon;
}

} // namespace hearsay
