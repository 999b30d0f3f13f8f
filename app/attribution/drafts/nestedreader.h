// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/quotes/attributionfinder.h"

namespace hearsay {

/// Adds to `found` what quotations report in turn: in “Lind has told people that it rained,” Okoro said, it
/// is Lind who told. Annotated news leaves such attributions out, so no tagger learns them; these go by the
/// tree: a verb of speech with a subject and a clause, or with a quotation in other marks behind it. What
/// quoted people report of themselves is left out. The drafts stay in the order of their first content.
/// Linear. Stops early, with what there is so far, once `monitor` is cancelled.
void addNestedAttributions(const AnalysedText &article, FoundAttributions &found,
                           const JobMonitor &monitor = JobMonitor());

} // namespace hearsay
