// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/result/analysis.h"
#include "claims/graph/claimevidence.h"
#include "claims/graph/sourcingremark.h"

#include <QString>

namespace hearsay {

/// The sentences for what the engine only has codes for, translated; the window, the command line and the
/// exported files all print these. Names and words of articles stand in them as they are: whoever shows them
/// makes them fit for the place (outsidetext.h, displayText()).
///
/// Why a decision about `analysis` was taken: "“she” goes on with the speaker before: Ann Okoro." An entity
/// that `analysis` does not have is "?".
QString evidenceInWords(const Evidence &evidence, const Analysis &analysis);
/// Why a decision about a claim was taken: "Said by Ann Okoro."
QString evidenceInWords(const ClaimEvidence &evidence);
/// What a rule about sourcing found: "3 article(s) have “…”, and all have it from Ann Okoro."
QString remarkInWords(const SourcingRemark &remark);

} // namespace hearsay
