// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claims/statements/mentionresolver.h"
#include "language/text/analysedtext.h"

namespace hearsay {

/// The propositions of all attributions of an article, in text order: a clause each, reports within them as
/// statements of those who are reported, denials of what was said before as denials of that. Linear in the
/// length of the contents. Stops early, with what there is so far, once `monitor` is cancelled.
QList<Proposition> readPropositions(const AnalysedArticle &article, const MentionResolver &mentions,
                                    const AnalysedText &text, const JobMonitor &monitor = JobMonitor());

} // namespace hearsay
