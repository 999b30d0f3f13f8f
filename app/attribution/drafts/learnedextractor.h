// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/drafts/attributionextractor.h"
#include "attribution/quotes/attributionfinder.h"
#include "attribution/tagger/attributiontagger.h"
#include "language/languagepipeline.h"

namespace hearsay {

/// Finds attributions by what was learned from annotated news together with the rules for quotation marks:
/// the tagger reads cues, sources and contents of every kind, the rules join the fragments of quotations and
/// find those that no word introduces. Speakers are named by the same steps as RuleExtractor's.
class LearnedExtractor : public AttributionExtractor
{
public:
    LearnedExtractor(LanguagePipeline pipeline, std::shared_ptr<const AttributionTagger> tagger);

    /// Loads the language models and "attribution.model" from `folder`. Errors: NotFound, Unreadable,
    /// Unsupported, with the file that is to blame.
    static Result<std::unique_ptr<AttributionExtractor>> load(const QString &folder);

    Result<Analysis> extract(const Article &article, JobMonitor &monitor) const override;
    QString version() const override;

private:
    FoundAttributions find(const TokenizedArticle &article, JobMonitor &monitor) const;

    LanguagePipeline m_pipeline;
    std::shared_ptr<const AttributionTagger> m_tagger;
};

} // namespace hearsay
