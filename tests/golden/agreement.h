// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "document/article.h"
#include "golden/analysistext.h"

#include <QHash>
#include <QStringList>

namespace hearsay {

/// How many of a number of things came out right.
struct Share
{
    int right = 0;
    int all = 0;

    void count(bool isRight)
    {
        ++all;
        right += isRight ? 1 : 0;
    }
    double ratio() const { return all == 0 ? 1.0 : double(right) / all; }
    Share &operator+=(const Share &other)
    {
        right += other.right;
        all += other.all;
        return *this;
    }
};

/// How far an analysis agrees with what a person annotated. Content counts as found where one attribution
/// covers the same words with a Jaccard index of at least 0.8; the other shares are of the attributions whose
/// content is found.
struct Agreement
{
    Share direct; ///< content found, of those that the truth calls direct
    Share indirect;
    Share mixed;
    Share kind; ///< the same kind
    Share cue; ///< cues that share a word, or both without one
    Share source; ///< sources that share a word, or both without one
    Share speaker; ///< the same speaker: by name, or for unnamed ones an entity that stands for no other
    Share via; ///< of those told to an outlet: that outlet among those found
    Share parent; ///< of those inside another: found inside some other
    Share precision; ///< of the attributions of the engine: the ones that the truth has
    Share notSpeech; ///< quoted spans that the truth calls no speech: neither missed nor taken for speech
    QStringList remarks; ///< one line for each difference, for a reader

    Agreement &operator+=(const Agreement &other);
    /// The shares by name, in the order above.
    QList<std::pair<QString, Share>> shares() const;
};

/// Compares `analysis` with `truth`. Words of the truth that the article does not have are a remark and count
/// as missed.
Agreement compareWithTruth(const Article &article, const Analysis &analysis, const AnalysisText &truth);

/// The place of `words` in `text` at or after `from`, white space aside; whole words only. Empty where there
/// is none.
Span locateWords(const QString &text, const QString &words, qsizetype from);

/// The places of the contents of each attribution of `truth`, in its order; an empty list where one is not
/// found.
QList<QList<Span>> locateContents(const QString &text, const AnalysisText &truth);

} // namespace hearsay
