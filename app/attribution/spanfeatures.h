// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/rolemark.h"
#include "attribution/tokenfacts.h"

#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// The features of the attribution tagger, in one table, used by training and tagging alike. The second pass
/// has the rows of the first and others that ask for the labels which the first pass gave.
class SpanFeatures
{
public:
    /// Reads `facts` of `text`; both have to live as long as this.
    SpanFeatures(const AnalysedText &text, const TextFacts &facts);

    /// Makes the labels of the first pass known, one per token of the text; the second pass needs them.
    void setFirstPass(std::span<const quint8> labels);

    /// Replaces `features` by those of a token. `second` asks for the second pass.
    void extract(qsizetype token, bool second, std::vector<FeatureHash> &features) const;
    /// Replaces `features` by those of the step from the label before to the label of `token`.
    void extractEdge(qsizetype token, std::vector<FeatureHash> &features) const;

    /// Changes with any row.
    static FeatureHash signature();
    /// The names and groups of the rows in the order of extract().
    static std::vector<std::pair<std::string_view, std::string_view>> rows(bool second);

private:
    class Values;
    void setWords(Values &values, qsizetype token) const;
    void setQuotes(Values &values, qsizetype token) const;
    void setTree(Values &values, qsizetype token) const;
    void setCues(Values &values, qsizetype token) const;
    void setSentence(Values &values, qsizetype token) const;
    void setLabels(Values &values, qsizetype token) const;
    const TokenFacts *neighbour(qsizetype token, qsizetype offset) const;

    const AnalysedText &m_text;
    const TextFacts &m_facts;
    std::vector<TokenRange> m_paragraphOf; ///< the paragraph of each sentence
    std::vector<quint8> m_first;
    std::vector<quint8> m_rolesOfSentence; ///< first pass: a bit for each role in it
    std::vector<quint8> m_roleBefore; ///< first pass: the last role before the token in its sentence
    std::vector<quint8> m_roleAfter;
};

} // namespace hearsay
