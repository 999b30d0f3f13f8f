// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/spansweep.h"

#include <algorithm>
#include <tuple>

namespace hearsay {

SpanSweep::SpanSweep(const Analysis &analysis)
{
    for (AttributionIndex i = 0; i < analysis.attributions.size(); ++i) {
        const Attribution &attribution = analysis.attributions[i];
        for (Span span : attribution.contents)
            m_pieces.append({span, AttributionPiece::Role::Content, i});
        for (Span span : attribution.sources)
            m_pieces.append({span, AttributionPiece::Role::Source, i});
        if (attribution.cue)
            m_pieces.append({*attribution.cue, AttributionPiece::Role::Cue, i});
    }
    std::sort(m_pieces.begin(), m_pieces.end(), [](const AttributionPiece &a, const AttributionPiece &b) {
        return std::tuple(a.span.begin, -a.span.end, a.attribution, int(a.role))
            < std::tuple(b.span.begin, -b.span.end, b.attribution, int(b.role));
    });
}

const QList<AttributionPiece> &SpanSweep::piecesIn(Span range)
{
    m_active.removeIf([range](const AttributionPiece &piece) { return piece.span.end <= range.begin; });
    for (; m_next < m_pieces.size() && m_pieces[m_next].span.begin < range.end; ++m_next) {
        if (m_pieces[m_next].span.end > range.begin)
            m_active.append(m_pieces[m_next]);
    }
    return m_active;
}

} // namespace hearsay
