// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/cuereading.h"
#include "attribution/tagger/tokenfacts.h"

#include <span>
#include <string_view>

namespace hearsay {

/// The features by which a whole reading of a cue is judged: those of each span of content and source, and
/// those of all parts together. The tables in readingfeatures.cpp are their one declaration.
class ReadingFeatures
{
public:
    /// Reads all three; they have to live as long as this.
    ReadingFeatures(const AnalysedText &text, const TextFacts &facts, const FirstReading &reading);

    /// Appends to `features` those of the source or content span `number` (from 0) of `reading`.
    void extractSpan(const TaggedAttribution &reading, SpanRole role, qsizetype number,
                     std::vector<FeatureHash> &features) const;
    /// Appends to `features` those of `readings[index]` apart from its spans.
    void extractWhole(const std::vector<CueReading> &readings, std::size_t index,
                      std::vector<FeatureHash> &features) const;

    /// Changes with any row.
    static FeatureHash signature();

private:
    class SpanValues;
    class WholeValues;

    void setCue(SpanValues &values, qsizetype cue) const;
    void setEdges(SpanValues &values, TokenRange span) const;
    void setTree(SpanValues &values, TokenRange span, const TaggedAttribution &reading) const;
    void setTail(SpanValues &values, TokenRange span, qsizetype top) const;
    void setPlace(SpanValues &values, TokenRange span, const TaggedAttribution &reading) const;
    void setChances(SpanValues &values, TokenRange span, SpanRole role) const;
    void setWhole(WholeValues &values, const TaggedAttribution &reading) const;
    FeatureHash patternOf(const TaggedAttribution &reading) const;
    FeatureHash subjectOf(const TaggedAttribution &reading) const;

    const TokenFacts &facts(qsizetype token) const { return m_facts.tokens[static_cast<std::size_t>(token)]; }
    FeatureHash relation(qsizetype token) const
    {
        return static_cast<FeatureHash>(m_text.words[token].relation);
    }
    bool exists(qsizetype token) const { return token >= 0 && token < m_text.tokens.size(); }
    /// How the tree leads from `anchor` to `token`.
    FeatureHash pathTo(qsizetype token, qsizetype anchor) const;

    const AnalysedText &m_text;
    const TextFacts &m_facts;
    const FirstReading &m_reading;
};

} // namespace hearsay
