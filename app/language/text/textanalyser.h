// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/jobmonitor.h"
#include "document/result.h"
#include "language/text/analysedtext.h"

#include <memory>
#include <optional>

namespace hearsay {

/// Makes the AnalysedText of an article: the only place where articles are cut into tokens and sentences,
/// tagged and parsed. Holds the language models, which are loaded once and shared by whoever has this
/// analyser. Immutable; const use from any thread.
class TextAnalyser
{
public:
    /// Without models: tokens, sentences and quoted spans alone.
    TextAnalyser() = default;
    explicit TextAnalyser(LanguagePipeline models);
    virtual ~TextAnalyser() = default;
    TextAnalyser(const TextAnalyser &) = delete;
    TextAnalyser &operator=(const TextAnalyser &) = delete;

    /// With the language models of `folder`. Errors: those of LanguagePipeline::load.
    static Result<std::shared_ptr<const TextAnalyser>> load(const QString &folder);

    /// Reads an article up to Budgets::articleTokens, in time linear in its length. Incomplete once `monitor`
    /// is cancelled.
    virtual AnalysedText analyse(std::shared_ptr<const Article> article, const JobMonitor &monitor) const;
    /// The same of a copy, which shares the article's text.
    AnalysedText analyse(const Article &article, const JobMonitor &monitor = JobMonitor()) const;

    bool hasModels() const { return m_models.has_value(); }

private:
    std::optional<LanguagePipeline> m_models;
};

} // namespace hearsay
