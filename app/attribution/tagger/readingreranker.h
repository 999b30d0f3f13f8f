// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/readingfeatures.h"
#include "language/linearmodel.h"
#include "language/modelfile.h"

namespace hearsay {

/// Chooses among the readings of a cue by features of each as a whole, which the chain cannot see: whether
/// content is a whole clause, what hangs out of it, who is left without a role (reranking: Collins and Koo
/// 2005). Immutable; const use from any thread.
class ReadingReranker
{
public:
    /// Chooses always the first reading.
    ReadingReranker() = default;
    /// Reads the section "attribution.reranker" of `file`. Errors: Unreadable, Unsupported.
    static Result<ReadingReranker> load(const ModelFile &file);

    /// The index of the best of `readings`, which are those of one cue and not empty.
    std::size_t best(const ReadingFeatures &features, const std::vector<CueReading> &readings) const;

private:
    class Scorer;

    LinearModel m_model;
};

} // namespace hearsay
