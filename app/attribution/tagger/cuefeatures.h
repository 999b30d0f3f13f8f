// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/chainfeatures.h"
#include "attribution/tagger/firstreading.h"
#include "attribution/tagger/tokenfacts.h"

#include <span>
#include <string_view>

namespace hearsay {

/// The features of the second pass: a token as seen from one possible cue. Where it stands to the cue in the
/// sentence, the tree and the quotation marks, what lies between, and what the first pass took it for. In one
/// table, used by training and tagging alike.
class CueFeatures : public ChainFeatures
{
public:
    /// Reads all three; they have to live as long as this.
    CueFeatures(const AnalysedText &text, const TextFacts &facts, const FirstReading &reading);

    /// Looks from `cue` from now on. extract() then takes tokens of its window.
    void lookFrom(const CueCandidate &cue);

    void extract(qsizetype token, std::vector<FeatureHash> &features) const override;
    /// A group is a side of the cue: many rows look only at the cue and at which side of it a token is.
    std::size_t groupOf(qsizetype token) const override;
    void extractShared(qsizetype token, std::vector<FeatureHash> &features) const override;
    void extractOwn(qsizetype token, std::vector<FeatureHash> &features) const override;
    void extractStep(qsizetype token, std::vector<FeatureHash> &features) const override;

    /// Changes with any row.
    static FeatureHash signature();
    /// The names and groups of the rows in the order of extract().
    static std::vector<std::pair<std::string_view, std::string_view>> rows();

private:
    class Values;
    /// A token as seen from the cue.
    struct View
    {
        quint32 path = 0; ///< the way through the tree: relations up from the cue and the first one down
        quint8 ups = 0;
        quint8 downs = 0;
        qsizetype branch = -1; ///< the token under the common ancestor that leads to this one
        quint8 between = 0; ///< Between bits
        quint8 candidates = 0; ///< other possible cues between, up to 2
        quint8 sourceRank = 0; ///< of the first pass's span around the token, counted from the cue; 0 none
        quint8 contentRank = 0;
        quint8 quoteRank = 0; ///< of the quotation around the token; 0 none
        qint8 sentence = 0; ///< sentences after the cue's, -3 to 3
    };
    const View &view(qsizetype token) const
    {
        return m_views[static_cast<std::size_t>(token - m_cue.window.begin)];
    }
    View &view(qsizetype token) { return m_views[static_cast<std::size_t>(token - m_cue.window.begin)]; }
    const TokenFacts &facts(qsizetype token) const { return m_facts.tokens[static_cast<std::size_t>(token)]; }
    void findPaths();
    void findBetween(bool forwards);
    Values valuesOf(qsizetype token) const;
    void setCue(Values &values) const;
    void setWords(Values &values, qsizetype token) const;
    void setView(Values &values, qsizetype token) const;
    void setReading(Values &values, qsizetype token) const;
    FeatureHash side(qsizetype token) const;

    const AnalysedText &m_text;
    const TextFacts &m_facts;
    const FirstReading &m_reading;
    std::vector<bool> m_isCandidate;
    CueCandidate m_cue;
    std::vector<FeatureHash> m_ofCue; ///< the values of all atoms, with those of the cue set
    std::vector<View> m_views;
};

} // namespace hearsay
