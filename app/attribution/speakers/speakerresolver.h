// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/mentions/entityfinder.h"
#include "attribution/quotes/attributionfinder.h"

namespace hearsay {

/// Names the speaker and the outlet told of every attribution: names and their short forms, pronouns by a
/// ranking of the people mentioned before, anonymous sources told apart by "a", "another" and "the", and
/// quotations without a source by the course of the text. What cannot be decided keeps noEntity. Adds the
/// evidence for each decision. Returns the finished analysis without the name of the engine. Stops early,
/// with what there is so far, once `monitor` is cancelled.
Analysis resolveSpeakers(const AnalysedText &article, FoundAttributions found, EntityTable table,
                         const Lexicon &lexicon, const JobMonitor &monitor = JobMonitor());

} // namespace hearsay
