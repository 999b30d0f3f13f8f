// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/quotes/attributionfinder.h"
#include "attribution/tagger/taggedattribution.h"

namespace hearsay {

/// Puts together what the rules found (`quoted`) and what the tagger found (`tagged`) in one article.
/// Quotations belong to the rules, which know where marks open, close and go on; everything else, and sources
/// that the rules miss, to the tagger. The drafts come in the order of their first content. Linear but for
/// attributions that overlap. Nothing once `monitor` is cancelled.
FoundAttributions mergeAttributions(const AnalysedText &article, FoundAttributions quoted,
                                    const QList<TaggedAttribution> &tagged,
                                    const JobMonitor &monitor = JobMonitor());

} // namespace hearsay
