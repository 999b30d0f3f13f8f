// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/encoder/windowplan.h"

#include <algorithm>
#include <limits>

namespace hearsay {

WindowPlan::WindowPlan(qsizetype pieces, qsizetype length, qsizetype stride)
    : m_pieces(pieces)
    , m_length(length)
    , m_stride(stride)
    , m_count(1 + std::max<qsizetype>(0, (pieces - length + stride - 1) / stride))
{
}

qsizetype WindowPlan::begin(qsizetype window) const
{
    return window + 1 < m_count ? window * m_stride : std::max<qsizetype>(0, m_pieces - m_length);
}

qsizetype WindowPlan::end(qsizetype window) const
{
    return std::min(begin(window) + m_length, m_pieces);
}

qsizetype WindowPlan::windowOf(qsizetype piece) const
{
    const qsizetype last = std::min(m_count - 1, piece / m_stride + 1);
    qsizetype best = std::max<qsizetype>(0, piece - m_length) / m_stride;
    for (qsizetype window = best + 1; window <= last; ++window) {
        if (room(window, piece) > room(best, piece))
            best = window;
    }
    return best;
}

/// Pieces between `piece` and the nearer end of the window; negative outside it.
qsizetype WindowPlan::room(qsizetype window, qsizetype piece) const
{
    constexpr qsizetype far = std::numeric_limits<qsizetype>::max();
    const qsizetype before = begin(window) == 0 && piece >= 0 ? far : piece - begin(window);
    const qsizetype after = end(window) == m_pieces ? far : end(window) - 1 - piece;
    return std::min(before, after);
}

} // namespace hearsay
