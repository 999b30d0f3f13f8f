// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "attribution/quotes/attributionfinder.h"
#include "attribution/tagger/attributiontagger.h"

namespace hearsay {

/// Finds attributions by rules over tokens, quotation marks and word lists, and by what was learned from
/// annotated news where it has a tagger: the tagger reads cues, sources and contents of every kind, the rules
/// join the fragments of quotations and find those that no word introduces. Then it is found out who is
/// behind each source. Every decision keeps its reason.
class StandardExtractor : public AttributionExtractor
{
public:
    using AttributionExtractor::extract;

    /// By rules alone.
    StandardExtractor() = default;
    /// Reads what `texts` makes. A tagger, which may be null, is asked about texts with trees.
    StandardExtractor(std::shared_ptr<const TextAnalyser> texts,
                      std::shared_ptr<const AttributionTagger> tagger);

    /// Loads the language models and "attribution.model" from `folder`. Errors: NotFound, Unreadable,
    /// Unsupported, with the file that is to blame.
    static Result<std::unique_ptr<AttributionExtractor>> load(const QString &folder);

    Result<Analysis> extract(const AnalysedText &text, JobMonitor &monitor) const override;
    QString version() const override;

private:
    FoundAttributions find(const AnalysedText &text, JobMonitor &monitor) const;

    std::shared_ptr<const AttributionTagger> m_tagger;
};

} // namespace hearsay
