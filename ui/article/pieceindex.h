// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"

#include <QList>

namespace hearsay {

/// What a piece of text is to the analysis.
enum class PieceRole { Content, Source, Cue, NotSpeech, Mention };

/// One span of the analysis. `owner` indexes Analysis::attributions (Content, Source, Cue),
/// Analysis::notSpeech or, for a Mention, Analysis::entities. `depth` counts the attributions around the
/// owner.
struct Piece
{
    Span span;
    PieceRole role = PieceRole::Content;
    int owner = -1;
    int depth = 0;

    friend bool operator==(const Piece &, const Piece &) = default;
};

/// All spans of an analysis, to be asked by position: built once in O(n log n), asked in O(log n + found).
/// Where more than some sixty of them lie over one another, the innermost are left out, so that no more are
/// found than a few for each character. Holds no reference to the analysis.
class PieceIndex
{
public:
    PieceIndex() = default;
    explicit PieceIndex(const Analysis &analysis);

    /// The pieces that share a character with `span`: by beginning, outer ones before those inside them.
    QList<Piece> overlapping(Span span) const;
    /// How many attributions stand around attribution `index`.
    int depth(AttributionIndex index) const { return m_depths.value(index); }

private:
    void add(const Analysis &analysis, AttributionIndex index);

    QList<Piece> m_pieces;
    /// The greatest end among the pieces up to and including each one: tells where looking backwards may
    /// stop.
    QList<qsizetype> m_furthestEnd;
    QList<int> m_depths;
};

} // namespace hearsay
