// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/modelfolder.h"
#include "tests/ui_graph/lineextractor.h"

namespace hearsay::test {

/// What LineExtractor finds, with `words` wherever an analysis may hold words of an article: in evidence,
/// cues and what is not speech. Texts have trees.
class MarkupExtractor final : public AttributionExtractor
{
public:
    explicit MarkupExtractor(QString words)
        : AttributionExtractor(TextAnalyser::load(modelFolder()).value())
        , m_words(std::move(words))
    {
    }

    Result<Analysis> extract(const AnalysedText &text, JobMonitor &monitor) const override
    {
        Result<Analysis> found = LineExtractor().extract(text, monitor);
        if (!found)
            return found;
        Analysis analysis = std::move(found).value();
        AttributionIndex before = noAttribution;
        for (Attribution &each : analysis.attributions) {
            each.cue = each.sources.first();
            each.evidence = {{EvidenceCode::OwnUnnamedSource, each.sources, m_words}};
            each.parent = before++;
        }
        if (const qsizetype at = text.article->text.indexOf(QStringLiteral("Night Ferry")); at >= 0)
            analysis.notSpeech
                = {{{at, at + 11}, NotSpeechReason::Title, {{EvidenceCode::TitleOfWork, {{at, at + 11}}}}}};
        return analysis;
    }

private:
    QString m_words;
};

} // namespace hearsay::test
