// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/enumnames.h"

namespace hearsay {

/// What a reader can be told of why a word was taken for a cue; each stands for one or more groups of rows of
/// the table in cuefeatures.cpp.
enum class CueGroundKind : quint8 { Word, Sense, Neighbours, Structure, Quotes, FirstReading, Place };
template <>
struct EnumNames<CueGroundKind>
{
    static constexpr auto all
        = enumNames("word", "sense", "neighbours", "structure", "quotes", "first-reading", "place");
};

/// The weights of one kind of ground, added up: how much they speak for "cue" and against "nothing" at the
/// token that the attribution was seen from. In the model's logarithmic units; negative speaks against.
struct CueGround
{
    CueGroundKind kind = CueGroundKind::Word;
    float weight = 0;

    friend bool operator==(const CueGround &, const CueGround &) = default;
};

} // namespace hearsay
