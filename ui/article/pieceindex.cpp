// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/article/pieceindex.h"

#include <algorithm>
#include <vector>

namespace hearsay {

namespace {

/// So many pieces may cover one character: what lies over them cannot be seen apart, and each would be drawn
/// on every line that it covers.
constexpr size_t mostLayers = 64;

/// Deeper nesting is not drawn apart; the bound also ends a chain of parents that an extractor made circular.
constexpr int deepest = 4;

int depthOf(const Analysis &analysis, AttributionIndex index)
{
    int depth = 0;
    for (AttributionIndex parent = analysis.attributions[index].parent;
         parent >= 0 && parent < analysis.attributions.size() && depth < deepest;
         parent = analysis.attributions[parent].parent)
        ++depth;
    return depth;
}

bool standsBefore(const Piece &a, const Piece &b)
{
    if (a.span.begin != b.span.begin)
        return a.span.begin < b.span.begin;
    if (a.span.end != b.span.end)
        return a.span.end > b.span.end;
    return a.depth < b.depth;
}

/// Leaves out the pieces that begin where mostLayers others, that began before, still go on. O(n).
QList<Piece> withoutSurplus(const QList<Piece> &sorted)
{
    QList<Piece> kept;
    std::vector<qsizetype> ends; // of those that go on
    for (const Piece &piece : sorted) {
        std::erase_if(ends, [&](qsizetype end) { return end <= piece.span.begin; });
        if (ends.size() >= mostLayers)
            continue;
        ends.push_back(piece.span.end);
        kept.append(piece);
    }
    return kept;
}

} // namespace

PieceIndex::PieceIndex(const Analysis &analysis)
{
    for (AttributionIndex i = 0; i < analysis.attributions.size(); ++i)
        add(analysis, i);
    for (int i = 0; i < analysis.notSpeech.size(); ++i)
        m_pieces.append({analysis.notSpeech[i].span, PieceRole::NotSpeech, i, 0});
    for (EntityIndex i = 0; i < analysis.entities.size(); ++i) {
        for (const Mention &mention : analysis.entities[i].mentions)
            m_pieces.append({mention.span, PieceRole::Mention, i, 0});
    }
    std::stable_sort(m_pieces.begin(), m_pieces.end(), standsBefore);
    m_pieces = withoutSurplus(m_pieces);

    m_furthestEnd.reserve(m_pieces.size());
    qsizetype furthest = 0;
    for (const Piece &piece : std::as_const(m_pieces)) {
        furthest = qMax(furthest, piece.span.end);
        m_furthestEnd.append(furthest);
    }
}

void PieceIndex::add(const Analysis &analysis, AttributionIndex index)
{
    const Attribution &attribution = analysis.attributions[index];
    const int depth = depthOf(analysis, index);
    m_depths.append(depth);
    for (Span span : attribution.contents)
        m_pieces.append({span, PieceRole::Content, index, depth});
    for (Span span : attribution.sources)
        m_pieces.append({span, PieceRole::Source, index, depth});
    if (attribution.cue)
        m_pieces.append({*attribution.cue, PieceRole::Cue, index, depth});
}

QList<Piece> PieceIndex::overlapping(Span span) const
{
    const auto after
        = std::lower_bound(m_pieces.begin(), m_pieces.end(), span.end,
                           [](const Piece &piece, qsizetype end) { return piece.span.begin < end; });
    QList<Piece> found;
    for (qsizetype i = std::distance(m_pieces.begin(), after) - 1; i >= 0 && m_furthestEnd[i] > span.begin;
         --i) {
        if (m_pieces[i].span.overlaps(span))
            found.append(m_pieces[i]);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace hearsay
