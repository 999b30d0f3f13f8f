// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace hearsay {

/// What a token does in an attribution.
enum class SpanRole : quint8 { None, Source, Cue, Content };

/// The labels of the sequence model: outside, then begin and inside of each role.
inline constexpr int roleLabelCount = 7;

constexpr int labelOf(SpanRole role, bool begins)
{
    return role == SpanRole::None ? 0 : static_cast<int>(role) * 2 - (begins ? 1 : 0);
}
constexpr SpanRole roleOf(int label)
{
    return static_cast<SpanRole>((label + 1) / 2);
}
constexpr bool isBeginLabel(int label)
{
    return label % 2 == 1;
}
/// False where `label` would go on with a span that `before` is not part of.
constexpr bool mayFollow(int label, int before)
{
    const bool inside = label > 0 && label % 2 == 0;
    return !inside || before == label || before == label - 1;
}

} // namespace hearsay
