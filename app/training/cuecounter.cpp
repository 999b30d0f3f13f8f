// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/cuecounter.h"

#include <set>

namespace hearsay {

namespace {

/// Words met no more often than this stand for those never met.
constexpr double rarely = 5;

} // namespace

void CueCounter::count(const QString &lemma, PartOfSpeech part, CueFrame frame, bool isCue)
{
    if (lemma.isEmpty() || lemma.contains(u' '))
        return;
    WordTally &word = m_words[lemma + u' ' + CueLexicon::partLetter(part)];
    for (Tally *tally : {&word.all, &word.byFrame[static_cast<std::size_t>(frame)]}) {
        tally->asCue += isCue ? 1 : 0;
        tally->times += 1;
    }
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
        const Tally &tally = found->all;
        const double trust = weight * tally.times / (tally.times + halfTrusted);
        share += trust * tally.asCue / tally.times;
        weights += trust;
    }
    return weights > 0 ? CueLexicon::classOfShare(share / (weights + doubt)) : 0;
}

CueLexicon CueCounter::lexicon(const WordKin &kin) const
{
    CueLexicon lexicon;
    QMap<QChar, WordTally> rare;
    std::set<QString> words(kin.words().begin(), kin.words().end());
    for (auto it = m_words.cbegin(); it != m_words.cend(); ++it) {
        words.insert(it.key());
        if (it->all.times > rarely)
            continue;
        WordTally &sum = rare[it.key().back()];
        for (std::size_t frame = 0; frame < cueFrameCount; ++frame) {
            sum.byFrame[frame].asCue += it->byFrame[frame].asCue;
            sum.byFrame[frame].times += it->byFrame[frame].times;
        }
    }
    for (const QString &word : words) {
        const WordTally tally = m_words.value(word);
        CueProfile classes;
        classes.kin = kinClass(word, kin);
        if (tally.all.times >= 2) {
            // An imagined sighting of a word that is no cue: one sighting alone proves little.
            const double share = tally.all.asCue / (tally.all.times + 1);
            classes.plain = CueLexicon::classOfShare(share);
            for (std::size_t frame = 0; frame < cueFrameCount; ++frame) {
                const Tally &inFrame = tally.byFrame[frame];
                if (inFrame.times > 0)
                    classes.inFrame[frame]
                        = CueLexicon::classOfShare((inFrame.asCue + 2 * share) / (inFrame.times + 2));
            }
        }
        if (classes.plain > 0 || classes.kin > 1)
            lexicon.add(word.chopped(2), word.back(), classes);
    }
    for (auto it = rare.cbegin(); it != rare.cend(); ++it) {
        CueProfile classes;
        for (std::size_t frame = 0; frame < cueFrameCount; ++frame)
            classes.inFrame[frame]
                = CueLexicon::classOfShare(it->byFrame[frame].asCue / (it->byFrame[frame].times + 1));
        lexicon.add(CueLexicon::rareWord(), it.key(), classes);
    }
    return lexicon;
}

} // namespace hearsay
