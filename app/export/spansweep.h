// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"

#include <QList>

namespace hearsay {

/// A piece of an attribution: some of its content, its source, or its cue.
struct AttributionPiece
{
    enum class Role { Content, Source, Cue };
    Span span;
    Role role = Role::Content;
    AttributionIndex attribution = noAttribution;
};

/// Hands out the pieces of all attributions range by range, for ranges that are asked for in ascending order.
/// O(n log n) to build, then linear over all ranges together.
class SpanSweep
{
public:
    explicit SpanSweep(const Analysis &analysis);

    /// The pieces that overlap `range`, ordered by beginning, outer ones before inner ones.
    const QList<AttributionPiece> &piecesIn(Span range);

private:
    QList<AttributionPiece> m_pieces;
    QList<AttributionPiece> m_active;
    qsizetype m_next = 0;
};

} // namespace hearsay
