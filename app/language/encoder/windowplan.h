// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace hearsay {

/// How a long text is read in windows of equal length that overlap: they start every `stride` pieces, the
/// last one ends with the text. Any text is covered; with a stride of half a window each piece is read twice
/// at most, but for the end.
class WindowPlan
{
public:
    /// 0 < `stride` <= `length`, at least a quarter of it; `pieces` >= 0.
    WindowPlan(qsizetype pieces, qsizetype length, qsizetype stride);

    qsizetype count() const { return m_count; }
    qsizetype begin(qsizetype window) const;
    qsizetype end(qsizetype window) const;
    /// The window in whose middle `piece` lies most, the earliest of several: the one with the most pieces
    /// to that side of it where it has less, the ends of the text counting as far away. Never falls as
    /// `piece` rises.
    qsizetype windowOf(qsizetype piece) const;

private:
    qsizetype room(qsizetype window, qsizetype piece) const;

    qsizetype m_pieces;
    qsizetype m_length;
    qsizetype m_stride;
    qsizetype m_count;
};

} // namespace hearsay
