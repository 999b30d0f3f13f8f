// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/tagger/attributiontagger.h"
#include "language/text/textanalyser.h"
#include "training/chaintrainer.h"
#include "training/polnearreader.h"
#include "training/rerankertrainer.h"

namespace hearsay {

/// A gold attribution as labels of tokens, in text order.
struct GoldLabels
{
    std::vector<std::pair<qsizetype, quint8>> labels;

    /// The label of `token`; 0 where it is none of the attribution's.
    quint8 at(qsizetype token) const;
};

/// An annotated article as the tagger sees it: the gold label of each token where all attributions are laid
/// over one another, for the first pass, and each attribution by itself, for the second.
struct LabelledText
{
    AnalysedText text;
    std::vector<quint8> gold;
    std::vector<GoldLabels> attributions;
    int fold = 0;
};

/// Analyses `articles` with `texts` and lays the gold spans over the tokens. Articles are dealt to `folds`
/// folds.
std::vector<LabelledText> labelledTexts(const std::vector<CorpusArticle> &articles, const TextAnalyser &texts,
                                        int folds);

/// How the tagger is trained.
struct AttributionSettings
{
    int folds = 5;
    int leastCount = 3; ///< of a feature, to be learned
    ChainSettings first; ///< for the first pass, kept or jack-knifed
    ChainSettings second;
    Pruning firstPruning;
    Pruning secondPruning;
    RerankerSettings reranker;
    QStringList switchedOff; ///< feature groups to leave out, for ablations
};

/// Trains both passes and the reranker and adds the sections "attribution.*" to `builder`.
void trainAttribution(const std::vector<LabelledText> &texts, const AttributionSettings &settings,
                      ModelFileBuilder &builder);

/// How well the attributions that were found agree with the gold ones, in tokens of the project's own.
struct AttributionScore
{
    struct Count
    {
        qsizetype right = 0;
        qsizetype found = 0;
        qsizetype gold = 0;

        double precision() const { return found > 0 ? double(right) / double(found) : 0; }
        double recall() const { return gold > 0 ? double(right) / double(gold) : 0; }
        double f1() const { return found + gold > 0 ? 2 * double(right) / double(found + gold) : 0; }
    };
    std::array<Count, 4> spans; ///< exact contiguous spans, by SpanRole
    Count relations; ///< content agrees to four fifths (Jaccard) and, where gold has a source, a source
                     ///< overlaps

    void add(const LabelledText &gold, const QList<TaggedAttribution> &found);
};

} // namespace hearsay
