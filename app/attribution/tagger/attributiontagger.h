// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/chainmodel.h"
#include "attribution/tagger/cuelexicon.h"
#include "attribution/tagger/firstreading.h"
#include "attribution/tagger/readingreranker.h"
#include "attribution/tagger/taggedattribution.h"
#include "attribution/tagger/tokenfacts.h"
#include "document/jobmonitor.h"
#include "language/modelfile.h"
#include "language/text/analysedtext.h"

#include <QList>
#include <memory>

namespace hearsay {

/// Finds the attributions of an article: cue, source and content. Implementations are immutable; tag() may
/// run on many threads at once. Another class of model takes its place behind this interface.
class AttributionTagger
{
public:
    AttributionTagger() = default;
    virtual ~AttributionTagger() = default;
    AttributionTagger(const AttributionTagger &) = delete;
    AttributionTagger &operator=(const AttributionTagger &) = delete;

    /// The attributions of `text` in the order of their cues, in time linear in its length; at most
    /// Budgets::attributions. Stops early, with what was found so far, once `monitor` is cancelled.
    virtual QList<TaggedAttribution> tag(const AnalysedText &text, const JobMonitor &monitor) const = 0;
};

/// The tagger that Hearsay ships. A first pass over each paragraph gives every token its chance to be source,
/// cue or content; a second one takes each possible cue in turn and marks its own source and content, or
/// finds that it attributes nothing. So what belongs together is decided together, and spans of different
/// attributions may overlap.
class TwoPassTagger : public AttributionTagger
{
public:
    /// Reads the sections "attribution.*" of `file`. Errors: Unreadable, Unsupported.
    static Result<std::shared_ptr<const TwoPassTagger>> load(const ModelFile &file);

    QList<TaggedAttribution> tag(const AnalysedText &text, const JobMonitor &monitor) const override;

private:
    FirstReading readFirst(const AnalysedText &text, const TextFacts &facts, const JobMonitor &monitor) const;

    ModelFile m_file; ///< keeps the bytes of the models
    CueLexicon m_cues;
    ChainModel m_first;
    ChainModel m_second;
    ReadingReranker m_reranker;
};

/// Adds what the first pass says of `paragraph`, whose lattice is given, to the end of `reading`.
void addToReading(ChainLattice &lattice, FirstReading &reading);

/// Changes with any row of any of the tagger's feature tables; model files hold it.
FeatureHash attributionSignature();

} // namespace hearsay
