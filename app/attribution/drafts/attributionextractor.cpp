// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attribution/drafts/attributionextractor.h"

#include "attribution/drafts/standardextractor.h"
#include "language/modelfolder.h"

namespace hearsay {

AttributionExtractor::AttributionExtractor(std::shared_ptr<const TextAnalyser> texts)
    : m_texts(texts ? std::move(texts) : std::make_shared<const TextAnalyser>())
{
}

Result<Analysis> AttributionExtractor::extract(const Article &article, JobMonitor &monitor) const
{
    return extract(m_texts->analyse(article, monitor), monitor);
}

std::unique_ptr<AttributionExtractor> makeAttributionExtractor()
{
    Result<std::unique_ptr<AttributionExtractor>> learned = StandardExtractor::load(modelFolder());
    if (learned)
        return std::move(learned).value();
    qWarning("%s Reported speech will be found by rules alone.", qUtf8Printable(learned.error().message));
    // Where the language models are there, claims are read with them all the same.
    const Result<std::shared_ptr<const TextAnalyser>> texts = TextAnalyser::load(modelFolder());
    return std::make_unique<StandardExtractor>(texts ? texts.value() : nullptr, nullptr);
}

} // namespace hearsay
