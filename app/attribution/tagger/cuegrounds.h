// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/token.h"

#include <QList>

namespace hearsay {

class CueFeatures;
class LinearModel;

/// What a reader can be told of why a word was taken for a cue; each stands for one or more groups of rows of
/// the table in cuefeatures.cpp.
enum class CueGroundKind : quint8 { Word, Sense, Neighbours, Structure, Quotes, FirstReading, Place };

/// The weights of one kind of ground, added up: how much they speak for "cue" and against "nothing" at the
/// token that the attribution was seen from. In the model's logarithmic units; negative speaks against.
struct CueGround
{
    CueGroundKind kind = CueGroundKind::Word;
    float weight = 0;

    friend bool operator==(const CueGround &, const CueGround &) = default;
};

/// The grounds of taking `anchor`, in the window that `features` looks at, for a token of `cue`, the
/// strongest first, whether they speak for or against. `labels` are the weights of the second pass. The
/// prior, which is the same for every word, is no ground.
QList<CueGround> groundsOf(const CueFeatures &features, const LinearModel &labels, qsizetype anchor,
                           TokenRange cue);

} // namespace hearsay
