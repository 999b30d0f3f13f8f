// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/correction.h"

namespace hearsay {

/// An analysis as the reader wants it, and the corrections whose words were not found in the text any more:
/// they stay in the library and wait for a text that has them.
struct CorrectedAnalysis
{
    Analysis analysis;
    QList<CorrectionId> unplaced;
};

/// The machine's analysis with the reader's corrections over it, in their order. What a reader decided is
/// certain (confidence 1, not inferred) and says so in its evidence. Indices stay consistent; attributions
/// stay in text order. A plain function of its arguments.
CorrectedAnalysis applyCorrections(const QString &text, const Analysis &machine,
                                   const QList<Correction> &corrections);

} // namespace hearsay
