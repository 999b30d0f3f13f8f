// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/taggedattribution.h"
#include "language/lexicon/reportingact.h"
#include "language/text/analysedtext.h"

namespace hearsay {

/// What the cue of a tagged attribution does: the act of a phrase that is listed as one ("ruled out"), else
/// that of the word that it hangs on. Thread-safe.
ReportingAct actOfCue(const AnalysedText &text, const TaggedAttribution &tagged);

} // namespace hearsay
