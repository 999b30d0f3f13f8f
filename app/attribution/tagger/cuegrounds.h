// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/cueground.h"
#include "language/token.h"

#include <QList>

namespace hearsay {

class CueFeatures;
class LinearModel;

/// The grounds of taking `anchor`, in the window that `features` looks at, for a token of `cue`, the
/// strongest first, whether they speak for or against. `labels` are the weights of the second pass. The
/// prior, which is the same for every word, is no ground.
QList<CueGround> groundsOf(const CueFeatures &features, const LinearModel &labels, qsizetype anchor,
                           TokenRange cue);

} // namespace hearsay
