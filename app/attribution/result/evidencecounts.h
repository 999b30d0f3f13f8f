// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"

#include <QList>

namespace hearsay {

/// How often a code occurs.
struct EvidenceCount
{
    EvidenceCode code = EvidenceCode::TaggedCue;
    qsizetype count = 0;

    friend bool operator==(const EvidenceCount &, const EvidenceCount &) = default;
};

/// The codes that the evidence of `analysis` has, of attributions and of what is no speech: the most frequent
/// one first, equal ones in the order of the table. Any thread.
QList<EvidenceCount> countEvidence(const Analysis &analysis);

} // namespace hearsay
