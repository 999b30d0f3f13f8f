// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/chainfeatures.h"
#include "attribution/tagger/tokenfacts.h"

#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// The features of the tagger's first pass, in one table, used by training and tagging alike: a token in its
/// paragraph.
class SpanFeatures : public ChainFeatures
{
public:
    /// Reads `facts` of `text`; both have to live as long as this.
    SpanFeatures(const AnalysedText &text, const TextFacts &facts);

    void extract(qsizetype token, std::vector<FeatureHash> &features) const override;
    void extractStep(qsizetype token, std::vector<FeatureHash> &features) const override;

    /// Changes with any row.
    static FeatureHash signature();
    /// The names and groups of the rows in the order of extract().
    static std::vector<std::pair<std::string_view, std::string_view>> rows();

private:
    class Values;
    void setWords(Values &values, qsizetype token) const;
    void setSenses(Values &values, qsizetype token) const;
    void setQuotes(Values &values, qsizetype token) const;
    void setTree(Values &values, qsizetype token) const;
    void setCues(Values &values, qsizetype token) const;
    void setSentence(Values &values, qsizetype token) const;
    const TokenFacts *neighbour(qsizetype token, qsizetype offset) const;

    const AnalysedText &m_text;
    const TextFacts &m_facts;
    std::vector<TokenRange> m_paragraphOf; ///< the paragraph of each sentence
};

} // namespace hearsay
